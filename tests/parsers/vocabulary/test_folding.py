import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.vocabulary.folding import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Capacitación,  CONTINUA. ", "capacitacion continua"),
        ("P á g i n a 2 de 9", "pagina 2 de 9"),
        ("P E R F I L   D E   P U E S T O", "perfil de puesto"),
        ("N° de puestos", "no de puestos"),
        ("Nº de puestos", "no de puestos"),
        ("Supervisor(a)", "supervisor a"),
        ("E A D", "e a d"),
        ("ca\u00adpa\u200bcidad", "capacidad"),
        ("···", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_never_raises(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())


@given(st.characters(min_codepoint=0x300))
def test_folded_texts_have_no_accents(letter: str) -> None:
    assert [mark for mark in fold(f"a{letter}") if unicodedata.combining(mark)] == []
