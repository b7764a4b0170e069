"""A revision as it is handed out: what its document prints, with those who signed it here in place of printed approvals."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from parsers.profile import Approval, ParsedProfile
from profiles.models import Revision, Signature
from profiles.models.approval import STEPS
from profiles.revisions.content import parsed


def handed_out(session: Session, revision: Revision) -> ParsedProfile:
    """The content of a revision that the viewer may see; one approved here shows its signatures and its day."""
    profile = parsed(revision, revision.items, revision.profile.code, "")
    if revision.adopted:
        return profile
    query = (
        select(Signature)
        .where(
            Signature.revision_id == revision.id,
            Signature.round == revision.round,
            Signature.meaning.in_(STEPS),
        )
        .options(joinedload(Signature.account))
        .order_by(Signature.id)
    )
    signed = session.scalars(query).all()
    approvers = [one.account.name for one in signed if one.meaning == "approved"]
    if not approvers:
        return profile
    day = revision.effective_from.isoformat() if revision.effective_from else None
    control = replace(
        profile.control,
        approved_by=profile.control.approved_by or ", ".join(approvers),
        issued_on=profile.control.issued_on or day,
    )
    approvals = tuple(
        Approval(step=one.meaning, name=one.account.name, date=one.signed_at.date().isoformat())
        for one in signed
    )
    return replace(profile, control=control, approvals=approvals)
