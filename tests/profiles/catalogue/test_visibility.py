"""Which revisions each role sees, in every read, and what belongs to somebody."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.document import Origin
from parsers.profile import Function
from profiles import catalogue
from profiles.acting import Acting
from profiles.catalogue import Filters, PageRequest, ProfileRow
from profiles.catalogue.shared import tells_of
from profiles.catalogue.shown import visible
from profiles.errors import NotFound
from profiles.models import STATES, Account, Company, Item, Profile, Revision, RevisionFile, Signoff
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import enter, parsed, stored

EVERYBODY = frozenset({"in_force"})
SEEN = {
    Role.EMPLOYEE: EVERYBODY,
    Role.AREA_HEAD: EVERYBODY,
    Role.ADMINISTRATOR: EVERYBODY,
    Role.AUDITOR: EVERYBODY | {"approved", "superseded", "withdrawn"},
    Role.HR: frozenset(STATES),
    Role.QUALITY: frozenset(STATES),
}


@pytest.fixture
def shelf(session: Session, acting: Acting) -> dict[str, Revision]:
    """Seven profiles of one company, each with a single revision in another state."""
    enter(session, acting, {f"{state}.docx": parsed(f"P-{state}", title=state) for state in STATES})
    found = {}
    for state in STATES:
        revision = session.scalars(select(Revision).where(Revision.title == state)).one()
        revision.state = state
        revision.effective_from = dt.date(2024, 5, 2) if state == "in_force" else None
        found[state] = revision
    session.flush()
    return found


def viewer(session: Session, role: Role, account_id: int | None = None, **more: int) -> Viewer:
    company = session.scalars(select(Company.id).order_by(Company.id).limit(1)).one()
    held = Holding(role, more.get("company", company))
    return Viewer(role.value, frozenset({held}), account_id=account_id)


def account(session: Session, login: str) -> int:
    made = Account(login=login, name=login, created_at=dt.datetime(2024, 5, 2, tzinfo=dt.UTC))
    session.add(made)
    session.flush()
    return made.id


def listed(session: Session, who: Viewer) -> set[str | None]:
    return {row.title for row in catalogue.rows(session, who, Filters(), PageRequest())}


def reads_of(session: Session, who: Viewer, revision: Revision) -> list[bool]:
    """Whether each read of one revision gives it."""
    item = session.scalars(select(Item).where(Item.revision_id == revision.id)).one()
    sha256 = session.scalars(select(RevisionFile.sha256).where(RevisionFile.revision_id == revision.id)).one()
    reads = (
        lambda: catalogue.profile(session, who, revision.profile_id),
        lambda: catalogue.profile(session, who, revision.profile_id, revision.id),
        lambda: catalogue.revision(session, who, revision.id),
        lambda: catalogue.item(session, who, item.id),
        lambda: catalogue.file(session, who, sha256),
    )
    found = []
    for read in reads:
        try:
            found.append(read() is not None)
        except NotFound:
            found.append(False)
    return [
        *found,
        bool(catalogue.items(session, who, revision.id)),
        bool(catalogue.originals(session, who, revision.profile_id)),
        catalogue.shown_revision(session, who, revision.profile_id) is not None,
        bool(catalogue.shown_revisions(session, who, profile_ids=[revision.profile_id])),
        bool(catalogue.find(session, who, str(revision.profile.code))),
    ]


@pytest.mark.parametrize("role", Role)
def test_each_role_sees_its_states_in_every_read(
    session: Session, shelf: dict[str, Revision], role: Role
) -> None:
    who = viewer(session, role)
    assert listed(session, who) == SEEN[role]
    for state, revision in shelf.items():
        assert set(reads_of(session, who, revision)) == {state in SEEN[role]}
    home = catalogue.home(session, who)
    assert (home.profiles, home.in_force) == (len(SEEN[role]), 1)
    assert home.drafts == (2 if role in {Role.HR, Role.QUALITY} else 0)
    areas = {one.count for one in catalogue.areas(session, who)}
    assert areas == set()


@pytest.mark.parametrize("role", Role)
def test_nothing_of_another_company_is_seen(session: Session, shelf: dict[str, Revision], role: Role) -> None:
    who = viewer(session, role, company=99)
    assert listed(session, who) == set()
    assert set(reads_of(session, who, shelf["in_force"])) == {False}
    assert catalogue.companies(session, who) == catalogue.areas(session, who) == []


def test_a_role_in_every_company_and_another_in_one_add_up(
    session: Session, shelf: dict[str, Revision]
) -> None:
    own = shelf["draft"].profile.company_id
    held = {Holding(Role.EMPLOYEE), Holding(Role.QUALITY, own), Holding(Role.AUDITOR, 99)}
    assert listed(session, Viewer("ana", frozenset(held))) == set(STATES)
    assert visible(Viewer("ana", frozenset({Holding(Role.QUALITY)}))) == []
    auditor = Viewer("ana", frozenset({Holding(Role.AUDITOR), Holding(Role.EMPLOYEE, own)}))
    assert listed(session, auditor) == SEEN[Role.AUDITOR]


def test_who_prepared_a_revision_sees_it_until_it_is_in_force(
    session: Session, shelf: dict[str, Revision]
) -> None:
    ana = account(session, "ana")
    for revision in shelf.values():
        revision.prepared_by = ana
    session.flush()
    own = {"draft", "in_review", "rejected", "approved", "in_force"}
    assert listed(session, viewer(session, Role.AREA_HEAD, ana)) == own
    assert listed(session, viewer(session, Role.AREA_HEAD, account(session, "eva"))) == EVERYBODY
    assert listed(session, viewer(session, Role.AREA_HEAD, ana, company=99)) == set()


def test_who_is_asked_to_sign_sees_the_revision_for_that_round(
    session: Session, shelf: dict[str, Revision], acting: Acting
) -> None:
    ana, eva = account(session, "ana"), account(session, "eva")
    for revision in shelf.values():
        revision.round = 2
        asked = {
            "step": "reviewed",
            "ordinal": 0,
            "asked_at": acting.now,
            "account_id": ana,
            "deputy_id": eva,
        }
        session.add(Signoff(revision_id=revision.id, round=2, **asked))
    session.flush()
    for who in (ana, eva):
        assert listed(session, viewer(session, Role.AREA_HEAD, who)) == {"in_review", "approved", "in_force"}
    shelf["in_review"].round = 3
    session.flush()
    assert "in_review" not in listed(session, viewer(session, Role.AREA_HEAD, ana))


def test_beside_an_edition_in_force_a_draft_is_told_only_to_whom_it_is_shown(
    session: Session, acting: Acting
) -> None:
    enter(session, acting, {"a.docx": parsed(area="Producción")}, in_force=True)
    enter(session, acting, {"b.docx": parsed(version="02", date="2022-01-01", text="Dos")})

    def row(role: Role, **filters: str) -> list[ProfileRow]:
        return list(catalogue.rows(session, viewer(session, role), Filters(**filters), PageRequest()))

    assert [(one.version, one.draft_version) for one in row(Role.QUALITY)] == [("01", "02")]
    assert [(one.version, one.draft_version) for one in row(Role.EMPLOYEE)] == [("01", None)]
    assert len(row(Role.QUALITY, state="draft")) == 1
    assert row(Role.EMPLOYEE, state="draft") == []
    profile_id = session.scalars(select(Profile.id)).one()
    page = catalogue.profile(session, viewer(session, Role.AUDITOR), profile_id)
    assert [one.version for one in page.revisions] == ["01"]
    assert [file.name for file in page.files] == ["a.docx"]


def test_imports_are_seen_by_role_and_tell_of_what_is_seen(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": parsed(), "b.docx": parsed("P-2", title="Dos")}, in_force=True)
    enter(session, acting, {"c.docx": parsed("P-3", title="Tres"), "d.docx": parsed(None, title=None)})

    def told(role: Role) -> list[dict[str, int]]:
        return [one.outcomes for one in catalogue.imports(session, viewer(session, role))]

    assert told(Role.HR) == [{"new": 1, "waiting": 1}, {"new": 2}]
    assert told(Role.AUDITOR) == [{"new": 2}]
    assert told(Role.EMPLOYEE) == told(Role.ADMINISTRATOR) == []
    assert [
        one.path for one in catalogue.import_batch(session, viewer(session, Role.AUDITOR), 1).entries
    ] == [
        "a.docx",
        "b.docx",
    ]
    assert catalogue.import_batch(session, viewer(session, Role.AUDITOR), 2).entries == []
    assert len(catalogue.import_batch(session, viewer(session, Role.HR), 2).entries) == 2
    with pytest.raises(NotFound):
        catalogue.import_batch(session, viewer(session, Role.EMPLOYEE), 1)
    assert catalogue.home(session, viewer(session, Role.AUDITOR)).waiting == 0
    assert catalogue.home(session, viewer(session, Role.HR)).waiting == 1


@pytest.mark.parametrize("role", Role)
def test_what_is_shown_to_anybody_is_searched(
    session: Session, shelf: dict[str, Revision], role: Role
) -> None:
    """Also where one profile has a revision on every shelf and none in force."""
    profile_id = shelf["draft"].profile_id
    for state in ("approved", "superseded", "withdrawn", "rejected"):
        shelf[state].profile_id = profile_id
        shelf[state].version_key = state
    session.flush()
    searched = {one.id for one in catalogue.searched_revisions(session)}
    assert {one.id for one in catalogue.shown_revisions(session, viewer(session, role))} <= searched
    assert {one.id for one in catalogue.shown_revisions(session, LOCAL)} <= searched


def test_shelves_are_those_of_the_states_that_are_seen(session: Session, shelf: dict[str, Revision]) -> None:
    own = shelf["draft"].profile.company_id
    assert catalogue.shelves(session, LOCAL) is None
    found = catalogue.shelves(session, viewer(session, Role.EMPLOYEE))
    assert found == catalogue.Shelves(frozenset({(own, "in_force")}), frozenset())
    everywhere = Viewer("eva", frozenset({Holding(Role.EMPLOYEE)}), account_id=account(session, "eva"))
    assert catalogue.shelves(session, everywhere) == found
    shelf["draft"].prepared_by = everywhere.account_id
    session.flush()
    mine = catalogue.shelves(session, everywhere)
    assert mine is not None
    assert mine.profiles == {shelf["draft"].profile_id}


def test_of_a_file_that_profiles_share_whoever_sees_some_sees_their_pages(
    session: Session, acting: Acting
) -> None:
    duty = Function(text="Cobrar", origins=(Origin(page=3),))
    both = (parsed("P-1", title="Panadera"), parsed("P-2", title="Cajera", functions=(duty,)))
    enter(session, acting, {"manual.pdf": both}, in_force=True)
    sha256 = session.scalars(select(RevisionFile.sha256).distinct()).one()
    who = viewer(session, Role.EMPLOYEE)
    assert catalogue.file(session, who, sha256).whole
    hidden = session.scalars(select(Revision).where(Revision.title == "Panadera")).one()
    hidden.state = "draft"
    session.flush()
    with pytest.raises(NotFound):
        catalogue.file(session, who, sha256)
    assert not catalogue.file(session, who, sha256, 3).whole
    with pytest.raises(NotFound):
        catalogue.file(session, who, sha256, 1)
    [seen] = catalogue.shown_revisions(session, who, sections=["functions"])
    place = catalogue.item(session, who, seen.items[0].id)
    assert place.file is not None
    assert not place.file.whole
    assert catalogue.file(session, viewer(session, Role.QUALITY), sha256).whole
    assert catalogue.file(session, LOCAL, sha256, 1).whole


def test_pages_of_a_shared_file_are_those_that_something_seen_was_read_on(
    session: Session, acting: Acting
) -> None:
    duty = Function(text="Cobrar", origins=(Origin(page=3),))
    cashier = parsed("P-2", title="Cajera", functions=(duty,), origins={"/title": (Origin(page=5),)})
    enter(session, acting, {"cajera.pdf": cashier}, in_force=True)
    enter(session, acting, {"manual.pdf": (parsed("P-1", title="Panadera"), cashier)}, in_force=True)
    hidden = session.scalars(select(Revision).where(Revision.title == "Panadera")).one()
    hidden.state = "draft"
    session.flush()
    who = viewer(session, Role.EMPLOYEE)
    alone, manual = stored("cajera.pdf").sha256, stored("manual.pdf").sha256
    assert catalogue.file(session, who, alone).whole
    assert [tells_of(session, who, alone, page) for page in (3, 4, 5)] == [True, False, True]
    # the manual is a further original of what was read from the other file: its pages are others
    with pytest.raises(NotFound):
        catalogue.file(session, who, manual, 3)
