"""One's own account on the screen."""

from __future__ import annotations

import datetime as dt
import re

import pyotp
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from app.database import Database
from profiles.accounts import passwords
from profiles.models import Account, Login
from tests.app import people
from tests.profiles.accounts.made import PASSWORD

NEW = "otra frase bien larga"


def mine(application: Flask, store: Database, ana: int) -> FlaskClient:
    return people.admit(application.test_client(), store, ana)


def test_the_password_is_changed(application: Flask, store: Database, ana: int) -> None:
    client, elsewhere = mine(application, store, ana), mine(application, store, ana)
    wrong = client.post("/account/password", data={"current": "x", "password": NEW, "again": NEW})
    assert (wrong.status_code, "No coincide." in wrong.text) == (403, True)
    weak = client.post("/account/password", data={"current": PASSWORD, "password": "x", "again": "x"})
    assert (weak.status_code, "demasiado corta" in weak.text) == (400, True)
    done = client.post("/account/password", data={"current": PASSWORD, "password": NEW, "again": NEW})
    assert done.headers["Location"] == "/account"
    assert "La contraseña ha cambiado" in client.get("/account").text
    assert elsewhere.get("/account").status_code == 303
    with store.reading() as session:
        account = session.get_one(Account, ana)
        assert passwords.matches(account.password, NEW)
        assert account.failures == 1  # the wrong one was counted


def test_the_second_factor_is_set_up_and_turned_off(application: Flask, store: Database, ana: int) -> None:
    client = mine(application, store, ana)
    shown = client.post("/account/factor").text
    found = re.search(r'factor-key">([A-Z2-7 ]+)<', shown)
    assert found is not None
    assert "data:image/svg+xml" in shown
    assert "factor-key" not in client.get("/account").text  # shown until the page is left
    maker, now = pyotp.TOTP(found[1].replace(" ", "")), dt.datetime.now(dt.UTC)
    wrong = client.post("/account/factor/confirm", data={"code": ""})
    assert (wrong.status_code, "factor-key" in wrong.text) == (403, True)
    client.post("/account/factor/confirm", data={"code": maker.at(now)})
    assert "activado desde" in client.get("/account").text
    again = client.post("/account/factor")
    assert again.status_code == 409
    spent = client.post("/account/factor/off", data={"password": PASSWORD, "code": maker.at(now)})
    assert spent.status_code == 403
    soon = maker.at(now + dt.timedelta(seconds=30))
    client.post("/account/factor/off", data={"password": PASSWORD, "code": soon})
    with store.reading() as session:
        assert session.get_one(Account, ana).factor is None


def test_sessions_are_listed_and_ended(application: Flask, store: Database, ana: int) -> None:
    clients = [mine(application, store, ana) for _ in range(4)]
    assert clients[0].get("/account").text.count("/account/sessions/") == 4  # three, and all of them
    with store.reading() as session:
        ids = list(session.scalars(select(Login.id).order_by(Login.id)))
    clients[0].post(f"/account/sessions/{ids[1]}/end")
    assert [client.get("/account").status_code for client in clients] == [200, 303, 200, 200]
    clients[0].post("/account/sessions/end")
    assert [client.get("/account").status_code for client in clients] == [200, 303, 303, 303]
    other = people.admit(application.test_client(), store, people.account(store, "eva"))
    assert other.post(f"/account/sessions/{ids[0]}/end").status_code == 404
