"""Narrows hits by the catalogue's own values, and counts what each other choice would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from search_index.entries import Match
from search_index.results import Filters, Option


@dataclass(frozen=True, slots=True)
class Resolved:
    """A match as the catalogue has it today."""

    match: Match
    section: str
    company_id: int
    company: str
    area_key: str
    area: str | None
    state: str


Value = tuple[str, str]

# Facet by facet: the value and label of a hit, and the value that the filters ask for.
_FACETS: Mapping[str, tuple[Callable[[Resolved], Value], Callable[[Filters], str | None]]] = {
    "section": (lambda hit: (hit.section, hit.section), lambda filters: filters.section),
    "area": (lambda hit: (hit.area_key, hit.area or ""), lambda filters: filters.area),
    "state": (lambda hit: (hit.state, hit.state), lambda filters: filters.state),
    "company": (
        lambda hit: (str(hit.company_id), hit.company),
        lambda filters: None if filters.company_id is None else str(filters.company_id),
    ),
}


def narrow(hits: Sequence[Resolved], filters: Filters) -> list[Resolved]:
    """The hits that pass every filter."""
    return [hit for hit in _of_profile(hits, filters) if all(_passes(hit, name, filters) for name in _FACETS)]


def count(hits: Sequence[Resolved], filters: Filters) -> dict[str, tuple[Option, ...]]:
    """For each facet its values among the hits that pass the other filters, the most frequent first."""
    candidates = list(_of_profile(hits, filters))
    return {name: _options(candidates, name, filters) for name in _FACETS}


def _options(hits: Iterable[Resolved], facet: str, filters: Filters) -> tuple[Option, ...]:
    value_of, wanted = _FACETS[facet]
    others = [name for name in _FACETS if name != facet]
    found: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for hit in hits:
        if all(_passes(hit, name, filters) for name in others):
            value, label = value_of(hit)
            if value:
                found[value] += 1
                labels.setdefault(value, label)
    chosen = wanted(filters)
    ordered = sorted(found.items(), key=lambda pair: (-pair[1], labels[pair[0]].casefold()))
    return tuple(Option(value, labels[value], number, value == chosen) for value, number in ordered)


def _passes(hit: Resolved, facet: str, filters: Filters) -> bool:
    value_of, wanted = _FACETS[facet]
    value = wanted(filters)
    return value is None or value_of(hit)[0] == value


def _of_profile(hits: Sequence[Resolved], filters: Filters) -> Iterable[Resolved]:
    if filters.profile_id is None:
        return hits
    return (hit for hit in hits if hit.match.profile_id == filters.profile_id)
