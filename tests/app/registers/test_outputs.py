"""Many documents put out together: asked for, made, told where they fail, downloaded, stopped and expired."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from app.database import Database
from app.jobs import Task, Workshop
from app.registers import output
from app.settings import Settings
from app.worker import tasks
from profiles import jobs
from profiles.models import Account, Item, Job, Profile, Revision, TrailEntry
from tests.app import seeding
from tests.app.people import ClientAs

ENGLISH = {"Accept-Language": "en"}


def page(client: FlaskClient, address: str) -> str:
    answer = client.get(address, headers=ENGLISH)
    assert answer.status_code in {200, 286}
    return " ".join(answer.text.split())


def work(home: Settings, store: Database, task: Task | None = None) -> None:
    """Does what waits, as the worker would."""
    chosen = {"put_out": task} if task else tasks()
    Workshop(home, store, chosen, lambda: False, "tests").do_all()


def ask(client: FlaskClient, address: str = "/registers/outputs", **form: object) -> None:
    answer = client.post(address, data={"which": "all", "format": "docx", **form})
    assert (answer.status_code, answer.location) == (303, "/registers/outputs")


def revisions(store: Database) -> dict[str, int]:
    """The ids of what is in force by their codes."""
    with store.reading() as session:
        query = select(Profile.code, Revision.id).join(Revision.profile).where(Revision.state == "in_force")
        return {str(code): revision_id for code, revision_id in session.execute(query)}


def packed(client: FlaskClient, job_id: int = 1) -> dict[str, bytes]:
    answer = client.get(f"/registers/outputs/{job_id}.zip")
    assert (answer.status_code, answer.mimetype) == (200, "application/zip")
    data = answer.data
    answer.close()
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def listed(data: bytes) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    return list(sheet.iter_rows(min_row=2, values_only=True))


def parts(home: Settings) -> list[Path]:
    return sorted(output.folder(home).glob("*/*"))


def test_all_of_a_list_are_made_and_kept_over_a_restart(
    client: FlaskClient, seeded: Settings, store: Database
) -> None:
    ask(client, "/registers/outputs?sort=code")
    waiting = page(client, "/registers/outputs")
    assert 'hx-get="/registers/outputs/list"' in waiting
    assert "3 documents, Word" in waiting
    work(seeded, store)
    done = page(client, "/registers/outputs/list")
    assert "3 / 3" in done
    assert 'href="/registers/outputs/1.zip"' in done
    found = packed(client)
    assert list(found) == [
        "VIV-AL-002 Auxiliar de Almacén v02.docx",
        "VIV-GG-001 Gerente General v01.docx",
        "VIV-VI-001 Jefe de Vivero v02.docx",
        "Lista.xlsx",
    ]
    first = listed(found["Lista.xlsx"])[0]
    name = "VIV-AL-002 Auxiliar de Almacén v02.docx"
    digest = hashlib.sha256(found[name]).hexdigest()
    assert first == (name, "VIV-AL-002", "Auxiliar de Almacén", "02", "Vigente", digest, None)
    assert [one.name for one in parts(seeded)] == ["documents.zip"]
    output.purge(seeded, store, dt.datetime.now(dt.UTC))
    assert list(packed(client)) == list(found)


def test_only_the_ticked_ones_of_the_list(client: FlaskClient, seeded: Settings, store: Database) -> None:
    ids = revisions(store)
    ask(client, which="ticked", format="pdf", revision=[str(ids["VIV-GG-001"]), "999", "x"])
    work(seeded, store)
    found = packed(client)
    assert list(found) == ["VIV-GG-001 Gerente General v01.pdf", "Lista.xlsx"]
    assert found["VIV-GG-001 Gerente General v01.pdf"].startswith(b"%PDF")


def test_where_none_is_ticked_the_list_says_so(client: FlaskClient) -> None:
    refused = client.post("/registers/outputs?text=vivero", data={"which": "ticked"}, headers=ENGLISH)
    assert (refused.status_code, refused.location) == (303, "/registers/master?text=vivero")
    assert "No profile was chosen." in page(client, refused.location)


def test_what_fails_is_told_and_the_rest_goes_on(
    client: FlaskClient, seeded: Settings, store: Database
) -> None:
    ids = revisions(store)
    with store.writing() as session:  # a kind of requirement that no paper has a word for
        item = session.scalars(
            select(Item).where(Item.revision_id == ids["VIV-AL-002"], Item.section == "requirements")
        ).first()
        assert item is not None
        item.kind = "odd"
    ask(client, "/registers/outputs?sort=code")
    with (
        store.writing() as session
    ):  # withdrawn between asking and making: the person sees it still, an employee not
        session.get_one(Revision, ids["VIV-GG-001"]).state = "superseded"
    work(seeded, store)
    found = packed(client)
    assert list(found) == [
        "VIV-GG-001 Gerente General v01.docx",
        "VIV-VI-001 Jefe de Vivero v02.docx",
        "Lista.xlsx",
    ]
    lines = listed(found["Lista.xlsx"])
    assert [(line[0] is None, line[1], line[4]) for line in lines] == [
        (True, "VIV-AL-002", "Vigente"),
        (False, "VIV-GG-001", "Obsoleta"),
        (False, "VIV-VI-001", "Vigente"),
    ]
    assert "No se pudo hacer" in str(lines[0][6])
    with store.reading() as session:
        noted = session.scalars(select(TrailEntry).where(TrailEntry.action == "documents.put_out")).one()
        assert (noted.after["made"], noted.after["failed"]) == (2, [ids["VIV-AL-002"]])
        assert noted.after["revisions"] == [ids[code] for code in ("VIV-AL-002", "VIV-GG-001", "VIV-VI-001")]
        asked = session.scalars(select(TrailEntry).where(TrailEntry.action == "job.asked")).one()
        assert noted.actor == asked.actor


def test_what_the_person_may_no_longer_see_is_not_put_out(
    client: FlaskClient, seeded: Settings, store: Database
) -> None:
    ask(client)
    with store.writing() as session:
        account = session.query(Account).filter_by(login="hr-quality").one()
        for grant in account.grants:
            grant.role = "employee"
    work(seeded, store)
    with store.reading() as session:
        job = session.scalars(select(Job)).one()
        assert job.state == "done"
        place = output.archive(seeded, job.payload)
    with zipfile.ZipFile(place) as opened:
        assert opened.namelist() == ["Lista.xlsx"]
        problems = {line[6] for line in listed(opened.read("Lista.xlsx"))}
    assert all("Esto no le corresponde" in str(one) for one in problems), problems


def test_work_goes_on_where_it_stood(client: FlaskClient, seeded: Settings, store: Database) -> None:
    ask(client, "/registers/outputs?sort=code")
    stop: list[bool] = []

    def once(given: object, payload: object) -> None:
        beat = given.beat  # type: ignore[attr-defined]

        def cut(done: int, total: int) -> None:
            stop.extend([True] if done == 2 else [])
            beat(done, total)

        output.put_out(replace(given, beat=cut), payload)  # type: ignore[type-var, arg-type]

    Workshop(seeded, store, {"put_out": once}, lambda: bool(stop), "tests").do_all()
    assert len(parts(seeded)) == 2
    marked = parts(seeded)[0]
    marked.write_bytes(b"made before")
    work(seeded, store)
    assert next(iter(packed(client).values())) == b"made before"
    assert [one.name for one in parts(seeded)] == ["documents.zip"]


def test_one_may_be_stopped_and_is_cleared_away(
    client: FlaskClient, seeded: Settings, store: Database
) -> None:
    ask(client)
    assert client.post("/registers/outputs/1/stop").status_code == 303
    assert client.post("/registers/outputs/1/stop").status_code == 409
    work(seeded, store)
    assert "Cancelled" in page(client, "/registers/outputs")
    assert client.get("/registers/outputs/1.zip").status_code == 404
    output.folder(seeded, "left over").mkdir(parents=True)
    output.purge(seeded, store, dt.datetime.now(dt.UTC))
    assert parts(seeded) == []
    assert not output.folder(seeded, "left over").exists()


def test_archives_expire(client: FlaskClient, seeded: Settings, store: Database) -> None:
    ask(client)
    work(seeded, store)
    later = dt.datetime.now(dt.UTC) + dt.timedelta(hours=seeded.output_hours, minutes=1)
    output.purge(seeded, store, later)
    gone = client.get("/registers/outputs/1.zip", headers=ENGLISH)
    assert (gone.status_code, "It is kept for 72 hours" in gone.text) == (404, True)
    assert "expired" in page(client, "/registers/outputs")


def test_as_of_a_day_it_is_what_was_in_force(client: FlaskClient, seeded: Settings, store: Database) -> None:
    assert 'action="/registers/outputs?as_of=2024-03-01"' in page(
        client, "/registers/master?as_of=2024-03-01"
    )
    ask(client, "/registers/outputs?as_of=2024-03-01")
    work(seeded, store)
    assert list(packed(client)) == ["VIV-AL-002 Auxiliar de Almacén v01.docx", "Lista.xlsx"]
    assert "as it stood on Mar 1, 2024" in page(client, "/registers/outputs")


def test_documents_of_one_name_are_both_kept(client: FlaskClient, seeded: Settings, store: Database) -> None:
    seeding.enter(store, seeded, *seeding.FILES[:1], company="Vivero Norte")
    ask(client, "/registers/outputs?text=almacen&as_of=2024-03-01")
    work(seeded, store)
    names = list(packed(client))
    assert names[:2] == [
        "VIV-AL-002 Auxiliar de Almacén v01.docx",
        "VIV-AL-002 Auxiliar de Almacén v01 (2).docx",
    ]


def test_a_long_title_leaves_room_for_the_version(
    client: FlaskClient, seeded: Settings, store: Database
) -> None:
    title = "Coordinador de Administración Documental y Gestión de Registros del Sistema Integrado"
    with store.writing() as session:
        session.get_one(Revision, revisions(store)["VIV-AL-002"]).title = title
    ask(client, "/registers/outputs?text=documental")
    work(seeded, store)
    assert next(iter(packed(client))) == (
        "VIV-AL-002 Coordinador de Administración Documental y Gestión de v02.docx"
    )


@pytest.mark.parametrize("address", ["/registers/outputs/1.zip", "/registers/outputs/1/stop"])
def test_they_are_only_their_owners(
    client: FlaskClient, client_as: ClientAs, seeded: Settings, store: Database, address: str
) -> None:
    ask(client)
    work(seeded, store)
    other = client_as("quality")
    answer = other.post(address) if address.endswith("stop") else other.get(address)
    assert answer.status_code == 404
    assert "Nothing was put out yet" in page(other, "/registers/outputs")
    assert client_as("employee").post("/registers/outputs", data={"which": "all"}).status_code == 403


def test_the_job_needs_the_right_to_export() -> None:
    assert jobs.NEEDED["put_out"].value == "export"


def test_work_says_how_long_it_still_takes(client: FlaskClient, seeded: Settings, store: Database) -> None:
    ask(client)
    with store.writing() as session:
        job = session.scalars(select(Job)).one()
        job.state, job.done, job.payload = "running", 1, {**job.payload, "seconds_left": 130}
    shown = page(client, "/registers/outputs")
    assert "1 / 3" in shown
    assert "about 2 min left" in shown
