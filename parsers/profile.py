"""The parsed profile: immutable, the contract between the parsers and everything else (job-profile/1)."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from parsers.document import Origin, Warning

SCHEMA = "job-profile/1"
UNCERTAIN_BELOW = 0.8


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure the reader is, from 0 to 1, and why (stable English words, parted by ', ')."""

    value: float
    reason: str

    @property
    def words(self) -> tuple[str, ...]:
        """The evidence one by one: what put the item into its section, then the doubts."""
        return tuple(self.reason.split(", "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What every item has; `origins` are its places, several over a page break."""

    confidence: Confidence | None = None
    origins: tuple[Origin, ...] = ()

    @property
    def uncertain(self) -> bool:
        return self.confidence is not None and self.confidence.value < UNCERTAIN_BELOW


@dataclass(frozen=True, slots=True, kw_only=True)
class TextItem(Item):
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval(Item):
    """A printed step; `step` is prepared, reviewed or approved, `date` ISO 8601."""

    step: str
    position: str | None = None
    name: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective(Item):
    text: str
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Function(Item):
    text: str
    number: str | None = None
    group: str | None = None
    frequency: tuple[str, ...] = ()
    action: tuple[str, ...] = ()
    weight: float | None = None
    indicator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow(Item):
    text: str
    number: str | None = None
    previous_text: str | None = None
    holders: tuple[str, ...] = ()
    comment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Item):
    """`kind`: reports_to, reports_functionally_to, supervises, internal_contact or external_contact."""

    kind: str
    title: str
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement(Item):
    """`kind`: education, training, knowledge, experience, skill, competency or general."""

    kind: str
    text: str
    importance: str = "required"
    months: int | None = None
    percent: int | None = None
    level: int | None = None
    level_label: str | None = None
    number: str | None = None
    alternative: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Item):
    """`authority`: own or superior."""

    authority: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(Item):
    hazard: str
    factor: str | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Control data of the document; `governs` is profile, form or None, `issued_on` ISO 8601."""

    code: str | None = None
    governs: str | None = None
    version: str | None = None
    issued_on: str | None = None
    approved_by: str | None = None
    pages: int | None = None
    copy_notice: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedProfile:
    """What a careful reader finds in one profile; what the document does not say is None or empty.

    `origins` holds those of scalar fields by JSON pointer ('/title', '/control/code').
    """

    source: str
    title: str | None = None
    organization: str | None = None
    area: str | None = None
    group: str | None = None
    position_code: str | None = None
    grade: str | None = None
    posts: int | None = None
    control: Control = field(default_factory=Control)
    approvals: tuple[Approval, ...] = ()
    objectives: tuple[Objective, ...] = ()
    functions: tuple[Function, ...] = ()
    matrix: tuple[MatrixRow, ...] = ()
    relations: tuple[Relation, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    responsibilities: tuple[TextItem, ...] = ()
    decisions: tuple[Decision, ...] = ()
    schedule: tuple[TextItem, ...] = ()
    risks: tuple[Risk, ...] = ()
    safety: tuple[TextItem, ...] = ()
    indicators: tuple[TextItem, ...] = ()
    resources: tuple[TextItem, ...] = ()
    employment: tuple[TextItem, ...] = ()
    references: tuple[TextItem, ...] = ()
    notes: tuple[TextItem, ...] = ()
    warnings: tuple[Warning, ...] = ()
    language: str | None = None
    origins: Mapping[str, tuple[Origin, ...]] = field(default_factory=dict)

    def sections(self) -> Iterator[tuple[str, tuple[Item, ...]]]:
        """The sections that hold items, each with its name."""
        for part in fields(self):
            value = getattr(self, part.name)
            if isinstance(value, tuple) and value and isinstance(value[0], Item):
                yield part.name, value

    def to_json(self) -> dict[str, Any]:
        """The profile as plain JSON values, by profile.schema.json."""
        return {"schema": SCHEMA, **_plain(self)}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> ParsedProfile:
        """The profile that `to_json` gave `value` for; raises TypeError or ValueError for anything else."""
        if value.get("schema") != SCHEMA:
            msg = f"not a {SCHEMA} object"
            raise ValueError(msg)
        profile = _typed(cls, {key: part for key, part in value.items() if key != "schema"})
        assert isinstance(profile, cls)
        return profile


def _plain(value: Any) -> Any:
    if isinstance(value, Origin):
        return {name: _plain(part) for name in Origin.__slots__ if (part := getattr(value, name)) is not None}
    if isinstance(value, Warning):
        place = {} if value.origin is None else {"origin": _plain(value.origin)}
        return {"code": value.code, "message": value.message, **place}
    if is_dataclass(value):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return value


@functools.cache
def _hints(kind: type) -> Mapping[str, Any]:
    """The types of a class's fields: finding them takes longer than everything else together."""
    return typing.get_type_hints(kind)


def _typed(kind: Any, value: Any) -> Any:
    origin = typing.get_origin(kind)
    if value is None or kind is Any:
        return value
    if origin in (typing.Union, types.UnionType):
        return _typed(next(part for part in typing.get_args(kind) if part is not type(None)), value)
    if origin is tuple:
        inner = typing.get_args(kind)
        return tuple(_typed(inner[0], part) for part in value)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{key: _typed(hints[key], part) for key, part in value.items()})
    if origin is not None and issubclass(origin, Mapping):
        return {key: _typed(typing.get_args(kind)[1], part) for key, part in value.items()}
    return float(value) if kind is float else value
