"""The review's forms as plain requests, what they refuse, and the gold that comes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from app import settings
from app.database import Database, open_catalogue
from profiles import review
from profiles.models import Correction, Item, Revision
from profiles.viewer import LOCAL
from tests.app import seeding
from tests.app.cli.running import run

UNPLACED = "DATOS DEL VIVERO\nAcceso al comedor de la planta.\nUniforme cada año.\n\n1. OBJETIVO"


@pytest.fixture
def draft(home: settings.Settings, store: Database) -> int:
    text = seeding.text_file().decode().replace("1. OBJETIVO", UNPLACED)
    seeding.enter(store, home, ("VIV-AL-002 v01.txt", text.encode()), in_force=False)
    with store.reading() as session:
        return session.scalars(select(Revision.profile_id)).one()


def item_id(store: Database, text: str) -> int:
    with store.reading() as session:
        return session.scalars(select(Item.id).where(Item.text == text)).one()


def texts(store: Database, section: str) -> list[str | None]:
    with store.reading() as session:
        return list(session.scalars(select(Item.text).where(Item.section == section).order_by(Item.ordinal)))


def test_the_doubtful_come_first(client: FlaskClient, draft: int) -> None:
    text = client.get(f"/profiles/{draft}/review").text
    assert "Acceso al comedor" in text
    assert "Ordenar el almacén por especie" not in text.partition('id="list-body"')[2]
    assert "Ordenar el almacén por especie" in client.get(f"/profiles/{draft}/review?show=all").text
    assert f'href="/profiles/{draft}/review' in client.get(f"/profiles/{draft}").text
    assert f'href="/profiles/{draft}/review' in client.get("/").text


def test_every_form(client: FlaskClient, draft: int, store: Database) -> None:
    def send(path: str, **form: str) -> str:
        answer = client.post(f"/profiles/{draft}/review/{path}", data={"revision": "1", **form})
        assert answer.status_code == 303, path
        return client.get(answer.headers["Location"]).text

    comedor = item_id(store, "Acceso al comedor de la planta.")
    assert "El elemento se movió." in send(f"items/{comedor}/move", there="resources")
    assert texts(store, "resources") == ["Acceso al comedor de la planta."]
    send(f"items/{comedor}/split", text="Acceso al comedor\nde la planta.")
    send(f"items/{comedor}/merge")
    send(f"items/{comedor}/correct", text="Acceso al comedor")
    assert texts(store, "resources") == ["Acceso al comedor"]
    send(f"items/{item_id(store, 'Uniforme cada año.')}/remove", reason="Sobra")
    origins = json.dumps([{"line": 3, "bbox": [1, 2, 3, "x"], "quote": "a", "other": 1}, 7])
    send("add", text="Cuidar el riego", there="functions", origins=origins)
    send("add", text="Otra", there="requirements:skill", origins="{", page="2")
    with store.reading() as session:
        added = session.scalars(select(Item).where(Item.text == "Cuidar el riego")).one()
        assert added.origins == [{"line": 3, "quote": "a"}]
        assert session.scalars(select(Item.origins).where(Item.text == "Otra")).one() == [{"page": 2}]
    send("fields", **{"/title": "Auxiliar", "/posts": "2"})
    text = send("sections/notes/confirm")
    assert "0 elementos confirmados." in text
    for words in ("Historial de correcciones", "Sobra", "Auxiliar"):
        assert words in text
    assert client.post(f"/profiles/{draft}/review/corrections/1/take-back").status_code == 409
    with store.reading() as session:
        last = session.scalars(select(Correction.id).order_by(Correction.id.desc())).first()
    assert "deshecho por " in send(f"corrections/{last}/take-back")


def test_a_doubtful_approval_is_confirmed_like_others(
    client: FlaskClient, home: settings.Settings, store: Database
) -> None:
    told = "\nAPROBACIÓN\nFue aprobado por el Consejo Directivo el 3 de mayo de 2024.\n"
    seeding.enter(store, home, ("VIV-AL-003 v01.txt", seeding.text_file() + told.encode()), in_force=False)
    approval = item_id(store, "Consejo Directivo")
    page = client.get(f"/profiles/1/review?item={approval}").text
    assert "la aprobación se tomó de una oración" in page
    answer = client.post(f"/profiles/1/review/items/{approval}/confirm", data={"revision": "1"})
    assert answer.status_code == 303
    with store.reading() as session:
        assert session.get_one(Item, approval).confirmed


def test_refusals_are_pages(client: FlaskClient, draft: int, store: Database) -> None:
    comedor = item_id(store, "Acceso al comedor de la planta.")
    base = f"/profiles/{draft}/review"
    assert client.post(f"{base}/items/{comedor}/split", data={"text": "Acceso"}).status_code == 409
    assert client.post(f"{base}/items/{comedor}/confirm", data={"seen": "Otra"}).status_code == 409
    assert client.post(f"{base}/items/{comedor}/correct", data={"text": ""}).status_code == 400
    assert client.post(f"{base}/items/{comedor}/move", data={"there": "x"}).status_code == 400
    assert client.post(f"{base}/items/99/confirm").status_code == 404
    assert client.post(f"{base}/corrections/99/take-back").status_code == 404
    assert client.get("/profiles/99/review").status_code == 404


def test_a_fragment_for_scripts(client: FlaskClient, draft: int, store: Database) -> None:
    comedor = item_id(store, "Acceso al comedor de la planta.")
    answer = client.post(
        f"/profiles/{draft}/review/items/{comedor}/confirm",
        data={"revision": "1", "show": "uncertain"},
        headers={"HX-Request": "true"},
    )
    assert answer.status_code == 200
    assert "<!doctype html>" not in answer.text
    assert "Confirmado." in answer.text
    assert "Uniforme cada año." in answer.text


def test_gold_is_what_was_confirmed(tmp_path: Path) -> None:
    home, gold = settings.Settings(home=tmp_path / "home"), tmp_path / "gold"
    store = open_catalogue(home)
    text = seeding.text_file().decode().replace("1. OBJETIVO", UNPLACED)
    seeding.enter(store, home, ("VIV-AL-002 v01.txt", text.encode()), in_force=False)
    comedor = review.Target(item_id(store, "Acceso al comedor de la planta."))
    with store.writing() as session:
        review.move(session, LOCAL, comedor, review.Destination("resources"), seeding.ACTING)
    waiting = run(home.home, "gold", "export", str(gold))
    assert waiting.returncode == 1
    assert "VIV-AL-002: 1 items are not confirmed yet." in waiting.stderr
    with store.writing() as session:
        review.confirm_section(session, LOCAL, 1, "notes", seeding.ACTING)
    store.close()
    done = run(home.home, "gold", "export", str(gold), "--code", "viv-al-002")
    assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "Profiles written as gold: 1.")
    value = json.loads((gold / "VIV-AL-002 v01.txt.json").read_text("utf-8"))
    assert (value["title"], value["resources"], value["notes"]) == (
        "Auxiliar de Almacén",
        ["Acceso al comedor de la planta."],
        ["Uniforme cada año."],
    )
    assert "origins" not in value["functions"][0]
    assert (gold / "PROFILES.tsv").read_text("utf-8") == "file\tprofiles\nVIV-AL-002 v01.txt\t1\n"
    scored = run(home.home, "score", str(gold), str(gold / "documents"), "--json")
    assert scored.returncode == 0, scored.stderr
    assert run(home.home, "gold", "export", str(gold), "--code", "none").returncode == 1
