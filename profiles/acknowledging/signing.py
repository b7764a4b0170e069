"""What employees sign themselves: that they took note of the revision in force, or that they refuse to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from parsers.wording import N_
from profiles.accounts import Proof
from profiles.acknowledging import telling
from profiles.acknowledging.asked import TO_NOTE, Asked, State, asked_of_viewer
from profiles.acknowledging.errors import (
    AlreadyAcknowledged,
    NobodyIsAsked,
    NotYourPosition,
    WhyIsMissing,
)
from profiles.acknowledging.writing import Given, in_force, write
from profiles.acting import Acting
from profiles.models import Acknowledgement, Revision
from profiles.signing import WasChangedMeanwhile
from profiles.viewer import Viewer

WORDS: Final[Mapping[str, str]] = {
    "signed": N_("I received and read {document}, and take note of what it asks of me."),
    "refused": N_("I refuse to take note of {document}, for the reason that I give."),
}
"""What an employee signs, in words; shown in their language and kept as they read it."""


@dataclass(frozen=True, slots=True)
class Word:
    """What an employee signs: the stamp of the revision that they saw, the words that they read, and their proof.

    With a reason it is a refusal.
    """

    stamp: int
    words: str
    proof: Proof
    refuses: bool = False
    reason: str = ""


def give(session: Session, viewer: Viewer, revision_id: int, word: Word, acting: Acting) -> Acknowledgement:
    """Keeps the viewer's own acknowledgement or refusal of the revision in force.

    Raises NotFound, NotYourPosition, NoLongerInForce, WasChangedMeanwhile, NobodyIsAsked, AlreadyAcknowledged or
    WhyIsMissing.
    """
    if viewer.as_of is not None or viewer.account_id is None or viewer.account_id != acting.account_id:
        raise NotYourPosition
    revision = in_force(session, viewer, revision_id)
    found = own(session, viewer, revision, acting.today)
    if revision.stamp != word.stamp:
        raise WasChangedMeanwhile
    reason = " ".join(word.reason.split())
    if word.refuses and not reason:
        raise WhyIsMissing
    outcome = "refused" if word.refuses else "signed"
    given = Given(outcome, acting.today, word.words, reason if word.refuses else None, word.proof)
    made = write(session, revision, found, given, acting)
    telling.settle(session, found, acting)
    return made


def own(session: Session, viewer: Viewer, revision: Revision, today: dt.date) -> Asked:
    """What the viewer is asked about a revision; raises NotYourPosition, NobodyIsAsked or AlreadyAcknowledged."""
    found = asked_of_viewer(session, viewer, revision.id, today)
    if found is None:
        raise NotYourPosition
    if found.state is State.UNASKED:
        raise NobodyIsAsked
    if found.state not in TO_NOTE:
        raise AlreadyAcknowledged
    return found
