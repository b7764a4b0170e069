"""The numbered outline: a header with the control data, an approvals table, sections 1 to 4 and an annex."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from parsers.profile import Control, MatrixRow, ParsedProfile
from samples.layout import PAGE, PAGES, UNITS, Block, Box, Break, Grid, Heading, Item, Sheet, Text
from samples.model import COMPANY, Position, Row
from samples.templates import finding

SECTIONS = (
    ("education", "education"),
    ("training", "training"),
    ("experience", "experience"),
    ("skills", "skill"),
)
NOTICE = "Toda copia impresa de este documento es una COPIA NO CONTROLADA; verifique la edición vigente en la intranet."


def sheet(position: Position) -> Sheet:
    code = position.edition.printed.get("footer_code", position.value("code"))
    return Sheet(
        title=position.title,
        blocks=tuple(_blocks(position)),
        header=_header(position),
        footer=(f"{code} · {COMPANY['short']}", *([NOTICE] if position.values.get("notice") else [])),
    )


def profile(position: Position, name: str, pages: int | None) -> ParsedProfile:
    """What the sheet says, as read from the file `name` that states `pages`."""
    return ParsedProfile(
        source=name,
        title=position.title,
        organization=COMPANY["name"],
        area=position.value("area"),
        group=position.value("group"),
        control=Control(
            code=position.value("code"),
            governs="profile",
            version=position.edition.version,
            issued_on=position.edition.date,
            approved_by=position.value("initials"),
            pages=pages,
            copy_notice=NOTICE if position.values.get("notice") else None,
        ),
        approvals=finding.approvals(position.edition),
        objectives=finding.objectives(position, numbered=True),
        functions=finding.functions(position, _duty_numbers(position)),
        matrix=tuple(_matrix_row(position, row) for row in position.rows("matrix")),
        relations=finding.relations(position),
        requirements=finding.requirements(position, *SECTIONS),
    )


def _header(position: Position) -> Grid:
    facts = (
        f"Código: {position.value('code')}",
        f"Versión: {position.edition.version}",
        f"Fecha: {position.edition.day_first}",
        f"Aprobado: {position.value('initials')}",
        f"Página: {PAGE} de {PAGES}",
    )
    return Grid(
        (
            (
                Box(COMPANY["name"], 6, rows=2, bold=True, centre=True),
                Box("PERFIL DE PUESTO", 12, bold=True, centre=True),
                Box("\n".join(facts), 6, rows=2),
            ),
            (Box(position.title, 12, bold=True, centre=True),),
        )
    )


def _blocks(position: Position) -> Iterator[Block]:
    yield _cover(position)
    yield Heading("OBJETIVOS DEL PUESTO", "1.")
    for number, row in enumerate(position.rows("objectives"), 1):
        yield Item(row.text, f"1.{number}.")
    yield Heading("FUNCIONES ASIGNADAS", "2.")
    yield from _duties(position)
    yield Heading("RELACIONES DEL PUESTO", "3.")
    yield from _relations(position)
    yield Heading("REQUISITOS DE COMPETENCIA DEL PUESTO", "4.")
    yield Text("Quien ocupe el puesto debe cumplir con los siguientes requisitos:")
    yield from _requirements(position)
    if position.rows("matrix"):
        yield Break()
        yield Heading("ANEXO 01: MATRIZ DE FUNCIONES")
        yield _matrix(position)


def _cover(position: Position) -> Grid:
    rows = [
        (
            Box("GRUPO OCUPACIONAL", 6, bar=True),
            Box(position.value("group"), 6),
            Box("ÁREA", 6, bar=True),
            Box(position.value("area"), 6),
        ),
        (Box(position.title.upper(), UNITS, bold=True, centre=True),),
        (
            Box("", 6, bar=True),
            *(Box(text, 6, bar=True, centre=True) for text in ("PUESTO", "NOMBRE", "FECHA")),
        ),
    ]
    for step in finding.approvals(position.edition):
        date = "/".join(reversed(step.date.split("-"))) if step.date else ""
        label = f"{finding.STEPS[step.step]}:"
        rows.append(
            (Box(label, 6, bold=True), *(Box(text or "", 6) for text in (step.position, step.name, date)))
        )
    return Grid(tuple(rows))


def _grouped(position: Position) -> list[tuple[str | None, list[Row]]]:
    return [(group, list(rows)) for group, rows in groupby(position.rows("duties"), lambda row: row.group)]


def _duty_numbers(position: Position) -> Iterator[str]:
    place = 0
    for group, rows in _grouped(position):
        if group is None:
            for _ in rows:
                place += 1
                yield f"2.{place}"
        else:
            place += 1
            yield from (f"2.{place}.{number}" for number in range(1, len(rows) + 1))


def _duties(position: Position) -> Iterator[Block]:
    numbers = _duty_numbers(position)
    for group, rows in _grouped(position):
        labelled = [(row, next(numbers)) for row in rows]
        if group is not None:
            yield Heading(group, f"{labelled[0][1].rpartition('.')[0]}.", 2)
        for row, number in labelled:
            yield Item(row.text, f"{number}.")


def _relations(position: Position) -> Iterator[Block]:
    lines = [
        ("El puesto depende y reporta a", position.rows("reports_to")),
        ("Reporta funcionalmente a", position.rows("functional")),
        ("El puesto tiene autoridad sobre", position.rows("supervises")),
        ("Coordinaciones internas", position.rows("inside")),
        ("Comunicaciones externas", position.rows("outside")),
    ]
    kept = [line for line in lines if line[1] or line[0].startswith("El puesto")]
    for number, (label, rows) in enumerate(kept, 1):
        titles = [f"{row.text} ({row.field(1)})" if row.field(1) else row.text for row in rows] or ["Ninguno"]
        if len(titles) == 1:
            yield Item(f"{label}: {titles[0]}", f"3.{number}.")
        else:
            yield Item(f"{label}:", f"3.{number}.")
            yield from (Item(title, "•") for title in titles)


def _requirements(position: Position) -> Iterator[Block]:
    education = position.rows("education")
    yield Heading("Educación", "4.1.", 2)
    for number, (label, desired) in enumerate((("Mínimo", False), ("Deseable", True)), 1):
        rows = [row for row in education if row.desired == desired]
        if rows:
            yield Heading(label, f"4.1.{number}.", 3)
            yield from _lettered(rows)
    for number, (label, name) in enumerate(
        (("Formación", "training"), ("Experiencia", "experience"), ("Habilidades", "skills")), 2
    ):
        yield Heading(label, f"4.{number}.", 2)
        yield from _lettered(list(position.rows(name)))


def _lettered(rows: list[Row]) -> Iterator[Item]:
    yield from (Item(row.text, f"{letter}.") for row, letter in zip(rows, "abcdefghijkl", strict=False))


def _holders(position: Position) -> list[str]:
    return position.value("holders").split(" | ")


def _matrix(position: Position) -> Grid:
    holders = _holders(position)
    heading = (
        Box("Nro.", 2, bar=True),
        Box("FUNCIÓN", 10, bar=True),
        *(Box(holder, 3, bar=True, centre=True) for holder in holders),
        Box("COMENTARIOS", 6, bar=True),
    )
    rows = [
        (
            Box(row.field(0), 2, centre=True),
            Box(row.field(1), 10),
            *(Box("X" if holder in row.field(2).split() else "", 3, centre=True) for holder in holders),
            Box(row.field(3), 6),
        )
        for row in position.rows("matrix")
    ]
    return Grid((heading, *rows), heading_rows=1)


def _matrix_row(position: Position, row: Row) -> MatrixRow:
    marked = tuple(holder for holder in _holders(position) if holder in row.field(2).split())
    return MatrixRow(text=row.field(1), number=row.field(0), holders=marked, comment=row.field(3) or None)
