"""Employees sign their profile or refuse to, HR notes what is on paper, and who sees which papers."""

from __future__ import annotations

import datetime as dt
import io
import re

import openpyxl
import pdfplumber
import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from profiles.acknowledging import reminding
from profiles.acting import Acting
from profiles.models import (
    Account,
    Acknowledgement,
    EditorialChange,
    Employee,
    Notice,
    Position,
    Profile,
    Revision,
)
from tests.app import seeding
from tests.app.acknowledging.nursery import TODAY, Nursery
from tests.profiles.builders import acknowledged

DUE = TODAY + dt.timedelta(days=10)


def paper(client: FlaskClient, path: str) -> str:
    """The text of a PDF."""
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    with pdfplumber.open(io.BytesIO(answer.data)) as document:
        text = "\n".join(page.extract_text() for page in document.pages)
    answer.close()
    return text


def of_profile(office: Nursery, more: str = "") -> str:
    return f"/profiles/{office.profile}/acknowledgements{more}"


def test_an_employee_reads_and_signs(office: Nursery) -> None:
    sign = f"/my-position/sign/{office.revision}"
    for page in ("/", "/my-position"):
        text = office.get("elmer", page)
        assert f'href="{sign}"' in text
        assert "Por firmar" in text
    page = office.get("elmer", sign)
    assert "Recibí y leí la versión 02 de VIV-AL-002 · Auxiliar de Almacén" in page
    assert f'href="/profiles/{office.profile}/revisions/{office.revision}"' in page
    refused = office.sign("elmer", sign, 403, password="otra")
    assert 'role="alert"' in refused
    office.sign("elmer", sign, 409, stamp="999")
    office.sign("elmer", sign)
    assert 'role="alert"' in office.sign("elmer", sign, 409)
    assert "ya tomó conocimiento" in office.get("elmer", sign)
    with office.store.reading() as session:
        [made] = session.scalars(select(Acknowledgement))
        assert made.words is not None
        assert made.words.startswith("Recibí y leí la versión 02 de VIV-AL-002")
        number = made.id
    own = office.get("elmer", "/my-position")
    assert f'href="/acknowledgements/{number}/receipt.pdf"' in own
    assert sign not in own
    text = paper(office.clients["elmer"], f"/acknowledgements/{number}/receipt.pdf")
    for part in ("CONSTANCIA", "Elmer Soto", "VIV-AL-002", "Auxiliar de Almacén", "Recibí y leí"):
        assert part in text
    assert "Elmer Soto" in paper(office.clients["olga"], f"/acknowledgements/{number}/receipt.pdf")
    assert "Firmada" in office.get("hilda", of_profile(office))


def test_of_a_profile_without_a_version_the_name_alone_is_signed(office: Nursery) -> None:
    with office.store.writing() as session:
        session.get_one(Revision, office.revision).version = None
    page = office.get("elmer", f"/my-position/sign/{office.revision}")
    assert "Recibí y leí VIV-AL-002 · Auxiliar de Almacén, y tomo" in page


def test_an_employee_refuses_with_a_reason(office: Nursery) -> None:
    path = f"/my-position/refuse/{office.revision}"
    office.sign("elmer", path, 409, reason=" ")
    office.sign("elmer", path, reason="Esas funciones son del jefe")
    assert "Esas funciones son del jefe" in office.get("hilda", of_profile(office))
    assert "Negativa" in office.get("hilda", "/acknowledgements?state=refused")
    assert "1 negativa" in office.get("hilda", "/")
    changes = re.compile(r'href="/my-position/\d+/changes"')
    assert changes.search(office.get("elmer", "/my-position")) is None  # a refusal is no signature
    office.sign("elmer", f"/my-position/sign/{office.revision}")
    assert changes.search(office.get("elmer", "/my-position"))
    assert "Elmer Soto" not in office.get("hilda", "/acknowledgements")
    assert "Esas funciones son del jefe" in office.get("hilda", of_profile(office))


def test_the_mark_of_a_receipt_tells_the_state_of_the_version_and_nothing_of_the_person(
    office: Nursery,
) -> None:
    office.sign("elmer", f"/my-position/refuse/{office.revision}", reason="Esas funciones son del jefe")
    office.sign("elmer", f"/my-position/sign/{office.revision}")
    with office.store.reading() as session:
        refused, signed = session.scalars(select(Acknowledgement.mark).order_by(Acknowledgement.id))
    stranger = office.clients["elmer"].application.test_client()
    assert stranger.get(f"/c/{refused}").status_code == 404
    page = stranger.get(f"/c/{signed}")
    assert page.status_code == 200
    assert ("VIV-AL-002" in page.text, "Vigente" in page.text, "Elmer" in page.text) == (True, True, False)


def test_nobody_signs_for_somebody_else(office: Nursery) -> None:
    for who in ("hilda", "quela", "berta"):
        for deed in ("sign", "refuse"):
            path = f"/my-position/{deed}/{office.revision}"
            assert "no ocupa el puesto" in office.get(who, path, 403)
            office.send(who, path, 403, stamp="0", reason="x")
    with office.store.reading() as session:
        assert session.scalars(select(Acknowledgement)).all() == []


def test_hr_notes_paper_and_refusals_and_reminds(office: Nursery) -> None:
    people = [office.employees["Elmer Soto"], office.employees["Inés Luna"]]
    assert office.send("hilda", of_profile(office, "/note"), 409, outcome="on_paper").count("alert") == 1
    office.send("hilda", of_profile(office, "/note"), 409, outcome="refused", employee=people)
    office.send("hilda", of_profile(office, "/remind"), employee=people)
    assert "Se recordó a 1 persona." in office.get("hilda", of_profile(office))
    with office.store.reading() as session:
        [notice] = session.scalars(select(Notice).where(Notice.kind == "to_acknowledge"))
        assert notice.account.login == "elmer"
    assert f'href="/my-position/sign/{office.revision}"' in office.get("elmer", "/notices")
    office.send("hilda", of_profile(office, "/remind"), 409)
    office.send("hilda", of_profile(office, "/note"), 409, outcome="on_paper", employee=people, day="hoy")
    day = (TODAY - dt.timedelta(days=1)).isoformat()
    office.send("hilda", of_profile(office, "/note"), outcome="on_paper", employee=people, day=day)
    page = office.get("hilda", of_profile(office))
    assert page.count("en papel") >= 2
    office.send("quela", of_profile(office, "/note"), 403, outcome="on_paper", employee=people)
    with office.store.reading() as session:
        assert {one.on_date.isoformat() for one in session.scalars(select(Acknowledgement))} == {day}


def test_nobody_is_offered_to_note_their_own(office: Nursery) -> None:
    own, other = office.employees["Inés Luna"], office.employees["Elmer Soto"]
    with office.store.writing() as session:
        hilda = session.scalars(select(Account.id).where(Account.login == "hilda")).one()
        session.get_one(Employee, own).account_id = hilda
    page = office.get("hilda", of_profile(office))
    assert [f'id="e-{one}"' in page for one in (own, other)] == [False, True]
    office.sign("elmer", f"/my-position/sign/{office.revision}")
    assert 'name="outcome"' not in office.get("hilda", of_profile(office))


def test_the_list_and_its_workbook(office: Nursery) -> None:
    text = office.get("hilda", "/acknowledgements")
    assert text.index("Ada Ríos") < text.index("Elmer Soto")  # overdue first
    assert "sin cuenta" in text
    answer = office.clients["hilda"].get("/acknowledgements.xlsx?state=pending")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.data)).active
    answer.close()
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert [(row[0], row[1], row[4]) for row in rows] == [
        ("Por firmar", "Elmer Soto", "VIV-AL-002"),
        ("Por firmar", "Inés Luna", "VIV-AL-002"),
    ]
    assert rows[0][9].date() == DUE
    assert "Nadie cumple" in office.get("hilda", "/acknowledgements?text=zzz")
    assert "Ada Ríos" not in office.get("hilda", "/acknowledgements?area=almacen")
    head = office.get("berta", "/acknowledgements")
    assert ("Elmer Soto" in head, "Ada Ríos" in head) == (True, False)
    office.get("elmer", "/acknowledgements", 403)


def test_a_company_without_a_term_asks_nobody(office: Nursery) -> None:
    office.terms(None)
    assert "no pide firmar a nadie" in office.get("hilda", "/acknowledgements")
    assert "no pide firmar a nadie" in office.get("hilda", of_profile(office))
    assert "Leer y firmar" not in office.get("elmer", "/")
    office.sign("elmer", f"/my-position/sign/{office.revision}", 409)


def test_an_editorial_change_is_said_and_taken_back(office: Nursery) -> None:
    base = f"/profiles/{office.profile}/revisions/{office.revision}/editorial"
    office.send("hilda", base, 409, reason=" ")
    office.send("hilda", base, reason="Se corrigieron tildes")
    assert "Se corrigieron tildes" in office.get("elmer", f"/profiles/{office.profile}")
    assert "Se corrigieron tildes" in office.get("olga", f"{base.removesuffix('/editorial')}/history")
    with office.store.writing() as session:
        first = select(Revision.id).where(Revision.profile_id == office.profile, Revision.version == "01")
        elmer = office.employees["Elmer Soto"]
        acknowledged(session, session.scalars(first).one(), elmer, "on_paper")
    assert "Se corrigieron tildes" in office.get("elmer", "/my-position")
    assert "Se corrigieron tildes" in office.get("hilda", "/acknowledgements?state=signed")
    assert "Sigue valiendo" in office.get("hilda", of_profile(office))
    office.send("quela", f"{base}/end", 403)
    office.send("hilda", f"{base}/end")
    with office.store.reading() as session:
        assert session.scalars(select(EditorialChange)).all() == []


def test_a_change_is_called_editorial_only_where_a_version_was_in_force_before(office: Nursery) -> None:
    assert 'name="reason" maxlength="2000" required' in office.get("hilda", of_profile(office))
    with office.store.writing() as session:
        first = session.scalars(
            select(Revision).where(Revision.profile_id == office.profile, Revision.version == "01")
        ).one()
        first.state, first.effective_from, first.effective_to = "rejected", None, None
    assert 'name="reason" maxlength="2000" required' not in office.get("hilda", of_profile(office))


def test_an_area_head_is_not_told_that_nobody_holds_a_position_of_another_area(office: Nursery) -> None:
    with office.store.reading() as session:
        other = session.scalars(select(Profile.id).where(Profile.code == "VIV-VI-001")).one()
    own, elsewhere = (office.get("berta", f"/profiles/{one}") for one in (office.profile, other))
    assert [f'href="/profiles/{office.profile}/acknowledgements"' in own, "nadie ocupa" in own] == [
        True,
        False,
    ]
    assert [f'href="/profiles/{other}/acknowledgements"' in elsewhere, "nadie ocupa" in elsewhere] == [
        False
    ] * 2
    office.get("berta", f"/profiles/{other}/acknowledgements", 403)
    office.get("berta", of_profile(office))


def test_the_sheet_lists_who_is_still_to_sign(office: Nursery) -> None:
    office.sign("elmer", f"/my-position/sign/{office.revision}")
    text = paper(office.clients["hilda"], of_profile(office, "/sheet.pdf"))
    assert ("Inés Luna" in text, "Elmer Soto" in text) == (True, False)
    office.get("elmer", of_profile(office, "/sheet.pdf"), 403)


def test_a_receipt_is_shown_to_its_employee_and_who_may_know_them(office: Nursery) -> None:
    office.sign("elmer", f"/my-position/sign/{office.revision}")
    with office.store.reading() as session:
        number = session.scalars(select(Acknowledgement.id)).one()
    path = f"/acknowledgements/{number}/receipt.pdf"
    office.get("elmer", "/acknowledgements/999/receipt.pdf", 404)
    with office.store.writing() as session:
        found = session.scalars(select(Acknowledgement)).one()
        found.employee_id = office.employees["Inés Luna"]
    office.get("elmer", path, 404)
    with office.store.writing() as session:
        position = session.get_one(Position, session.scalars(select(Acknowledgement)).one().position_id)
        position.area_key = "otra"
    office.get("berta", path, 404)
    assert office.clients["hilda"].get(path).status_code == 200


def test_what_is_due_is_told_by_the_calendar(office: Nursery) -> None:
    now = dt.datetime.now(dt.UTC)
    with office.store.writing() as session:
        assert reminding.tell(session, Acting("schedule", now, TODAY, source="schedule")) == 2
    assert "Tomas de conocimiento vencidas en Vivero Las Lomas: 1." in office.get("hilda", "/notices")
    assert 'href="/acknowledgements"' in office.get("hilda", "/notices")
    assert "léalo y firme la toma de conocimiento" in office.get("elmer", "/notices")
    office.sign("elmer", f"/my-position/sign/{office.revision}")
    assert "Nada espera por usted" in office.get("elmer", "/notices")


def test_a_later_version_voids_the_receipt_and_says_so(office: Nursery) -> None:
    office.sign("elmer", f"/my-position/sign/{office.revision}")
    with office.store.writing() as session:
        revision = session.get_one(Revision, office.revision)
        stamp, mark = revision.stamp, session.scalars(select(Acknowledgement.mark)).one()
    assert (stamp, len(mark)) == (0, 20)
    seeding.enter(
        office.store,
        office.clients["elmer"].application.extensions["perfilario.settings"],
        ("VIV-AL-002 v03.txt", seeding.text_file("03", "01/05/2024", "2.3. Llevar el inventario.\n")),
    )
    own = office.get("elmer", "/my-position")
    assert "ya no vale" in own
    assert re.search(r"no vale desde el 1 may", own)


@pytest.mark.parametrize(
    "page", ["/acknowledgements?page=9&company=x&state=y", "/acknowledgements?company=999"]
)
def test_an_address_is_read_leniently(office: Nursery, page: str) -> None:
    assert "Tomas de conocimiento" in office.get("hilda", page)
