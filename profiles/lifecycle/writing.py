"""Revisions that are written here: a draft that begins with what is in force, and the code of a profile without one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.profile import ParsedProfile
from profiles import keys, trail
from profiles.acting import Acting
from profiles.catalogue.pages import items
from profiles.catalogue.pages import revision as visible_revision
from profiles.catalogue.shown import shown_revision
from profiles.errors import NotFound, ValueIsNotUsable
from profiles.lifecycle.errors import CodeIsFixed, CodeIsTaken, DraftIsOpen, NothingToBeginWith
from profiles.lifecycle.following import edition, follow
from profiles.lifecycle.moving import enter, says_anew, settle
from profiles.models import OPEN_STATES, Profile, Revision
from profiles.permissions import Permission
from profiles.review import remarks
from profiles.revisions import content
from profiles.trail import Change, Subject
from profiles.viewer import Viewer

SOURCES: Final = ("approved", "in_force", "withdrawn", "superseded")
"""From which state's revision a new one begins, the first that there is."""
LEFT_BEHIND: Final = frozenset({"approvals"})
"""Sections that speak of the edition before: who signed the new one is known from its signatures."""
LONGEST_CODE: Final = 60


def begin_revision(session: Session, viewer: Viewer, profile_id: int, acting: Acting) -> Revision:
    """A new draft with the content of what is in force, or approved to be: its version counted up, its date empty.

    Raises NotFound, NotAllowed, DraftIsOpen or NothingToBeginWith.
    """
    if shown_revision(session, viewer, profile_id) is None:
        raise NotFound
    profile = session.scalars(select(Profile).where(Profile.id == profile_id).with_for_update()).one()
    viewer.need(Permission.CORRECT, profile.company_id)
    every = session.scalars(select(Revision).where(Revision.profile_id == profile_id)).all()
    open_ = next((one for one in every if one.state in OPEN_STATES), None)
    if open_ is not None:
        raise DraftIsOpen(version=edition(open_).label)
    source = _source(every)
    begun = _content(session, viewer, source)
    made = _draft(source, begun, _next(source.version or "00", every))
    made.created_at = acting.now
    enter(session, made, acting)
    made.items = content.rows(begun)
    settle(session, made, acting)
    follow(session, profile_id, acting)
    return made


def give_code(session: Session, viewer: Viewer, revision_id: int, code: str, acting: Acting) -> Profile:
    """The code of a profile that has none yet; raises NotFound, NotAllowed, ValueIsNotUsable, CodeIsFixed or CodeIsTaken."""
    revision = visible_revision(session, viewer, revision_id)
    profile = session.scalars(
        select(Profile).where(Profile.id == revision.profile_id).with_for_update()
    ).one()
    viewer.need(Permission.CORRECT, profile.company_id)
    text = " ".join(code.split())
    if not text or len(text) > LONGEST_CODE:
        raise ValueIsNotUsable(value=text[:LONGEST_CODE], expected="ABC-DE-001")
    if profile.code_key is not None:
        raise CodeIsFixed(code=profile.code or "")
    same = {"company_id": profile.company_id, "code_key": keys.code_key(text)}
    if session.scalars(select(Profile.id).filter_by(**same)).first() is not None:
        raise CodeIsTaken(code=text)
    profile.code, profile.code_key = text, keys.code_key(text)
    subject = Subject("profile", profile.id, profile.company_id)
    trail.record(session, acting, "profile.coded", subject, Change({"code": None}, {"code": text}))
    for one in session.scalars(select(Revision).where(Revision.profile_id == profile.id)):
        says_anew(session, one, acting)
    follow(session, profile.id, acting)
    return profile


def _source(every: Sequence[Revision]) -> Revision:
    for state in SOURCES:
        found = [one for one in every if one.state == state]
        if found:
            return max(found, key=lambda one: (str(one.effective_from or one.dated_on or ""), one.id))
    raise NothingToBeginWith


def _content(session: Session, viewer: Viewer, source: Revision) -> ParsedProfile:
    """What a revision says, as the beginning of another one: no marks of a document that the new one has not."""
    found = items(session, viewer, source.id)
    kept = [one for one in found if one.section not in LEFT_BEHIND]
    value = content.parsed(source, kept, source.profile.code, "").to_json()
    doubtful = {(one.section, one.ordinal) for one in kept if one.uncertain}
    for section in content.COLUMNS:
        for number, item in enumerate(value[section]):
            item["origins"] = []
            if (section, number) not in doubtful:
                item["confidence"] = None
    value |= {"origins": {}, "warnings": []}
    value["control"] = {**value["control"], "approved_by": None, "pages": None}
    return ParsedProfile.from_json(value)


def _draft(source: Revision, begun: ParsedProfile, version: str) -> Revision:
    return Revision(
        profile_id=source.profile_id,
        state="draft",
        version=version,
        version_key=keys.version_key(version),
        governs="profile",
        title=source.title,
        area=source.area,
        group=source.group,
        organization=source.organization,
        grade=source.grade,
        position_code=source.position_code,
        posts=source.posts,
        copy_notice=source.copy_notice,
        language=source.language,
        warnings=remarks.standing(begun),
        section_order=[one for one in source.section_order if one not in LEFT_BEHIND],
        content_digest=content.digest(begun),
        based_on=source.id,
        begun_with=begun.to_json(),
        touched=True,
    )


def _next(version: str, every: Sequence[Revision]) -> str:
    """The version number after this one that no other revision of the profile has."""
    taken = {one.version_key for one in every}
    while keys.version_key(version := _counted_up(version)) in taken:
        pass
    return version


def _counted_up(version: str) -> str:
    """'03' becomes '04', '1.0' '2.0', '1.4' '1.5', 'B' 'C'; what has no number gets one."""
    if re.fullmatch(r"[A-Ya-y]", version):
        return chr(ord(version) + 1)
    numbers = list(re.finditer(r"\d+", version))
    if not numbers:
        return "02"
    counting = next((one for one in reversed(numbers) if int(one.group())), numbers[0])
    if len(numbers) > 1 and not int(numbers[-1].group()):
        counting = numbers[0]
    more = str(int(counting.group()) + 1).zfill(len(counting.group()))
    return version[: counting.start()] + more + version[counting.end() :]
