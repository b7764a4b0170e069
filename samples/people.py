"""The company's workers as the lists that people keep: one exported as CSV, one kept in a workbook."""

from __future__ import annotations

import csv
import tomllib
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path

import xlsxwriter

OFFICE_HEADING = ("Código", "Nombre", "Puesto", "Nivel educativo", "Meses de experiencia", "Habilidades")
PLANT_HEADING = (
    "N.º",
    "Apellidos y nombres",
    "Cargo",
    "Escolaridad",
    "Experiencia (meses)",
    "Habilidades y niveles",
)


ACCOUNT_HEADING = ("Cuenta", "Nombre", "Rol", "Código")


def workers(part: str) -> list[tuple[str, ...]]:
    """Six fields a worker (number, name, position, schooling, months, skills) of 'office', 'plant' or 'errors'.

    Of 'accounts' four fields an account: login, name, role, number of the worker.
    """
    content = tomllib.loads(Path(__file__).with_name("people.toml").read_text(encoding="utf-8"))
    lines = [line for line in content[part]["rows"].splitlines() if line.strip()]
    return [tuple(field.strip() for field in line.split("|")) for line in lines]


def people_files() -> dict[str, bytes]:
    """Bytes by file name: 22 office workers, 18 in plant and field, a list with mistakes in its rows, and the accounts."""
    return {
        "trabajadores.csv": _csv(OFFICE_HEADING, workers("office")),
        "personal_de_planta.xlsx": _workbook(PLANT_HEADING, workers("plant")),
        "trabajadores_con_errores.csv": _csv(OFFICE_HEADING, workers("errors")),
        "cuentas.csv": _csv(ACCOUNT_HEADING, workers("accounts")),
    }


def _csv(heading: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    """As a Spanish Excel writes it: semicolons and a byte order mark."""
    target = StringIO()
    csv.writer(target, delimiter=";", lineterminator="\r\n").writerows([heading, *rows])
    return target.getvalue().encode("utf-8-sig")


def _workbook(heading: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2024, 1, 1)})  # noqa: DTZ001 - naive by format
        sheet = book.add_worksheet("Personal")
        bold = book.add_format({"bold": True})
        sheet.write_row(0, 0, heading, bold)
        for place, (number, name, post, schooling, months, skills) in enumerate(rows, 1):
            sheet.write_row(place, 0, (int(number), name, post, schooling, int(months), skills))
        for column, width in enumerate((8, 30, 34, 24, 20, 60)):
            sheet.set_column(column, column, width)
    return target.getvalue()
