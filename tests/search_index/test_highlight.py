"""The words that made a hit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from search_index.highlight import Wanted, pieces


def marked(text: str, wanted: Wanted) -> str:
    return "".join(f"[{one.text}]" if one.wanted else one.text for one in pieces(text, wanted, "es"))


def test_inflected_and_accented_words_are_marked() -> None:
    wanted = Wanted(frozenset({("es", "capacit")}))
    assert (
        marked("Capacitación: las capacitaciones, capaz", wanted)
        == "[Capacitación]: las [capacitaciones], capaz"
    )


def test_words_of_a_phrase_are_one_stretch() -> None:
    wanted = Wanted(frozenset({("es", "jef"), ("es", "de"), ("es", "tiend")}))
    assert marked("De aquí, el Jefe de Tienda de hoy", wanted) == "De aquí, el [Jefe de Tienda de] hoy"


def test_prefixes_are_marked_in_any_word() -> None:
    assert (
        marked("Seguridad y seguros", Wanted(frozenset(), frozenset({"segu"}))) == "[Seguridad] y [seguros]"
    )


@given(st.text(max_size=120), st.sampled_from(["pan", "seguridad", "a"]))
def test_pieces_give_the_text_again(text: str, prefix: str) -> None:
    assert "".join(one.text for one in pieces(text, Wanted(frozenset(), frozenset({prefix})), "es")) == text
