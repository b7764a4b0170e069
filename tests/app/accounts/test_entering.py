"""Entering and leaving, and what nobody reaches without."""

from __future__ import annotations

import datetime as dt

import pyotp
import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from app import settings, web
from app.database import Database
from app.rights import NEEDS, OPEN
from profiles.accounts import factor
from profiles.models import Account, Login, TrailEntry
from tests.app import people
from tests.profiles.accounts.made import PASSWORD

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def enter(client: FlaskClient, password: str = PASSWORD, login: str = "ana", back: str = "/") -> TestResponse:
    return client.post("/login", data={"login": login, "password": password, "next": back})


def cookie(client: FlaskClient) -> dict[str, object]:
    with client.session_transaction() as held:
        return dict(held)


def test_a_stranger_is_led_to_the_login_and_back(stranger: FlaskClient, ana: int) -> None:
    sent = stranger.get("/catalogue?state=draft")
    assert (sent.status_code, sent.headers["Location"]) == (303, "/login?next=/catalogue?state%3Ddraft")
    assert 'value="/catalogue?state=draft"' in stranger.get(sent.headers["Location"]).text
    done = enter(stranger, back="/catalogue?state=draft")
    assert (done.status_code, done.headers["Location"]) == (303, "/catalogue?state=draft")
    assert stranger.get("/").status_code == 200
    assert stranger.get("/login").headers["Location"] == "/"


def test_every_other_address_is_closed_to_strangers(application: Flask) -> None:
    client = application.test_client()
    walked = 0
    for rule in application.url_map.iter_rules():
        if NEEDS[rule.endpoint] == OPEN:
            continue
        path = str(rule.build(dict.fromkeys(rule.arguments, 1))[1])
        for method in (rule.methods or set()) - {"OPTIONS", "HEAD"}:
            answer = client.open(path, method=method)
            assert answer.status_code in {303, 401}, (method, path)
            assert method == "GET" or answer.status_code == 401, (method, path)
            walked += 1
    assert walked > 40


def test_scripts_and_forms_of_strangers_are_told_so(stranger: FlaskClient) -> None:
    asked = stranger.get("/search", headers={"HX-Request": "true"})
    assert (asked.status_code, asked.headers["HX-Redirect"]) == (401, "/login")
    assert stranger.get("/catalogue.xlsx", headers={"Accept": "application/json"}).status_code == 401
    assert stranger.post("/import", data={}).status_code == 401


@pytest.mark.parametrize("address", ["//evil.example", "https://evil.example/", "/\\evil.example", "evil"])
def test_nobody_is_led_elsewhere(stranger: FlaskClient, ana: int, address: str) -> None:
    assert enter(stranger, back=address).headers["Location"] == "/"


@pytest.mark.parametrize(("login", "password"), [("ana", "wrong"), ("nobody", PASSWORD)])
def test_a_wrong_login_is_answered_alike(stranger: FlaskClient, ana: int, login: str, password: str) -> None:
    answer = enter(stranger, password, login)
    assert answer.status_code == 401
    assert "La cuenta y la contraseña no coinciden." in answer.text
    assert cookie(stranger).get("login") is None


def test_failures_are_counted_and_lock(stranger: FlaskClient, store: Database, ana: int) -> None:
    for _ in range(5):
        enter(stranger, "wrong")
    with store.reading() as session:
        account = session.get_one(Account, ana)
        assert account.failures == 5
        assert account.locked_until is not None
        entry = session.scalars(select(TrailEntry).order_by(TrailEntry.id.desc())).first()
        assert entry is not None
        assert (entry.action, entry.account_id) == ("account.failed", None)
    assert enter(stranger).status_code == 401


def test_a_login_makes_the_cookie_anew(stranger: FlaskClient, store: Database, ana: int) -> None:
    stranger.get("/login")
    with stranger.session_transaction() as held:
        held["login"] = "given by somebody else"
        held["pending"] = [99, 0]
    enter(stranger)
    fresh = cookie(stranger)
    assert set(fresh) == {"login"}
    assert fresh["login"] != "given by somebody else"
    enter(stranger)
    assert cookie(stranger)["login"] != fresh["login"]


def test_leaving_ends_the_session_on_the_server(stranger: FlaskClient, store: Database, ana: int) -> None:
    enter(stranger)
    token = cookie(stranger)["login"]
    assert stranger.get("/logout").status_code == 405
    assert stranger.post("/logout").headers["Location"] == "/login"
    with stranger.session_transaction() as held:
        held["login"] = token
    assert stranger.get("/").status_code == 303
    with store.reading() as session:
        assert session.scalars(select(Login.ended_at)).one() is not None


def test_the_second_factor_is_asked(stranger: FlaskClient, store: Database, ana: int) -> None:
    now = dt.datetime.now(dt.UTC)
    with store.writing() as session:
        account = session.get_one(Account, ana)
        factor.keep(session, account, SECRET)
        account.factor_since = now
    assert stranger.get("/login/code").headers["Location"] == "/login?next=/"
    assert stranger.post("/login/code", data={"code": "1"}).headers["Location"] == "/login?next=/"
    sent = enter(stranger, back="/gaps")
    assert sent.headers["Location"] == "/login/code?next=/gaps"
    assert stranger.get("/gaps").status_code == 303
    assert stranger.get("/login/code?next=/gaps").status_code == 200
    assert stranger.post("/login/code", data={"code": "1"}).status_code == 401
    good = pyotp.TOTP(SECRET).at(now)
    done = stranger.post("/login/code", data={"code": good, "next": "/gaps"})
    assert done.headers["Location"] == "/gaps"
    assert set(cookie(stranger)) == {"login"}


def test_the_code_is_asked_soon_after_the_password(
    home: settings.Settings, store: Database, ana: int
) -> None:
    now = [dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC)]
    flask = web.create_app(home, store, clock=lambda: now[0])
    flask.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    with store.writing() as session:
        account = session.get_one(Account, ana)
        factor.keep(session, account, SECRET)
        account.factor_since = now[0]
    client = flask.test_client()
    enter(client)
    now[0] += dt.timedelta(minutes=6)
    assert (
        client.post("/login/code", data={"code": pyotp.TOTP(SECRET).at(now[0])})
        .headers["Location"]
        .startswith("/login")
    )


def test_a_session_ends_unused(home: settings.Settings, store: Database, ana: int) -> None:
    now = [dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC)]
    flask = web.create_app(home, store, clock=lambda: now[0])
    flask.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    client = flask.test_client()
    enter(client)
    for minutes in (100, 100, 100):  # each visit lengthens it
        now[0] += dt.timedelta(minutes=minutes)
        assert client.get("/account").status_code == 200
    now[0] += dt.timedelta(minutes=121)
    assert client.get("/account").status_code == 303
    enter(client)
    for _ in range(7):
        now[0] += dt.timedelta(minutes=100)
        assert client.get("/account").status_code == 200
    now[0] += dt.timedelta(minutes=100)  # twelve hours and more, however much it was used
    assert client.get("/account").status_code == 303


def test_the_language_is_the_accounts(stranger: FlaskClient, store: Database, ana: int) -> None:
    stranger.post("/language", data={"language": "en"})
    assert "Log in" in stranger.get("/login").text
    enter(stranger)
    assert "<h1>My account</h1>" not in stranger.get("/account").text
    stranger.post("/language", data={"language": "en"})
    assert "<h1>My account</h1>" in stranger.get("/account").text
    stranger.post("/logout")
    assert "Log in" in stranger.get("/login").text  # the browser goes on in it
    with store.reading() as session:
        assert session.get_one(Account, ana).language == "en"


def test_too_many_wrong_logins_from_one_address_wait(
    stranger: FlaskClient, store: Database, ana: int
) -> None:
    for place in range(10):
        assert enter(stranger, login=f"nobody{place}").status_code == 401
    answer = enter(stranger)
    assert answer.status_code == 429
    assert "Demasiados intentos desde su dirección" in answer.text


def test_good_logins_do_not_count(stranger: FlaskClient, ana: int) -> None:
    assert [enter(stranger).status_code for _ in range(12)] == [303] * 12


def test_only_uploads_take_much(client: FlaskClient, stranger: FlaskClient) -> None:
    long = enter(stranger, "x" * 5_000_000)
    assert (long.status_code, "Lo enviado pasa de 4 MB" in long.text) == (413, True)
    much = client.post("/import", data="{}", content_type="application/json")
    assert much.status_code == 415
    assert "Así no se envían archivos" in much.text


def test_uploads_are_counted(home: settings.Settings, store: Database) -> None:
    chosen = settings.Settings(home=home.home, secret_key="k" * 32, uploads_per_minute=2)
    flask = web.create_app(chosen, store)
    flask.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    client = people.admit(flask.test_client(), store, people.account(store, "ana", "hr"))
    assert [client.post("/import", data={}).status_code for _ in range(3)] == [303, 303, 429]


def test_behind_a_proxy_the_address_is_the_browsers(
    home: settings.Settings, store: Database, ana: int
) -> None:
    chosen = settings.Settings(home=home.home, secret_key="k" * 32, proxies=1)
    flask = web.create_app(chosen, store)
    flask.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    client = flask.test_client()
    data = {"login": "ana", "password": PASSWORD}
    client.post("/login", data=data, headers={"X-Forwarded-For": "6.6.6.6, 203.0.113.9"})
    with store.reading() as session:
        assert session.scalars(select(Login.address)).one() == "203.0.113.9"
