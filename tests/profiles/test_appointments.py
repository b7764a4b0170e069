"""Who is named, what naming refuses, and absences."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import appointments
from profiles.appointments import AbsenceEndsBeforeItBegins, DeputyIsThePerson, Naming, PersonDoesNotSign
from profiles.errors import NotAllowed, NotFound, ValueIsNotUsable
from profiles.models import Account, Company, Grant, Signoff
from profiles.viewer import LOCAL
from tests.profiles.lifecycle.cast import Cast, cast, draft

TODAY = dt.date(2024, 5, 2)


@pytest.fixture
def played(session: Session) -> Cast:
    return cast(session)


def named(session: Session, played: Cast) -> list[tuple[str, str, str, str | None]]:
    return [
        (one.account.login, one.step, one.area or "", one.deputy.login if one.deputy else None)
        for one in appointments.every(session, LOCAL, played.company.id)
    ]


def test_named_again_is_another_deputy_also_for_who_is_asked_already(session: Session, played: Cast) -> None:
    played.does("hilda", "send_to_review", draft(played))
    played.name("berta", "approved", deputy="quico")
    assert named(session, played) == [
        ("quela", "reviewed", "", None),
        ("berta", "approved", "", "quico"),
    ]
    asked = session.scalars(select(Signoff).where(Signoff.step == "approved")).one()
    assert asked.deputy_id == played.people["quico"].id


@pytest.mark.parametrize(
    ("who", "step", "deputy", "refusal"),
    [
        ("olga", "reviewed", None, PersonDoesNotSign),
        ("quico", "prepared", None, ValueIsNotUsable),
        ("quico", "reviewed", "quico", DeputyIsThePerson),
        ("quico", "reviewed", "elmer", PersonDoesNotSign),
    ],
)
def test_who_cannot_sign_is_not_named(
    played: Cast, who: str, step: str, deputy: str | None, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        played.name(who, step, deputy=deputy)


def test_only_quality_names(session: Session, played: Cast) -> None:
    naming = Naming(played.company.id, "reviewed", played.people["hugo"].id)
    with pytest.raises(NotAllowed):
        appointments.name(session, played.viewer("hilda"), naming, played.acting("hilda"))
    appointments.name(session, played.viewer("quela"), naming, played.acting("quela"))
    with pytest.raises(NotFound):
        appointments.drop(session, played.viewer("quela"), 99, played.acting("quela"))
    names = [one.login for one in appointments.candidates(session, played.company.id)]
    assert names == ["berta", "hilda", "hugo", "quela", "quico"]


def test_absences(session: Session, played: Cast) -> None:
    berta = played.people["berta"].id
    days = (TODAY, TODAY + dt.timedelta(days=2))
    made = appointments.add_absence(session, played.viewer("berta"), berta, days, played.acting("berta"))
    assert [
        appointments.is_away(session, berta, TODAY + dt.timedelta(days=one)) for one in (-1, 0, 2, 3)
    ] == [
        False,
        True,
        True,
        False,
    ]
    with pytest.raises(AbsenceEndsBeforeItBegins):
        appointments.add_absence(session, LOCAL, berta, days[::-1], played.acting())
    with pytest.raises(NotAllowed):
        appointments.drop_absence(session, played.viewer("hilda"), made.id, played.acting("hilda"))
    assert appointments.absences(session, played.viewer("hilda"), TODAY) == []
    assert appointments.absences(session, played.viewer("quela"), TODAY) == [made]
    appointments.drop_absence(session, played.viewer("berta"), made.id, played.acting("berta"))
    with pytest.raises(NotFound):
        appointments.drop_absence(session, played.viewer("berta"), made.id, played.acting("berta"))


def test_the_deputy_of_one_area_leaves_the_rounds_of_others(session: Session, played: Cast) -> None:
    played.name("berta", "approved", deputy="quico")
    played.does("hilda", "send_to_review", draft(played, area="Hornos"))
    played.name("berta", "approved", area="Reparto", deputy="hugo")
    asked = session.scalars(select(Signoff).where(Signoff.step == "approved")).one()
    assert asked.deputy_id == played.people["quico"].id


def test_absences_stay_in_the_company(session: Session, played: Cast) -> None:
    other = Company(name="Lavandería Luna")
    session.add(other)
    session.flush()
    stranger = Account(login="luz", name="Luz", created_at=played.acting().now, failures=0)
    stranger.grants = [Grant(company_id=other.id, role="quality", area_key="")]
    session.add(stranger)
    session.flush()
    played.people["luz"] = stranger
    berta, days = played.people["berta"].id, (TODAY, TODAY)
    with pytest.raises(NotAllowed):
        appointments.add_absence(session, played.viewer("luz"), berta, days, played.acting("luz"))
    made = appointments.add_absence(session, played.viewer("quela"), berta, days, played.acting("quela"))
    with pytest.raises(NotAllowed):
        appointments.drop_absence(session, played.viewer("luz"), made.id, played.acting("luz"))
    assert appointments.absences(session, played.viewer("luz"), TODAY) == []
    assert appointments.absences(session, LOCAL, TODAY) == [made]
