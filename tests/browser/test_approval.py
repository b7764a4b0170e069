"""The screens of approval, and a version that is written in the browser."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from app.database import Database
from profiles import appointments
from profiles.appointments import Naming
from profiles.models import Account, Company, Grant, Revision
from profiles.viewer import LOCAL
from tests.app import people, seeding
from tests.browser.conftest import DESKTOP, PHONE, OpenScreen, Screen, Served
from tests.profiles.accounts.made import CHEAP

pytestmark = pytest.mark.browser

PASSWORD = "tres macetas y un rastrillo"
SHOTS = os.environ.get("SHOTS")
"""A folder for pictures of every step, to be looked at."""
NAMES = {"hr": "Hilda Rojas", "quality": "Quela Paz", "area_head": "Berta Soto"}


@pytest.fixture
def office(empty: Served) -> Served:
    """Versions 01 and 02 adopted, 03 a draft beside them; the head of the area approves, quality reviews."""
    seeding.enter(empty.store, empty.settings, *seeding.FILES)
    draft = seeding.text_file("03", "02/05/2024", "2.3. Llevar el inventario de macetas y sustratos.\n")
    seeding.enter(empty.store, empty.settings, ("VIV-AL-002 v03.txt", draft), in_force=False)
    for role in NAMES:
        _account(empty.store, role)
    return empty


def _account(store: Database, role: str) -> None:
    account_id = people.account(store, role)
    with store.writing() as session:
        account = session.get_one(Account, account_id)
        account.password, account.name = CHEAP.hash(PASSWORD), NAMES[role]
        if not account.grants:
            account.grants = [Grant(role=role, area_key="")]


def name_signers(served: Served) -> None:
    with served.store.writing() as session:
        company_id = session.scalars(select(Company.id)).one()
        for login, step in (("quality", "reviewed"), ("area_head", "approved")):
            account_id = session.scalars(select(Account.id).where(Account.login == login)).one()
            appointments.name(session, LOCAL, Naming(company_id, step, account_id), seeding.ACTING)


def path(served: Served, version: str = "03") -> str:
    with served.store.reading() as session:
        newest = session.scalars(select(Revision).where(Revision.version == "03")).one()
        own = Revision.profile_id == newest.profile_id
        found = session.scalars(select(Revision).where(own, Revision.version == version)).one()
        return f"/profiles/{found.profile_id}/revisions/{found.id}"


def look(shown: Screen, name: str) -> None:
    """What no screen may have, and a picture where one is asked for."""
    shown.check()
    if SHOTS:
        Path(SHOTS).mkdir(parents=True, exist_ok=True)
        shown.page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)
        shown.page.wait_for_timeout(100)
        shown.complaints.clear()  # taking the picture writes a style into the page


@pytest.mark.parametrize(("width", "language"), [(DESKTOP, "en"), (PHONE, "es")])
def test_screens(screen: OpenScreen, office: Served, width: int, language: str) -> None:
    here, shape = path(office), f"{language}-{width}"
    quela = screen(office, width, language, role="quality")
    quela.open(here)
    look(quela, f"hindered-{shape}")
    quela.open("/approval/signers")
    look(quela, f"nobody-{shape}")
    name_signers(office)
    for name, place in (
        ("signers", "/approval/signers"),
        ("adopt", "/approval/adopt"),
        ("index", "/approval"),
        ("draft", here),
        ("send", f"{here}/send"),
        ("close", f"{here}/close"),
        ("adopted", path(office, "02")),
        ("history", f"{here}/history"),
        ("home", "/"),
    ):
        quela.open(place)
        look(quela, f"{name}-{shape}")


def test_a_version_is_written_in_the_browser(screen: OpenScreen, office: Served) -> None:
    with office.store.reading() as session:
        other = session.scalars(select(Revision).where(Revision.title == "Gerente General")).one()
    hilda = screen(office, role="hr")
    page = hilda.open(f"/profiles/{other.profile_id}")
    page.get_by_role("button", name="Escribir una versión nueva").click()
    page.wait_for_load_state("networkidle")
    look(hilda, "12-written")
    with page.expect_navigation():
        page.locator(".item-link", has_text="Aprobar el presupuesto anual.").click()
    page.locator("#act-edit summary").click()
    page.locator("#edit-text").fill("Aprobar el presupuesto de cada año.")
    page.locator("#act-edit button").click()
    expect(page.locator("#work .work-text")).to_contain_text("de cada año")
    look(hilda, "13-edited")
