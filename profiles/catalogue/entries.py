"""What a list of profiles is asked for, and what its rows say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the list is narrowed to; `area` is an area's key, `text` words of code, title or area.

    `attention` is 'warnings' or 'uncertain': profiles with warnings, or with items to confirm.
    """

    company_id: int | None = None
    area: str | None = None
    state: str | None = None
    text: str = ""
    attention: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRequest:
    """Which page, from 1, and in which order; `sort` is a name of SORTS."""

    number: int = 1
    size: int = 25
    sort: str = "title"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRow:
    """A profile in a list: figures of its shown revision, and the open draft beside it if there is one.

    In a list as of a day of the past `state` is what it was then, in force; `now` is what it is today.
    """

    id: int
    revision_id: int
    position_id: int | None
    code: str | None
    form_code: str | None
    title: str | None
    area: str | None
    company: str
    version: str | None
    state: str
    now: str
    issued_on: dt.date | None
    effective_from: dt.date | None
    warnings: int
    uncertain: int
    draft_id: int | None
    draft_version: str | None
    draft_state: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a filter offers, with its label and how many profiles it has."""

    value: str
    label: str
    count: int
