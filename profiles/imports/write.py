"""Writes a revision with its items, corrections and originals."""

from __future__ import annotations

from pathlib import PurePath

from sqlalchemy.orm import Session

from parsers.profile import ParsedProfile
from profiles import keys, lifecycle
from profiles.acting import Acting
from profiles.imports.facts import Facts, Overrides
from profiles.imports.task import Task
from profiles.models import Correction, Profile, Revision, RevisionFile
from profiles.revisions import content


def write_revision(session: Session, profile: Profile, task: Task, state: str, acting: Acting) -> Revision:
    """A new revision of `profile` in `state`; the one that gives way must have gone before."""
    facts = task.facts
    revision = _revision(task.parsed, facts, task.digest)
    revision.profile_id, revision.reading_id, revision.batch_id = profile.id, task.reading.id, task.batch.id
    revision.adopted, revision.state, revision.created_at = task.batch.in_force, state, acting.now
    if state == "in_force":
        revision.effective_from = facts.dated_on or acting.today
    lifecycle.enter(session, revision, acting)
    revision.items = content.rows(task.parsed)
    session.add_all(_corrections(task.parsed, task.overrides, revision.id, acting))
    session.flush()
    add_original(session, revision, task)
    lifecycle.settle(session, revision, acting)
    return revision


def add_original(session: Session, revision: Revision, task: Task) -> None:
    """Notes that the task's file is an original of the revision."""
    session.add(
        RevisionFile(
            revision_id=revision.id,
            sha256=task.sha256,
            name=PurePath(task.path).name,
            ordinal=task.ordinal,
            batch_id=task.batch.id,
        )
    )
    session.flush()


def _revision(parsed: ParsedProfile, facts: Facts, digest: str) -> Revision:
    plain = parsed.to_json()
    return Revision(
        version=facts.version,
        version_key=keys.version_key(facts.version),
        issued_on=facts.issued_on,
        dated_on=facts.dated_on,
        governs=facts.governs,
        form_code=facts.form_code,
        form_version=facts.form_version,
        form_date=facts.form_date,
        title=facts.title,
        area=facts.area,
        group=parsed.group,
        organization=parsed.organization,
        grade=parsed.grade,
        position_code=parsed.position_code,
        posts=parsed.posts,
        approved_by=parsed.control.approved_by,
        pages=parsed.control.pages,
        copy_notice=parsed.control.copy_notice,
        language=parsed.language,
        warnings=plain["warnings"],
        origins=plain["origins"],
        section_order=content.section_order(parsed),
        content_digest=digest,
    )


def _corrections(
    parsed: ParsedProfile, overrides: Overrides, revision_id: int, acting: Acting
) -> list[Correction]:
    plain = parsed.to_json()
    read = {
        "/title": parsed.title,
        "/area": parsed.area,
        "/control/code": parsed.control.code,
        "/control/version": parsed.control.version,
        "/control/issued_on": parsed.control.issued_on,
    }
    return [
        Correction(
            revision_id=revision_id,
            pointer=pointer,
            original=read[pointer],
            origins=plain["origins"].get(pointer, []),
            value=value,
            made_by=acting.actor,
            made_at=acting.now,
        )
        for pointer, value in sorted(overrides.items())
        if value != read[pointer]
    ]
