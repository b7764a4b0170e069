"""Words put in and taken out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.comparison import Piece, redline

SAME, OUT, IN = "same", "deleted", "inserted"


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("Regar", "Regar", [(SAME, "Regar")]),
        ("", "Regar", [(IN, "Regar")]),
        ("Regar a diario", "Regar cada tarde", [(SAME, "Regar "), (OUT, "a diario"), (IN, "cada tarde")]),
        (
            "Regar el vivero.",
            "Regar todo el vivero.",
            [(SAME, "Regar "), (IN, "todo "), (SAME, "el vivero.")],
        ),
    ],
)
def test_whole_words(old: str, new: str, pieces: list[tuple[str, str]]) -> None:
    assert redline(old, new) == tuple(Piece(*one) for one in pieces)


@given(st.text(alphabet="ab c,á", max_size=30), st.text(alphabet="ab c,á", max_size=30))
def test_both_texts_are_there_whole(old: str, new: str) -> None:
    pieces = redline(old, new)
    assert "".join(one.text for one in pieces if one.kind != "inserted") == old
    assert "".join(one.text for one in pieces if one.kind != "deleted") == new
