"""Sections whose items are texts, decisions and risks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from parsers.certainty import rated
from parsers.document import Origin
from parsers.names import RELATIONS, REQUIREMENTS, Names
from parsers.profile import Decision, Risk, TextItem
from parsers.sections.gather import UNPLACED, WHOLE_ROWS, Placed
from parsers.shapes.headed.columns import IMPORTANCE, is_mark
from parsers.shapes.nodes import Field
from parsers.vocabulary import fold

_LETTERS = 2
_ROSTER = re.compile(r"\d{1,2}\s?[x×]\s?\d{1,2}(?![\w,.]*\d)", re.IGNORECASE)
_WHOLE_ROWS = WHOLE_ROWS | {"notes", UNPLACED, "identification"}


def texts(placed: Iterable[Placed], names: Names) -> tuple[TextItem, ...]:
    """One item an entry; 'Ninguno' and the like give none."""
    placed = list(placed)
    lists = Counter(one.entry.label for one in placed if one.entry.label)
    return tuple(
        TextItem(
            text=labelled(one, listed=lists[one.entry.label] > 1, telling=_answers(one, names)),
            confidence=one.confidence,
            origins=(*one.origins, *_beside(one)),
        )
        for one in placed
        if not names.nothing(one.text)
    )


def _answers(one: Placed, names: Names) -> bool:
    """Whether a label says what one answers for: 'Por equipos', 'Sobre valores'."""
    first = fold(one.entry.label).partition(" ")[0]
    return one.key == "responsibilities" and first in names.vocabulary.meanings["answering"]


def labelled(one: Placed, *, listed: bool = False, telling: bool = False) -> str:
    """The text, with its label in front where the value alone says nothing; `listed` is one of several beside it.

    A value that goes on from its label says nothing alone, and a `telling` label is a part of what is said.
    """
    entry = one.entry
    row = _row(one)
    if row:
        return " | ".join([entry.text, *(field.text for field in row)])
    short = len(entry.text.split()) <= 4 and not entry.text.endswith(".")
    short = short or entry.text[:1].islower() or (telling and not listed)
    if listed and one.key == "safety":
        return entry.text
    needs = one.key in _WHOLE_ROWS | {"safety", "responsibilities"} and short and not entry.marked
    return f"{entry.label}: {entry.text}" if entry.label and needs else entry.text


def _row(one: Placed) -> list[Field]:
    """The other cells of a row that is told as a whole."""
    if one.entry.shape != "row" or one.key not in _WHOLE_ROWS:
        return []
    return [field for field in one.entry.fields if field.key not in {"number", "group"} and field.text]


def _beside(one: Placed) -> list[Origin]:
    return [origin for field in _row(one) for origin in field.origins if origin not in one.origins]


_USED = {
    "functions": frozenset({"frequency", "action", "weight", "indicator", "holder"}),
    **dict.fromkeys(REQUIREMENTS, frozenset({"level", "time", IMPORTANCE})),
    **dict.fromkeys(RELATIONS, frozenset({"purpose", "count"})),
    "risks": frozenset({"factor", "level"}),
    "annex": frozenset({"holder", "previous", "comment"}),
}
_ALWAYS = frozenset({"number", "group", "loose"})


def remainders(placed: Iterable[Placed], names: Names) -> list[Placed]:
    """What the other cells of rows say that no item has a place for, each with its row's text in front."""
    found = []
    for one in placed:
        used = _USED.get(one.key, frozenset()) | _ALWAYS
        if one.entry.shape not in {"row", "matrix"} or one.key in _WHOLE_ROWS:
            continue
        for field in one.entry.fields:
            if one.key == "risks" and _protects(field):
                continue
            if field.key not in used and not names.nothing(field.text) and _says_something(field.text):
                entry = replace(
                    one.entry,
                    text=f"{one.entry.text} | {field.text}",
                    origins=(*one.origins, *field.origins),
                    fields=(),
                    label="",
                    shape="cell",
                )
                found.append(replace(one, entry=entry, key="notes"))
    return found


def protections(placed: Iterable[Placed], names: Names) -> list[Placed]:
    """What protects from the risks beside it, in a column for it: 'Ruido | Protectores auditivos'; each once."""
    found: dict[str, Placed] = {}
    for one in placed:
        for field in one.entry.fields:
            if one.key == "risks" and _protects(field) and not names.nothing(field.text):
                entry = replace(one.entry, text=field.text, origins=field.origins, fields=(), label="")
                found.setdefault(fold(field.text), replace(one, entry=entry, key="safety"))
    return list(found.values())


def _protects(field: Field) -> bool:
    """Whether a column is for protective equipment or measures, not for consequences."""
    return field.key == "measure" and field.name is not None and field.name.key == "safety"


def _says_something(text: str) -> bool:
    """Whether a cell holds words, not a mark or a number."""
    return not is_mark(text) and sum(map(str.isalpha, text)) > _LETTERS


def decisions(placed: Iterable[Placed], names: Names) -> tuple[Decision, ...]:
    """What the holder decides alone, and what a superior approves."""
    return tuple(
        Decision(
            authority="superior" if one.key == "decisions_superior" else "own",
            text=one.text,
            confidence=rated(*one.evidence, *(("authority-assumed",) if one.key == "decisions" else ())),
            origins=one.origins,
        )
        for one in placed
        if not names.nothing(one.text)
    )


def risks(placed: Iterable[Placed], names: Names) -> tuple[Risk, ...]:
    """Hazards with their factor and level."""
    found = []
    for one in placed:
        factor, level = one.entry.field("factor"), one.entry.field("level")
        told, hazard = _factor(one.text, names)
        if names.nothing(one.text):
            continue
        found.append(
            Risk(
                hazard=hazard,
                factor=factor.text if factor else told or one.group,
                level=level.text if level else None,
                confidence=one.confidence,
                origins=one.origins,
            )
        )
    return tuple(found)


def _factor(text: str, names: Names) -> tuple[str | None, str]:
    """The kind of a risk in front of it, and the risk: 'Físico: ruido'."""
    label, colon, rest = text.partition(":")
    if not colon or not rest.strip() or fold(label) not in names.vocabulary.meanings["risk_factors"]:
        return None, text
    return label.strip(), rest.strip()


def is_roster(text: str) -> bool:
    """Whether a text begins with days of work and of rest: '14 x 7, turnos día y noche'."""
    return _ROSTER.match(text) is not None


def is_schedule(text: str, names: Names) -> bool:
    """Whether a condition of work speaks of hours."""
    start = names.vocabulary.start("kinds", text)
    return start is not None and start.key == "schedule" and fold(text) != ""
