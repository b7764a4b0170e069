"""The simple manual: a cover with its control data, then one chapter a position in plain headings and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.profile import Control, ParsedProfile
from samples.layout import Block, Break, Heading, Item, Sheet, Text
from samples.model import COMPANY, Edition, Position
from samples.templates import finding

LISTS = (
    ("Objetivo del cargo", "objectives"),
    ("Funciones", "duties"),
    ("Educación", "education"),
    ("Experiencia", "experience"),
    ("Conocimientos", "knowledge"),
    ("Habilidades", "skills"),
)


def sheet(code: str, title: str, edition: Edition, positions: Sequence[Position]) -> Sheet:
    blocks: list[Block] = [
        Text(COMPANY["name"], bold=True, centre=True, size=12),
        Text(title.upper(), bold=True, centre=True, size=16),
        Text(f"Código: {code}\nVersión: {edition.version}\nFecha de emisión: {edition.day_first}"),
    ]
    for position in positions:
        blocks += _chapter(position)
    return Sheet(title=title, blocks=tuple(blocks))


def profile(position: Position, code: str, name: str) -> ParsedProfile:
    """What the chapter says; the manual's control data is repeated in each."""
    return ParsedProfile(
        source=name,
        title=position.title,
        organization=COMPANY["name"],
        area=position.value("area"),
        control=Control(code=code, version=position.edition.version, issued_on=position.edition.date),
        objectives=finding.objectives(position, numbered=False),
        functions=finding.functions(position, iter([None] * 99)),
        relations=finding.relations(position),
        requirements=finding.requirements(
            position,
            ("education", "education"),
            ("experience", "experience"),
            ("knowledge", "knowledge"),
            ("skills", "skill"),
        ),
    )


def _chapter(position: Position) -> Iterator[Block]:
    yield Break()
    yield Heading(position.title.upper())
    yield Text(f"Nombre del cargo: {position.title}")
    yield Text(f"Área: {position.value('area')}")
    yield Text(f"Reporta a: {' y '.join(row.text for row in position.rows('reports_to'))}")
    subordinates = ", ".join(row.text for row in position.rows("supervises"))
    yield Text(f"Supervisa a: {subordinates or 'No aplica'}")
    for label, name in LISTS:
        rows = position.rows(name)
        if not rows:
            continue
        yield Heading(label, level=2)
        if name == "objectives":
            yield from (Text(row.text) for row in rows)
        else:
            yield from (Item(row.text, "•") for row in rows)
