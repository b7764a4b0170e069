"""A step that somebody wants to take: on which revision, as whom, with what they say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from profiles.accounts import Proof
from profiles.acting import Acting
from profiles.models import Revision
from profiles.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says with a step: the stamp that they saw, a reason, from when it is in force.

    `words` is the meaning of the signature as the person read it; `proof` is that it is they (accounts.prove).
    """

    stamp: int
    reason: str = ""
    effective_from: dt.date | None = None
    words: str = ""
    proof: Proof | None = None

    @property
    def why(self) -> str:
        """The reason without needless blanks, '' where there is none."""
        return " ".join(self.reason.split())


@dataclass(frozen=True, slots=True)
class Case:
    """What every rule is asked about; the revision is locked until the transaction ends."""

    session: Session
    viewer: Viewer
    revision: Revision
    said: Said
    acting: Acting

    @property
    def company_id(self) -> int:
        return self.revision.profile.company_id

    @property
    def today(self) -> dt.date:
        return self.acting.today
