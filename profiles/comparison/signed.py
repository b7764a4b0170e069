"""What somebody sees who holds a position: how its profile in force differs from the revision that they last signed.

This is the one place that opens a superseded revision to who does not see the past (Permission.SEE_PAST), and opens no
more than the comparison: to whoever signed it, of the position that they hold today; and to a holder who never signed
one, the edition that was in force just before. Nobody sees another person's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import catalogue
from profiles.comparison.reading import Side, before, side_of
from profiles.editions import oldest_first
from profiles.errors import NotFound
from profiles.lifecycle.following import edition
from profiles.models import Acknowledgement, Position, Profile, Revision
from profiles.viewer import Viewer

SIGNED: Final = ("signed", "on_paper")
"""The outcomes of an acknowledgement that say that the person took note of it."""


@dataclass(frozen=True, slots=True)
class Since:
    """The revision in force of a position and the one that its holder knows.

    `signed` is their last signature under a revision of the profile; without one `old` is the edition that was in
    force before, None where there was none.
    """

    position: Position
    new: Side
    old: Side | None
    signed: Acknowledgement | None

    @property
    def up_to_date(self) -> bool:
        """Whether what they signed is what is in force."""
        return self.old is not None and self.old.revision.id == self.new.revision.id


def since_signed(session: Session, viewer: Viewer, position_id: int) -> Since:
    """What changed for the viewer in a position that they hold; raises NotFound for any other, or without one in force."""
    position = session.get(Position, position_id) if position_id in viewer.positions else None
    now = _in_force(session, viewer, position_id) if position else None
    if position is None or now is None:
        raise NotFound
    signed = _last_signed(session, viewer, now.profile_id)
    old = signed.revision if signed else _edition_before(session, now)
    return Since(position, side_of(now), side_of(old) if old else None, signed)


def _in_force(session: Session, viewer: Viewer, position_id: int) -> Revision | None:
    profiles = session.scalars(select(Profile.id).where(Profile.position_id == position_id)).all()
    shown = catalogue.shown_revisions(session, viewer, profile_ids=profiles)
    return next((one for one in shown if one.state == "in_force"), None)


def _last_signed(session: Session, viewer: Viewer, profile_id: int) -> Acknowledgement | None:
    query = (
        select(Acknowledgement)
        .join(Acknowledgement.revision)
        .where(
            Revision.profile_id == profile_id,
            Acknowledgement.employee_id.in_(sorted(viewer.employee_ids)),
            Acknowledgement.outcome.in_(SIGNED),
        )
        .order_by(Acknowledgement.on_date.desc(), Acknowledgement.id.desc())
    )
    return session.scalars(query.limit(1)).one_or_none()


def _edition_before(session: Session, now: Revision) -> Revision | None:
    held = Revision.state.in_(("in_force", "superseded"))
    every = session.scalars(select(Revision).where(Revision.profile_id == now.profile_id, held)).all()
    newest_first = oldest_first((edition(one), one) for one in every)[::-1]
    return before(now, newest_first)
