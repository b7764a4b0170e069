"""Terms: within how many days people acknowledge a profile, after how many months it is due for review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.wording import N_
from profiles import trail
from profiles.acting import Acting
from profiles.catalogue.shown import shown_revision, shown_revisions
from profiles.errors import NotFound, ValueIsNotUsable
from profiles.models import Company, Profile, Revision
from profiles.permissions import Permission
from profiles.trail import Change, Subject
from profiles.viewer import Viewer

MOST_DAYS: Final = 365
MOST_MONTHS: Final = 120


class TermIsNotWhole(ValueIsNotUsable):
    problem = N_("'{value}' is no whole number.")
    remedy = N_("Type days and months in digits, or leave the field empty.")


@dataclass(frozen=True, slots=True)
class Terms:
    """A company's terms; None asks nobody, and makes nothing due."""

    acknowledge_days: int | None
    review_months: int | None


def set_company(session: Session, viewer: Viewer, company_id: int, terms: Terms, acting: Acting) -> Company:
    """Sets both terms of a company; raises NotFound, NotAllowed or ValueIsNotUsable."""
    company = session.get(Company, company_id)
    if company is None or not viewer.may(Permission.SEE_IN_FORCE, company_id):
        raise NotFound
    viewer.need(Permission.SET_TERMS, company_id)
    _check(terms.acknowledge_days, 0, MOST_DAYS)
    _check(terms.review_months, 1, MOST_MONTHS)
    before = {"acknowledge_days": company.acknowledge_days, "review_months": company.review_months}
    after = {"acknowledge_days": terms.acknowledge_days, "review_months": terms.review_months}
    if before != after:
        if terms.acknowledge_days is None:
            company.acknowledge_since = None
        elif company.acknowledge_days is None:
            company.acknowledge_since = acting.today
        company.acknowledge_days, company.review_months = terms.acknowledge_days, terms.review_months
        session.flush()
        subject = Subject("company", company_id, company_id)
        trail.record(session, acting, "company.terms_set", subject, Change(before, after))
    return company


def set_profile(
    session: Session, viewer: Viewer, profile_id: int, months: int | None, acting: Acting
) -> Profile:
    """Sets a profile's own term of review, None is the company's; raises NotFound, NotAllowed or ValueIsNotUsable."""
    if shown_revision(session, viewer, profile_id) is None:
        raise NotFound
    profile = session.scalars(select(Profile).where(Profile.id == profile_id).with_for_update()).one()
    viewer.need(Permission.SET_TERMS, profile.company_id)
    _check(months, 1, MOST_MONTHS)
    if months != profile.review_months:
        change = Change({"review_months": profile.review_months}, {"review_months": months})
        profile.review_months = months
        session.flush()
        subject = Subject("profile", profile_id, profile.company_id)
        trail.record(session, acting, "profile.term_set", subject, change)
    return profile


def _check(value: int | None, least: int, most: int) -> None:
    if value is not None and not least <= value <= most:
        raise ValueIsNotUsable(value=str(value), expected=f"{least} - {most}")


def own(session: Session, viewer: Viewer, company_id: int) -> list[tuple[Profile, Revision]]:
    """The profiles of a company that have a term of their own, each with its shown revision, by code."""
    viewer.need(Permission.SET_TERMS, company_id)
    ids = session.scalars(
        select(Profile.id).where(Profile.company_id == company_id, Profile.review_months.is_not(None))
    ).all()
    shown = shown_revisions(session, viewer, profile_ids=ids)
    return sorted(((one.profile, one) for one in shown), key=lambda pair: (pair[0].code or "", pair[0].id))
