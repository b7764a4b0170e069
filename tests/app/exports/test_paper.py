"""What is written as Word is read again as the same profile."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx
import pytest
from PIL import Image
from pypdfium2 import PdfDocument
from zxingcpp import read_barcodes

from app.exports.paper import pdf, word
from app.exports.paper.laying import LANGUAGES, lay, words
from app.exports.paper.sheet import Heading, Stamp
from parsers.limits import Limits
from parsers.profile import Function, MatrixRow, Objective, ParsedProfile, Requirement
from parsers.reading import parse
from parsers.vocabulary import load
from tests.samples.written import PLANNED, every, written

VOCABULARY = load()
PLACES = {"source", "origins", "confidence", "warnings", "pages", "governs"}


def said(value: Any) -> Any:
    """What a profile says, without where it was read, how surely, and of which file."""
    if isinstance(value, dict):
        return {name: said(inner) for name, inner in value.items() if name not in PLACES}
    return [said(inner) for inner in value] if isinstance(value, list) else value


ADDRESS = "https://perfiles.vivero.example/c/0123456789abcdef0123"
STAMPS = [
    Stamp("COPIA NO CONTROLADA · 22/11/2026 · Eva Ríos Montenegro", ADDRESS, "Código"),
    Stamp("COPIA CONTROLADA N.º 3 · 22/11/2026 · Jefatura de Planta, turno noche", ADDRESS, "Código"),
]


@pytest.mark.parametrize("name", PLANNED)
def test_every_sample_is_read_again_as_it_was(name: str) -> None:
    sample = written(name)
    for place, profile in enumerate(parse(sample.data, sample.name, VOCABULARY, Limits())):
        for stamp in (None, STAMPS[place % 2]) if place else (None, *STAMPS):
            made = word.write(replace(lay(profile), stamp=stamp))
            [again] = parse(made, "written.docx", VOCABULARY, Limits())
            assert said(again.to_json()) == said(profile.to_json())


def test_the_code_on_every_page_is_read_from_its_picture() -> None:
    profile = next(one for sample in every() for one in sample.profiles if one.matrix)
    pages = PdfDocument(pdf.write(replace(lay(profile), stamp=STAMPS[0])))
    found = [[code.text for code in read_barcodes(page.render(scale=150 / 72).to_pil())] for page in pages]
    pages.close()
    assert found == [[ADDRESS], [ADDRESS]]


def test_the_code_in_word_is_a_picture_with_a_text_for_it() -> None:
    sample = written(next(iter(PLANNED)))
    [profile] = parse(sample.data, sample.name, VOCABULARY, Limits())
    document = docx.Document(io.BytesIO(word.write(replace(lay(profile), stamp=STAMPS[1]))))
    footer = document.sections[0].footer
    [text] = [part.get("descr") for part in footer._element.iter() if part.tag.endswith("}docPr")]
    [picture] = [part for part in footer.part.rels.values() if "image" in part.reltype]
    with Image.open(io.BytesIO(picture.target_part.blob)) as opened:
        codes = [code.text for code in read_barcodes(opened)]
    assert (text, codes, footer.tables[0].cell(0, 0).text) == ("Código", [ADDRESS], STAMPS[1].text)


def test_a_matrix_of_many_holders_lies_on_its_side() -> None:
    holders = tuple(f"{who} de {where}" for who in ("Jefe", "Supervisor", "Asistente") for where in "ABCD")
    rows = tuple(
        MatrixRow(text=f"Revisar la cámara {n} del vivero.", holders=holders[n::3]) for n in range(4)
    )
    duties = tuple(Function(text=f"Ordenar el vivero {n}.", number=f"2.{n}") for n in range(1, 4))
    profile = ParsedProfile(source="x", title="Jefe de Vivero", language="es", functions=duties, matrix=rows)
    document = docx.Document(io.BytesIO(word.write(lay(profile))))
    assert [one.page_width > one.page_height for one in document.sections] == [False, True]
    [again] = parse(word.write(lay(profile)), "written.docx", VOCABULARY, Limits())
    assert [(one.text, one.holders) for one in again.matrix] == [(one.text, one.holders) for one in rows]
    pages = PdfDocument(pdf.write(lay(profile)))
    assert [page.get_width() > page.get_height() for page in pages] == [False, True]
    pages.close()


@pytest.mark.parametrize(
    ("numbers", "headings"),
    [
        (("1.1", "2.1"), ["1. Objetivo del puesto", "2. Funciones"]),
        (("3.1", "2.1"), ["I. Objetivo del puesto", "II. Funciones"]),
        ((None, None), ["1. Objetivo del puesto", "2. Funciones"]),
    ],
)
def test_sections_are_numbered_as_their_items_say(
    numbers: tuple[str | None, str | None], headings: list[str]
) -> None:
    objective = Objective(text="Dirigir el vivero.", number=numbers[0])
    duty = Function(text="Regar las plantas.", number=numbers[1])
    profile = ParsedProfile(source="x", title="Jefe", objectives=(objective,), functions=(duty,))
    found = [one.text for one in lay(profile).blocks if isinstance(one, Heading) and one.counted]
    assert found == headings


def test_every_language_has_every_word() -> None:
    assert [set(words(language)) for language in LANGUAGES] == [set(words("es"))] * len(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "objective", "duty", "study"),
    [
        (
            "en",
            "To run the nursery every day.",
            "Water the plants of the nursery every morning.",
            "High school diploma",
        ),
        (
            "pt",
            "Dirigir o viveiro todos os dias.",
            "Regar as plantas do viveiro pela manhã.",
            "Ensino médio completo",
        ),
    ],
)
def test_other_languages(language: str, objective: str, duty: str, study: str) -> None:
    profile = ParsedProfile(
        source="x",
        title="Nursery assistant" if language == "en" else "Auxiliar de viveiro",
        language=language,
        objectives=(Objective(text=objective),),
        functions=(
            Function(text=duty, frequency=("daily",)),
            Function(text=f"{duty} Bis", frequency=("weekly",)),
        ),
        requirements=(Requirement(kind="education", text=study, importance="desired"),),
    )
    [again] = parse(word.write(lay(profile)), "written.docx", VOCABULARY, Limits())
    assert said(again.to_json()) == said(profile.to_json())
