"""Headings that no wording explains, and the guess at what they open."""

from __future__ import annotations

from parsers.guesses import guess
from parsers.limits import Limits
from parsers.passage import UnknownHeading
from parsers.readers import read
from parsers.unknown_headings import unknown_headings
from parsers.vocabulary import load

PAPER = """PERFIL DE PUESTO
Puesto: Molinero

DOTES DEL MOLINERO
Trato amable con las personas del molino.

CONDUCTAS OBSERVABLES ESPERADAS
Avisa a tiempo cuando falta harina.

1. OBJETIVO DEL PUESTO
1.1. Moler el trigo.

2. FUNCIONES
2.1. Recibir el grano.
2.2. Limpiar las piedras.
"""


def found(*words: str) -> list[UnknownHeading]:
    return list(unknown_headings(read(PAPER.encode(), "p.txt", Limits()), load(*words)))


def test_what_stands_under_unknown_headings() -> None:
    assert found() == [
        UnknownHeading("DOTES DEL MOLINERO", ("Trato amable con las personas del molino.",), number=1),
        UnknownHeading("CONDUCTAS OBSERVABLES ESPERADAS", ("Avisa a tiempo cuando falta harina.",), number=1),
    ]


def test_an_explained_heading_is_not_told_and_hides_no_other() -> None:
    assert [one.text for one in found('[sections]\nskill = ["Dotes del molinero"]')] == [
        "CONDUCTAS OBSERVABLES ESPERADAS"
    ]


def test_a_guess_is_the_likeliest_known_wording() -> None:
    likely = guess("Funsiones espesificas", load())
    assert likely is not None
    assert likely.key == "functions"
    assert guess("Zzz qqq", load()) is None
