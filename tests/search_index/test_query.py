"""The search box's language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_index.query import MOST_CLAUSES, Phrase, Prefix, Question, Word, parse


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Capacitación", (Word("capacitacion"),)),
        ("control de calidad", (Word("control"), Word("calidad"))),
        ('"control de calidad"', (Phrase(("control", "de", "calidad")),)),
        ("«control de calidad» pan", (Phrase(("control", "de", "calidad")), Word("pan"))),
        ('"pan', (Word("pan"),)),
        ('"pan"', (Word("pan"),)),
        ("capacit*", (Prefix("capacit"),)),
        ("alto-capacit*", (Word("alto"), Prefix("capacit"))),
        ("PF-OP-001", (Phrase(("pf", "op", "001")),)),
        ("de la", (Word("de"), Word("la"))),
        ("pan PAN pán", (Word("pan"),)),
        ("", ()),
        ('--- * ""', ()),
    ],
)
def test_queries_are_read(text: str, clauses: tuple[object, ...]) -> None:
    assert parse(text).clauses == clauses


def test_a_prefix_of_three_letters_is_a_word_and_said_to_be() -> None:
    assert parse("pan*") == Question("pan*", (Word("pan"),), ("pan",))


def test_only_the_first_parts_count() -> None:
    assert len(parse(" ".join(f"palabra{n}" for n in range(40))).clauses) == MOST_CLAUSES


@given(st.text(max_size=400))
def test_any_text_is_a_question(text: str) -> None:
    found = parse(text)
    assert len(found.clauses) <= MOST_CLAUSES
    assert len(found.text) <= 300
