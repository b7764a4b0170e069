"""The form: section bars, percentages, a level grid and a duties table with mark columns; its code is the form's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from parsers.profile import Control, ParsedProfile
from samples.layout import PAGE, PAGES, UNITS, Block, Box, Grid, Sheet, Text
from samples.model import Position, Row
from samples.templates import finding

BRAND = "VALLE QUIMERA"
"""The company as the header names it, short."""
CODE, VERSION, DATE = "GH-FO-012", "03", "2023-02-06"
FREQUENCY_MARKS, ACTION_MARKS = "ODSQMTHA", "EADC"
PRINTED = {"H": "S"}
LEGEND = (
    "CONVENCIONES: PERIODICIDAD: O = Ocasional - D = Diario - S = Semanal - Q = Quincenal - M = Mensual - "
    "T = Trimestral - S = Semestral - A = Anual. TIPO: E = Ejecución - A = Análisis - D = Dirección - C = Control"
)


def sheet(position: Position) -> Sheet:
    return Sheet(title=position.title, blocks=tuple(_blocks(position)), header=_header(), landscape=True)


def profile(position: Position, name: str, pages: int | None) -> ParsedProfile:
    """What the form says, as read from the file `name` that states `pages`."""
    return ParsedProfile(
        source=name,
        title=position.title.upper(),
        organization=BRAND,
        area=position.value("area"),
        posts=int(position.values["posts"]),
        control=Control(code=CODE, governs="form", version=VERSION, issued_on=DATE, pages=pages),
        objectives=finding.objectives(position, numbered=False),
        functions=finding.functions(position, _duty_numbers(position)),
        relations=finding.relations(position),
        requirements=finding.requirements(
            position,
            ("education", "education"),
            ("experience", "experience"),
            ("knowledge", "knowledge"),
            ("skills", "skill"),
            ("competencies", "competency"),
        ),
        responsibilities=finding.texts(position, "responsibilities"),
        decisions=finding.decisions(position),
        safety=finding.texts(position, "safety"),
    )


def _header() -> Grid:
    issued = "/".join(reversed(DATE.split("-")))
    return Grid(
        (
            (Box(BRAND, 5, rows=3, bold=True, centre=True), Box("GESTIÓN HUMANA", 13, bold=True, centre=True),
             Box(f"Código: {CODE}", 6)),
            (Box("DESCRIPCIÓN DE CARGO", 13, rows=2, bold=True, centre=True), Box(f"Versión: {VERSION}", 6)),
            (Box(f"Fecha Emisión: {issued}     Página: {PAGE} de {PAGES}", 6),),
        )
    )  # fmt: skip


def _blocks(position: Position) -> Iterator[Block]:
    yield Grid(tuple(_identity(position)))
    yield Grid(tuple(_abilities(position)))
    yield _duties(position)
    yield Grid(tuple(_answers(position)))
    yield _contacts(position)
    yield Text(LEGEND, size=7)


def _bar(text: str) -> tuple[Box, ...]:
    return (Box(text, UNITS, bar=True, centre=True),)


def _pair(label: str, value: str) -> tuple[Box, ...]:
    return (Box(label, 6, bar=True), Box(value, 18))


def _identity(position: Position) -> Iterator[tuple[Box, ...]]:
    yield (
        Box("NOMBRE DEL CARGO:", 4, bar=True),
        Box(position.title.upper(), 8),
        Box("UNIDAD ORGANIZACIONAL", 4, bar=True),
        Box(position.value("area"), 4),
        Box("NÚMERO DE PUESTOS", 3, bar=True),
        Box(position.value("posts"), 1, centre=True),
    )
    for label, name in (
        ("JEFE INMEDIATO", "reports_to"),
        ("REPORTE FUNCIONAL", "functional"),
        ("CARGOS QUE LE REPORTAN", "supervises"),
    ):
        rows = position.rows(name)
        if rows or name == "supervises":
            yield _pair(label, "\n".join(_with_scope(row) for row in rows) or "Ninguno")
    yield _bar("PROPÓSITO DEL CARGO")
    yield from ((Box(row.text, UNITS),) for row in position.rows("objectives"))
    yield _bar("FORMACIÓN Y EXPERIENCIA REQUERIDAS")
    yield from (_pair("FORMACIÓN ACADÉMICA", row.text) for row in position.rows("education"))
    yield from (_pair("EXPERIENCIA REQUERIDA", row.text) for row in position.rows("experience"))


def _with_scope(row: Row) -> str:
    return f"{row.text} ({row.field(1)})" if row.field(1) else row.text


def _abilities(position: Position) -> Iterator[tuple[Box, ...]]:
    known = [row for row in position.rows("knowledge") if not row.desired]
    wished = [row for row in position.rows("knowledge") if row.desired]
    rated = [*_rated("CONOCIMIENTO INDISPENSABLE", known)]
    if wished:
        rated += _rated("CONOCIMIENTO DESEABLE", wished)
    yield from _beside("CONOCIMIENTOS", rated)
    yield from _beside("HABILIDADES", list(_rated("HABILIDAD", position.rows("skills"))))
    competencies = position.rows("competencies")
    heading = (
        Box("COMPETENCIA", 10, rows=2, bar=True),
        Box("Nivel competencia", 8, bar=True, centre=True),
        Box("%", 2, rows=2, bar=True),
    )
    levels = tuple(Box(str(level), 2, bar=True, centre=True) for level in range(1, 5))
    marked = [
        (Box(row.text, 10), *(Box("X" if row.field(2) == str(level) else "", 2, centre=True) for level in range(1, 5)),
         Box(row.field(1), 2, centre=True))
        for row in competencies
    ]  # fmt: skip
    yield from _beside("COMPETENCIAS TRANSVERSALES", [heading, levels, *marked])


def _rated(label: str, rows: Sequence[Row]) -> Iterator[tuple[Box, ...]]:
    yield (Box(label, 16, bar=True), Box("Nivel requerido %", 4, bar=True, centre=True))
    yield from ((Box(row.text, 16), Box(row.field(1), 4, centre=True)) for row in rows)


def _beside(label: str, rows: Sequence[tuple[Box, ...]]) -> Iterator[tuple[Box, ...]]:
    yield (Box(label, 4, rows=len(rows), bar=True, centre=True), *rows[0])
    yield from rows[1:]


def _duties(position: Position) -> Grid:
    rows = [
        (Box("FUNCIONES ESPECÍFICAS", 5, rows=2, bar=True, centre=True), Box("TAREAS", 7, rows=2, bar=True, centre=True),
         Box("PERIODICIDAD", 8, bar=True, centre=True), Box("TIPO", 4, bar=True, centre=True)),
        tuple(Box(PRINTED.get(mark, mark), 1, bar=True, centre=True) for mark in FREQUENCY_MARKS + ACTION_MARKS),
    ]  # fmt: skip
    for number, (group, duties) in enumerate(groupby(position.rows("duties"), lambda row: row.group), 1):
        tasks = list(duties)
        for place, task in enumerate(tasks):
            head = (
                (Box(str(number), 1, rows=len(tasks), centre=True), Box(group or "", 4, rows=len(tasks)))
                if place == 0
                else ()
            )
            rows.append(
                (
                    *head,
                    Box(task.text, 7),
                    *_marks(FREQUENCY_MARKS, task.field(1)),
                    *_marks(ACTION_MARKS, task.field(2)),
                )
            )
    return Grid(tuple(rows), heading_rows=2)


def _marks(columns: str, marked: str) -> tuple[Box, ...]:
    return tuple(Box("X" if mark in marked.split() else "", 1, centre=True) for mark in columns)


def _duty_numbers(position: Position) -> Iterator[str]:
    for number, (_, rows) in enumerate(groupby(position.rows("duties"), lambda row: row.group), 1):
        yield from (str(number) for _ in rows)


def _answers(position: Position) -> Iterator[tuple[Box, ...]]:
    for label, name in (
        ("RESPONSABILIDADES DEL CARGO", "responsibilities"),
        ("DECISIONES", ""),
        ("A. POR SÍ MISMO", "decides"),
        ("B. APROBACIÓN DEL JEFE INMEDIATO", "asks"),
        ("CONDICIONES DEL CARGO", "safety"),
    ):
        rows = position.rows(name)
        if rows or not name:
            yield _bar(label)
            yield from ((Box(row.text, UNITS),) for row in rows)


def _contacts(position: Position) -> Grid:
    rows: list[tuple[Box, ...]] = [_bar("CONTACTOS")]
    for label, name in (("A. INTERNOS", "inside"), ("B. EXTERNOS", "outside")):
        rows.append((Box(label, 9, bar=True), Box("PROPÓSITO", 15, bar=True)))
        rows += [(Box(row.text, 9), Box(row.field(1), 15)) for row in position.rows(name)]
    return Grid(tuple(rows))
