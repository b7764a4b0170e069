"""Reviews that are due, the signature that one stays, the calendar, and terms."""

from __future__ import annotations

import datetime as dt
import io
import re

import icalendar
import openpyxl
from sqlalchemy import select, text

from app.upkeep.schedule import remind
from profiles.acting import Acting
from profiles.models import Account, Company, Notice, PeriodicReview, Profile
from tests.app.acknowledging.nursery import TODAY, Nursery


def events(data: bytes) -> list[tuple[str, dt.date]]:
    found = icalendar.Calendar.from_ical(data)
    return [(str(one["SUMMARY"]), one["DTSTART"].dt) for one in found.walk("VEVENT")]


def test_terms_are_set_by_hr_and_quality(office: Nursery) -> None:
    office.send("quela", f"/terms/{office.company}", acknowledge_days="5", review_months="12")
    assert 'value="12"' in office.get("hilda", "/terms")
    wrong = office.send("quela", f"/terms/{office.company}", 400, acknowledge_days="999", review_months="")
    assert 'value="999"' in wrong
    office.send("quela", f"/terms/{office.company}", 400, acknowledge_days="cinco", review_months="")
    office.send("olga", f"/terms/{office.company}", 403, acknowledge_days="1", review_months="1")
    office.send("quela", f"/profiles/{office.profile}/term", review_months="6")
    page = office.get("quela", "/terms")
    assert 'name="review_months" value="6"' in page
    office.send("quela", f"/profiles/{office.profile}/term", **{"review_months": "", "from": "terms"})
    office.send("quela", f"/terms/{office.company}", acknowledge_days="", review_months="")
    with office.store.reading() as session:
        company = session.get_one(Company, office.company)
        own = session.get_one(Profile, office.profile).review_months
        assert (company.acknowledge_days, company.review_months, own) == (None, None, None)


def test_reviewed_without_change(office: Nursery) -> None:
    office.terms(None, 12)
    path = f"/profiles/{office.profile}/revisions/{office.revision}/reviewed"
    assert "VIV-AL-002" in office.get("quela", "/reviews?within=overdue")
    assert f'href="{path}"' in office.get("quela", f"/profiles/{office.profile}")
    assert "no necesita cambios y continúa vigente tal como está" in office.get("quela", path)
    office.sign("quela", path, 403, password="otra")
    office.sign("quela", path, 409, stamp="99")
    office.sign("quela", path, note="Se revisó con el jefe de área")
    assert "VIV-AL-002" not in office.get("quela", "/reviews?within=overdue")
    history = office.get("olga", f"/profiles/{office.profile}/revisions/{office.revision}/history")
    assert "Se revisó con el jefe de área" in history
    for who in ("olga", "elmer"):
        office.get(who, path, 403)
    assert "Revisiones anteriores" in office.get("berta", path)
    office.get("quela", f"/profiles/999/revisions/{office.revision}/reviewed", 404)
    with office.store.reading() as session:
        [made] = session.scalars(select(PeriodicReview))
        assert (made.reviewed_on, made.account.login) == (TODAY, "quela")


def test_the_list_its_workbook_and_the_calendar_agree(office: Nursery) -> None:
    office.terms(None, 12)
    page = office.get("quela", "/reviews?within=all")
    assert page.index("VIV-VI-001") < page.index("VIV-AL-002") < page.index("VIV-GG-001")
    answer = office.clients["quela"].get("/reviews.xlsx?within=all")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.data)).active
    answer.close()
    rows = [(row[2].value, row[1].value.date()) for row in sheet.iter_rows(min_row=2)]
    assert rows == [
        ("VIV-VI-001", dt.date(2025, 3, 15)),
        ("VIV-AL-002", dt.date(2025, 4, 1)),
        ("VIV-GG-001", dt.date(2025, 5, 2)),
    ]
    found = events(office.clients["quela"].get("/reviews.ics").data)
    assert found[1] == ("Revisión periódica: VIV-AL-002 · Auxiliar de Almacén", dt.date(2025, 4, 1))
    assert len(found) == 3
    assert "VIV-VI-001" not in office.get("quela", "/reviews?area=almacen&within=all")
    head = office.get("berta", "/reviews?within=all")
    assert ("VIV-AL-002" in head, "VIV-VI-001" in head) == (True, False)


def test_a_calendar_is_subscribed_to_by_an_address_that_can_be_made_anew(office: Nursery) -> None:
    office.terms(None, 12)

    def made() -> str:
        text = office.send("quela", "/reviews/calendar", 200)
        found = re.search(r"(/calendar/[\w-]+\.ics)", text)
        assert found
        return found.group(1)

    stranger = office.clients["quela"].application.test_client()
    first = made()
    assert len(events(stranger.get(first).data)) == 3
    assert first not in office.get("quela", "/reviews")
    second = made()
    assert (stranger.get(first).status_code, stranger.get(second).status_code) == (404, 200)
    with office.store.writing() as session:
        account = session.scalars(select(Account).where(Account.login == "quela")).one()
        assert account.calendar not in {None, second.split("/")[2]}
        account.disabled_at = dt.datetime.now(dt.UTC)
    assert stranger.get(second).status_code == 404
    with office.store.writing() as session:
        account = session.scalars(select(Account).where(Account.login == "quela")).one()
        account.disabled_at = None
        account.grants.clear()
    assert stranger.get(second).status_code == 404
    third = office.send("hilda", "/reviews/calendar", 200)
    office.send("hilda", "/reviews/calendar/end")
    found = re.search(r"(/calendar/[\w-]+\.ics)", third)
    assert found
    assert stranger.get(found.group(1)).status_code == 404


def test_the_worker_reminds_once(office: Nursery) -> None:
    office.terms(None, 12)
    now = dt.datetime.now(dt.UTC)
    acting = Acting("schedule", now, TODAY, source="schedule")
    assert remind(office.store, acting) == 6
    assert remind(office.store, acting) == 0
    assert "le corresponde revisión periódica desde el 1 abr 2025" in office.get("quela", "/notices")
    assert f'href="/profiles/{office.profile}/revisions/{office.revision}/reviewed"' in office.get(
        "quela", "/notices"
    )
    with office.store.reading() as session:
        assert {one.account.login for one in session.scalars(select(Notice))} == {"hilda", "quela"}


def test_what_fails_keeps_nothing_else_from_being_told(office: Nursery) -> None:
    with office.store.writing() as session:
        session.execute(text("ALTER TABLE acknowledgement RENAME TO elsewhere"))
    office.terms(10, 12)
    acting = Acting("schedule", dt.datetime.now(dt.UTC), TODAY, source="schedule")
    assert remind(office.store, acting) == 6


def test_without_a_term_nothing_is_due(office: Nursery) -> None:
    page = office.get("quela", "/reviews")
    assert "3 perfiles no tienen plazo" in page
    assert "Nada vence" in page
    assert "Ningún perfil cumple estos filtros" in office.get("quela", "/reviews?area=ninguna")
    assert "Nada vence" in office.get("quela", "/reviews?within=siempre&company=x")
