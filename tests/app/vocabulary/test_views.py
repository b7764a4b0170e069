"""A company's words, the headings that nobody explained, and reading again as a job."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from app import settings
from app.database import Database
from app.jobs import Workshop
from app.reading import reader, texts_of
from app.worker import tasks
from profiles import wordings
from profiles.errors import NotFound, ValueIsNotUsable
from profiles.imports import Reader
from profiles.models import Item, Job, Reading, Wording
from profiles.viewer import LOCAL, Viewer
from tests.app import seeding

UNKNOWN = "DOTES DEL VIVERISTA\nTrato amable con las personas.\nPaciencia con las plantas.\n\n1. OBJETIVO"


@pytest.fixture
def draft(home: settings.Settings, store: Database) -> None:
    text = seeding.text_file().decode().replace("1. OBJETIVO", UNKNOWN)
    seeding.enter(store, home, ("VIV-AL-002 v01.txt", text.encode()), in_force=False)


def work(home: settings.Settings, store: Database) -> None:
    Workshop(home, store, tasks(), lambda: False, "tests").do_all()


def test_reading_again_shows_before_it_applies(
    client: FlaskClient, draft: None, home: settings.Settings, store: Database
) -> None:
    assert (
        "Aún no se han repasado" in client.get("/vocabulary").text
        or "repasado" in client.get("/vocabulary").text
    )
    client.post("/vocabulary/1/read-again")
    client.post("/vocabulary/1/read-again")
    assert "<progress" in client.get("/vocabulary/1/progress").text
    work(home, store)
    assert client.get("/vocabulary/1/progress").headers["HX-Refresh"] == "true"
    assert "DOTES DEL VIVERISTA" in client.get("/vocabulary?company=1").text
    client.post("/vocabulary/1/words", data={"text": "Dotes del viverista", "key": "skill"})
    text = client.get("/vocabulary").text
    assert "Cambiaron documentos, palabras o el programa" in text
    assert 'class="unknown"' not in text
    client.post("/vocabulary/1/read-again")
    work(home, store)
    text = client.get("/vocabulary").text
    assert "Trato amable con las personas." in text
    with store.reading() as session:
        assert session.scalars(select(Item.section).where(Item.text.startswith("Trato"))).one() == "notes"
        assert len(session.scalars(select(Reading)).all()) == 2
        assert {job.state for job in session.scalars(select(Job))} == {"done"}
    with store.reading() as session:
        texts = texts_of(home, session, 1)
        files = wordings.files_of(session, 1)
        assert wordings.unread(session, files, reader(home)) == []
        assert wordings.unread(session, files, reader(home, texts)) == []
        assert wordings.unread(session, files, Reader("99", "other")) == files
    strange = {"revision": "²", "answer-²": "keep"}
    assert client.post("/vocabulary/1/apply", data=strange).status_code == 303
    with store.reading() as session:
        found = session.scalars(select(Item).where(Item.text.startswith("Trato"))).one()
        assert (found.section, found.kind) == ("requirements", "skill")
    assert "Qué cambiaría" not in client.get("/vocabulary").text


def test_words_are_set_aside_and_taken_back(client: FlaskClient, draft: None, store: Database) -> None:
    assert client.post("/vocabulary/1/words", data={"text": "Bonos", "aside": "1"}).status_code == 303
    assert "ninguna sección: quedó aparte" in client.get("/vocabulary").text
    with store.reading() as session:
        assert wordings.toml(session, 1) == ""
        number = session.scalars(select(Wording.id)).one()
    assert client.post(f"/vocabulary/words/{number}/take-back").status_code == 303
    assert client.post(f"/vocabulary/words/{number}/take-back").status_code == 404
    assert client.post("/vocabulary/1/words", data={"text": "…", "key": "skill"}).status_code == 400
    assert client.post("/vocabulary/1/words", data={"text": "Bonos", "key": "x"}).status_code == 400
    assert client.post("/vocabulary/1/apply", data={"revision": "1"}).status_code == 404
    assert client.get("/vocabulary?company=9").status_code == 404


def test_words_are_a_vocabulary_text(draft: None, store: Database) -> None:
    with store.writing() as session:
        for text, key in {
            'El "alma" del puesto': "objective",
            "Bonos": "employment",
            "Fin": "objective",
        }.items():
            wordings.say(session, LOCAL, 1, text, key, seeding.ACTING)
        wordings.say(session, LOCAL, 1, "bonos", "resources", seeding.ACTING)
        assert wordings.toml(session, 1) == (
            '[sections]\nobjective = ["El \\"alma\\" del puesto", "Fin"]\nresources = ["bonos"]\n'
        )
        assert wordings.texts(session, 1, ("x",))[0] == "x"
        with pytest.raises(NotFound):
            wordings.wordings(session, Viewer("nobody", frozenset()), 1)
        with pytest.raises(ValueIsNotUsable):
            wordings.say(session, LOCAL, 1, "x" * 121, "skill", seeding.ACTING)


def test_an_empty_catalogue(client: FlaskClient) -> None:
    assert "Todavía no hay documentos" in client.get("/vocabulary").text
