"""What protects every answer."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import logs, settings, web
from app.database import Database
from tests.app import people

ROOT = Path(web.__file__).parent


@pytest.fixture
def guarded(home: settings.Settings, store: Database) -> FlaskClient:
    """A client of the application with its CSRF protection."""
    account_id = people.account(store, "ana", "hr", "quality")
    return people.admit(web.create_app(home, store).test_client(), store, account_id)


def token(client: FlaskClient) -> str:
    found = re.search(r'name="csrf-token" content="([^"]+)"', client.get("/").text)
    assert found is not None
    return found[1]


def test_every_answer_has_the_headers(client: FlaskClient) -> None:
    for path in ("/", "/nowhere", "/healthz", "/static/perfilario.css"):
        with client.get(path) as answer:
            headers = answer.headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        policy = headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy


def test_templates_hold_no_inline_scripts_or_styles() -> None:
    served = set(ROOT.rglob("*.html")) - {
        ROOT / "templates" / "package" / "index.html"
    }  # opened from a folder
    assert served
    for path in served:
        text = path.read_text("utf-8")
        assert (
            re.search(r"\sstyle=|\son[a-z]+=[\x22\x27]|<style|<script(?![^>]*\ssrc=)|javascript:", text)
            is None
        ), path


def test_other_hosts_are_refused(client: FlaskClient) -> None:
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400
    assert client.get("/", headers={"Host": "localhost"}).status_code == 200


def test_posting_needs_a_token(guarded: FlaskClient) -> None:
    assert guarded.post("/language", data={"language": "en"}).status_code == 400
    assert guarded.post("/import", data={}).status_code == 400
    sent = guarded.post("/language", data={"language": "en", "csrf_token": token(guarded)})
    assert sent.status_code == 303
    assert (
        guarded.post(
            "/language", data={"language": "es"}, headers={"X-CSRFToken": token(guarded)}
        ).status_code
        == 303
    )


def test_the_session_cookie_is_kept_from_scripts(guarded: FlaskClient) -> None:
    cookie = guarded.get("/").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_the_cookie_is_secure_behind_https(tmp_path: Path, store: Database) -> None:
    chosen = settings.Settings(home=tmp_path, secret_key="k" * 32, public_url="https://perfiles.example")
    client = web.create_app(chosen, store).test_client()
    assert "Secure" in client.get("/login", headers={"Host": "perfiles.example"}).headers["Set-Cookie"]


@pytest.mark.parametrize(
    "address", ["//evil.example", "https://evil.example/", "/\\evil.example", "evil", "/\t/evil.example"]
)
def test_the_language_switch_leads_nowhere_else(client: FlaskClient, address: str) -> None:
    assert client.post("/language", data={"language": "en", "next": address}).headers["Location"] == "/"


def test_every_request_has_an_id(application: Flask, caplog: pytest.LogCaptureFixture) -> None:
    logs.configure(as_json=True)
    logging.getLogger().addHandler(caplog.handler)
    client = application.test_client()
    given = client.get("/healthz", headers={"X-Request-ID": "abcdef123456"})
    assert given.headers["X-Request-ID"] == "abcdef123456"
    made = client.get("/healthz", headers={"X-Request-ID": "not an id\n".strip()}).headers["X-Request-ID"]
    assert re.fullmatch(r"[0-9a-f]{32}", made)
    lines = [record for record in caplog.records if record.name == "perfilario.web"]
    assert [line.msg["request_id"] for line in lines if isinstance(line.msg, dict)] == ["abcdef123456", made]


def test_log_lines_are_json_where_wanted(application: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(as_json=True)
    application.test_client().get("/healthz")
    line = json.loads(capsys.readouterr().err.splitlines()[-1])
    assert (line["event"], line["path"], line["status"]) == ("request", "/healthz", 200)


def test_an_unexpected_error_is_a_page_with_its_number(application: Flask, client: FlaskClient) -> None:
    def broken() -> str:
        raise RuntimeError("secret detail")

    application.view_functions["home.index"] = broken
    application.config.update(TESTING=False, PROPAGATE_EXCEPTIONS=False)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "secret detail" not in answer.text
    assert answer.headers["X-Request-ID"] in answer.text


def test_numbers_in_addresses_that_no_database_holds_lead_nowhere(client: FlaskClient) -> None:
    huge = "9" * 20
    for address in (f"/profiles/{huge}", f"/profiles/1/revisions/{huge}/consequence", "/profiles/\u0661"):
        assert client.get(address).status_code == 404
