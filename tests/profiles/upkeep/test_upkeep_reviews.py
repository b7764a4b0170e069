"""When profiles are due for review, who says that one stays, and who is reminded."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import Database
from profiles import terms, upkeep
from profiles.errors import NotAllowed, NotFound, ValueIsNotUsable
from profiles.models import Grant, Notice, PeriodicReview, Profile, Revision, TrailEntry
from profiles.revisions.sealing import seal
from profiles.signing import WasChangedMeanwhile
from profiles.terms import Terms
from profiles.trail.testimony import reviews as verified
from profiles.upkeep import DueFilters, Statement, errors, months_after, reminding
from profiles.upkeep.errors import NotInForce
from profiles.viewer import LOCAL
from tests.app.counting import statements
from tests.profiles.builders import parsed
from tests.profiles.lifecycle.cast import PROOF, Cast, brought, draft, in_force

TODAY = dt.date(2024, 5, 2)
DAY = dt.timedelta(days=1)


def says(played: Cast, who: str, revision: Revision, note: str = "") -> PeriodicReview:
    said = Statement(revision.stamp, "Sigue igual.", PROOF, note)
    return upkeep.sign(played.session, played.viewer(who), revision.id, said, played.acting(who))


def listed(played: Cast, **filters: object) -> list[tuple[str | None, str, dt.date | None]]:
    found = upkeep.reviews(
        played.session,
        played.viewer("olga"),
        DueFilters(**{"within": "all", **filters}),  # type: ignore[arg-type]
        played.acting().today,
    )
    return [(one.code, one.when.value, one.due) for one in found]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2024-05-02", 12, "2025-05-02"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-11-30", 3, "2024-02-29"),
        ("2024-12-15", 1, "2025-01-15"),
        ("9999-12-01", 2, "9999-12-31"),
    ],
)
def test_months_after(day: str, months: int, later: str) -> None:
    assert months_after(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(later)


def test_due_by_the_term_of_the_company_or_the_profile(
    database: Database, session: Session, played: Cast
) -> None:
    first = in_force(played, date="2023-05-20")
    other = parsed(code="PF-OP-002", title="Hornero", area="Producción", date="2023-06-30")
    second = brought(played, "schedule", {"02.docx": other}, in_force=True)
    quela = played.viewer("quela")
    assert upkeep.next_reviews(session, quela, None, TODAY) == {}
    assert listed(played) == [("PF-OP-001", "never", None), ("PF-OP-002", "never", None)]
    terms.set_company(session, quela, played.company.id, Terms(None, 12), played.acting("quela"))
    terms.set_profile(session, quela, second.profile_id, 6, played.acting("quela"))
    due = {first.profile_id: dt.date(2024, 5, 20), second.profile_id: dt.date(2023, 12, 30)}
    with statements(database) as run:
        assert upkeep.next_reviews(session, quela, None, TODAY) == due
    assert len(run) == 1
    only = select(Profile.id).where(Profile.code == "PF-OP-002")
    assert set(upkeep.next_reviews(session, played.viewer("elmer"), only, TODAY)) == {second.profile_id}
    assert listed(played) == [
        ("PF-OP-002", "overdue", dt.date(2023, 12, 30)),
        ("PF-OP-001", "near", dt.date(2024, 5, 20)),
    ]
    assert [code for code, _, _ in listed(played, within="overdue")] == ["PF-OP-002"]
    assert [code for code, _, _ in listed(played, area_key="produccion")] == ["PF-OP-002"]
    assert listed(played, company_id=played.company.id + 1) == []
    terms.set_profile(session, quela, second.profile_id, None, played.acting("quela"))
    assert listed(played)[1] == ("PF-OP-002", "ahead", dt.date(2024, 6, 30))


def test_terms_are_set_by_who_may_and_on_record(session: Session, played: Cast) -> None:
    revision = in_force(played)
    company = played.company.id
    quela, acting = played.viewer("quela"), played.acting("quela")
    terms.set_company(session, quela, company, Terms(5, 24), acting)
    terms.set_company(session, quela, company, Terms(5, 24), acting)
    entries = session.scalars(select(TrailEntry).where(TrailEntry.action == "company.terms_set")).all()
    assert played.company.acknowledge_since == TODAY
    played.day = 3
    for days in (7, None, 5):
        terms.set_company(session, quela, company, Terms(days, 24), played.acting("quela"))
        began = played.company.acknowledge_since
        assert began == {7: TODAY, None: None, 5: TODAY + 3 * DAY}[days]
    assert [(one.before, one.after) for one in entries] == [
        (
            {"acknowledge_days": None, "review_months": None},
            {"acknowledge_days": 5, "review_months": 24},
        )
    ]
    for bad in (Terms(-1, None), Terms(366, None), Terms(None, 0), Terms(None, 121)):
        with pytest.raises(ValueIsNotUsable):
            terms.set_company(session, quela, company, bad, acting)
    with pytest.raises(NotAllowed):
        terms.set_company(session, played.viewer("berta"), company, Terms(1, 1), acting)
    with pytest.raises(NotFound):
        terms.set_company(session, quela, company + 1, Terms(1, 1), acting)
    with pytest.raises(NotFound):
        terms.set_profile(session, quela, revision.profile_id + 1, 1, acting)
    with pytest.raises(NotAllowed):
        terms.set_profile(session, played.viewer("elmer"), revision.profile_id, 1, acting)


def test_reviewed_without_change_starts_the_term_anew(session: Session, played: Cast) -> None:
    revision = in_force(played, date="2023-01-10")
    played.company.review_months = 12
    assert listed(played) == [("PF-OP-001", "overdue", dt.date(2024, 1, 10))]
    made = says(played, "quela", revision, note=" Sin cambios en la planta ")
    assert (made.reviewed_on, made.note, made.content_digest) == (
        TODAY,
        "Sin cambios en la planta",
        seal(revision),
    )
    assert listed(played) == [("PF-OP-001", "later", dt.date(2025, 5, 2))]
    assert [one.account.login for one in upkeep.reviews_of(session, revision.id)] == ["quela"]
    assert list(verified(session)) == []
    played.through(draft(played))
    assert listed(played) == [("PF-OP-001", "later", dt.date(2025, 5, 2))]
    with pytest.raises(NotInForce):
        says(played, "quela", revision)


def test_who_reviews(session: Session, played: Cast) -> None:
    revision = in_force(played, area="Producción")
    for who in ("olga", "elmer", "berta"):  # berta heads no area
        with pytest.raises(NotAllowed):
            says(played, who, revision)
    played.people["berta"].grants = [
        Grant(company_id=played.company.id, role="area_head", area_key="produccion")
    ]
    session.flush()
    assert says(played, "berta", revision).account_id == played.people["berta"].id
    said = Statement(revision.stamp, "Sigue igual.", PROOF)
    with pytest.raises(errors.PersonSigns):
        upkeep.sign(session, LOCAL, revision.id, said, played.acting())
    revision.stamp += 1
    with pytest.raises(WasChangedMeanwhile):
        upkeep.sign(session, played.viewer("quela"), revision.id, said, played.acting("quela"))


def on(played: Cast, day: dt.date) -> list[tuple[str, str]]:
    """What the calendar tells on a day; twice is once."""
    played.day = (day - TODAY).days
    before = len(played.session.scalars(select(Notice.id)).all())
    count = reminding.tell(played.session, played.acting())
    assert reminding.tell(played.session, played.acting()) == 0
    found = played.session.scalars(select(Notice).order_by(Notice.id)).all()[before:]
    assert len(found) == count
    return [(one.account.login, one.kind) for one in found]


def test_reminders_a_month_before_on_the_day_and_each_month(session: Session, played: Cast) -> None:
    revision = in_force(played, date="2023-07-01")
    played.company.review_months = 12
    for who in ("hugo", "quico"):
        played.people[who].disabled_at = played.acting().now
    due = dt.date(2024, 7, 1)
    assert on(played, due - 31 * DAY) == []
    assert on(played, due - 30 * DAY) == [("hilda", "review_soon"), ("quela", "review_soon")]
    assert on(played, due) == [("hilda", "review_due"), ("quela", "review_due")]
    assert on(played, due + 29 * DAY) == []
    assert on(played, due + 95 * DAY) == [("hilda", "review_due"), ("quela", "review_due")]
    says(played, "quela", revision)
    open_ = select(Notice.id).where(Notice.done_at.is_(None))
    assert session.scalars(open_).all() == []
    assert on(played, due + 96 * DAY) == []


def test_what_is_being_revised_is_not_reminded_of(session: Session, played: Cast) -> None:
    in_force(played, date="2023-01-10")
    played.company.review_months = 12
    assert len(on(played, TODAY)) == 4
    draft(played)
    assert on(played, TODAY) == []
    assert session.scalars(select(Notice.id).where(Notice.done_at.is_(None))).all() == []
    [one] = upkeep.reviews(session, played.viewer("olga"), DueFilters(), TODAY)
    assert one.open_state == "draft"


def test_many_at_once_are_one_notice_a_month(played: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminding, "MANY", 1)
    in_force(played, date="2023-01-10")
    other = parsed(code="PF-OP-002", title="Hornero", date="2023-01-10")
    brought(played, "schedule", {"02.docx": other}, in_force=True)
    played.company.review_months = 12
    people = ("hilda", "hugo", "quela", "quico")
    assert on(played, TODAY) == [(who, "reviews_due") for who in people]
    assert on(played, dt.date(2024, 5, 31)) == []
    assert on(played, dt.date(2024, 6, 1)) == [(who, "reviews_due") for who in people]
