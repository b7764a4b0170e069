"""What a careful reader finds in the lines of a position, section by section."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.profile import Approval, Decision, Function, Objective, Relation, Requirement, Risk, TextItem
from samples.model import COMPANY, Edition, Position, Row

STEPS = {"prepared": "ELABORADO POR", "reviewed": "REVISADO POR", "approved": "APROBADO POR"}
FREQUENCIES = {
    "O": "occasional",
    "D": "daily",
    "S": "weekly",
    "Q": "fortnightly",
    "M": "monthly",
    "T": "quarterly",
    "H": "half-yearly",
    "A": "annual",
}
ACTIONS = {"E": "execution", "A": "analysis", "D": "direction", "C": "control"}


def approvals(edition: Edition) -> tuple[Approval, ...]:
    """The signature rows; '-' is a field left blank, an omitted date is the edition's."""
    return tuple(
        _approval(line.split(" | "), edition) for line in edition.approvals.splitlines() if line.strip()
    )


def _approval(fields: list[str], edition: Edition) -> Approval:
    step, position = fields[0].strip(), fields[1].strip()
    name = fields[2].strip() if len(fields) > 2 else COMPANY["people"][position]
    date = fields[3].strip() if len(fields) > 3 else edition.date
    return Approval(step=step, position=position, name=_filled(name), date=_filled(date))


def _filled(text: str) -> str | None:
    return None if text == "-" else text


def objectives(position: Position, *, numbered: bool) -> tuple[Objective, ...]:
    rows = enumerate(position.rows("objectives"), 1)
    return tuple(Objective(text=row.text, number=f"1.{number}" if numbered else None) for number, row in rows)


def functions(position: Position, numbers: Iterator[str | None]) -> tuple[Function, ...]:
    """The duties with the numbers that the template prints, in order."""
    return tuple(
        Function(
            text=row.text,
            number=number,
            group=row.group,
            frequency=tuple(FREQUENCIES[mark] for mark in row.field(1).split()),
            action=tuple(ACTIONS[mark] for mark in row.field(2).split()),
        )
        for row, number in zip(position.rows("duties"), numbers, strict=False)
    )


def relations(position: Position) -> tuple[Relation, ...]:
    """Heads, functional heads, subordinates and contacts; a second field is the line's scope or purpose."""
    kinds = (
        ("reports_to", "reports_to"),
        ("functional", "reports_functionally_to"),
        ("supervises", "supervises"),
        ("inside", "internal_contact"),
        ("outside", "external_contact"),
    )
    return tuple(
        Relation(kind=kind, title=row.text, note=row.field(1) or None)
        for name, kind in kinds
        for row in position.rows(name)
    )


def requirements(position: Position, *kinds: tuple[str, str]) -> tuple[Requirement, ...]:
    """The requirements of (value name, kind) in that order, those required before those desired."""
    return tuple(
        _requirement(kind, row)
        for name, kind in kinds
        for desired in (False, True)
        for row in position.rows(name)
        if row.desired == desired
    )


def _requirement(kind: str, row: Row) -> Requirement:
    figure = int(row.field(1)) if row.field(1) else None
    return Requirement(
        kind=kind,
        text=row.text,
        importance="desired" if row.desired else "required",
        months=figure if kind == "experience" else None,
        percent=figure if kind != "experience" else None,
        level=int(row.field(2)) if row.field(2) else None,
    )


def decisions(position: Position) -> tuple[Decision, ...]:
    return tuple(
        Decision(authority=authority, text=row.text)
        for name, authority in (("decides", "own"), ("asks", "superior"))
        for row in position.rows(name)
    )


def risks(position: Position) -> tuple[Risk, ...]:
    """Lines of hazard, factor and level."""
    return tuple(
        Risk(hazard=row.text, factor=row.field(1) or None, level=row.field(2) or None)
        for row in position.rows("risks")
    )


def texts(position: Position, name: str) -> tuple[TextItem, ...]:
    return tuple(TextItem(text=row.text) for row in position.rows(name))
