"""Answers a question from the index: every word, else every word respelled, else most words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from whoosh import query as wq

from search_index.analysis import LANGUAGES, stem
from search_index.entries import Match
from search_index.highlight import Wanted
from search_index.query import Clause, Phrase, Prefix, Question, Word
from search_index.schema import text_field, title_field
from search_index.scope import Scope

TITLE_WEIGHT = 0.4


@dataclass(frozen=True, slots=True)
class Answer:
    """The matches of a question, best first.

    `respelled` maps words that stand nowhere to those they were taken for; `most_only` says that no entry
    answers every part, and the matches answer as many as any does.
    """

    matches: tuple[Match, ...] = ()
    wanted: Wanted = field(default_factory=lambda: Wanted(frozenset()))
    respelled: dict[str, tuple[str, ...]] = field(default_factory=dict)
    most_only: bool = False


@dataclass(frozen=True, slots=True)
class _Reading:
    """A clause as it is looked for: the words that each of its words may stand for."""

    clause: Clause
    options: tuple[tuple[str, ...], ...]


def answer(scope: Scope, question: Question) -> Answer:
    """What answers `question` in `scope`, whose spelling is asked only for words that stand nowhere there."""
    if not question.clauses:
        return Answer()
    respelled: dict[str, tuple[str, ...]] = {}
    readings = [_read(clause, scope, respelled) for clause in question.clauses]
    own = [_query(reading, text_field) for reading in readings]
    anywhere = [
        part if isinstance(reading.clause, Phrase) else wq.Or([part, _query(reading, title_field)])
        for part, reading in zip(own, readings, strict=True)
    ]
    matches = _run(scope, wq.And([*anywhere, wq.Or(own)]))
    most_only = not matches and len(own) > 1
    if most_only:
        matches = _most(scope, own)
    return Answer(matches, _wanted(readings), respelled, most_only and bool(matches))


def _read(clause: Clause, scope: Scope, respelled: dict[str, tuple[str, ...]]) -> _Reading:
    if isinstance(clause, Prefix):
        return _Reading(clause, ())
    words = (clause.word,) if isinstance(clause, Word) else clause.words
    options: list[tuple[str, ...]] = []
    for word in words:
        if _stands(scope, word):
            options.append((word,))
            continue
        near = scope.spelling().near(word)
        if near:
            respelled[word] = near
        options.append(near or (word,))
    return _Reading(clause, tuple(options))


def _stands(scope: Scope, word: str) -> bool:
    reader = scope.searcher.reader()
    terms = [(text_field(language), stem(word, language)) for language in LANGUAGES]
    return any(term in reader and (scope.bounds is None or scope.holds(wq.Term(*term))) for term in terms)


def _query(reading: _Reading, field_of: Any) -> wq.Query:
    clause = reading.clause
    if isinstance(clause, Prefix):
        return wq.Prefix("plain", clause.start)
    boost = 1.0 if field_of is text_field else TITLE_WEIGHT
    if isinstance(clause, Word):
        terms = {(field_of(code), stem(word, code)) for word in reading.options[0] for code in LANGUAGES}
        return wq.Or([wq.Term(name, text, boost=boost) for name, text in sorted(terms)])
    return wq.Or(
        [
            wq.Phrase(field_of(code), [stem(options[0], code) for options in reading.options])
            for code in LANGUAGES
        ]
    )


def _run(scope: Scope, query: wq.Query) -> tuple[Match, ...]:
    return _in_order(scope.searcher, scope.places(query))


def _most(scope: Scope, clauses: list[wq.Query]) -> tuple[Match, ...]:
    """The entries with the largest number of clauses that any entry has."""
    counts = Counter(number for clause in clauses for number in scope.numbers(clause))
    most = max(counts.values(), default=0)
    found = scope.places(wq.Or(clauses))
    return _in_order(scope.searcher, [place for place in found if counts[place[1]] == most])


def _in_order(searcher: Any, places: list[tuple[float, int]]) -> tuple[Match, ...]:
    """The entries at (score, number) by score; equal ones in the catalogue's order, not in that of writing."""
    found = [Match.of(searcher.stored_fields(number)["key"], round(score, 6)) for score, number in places]
    return tuple(sorted(found, key=lambda one: (-one.score, one.profile_id, one.item_id or 0)))


def _wanted(readings: list[_Reading]) -> Wanted:
    words = {word for reading in readings for options in reading.options for word in options}
    prefixes = frozenset(reading.clause.start for reading in readings if isinstance(reading.clause, Prefix))
    return Wanted(frozenset((code, stem(word, code)) for word in words for code in LANGUAGES), prefixes)
