"""Documents of any length: one page after another of headings, duties and a table."""

from __future__ import annotations

import copy
import io

import docx as word

from tests.forms.layout import Form, P, T, write_docx, write_pdf, write_xlsx

DUTY = "Revisar los registros del turno {number}, corregir lo que no coincida y archivar cada hoja en su carpeta."
ROWS = 14
DUTIES = 24
PART = 10
"""Pages that a Word document repeats: python-docx takes a second for as many."""


def form(pages: int) -> Form:
    """One profile over about `pages` printed pages."""
    blocks: list[P | T] = [P("Nombre del cargo: Archivador de Turno"), P("FUNCIONES", bold=True)]
    for page in range(pages):
        first = page * DUTIES + 1
        blocks += [P(f"{number}. {DUTY.format(number=number)}") for number in range(first, first + DUTIES)]
        rows = tuple((f"Carpeta {page}-{row}", f"Estante {row}", "Mensual") for row in range(ROWS))
        blocks.append(T((("Carpeta", "Lugar", "Frecuencia"), *rows), (3, 3, 2)))
    return Form("long", tuple(blocks), ())


def docx(pages: int) -> bytes:
    return _repeated(pages, opening=2)


def manual(pages: int) -> bytes:
    """A Word document with a profile every `PART` pages."""
    return _repeated(pages, opening=0)


def _repeated(pages: int, opening: int) -> bytes:
    """`PART` pages again and again, without their first `opening` paragraphs."""
    document = word.Document(io.BytesIO(write_docx(form(PART))))
    body = document.element.body
    blocks = [element for element in body if not element.tag.endswith("}sectPr")][opening:]
    for _ in range(pages // PART - 1):
        for element in blocks:
            body[-1].addprevious(copy.deepcopy(element))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(pages: int) -> bytes:
    return write_pdf(form(pages))


def xlsx(pages: int) -> bytes:
    return write_xlsx(form(pages))
