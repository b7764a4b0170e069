"""The audit trail on its screens: read, narrowed, taken out, verified."""

from __future__ import annotations

import io
import re

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook
from sqlalchemy import text

from app.database import Database
from app.settings import Settings
from profiles import trail
from profiles.acting import Acting
from profiles.trail import Change, Personal, Subject, anchors
from tests.app.mailbox import NOW
from tests.app.people import ClientAs

ACTING = Acting("ana", NOW, NOW.date(), source="10.0.0.7")


@pytest.fixture
def quality(client_as: ClientAs, store: Database) -> FlaskClient:
    """A client, with two entries of the trail besides those of its own login."""
    client = client_as("quality")
    with store.writing() as session:
        change = Change({"address": "viejo"}, {"address": Personal("nuevo <b>")})
        trail.record(session, ACTING, "mail.retried", Subject("mail", 7), change)
        trail.record(session, ACTING, "job.cancelled", Subject("job", 3))
    return client


def test_entries_are_read_with_what_was_and_is(quality: FlaskClient) -> None:
    page = quality.get("/trail?subject=mail&id=7").get_data(as_text=True)
    assert "10.0.0.7" in page
    assert "viejo" in page
    assert "nuevo &lt;b&gt;" in page
    assert page.count('<tr id="e') == 1


def test_moments_and_outcomes_are_in_words(quality: FlaskClient, store: Database) -> None:
    after = {"locked_until": "2024-05-02T14:21:10.25+00:00", "outcomes": {"further": 5}}
    with store.writing() as session:
        trail.record(session, ACTING, "account.failed", Subject("account", 99), Change(after=after))
    page = quality.get("/trail?subject=account&id=99", headers={"Accept-Language": "en"}).text
    assert sorted(re.findall(r"<dd>(.*?)</dd>", page)) == [
        "<ins>Further original: 5</ins>",
        "<ins>May 2, 2024, 14:21</ins>",
    ]


def test_who_and_from_where_are_in_words(quality: FlaskClient, store: Database) -> None:
    with store.writing() as session:
        for name, place in (("schedule", "schedule"), ("console:root", "console")):
            acting = Acting(name, NOW, NOW.date(), source=place)
            trail.record(session, acting, "job.retried", Subject("job", 9))
    page = quality.get("/trail?subject=job&id=9").text
    told = re.findall(r'data-label="Quién">(.*?)</td>', page)
    assert told == [
        'console:root<span class="quiet small trail-source">consola</span>',
        "el calendario",
    ]


def test_values_are_in_words_and_what_stayed_is_not_marked(quality: FlaskClient, store: Database) -> None:
    signature = {"meaning": "approved", "with_factor": False}
    with store.writing() as session:
        was, now = {"state": "in_review", "version": "03"}, {"state": "approved", "version": "03"}
        change = Change(
            was, {**now, "signature": signature, "made": [{"section": "notes"}, {"kind": "split"}]}
        )
        trail.record(session, ACTING, "revision.approved", Subject("revision", 38), change)
    page = quality.get("/trail?subject=revision&id=38", headers={"Accept-Language": "en"}).text
    said = re.findall(r"<dd>(.*?)</dd>", page)
    assert sorted(said) == [
        "03",
        "<del>In review</del> <ins>Approved</ins>",
        "<ins>(Section: Other content), (Kind: Divided)</ins>",
        "<ins>Meaning: Approved; With the second factor: no</ins>",
    ]


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("deed=mail.retried", 1),
        ("deed=job", 1),
        ("since=2024-05-02&until=2024-05-02", 2),
        ("until=2024-05-01", 0),
        ("since=yesterday&id=x", None),
    ],
)
def test_the_address_narrows(quality: FlaskClient, query: str, rows: int | None) -> None:
    page = quality.get(f"/trail?{query}").get_data(as_text=True)
    assert (page.count('<tr id="e') == rows) if rows is not None else ('<tr id="e' in page)


def test_a_workbook_of_it_is_on_record(quality: FlaskClient, store: Database) -> None:
    answer = quality.post("/trail/export", data={"deed": "job.cancelled"})
    sheet = load_workbook(io.BytesIO(answer.data)).active
    assert sheet is not None
    [row] = list(sheet.iter_rows(min_row=2, values_only=True))
    assert row[1:4] == ("2024-05-02 12:00:00", "ana", "10.0.0.7")
    with store.reading() as session:
        last = anchors.head(session)
        said = session.execute(text("SELECT action, after FROM trail_entry ORDER BY id DESC LIMIT 1")).one()
    assert last is not None
    assert said[0] == "trail.exported"
    assert '"entries": 1' in said[1]


def test_a_verification_says_what_was_changed(quality: FlaskClient, store: Database, home: Settings) -> None:
    assert 'class="notice notice-success"' in quality.get("/trail/verified").get_data(as_text=True)
    with store.reading() as session:
        anchors.anchor(home.home, session, NOW)
    with store.writing() as session:
        session.execute(text("DROP TRIGGER trail_entry_no_update"))
        session.execute(
            text("UPDATE trail_entry SET action = 'mail.cancelled' WHERE action = 'mail.retried'")
        )
    assert 'class="notice notice-danger"' in quality.get("/trail/verified").get_data(as_text=True)


@pytest.mark.parametrize("role", ["employee", "hr", "area_head", "administrator"])
def test_it_is_not_for_everybody(client_as: ClientAs, role: str) -> None:
    client = client_as(role)
    assert [client.get("/trail").status_code, client.get("/trail/verified").status_code] == [403, 403]
    assert client.post("/trail/export").status_code == 403
