"""The catalogue as it stood on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import catalogue, keys
from profiles.acting import Acting
from profiles.catalogue import Choice, Filters, PageRequest
from profiles.catalogue.past import EARLIEST
from profiles.errors import (
    DayIsNotReadable,
    DayIsToCome,
    NotAllowed,
    NotFound,
    NothingInForceThen,
    PastIsNotShown,
)
from profiles.models import Company, Profile, Revision
from profiles.permissions import Permission, Role
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import enter, full, parsed

FIRST, SECOND = dt.date(2020, 1, 10), dt.date(2022, 1, 1)
TODAY = dt.date(2024, 5, 2)


@pytest.fixture
def filled(session: Session, acting: Acting) -> Session:
    """A baker of two editions, renamed and moved with the second; a cashier since 2021 and a draft of a miller."""
    enter(session, acting, {"a.docx": full()}, in_force=True)
    later = parsed(version="02", date="2022-01-01", title="Maestro Panadero", area="Obrador", text="Dos")
    enter(session, acting, {"b.docx": later}, in_force=True)
    cashier = parsed("PF-VE-002", date="2021-06-01", title="Cajera", area="Ventas", text="Cobrar")
    enter(session, acting, {"c.docx": cashier}, in_force=True)
    enter(session, acting, {"d.docx": parsed("X-1", title="Molinero", date="2019-01-01")})
    return session


def then(day: str) -> Viewer:
    return catalogue.looking_at(LOCAL, dt.date.fromisoformat(day), TODAY)


def seen(session: Session, day: str, **filters: str) -> list[tuple[str | None, str | None]]:
    page = catalogue.listing(session, then(day), Filters(**filters), PageRequest())  # type: ignore[arg-type]
    return [(row.title, row.version) for row in page.rows]


def test_a_day_shows_what_was_in_force_on_it(filled: Session) -> None:
    assert seen(filled, "2020-01-09") == []
    assert seen(filled, "2020-01-10") == [("Panadero", "01")]
    assert seen(filled, "2021-12-31") == [("Cajera", "01"), ("Panadero", "01")]
    assert seen(filled, "2022-01-01") == [("Cajera", "01"), ("Maestro Panadero", "02")]
    [row] = catalogue.rows(filled, then("2020-05-05"), Filters(), PageRequest())
    assert (row.state, row.now, row.draft_id) == ("in_force", "superseded", None)


def test_filters_areas_and_order_go_by_the_names_of_then(filled: Session) -> None:
    assert catalogue.areas(filled, then("2021-07-01")) == [
        Choice(keys.area_key("Producción"), "Producción", 1),
        Choice(keys.area_key("Ventas"), "Ventas", 1),
    ]
    assert seen(filled, "2021-07-01", area=keys.area_key("Producción")) == [("Panadero", "01")]
    assert seen(filled, "2021-07-01", text="panaderos produ") == [("Panadero", "01")]
    assert seen(filled, "2021-07-01", text="maestro") == []
    assert seen(filled, "2021-07-01", state="draft") == []
    assert seen(filled, "2021-07-01", attention="uncertain") == [("Panadero", "01")]
    down = PageRequest(sort="area", descending=True, size=1)
    page = catalogue.listing(filled, then("2021-07-01"), Filters(), down)
    assert ([row.area for row in page.rows], page.total, page.pages) == (["Ventas"], 2, 2)


def test_a_profile_is_found_by_its_name_of_then(filled: Session) -> None:
    def found(words: str) -> list[str | None]:
        return [row.version for row in catalogue.find(filled, then("2021-07-01"), words)]

    assert found("pf-op-001") == ["01"]
    assert found("PANADEROS") == ["01"]
    assert found("vent") == ["01"]
    assert found("Maestro Panadero") == []
    assert found(" ") == []


def test_a_page_shows_the_edition_of_then_alone(filled: Session) -> None:
    baker = filled.scalars(select(Profile.id).where(Profile.code == "PF-OP-001")).one()
    page = catalogue.profile(filled, then("2021-01-01"), baker)
    assert [one.version for one in page.revisions] == ["01"]
    assert [file.name for file in page.files] == ["a.docx"]
    texts = {part.name: [item.text for item in part.items] for part in page.sections}
    assert texts["functions"] == ["Revisar los hornos al abrir el turno"]
    newer = filled.scalars(select(Revision.id).where(Revision.version == "02")).one()
    with pytest.raises(NotFound):
        catalogue.revision(filled, then("2021-01-01"), newer)


def test_what_was_not_in_force_then_says_so(filled: Session) -> None:
    profiles = dict(filled.execute(select(Profile.code, Profile.id)).all())
    with pytest.raises(NothingInForceThen) as caught:
        catalogue.profile(filled, then("2019-06-01"), profiles["PF-OP-001"])
    assert caught.value.values == {"name": "PF-OP-001 Maestro Panadero", "day": "2019-06-01"}
    with pytest.raises(NothingInForceThen):
        catalogue.profile(filled, then("2023-01-01"), profiles["X-1"])
    with pytest.raises(NotFound):
        catalogue.profile(filled, then("2019-06-01"), 999)


def test_only_who_sees_the_past_looks_at_it(filled: Session) -> None:
    company = filled.scalars(select(Company.id)).one()
    auditor = Viewer("a", frozenset({Holding(Role.AUDITOR, company)}))
    assert catalogue.looking_at(auditor, FIRST, TODAY).as_of == FIRST
    for role in (Role.EMPLOYEE, Role.AREA_HEAD, Role.ADMINISTRATOR):
        with pytest.raises(PastIsNotShown):
            catalogue.looking_at(Viewer("e", frozenset({Holding(role, company)})), FIRST, TODAY)
    baker = filled.scalars(select(Profile.id).where(Profile.code == "PF-OP-001")).one()
    elsewhere = Viewer("x", frozenset({Holding(Role.EMPLOYEE, company), Holding(Role.AUDITOR, company + 1)}))
    looking = catalogue.looking_at(elsewhere, FIRST, TODAY)
    assert catalogue.rows(filled, looking, Filters(), PageRequest()) == ()
    assert catalogue.companies(filled, looking) == []
    with pytest.raises(PastIsNotShown):
        catalogue.profile(filled, looking, baker)


def test_days_that_cannot_be_shown_are_refused() -> None:
    assert catalogue.read_day(" 2020-01-10 ") == FIRST
    for text in ("", "2020-13-01", "ayer", "10/01/2020"):
        with pytest.raises(DayIsNotReadable):
            catalogue.read_day(text)
    with pytest.raises(DayIsToCome):
        catalogue.looking_at(LOCAL, TODAY + dt.timedelta(days=1), TODAY)
    assert catalogue.looking_at(LOCAL, TODAY, TODAY).as_of == TODAY
    with pytest.raises(DayIsNotReadable):
        catalogue.looking_at(LOCAL, dt.date(1, 1, 1), TODAY)
    assert catalogue.looking_at(LOCAL, EARLIEST, TODAY).as_of == EARLIEST


def test_who_looks_at_the_past_changes_nothing() -> None:
    looking = replace(LOCAL, as_of=FIRST)
    for permission in (Permission.CORRECT, Permission.IMPORT, Permission.WITHDRAW, Permission.KEEP_PEOPLE):
        assert not looking.may(permission)
        with pytest.raises(NotAllowed):
            looking.need(permission)
    assert looking.may(Permission.EXPORT)
    assert looking.may(Permission.SEE_DRAFTS)
