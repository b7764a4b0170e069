"""Reads of the catalogue: lists, pages, figures, places, and who may see them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from profiles import catalogue, keys
from profiles.acting import Acting
from profiles.catalogue import Choice, Filters, PageRequest
from profiles.errors import NotFound
from profiles.models import Company, Item, Profile, Revision
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import enter, full, parsed, stored

NOBODY = Viewer("nobody", frozenset())


@pytest.fixture
def filled(session: Session, acting: Acting) -> Session:
    enter(session, acting, {"a.docx": full(), "a.pdf": full()}, in_force=True)
    enter(session, acting, {"b.docx": parsed(version="02", date="2022-01-01", text="Dos", area="Producción")})
    enter(session, acting, {"c.docx": parsed("PF-VE-002", title="Cajera", area="Ventas", text="Cobrar")})
    enter(
        session,
        acting,
        {"d.docx": parsed(None, None, None, title="Álvaro Cajero"), "e.txt": parsed(title=None, code=None)},
    )
    enter(session, acting, {"f.docx": parsed("X-1", title="Molinero")}, company="Molinos del Sur")
    return session


def titles(session: Session, filters: Filters, **page: Any) -> list[str | None]:
    return [row.title for row in catalogue.listing(session, LOCAL, filters, PageRequest(**page)).rows]


def test_listing_sorts_filters_and_pages(filled: Session) -> None:
    assert titles(filled, Filters()) == ["Álvaro Cajero", "Cajera", "Molinero", "Panadero"]
    assert titles(filled, Filters(), sort="code", descending=True)[0] == "Molinero"
    assert titles(filled, Filters(area=keys.area_key("Ventas"))) == ["Cajera"]
    assert titles(filled, Filters(state="in_force")) == ["Panadero"]
    assert titles(filled, Filters(state="draft")) == ["Álvaro Cajero", "Cajera", "Molinero", "Panadero"]
    assert titles(filled, Filters(text="cajeros")) == ["Álvaro Cajero", "Cajera"]
    assert titles(filled, Filters(text="pf ven")) == ["Cajera"]
    page = catalogue.listing(filled, LOCAL, Filters(), PageRequest(number=9, size=3))
    assert ([row.title for row in page.rows], page.number, page.pages, page.total) == (["Panadero"], 2, 2, 4)


def test_a_row_shows_the_edition_in_force_and_the_draft_beside_it(filled: Session) -> None:
    [row] = catalogue.find(filled, LOCAL, "pf-op-001")
    assert (row.state, row.version, row.draft_version, row.uncertain) == ("in_force", "01", "02", 1)
    assert (row.effective_from, row.company, row.warnings) == (dt.date(2020, 1, 10), "Panificadora Sol", 0)


def test_find_by_code_title_and_words(filled: Session) -> None:
    def codes(words: str) -> list[str | None]:
        return [row.code for row in catalogue.find(filled, LOCAL, words)]

    assert codes(" pf-ve-002 ") == ["PF-VE-002"]
    assert codes("CAJEROS.") == ["PF-VE-002"]
    assert codes("caj") == [None, "PF-VE-002"]
    assert codes("astronauta") == []
    assert codes("") == []


def test_areas_and_companies(filled: Session) -> None:
    assert catalogue.areas(filled, LOCAL) == [
        Choice(keys.area_key("Producción"), "Producción", 1),
        Choice(keys.area_key("Ventas"), "Ventas", 1),
    ]
    assert [one.name for one in catalogue.companies(filled, LOCAL)] == ["Panificadora Sol", "Molinos del Sur"]
    sur = catalogue.companies(filled, LOCAL)[1]
    assert catalogue.areas(filled, LOCAL, sur.id) == []
    assert titles(filled, Filters(company_id=sur.id)) == ["Molinero"]


def test_profile_page(filled: Session) -> None:
    [row] = catalogue.find(filled, LOCAL, "PF-OP-001")
    page = catalogue.profile(filled, LOCAL, row.id)
    assert [(one.version, one.state) for one in page.revisions] == [("02", "draft"), ("01", "in_force")]
    assert [section.name for section in page.sections] == [
        "functions",
        "requirements",
        "approvals",
        "relations",
    ]
    assert [file.name for file in page.files] == ["a.docx", "a.pdf", "b.docx"]
    assert (page.uncertain, page.corrections) == (1, ())
    other = catalogue.profile(filled, LOCAL, row.id, page.revisions[0].id)
    assert [item.text for item in other.sections[0].items] == ["Dos"]
    with pytest.raises(NotFound):
        catalogue.profile(filled, LOCAL, row.id, 999)


def test_item_and_its_place(filled: Session) -> None:
    item_id = filled.scalars(select(Item.id).where(Item.section == "requirements")).one()
    place = catalogue.item(filled, LOCAL, item_id)
    assert place.origins == ({"page": 2, "bbox": [1.0, 2.0, 3.0, 4.5]},)
    assert place.file is not None
    assert (place.file.name, place.file.ordinal, place.file.sha256) == ("a.docx", 1, stored("a.docx").sha256)
    with pytest.raises(NotFound):
        catalogue.field(filled, LOCAL, place.revision.id, "/title")


def test_file_lookup(filled: Session) -> None:
    assert catalogue.file(filled, LOCAL, stored("a.pdf").sha256).name == "a.pdf"
    with pytest.raises(NotFound):
        catalogue.file(filled, LOCAL, "0" * 64)


def test_shown_revisions(filled: Session) -> None:
    shown = catalogue.shown_revisions(filled, LOCAL, sections=["relations"])
    assert [(one.title, one.state, len(one.items)) for one in shown] == [
        ("Panadero", "in_force", 1),
        ("Cajera", "draft", 0),
        ("Álvaro Cajero", "draft", 0),
        ("Molinero", "draft", 0),
    ]
    sur = catalogue.companies(filled, LOCAL)[1]
    assert [one.title for one in catalogue.shown_revisions(filled, LOCAL, company_id=sur.id)] == ["Molinero"]
    assert catalogue.shown_revision(filled, LOCAL, shown[0].profile_id) is shown[0]


def test_home_figures(filled: Session) -> None:
    found = catalogue.home(filled, LOCAL, latest=2)
    assert (found.profiles, found.in_force, found.drafts, found.uncertain, found.waiting) == (4, 1, 4, 1, 1)
    assert (found.warnings, found.conflicts, found.empty) == (0, 0, False)
    assert [(one.company, one.outcomes, one.total) for one in found.imports] == [
        ("Molinos del Sur", {"new": 1}, 1),
        ("Panificadora Sol", {"new": 1, "waiting": 1}, 2),
    ]
    batch = catalogue.import_batch(filled, LOCAL, found.imports[0].id)
    assert [(entry.path, entry.revision and entry.revision.title) for entry in batch.entries] == [
        ("f.docx", "Molinero")
    ]


def test_nobody_sees_anything(filled: Session) -> None:
    profile_id = filled.scalars(select(Profile.id)).first() or 0
    revision_id = filled.scalars(select(Revision.id)).first() or 0
    item_id = filled.scalars(select(Item.id)).first() or 0
    assert catalogue.listing(filled, NOBODY, Filters(), PageRequest()).total == 0
    assert catalogue.rows(filled, NOBODY, Filters(), PageRequest()) == ()
    assert catalogue.find(filled, NOBODY, "PF-OP-001") == ()
    assert catalogue.home(filled, NOBODY).empty
    assert catalogue.areas(filled, NOBODY) == catalogue.companies(filled, NOBODY) == []
    assert catalogue.shown_revisions(filled, NOBODY) == catalogue.items(filled, NOBODY, revision_id) == []
    assert catalogue.shown_revision(filled, NOBODY, profile_id) is None
    refused: list[Callable[[], Any]] = [
        lambda: catalogue.profile(filled, NOBODY, profile_id),
        lambda: catalogue.revision(filled, NOBODY, revision_id),
        lambda: catalogue.item(filled, NOBODY, item_id),
        lambda: catalogue.file(filled, NOBODY, stored("a.pdf").sha256),
        lambda: catalogue.import_batch(filled, NOBODY, 1),
    ]
    for read in refused:
        with pytest.raises(NotFound):
            read()


def test_a_viewer_of_one_company_sees_that_one(filled: Session) -> None:
    sur = filled.scalars(select(Company).where(Company.name == "Molinos del Sur")).one()
    viewer = Viewer("sur", frozenset({Holding(Role.HR, sur.id)}))
    assert [row.title for row in catalogue.rows(filled, viewer, Filters(), PageRequest())] == ["Molinero"]
    assert catalogue.home(filled, viewer).profiles == 1


@pytest.mark.parametrize(
    "read",
    [
        lambda session: catalogue.listing(session, LOCAL, Filters(text="a"), PageRequest(size=100)),
        lambda session: catalogue.rows(session, LOCAL, Filters(), PageRequest(sort="area")),
        lambda session: catalogue.home(session, LOCAL),
        lambda session: catalogue.imports(session, LOCAL),
        lambda session: [
            (one.profile.position, one.items)
            for one in catalogue.shown_revisions(session, LOCAL, sections=["relations", "requirements"])
        ],
    ],
)
def test_the_number_of_queries_is_constant(
    session: Session, acting: Acting, read: Callable[[Session], Any]
) -> None:
    def statements() -> int:
        count = 0

        def one_more(*_: Any) -> None:
            nonlocal count
            count += 1

        session.expunge_all()
        bind = session.get_bind()
        event.listen(bind, "after_cursor_execute", one_more)
        read(session)
        event.remove(bind, "after_cursor_execute", one_more)
        return count

    def fill(first: int, last: int) -> None:
        for number in range(first, last):
            enter(
                session,
                acting,
                {
                    f"{number}.docx": parsed(
                        f"PF-{number}", title=f"Panadero {number}", area=f"Área {number % 3}"
                    )
                },
            )

    fill(0, 5)
    few = statements()
    fill(5, 50)
    assert statements() == few
