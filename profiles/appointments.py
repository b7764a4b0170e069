"""Who is named to review and approve, by company or area, who deputises, and when people are away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, joinedload

from parsers.wording import N_
from profiles import keys, trail
from profiles.acting import Acting
from profiles.errors import NotAllowed, NotFound, ValueIsNotUsable
from profiles.models import NAMED_STEPS, Absence, Account, Appointment, Grant, Profile, Revision, Signoff
from profiles.permissions import TABLE, Permission
from profiles.trail import Change, Personal, Subject
from profiles.viewer import Viewer


class PersonDoesNotSign(ValueIsNotUsable):
    problem = N_("This person has no role that signs in the company.")
    remedy = N_("Whoever keeps the accounts gives the role of HR, quality or head of an area.")


class DeputyIsThePerson(ValueIsNotUsable):
    problem = N_("Nobody is their own deputy.")
    remedy = N_("Choose somebody else, or no deputy.")


class AbsenceEndsBeforeItBegins(ValueIsNotUsable):
    problem = N_("The absence ends before it begins.")
    remedy = N_("Correct one of the two days.")


@dataclass(frozen=True, slots=True)
class Naming:
    """An account named for a step (reviewed or approved) in a company, or in one area of it, with a deputy if any."""

    company_id: int
    step: str
    account_id: int
    area: str | None = None
    deputy_id: int | None = None


def name(session: Session, viewer: Viewer, naming: Naming, acting: Acting) -> Appointment:
    """Names somebody; named before, their deputy is set anew.

    Raises NotAllowed, PersonDoesNotSign, DeputyIsThePerson or, for no step, ValueIsNotUsable.
    """
    viewer.need(Permission.NAME_SIGNERS, naming.company_id)
    _check(session, naming)
    area = " ".join((naming.area or "").split()) or None
    same = {"company_id": naming.company_id, "area_key": keys.area_key(area), "step": naming.step}
    found = session.scalars(select(Appointment).filter_by(**same, account_id=naming.account_id)).one_or_none()
    before = {"deputy": found.deputy_id} if found else {}
    if found is None:
        every = session.scalars(select(Appointment.ordinal).filter_by(**same)).all()
        found = Appointment(**same, account_id=naming.account_id, ordinal=max(every, default=-1) + 1)
        session.add(found)
    found.area, found.deputy_id = area, naming.deputy_id
    session.flush()
    _follow_open_rounds(session, found)
    _record(session, acting, "appointment.named", found, before)
    return found


def drop(session: Session, viewer: Viewer, appointment_id: int, acting: Acting) -> None:
    """Somebody is no longer named; rounds that are under way go on. Raises NotFound or NotAllowed."""
    found = session.get(Appointment, appointment_id)
    if found is None:
        raise NotFound
    viewer.need(Permission.NAME_SIGNERS, found.company_id)
    _record(session, acting, "appointment.ended", found, {"deputy": found.deputy_id})
    session.delete(found)
    session.flush()


def every(session: Session, viewer: Viewer, company_id: int) -> list[Appointment]:
    """All who are named in a company: for the whole of it first, then by area, step and order."""
    viewer.need(Permission.SEE_IN_FORCE, company_id)
    return list(
        session.scalars(
            select(Appointment)
            .where(Appointment.company_id == company_id)
            .options(joinedload(Appointment.account), joinedload(Appointment.deputy))
            .order_by(Appointment.area_key, Appointment.step.desc(), Appointment.ordinal)
        )
    )


def named(session: Session, revision: Revision, step: str) -> list[Appointment]:
    """Who is named for a step of a revision: those of its area, else those of the company."""
    found = session.scalars(
        select(Appointment)
        .where(
            Appointment.company_id == revision.profile.company_id,
            Appointment.step == step,
            Appointment.area_key.in_(("", keys.area_key(revision.area))),
        )
        .options(joinedload(Appointment.account), joinedload(Appointment.deputy))
        .order_by(Appointment.ordinal, Appointment.id)
    ).all()
    return [one for one in found if one.area_key] or [one for one in found if not one.area_key]


def candidates(session: Session, company_id: int) -> list[Account]:
    """The accounts that may be named in a company, by name."""
    return list(
        session.scalars(
            select(Account)
            .where(Account.disabled_at.is_(None), Account.id.in_(_holders({company_id})))
            .order_by(Account.name, Account.id)
        )
    )


def may_sign(session: Session, account: Account, company_id: int) -> bool:
    """Whether an account's person still has a role that signs in a company."""
    if account.disabled_at is not None:
        return False
    return session.scalar(_holders({company_id}).where(Grant.account_id == account.id).limit(1)) is not None


def add_absence(
    session: Session, viewer: Viewer, account_id: int, days: tuple[dt.date, dt.date], acting: Acting
) -> Absence:
    """Somebody is away from the first to the second day; their own word, or that of who names signers where they sign.

    Raises NotAllowed, NotFound or AbsenceEndsBeforeItBegins.
    """
    _need_own(session, viewer, account_id)
    since, until = days
    if session.get(Account, account_id) is None:
        raise NotFound
    if until < since:
        raise AbsenceEndsBeforeItBegins
    found = Absence(account_id=account_id, since=since, until=until)
    session.add(found)
    session.flush()
    change = Change(after={"account": account_id, "since": since, "until": until})
    trail.record(session, acting, "absence.noted", Subject("absence", found.id), change)
    return found


def drop_absence(session: Session, viewer: Viewer, absence_id: int, acting: Acting) -> None:
    """Somebody is not away after all; raises NotFound or NotAllowed."""
    found = session.get(Absence, absence_id)
    if found is None:
        raise NotFound
    _need_own(session, viewer, found.account_id)
    change = Change(before={"account": found.account_id, "since": found.since, "until": found.until})
    trail.record(session, acting, "absence.ended", Subject("absence", found.id), change)
    session.delete(found)
    session.flush()


def absences(session: Session, viewer: Viewer, today: dt.date) -> list[Absence]:
    """Absences that are not over: the viewer's own, and of those who sign where the viewer names signers."""
    query = select(Absence).where(Absence.until >= today).options(joinedload(Absence.account))
    companies = viewer.where(Permission.NAME_SIGNERS)
    if companies is not None:
        own = Absence.account_id == viewer.account_id
        query = query.where(or_(own, Absence.account_id.in_(_holders(companies))) if companies else own)
    return list(session.scalars(query.order_by(Absence.since, Absence.id)))


def is_away(session: Session, account_id: int, today: dt.date) -> bool:
    """Whether somebody is away on a day."""
    return bool(away(session, [account_id], today))


def away(session: Session, account_ids: Collection[int], today: dt.date) -> set[int]:
    """Those of some accounts whose people are away on a day."""
    own = Absence.account_id.in_(account_ids)
    return set(
        session.scalars(select(Absence.account_id).where(own, Absence.since <= today, Absence.until >= today))
    )


def _holders(companies: Collection[int] | None) -> Select[int]:
    """The accounts with a role that signs in one of some companies, None is any."""
    signing = select(Grant.account_id).where(Grant.role.in_(TABLE[Permission.BE_NAMED]))
    if companies is None:
        return signing
    return signing.where(or_(Grant.company_id.is_(None), Grant.company_id.in_(companies)))


def _check(session: Session, naming: Naming) -> None:
    if naming.step not in NAMED_STEPS:
        raise ValueIsNotUsable(value=naming.step, expected=", ".join(NAMED_STEPS))
    for account_id in filter(None, (naming.account_id, naming.deputy_id)):
        account = session.get(Account, account_id)
        if account is None or not may_sign(session, account, naming.company_id):
            raise PersonDoesNotSign
    if naming.account_id == naming.deputy_id:
        raise DeputyIsThePerson


def _need_own(session: Session, viewer: Viewer, account_id: int) -> None:
    """Raises NotAllowed for the days of somebody else, unless the viewer names signers where that person signs."""
    if viewer.account_id == account_id:
        return
    viewer.need(Permission.NAME_SIGNERS)
    companies = viewer.where(Permission.NAME_SIGNERS)
    if companies is None:
        return
    signs = _holders(companies).where(Grant.account_id == account_id).limit(1)
    if session.scalar(signs) is None:
        raise NotAllowed


def _follow_open_rounds(session: Session, appointment: Appointment) -> None:
    """Who is asked already by this appointment gets the deputy too."""
    open_ = session.scalars(
        select(Signoff)
        .join(Signoff.revision)
        .join(Revision.profile)
        .where(
            Signoff.ended_at.is_(None),
            Signoff.step == appointment.step,
            Signoff.account_id == appointment.account_id,
            Profile.company_id == appointment.company_id,
        )
    )
    for one in open_:
        if appointment in named(session, one.revision, one.step):
            one.deputy_id = appointment.deputy_id
    session.flush()


def _record(
    session: Session, acting: Acting, deed: str, found: Appointment, before: dict[str, int | None]
) -> None:
    person = session.get_one(Account, found.account_id)
    after = {
        "account": found.account_id,
        "name": Personal(person.name, account_id=person.id),
        "step": found.step,
        "area": found.area,
        "deputy": found.deputy_id,
    }
    subject = Subject("appointment", found.id, found.company_id)
    trail.record(session, acting, deed, subject, Change(before, after))
