"""Notices on their page and in mails: one mail with all that is new, not a flood."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from flask.testing import FlaskClient

from app import worker
from app.database import Database
from app.notices import digest
from app.settings import Settings
from profiles import notices, trail
from profiles.acting import Acting
from profiles.models import Account, Mail
from profiles.notices import About
from profiles.trail import Subject, anchors
from tests.app import people
from tests.app.mailbox import ACTING, NOW, Box
from tests.app.people import ClientAs

VALUES = {"code": "PF-1", "version": "02", "title": "Panadero", "by": "Eva", "date": "2024-06-01"}


def tell(store: Database, login: str, *kinds: str, key: str = "1") -> None:
    account_id = people.account(store, login, "hr")
    with store.writing() as session:
        for kind in kinds:
            notices.tell(session, account_id, kind, About(key, values=VALUES), ACTING)


def test_what_waits_and_what_happened(client_as: ClientAs, store: Database) -> None:
    client = client_as("hr")
    tell(store, "hr", "to_review", "approved")
    page = client.get("/notices").get_data(as_text=True)
    assert page.index("PF-1 versión 02 (Panadero) espera su revisión.") < page.index("1 jun 2024")
    assert page.count("told-mark") == 2
    assert client.post("/notices/seen").status_code == 303
    assert "told-mark" not in client.get("/notices").get_data(as_text=True)


def test_what_was_settled_waits_no_more_and_is_not_new(client_as: ClientAs, store: Database) -> None:
    client = client_as("hr")
    tell(store, "hr", "to_approve")
    assert "ya resuelto" not in client.get("/notices").text
    with store.writing() as session:
        notices.settle(session, ("to_approve",), "1", ACTING)
    page = client.get("/notices").text
    assert page.index("Lo que ocurrió") < page.index("espera su aprobación.") < page.index("ya resuelto")
    assert "told-mark" not in page
    assert "/notices/seen" not in page


def test_what_a_document_has_none_of_is_left_out(client_as: ClientAs, store: Database) -> None:
    client = client_as("hr")
    account_id = people.account(store, "hr", "hr")
    known = ({"title": "Panadero", "version": ""}, {"code": "PF-1", "title": ""}, {})
    with store.writing() as session:
        for key, values in enumerate(known):
            notices.tell(session, account_id, "to_review", About(str(key), values=values), ACTING)
    page = client.get("/notices").get_data(as_text=True)
    assert [f"{one} espera su revisión." in page for one in (">Panadero", ">PF-1", ">—")] == [True] * 3


def test_nobody_sees_those_of_others(client: FlaskClient, store: Database) -> None:
    tell(store, "eva", "to_review")
    assert "PF-1" not in client.get("/notices").get_data(as_text=True)


def _mails(store: Database) -> list[tuple[str, str]]:
    with store.reading() as session:
        return [(one.subject, one.text) for one in session.query(Mail).order_by(Mail.id)]


def _queue(store: Database, home: Settings, now: dt.datetime = NOW) -> int:
    with store.writing() as session:
        return digest.queue_digests(session, home, Acting("schedule", now, now.date()))


def test_one_mail_tells_all_news_in_the_persons_language(store: Database, home: Settings) -> None:
    tell(store, "ana", "to_review", "approved")
    assert _queue(store, home) == 0  # without an address there is no mail
    with store.writing() as session:
        account = session.query(Account).one()
        account.mail, account.language = "ana@example.org", "en"
    chosen = replace(home, public_url="https://perfiles.example.org")
    assert [_queue(store, chosen) for _ in range(2)] == [1, 0]
    [(subject, text)] = _mails(store)
    assert subject == "Perfilario: 1 for you to do"
    assert "  - PF-1 version 02 (Panadero) waits for your review.\n" in text
    assert "comes into force on Jun 1, 2024." in text
    assert "https://perfiles.example.org/notices" in text


def test_the_next_mail_waits_for_its_term(store: Database, home: Settings) -> None:
    tell(store, "ana", "reviewed")
    with store.writing() as session:
        session.query(Account).one().mail = "ana@example.org"
    assert _queue(store, home) == 1
    tell(store, "ana", "reviewed", key="2")
    term = dt.timedelta(minutes=home.digest_minutes)
    assert [_queue(store, home, NOW + term / 2), _queue(store, home, NOW + term)] == [0, 1]
    assert [subject for subject, _ in _mails(store)] == ["Perfilario: novedades", "Perfilario: novedades"]


def test_the_worker_notes_the_trails_head_and_sends_what_is_due(
    store: Database, home: Settings, box: tuple[Box, str]
) -> None:
    held, url = box
    tell(store, "ana", "to_approve")
    with store.writing() as session:
        session.query(Account).one().mail = "ana@example.org"
        trail.record(session, ACTING, "job.retried", Subject("job", 1))
        last = anchors.head(session)
    worker.post(replace(home, smtp=url), store)
    assert [addresses for addresses, _ in held.taken] == [["ana@example.org"]]
    assert str(last) in held.taken[0][1].replace("=\r\n", "")
    assert anchors.anchored(home.home) == [last]
