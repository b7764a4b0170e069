"""Which profiles go into a package: those named, or a sample that anybody can draw again."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from sqlalchemy.orm import Session

from parsers.wording import N_
from profiles.catalogue import shown_revisions
from profiles.catalogue.past import absence, looking_at
from profiles.errors import DomainError
from profiles.models import Revision
from profiles.permissions import Permission
from profiles.viewer import Viewer


class NothingToDraw(DomainError):
    problem = N_("No profile was in force on {day}.")
    remedy = N_("Choose another day, or another company.")


class NothingIsChosen(DomainError):
    problem = N_("No profile is chosen.")
    remedy = N_("Name profiles, or say how many are to be drawn.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is asked for: the profiles of `profile_ids`, or `count` drawn with `seed` from all in force on `as_of`."""

    company_id: int
    as_of: dt.date
    profile_ids: tuple[int, ...] = ()
    count: int = 0
    seed: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The revisions that a selection comes to, by code; `population` is from how many, `viewer` looks at that day."""

    selection: Selection
    viewer: Viewer
    revisions: tuple[Revision, ...]
    population: int


def draw(session: Session, viewer: Viewer, selection: Selection, today: dt.date) -> Drawn:
    """The revisions that were in force on the day.

    Raises NotAllowed, NothingIsChosen, NothingToDraw, NothingInForceThen or what looking at a day raises.
    """
    viewer.need(Permission.DRAW_PACKAGE, selection.company_id)
    if not selection.profile_ids and selection.count < 1:
        raise NothingIsChosen
    then = looking_at(viewer, selection.as_of, today)
    every = shown_revisions(session, then, company_id=selection.company_id)
    if selection.profile_ids:
        there = {one.profile_id: one for one in every}
        missing = next((one for one in selection.profile_ids if one not in there), None)
        if missing is not None:
            raise absence(session, then, missing)
        chosen = [there[one] for one in dict.fromkeys(selection.profile_ids)]
    else:
        chosen = sorted(every, key=lambda one: _lot(selection.seed, one))[: selection.count]
    if not chosen:
        raise NothingToDraw(day=selection.as_of.isoformat())
    return Drawn(selection, then, tuple(sorted(chosen, key=_by_code)), len(every))


def _lot(seed: str, revision: Revision) -> str:
    """What a revision draws: a hash of the seed and of what names it, the lowest are taken.

    Whoever has the list and the seed comes to the same sample, with whatever program.
    """
    name = revision.profile.code_key or f"#{revision.profile_id}"
    return hashlib.sha256(f"{seed}:{name}".encode()).hexdigest()


def _by_code(revision: Revision) -> tuple[str, int]:
    return revision.profile.code_key or "\uffff", revision.profile_id
