"""A profile laid out: its sections in the order of the documents, each in the form that its items ask for."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from app.exports.paper.numbering import numbered
from app.exports.paper.sheet import Block, Entry, Grid, Heading, Sheet, Text
from parsers.profile import Approval, Function, MatrixRow, ParsedProfile, Relation, Requirement

LANGUAGES: Final = ("es", "en", "pt")
STEPS: Final = ("prepared", "reviewed", "approved")
LINES: Final = ("reports_to", "reports_functionally_to", "supervises")
CONTACTS: Final = ("internal_contact", "external_contact")
PLAIN: Final = ("schedule", "safety", "indicators", "resources", "employment", "references", "notes")
UPRIGHT: Final = 17.0
LYING: Final = 25.7
"""Centimetres between the margins of a page that stands, and of one on its side."""
NARROW: Final = 1.2
CRAMPED: Final = 0.7
"""Centimetres of a column whose heading stands on end, and of one among very many."""
LEAST_TEXT: Final = 5.0
"""Centimetres that a duty needs to be read in, beside the columns of its holders."""
Words = Mapping[str, str]
Columns = Sequence[tuple[str, Callable[[Any], str], float]]


@cache
def words(language: str) -> Words:
    """The headings and labels of a language; of one that has none, the Spanish ones."""
    every: Mapping[str, Words] = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
    return every[language if language in LANGUAGES else LANGUAGES[0]]


def lay(profile: ParsedProfile) -> Sheet:
    """The sheet of a profile, in its own language."""
    named = words(profile.language or "es")
    control = profile.control
    facts = (
        (named["code"], control.code or ""),
        (named["version"], control.version or ""),
        (named["issued_on"], _day(control.issued_on)),
        (named["approved_by"], control.approved_by or ""),
    )
    return Sheet(
        profile.organization or "",
        named["document"],
        profile.title or "",
        tuple((label, value) for label, value in facts if value),
        named["page"],
        tuple(numbered([block for part in PARTS for block in part(profile, named)])),
        profile.language or "es",
        tuple(filter(None, (control.copy_notice,))),
        control=(facts[0][1], facts[1][1], facts[2][1], facts[3][1]),
    )


def _identity(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    facts = ("title", "organization", "area", "group", "position_code", "grade", "posts")
    rows = tuple((named[name], str(value)) for name in facts if (value := getattr(profile, name)) is not None)
    if rows:
        yield Heading(named["identification"], counted=False)
        yield Grid(rows, widths=(1, 3))


def _approvals(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    if not profile.approvals:
        return
    yield Heading(named["approvals"], counted=False)
    columns: Sequence[Approval] = sorted(profile.approvals, key=lambda one: STEPS.index(one.step))
    lines: tuple[tuple[str, Callable[[Approval], str]], ...] = (
        ("position", lambda one: one.position or ""),
        ("name", lambda one: one.name or ""),
        ("date", lambda one: _day(one.date)),
    )
    rows = tuple(
        (named[label], *(of(one) for one in columns)) for label, of in lines if any(map(of, columns))
    )
    yield Grid(rows, ("", *(named[one.step] for one in columns)))


def _objectives(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    if profile.objectives:
        yield Heading(named["objectives"])
        for one in profile.objectives:
            yield Entry(one.text, one.number) if one.number else Text(one.text)


def _functions(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    if not profile.functions:
        return
    yield Heading(named["functions"])
    if any(
        one.frequency or one.action or one.weight is not None or one.indicator for one in profile.functions
    ):
        yield _function_table(profile.functions, named)
        return
    for group, found in groupby(profile.functions, lambda one: one.group):
        if group:
            yield Heading(group, 2)
        yield from (Entry(one.text, one.number or "") for one in found)


def _function_table(members: Sequence[Function], named: Words) -> Grid:
    grouped = any(one.group for one in members)
    columns: tuple[tuple[str, Callable[[Function], str], float], ...] = (
        ("function_group", lambda one: one.group or "", 2),
        ("number", lambda one: one.number or "", 0.8),
        ("task" if grouped else "function", lambda one: one.text, 5),
        ("frequency", lambda one: _listed(one.frequency, named), 1.7),
        ("action", lambda one: _listed(one.action, named), 1.7),
        ("weight", lambda one: "" if one.weight is None else f"{one.weight:g}", 0.7),
        ("indicator", lambda one: one.indicator or "", 2),
    )
    return replace(_table(members, columns, named), joined=int(grouped))


def _table(members: Sequence[Any], columns: Columns, named: Words) -> Grid:
    """A table of the columns that any of its rows uses."""
    used = [(label, of, width) for label, of, width in columns if any(map(of, members))]
    rows = tuple(tuple(of(one) for _, of, _ in used) for one in members)
    return Grid(rows, tuple(named[label] for label, _, _ in used), tuple(width for _, _, width in used))


def _matrix(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    if not profile.matrix:
        return
    yield Heading(named["annex"].format(title=named["matrix"]), counted=False)
    holders = list(dict.fromkeys(one for row in profile.matrix for one in row.holders))
    before = any(row.previous_text for row in profile.matrix)
    comment = any(row.comment for row in profile.matrix)
    head = (
        named["number"],
        *((named["previous_text"], named["current_text"]) if before else (named["function"],)),
        *holders,
        *((named["comment"],) if comment else ()),
    )

    def cells(row: MatrixRow) -> tuple[str, ...]:
        texts = (row.previous_text or "", row.text) if before else (row.text,)
        marks = ("X" if one in row.holders else "" for one in holders)
        return (row.number or "", *texts, *marks, *((row.comment or "",) if comment else ()))

    texts = 2 if before else 1
    others = 1.0 + (3.5 if comment else 0.0)
    own, turned, wide = _holder_widths(holders, others, texts)
    page = LYING if wide else UPRIGHT
    text = (page - others - sum(own)) / texts
    widths = (1.0, *(text,) * texts, *own, *((3.5,) if comment else ()))
    on_end = tuple(range(1 + texts, 1 + texts + len(holders))) if turned else ()
    yield Grid(tuple(map(cells, profile.matrix)), head, widths, turned=on_end, wide=wide)


def _holder_widths(holders: Sequence[str], others: float, texts: int) -> tuple[tuple[float, ...], bool, bool]:
    """Centimetres of the holders' columns, whether their headings stand on end, and whether the page lies."""
    read = tuple(max(1.2, 0.4 + 0.26 * max(map(len, name.split()), default=0)) for name in holders)
    room = UPRIGHT - others - LEAST_TEXT * texts
    if sum(read) <= room:
        return read, False, False
    wide = NARROW * len(holders) > room
    room = LYING - others - LEAST_TEXT * texts if wide else room
    return (max(CRAMPED, min(NARROW, room / len(holders))),) * len(holders), True, wide


def _relations(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    if not profile.relations:
        return
    yield Heading(named["relations"])
    of = {kind: [one for one in profile.relations if one.kind == kind] for kind in (*LINES, *CONTACTS)}
    rows = tuple((named[kind], "\n".join(map(_with_note, of[kind]))) for kind in LINES if of[kind])
    if rows:
        yield Grid(rows, widths=(1, 3))
    for kind in CONTACTS:
        contacts = of[kind]
        if any(one.note for one in contacts):
            rows = tuple((one.title, one.note or "") for one in contacts)
            yield Grid(rows, (named[kind], named["purpose"]), (1, 2))
        elif contacts:
            yield Heading(named[kind], 2)
            yield from (Entry(one.title) for one in contacts)


def _with_note(one: Relation) -> str:
    return f"{one.title} ({one.note})" if one.note else one.title


def _requirements(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    if not profile.requirements:
        return
    yield Heading(named["requirements"])
    alternative = None
    for (kind, importance, leveled, way), found in groupby(profile.requirements, _form):
        members = list(found)
        if way != alternative and way:
            yield Heading(way, 2)
        alternative = way
        wished = f" {named['desired']}" if importance == "desired" else ""
        yield Heading(named[kind] + wished, 2)
        if leveled:
            yield _level_table(members, named)
        else:
            yield from (Entry(one.text, one.number or "") for one in members)


def _form(one: Requirement) -> tuple[str, str, bool, str | None]:
    """What items of one list have in common: kind, importance, whether they have levels, and the alternative."""
    leveled = bool(one.level_label or one.level is not None or one.percent is not None)
    return one.kind, one.importance, leveled, one.alternative


def _level_table(members: Sequence[Requirement], named: Words) -> Grid:
    columns: tuple[tuple[str, Callable[[Requirement], str], float], ...] = (
        ("number", lambda one: one.number or "", 0.8),
        (members[0].kind, lambda one: one.text, 5),
        ("level", lambda one: one.level_label or ("" if one.level is None else str(one.level)), 1),
        ("percent", lambda one: "" if one.percent is None else f"{one.percent} %", 1),
    )
    return _table(members, columns, named)


def _responsibilities(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    yield from _list("responsibilities", [one.text for one in profile.responsibilities], named)


def _decisions(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    if profile.decisions:
        yield Heading(named["decisions"])
    for authority in ("own", "superior"):
        found = [one.text for one in profile.decisions if one.authority == authority]
        if found:
            yield Heading(named[authority], 2)
            yield from map(Entry, found)


def _risks(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    if profile.risks:
        yield Heading(named["risks"])
        rows = tuple((one.factor or "", one.hazard, one.level or "") for one in profile.risks)
        yield Grid(rows, (named["factor"], named["hazard"], named["risk_level"]), (1, 3, 1))


def _plain(profile: ParsedProfile, named: Words) -> Iterator[Block]:
    for section in PLAIN:
        yield from _list(section, [one.text for one in getattr(profile, section)], named)


def _list(section: str, texts: Sequence[str], named: Words) -> Iterator[Block]:
    if texts:
        yield Heading(named[section])
        yield from map(Entry, texts)


def _listed(values: Sequence[str], named: Words) -> str:
    return ", ".join(named.get(value, value) for value in values)


def _day(value: str | None) -> str:
    """An ISO date as the documents print it, dd/mm/yyyy."""
    return "/".join(reversed(value.split("-"))) if value else ""


PARTS: Final = (
    _identity,
    _approvals,
    _objectives,
    _functions,
    _relations,
    _responsibilities,
    _requirements,
    _decisions,
    _risks,
    _plain,
    _matrix,
)
