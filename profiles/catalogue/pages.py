"""One profile with its content, versions and files; one item with its place; one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from profiles.catalogue.past import absence
from profiles.catalogue.shared import shared, tells_of
from profiles.catalogue.shown import shown_revision, visible
from profiles.errors import NotFound
from profiles.models import Correction, File, Item, Profile, Revision, RevisionFile
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Section:
    """The items of one section; `name` as in profile.schema.json."""

    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class FileRow:
    """An original of a revision; `ordinal` says which of the file's profiles it is, from 1.

    One that is not `whole` to the viewer holds also a profile that they see nothing of.
    """

    sha256: str
    name: str
    size: int
    media_type: str
    revision_id: int
    ordinal: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """What a profile's page shows: one revision with its content, and all that the viewer sees, the newest first.

    `corrections` are those of facts and control data that are in effect.
    """

    profile: Profile
    revision: Revision
    sections: tuple[Section, ...]
    revisions: tuple[Revision, ...]
    files: tuple[FileRow, ...]
    corrections: tuple[Correction, ...]

    @property
    def uncertain(self) -> int:
        return sum(item.uncertain for section in self.sections for item in section.items)


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """Where something was read: its origins (JSON as in profile.schema.json) and the file they speak of."""

    revision: Revision
    item: Item | None
    origins: tuple[dict[str, Any], ...]
    file: FileRow | None


def profile(session: Session, viewer: Viewer, profile_id: int, revision_id: int | None = None) -> ProfilePage:
    """A profile's page, of the shown revision or of the one named; raises NotFound, as of a day also PastIsNotShown."""
    found = session.scalars(
        select(Profile)
        .where(Profile.id == profile_id)
        .options(joinedload(Profile.company), joinedload(Profile.position))
    ).one_or_none()
    query = select(Revision).join(Revision.profile).where(Profile.id == profile_id, *visible(viewer))
    every = session.scalars(query).all()
    if revision_id is None:
        chosen = shown_revision(session, viewer, profile_id)
    else:
        chosen = next((one for one in every if one.id == revision_id), None)
    if found is None or chosen is None:
        raise absence(session, viewer, profile_id)
    made = session.scalars(
        select(Correction)
        .where(
            Correction.revision_id == chosen.id,
            Correction.kind == "field",
            Correction.taken_back_at.is_(None),
        )
        .order_by(Correction.pointer, Correction.id)
    )
    return ProfilePage(
        found,
        chosen,
        sections(session, viewer, chosen),
        tuple(sorted(every, key=_newest_first, reverse=True)),
        originals(session, viewer, profile_id),
        tuple(made),
    )


def revision(session: Session, viewer: Viewer, revision_id: int) -> Revision:
    """One revision with its profile, company and position; raises NotFound."""
    found = session.scalars(
        select(Revision)
        .join(Revision.profile)
        .where(Revision.id == revision_id, *visible(viewer))
        .options(
            joinedload(Revision.profile).joinedload(Profile.company),
            joinedload(Revision.profile).joinedload(Profile.position),
        )
    ).one_or_none()
    if found is None:
        raise NotFound
    return found


def sections(session: Session, viewer: Viewer, revision: Revision) -> tuple[Section, ...]:
    """The content of a revision in the document's order, sections without items left out."""
    by_name: dict[str, list[Item]] = {name: [] for name in revision.section_order}
    for one in items(session, viewer, revision.id):
        by_name.setdefault(one.section, []).append(one)
    return tuple(Section(name, tuple(found)) for name, found in by_name.items() if found)


def items(session: Session, viewer: Viewer, revision_id: int, section: str | None = None) -> list[Item]:
    """The items of a revision, of one section or of all, in order."""
    query = (
        select(Item)
        .join(Item.revision)
        .join(Revision.profile)
        .where(Item.revision_id == revision_id, *visible(viewer))
        .order_by(Item.section, Item.ordinal)
    )
    return list(session.scalars(query if section is None else query.where(Item.section == section)))


def item(session: Session, viewer: Viewer, item_id: int) -> ItemPlace:
    """An item with its origins and the original they were read in; raises NotFound."""
    found = session.scalars(
        select(Item)
        .join(Item.revision)
        .join(Revision.profile)
        .where(Item.id == item_id, *visible(viewer))
        .options(
            joinedload(Item.revision).joinedload(Revision.profile).joinedload(Profile.position),
            joinedload(Item.revision).selectinload(Revision.files).joinedload(RevisionFile.file),
        )
    ).one_or_none()
    if found is None:
        raise NotFound
    return ItemPlace(found.revision, found, tuple(found.origins), _read_from(session, viewer, found.revision))


def field(session: Session, viewer: Viewer, revision_id: int, pointer: str) -> ItemPlace:
    """The place of a scalar field by its JSON pointer ('/title', '/control/code'); raises NotFound."""
    found = session.scalars(
        select(Revision)
        .join(Revision.profile)
        .where(Revision.id == revision_id, *visible(viewer))
        .options(selectinload(Revision.files).joinedload(RevisionFile.file))
    ).one_or_none()
    if found is None or pointer not in found.origins:
        raise NotFound
    return ItemPlace(found, None, tuple(found.origins[pointer]), _read_from(session, viewer, found))


def originals(session: Session, viewer: Viewer, profile_id: int) -> tuple[FileRow, ...]:
    """The files of all revisions of a profile, in the order they came."""
    return _file_rows(session, viewer, Revision.profile_id == profile_id)


def file(session: Session, viewer: Viewer, sha256: str, page: int | None = None) -> FileRow:
    """A file that is an original of something the viewer may see, for one of its pages or as a whole; raises NotFound."""
    found = _file_rows(session, viewer, RevisionFile.sha256 == sha256)
    if not found or not (found[0].whole or (page and tells_of(session, viewer, sha256, page))):
        raise NotFound
    return found[0]


def _file_rows(session: Session, viewer: Viewer, condition: Any) -> tuple[FileRow, ...]:
    found = session.execute(
        select(RevisionFile, File)
        .join(RevisionFile.file)
        .join(RevisionFile.revision)
        .join(Revision.profile)
        .where(condition, *visible(viewer))
        .order_by(RevisionFile.id)
    ).all()
    partly = shared(session, viewer, {original.sha256 for _, original in found})
    return tuple(_file_row(link, original, partly) for link, original in found)


def _file_row(link: RevisionFile, original: File, partly: frozenset[str]) -> FileRow:
    return FileRow(
        original.sha256,
        link.name,
        original.size,
        original.media_type,
        link.revision_id,
        link.ordinal,
        original.sha256 not in partly,
    )


def _read_from(session: Session, viewer: Viewer, revision: Revision) -> FileRow | None:
    """The content was read from the first original; further ones came later with equal content."""
    if not revision.files:
        return None
    first = revision.files[0]
    return _file_row(first, first.file, shared(session, viewer, {first.sha256}))


def _newest_first(revision: Revision) -> tuple[Any, ...]:
    from profiles import keys

    order = keys.version_order(revision.version_key) or keys.version_order(
        keys.version_key(revision.form_version)
    )
    return (order or (), str(revision.dated_on or ""), revision.id)
