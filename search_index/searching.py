"""Searches as a viewer: matches of the index are resolved against the catalogue before shown or counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session
from whoosh import query as wq

from profiles import catalogue, paging
from profiles.models import Item, Revision
from profiles.viewer import Viewer
from search_index import facets
from search_index.analysis import fold, known_language
from search_index.entries import Match, day_number, shelf_name
from search_index.facets import Resolved
from search_index.highlight import Wanted, pieces
from search_index.matching import Answer, answer
from search_index.query import Phrase, Prefix, Question, Word, parse
from search_index.results import TITLE, Asked, Group, Hit, Results
from search_index.scope import Scope
from search_index.updating import Condition, health, naming_text, searchable_text
from search_index.whoosh_index import IndexIsMissing, Opened, reading

# With so few hits another spelling is offered.
_FEW = 3
_AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """The shown revisions that matches stand in, by id, and the sections of matched items.

    As of a day of the past (`then`) all of them were in force.
    """

    revisions: dict[int, Revision]
    sections: dict[int, str]
    then: bool

    def state(self, revision: Revision) -> str:
        """What state a revision is shown in."""
        return "in_force" if self.then else revision.state


@dataclass(frozen=True, slots=True)
class _Found:
    """What the index answers, what the catalogue says to it, and the matches that stand."""

    answer: Answer
    known: _Catalogue
    hits: list[Resolved]


def search(session: Session, viewer: Viewer, folder: Path, asked: Asked) -> Results:
    """What `viewer` finds in the index in `folder`; nothing at all while there is no index."""
    question = parse(asked.text)
    state = health(session, folder)
    told = Results(query=question.text, health=state, short_prefixes=question.short_prefixes)
    if state.condition is Condition.MISSING or not question.clauses:
        return told
    try:
        with reading(folder, past=viewer.as_of is not None) as opened:
            scope = _scope(session, viewer, opened)
            found = answer(scope, question)
            known = _look_up(session, viewer, found.matches)
            hits = _resolve(found.matches, known)
            suggestion = None
            if len(hits) <= _FEW and not found.respelled:
                suggestion = _suggest(session, viewer, scope, question)
    except IndexIsMissing:  # taken away meanwhile
        return told
    return replace(_page(session, asked, _Found(found, known, hits), told), suggestion=suggestion)


def _scope(session: Session, viewer: Viewer, opened: Opened) -> Scope:
    """Only what the viewer may see counts as there: not even a spelling tells of another's draft, or of another day."""
    seen = catalogue.shelves(session, viewer)
    if seen is None:
        return Scope(opened.searcher, opened.spelling)
    terms = [wq.Term("shelf", shelf_name(*one)) for one in sorted(seen.whole)]
    terms += [wq.Term("profile", str(one)) for one in sorted(seen.profiles)]
    bounds = wq.Or(terms) if terms else wq.NullQuery
    if viewer.as_of is not None and terms:
        day = day_number(viewer.as_of)
        began, stands = wq.NumericRange("since", None, day), wq.NumericRange("until", day + 1, None)
        bounds = wq.And([bounds, began, stands])
    return Scope(opened.searcher, opened.spelling, bounds)


def _page(session: Session, asked: Asked, found: _Found, told: Results) -> Results:
    kept = facets.narrow(found.hits, asked.filters)
    by_profile: dict[int, list[Resolved]] = {}
    for hit in kept:
        by_profile.setdefault(hit.match.profile_id, []).append(hit)
    size = asked.window.groups or max(1, len(by_profile))
    page = paging.cut(list(by_profile.values()), asked.window.page, size)
    groups = tuple(_groups(session, page.rows, found, asked.window.hits))
    respelled = found.answer.respelled if found.hits else {}
    return replace(
        told,
        groups=groups,
        total=len(kept),
        profiles=len(by_profile),
        page=page.number,
        pages=page.pages,
        facets=facets.count(found.hits, asked.filters),
        respelled={word: _as_printed(near, groups) for word, near in respelled.items()},
        most_only=found.answer.most_only,
    )


def _look_up(session: Session, viewer: Viewer, matches: Sequence[Match]) -> _Catalogue:
    ids = sorted({match.profile_id for match in matches})
    catalogue.companies(session, viewer)  # all at once, instead of one query a company
    revisions = {
        revision.id: revision
        for start in range(0, len(ids), _AT_ONCE)
        for revision in catalogue.shown_revisions(session, viewer, profile_ids=ids[start : start + _AT_ONCE])
    }
    items = [match.item_id for match in matches if match.item_id and match.revision_id in revisions]
    sections: dict[int, str] = {}
    for start in range(0, len(items), _AT_ONCE):
        rows = select(Item.id, Item.section).where(Item.id.in_(items[start : start + _AT_ONCE]))
        sections.update((row.id, row.section) for row in session.execute(rows))
    return _Catalogue(revisions, sections, viewer.as_of is not None)


def _resolve(matches: Sequence[Match], known: _Catalogue) -> list[Resolved]:
    """The matches that are still so in the catalogue and that the viewer may see."""
    resolved: list[Resolved] = []
    for match in matches:
        revision = known.revisions.get(match.revision_id)
        section = TITLE if match.item_id is None else known.sections.get(match.item_id)
        if revision is None or section is None:
            continue
        profile = revision.profile
        position = profile.position
        resolved.append(
            Resolved(
                match,
                section,
                profile.company_id,
                profile.company.name,
                position.area_key if position else "",
                position.area if position else None,
                known.state(revision),
            )
        )
    return resolved


def _groups(
    session: Session, chosen: Sequence[list[Resolved]], found: _Found, most: int | None
) -> Iterator[Group]:
    shown = [hits[:most] for hits in chosen]
    ids = [hit.match.item_id for hits in shown for hit in hits if hit.match.item_id is not None]
    items = {
        item.id: item
        for start in range(0, len(ids), _AT_ONCE)
        for item in session.scalars(select(Item).where(Item.id.in_(ids[start : start + _AT_ONCE])))
    }
    for hits, given in zip(chosen, shown, strict=True):
        revision = found.known.revisions[hits[0].match.revision_id]
        profile = revision.profile
        yield Group(
            profile_id=profile.id,
            revision_id=revision.id,
            position_id=profile.position_id,
            title=revision.title,
            code=profile.code,
            version=revision.version,
            company=profile.company.name,
            area=revision.area,
            state=found.known.state(revision),
            hits=tuple(_hit(hit.match, revision, items, found.answer.wanted) for hit in given),
            total=len(hits),
        )


def _hit(match: Match, revision: Revision, items: dict[int, Item], wanted: Wanted) -> Hit:
    item = items.get(match.item_id) if match.item_id is not None else None
    text = naming_text(revision) if item is None else searchable_text(item)
    return Hit(
        item_id=match.item_id,
        section=TITLE if item is None else item.section,
        kind=item.kind if item else None,
        number=item.number if item else None,
        text=text,
        pieces=pieces(text, wanted, known_language(revision.language)),
        origins=tuple(item.origins if item else revision.origins.get("/title", ())),
        uncertain=item.uncertain if item else False,
    )


def _as_printed(near: tuple[str, ...], groups: tuple[Group, ...]) -> tuple[str, ...]:
    """Folded words as the hits print them, with their accents."""
    printed = {
        fold(word): word.lower()
        for group in groups
        for hit in group.hits
        for piece in hit.pieces
        if piece.wanted
        for word in piece.text.split()
    }
    return tuple(printed.get(word, word) for word in near)


def _suggest(session: Session, viewer: Viewer, scope: Scope, question: Question) -> str | None:
    """Another spelling of the query, only where the viewer would find something with it."""
    spelling = scope.spelling()
    changed = False
    parts: list[str] = []
    for clause in question.clauses:
        match clause:
            case Word(word):
                better = spelling.better(word)
                changed = changed or better is not None
                parts.append(better or word)
            case Phrase(words):
                parts.append('"' + " ".join(words) + '"')
            case Prefix(start):
                parts.append(f"{start}*")
    if not changed:
        return None
    query = " ".join(parts)
    found = answer(scope, parse(query))
    seen = _resolve(found.matches, _look_up(session, viewer, found.matches))
    return query if seen and not found.most_only else None
