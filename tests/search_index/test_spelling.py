"""Slips of the pen."""

from __future__ import annotations

import pytest

from search_index.spelling import Spelling

WORDS = Spelling(
    {"capacitacion": 40, "captacion": 3, "inventario": 10, "carga": 2, "cargo": 30, "inventarios": 4}
)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("capasitacion", ("capacitacion",)),
        ("capacitacin", ("capacitacion",)),
        ("capaciatcion", ("capacitacion",)),
        ("inventarioo", ("inventario", "inventarios")),
        ("xapasitacion", ()),
        ("car", ()),
        ("9001", ()),
    ],
)
def test_one_wrong_letter_is_forgiven(written: str, near: tuple[str, ...]) -> None:
    assert WORDS.near(written) == near


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("carga", "cargo"),
        ("cargo", None),
        ("xapasitacion", "capacitacion"),
        ("xxpxsitacion", None),
        ("abcd", None),
        ("inv3ntario", None),
    ],
)
def test_a_better_spelling_is_far_more_frequent_or_the_only_near_one(
    written: str, better: str | None
) -> None:
    assert WORDS.better(written) == better
