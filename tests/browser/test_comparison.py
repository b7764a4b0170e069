"""What changed, side by side, in one text, on a phone and on paper; consequences; a holder's own changes."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from profiles.competence import entering
from profiles.competence.person import Held, Person
from profiles.models import Company, Profile, Revision
from profiles.viewer import LOCAL
from tests.app import people, seeding
from tests.browser.conftest import DESKTOP, PHONE, SHAPES, OpenScreen, Served
from tests.profiles.builders import acknowledged

pytestmark = pytest.mark.browser


def draft(served: Served) -> Revision:
    with served.store.reading() as session:
        return session.scalars(select(Revision).where(Revision.version == "03")).one()


@pytest.mark.parametrize(("width", "language"), SHAPES)
def test_the_layout_follows_the_width_and_the_paper(
    screen: OpenScreen, seeded: Served, width: int, language: str
) -> None:
    shown = screen(seeded, width, language)
    page = shown.open(f"/profiles/{draft(seeded).profile_id}/compare")
    inline, sides = page.locator(".compared-inline").first, page.locator(".compared-sides").first
    expect(inline).to_be_visible(visible=width == PHONE)
    expect(sides).to_be_visible(visible=width == DESKTOP)
    same = page.locator(".compared-same").first
    expect(same.locator("li").first).to_be_hidden()
    same.locator("summary").press("Enter")
    expect(same.locator("li").first).to_be_visible()
    shown.check()
    page.emulate_media(media="print")
    expect(inline).to_be_visible()
    expect(sides).to_be_hidden()
    expect(page.locator("form.filters")).to_be_hidden()
    expect(page.locator(".compared-who")).to_be_visible()


def test_two_versions_are_chosen(screen: OpenScreen, seeded: Served) -> None:
    page = screen(seeded).open(f"/profiles/{draft(seeded).profile_id}/compare")
    page.get_by_label("Antes", exact=True).select_option(index=2)
    page.get_by_label("Ahora", exact=True).select_option(index=1)
    page.get_by_label("Disposición").select_option("inline")
    with page.expect_navigation():
        page.get_by_role("button", name="Comparar").click()
    expect(page.locator("#counts-title")).to_have_text("3 cambios")
    expect(page.locator("ins").last).to_contain_text("Llevar el inventario de macetas.")
    expect(page.locator(".compared-sides")).to_have_count(0)


@pytest.mark.parametrize(("width", "language"), SHAPES)
def test_consequences_and_own_changes(screen: OpenScreen, empty: Served, width: int, language: str) -> None:
    seeding.enter(empty.store, empty.settings, *seeding.FILES)
    text = seeding.text_file("03", "02/05/2024").replace(b"12 meses", b"24 meses")
    seeding.enter(empty.store, empty.settings, ("VIV-AL-002 v03.txt", text), in_force=False)
    people.account(empty.store, "employee", "employee")
    with empty.store.writing() as session:
        company = session.scalars(select(Company)).one()
        eva = Person(number="1", name="Eva Ríos", account="employee", held=(Held("Auxiliar de Almacén"),))
        [held] = entering.enter(session, LOCAL, company, [eva], seeding.ACTING)
        first = session.scalars(
            select(Revision.id)
            .where(Profile.code == "VIV-AL-002", Revision.version == "01")
            .join(Revision.profile)
        ).one()
        acknowledged(session, first, held.id)
    found = draft(empty)
    hr = screen(empty, width, language)
    page = hr.open(f"/profiles/{found.profile_id}/revisions/{found.id}/consequence")
    expect(page.locator(".foreseen-names")).to_contain_text("Eva Ríos")
    hr.check()
    own = screen(empty, width, language, role="employee")
    page = own.open("/my-position")
    with page.expect_navigation():
        page.locator('a[href$="/changes"]').first.click()
    expect(page.locator("#told-functions + ul li")).to_have_count(1)
    own.check()
