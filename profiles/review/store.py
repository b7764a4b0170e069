"""Corrections out of the database, and the corrected content back into it, in the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, inspect, select, update
from sqlalchemy.orm import Session

from parsers.profile import ParsedProfile
from profiles import lifecycle
from profiles.acting import Acting
from profiles.models import Correction, Item, Reading, Revision
from profiles.review import entries as of_items
from profiles.review import remarks
from profiles.review.anchors import Anchor
from profiles.review.entries import Entry, Json
from profiles.review.replay import Operation, Replayed, replay
from profiles.revisions import content


def corrections(session: Session, revision_id: int) -> list[Correction]:
    """All corrections of a revision in the order they were made, those taken back too."""
    query = select(Correction).where(Correction.revision_id == revision_id).order_by(Correction.id)
    return list(session.scalars(query))


def operations(made: Iterable[Correction]) -> list[Operation]:
    """Those corrections that are of items and were not taken back."""
    return [operation(one) for one in made if one.kind != "field" and one.taken_back_at is None]


def operation(correction: Correction) -> Operation:
    """A correction of items as a value."""
    return Operation(
        correction.id,
        correction.kind,
        tuple(Anchor.from_json(target) for target in correction.targets),
        tuple(correction.former),
        tuple(correction.made),
        tuple(correction.origins) if correction.kind == "add" else (),
    )


def reading_of(session: Session, revision: Revision) -> Json:
    """What a revision was made from (job-profile/1): the untouched reading, or the content that it began with here."""
    if revision.reading_id is None:
        assert revision.begun_with is not None
        return revision.begun_with
    return session.get_one(Reading, revision.reading_id).content


def replayed(session: Session, revision: Revision) -> Replayed:
    """The revision's reading with all its corrections."""
    found = operations(corrections(session, revision.id))
    return replay(of_items.read(reading_of(session, revision)), found)


def write(
    session: Session,
    revision: Revision,
    entries: Sequence[Entry],
    acting: Acting,
    renamed: Mapping[str, str] | None = None,
) -> None:
    """Lets rows, digest, warnings, order of sections and search follow the entries.

    A row stays the same as long as its entry's key does; `renamed` maps new keys to the ones that rows have now.
    """
    reading = reading_of(session, revision)
    profile = of_items.profile(reading, entries, revision.title)
    ordered = of_items.in_sections(entries)
    fresh = [
        {**_columns(row), "key": entry.key, "confirmed": entry.confirmed, **_doubt(entry)}
        for row, entry in zip(content.rows(profile), ordered, strict=True)
    ]
    _replace_rows(session, revision, fresh, renamed or {})
    revision.warnings = remarks.standing(profile)
    revision.section_order = _order(revision, profile)
    revision.content_digest = content.digest(profile)
    revision.touched = True
    lifecycle.says_anew(session, revision, acting)
    lifecycle.follow(session, revision.profile_id, acting)


def _order(revision: Revision, profile: ParsedProfile) -> list[str]:
    """The document's order of sections; what was written here has none, and keeps the one that it has."""
    found = content.section_order(profile)
    if revision.reading_id is not None:
        return found
    before = revision.section_order
    return sorted(found, key=lambda one: before.index(one) if one in before else len(before))


def _doubt(entry: Entry) -> dict[str, Any]:
    """What the reader thought of it, kept also once a person has confirmed it."""
    value = entry.confidence or {}
    return {"confidence": value.get("value"), "confidence_reason": value.get("reason")}


def _columns(row: Item) -> dict[str, Any]:
    """The values of a row that belongs to no revision yet, by the names of the table's columns."""
    attributes = {one.key: one.columns[0].name for one in inspect(Item).column_attrs}
    return {
        column: getattr(row, name) for name, column in attributes.items() if name not in {"id", "revision_id"}
    }


def _replace_rows(
    session: Session, revision: Revision, fresh: Sequence[dict[str, Any]], renamed: Mapping[str, str]
) -> None:
    # an item may change its section, which is its class: the loaded ones must not be told of it
    for loaded in [one for one in session.identity_map.values() if isinstance(one, Item)]:
        if loaded.revision_id == revision.id:
            session.expunge(loaded)
    session.expire(revision, ["items"])
    table: Any = Item.__table__
    own = table.c.revision_id == revision.id
    ids: dict[str, int] = dict(session.execute(select(table.c.key, table.c.id).where(own)).all())
    # out of the way first: no two rows may have one ordinal, not even between two statements
    session.execute(update(table).where(own).values(ordinal=-table.c.id))
    kept = {ids.get(renamed.get(row["key"], row["key"])) for row in fresh}
    session.execute(delete(table).where(own, table.c.id.in_(set(ids.values()) - kept)))
    for row in fresh:
        number = ids.get(renamed.get(row["key"], row["key"]))
        if number is None:
            session.execute(table.insert().values(revision_id=revision.id, **row))
        else:
            session.execute(update(table).where(table.c.id == number).values(**row))
