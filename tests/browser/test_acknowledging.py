"""The screens of acknowledgements, reviews and terms: a signature in the browser, and what no screen may have."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from profiles.competence import entering
from profiles.competence.person import Held, Person
from profiles.models import Account, Company, Profile
from profiles.viewer import LOCAL
from tests.app import people, seeding
from tests.browser.conftest import SHAPES, OpenScreen, Served
from tests.profiles.accounts.made import CHEAP

pytestmark = pytest.mark.browser

PASSWORD = "tres macetas y un rastrillo"


@pytest.fixture
def office(empty: Served) -> Served:
    """Elmer and Inés, who has no account, hold the position of VIV-AL-002; the company has both terms."""
    seeding.enter(empty.store, empty.settings, *seeding.FILES)
    secret = CHEAP.hash(PASSWORD)
    for login in ("employee", "quality"):
        account_id = people.account(empty.store, login, login)
        with empty.store.writing() as session:
            session.get_one(Account, account_id).password = secret
    with empty.store.writing() as session:
        company = session.scalars(select(Company)).one()
        company.acknowledge_days, company.review_months = 10, 12
        held = (Held("Auxiliar de Almacén", since=dt.datetime.now(dt.UTC).date()),)
        elmer = Person(number="1", name="Elmer Soto", account="employee", held=held)
        ines = Person(number="2", name="Inés Luna Villavicencio", held=held)
        entering.enter(session, LOCAL, company, [elmer, ines], seeding.ACTING)
    return empty


def profile_of(served: Served) -> int:
    with served.store.reading() as session:
        return session.scalars(select(Profile.id).where(Profile.code == "VIV-AL-002")).one()


def test_an_employee_signs_and_hr_notes_paper(office: Served, screen: OpenScreen) -> None:
    own = screen(office, role="employee")
    page = own.open("/")
    page.get_by_role("link", name="Leer y firmar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Leer y firmar")
    page.get_by_label("Su contraseña").fill(PASSWORD)
    page.get_by_role("button", name="Firmar").click()
    expect(page.get_by_role("status")).to_contain_text("Firmada")
    with page.expect_download() as receipt:
        page.get_by_role("link", name="Constancia").click()
    assert receipt.value.suggested_filename == "VIV-AL-002 v02 constancia.pdf"
    page = screen(office).open(f"/profiles/{profile_of(office)}/acknowledgements")
    page.get_by_label("Inés Luna Villavicencio").check()
    page.get_by_role("button", name="Firmada en papel").click()
    expect(page.get_by_role("status")).to_contain_text("1 registrada.")
    expect(page.get_by_role("checkbox")).to_have_count(0)


@pytest.mark.parametrize(("width", "language"), SHAPES)
def test_screens(office: Served, screen: OpenScreen, width: int, language: str) -> None:
    profile = profile_of(office)
    keeper = screen(office, width, language)
    for path in (
        "/acknowledgements",
        f"/profiles/{profile}/acknowledgements",
        "/reviews?within=all",
        "/terms",
        f"/profiles/{profile}",
    ):
        keeper.open(path)
        keeper.check()
    own = screen(office, width, language, role="employee")
    own.open("/my-position").locator("a[href^='/my-position/sign/']").first.click()
    own.check()
    own.page.locator("a[href^='/my-position/refuse/']").click()
    own.check()
