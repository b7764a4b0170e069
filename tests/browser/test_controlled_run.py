"""The whole way of a controlled document, as three people: brought, corrected, reviewed, approved, in force, on record."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from app.approval.schedule import make_effective
from profiles import appointments
from profiles.acting import Acting
from profiles.appointments import Naming
from profiles.models import Account, Company, Grant, Revision
from profiles.viewer import LOCAL
from tests.app import people, seeding
from tests.browser.conftest import OpenScreen, Screen, Served
from tests.profiles.accounts.made import CHEAP

pytestmark = pytest.mark.browser

PASSWORD = "tres macetas y un rastrillo"
NAMES = {"hr": "Hilda Rojas", "quality": "Quela Paz", "area_head": "Berta Soto"}
ROLES = {"hr": ("hr", "area_head"), "quality": ("quality",), "area_head": ("area_head",)}
SHOTS = os.environ.get("SHOTS")
"""A folder for pictures of every step, to be looked at."""
LANGUAGES = ("es", "en") if SHOTS else ("es",)
REFUSED = {"es": "no la revisa ni la aprueba", "en": "neither reviews nor approves"}
CALENDAR = {"es": "el calendario", "en": "the calendar"}
MORE = "2.3. Llevar el inventario de macetas y sustratos.\n"


@pytest.fixture
def office(empty: Served) -> Served:
    """Version 03 is in force; quality reviews, the heads of the areas approve, one of them the author to be."""
    seeding.enter(empty.store, empty.settings, *seeding.FILES)
    text = seeding.text_file("03", "02/05/2024", MORE)
    seeding.enter(empty.store, empty.settings, ("VIV-AL-002 v03.txt", text))
    secret = CHEAP.hash(PASSWORD)
    for login, name in NAMES.items():
        account_id = people.account(empty.store, login)
        with empty.store.writing() as session:
            account = session.get_one(Account, account_id)
            account.password, account.name = secret, name
            account.grants = [Grant(role=role, area_key="") for role in ROLES[login]]
    with empty.store.writing() as session:
        company_id = session.scalars(select(Company.id)).one()
        for login, step in (("quality", "reviewed"), ("area_head", "approved"), ("hr", "approved")):
            account_id = session.scalars(select(Account.id).where(Account.login == login)).one()
            appointments.name(session, LOCAL, Naming(company_id, step, account_id), seeding.ACTING)
    return empty


def look(shown: Screen, name: str) -> None:
    """What no screen may have, and a picture where one is asked for."""
    shown.check()
    if SHOTS:
        Path(SHOTS).mkdir(parents=True, exist_ok=True)
        shown.page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)
        shown.complaints.clear()  # taking the picture writes a style into the page


def path(served: Served, version: str) -> str:
    with served.store.reading() as session:
        code = Revision.profile.has(code="VIV-AL-002")
        found = session.scalars(select(Revision).where(code, Revision.version == version)).one()
        return f"/profiles/{found.profile_id}/revisions/{found.id}"


def take(page: Page, step: str, **fields: str) -> None:
    """Fills the form of a step and signs it."""
    form = page.locator(f"form[action$='/{step}']")
    for name, value in fields.items():
        form.locator(f"[name={name}]").fill(value)
    form.locator("[name=password]").fill(PASSWORD)
    with page.expect_navigation():
        form.locator("button[type=submit]").click()
    page.wait_for_load_state("networkidle")


@dataclass
class Run:
    """One run of the three people in a language."""

    office: Served
    language: str
    hilda: Screen
    quela: Screen
    berta: Screen
    draft: str = ""

    def shot(self, shown: Screen, name: str) -> None:
        look(shown, f"run-{self.language}-{name}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_people_and_the_record(
    screen: OpenScreen, office: Served, tmp_path: Path, language: str
) -> None:
    run = Run(office, language, *(screen(office, language=language, role=role) for role in NAMES))
    document = tmp_path / "VIV-AL-002 v04.txt"
    document.write_bytes(
        seeding.text_file("04", "03/06/2024", MORE + "2.4. Pesar los insumos al resivirlos.\n")
    )
    bring(run, document)
    correct_and_send(run)
    review(run)
    tomorrow = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)
    approve(run, tomorrow)
    move_the_clock(run, tomorrow)
    read_the_record(run)


def bring(run: Run, document: Path) -> None:
    page = run.hilda.open("/import")
    page.locator("#files").set_input_files([document])
    page.locator("[data-upload] button[type=submit]").click()
    expect(page.locator("#decide")).to_be_visible(timeout=30_000)
    run.shot(run.hilda, "01-preview")
    page.locator("#decide button[value=draft]").click()
    expect(page.locator("main a[href*='/profiles/']").first).to_be_visible(timeout=30_000)
    run.draft = path(run.office, "04")


def correct_and_send(run: Run) -> None:
    """Hilda corrects a duty, and sends the version to review with her reason."""
    profile, _, revision = run.draft.partition("/revisions/")
    page = run.hilda.open(f"{profile}/review?revision={revision}")
    with page.expect_navigation():
        page.locator(".item-link", has_text="resivirlos").click()
    page.locator("#act-edit summary").click()
    page.locator("#edit-text").fill("Pesar los insumos al recibirlos.")
    page.locator("#act-edit button").click()
    expect(page.locator("#work .work-text")).to_contain_text("recibirlos")
    run.shot(run.hilda, "02-corrected")
    page = run.hilda.open(f"{run.draft}/send")
    run.shot(run.hilda, "03-send")
    take(page, "send", reason="El almacén pesa lo que recibe")
    run.shot(run.hilda, "04-in-review")


def review(run: Run) -> None:
    """Quela reviews; Hilda, who is named as an approver too, is refused as the author."""
    run.quela.open("/approval")
    run.shot(run.quela, "05-waiting")
    page = run.quela.open(f"{run.draft}/review")
    run.shot(run.quela, "06-review")
    take(page, "review")
    page = run.hilda.open(f"{run.draft}/approve")
    expect(page.locator(".sign-form")).to_have_count(0)
    expect(page.locator("main")).to_contain_text(REFUSED[run.language])
    run.hilda.complaints.clear()  # the browser itself notes the 409
    run.shot(run.hilda, "07-author-refused")


def approve(run: Run, day: dt.date) -> None:
    """Berta approves for a later day; until then nothing changes."""
    run.berta.open("/notices")
    run.shot(run.berta, "08-notices")
    page = run.berta.open(f"{run.draft}/approve")
    take(page, "approve", effective_from=day.isoformat())
    run.shot(run.berta, "09-approved")
    expect(run.hilda.open(path(run.office, "03")).locator(".identity .state-in_force")).to_have_count(1)
    run.hilda.open("/activity")
    run.shot(run.hilda, "10-scheduled")


def move_the_clock(run: Run, day: dt.date) -> None:
    """On the day the version comes into force by itself, once."""
    acting = Acting("schedule", dt.datetime.combine(day, dt.time(12), dt.UTC), day, source="schedule")
    assert [bool(make_effective(run.office.store, acting)) for _ in range(2)] == [True, False]
    expect(run.hilda.open(run.draft).locator(".identity .state-in_force")).to_have_count(1)
    run.shot(run.hilda, "11-in-force")
    expect(run.hilda.open(path(run.office, "03")).locator(".identity .state-superseded")).to_have_count(1)
    run.shot(run.hilda, "12-superseded")


def read_the_record(run: Run) -> None:
    """The trail shows every step, who took it, and is whole."""
    page = run.quela.open(f"/trail?subject=revision&id={run.draft.rpartition('/')[2]}")
    run.shot(run.quela, "13-trail")
    who = page.locator("tbody tr td:nth-of-type(2)").all_inner_texts()
    assert who[0] == CALENDAR[run.language]
    assert [one.split()[0] for one in who[1:]] == ["area_head", "quality", "hr", "hr", "hr"]
    run.quela.open("/trail/verified")
    expect(run.quela.page.locator(".notice-success")).to_have_count(1)
    run.shot(run.quela, "14-verified")
