"""What a holder signs, what voids it, what a printed copy is worth, and what the auditor takes along."""

from __future__ import annotations

import datetime as dt
import io
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

import docx
import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Page, expect
from sqlalchemy import select

from app.settings import kept_trail_key
from profiles import accounts, appointments, lifecycle
from profiles.accounts import Proof
from profiles.acting import Acting
from profiles.appointments import Naming
from profiles.lifecycle import Said
from profiles.models import Account, Assignment, Company, Employee, Grant, Position, Revision
from profiles.package import verify
from profiles.trail.verification import verify as troubles
from profiles.viewer import LOCAL
from tests.app import people, seeding
from tests.browser.conftest import OpenScreen, Screen, Served
from tests.browser.test_controlled_run import PASSWORD, look, path
from tests.profiles.accounts.made import CHEAP

pytestmark = pytest.mark.browser

LANGUAGES = ("es", "en") if os.environ.get("SHOTS") else ("es",)
PEOPLE = {
    "employee": "Elmer Ñique Chávez",
    "quality": "Quela Paz",
    "area_head": "Berta Soto",
    "auditor": "Aurora Díaz",
    "hr": "Hilda Rojas",
}
MORE = "2.3. Llevar el inventario de macetas y sustratos.\n"
TOLD = {
    "es": ("Pesar los insumos al recibirlos", "Obsoleta", "Alterada", "Vigente", "está íntegro"),
    "en": ("Pesar los insumos al recibirlos", "Superseded", "Altered", "In force", "is whole"),
}


@pytest.fixture
def office(empty: Served) -> Served:
    """Version 03 is in force; Elmer holds the position, and has fifteen days to take note."""
    text = seeding.text_file("03", "02/05/2024", MORE)
    seeding.enter(empty.store, empty.settings, *seeding.FILES)
    seeding.enter(empty.store, empty.settings, ("VIV-AL-002 v03.txt", text))
    secret = CHEAP.hash(PASSWORD)
    for role, name in PEOPLE.items():
        account_id = people.account(empty.store, role)
        with empty.store.writing() as session:
            account = session.get_one(Account, account_id)
            account.password, account.name = secret, name
            account.grants = [Grant(role=role, area_key="")]
    with empty.store.writing() as session:
        company = session.scalars(select(Company)).one()
        company.acknowledge_days = 15
        by_login = {one.login: one.id for one in session.scalars(select(Account))}
        for login, step in (("quality", "reviewed"), ("area_head", "approved")):
            appointments.name(session, LOCAL, Naming(company.id, step, by_login[login]), seeding.ACTING)
        position = session.scalars(select(Position).where(Position.title == "Auxiliar de Almacén")).one()
        elmer = Employee(
            company_id=company.id,
            number="1021",
            name=PEOPLE["employee"],
            account_id=by_login["employee"],
            created_at=seeding.ACTING.now,
        )
        elmer.assignments = [Assignment(position_id=position.id)]
        session.add(elmer)
    return empty


@dataclass
class Run:
    """One run in a language."""

    office: Served
    language: str
    screen: OpenScreen
    folder: Path

    def at(self, role: str) -> Screen:
        return self.screen(self.office, language=self.language, role=role)

    def shot(self, shown: Screen, name: str) -> None:
        look(shown, f"copies-{self.language}-{name}")

    def fetched(self, shown: Screen, version: str, kind: str) -> bytes:
        """The copy of a version as somebody downloads it."""
        number = path(self.office, version).rpartition("/")[2]
        answer = shown.page.request.get(f"{self.office.address}/revisions/{number}/copy.{kind}")
        assert answer.ok
        return answer.body()


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_one_signature_to_the_next_and_the_copies(
    screen: OpenScreen, office: Served, tmp_path: Path, language: str
) -> None:
    run = Run(office, language, screen, tmp_path)
    elmer = run.at("employee")
    sign_the_version_in_force(run, elmer)
    printed = run.fetched(elmer, "03", "pdf")
    a_new_version_comes_into_force(office)
    read_what_changed_and_sign_again(run, elmer)
    quela = run.at("quality")
    check_the_old_copy(run, quela, printed)
    check_a_copy_with_one_other_word(run, quela)
    scan_the_printed_code(run, printed)
    draw_and_verify_a_sample(run)
    with office.store.reading() as session:
        assert list(troubles(session, office.settings.home)) == []


def sign_the_version_in_force(run: Run, elmer: Screen) -> None:
    page = elmer.open("/my-position")
    run.shot(elmer, "01-to-sign")
    page.locator("ul.todo a.btn").click()
    page.wait_for_load_state("networkidle")
    run.shot(elmer, "02-signing")
    _sign(page)
    expect(page.locator("ul.todo")).to_have_count(0)
    expect(page.locator("#given + ul li")).to_have_count(1)
    run.shot(elmer, "03-signed")


def _sign(page: Page) -> None:
    page.locator(".sign-form [name=password]").fill(PASSWORD)
    with page.expect_navigation():
        page.locator(".sign-form button[type=submit]").click()
    page.wait_for_load_state("networkidle")


def a_new_version_comes_into_force(office: Served) -> None:
    """Prepared by Hilda, reviewed by Quela, approved by Berta for today."""
    text = seeding.text_file("04", "03/06/2024", MORE + "2.4. Pesar los insumos al recibirlos.\n")
    seeding.enter(office.store, office.settings, ("VIV-AL-002 v04.txt", text), in_force=False)
    number = int(path(office, "04").rpartition("/")[2])
    now = dt.datetime.now(dt.UTC)
    for login, step in (("hr", "send_to_review"), ("quality", "review"), ("area_head", "approve")):
        with office.store.writing() as session:
            account = session.scalars(select(Account).where(Account.login == login)).one()
            said = Said(
                session.get_one(Revision, number).stamp,
                reason="El almacén pesa lo que recibe",
                effective_from=now.date(),
                words="Firmo.",
                proof=Proof(with_factor=False, after_reset=False),
            )
            acting = Acting(login, now, now.date(), account_id=account.id, source="127.0.0.1")
            viewer = accounts.viewer_of(session, account, now.date())
            getattr(lifecycle, step)(session, viewer, number, said, acting)


def read_what_changed_and_sign_again(run: Run, elmer: Screen) -> None:
    """The signature under 03 counts no more; what changed is told in plain words."""
    page = elmer.open("/my-position")
    expect(page.locator("ul.todo li")).to_contain_text("03")
    run.shot(elmer, "04-void")
    page.locator("ul.todo a.btn").click()
    page.locator("a[href*='/changes']").click()
    expect(page.locator("main")).to_contain_text(TOLD[run.language][0])
    run.shot(elmer, "05-what-changed")
    page.go_back()
    _sign(page)
    expect(page.locator("#given + ul li")).to_have_count(2)
    run.shot(elmer, "06-signed-again")


def check_the_old_copy(run: Run, quela: Screen, printed: bytes) -> None:
    _check(quela, "copia impresa.pdf", printed)
    expect(quela.page.locator(".verdict-line")).to_contain_text(TOLD[run.language][1])
    expect(quela.page.locator("main")).to_contain_text("04")
    run.shot(quela, "07-superseded")


def check_a_copy_with_one_other_word(run: Run, quela: Screen) -> None:
    document = docx.Document(io.BytesIO(run.fetched(quela, "04", "docx")))
    for paragraph in document.paragraphs:
        for part in paragraph.runs:
            part.text = part.text.replace("inventario", "registro")
    changed = io.BytesIO()
    document.save(changed)
    _check(quela, "copia del almacén.docx", changed.getvalue())
    expect(quela.page.locator(".verdict-line")).to_contain_text(TOLD[run.language][2])
    expect(quela.page.locator(".copy-changes del")).to_contain_text("inventario")
    expect(quela.page.locator(".copy-changes ins")).to_contain_text("registro")
    run.shot(quela, "08-altered")


def _check(shown: Screen, name: str, data: bytes) -> None:
    page = shown.open("/check")
    page.locator("#file").set_input_files({"name": name, "mimeType": "", "buffer": data})
    with page.expect_navigation(timeout=60_000):
        page.locator("form[data-check] button[type=submit]").click()
    page.wait_for_load_state("networkidle")


def scan_the_printed_code(run: Run, printed: bytes) -> None:
    """A telephone reads the code off the page; its page asks for no login and tells the state of today."""
    with pypdfium2.PdfDocument(printed) as pdf:  # type: ignore[no-untyped-call]
        picture = pdf[0].render(scale=150 / 72).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    _, mark, secret = code.text.partition("/c/")
    passer = run.screen(run.office, 390, run.language, role="")
    page = passer.open(f"{mark}{secret}")
    expect(page.locator(".verdict-line")).to_contain_text(TOLD[run.language][1])
    run.shot(passer, "09-scanned")


def draw_and_verify_a_sample(run: Run) -> None:
    aurora = run.at("auditor")
    page = aurora.open("/package")
    page.locator("#f-count").fill("2")
    page.locator("#f-seed").fill("2026-A")
    with page.expect_download(timeout=60_000) as waiting:
        page.locator("form[action$='/package'] button[type=submit]").click()
    package = run.folder / "muestra.zip"
    waiting.value.save_as(package)
    with package.open("rb") as source:
        verdict = verify(source, kept_trail_key(run.office.settings))
    assert (verdict.problems, verdict.ours, len(verdict.said["profiles"])) == ((), True, 2)
    with zipfile.ZipFile(package) as archive:
        assert "index.html" in archive.namelist()
    page.locator("#f-package").set_input_files(package)
    with page.expect_navigation():
        page.locator("form[action$='/check'] button[type=submit]").click()
    expect(page.locator(".notice-success")).to_contain_text(TOLD[run.language][4])
    run.shot(aurora, "10-package")
