"""What a search gives: hits grouped by profile, facets with counts, and what to tell about the query."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from search_index.highlight import Piece
from search_index.updating import Health

TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What results are narrowed to; `area` is an area's key, `section` one of the catalogue's, or 'title'."""

    company_id: int | None = None
    area: str | None = None
    section: str | None = None
    state: str | None = None
    profile_id: int | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """Which groups are given, from page 1, and how many hits of each; None is all."""

    page: int = 1
    groups: int | None = 10
    hits: int | None = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as written, and what of its results is wanted."""

    text: str
    filters: Filters = field(default_factory=Filters)
    window: Window = field(default_factory=Window)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One found text, `pieces` being it with the matched words set apart; `item_id` is None for a title."""

    item_id: int | None
    section: str
    kind: str | None
    number: str | None
    text: str
    pieces: tuple[Piece, ...]
    origins: tuple[dict[str, Any], ...]
    uncertain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The hits in one profile, best first; `total` counts those not given too."""

    profile_id: int
    revision_id: int
    position_id: int | None
    title: str | None
    code: str | None
    version: str | None
    company: str
    area: str | None
    state: str
    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Option:
    """A value that results can be narrowed to, and how many there would be."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """Everything found; `respelled` maps words as written to those found instead."""

    query: str
    health: Health
    groups: tuple[Group, ...] = ()
    total: int = 0
    profiles: int = 0
    page: int = 1
    pages: int = 1
    facets: dict[str, tuple[Option, ...]] = field(default_factory=dict)
    respelled: dict[str, tuple[str, ...]] = field(default_factory=dict)
    most_only: bool = False
    short_prefixes: tuple[str, ...] = ()
    suggestion: str | None = None

    @property
    def hits(self) -> Iterator[tuple[Group, Hit]]:
        """Every given hit with its group, in order."""
        return ((group, hit) for group in self.groups for hit in group.hits)
