"""A company's Word file as paper: what is taken, what is refused, what is put in."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from PIL import Image

from app.exports.paper import logo, word
from app.exports.paper.laying import lay
from app.exports.paper.logo import LogoIsNotUsable
from app.exports.paper.sheet import Sheet, Stamp
from app.exports.paper.word_template import (
    FieldIsNotKnown,
    TemplateIsActive,
    TemplateIsNotWord,
    TemplateReachesOut,
    check,
)
from parsers.limits import Limits
from parsers.profile import Control, Function, MatrixRow, ParsedProfile
from parsers.reading import parse
from parsers.vocabulary import load
from profiles.comparison import differences
from profiles.copies.look import Look

PROFILE = ParsedProfile(
    source="x",
    title="Jefe de Vivero",
    organization="Vivero Las Lomas S.A.",
    language="es",
    control=Control(code="VI-1", governs="profile", version="02", issued_on="2024-03-15", approved_by="GG"),
    functions=tuple(Function(text=f"Regar la nave {n} del vivero.", number=f"1.{n}") for n in range(1, 4)),
)
STAMP = Stamp("COPIA NO CONTROLADA · 22/11/2026 · Eva Ríos", "https://vivero.example/c/0", "Código")


def sheet(profile: ParsedProfile = PROFILE) -> Sheet:
    return replace(lay(profile), stamp=STAMP)


def saved(document: Any) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def written(document: Any, profile: ParsedProfile = PROFILE, **more: Any) -> Any:
    data = saved(document)
    check(data)
    return docx.Document(io.BytesIO(word.write(sheet(profile), Look(word=data, **more))))


def with_member(name: str, text: str) -> bytes:
    """A plain document with one part more, or in place of its own."""
    source = zipfile.ZipFile(io.BytesIO(saved(docx.Document())))
    target = io.BytesIO()
    with source, zipfile.ZipFile(target, "w") as made:
        for one in source.namelist():
            if one != name:
                made.writestr(one, source.read(one))
        made.writestr(name, text)
    return target.getvalue()


def test_fields_are_filled_also_where_word_cut_them_into_runs() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Código: ")
    for part in ("{{", "co", "digo", "}} y {{ver", "sion}}."):
        paragraph.add_run(part)
    table = document.sections[0].header.add_table(1, 2, docx.shared.Cm(10))
    table.cell(0, 0).text = "{{ Aprobado_por }}"
    table.cell(0, 1).text = "{{fecha}} {{empresa}} {{documento}}"
    found = written(document)
    assert found.paragraphs[0].text == "Código: VI-1 y 02."
    assert [cell.text for cell in found.sections[0].header.tables[0].rows[0].cells] == [
        "GG",
        "15/03/2024 Vivero Las Lomas S.A. Perfil de puesto",
    ]


def test_what_a_field_holds_is_never_filled_again() -> None:
    document = docx.Document()
    document.add_paragraph("{{title}} {{code}}")
    found = written(document, replace(PROFILE, title="Jefe {{code}}"))
    assert found.paragraphs[0].text == "Jefe {{code}} VI-1"


def test_the_mark_is_on_every_kind_of_page() -> None:
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    section.footer.paragraphs[0].text = "Uso interno"
    document.add_section().footer.is_linked_to_previous = False
    found = written(document, footer="Pie")
    every = [
        foot
        for one in found.sections
        for foot in (one.footer, one.first_page_footer, one.even_page_footer)
        if not foot.is_linked_to_previous
    ]
    assert len(every) >= 4
    assert {foot.tables[-1].cell(0, 0).text for foot in every} == {STAMP.text}
    assert found.sections[0].header.tables[0].cell(0, 1).text.startswith("PERFIL DE PUESTO")


def test_the_content_stands_in_its_place_and_is_read_again() -> None:
    document = docx.Document()
    document.add_paragraph("{{content}}")
    document.add_paragraph("Fin del documento")
    rows = tuple(MatrixRow(text=f"Cuidar {n}.", holders=tuple("ABCDEFGHIJKLMN")[n:]) for n in range(3))
    profile = replace(PROFILE, matrix=rows)
    data = saved(document)
    made = word.write(sheet(profile), Look(word=data))
    found = docx.Document(io.BytesIO(made))
    assert found.paragraphs[-1].text == "Fin del documento"
    assert [one.page_width > one.page_height for one in found.sections] == [False, True, False]
    plain = word.write(sheet(PROFILE), Look(word=saved(docx.Document())))
    [again] = parse(plain, "x.docx", load(), Limits())
    assert differences(PROFILE, again) == []


def test_styles_that_the_file_lacks_are_the_usual_ones() -> None:
    document = docx.Document()
    for name in ("Heading 1", "Heading 2", "Table Grid", "List Bullet"):
        element = document.styles[name].element
        element.getparent().remove(element)
    profile = replace(PROFILE, functions=tuple(Function(text=f"Regar {n}.") for n in range(2)))
    found = written(document, profile)
    assert "Heading 1" in found.styles
    assert "•\tRegar 0." in [one.text for one in found.paragraphs]


def test_no_heading_is_broken_where_the_page_has_room() -> None:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(11)
    made = written(document, replace(PROFILE, matrix=(MatrixRow(text="Sembrar", holders=("EJECUTIVO",)),)))
    table = next(one for one in made.tables if one.cell(0, 2).text == "EJECUTIVO")
    width = table.columns[2].width.cm - word.CELL
    assert width >= len("EJECUTIVO") * word.CAPITAL * Pt(11).cm - 0.01
    section = made.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    assert abs(sum(column.width for column in table.columns) - room) < Pt(1)


def _with_object() -> bytes:
    document = docx.Document()
    document.add_paragraph().add_run()._r.append(OxmlElement("w:object"))
    return saved(document)


def _with_code(code: str) -> bytes:
    document = docx.Document()
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    document.add_paragraph()._p.append(field)
    return saved(document)


RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    'Target="http://malo.example/x.dotm" TargetMode="External"/></Relationships>'
)


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"PK nothing", TemplateIsNotWord),
        (b"%PDF-1.7", TemplateIsNotWord),
        (with_member("word/vbaProject.bin", "x"), TemplateIsActive),
        (with_member("word/embeddings/hoja.xlsx", "x"), TemplateIsActive),
        (with_member("word/_rels/settings.xml.rels", RELATION), TemplateReachesOut),
        (_with_object(), TemplateIsActive),
        (_with_code("INCLUDEPICTURE http://malo.example/x.png"), TemplateReachesOut),
        (_with_code('DDEAUTO c:\\windows "x"'), TemplateReachesOut),
    ],
)
def test_what_is_more_than_paper_is_refused(data: bytes, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check(data)


def test_fields_that_count_pages_are_paper() -> None:
    check(_with_code("NUMPAGES"))


def test_a_field_that_is_not_known_is_named() -> None:
    document = docx.Document()
    document.add_paragraph("{{ salario }}")
    with pytest.raises(FieldIsNotKnown) as refused:
        check(saved(document))
    assert refused.value.values["name"] == "salario"
    assert "code = codigo, version, date = fecha" in str(refused.value)


def test_a_logo_is_drawn_anew_and_made_small() -> None:
    target = io.BytesIO()
    Image.new("RGB", (3000, 900), "red").save(target, "JPEG", comment=b"secret")
    found = logo.clean(target.getvalue())
    with Image.open(io.BytesIO(found)) as opened:
        assert (opened.format, opened.size) == ("JPEG", (1200, 360))
    assert b"secret" not in found


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"x" * (logo.LARGEST + 1)])
def test_a_logo_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(LogoIsNotUsable):
        logo.clean(data)
