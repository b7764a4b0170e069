"""Entering, one's own account and those of others, in both languages and widths."""

from __future__ import annotations

import datetime as dt

import pyotp
import pytest

from app.database import Database
from profiles.accounts import links
from profiles.acting import Acting
from tests.browser.conftest import DESKTOP, PHONE, OpenScreen, Served

PHRASE = "caballo correcto batería"
SHAPES = [(DESKTOP, "es"), (PHONE, "en")]


def first_link(store: Database) -> str:
    now = dt.datetime.now(dt.UTC)
    with store.writing() as session:
        token = links.make_first(session, Acting("tests", now, now.date()), dt.timedelta(hours=1))
    return f"/first/{token}"


@pytest.mark.browser
@pytest.mark.parametrize(("width", "language"), SHAPES)
def test_from_the_first_link_to_an_invited_person(
    screen: OpenScreen, empty: Served, width: int, language: str
) -> None:
    root = screen(empty, width, language, role="")
    root.open("/catalogue")
    root.check()  # the login, with a word on the console
    page = root.open(first_link(empty.store))
    for name, value in {"name": "Ana Pérez", "login": "ana", "password": PHRASE, "again": PHRASE}.items():
        page.fill(f"[name={name}]", value)
    root.check()
    page.click("main button[type=submit]")
    root.open("/accounts/new")
    for name, value in {"name": "Luis Rojas", "login": "luis"}.items():
        page.fill(f"[name={name}]", value)
    page.select_option("[name=role]", "hr")
    root.check()
    page.click("main button[type=submit]")
    root.check()
    address = page.input_value("#address")
    page.click("main p a")
    root.check()
    root.open("/accounts")
    root.check()
    luis = screen(empty, width, language, role="")
    invited = luis.open("/link/" + address.rpartition("/")[2])
    invited.fill("[name=password]", PHRASE)
    invited.fill("[name=again]", PHRASE)
    luis.check()
    invited.click("main button[type=submit]")
    invited.fill("[name=login]", "luis")
    invited.fill("[name=password]", PHRASE)
    invited.click("main button[type=submit]")
    invited.wait_for_url(f"{empty.address}/")
    invited.click(".bar-account summary")
    luis.check()
    invited.click(".bar-menu button")
    invited.wait_for_url(f"{empty.address}/login")


@pytest.mark.browser
@pytest.mark.parametrize(("width", "language"), SHAPES)
def test_the_second_factor_is_set_up_and_asked(
    screen: OpenScreen, empty: Served, width: int, language: str
) -> None:
    mine = screen(empty, width, language)
    page = mine.open("/account")
    mine.check()
    page.click("form[action='/account/factor'] button")
    mine.check()
    maker = pyotp.TOTP(page.inner_text(".factor-key").replace(" ", ""))
    page.fill("[name=code]", maker.now())
    page.click("form[action='/account/factor/confirm'] button")
    page.wait_for_selector("form[action='/account/factor/off']")
    mine.check()
