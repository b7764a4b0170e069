"""Every word of a document's body is found in an item, a note or a heading, outside any profile, or told as lost."""

from dataclasses import replace

import pytest

from parsers.coverage import coverage
from parsers.covered import Coverage, Fate, Gone
from parsers.document import Block, Cell, Document, Line, Origin, Paragraph, Table
from parsers.limits import Limits
from parsers.profile import Function, ParsedProfile
from parsers.readers import read
from parsers.recognise import recognise
from parsers.vocabulary import load

PROFILE = """\
CARGO: Portero del turno nocturno
Reporta a: Administrador

FUNCIONES
Vigilancia
1. Abrir la puerta principal.
2. Cerrar la puerta principal.

REQUISITOS
Educación: Bachillerato completo
"""
MANUAL = """\
INTRODUCCIÓN
Este manual ordena el trabajo de la portería.

{first}
{second}"""


def written(text: str) -> Document:
    return read(text.encode(), "a.txt", Limits())


def covered(document: Document, profiles: tuple[ParsedProfile, ...] | None = None) -> Coverage:
    vocabulary = load()
    return coverage(document, recognise(document, vocabulary) if profiles is None else profiles, vocabulary)


def test_all_words_of_a_profile_are_found() -> None:
    found = covered(written(PROFILE))
    assert found.words == {"items": 17, "notes": 0, "headings": 4, "outside": 0, "lost": 0}
    assert found.is_complete
    assert found.share(Fate.ITEMS) == 17 / 21


def test_an_item_that_is_missing_is_told() -> None:
    document = written(PROFILE)
    (profile,) = recognise(document, load())
    found = covered(document, (replace(profile, functions=profile.functions[:1]),))
    assert found.gone == (Gone(("cerrar", "la", "puerta", "principal"), "2. Cerrar la puerta principal."),)
    assert found.words["lost"] == 4
    assert not found.is_complete


def test_a_word_is_used_as_often_as_an_item_has_it() -> None:
    place = Origin(line=99)
    printed = Paragraph((Line("barrer barrer el patio", place),), "barrer barrer el patio")
    swept = ParsedProfile(source="a.txt", functions=(Function(text="barrer el patio", origins=(place,)),))
    laid = written(PROFILE)
    found = covered(replace(laid, blocks=(*laid.blocks, printed)), (*recognise(laid, load()), swept))
    assert found.gone == (Gone(("barrer",), "barrer barrer el patio"),)


def test_chapters_outside_profiles_are_listed() -> None:
    second = PROFILE.replace("Portero", "Vigilante")
    found = covered(written(MANUAL.format(first=PROFILE, second=second)))
    assert found.chapters == (("INTRODUCCIÓN", 9),)
    assert (found.words["outside"], found.words["lost"]) == (9, 0)


def test_a_chapter_that_is_no_profile_s_is_outside() -> None:
    found = covered(written(f"{PROFILE}\nACUSE DE RECIBO\nHe leído este documento.\n"))
    assert found.chapters == (("ACUSE DE RECIBO", 7),)
    assert found.words["lost"] == 0


def test_an_unknown_heading_with_nothing_below_is_lost() -> None:
    laid = written(PROFILE)
    heading = Paragraph((Line("Palabras sueltas", Origin(line=99)),), "Palabras sueltas", heading=1)
    without = covered(replace(laid, blocks=(*laid.blocks, heading)), recognise(laid, load()))
    assert [gone.words for gone in without.gone] == [("palabras", "sueltas")]


@pytest.mark.parametrize(
    ("label", "value", "words"),
    [("Fecha de emisión", "3 de marzo de 2024", 6), ("Observaciones", "Ninguna", 2), ("Nivel", "Alto", 2)],
)
def test_labels_and_their_values_are_found(label: str, value: str, words: int) -> None:
    laid = written(PROFILE)
    cells: list[Cell] = []
    for column, text in enumerate((label, value)):
        origin = Origin(cell=f"1.1.{column + 1}")
        inner: tuple[Block, ...] = (Paragraph((Line(text, origin),), text),)
        cells.append(Cell(0, column, inner, (origin,)))
    document = replace(laid, blocks=(*laid.blocks, Table(tuple(cells), 1, 2, Origin())))
    found = covered(document)
    assert (found.total, found.words["lost"]) == (21 + words, 0)


def test_to_json_and_back() -> None:
    found = Coverage({"items": 1, "lost": 1}, (("GLOSARIO", 3),), (Gone(("puerta",), "Puerta", 2),))
    assert Coverage.from_json(found.to_json()) == found


def test_a_document_without_words_lost_nothing() -> None:
    assert Coverage({}).is_complete


def test_a_header_that_stands_in_the_body_is_no_loss() -> None:
    header = "Código: PP-VIG-001 Versión: 02 Fecha: 04/11/2024 Página: 2 de 3\n"
    found = covered(
        written(header.replace("2 de", "1 de") + PROFILE.replace("REQUISITOS", f"{header}\nREQUISITOS"))
    )
    assert found.gone == ()
