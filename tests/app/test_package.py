"""The auditor's package: drawn on the screen and by the command, as of a day, and checked."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app.database import Database
from app.package.views import MOST
from app.settings import Settings
from profiles.models import TrailEntry
from profiles.package.selection import NothingToDraw
from tests.app import people, seeding
from tests.app.cli.conftest import Command, command

__all__ = ["command"]

OLD = ("VIV-AL-002 v01.txt", seeding.text_file("01", "10/01/2024"))
NEW = ("VIV-AL-002 v02.txt", seeding.text_file("02", "02/05/2024", "2.3. Llevar el inventario."))


@pytest.fixture
def auditor(seeded: Settings, client_as: people.ClientAs) -> FlaskClient:
    assert seeded
    return client_as("auditor")


def _opened(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _draw(client: FlaskClient, **form: str) -> dict[str, bytes]:
    answer = client.post("/package", data=form, buffered=True)
    assert (answer.status_code, answer.mimetype) == (200, "application/zip")
    return _opened(answer.data)


def test_a_package_of_named_profiles(auditor: FlaskClient, store: Database) -> None:
    files = _draw(auditor, codes="viv-vi-001, VIV-AL-002")
    said = json.loads(files["manifest.json"])
    assert [one["code"] for one in said["profiles"]] == ["VIV-AL-002", "VIV-VI-001"]
    assert said["selection"] == {"way": "chosen", "population": 3}
    first, second = (one["folder"] for one in said["profiles"])
    assert (first, second) == ("01 VIV-AL-002 Auxiliar de Almacén", "02 VIV-VI-001 Jefe de Vivero")
    assert files[f"{second}/{second}.pdf"].startswith(b"%PDF")
    originals = [name for name in files if name.startswith(f"{second}/originals/")]
    assert [files[name] for name in originals] == [seeding.pdf_file()]
    content = json.loads(files[f"{second}/content.json"])
    assert content["functions"][0]["text"] == "Programar la siembra de cada especie según la temporada."
    actions = [one["action"] for one in json.loads(files[f"{second}/trail.json"])]
    assert "revision.entered" in actions
    assert "Jefe de Vivero" in files["index.html"].decode()
    with store.reading() as session:
        entry = session.query(TrailEntry).filter_by(action="package.drawn").one()
        assert len(entry.after["manifest"]) == 64
        assert entry.after["as_of"] == said["as_of"]


def test_a_profile_is_named_by_its_title_too(auditor: FlaskClient) -> None:
    said = json.loads(_draw(auditor, codes="jefe de vivero\r\nVIV-VI-001;VIV-AL-002")["manifest.json"])
    assert [one["code"] for one in said["profiles"]] == ["VIV-AL-002", "VIV-VI-001"]
    refused = auditor.post("/package", data={"codes": "Jefe de Molino"})
    assert (refused.status_code, "Jefe de Molino" in refused.text) == (400, True)


def test_an_empty_catalogue_has_nothing_to_draw(client_as: people.ClientAs) -> None:
    for form in ({"way": "random", "count": "3"}, {"codes": "VIV-VI-001"}):
        refused = client_as("auditor").post("/package", data=form)
        assert (refused.status_code, "Ningún perfil estaba vigente el" in refused.text) == (400, True)


def test_the_same_seed_draws_the_same(auditor: FlaskClient) -> None:
    samples = [
        json.loads(_draw(auditor, way="random", count="2", seed="2026-A")["manifest.json"]) for _ in range(2)
    ]
    drawn = [[one["code"] for one in said["profiles"]] for said in samples]
    assert drawn[0] == drawn[1]
    assert len(drawn[0]) == 2
    assert samples[0]["selection"] == {"way": "random", "asked": 2, "seed": "2026-A", "population": 3}


def test_as_of_a_day(store: Database, home: Settings, client_as: people.ClientAs) -> None:
    seeding.enter(store, home, OLD)
    seeding.enter(store, home, NEW)
    auditor = client_as("auditor")
    for day, version, more in (("2024-03-01", "01", 2), ("2024-06-01", "02", 3)):
        files = _draw(auditor, codes="VIV-AL-002", as_of=day)
        (said,) = json.loads(files["manifest.json"])["profiles"]
        content = json.loads(files[f"{said['folder']}/content.json"])
        assert (said["version"], len(content["functions"])) == (version, more)


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"way": "chosen", "codes": "NO-HAY-1"}, "NO-HAY-1"),
        ({"way": "random", "count": "0"}, "No profile is chosen."),
        ({"way": "random", "count": str(MOST + 1)}, f"At most {MOST} profiles"),
        ({"way": "random", "count": "3", "as_of": "1999-01-01"}, "No profile was in force on Jan 1, 1999."),
        ({"codes": "VIV-AL-002", "as_of": "1999-01-01"}, "No version of VIV-AL-002"),
        ({"way": "random", "count": "3", "as_of": "mañana"}, "“mañana” is no date."),
        ({"way": "random", "count": "3", "as_of": "2999-01-01"}, "Jan 1, 2999 is still to come"),
    ],
)
def test_a_selection_that_comes_to_nothing_says_why(
    auditor: FlaskClient, form: dict[str, str], told: str
) -> None:
    answer = auditor.post("/package", data=form, headers={"Accept-Language": "en"})
    assert answer.status_code == 400
    assert told in answer.text


def test_a_lost_original_is_told_and_the_rest_is_there(auditor: FlaskClient, home: Settings) -> None:
    for place in (home.home / "files").rglob("*"):
        if place.is_file() and place.read_bytes() == seeding.pdf_file():
            place.unlink()
    said = json.loads(_draw(auditor, codes="VIV-VI-001")["manifest.json"])
    (lacking,) = said["lacking"]
    assert lacking["path"].startswith("01 VIV-VI-001 Jefe de Vivero/originals/")


def test_only_quality_and_auditors_draw(seeded: Settings, client_as: people.ClientAs) -> None:
    assert seeded
    statuses = {
        role: client_as(role).get("/package").status_code for role in ("quality", "auditor", "hr", "employee")
    }
    assert statuses == {"quality": 200, "auditor": 200, "hr": 403, "employee": 403}


def test_a_package_is_checked(auditor: FlaskClient) -> None:
    whole = auditor.post("/package", data={"codes": "VIV-VI-001"}, buffered=True).data
    english = {"Accept-Language": "en"}
    good = auditor.post("/package/check", data={"package": (io.BytesIO(whole), "a.zip")}, headers=english)
    assert "The package is whole." in good.text
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as archive:
        for name, data in _opened(whole).items():
            archive.writestr(
                name, data.replace(b"siembra", b"poda") if name.endswith("content.json") else data
            )
    changed.seek(0)
    bad = auditor.post("/package/check", data={"package": (changed, "b.zip")}, headers=english)
    assert "content.json was changed." in bad.text
    other = auditor.post("/package/check", data={"package": (io.BytesIO(b"x"), "c.zip")}, headers=english)
    assert "This is no package that can be checked." in other.text
    assert "not as it was drawn" not in other.text
    none = auditor.post("/package/check", data={}, headers=english)
    assert (none.status_code, "No file was chosen." in none.text) == (400, True)


def test_the_command_draws_and_verifies(command: Command, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / OLD[0]).write_bytes(OLD[1])
    command("import", "--in-force", papers)
    target = tmp_path / "sample.zip"
    drawn = command("package", "draw", target, "--random", 5, "--seed", "s")
    assert (drawn.exit_code, len(drawn.stdout.strip())) == (0, 64)
    good = command("package", "verify", target, "--json")
    said = json.loads(good.stdout)
    assert (good.exit_code, said["intact"], said["sealed_here"], said["profiles"]) == (0, True, True, 1)
    elsewhere = command("package", "verify", target, HOME=str(tmp_path / "other"))
    assert (elsewhere.exit_code, "another installation" in elsewhere.stderr) == (0, True)
    assert not (tmp_path / "other").exists()
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("more.txt", "x")
    bad = command("package", "verify", target)
    assert (bad.exit_code, bad.stdout) == (1, "more.txt is not in the manifest: it was added.\n")


def test_a_company_that_is_not_there_is_not_made(command: Command, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / OLD[0]).write_bytes(OLD[1])
    command("import", "--in-force", "--company", "Viveros", papers)
    mistyped = command("package", "draw", tmp_path / "a.zip", "--random", 5, "--company", "Vivero")
    assert (mistyped.exit_code, isinstance(mistyped.exception, NothingToDraw)) == (1, True)
    with closing(sqlite3.connect(tmp_path / "home" / "perfilario.db")) as file:
        assert file.execute("SELECT name FROM company").fetchall() == [("Viveros",)]


def test_one_way_of_choosing_is_given(command: Command, tmp_path: Path) -> None:
    assert command("package", "draw", tmp_path / "a.zip").exit_code == 2
    refused = command("package", "draw", tmp_path / "a.zip", "--code", "NO-1")
    assert refused.exit_code == 1
    assert list(tmp_path.glob("*a.zip*")) == []
