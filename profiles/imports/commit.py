"""Puts the profiles of one file into the catalogue, in the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from parsers.profile import ParsedProfile
from profiles import lifecycle, trail
from profiles.acting import Acting
from profiles.errors import ImportIsNotDone, NotFound
from profiles.files import StoredFile
from profiles.imports import identity
from profiles.imports.decide import UNIDENTIFIED, Decision, decide
from profiles.imports.facts import Facts, Overrides, facts
from profiles.imports.known import known
from profiles.imports.remarks import on_further, on_new
from profiles.imports.task import Task
from profiles.imports.write import add_original, write_revision
from profiles.models import Company, File, ImportBatch, ImportEntry, Profile, Reading, Revision, RevisionFile
from profiles.permissions import Permission
from profiles.reasons import Reason
from profiles.revisions import content
from profiles.trail import Change, Subject
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Reader:
    """What read a file: the program's version and the digest of its vocabulary."""

    program_version: str
    vocabulary_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A file whose bytes lie in the store, and the profiles read from it.

    `overrides` are what a person typed, by the profile's ordinal in the file (from 1); ordinals in `left_out` were
    set aside by a person; `companies` are the ids of those said to be of another company than the import's.
    """

    path: str
    file: StoredFile
    profiles: tuple[ParsedProfile, ...]
    reader: Reader
    overrides: Mapping[int, Overrides] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    companies: Mapping[int, int] = field(default_factory=dict)


def commit_file(
    session: Session, viewer: Viewer, batch_id: int, incoming: Incoming, acting: Acting
) -> list[ImportEntry]:
    """Enters every profile of a file; the entries say what became of each. The bytes must be stored before.

    Raises NotAllowed.
    """
    batch = session.get_one(ImportBatch, batch_id)
    for company_id in {batch.company_id, *incoming.companies.values()}:
        viewer.need(Permission.IMPORT, company_id)
    acting = replace(acting, batch_id=batch_id)
    # one import at a time in a company: two that decide on one profile could not both be right
    session.execute(select(Company.id).where(Company.id == batch.company_id).with_for_update())
    if session.get(File, incoming.file.sha256) is None:
        session.add(
            File(
                sha256=incoming.file.sha256,
                size=incoming.file.size,
                media_type=incoming.file.media_type,
                created_at=acting.now,
            )
        )
        session.flush()
    return [
        _commit(session, batch, incoming, ordinal, acting)
        for ordinal in range(1, len(incoming.profiles) + 1)
        if ordinal not in incoming.left_out
    ]


def is_held(session: Session, company_id: int, sha256: str) -> bool:
    """Whether every profile of a file is in the company's catalogue already, so that it need not be read again."""
    read = session.scalar(select(func.count(func.distinct(Reading.ordinal))).where(Reading.sha256 == sha256))
    held = session.scalar(
        select(func.count(func.distinct(RevisionFile.ordinal)))
        .join(RevisionFile.revision)
        .join(Revision.profile)
        .where(RevisionFile.sha256 == sha256, Profile.company_id == company_id)
    )
    return bool(read) and read == held


def enter_held(  # noqa: PLR0913, PLR0917 - where, which file, by whom
    session: Session, viewer: Viewer, batch_id: int, path: str, sha256: str, acting: Acting
) -> list[ImportEntry]:
    """Enters a file that `is_held`, without its having been read again; raises NotAllowed."""
    batch = session.get_one(ImportBatch, batch_id)
    viewer.need(Permission.IMPORT, batch.company_id)
    acting = replace(acting, batch_id=batch_id)
    found = session.execute(
        select(RevisionFile.ordinal, Revision)
        .join(RevisionFile.revision)
        .join(Revision.profile)
        .where(RevisionFile.sha256 == sha256, Profile.company_id == batch.company_id)
        .order_by(RevisionFile.ordinal, Revision.id)
    )
    held: dict[int, Revision] = {}
    for ordinal, revision in found:
        held.setdefault(ordinal, revision)
    entries = []
    for ordinal, revision in held.items():
        reasons = [Reason("same-file"), *_into_force(session, batch, revision, acting)]
        entry = ImportEntry(
            batch_id=batch_id,
            path=path,
            sha256=sha256,
            ordinal=ordinal,
            outcome="held",
            label=revision.profile.code or revision.title,
            reasons=[reason.to_json() for reason in reasons],
            revision_id=revision.id,
        )
        session.add(entry)
        entries.append(entry)
    session.flush()
    return entries


def identify(
    session: Session, viewer: Viewer, entry_id: int, overrides: Overrides, acting: Acting
) -> ImportEntry:
    """Decides a waiting profile again with what a person said it is.

    Raises NotFound, NotAllowed or ImportIsNotDone.
    """
    entry = session.get(ImportEntry, entry_id)
    if entry is None or entry.reading_id is None or entry.sha256 is None:
        raise NotFound
    batch = session.get_one(ImportBatch, entry.batch_id)
    viewer.need(Permission.IMPORT, batch.company_id)
    if entry.outcome != "waiting" or batch.state == "undone":
        raise ImportIsNotDone
    reading = session.get_one(Reading, entry.reading_id)
    others = exists().where(Reading.sha256 == entry.sha256, Reading.ordinal != entry.ordinal)
    parsed = ParsedProfile.from_json(reading.content)
    found = facts(parsed, alone=not session.scalar(select(others)), overrides=overrides)
    task = Task(
        batch,
        batch.company_id,
        entry.path,
        entry.sha256,
        entry.ordinal,
        parsed,
        found,
        overrides,
        reading,
        content.digest(parsed),
    )
    decision, reasons, revision_id = _enter(session, task, replace(acting, batch_id=batch.id))
    entry.outcome, entry.revision_id, entry.label = decision.outcome, revision_id, found.label
    entry.reasons = [reason.to_json() for reason in reasons]
    session.flush()
    change = Change({"outcome": "waiting"}, {"outcome": entry.outcome, "typed": dict(overrides)})
    about = Subject("import_entry", entry.id, batch.company_id)
    trail.record(session, acting, "import.identified", about, change)
    return entry


def _commit(
    session: Session, batch: ImportBatch, incoming: Incoming, ordinal: int, acting: Acting
) -> ImportEntry:
    parsed = incoming.profiles[ordinal - 1]
    overrides = incoming.overrides.get(ordinal, {})
    found = facts(parsed, alone=len(incoming.profiles) == 1, overrides=overrides)
    sha256 = incoming.file.sha256
    company_id = incoming.companies.get(ordinal, batch.company_id)
    entry = ImportEntry(
        batch_id=batch.id,
        path=incoming.path,
        sha256=sha256,
        ordinal=ordinal,
        label=found.label,
        outcome="held",
    )
    held = _held(session, company_id, sha256, ordinal)
    if held is not None:
        reasons = [Reason("same-file"), *_into_force(session, batch, held, acting)]
        entry.revision_id = held.id
    else:
        reading = _reading(session, incoming, ordinal, acting)
        digest = content.digest(parsed)
        task = Task(
            batch, company_id, incoming.path, sha256, ordinal, parsed, found, overrides, reading, digest
        )
        decision, reasons, entry.revision_id = _enter(session, task, acting)
        entry.outcome, entry.reading_id = decision.outcome, reading.id
    entry.reasons = [reason.to_json() for reason in reasons]
    session.add(entry)
    session.flush()
    return entry


def _enter(session: Session, task: Task, acting: Acting) -> tuple[Decision, list[Reason], int | None]:
    batch = task.batch
    profile, decision = _decide(session, task.company_id, task.facts, task.digest, in_force=batch.in_force)
    reasons = [decision.reason, *decision.remarks]
    if decision.outcome == "further":
        assert decision.revision_id is not None
        revision = session.get_one(Revision, decision.revision_id)
        add_original(session, revision, task)
        about = Subject("revision", revision.id, task.company_id)
        change = Change(after={"sha256": task.sha256, "name": task.path})
        trail.record(session, acting, "revision.original_added", about, change)
        lifecycle.says_anew(session, revision, acting)
        reasons += on_further(task.facts, revision)
        return decision, [*reasons, *_into_force(session, batch, revision, acting)], revision.id
    if decision.state is None:
        return decision, reasons, decision.revision_id
    profile = profile or identity.create(session, task.company_id, task.facts)
    for revision_id in decision.supersedes:
        giving_way = session.get_one(Revision, revision_id)
        lifecycle.give_way(session, giving_way, acting, decision.reason.code)
    revision = write_revision(session, profile, task, decision.state, acting)
    lifecycle.follow(session, profile.id, acting)
    return decision, [*reasons, *on_new(task.parsed, revision, acting)], revision.id


def _decide(
    session: Session, company_id: int, found: Facts, digest: str, *, in_force: bool
) -> tuple[Profile | None, Decision]:
    if found.code is None and found.title is None:
        return None, UNIDENTIFIED
    profile = identity.find(session, company_id, found)
    editions = known(session, profile, digest) if profile is not None else []
    return profile, decide(found.edition, digest, editions, in_force=in_force)


def _held(session: Session, company_id: int, sha256: str, ordinal: int) -> Revision | None:
    return session.scalars(
        select(Revision)
        .join(Revision.files)
        .join(Revision.profile)
        .where(
            RevisionFile.sha256 == sha256, RevisionFile.ordinal == ordinal, Profile.company_id == company_id
        )
        .order_by(Revision.id)
        .limit(1)
    ).one_or_none()


def _into_force(session: Session, batch: ImportBatch, revision: Revision, acting: Acting) -> list[Reason]:
    """A draft that is imported again as in force comes into force; nothing else of it changes."""
    if not batch.in_force or not lifecycle.may_adopt(session, revision, acting):
        return []
    lifecycle.put_in_force(session, revision, acting)
    parsed = content.parsed(revision, revision.items, None, "")
    return [Reason("came-into-force"), *on_new(parsed, revision, acting)]


def _reading(session: Session, incoming: Incoming, ordinal: int, acting: Acting) -> Reading:
    identity_of: dict[str, Any] = {
        "sha256": incoming.file.sha256,
        "ordinal": ordinal,
        "program_version": incoming.reader.program_version,
        "vocabulary_digest": incoming.reader.vocabulary_digest,
    }
    found = session.scalars(select(Reading).filter_by(**identity_of)).one_or_none()
    if found is None:
        found = Reading(
            **identity_of, content=incoming.profiles[ordinal - 1].to_json(), created_at=acting.now
        )
        session.add(found)
        session.flush()
    return found
