"""Links: the first administrator, invitations and forgotten passwords."""

from __future__ import annotations

import datetime as dt
import logging
import re

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from app import logs, settings, web
from app.database import Database
from profiles.accounts import links, passwords
from profiles.acting import Acting
from profiles.models import Account, Link, Mail
from tests.app import people

NEW = "otra frase bien larga"
TWICE = {"password": NEW, "again": NEW}
TOKEN = re.compile(r'"Ij[\w.-]+"')
"""What guards a page's forms, made anew each second."""


def acting() -> Acting:
    now = dt.datetime.now(dt.UTC)
    return Acting("tests", now, now.date())


def token(store: Database, account_id: int | None) -> str:
    with store.writing() as session:
        if account_id is None:
            return links.make_first(session, acting(), dt.timedelta(hours=1))
        account = session.get_one(Account, account_id)
        return links.make(session, account, links.RESET, acting(), dt.timedelta(hours=1))


def test_the_first_administrator_is_in_at_once(stranger: FlaskClient, store: Database) -> None:
    assert "no tiene cuentas" in stranger.get("/login").text
    path = f"/first/{token(store, None)}"
    assert stranger.get(path).status_code == 200
    who = {"name": "Ana", "login": "ana", "mail": ""}
    short = stranger.post(path, data={**who, "password": "x", "again": "x"})
    assert (short.status_code, 'value="ana"' in short.text) == (400, True)
    assert stranger.post(path, data={**who, **TWICE}).headers["Location"] == "/"
    assert "Invite a quienes importarán" in stranger.get("/").text
    assert stranger.get("/accounts").status_code == 200
    assert stranger.get(path).status_code == 404
    assert "no tiene cuentas" not in stranger.get("/login").text


def test_a_link_sets_a_password(stranger: FlaskClient, store: Database, ana: int) -> None:
    path = f"/link/{token(store, ana)}"
    assert "su cuenta es ana" in stranger.get(path).text
    refused = stranger.post(path, data={"password": NEW, "again": "x"})
    assert (refused.status_code, "no son iguales" in refused.text) == (400, True)
    assert stranger.post(path, data=TWICE).headers["Location"] == "/login"
    spent = stranger.post(path, data=TWICE)
    assert (spent.status_code, "ya no sirve" in spent.text) == (404, True)
    with store.reading() as session:
        assert passwords.matches(session.get_one(Account, ana).password, NEW)


def test_an_invitation_speaks_of_no_reset(stranger: FlaskClient, store: Database, ana: int) -> None:
    assert "lo que firme" in stranger.get(f"/link/{token(store, ana)}").text.lower()
    with store.writing() as session:
        session.get_one(Account, ana).password = None
    assert "lo que firme" not in stranger.get(f"/link/{token(store, ana)}").text.lower()


def test_the_log_does_not_hold_the_link(
    stranger: FlaskClient, store: Database, ana: int, caplog: pytest.LogCaptureFixture
) -> None:
    logs.configure(as_json=True)
    logging.getLogger().addHandler(caplog.handler)
    stranger.get(f"/link/{token(store, ana)}")
    said = [record.msg["path"] for record in caplog.records if isinstance(record.msg, dict)]
    assert said == ["/link/..."]


def test_whoever_forgot_gets_a_mail_and_the_same_answer(
    home: settings.Settings, store: Database, ana: int
) -> None:
    chosen = settings.Settings(home=home.home, secret_key="k" * 32, smtp="smtp://localhost?tls=none")
    flask = web.create_app(chosen, store)
    flask.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    client = flask.test_client()
    with store.writing() as session:
        session.get_one(Account, ana).mail = "ana@example.com"
    assert client.get("/forgot").status_code == 200
    known = client.post("/forgot", data={"login": "ana"})
    unknown = client.post("/forgot", data={"login": "nobody"})
    assert TOKEN.sub("", known.text) == TOKEN.sub("", unknown.text)
    client.post("/forgot", data={"login": "ana"})  # too soon for another
    with store.reading() as session:
        mail = session.scalars(select(Mail)).one()
        assert (mail.account_id, mail.purpose, mail.subject) == (ana, "link", "Perfilario: su contraseña")
    address = next(line for line in mail.text.splitlines() if line.startswith("http"))
    assert "durante 4 horas" in mail.text
    assert client.get(address.removeprefix("http://127.0.0.1:8000")).status_code == 200


def test_without_mail_the_administrator_is_named(stranger: FlaskClient, store: Database, ana: int) -> None:
    assert "Pida al administrador" in stranger.get("/forgot").text
    assert "Pida al administrador" in stranger.post("/forgot", data={"login": "ana"}).text
    with store.reading() as session:
        assert session.scalars(select(Link)).all() == []


def test_links_are_not_tried_without_end(stranger: FlaskClient, store: Database) -> None:
    people.account(store, "ana")
    answers = [stranger.post("/link/x", data=TWICE).status_code for _ in range(11)]
    assert answers == [404] * 10 + [429]
