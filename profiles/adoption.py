"""Documents that were approved on paper, taken over many at a time: what would become of each, then one signature each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from profiles import lifecycle
from profiles.acting import Acting
from profiles.catalogue.shown import visible
from profiles.errors import DomainError
from profiles.lifecycle import Said
from profiles.lifecycle.guards import not_newer
from profiles.models import Item, Profile, Revision
from profiles.permissions import Permission
from profiles.viewer import Viewer

MOST = 300
"""How many are shown at a time."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A draft that came as a document: its printed approvals, when it would begin, and what it would replace.

    One without a printed approval can be adopted too, but a person has to choose it. `refusals` say why one cannot be.
    """

    revision: Revision
    printed: tuple[Item, ...]
    begins: dt.date
    replaces: Revision | None
    uncertain: int
    refusals: tuple[DomainError, ...]

    @property
    def is_approved(self) -> bool:
        """Whether the document prints who approved it."""
        named = any(one.kind == "approved" and (one.name or one.text) for one in self.printed)
        return named or bool(self.revision.approved_by)

    @property
    def is_ready(self) -> bool:
        """Whether it can be adopted as it stands and prints its approval."""
        return self.is_approved and not self.refusals


def candidates(
    session: Session, viewer: Viewer, acting: Acting, company_id: int | None = None
) -> list[Candidate]:
    """The drafts that the viewer may adopt and what would become of each, by title; at most MOST. Raises NotAllowed."""
    viewer.need(Permission.ADOPT, company_id)
    where = viewer.where(Permission.ADOPT)
    query = (
        select(Revision)
        .join(Revision.profile)
        .where(Revision.state == "draft", Revision.round == 0, Revision.reading_id.is_not(None))
        .where(*visible(viewer))
        .options(joinedload(Revision.profile).joinedload(Profile.company))
        .order_by(Revision.title, Revision.id)
        .limit(MOST)
    )
    if where is not None:
        query = query.where(Profile.company_id.in_(where))
    if company_id is not None:
        query = query.where(Profile.company_id == company_id)
    drafts = session.scalars(query).all()
    return _described(session, list(drafts), acting)


def adopt_all(
    session: Session, viewer: Viewer, chosen: Mapping[int, Said], acting: Acting
) -> tuple[list[Revision], dict[int, DomainError]]:
    """Adopts those that can be, each with its signature; gives them, and why the others could not be.

    `chosen` has for each revision's id what is said with it.
    """
    adopted, refused = [], {}
    for revision_id, said in chosen.items():
        try:
            with session.begin_nested():
                adopted.append(lifecycle.adopt_signed(session, viewer, revision_id, said, acting))
        except DomainError as refusal:
            refused[revision_id] = refusal
    return adopted, refused


def _described(session: Session, drafts: list[Revision], acting: Acting) -> list[Candidate]:
    ids = [one.id for one in drafts]
    printed: dict[int, list[Item]] = {}
    approvals = select(Item).where(Item.revision_id.in_(ids), Item.section == "approvals")
    for item in session.scalars(approvals.order_by(Item.ordinal)):
        printed.setdefault(item.revision_id, []).append(item)
    doubtful = dict(
        session.execute(
            select(Item.revision_id, func.count())
            .where(Item.revision_id.in_(ids), Item.uncertain)
            .group_by(Item.revision_id)
        ).all()
    )
    profiles = [one.profile_id for one in drafts]
    held = session.scalars(
        select(Revision).where(Revision.profile_id.in_(profiles), Revision.state == "in_force")
    )
    in_force = {one.profile_id: one for one in held}
    return [
        Candidate(
            one,
            tuple(printed.get(one.id, ())),
            one.dated_on or acting.today,
            in_force.get(one.profile_id),
            doubtful.get(one.id, 0),
            # the rule of adoption, asked for all at once: the query left out what did not come on paper
            tuple(filter(None, (not_newer(one, in_force.get(one.profile_id)),))),
        )
        for one in drafts
    ]
