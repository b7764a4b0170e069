"""The label table: labels to the left of their value or above it, education and experience basic and ideal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from parsers.profile import Control, ParsedProfile
from samples.layout import UNITS, Block, Box, Grid, Sheet, Text
from samples.model import Position, Row
from samples.templates import finding

ASKED = (
    ("EDUCACIÓN", "education"),
    ("EXPERIENCIA LABORAL", "experience"),
    ("FORMACIÓN COMPLEMENTARIA", "training"),
)


def sheet(position: Position) -> Sheet:
    code = position.edition.printed.get("footer_code", position.value("code"))
    footer = (f"{code}  Versión {position.edition.version}",) if code else ()
    return Sheet(title=position.title, blocks=tuple(_blocks(position)), footer=footer)


def profile(position: Position, name: str, pages: int | None) -> ParsedProfile:
    """What the table says, as read from the file `name` that states `pages`."""
    code = position.value("code")
    return ParsedProfile(
        source=name,
        title=position.title,
        area=position.value("area"),
        control=Control(
            code=code or None,
            governs="profile" if code else None,
            version=position.edition.version if code else None,
            issued_on=position.edition.date if code else None,
            pages=pages,
        ),
        objectives=finding.objectives(position, numbered=False),
        functions=finding.functions(position, (str(number) for number in range(1, 99))),
        relations=finding.relations(position),
        requirements=finding.requirements(
            position,
            ("education", "education"),
            ("experience", "experience"),
            ("training", "training"),
            ("skills", "skill"),
        ),
        schedule=finding.texts(position, "schedule"),
        risks=finding.risks(position),
        safety=finding.texts(position, "safety"),
    )


def _blocks(position: Position) -> Iterator[Block]:
    yield Text("PERFIL DEL CARGO", bold=True, centre=True, size=14)
    yield Grid(tuple(_identity(position)))
    yield Text("REQUISITOS", bold=True)
    yield _asked(position)
    yield Text("HABILIDADES", bold=True)
    skills = [row.text for row in position.rows("skills")]
    pairs = zip_longest(skills[::2], skills[1::2], fillvalue="")
    yield Grid(tuple((Box(left, 12), Box(right, 12)) for left, right in pairs))
    yield Text("FUNCIONES DEL CARGO", bold=True)
    duties = [
        (Box(str(number), 2, centre=True), Box(row.text, 22))
        for number, row in enumerate(position.rows("duties"), 1)
    ]
    yield Grid(((Box("No.", 2, bar=True), Box("DESCRIPCIÓN", 22, bar=True)), *duties), heading_rows=1)
    if position.rows("risks"):
        yield Text("RIESGOS DEL CARGO", bold=True)
        yield _risks(position.rows("risks"))
    if position.rows("safety"):
        yield Text("ELEMENTOS DE PROTECCIÓN PERSONAL", bold=True)
        yield Grid(tuple((Box(row.text, UNITS),) for row in position.rows("safety")))


def _identity(position: Position) -> Iterator[tuple[Box, ...]]:
    labels, values = ["NOMBRE DEL CARGO", "ÁREA"], [position.title, position.value("area")]
    if position.value("code"):
        labels += ["CÓDIGO", "VERSIÓN", "FECHA"]
        values += [position.value("code"), position.edition.version, position.edition.day_first]
    widths = (8, 7, 3, 3, 3) if len(labels) == 5 else (14, 10)
    yield tuple(Box(text, width, bar=True, centre=True) for text, width in zip(labels, widths, strict=True))
    yield tuple(Box(text, width, centre=True) for text, width in zip(values, widths, strict=True))
    for label, name in (
        ("OBJETIVO DEL CARGO:", "objectives"),
        ("JEFE INMEDIATO:", "reports_to"),
        ("REPORTE FUNCIONAL:", "functional"),
        ("PERSONAL A CARGO:", "supervises"),
        ("HORARIO:", "schedule"),
    ):
        rows = position.rows(name)
        if rows or name == "supervises":
            yield (Box(label, 6, bar=True), Box("\n".join(row.text for row in rows) or "Ninguno", 18))


def _asked(position: Position) -> Grid:
    rows: list[tuple[Box, ...]] = [
        (
            Box("", 6, bar=True),
            Box("BÁSICA", 9, bar=True, centre=True),
            Box("IDEAL", 9, bar=True, centre=True),
        )
    ]
    for label, name in ASKED:
        basic = [row.text for row in position.rows(name) if not row.desired]
        ideal = [row.text for row in position.rows(name) if row.desired]
        rows.append(
            (
                Box(label, 6, bar=True),
                Box("\n".join(basic) or "No aplica", 9),
                Box("\n".join(ideal) or "No aplica", 9),
            )
        )
    return Grid(tuple(rows))


def _risks(rows: tuple[Row, ...]) -> Grid:
    heading = tuple(Box(text, 8, bar=True, centre=True) for text in ("FACTOR DE RIESGO", "PELIGRO", "NIVEL"))
    return Grid(
        (heading, *((Box(row.field(1), 8), Box(row.text, 8), Box(row.field(2), 8)) for row in rows)),
        heading_rows=1,
    )
