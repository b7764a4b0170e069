"""The screens of numbered copies."""

from __future__ import annotations

import io

import docx
from flask.testing import FlaskClient
from pypdfium2 import PdfDocument
from zxingcpp import read_barcodes

from app.database import Database
from app.settings import Settings
from profiles.models import ControlledCopy, Employee, Profile, Revision
from tests.app import seeding
from tests.app.counting import statements
from tests.app.people import ClientAs


def _in_force(store: Database) -> Revision:
    with store.reading() as session:
        query = session.query(Revision).join(Profile)
        return query.filter(Profile.code == "VIV-AL-002", Revision.state == "in_force").one()


def test_given_printed_and_collected(client: FlaskClient, store: Database, seeded: Settings) -> None:
    now = _in_force(store)
    assert "Todavía no se entregó" in client.get(f"/profiles/{now.profile_id}/copies").text
    given = client.post(f"/revisions/{now.id}/copies", data={"recipient": "Oficina de planta"})
    assert (given.status_code, given.location) == (303, f"/profiles/{now.profile_id}/copies")
    with store.reading() as session:
        copy = session.query(ControlledCopy).one()
    pages = PdfDocument(client.get(f"/copies/{copy.id}.pdf").data)
    [code] = read_barcodes(pages[0].render(scale=150 / 72).to_pil())
    text = pages[0].get_textpage().get_text_range()
    pages.close()
    assert code.text == f"http://127.0.0.1:8000/c/{copy.mark}"
    assert "COPIA CONTROLADA N.º 1" in text
    assert "Oficina de planta" in text
    answer = client.get(f"/copies/{copy.id}.docx")
    footer = docx.Document(io.BytesIO(answer.data)).sections[0].footer
    assert footer.tables[0].cell(0, 0).text.startswith("COPIA CONTROLADA N.º 1 · ")
    assert client.get(f"/copies/{copy.id}.exe").status_code == 404
    assert "Oficina de planta" in client.get("/copies?who=oficina&state=out").text
    assert client.get(f"/c/{copy.mark}").status_code == 200
    collected = client.post(f"/copies/{copy.id}/collect", data={"note": "la trajeron", "from": "list"})
    assert collected.location == "/copies"
    assert "la trajeron" in client.get("/copies").text
    assert client.post(f"/copies/{copy.id}/collect").status_code == 409


def test_a_copy_has_one_recipient(client: FlaskClient, store: Database, seeded: Settings) -> None:
    now = _in_force(store)
    with store.writing() as session:
        made = Employee(company_id=1, number="7", name="Ada Ríos", created_at=seeding.ACTING.now)
        session.add(made)
        session.flush()
        ada = made.id
    for data in ({}, {"recipient": "x" * 121}, {"recipient": "Oficina", "employee": ada}):
        refused = client.post(f"/revisions/{now.id}/copies", data=data)
        assert (refused.status_code, "Una copia tiene un solo destinatario" in refused.text) == (400, True)
    assert f'<option value="{ada}" selected>' in refused.text
    with store.reading() as session:
        assert session.query(ControlledCopy).all() == []


def test_a_numbered_copy_does_not_say_that_copies_are_not_controlled(
    client: FlaskClient, store: Database, seeded: Settings
) -> None:
    now, notice = _in_force(store), "Toda copia impresa es una COPIA NO CONTROLADA."
    with store.writing() as session:
        session.get_one(Revision, now.id).copy_notice = notice
    client.post(f"/revisions/{now.id}/copies", data={"recipient": "Oficina de planta"})
    footers = [
        docx.Document(io.BytesIO(client.get(path).data)).sections[0].footer
        for path in ("/copies/1.docx", f"/revisions/{now.id}/copy.docx")
    ]
    said = ["".join(one.text for one in footer.paragraphs) for footer in footers]
    assert [notice in text for text in said] == [False, True]


def test_only_quality_gives_them_out(client_as: ClientAs, store: Database, seeded: Settings) -> None:
    now = _in_force(store)
    hr = client_as("hr")
    assert hr.post(f"/revisions/{now.id}/copies", data={"recipient": "x"}).status_code == 403
    assert 'name="recipient"' not in hr.get(f"/profiles/{now.profile_id}/copies").text
    assert client_as("employee").get("/copies").status_code == 403


def test_the_number_of_queries_does_not_grow(client: FlaskClient, store: Database, seeded: Settings) -> None:
    now = _in_force(store)
    counts = []
    for more in (1, 4):
        for number in range(more):
            client.post(f"/revisions/{now.id}/copies", data={"recipient": f"Planta {number}"})
            client.post("/check/code", data={"code": "VIV-AL-002", "version": "02"})
        asked = []
        for path in ("/copies", f"/profiles/{now.profile_id}/copies", "/check/record"):
            with statements(store) as seen:
                assert client.get(path).status_code == 200
            asked.append(len(seen))
        counts.append(asked)
    assert counts[0] == counts[1]
