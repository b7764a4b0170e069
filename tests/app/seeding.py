"""A small catalogue of a company of our own invention, from real files of three formats."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from app.database import Database
from app.reading import reader
from app.settings import Settings
from parsers.reading import parse
from parsers.vocabulary import load
from profiles import companies, files, imports
from profiles.acting import Acting
from profiles.permissions import Permission
from profiles.viewer import LOCAL

ACTING = Acting("tests", datetime(2024, 5, 2, 9, 0, tzinfo=UTC), date(2024, 5, 2))

TEXT = """PERFIL DE PUESTO
Código: VIV-AL-002
Versión: {version}
Fecha: {date}
Puesto: Auxiliar de Almacén
Área: Almacén

1. OBJETIVO DEL PUESTO
1.1. Custodiar las semillas y los insumos del vivero.

2. FUNCIONES
2.1. Recibir los insumos y comparar las guías con los pedidos.
2.2. Ordenar el almacén por especie y fecha de llegada.
{more}
3. RELACIONES
Reporta a: Jefe de Vivero

4. REQUISITOS
Educación: Secundaria completa.
Experiencia: 12 meses en almacenes.
"""

PDF_LINES = (
    "PERFIL DE PUESTO",
    "Código: VIV-VI-001",
    "Versión: 02",
    "Fecha: 15/03/2024",
    "Puesto: Jefe de Vivero",
    "Área: Producción",
    "",
    "1. OBJETIVO DEL PUESTO",
    "1.1. Dirigir la producción de plantas del vivero.",
    "",
    "2. FUNCIONES",
    "2.1. Programar la siembra de cada especie según la temporada.",
    "2.2. Supervisar el riego y la fertilización diarios.",
    "",
    "3. RELACIONES",
    "Reporta a: Gerente General",
)


def text_file(version: str = "01", on: str = "10/01/2024", more: str = "") -> bytes:
    return TEXT.format(version=version, date=on, more=more).encode()


def pdf_file() -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=True)
    for number, line in enumerate(PDF_LINES):
        canvas.drawString(60, 780 - 18 * number, line)
    canvas.save()
    return target.getvalue()


def word_file() -> bytes:
    document = docx.Document()
    for line in (
        "PERFIL DE PUESTO",
        "Código: VIV-GG-001",
        "Versión: 01",
        "Puesto: Gerente General",
        "1. OBJETIVO DEL PUESTO",
        "1.1. Conducir la empresa.",
        "2. FUNCIONES",
        "2.1. Aprobar el presupuesto anual.",
        "2.2. Representar a la empresa ante terceros.",
    ):
        document.add_paragraph(line)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


FILES = (
    ("VIV-AL-002 v01.txt", text_file()),
    ("VIV-AL-002 v02.txt", text_file("02", "01/04/2024", "2.3. Llevar el inventario de macetas.\n")),
    ("VIV-VI-001 v02.pdf", pdf_file()),
    ("VIV-GG-001.docx", word_file()),
)


def enter(
    store: Database,
    settings: Settings,
    *given: tuple[str, bytes],
    in_force: bool = True,
    company: str | None = None,
) -> int:
    """Imports files as a command would; gives the batch."""
    vocabulary = load()
    with store.writing() as session:
        found = companies.for_work(session, LOCAL, Permission.IMPORT, company, "Vivero Las Lomas", ACTING)
        request = imports.Request(found.id, in_force, tuple((name, files_hash(data)) for name, data in given))
        batch = imports.begin(session, LOCAL, request, ACTING)
        for name, data in given:
            files.put(settings.home, data)
            described = files.describe(data, settings.limits)
            profiles = parse(data, name, vocabulary, settings.limits)
            incoming = imports.Incoming(path=name, file=described, profiles=profiles, reader=reader(settings))
            imports.commit_file(session, LOCAL, batch.id, incoming, ACTING)
        imports.finish(session, LOCAL, batch.id, ACTING)
        return batch.id


def files_hash(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()
