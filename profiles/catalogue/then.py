"""A list of what was in force on a day, narrowed and ordered by what the revisions of then say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, Protocol, TypeVar

from profiles import keys
from profiles.catalogue.entries import Choice, Filters, PageRequest, ProfileRow

Row = TypeVar("Row")
Keys = Mapping[str, Callable[[Any], Any]]


class Named(Protocol):
    """A row that names a profile."""

    @property
    def code(self) -> str | None: ...
    @property
    def form_code(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def area(self) -> str | None: ...


SORTS: Final[Keys] = {
    "id": lambda row: row.id,
    "title": lambda row: keys.title_key(row.title) if row.title else None,
    "code": lambda row: keys.code_key(row.code) if row.code else None,
    "area": lambda row: keys.area_key(row.area) or None,
    "company": lambda row: row.company,
    "version": lambda row: keys.version_order(keys.version_key(row.version)),
    "state": lambda row: row.state,
    "date": lambda row: row.effective_from or row.issued_on,
}


def narrowed(rows: Iterable[ProfileRow], filters: Filters) -> list[ProfileRow]:
    """The rows that pass the filters of area, text and attention; each of them was in force."""
    return [
        row
        for row in rows
        if filters.state in {None, "in_force"}
        and filters.area in {None, keys.area_key(row.area)}
        and (filters.attention is None or getattr(row, filters.attention) > 0)
        and holds(row, filters.text)
    ]


def holds(row: Named, text: str) -> bool:
    """Whether code, title or area of a row hold every word of a text."""
    code, names = (
        keys.code_key(row.code or row.form_code or ""),
        (keys.title_key(row.title or ""), keys.area_key(row.area)),
    )
    return all(
        (keys.code_key(word) in code) or any(keys.title_key(word) in name for name in names)
        for word in text.split()
    )


def found(rows: Sequence[ProfileRow], code_or_title: str) -> list[ProfileRow]:
    """The rows of a code, else of a resolved title, else of a form's code, else those that hold all its words."""
    text = code_or_title.strip()
    code, title = keys.code_key(text), keys.title_key(text)
    tests: tuple[Callable[[ProfileRow], bool], ...] = (
        lambda row: bool(row.code) and keys.code_key(row.code or "") == code,
        lambda row: bool(row.title) and keys.title_key(row.title or "") == title,
        lambda row: row.form_code == text,
        lambda row: holds(row, text),
    )
    if not text:
        return []
    return next((kept for test in tests if (kept := [row for row in rows if test(row)])), [])


def areas(named: Iterable[str | None]) -> list[Choice]:
    """The areas that profiles name, one name a profile, by name; spellings of one area are one."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for name, number in Counter(named).items():
        if name:
            counted[keys.area_key(name)][name] += number
    return [Choice(key, min(names), names.total()) for key, names in sorted(counted.items())]


def ordered(rows: Iterable[ProfileRow], page: PageRequest) -> tuple[ProfileRow, ...]:
    """The rows in the order of a page."""
    return by(SORTS, rows, page.sort, descending=page.descending)


def by(sorts: Keys, rows: Iterable[Row], sort: str, *, descending: bool) -> tuple[Row, ...]:
    """The rows by a key of `sorts`, those without one last, equal ones by title, code and id."""
    fixed = [sorts[name] for name in ("title", "code", "id")]
    every = sorted(rows, key=lambda row: tuple(_last(key(row)) for key in fixed))
    key = sorts.get(sort, sorts["title"])
    told = [(value, row) for row in every if (value := key(row)) is not None]
    silent = [row for row in every if key(row) is None]
    told.sort(key=lambda pair: pair[0], reverse=descending)
    return (*(row for _, row in told), *silent)


def _last(value: Any) -> tuple[bool, Any]:
    return value is None, value or ""
