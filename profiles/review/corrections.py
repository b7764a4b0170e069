"""Corrections that a person makes: each is kept as an operation, and the content follows at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from parsers.profile import UNCERTAIN_BELOW
from parsers.values import number
from profiles.acting import Acting
from profiles.errors import NotFound, ValueIsNotUsable
from profiles.models import Correction, Item, Revision
from profiles.review import entries as of_items
from profiles.review import recording, store
from profiles.review.anchors import anchor
from profiles.review.entries import KIND, MAIN, Entry, Json
from profiles.review.errors import ItemIsConfirmed, ItemWasChanged, NothingBehind, PartIsEmpty
from profiles.review.openness import opened
from profiles.review.replay import replay
from profiles.review.values import blank, cleaned
from profiles.viewer import Viewer

SHARED: Final = frozenset({"group", "kind", "importance", "alternative", "authority", "factor", "step"})
"""What both parts of a split item have; what else was read stays with the first."""
LONGEST_REASON: Final = 300


@dataclass(frozen=True, slots=True)
class Sheet:
    """A revision open for correction, its reading and its items as they stand."""

    revision: Revision
    reading: tuple[Entry, ...]
    entries: tuple[Entry, ...]

    def entry(self, key: str) -> Entry:
        """The entry with this key; raises NotFound."""
        found = next((one for one in self.entries if one.key == key), None)
        if found is None:
            raise NotFound
        return found

    def behind(self, entry: Entry) -> Entry:
        """The next entry of the same section; raises NothingBehind."""
        own = [one for one in self.entries if one.section == entry.section]
        place = own.index(entry) + 1
        if place == len(own):
            raise NothingBehind
        return own[place]


@dataclass(frozen=True, slots=True)
class Destination:
    """A section, and the kind in it where it has kinds; None is the item's own, else the section's first."""

    section: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """Text that a person chose in the document, and its places (JSON as in profile.schema.json)."""

    text: str
    origins: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """The item that a person speaks of; `seen` is the text that they saw, to notice another person's change."""

    item_id: int
    seen: str | None = None


def confirm(session: Session, viewer: Viewer, target: Target, acting: Acting) -> Correction | None:
    """The item was read rightly; None where nobody doubts it."""
    sheet, entry = _aimed(session, viewer, target)
    if not _is_doubtful(entry):
        return None
    return _keep(session, sheet, acting, "confirm", [entry], [entry.to_json()])


def confirm_section(
    session: Session, viewer: Viewer, revision_id: int, section: str, acting: Acting
) -> list[Correction]:
    """All items of a section that wait for it were read rightly."""
    sheet = _sheet(session, opened(session, viewer, revision_id))
    doubtful = [one for one in sheet.entries if one.section == section and _is_doubtful(one)]
    made = [_note(session, sheet, acting, "confirm", [one], [one.to_json()]) for one in doubtful]
    if made:
        recording.confirmed(session, sheet.revision, section, [one.id for one in made], acting)
        rewrite(session, sheet.revision, acting)
    return made


def correct(
    session: Session, viewer: Viewer, target: Target, typed: Mapping[str, Any], acting: Acting
) -> Correction | None:
    """Other values of some fields; what equals the present content is a confirmation."""
    sheet, entry = _aimed(session, viewer, target)
    fields = {**entry.fields, **cleaned(entry.section, typed)}
    if not of_items.main_text(entry.section, fields) and entry.section != "approvals":
        raise ValueIsNotUsable(value="", expected="...")
    result = {"section": entry.section, "fields": fields}
    if result == entry.to_json():
        return confirm(session, viewer, target, acting)
    return _keep(session, sheet, acting, "correct", [entry], [result])


def split(
    session: Session, viewer: Viewer, target: Target, parts: tuple[str, str], acting: Acting
) -> Correction:
    """The item is two; a number in front of the second is its number. Raises PartIsEmpty."""
    sheet, entry = _aimed(session, viewer, target)
    first, second = (" ".join(part.split()) for part in parts)
    if not first or not second:
        raise PartIsEmpty
    main = MAIN.get(entry.section, "text")
    begun = blank(entry.section)
    other = {name: entry.fields[name] if name in SHARED else value for name, value in begun.items()}
    if "number" in other:
        other["number"], second = number.split(second)
    made = [
        {"section": entry.section, "fields": {**entry.fields, main: first}},
        {"section": entry.section, "fields": {**other, main: second}},
    ]
    return _keep(session, sheet, acting, "split", [entry], made)


def merge(session: Session, viewer: Viewer, target: Target, acting: Acting) -> Correction:
    """The item and the next one of its section are one; raises NothingBehind."""
    sheet, entry = _aimed(session, viewer, target)
    second = sheet.behind(entry)
    _refuse_confirmed(sheet, second)
    main = MAIN.get(entry.section, "text")
    fields = {
        name: value if value not in (None, []) else second.fields[name]
        for name, value in entry.fields.items()
    }
    fields[main] = " ".join(part for part in (entry.text, second.text) if part)
    made = [{"section": entry.section, "fields": fields}]
    return _keep(session, sheet, acting, "merge", [entry, second], made)


def move(
    session: Session, viewer: Viewer, target: Target, there: Destination, acting: Acting
) -> Correction | None:
    """The item belongs to another section or kind; what the new one has no field for is left behind."""
    sheet, entry = _aimed(session, viewer, target)
    section = there.section
    fields = blank(section, there.kind)
    kind = KIND.get(section)
    stays = section == entry.section and there.kind is None
    fields |= {
        name: value
        for name, value in entry.fields.items()
        if name in fields and value is not None and (name != kind or stays)
    }
    fields[MAIN.get(section, "text")] = entry.text
    result = {"section": section, "fields": fields}
    if result == entry.to_json():
        return confirm(session, viewer, target, acting)
    return _keep(session, sheet, acting, "move", [entry], [result])


def add(  # noqa: PLR0913, PLR0917 - where, what, from where, by whom
    session: Session,
    viewer: Viewer,
    revision_id: int,
    there: Destination,
    found: Selection,
    acting: Acting,
) -> Correction:
    """An item that the reader did not find, with the number in front of it. Raises ValueIsNotUsable."""
    sheet = _sheet(session, opened(session, viewer, revision_id))
    fields, text = blank(there.section, there.kind), found.text
    if "number" in fields:
        fields["number"], text = number.split(text)
    if not text.strip():
        raise ValueIsNotUsable(value="", expected="...")
    fields |= cleaned(there.section, {MAIN.get(there.section, "text"): text})
    made = [{"section": there.section, "fields": fields}]
    return _keep(session, sheet, acting, "add", [], made, origins=found.origins)


def remove(session: Session, viewer: Viewer, target: Target, reason: str, acting: Acting) -> Correction:
    """The item is none; it is kept with the reason. Raises ValueIsNotUsable where there is no reason."""
    sheet, entry = _aimed(session, viewer, target)
    said = " ".join(reason.split())[:LONGEST_REASON]
    if not said:
        raise ValueIsNotUsable(value="", expected="...")
    return _keep(session, sheet, acting, "remove", [entry], [], reason=said)


def _is_doubtful(entry: Entry) -> bool:
    return (
        entry.confidence is not None and entry.confidence["value"] < UNCERTAIN_BELOW and not entry.confirmed
    )


def _sheet(session: Session, revision: Revision) -> Sheet:
    reading = of_items.read(store.reading_of(session, revision))
    made = store.operations(store.corrections(session, revision.id))
    return Sheet(revision, reading, replay(reading, made).entries)


def _aimed(session: Session, viewer: Viewer, target: Target) -> tuple[Sheet, Entry]:
    item = session.get(Item, target.item_id)
    if item is None:
        raise NotFound
    sheet = _sheet(session, opened(session, viewer, item.revision_id))
    entry = sheet.entry(item.key)
    if target.seen is not None and of_items.normal(target.seen) != of_items.normal(entry.text):
        raise ItemWasChanged
    _refuse_confirmed(sheet, entry)
    return sheet, entry


def _refuse_confirmed(sheet: Sheet, entry: Entry) -> None:
    """What is in force is corrected only where it was misread and is not confirmed yet."""
    if sheet.revision.state == "in_force" and not _is_doubtful(entry):
        raise ItemIsConfirmed


def _keep(  # noqa: PLR0913, PLR0917 - what, by whom, on what, into what
    session: Session,
    sheet: Sheet,
    acting: Acting,
    kind: str,
    targets: Sequence[Entry],
    made: Sequence[Json],
    *,
    reason: str | None = None,
    origins: Sequence[Json] = (),
) -> Correction:
    kept = _note(session, sheet, acting, kind, targets, made, reason=reason, origins=origins)
    recording.made(session, kept, acting)
    # the first that was made goes on as the first that there was
    renamed = {f"{kept.id}.0": targets[0].key} if targets and made else {}
    rewrite(session, sheet.revision, acting, renamed)
    return kept


def _note(  # noqa: PLR0913, PLR0917 - as _keep
    session: Session,
    sheet: Sheet,
    acting: Acting,
    kind: str,
    targets: Sequence[Entry],
    made: Sequence[Json],
    *,
    reason: str | None = None,
    origins: Sequence[Json] = (),
) -> Correction:
    kept = Correction(
        revision_id=sheet.revision.id,
        kind=kind,
        targets=[anchor(entry.key, sheet.reading).to_json() for entry in targets],
        former=[entry.to_json() for entry in targets],
        made=[dict(result) for result in made],
        original=targets[0].text if targets else None,
        value=of_items.main_text(made[0]["section"], made[0]["fields"]) if made else None,
        origins=[dict(one) for one in (origins or [place for one in targets for place in one.origins])],
        reason=reason,
        made_by=acting.actor,
        made_at=acting.now,
    )
    session.add(kept)
    session.flush()
    return kept


def rewrite(
    session: Session, revision: Revision, acting: Acting, renamed: Mapping[str, str] | None = None
) -> None:
    """Lets the content follow the corrections that are in effect now; `renamed` as `store.write` takes it."""
    store.write(session, revision, store.replayed(session, revision).entries, acting, renamed)
