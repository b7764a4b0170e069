"""The screens of checks and the public page."""

from __future__ import annotations

import datetime as dt
import io
import re

from flask import Flask
from flask.testing import FlaskClient

from app.copies.wording import VERDICTS, WAYS
from app.database import Database
from app.settings import Settings
from profiles.models import CopyCheck, Profile, Revision
from profiles.models.copies import CHECKED_BY
from profiles.models.copies import VERDICTS as STORED
from tests.app import seeding
from tests.app.people import ClientAs


def _revision(store: Database, code: str, state: str) -> Revision:
    with store.reading() as session:
        found = session.query(Revision).join(Profile).filter(Profile.code == code, Revision.state == state)
        return found.one()


def _send(client: FlaskClient, name: str, data: bytes) -> str:
    answer = client.post("/check/file", data={"file": (io.BytesIO(data), name)})
    assert answer.status_code == 200
    return answer.text


def _checks(store: Database) -> list[tuple[str, str, str | None, int]]:
    with store.reading() as session:
        found = session.query(CopyCheck).order_by(CopyCheck.id)
        return [(one.way, one.verdict, one.version, one.differences) for one in found]


def test_every_verdict_and_way_has_its_words() -> None:
    assert (set(VERDICTS), set(WAYS)) == (set(STORED), set(CHECKED_BY))


def test_a_file(client: FlaskClient, store: Database, seeded: Settings) -> None:
    assert "Check a copy" in client.get("/check", headers={"Accept-Language": "en"}).text
    text = _send(client, "viejo.txt", seeding.text_file())
    assert "Esta copia está obsoleta" in text
    changed = seeding.text_file("02", "01/04/2024", "2.3. Llevar el inventario de semillas.\n")
    text = _send(client, "copia.txt", changed)
    assert "<del>" in text
    assert "macetas" in text
    assert "semillas" in text
    text = _send(client, "nada.bin", b"\x89\x00\x01\x02" * 99)
    assert "No se puede decir si esta copia está vigente." in text
    assert _checks(store) == [
        ("file", "superseded", "01", 0),
        ("file", "altered", "02", 1),
        ("file", "unknown", None, 0),
    ]
    assert client.post("/check/file", data={}).status_code in {303, 415}


def test_a_file_that_the_viewer_may_not_see_in_full(
    client_as: ClientAs, store: Database, seeded: Settings
) -> None:
    changed = seeding.text_file("01", "10/01/2024", "2.3. Cerrar el vivero.\n")
    text = _send(client_as("employee"), "copia.txt", changed)
    assert "Cerrar el vivero" not in text
    assert _checks(store)[0][1] == "altered"


def test_a_code_and_version(client: FlaskClient, store: Database, seeded: Settings) -> None:
    found = client.post("/check/code", data={"code": "viv-al-002", "version": "1"})
    assert "Esta copia está obsoleta" in found.text
    assert (
        "Esta versión es la vigente."
        in client.post("/check/code", data={"code": "VIV-AL-002", "version": "02"}).text
    )
    client.post("/check/code", data={"code": "VIV-AL-002", "version": "77"})
    assert [one[1] for one in _checks(store)] == ["superseded", "in_force", "unknown"]
    page = client.get("/check/record?verdict=superseded").text
    assert page.count("<tr>") == 2
    assert "VIV-AL-002" in page


def test_a_withdrawn_version_says_since_when(client: FlaskClient, store: Database, seeded: Settings) -> None:
    with store.writing() as session:
        found = session.get_one(Revision, _revision(store, "VIV-AL-002", "in_force").id)
        found.state, found.effective_to = "withdrawn", dt.date(2024, 6, 3)
    page = client.post("/check/code", data={"code": "VIV-AL-002", "version": "02"}).text
    assert "Esta copia es de una versión retirada el 3 jun 2024." in page
    asked = client.post("/check/code", data={"code": "VIV-AL-002", "version": ""}).text
    assert "no se escribió ninguno" in asked


def test_the_public_page_says_code_version_and_state(
    stranger: FlaskClient, store: Database, seeded: Settings
) -> None:
    mark = _revision(store, "VIV-AL-002", "superseded").mark
    found = stranger.get(f"/c/{mark}")
    assert found.status_code == 200
    page = found.text.split("<main")[1].split("</main")[0]
    told = [word in page for word in ("VIV-AL-002", "01", "Obsoleta", "ya no está vigente")]
    kept = [word in page.replace("VIV-AL-002", "") for word in ("Auxiliar", "Vivero", "02", "2024")]
    assert (told, kept) == ([True] * 4, [False] * 4)
    unknown = [stranger.get(f"/c/{mark}") for mark in ("0" * 20, "zz", "0" * 19, "A" * 20)]
    assert [one.status_code for one in unknown] == [404] * 4
    bodies = {re.sub(r"<code>\w+</code>", "", one.text.split("<main")[1]) for one in unknown}
    assert len(bodies) == 1
    assert _checks(store) == [("mark", "superseded", "01", 0), ("mark", "unknown", None, 0)]


def test_marks_and_codes_cannot_be_guessed_at_length(
    application: Flask, stranger: FlaskClient, client: FlaskClient, seeded: Settings
) -> None:
    assert [stranger.get("/c/x").status_code for _ in range(31)].count(429) == 1
    asked = [client.post("/check/code", data={"code": "X"}).status_code for _ in range(31)]
    assert (asked[0], asked[-1]) == (200, 429)
