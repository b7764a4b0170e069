"""The walk over every route and every role, against the tables of permissions; and what pages offer to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import BytecodeCache
from sqlalchemy import select
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from app import database, rights, settings, web
from profiles.competence import entering
from profiles.competence.person import Held, Person
from profiles.copies import numbered
from profiles.models import Account, Company, Grant, ImportBatch, Item, Job, Position, Revision, RevisionFile
from profiles.models import Table as Base
from profiles.permissions import TABLE, Permission, Role
from profiles.viewer import LOCAL
from tests.app import people, seeding

NOBODY = "nobody"
WHO = (*Role, NOBODY)
HEADED = "almacen"


@dataclass(frozen=True)
class World:
    """A catalogue with four documents, a draft and an employee who has an account."""

    flask: Flask
    store: database.Database
    ids: Mapping[str, int | str]
    draft: int

    def client(self, who: str) -> FlaskClient:
        roles = () if who == NOBODY else (str(who),)
        with self.store.reading() as session:
            company_id = session.scalars(select(Company.id)).one() if who == Role.AREA_HEAD else None
        found = people.account(self.store, f"walk-{who}", *roles, company_id=company_id, area_key=HEADED)
        return people.admit(self.flask.test_client(), self.store, found)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, compiled: BytecodeCache) -> Iterator[World]:
    home = settings.Settings(home=Path(tmp_path_factory.mktemp("walk")), secret_key="k" * 32)
    store = database.connect(home.database, "k" * 32)
    Base.metadata.create_all(store.engine)
    flask = web.create_app(home, store)
    flask.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    flask.jinja_env.bytecode_cache = compiled
    seeding.enter(store, home, *seeding.FILES)
    batch = seeding.enter(
        store, home, ("VIV-AL-002 v03.txt", seeding.text_file("03", "01/09/2024")), in_force=False
    )
    employee_account = people.account(store, "walk-employee", "employee")
    with store.writing() as session:
        company = session.scalars(select(Company)).one()
        held = (Held("Auxiliar de Almacén"),)
        eva = Person(number="1", name="Eva Ríos", account="walk-employee", held=held)
        ada = Person(number="2", name="Ada Luna", held=(Held("Jefe de Vivero"),))
        own, other = entering.enter(session, LOCAL, company, [eva, ada], seeding.ACTING)
        draft = session.scalars(select(Revision).where(Revision.state == "draft")).one()
        shown = session.scalars(
            select(Revision).where(Revision.profile_id == draft.profile_id, Revision.state == "in_force")
        ).one()
        item = session.scalars(select(Item).where(Item.revision_id == shown.id, Item.section == "functions"))
        sha256 = select(RevisionFile.sha256).where(RevisionFile.revision_id == shown.id)
        ids = {
            "profile_id": shown.profile_id,
            "revision_id": shown.id,
            "item_id": item.first().id,
            "sha256": session.scalars(sha256).one(),
            "page": 1,
            "position_id": session.scalars(
                select(Position.id).where(Position.title == "Auxiliar de Almacén")
            ).one(),
            "employee_id": own.id,
            "other_id": other.id,
            "company_id": company.id,
            "batch_id": batch,
            "account_id": employee_account,
            "key": "gerente general",
            "filename": "perfilario.css",
            "token": "none",
            "name": "0" * 32,
            "mark": shown.mark,
            "kind": "pdf",
            "copy_id": numbered.give(
                session, LOCAL, shown.id, numbered.Recipient("Almacén"), seeding.ACTING
            ).id,
            "section": "functions",
        }
        found = World(flask, store, ids, draft.id)
    yield found
    store.close()


def rules(world: World) -> list[Rule]:
    return sorted(world.flask.url_map.iter_rules(), key=lambda rule: rule.endpoint)


def address(world: World, rule: Rule, *, real: bool) -> str:
    """An address of the rule: of what is there, or of what is not."""
    texts = {"sha256", "key", "filename", "token", "name", "section", "mark", "kind"}
    values = {name: world.ids.get(name, 999) if real or name in texts else 999 for name in rule.arguments}
    with world.flask.test_request_context():
        built = rule.build(values)
    assert built is not None, rule
    return str(built[1])


def ask(client: FlaskClient, method: str, target: str) -> TestResponse:
    """Forms are sent as those with files are, so that nothing but rights can be in the way."""
    if method == "GET":
        return client.get(target)
    return client.post(target, data={"sent": "yes"}, content_type="multipart/form-data")


def allowed(need: Permission | str, who: str) -> bool:
    return not isinstance(need, Permission) or (who != NOBODY and Role(who) in TABLE[need])


def test_every_route_stands_in_the_table(world: World) -> None:
    known = {rule.endpoint for rule in world.flask.url_map.iter_rules()}
    assert known == set(rights.NEEDS)


def test_without_a_login_only_the_door_opens(world: World) -> None:
    stranger = world.flask.test_client()
    for rule in rules(world):
        for method in sorted((rule.methods or set()) & {"GET", "POST"}):
            answer = ask(stranger, method, address(world, rule, real=True))
            answer.close()
            to_login = answer.status_code == 401 or (
                answer.status_code == 303 and answer.location.startswith("/login")
            )
            if rights.NEEDS[rule.endpoint] != rights.OPEN:
                assert to_login, (rule, method, answer.status)
            else:
                assert answer.status_code not in {403, 500}, (rule, method)


@pytest.mark.parametrize("who", WHO)
def test_every_route_asks_the_table(world: World, who: str) -> None:
    """Pages of what is there open or are refused as the table says; forms are sent for what is not there."""
    client = world.client(who)
    wrong = []
    for rule in rules(world):
        need = rights.NEEDS[rule.endpoint]
        for method in sorted((rule.methods or set()) & {"GET", "POST"}):
            if rule.endpoint in {"entering.leave", "own.end_others", "own.end"}:
                continue  # it would end this walk
            answer = ask(client, method, address(world, rule, real=method == "GET"))
            expected = {403} if not allowed(need, who) else OPENED[method]
            if (rule.endpoint, who) in ELSEWISE:
                expected = {ELSEWISE[rule.endpoint, who]}
            elif allowed(need, who) and rule.endpoint in ANSWERS:
                expected = {ANSWERS[rule.endpoint]}
            elif allowed(need, who) and rule.endpoint.startswith("approval.ask_"):
                expected = {*OPENED[method], 409}  # what is in force takes none of these steps
            answer.close()
            if answer.status_code not in expected:
                wrong.append((rule.endpoint, method, answer.status_code, sorted(expected)))
    assert not wrong, wrong


OPENED = {"GET": {200}, "POST": {200, 303, 400, 401, 404, 409}}
ANSWERS = {
    "acknowledging.receipt": 404,  # nothing was given
    "activity.lists": 286,  # nothing runs: the page stops asking
    "catalogue.field_origin": 404,  # no field is named
    "catalogue.page_picture": 400,  # the original is a text
    "comparison.consequence": 409,  # what is in force is not to come
    "comparison.mine": 404,  # they hold no position
    "employee_import.preview": 404,  # nothing is staged
    "entering.login": 302,  # is in already
    "entering.code": 302,
    "links.first": 404,
    "mine.ask_sign": 403,  # they hold no position
    "mine.ask_refuse": 403,
    "upkeep.subscribed": 404,  # no calendar has this address
    "links.link": 404,
    "outputs.download": 404,
    "outputs.rows": 286,
    "own.drop": 403,  # no password was given
    "own.password": 403,
    "bootstrap.static": 404,  # a name of ours
}
ELSEWISE: dict[tuple[str, str], int] = {
    ("gaps.employee", Role.ADMINISTRATOR): 404,
    ("comparison.mine", Role.EMPLOYEE): 200,
    ("mine.ask_sign", Role.EMPLOYEE): 200,
    ("mine.ask_refuse", Role.EMPLOYEE): 200,
    # of who sees what is in force alone there are no two to compare
    ("comparison.as_json", Role.EMPLOYEE): 404,
    ("comparison.as_json", Role.AREA_HEAD): 404,
    ("comparison.as_json", Role.ADMINISTRATOR): 404,
}


@pytest.mark.parametrize(
    ("who", "own", "other"),
    [
        (Role.EMPLOYEE, 200, 404),
        (Role.AREA_HEAD, 200, 404),
        (Role.ADMINISTRATOR, 404, 404),
        (Role.HR, 200, 200),
        (Role.QUALITY, 200, 200),
        (Role.AUDITOR, 200, 200),
        (NOBODY, 403, 403),
    ],
)
def test_employees_are_seen_by_themselves_by_their_head_and_by_who_keeps_them(
    world: World, who: str, own: int, other: int
) -> None:
    client = world.client(who)
    for employee_id, expected in ((world.ids["employee_id"], own), (world.ids["other_id"], other)):
        assert client.get(f"/gaps/employees/{employee_id}").status_code == expected
    listed = client.get("/gaps")
    if listed.status_code == 200:
        assert ("Eva Ríos" in listed.text, "Ada Luna" in listed.text) == (own == 200, other == 200)


@pytest.mark.parametrize("who", WHO)
def test_a_draft_is_neither_shown_nor_counted_nor_exported_where_it_is_not_seen(
    world: World, who: str
) -> None:
    client = world.client(who)
    seen = who in {Role.HR, Role.QUALITY}
    profile_id = world.ids["profile_id"]
    page = client.get(f"/profiles/{profile_id}/revisions/{world.draft}")
    assert page.status_code == (200 if seen else 403 if who == NOBODY else 404)
    if who == NOBODY:
        return
    assert (f"/revisions/{world.draft}" in client.get(f"/profiles/{profile_id}").text) == seen
    assert (f"/revisions/{world.draft}" in client.get("/catalogue").text) == seen
    assert ("VIV-AL-002" in client.get("/catalogue?state=draft").text) == seen
    with world.store.reading() as session:
        sha256 = select(RevisionFile.sha256).where(RevisionFile.revision_id == world.draft)
        original = client.get(f"/files/{session.scalars(sha256).one()}")
    assert original.status_code == (200 if seen else 404)


@pytest.mark.parametrize("who", WHO)
def test_pages_offer_only_what_opens(world: World, who: str) -> None:
    """No link and no form of the main pages leads to a refusal."""
    client = world.client(who)
    pages = (
        "/",
        "/catalogue",
        f"/profiles/{world.ids['profile_id']}",
        "/chart",
        "/gaps",
        "/import",
        "/my-position",
    )
    adapter = world.flask.url_map.bind("localhost")
    refused = []
    for page in pages:
        text = client.get(page).text
        for method, target in re.findall(r'<(a|form)[^>]*? (?:href|action)="(/[^"#?]*)', text):
            posts = method == "form" and f'action="{target}" method="post"' in text
            endpoint, _ = adapter.match(target, method="POST" if posts else "GET")
            if not allowed(rights.NEEDS[endpoint], who):
                refused.append((page, endpoint))
    assert refused == []


def test_an_employee_sees_their_own_position(world: World) -> None:
    client = world.client(Role.EMPLOYEE)
    assert 'href="/my-position"' in client.get("/").text
    text = client.get("/my-position").text
    assert "Auxiliar de Almacén" in text
    assert "Ordenar el almacén por especie" in text
    assert "Educación" in text or "verdict" in text
    assert "/my-position" not in world.client(Role.HR).get("/").text
    assert "no está vinculada" in world.client(Role.HR).get("/my-position").text


def test_a_role_of_another_company_opens_nothing_here(world: World) -> None:
    with world.store.writing() as session:
        other = Company(name="Vivero del Sur", is_default=False)
        session.add(other)
        session.flush()
        other_id = other.id
    account = people.account(world.store, "walk-south", "hr", "quality", company_id=other_id)
    client = people.admit(world.flask.test_client(), world.store, account)
    for rule in rules(world):
        need = rights.NEEDS[rule.endpoint]
        if rule.endpoint == "paper.preview":  # made up, on their own company's paper
            continue
        if "GET" in (rule.methods or set()) and isinstance(need, Permission) and rule.arguments:
            assert client.get(address(world, rule, real=True)).status_code in {404, 400, 403}, rule
    assert "VIV-" not in client.get("/catalogue").text
    assert "Eva Ríos" not in client.get("/gaps").text


@pytest.mark.parametrize(
    "page",
    [
        "/import",
        "/vocabulary",
        "/chart/titles",
        "/approval/adopt",
        "/approval/signers",
        "/gaps/employees/new",
    ],
)
def test_work_is_offered_in_the_companies_where_it_may_be_done(world: World, page: str) -> None:
    """Somebody sees the default company too, in which they may not work."""
    name = f"Vivero {page.strip('/').replace('/', ' ')}"
    with world.store.writing() as session:
        other = Company(name=name, is_default=False)
        session.add(other)
        session.flush()
        login = f"walk-{name}"
        account = Account(login=login, name=login, created_at=seeding.ACTING.now)
        own = (("hr", other.id), ("quality", other.id), ("employee", world.ids["company_id"]))
        account.grants = [Grant(role=role, company_id=company_id, area_key="") for role, company_id in own]
        session.add(account)
        session.flush()
        found = account.id
    client = people.admit(world.flask.test_client(), world.store, found)
    answer = client.get(page)
    assert answer.status_code == 200
    assert "Vivero Las Lomas" not in answer.text
    if page == "/import":
        assert f'value="{name}"' in answer.text


def test_who_only_looks_at_imports_is_offered_no_work_on_them(world: World) -> None:
    client = world.client(Role.AUDITOR)
    batch_id = world.ids["batch_id"]
    with world.store.writing() as session:
        session.get_one(ImportBatch, batch_id).state = "running"
        job = Job(kind="commit", payload={"batch": batch_id}, state="running", created_at=seeding.ACTING.now)
        session.add(job)
    try:
        assert re.findall(r'href="/import"[^>]*>(\w+)<', client.get("/").text) == ["Importaciones"]
        assert re.findall(r'href="/import"[^>]*>(\w+)<', world.client(Role.HR).get("/gaps").text) == [
            "Importar"
        ]
        stop = f'action="/import/{batch_id}/stop"'
        text = client.get(f"/import/{batch_id}").text
        assert ("bar-progress" in text, stop in text) == (True, False)
        assert stop in world.client(Role.HR).get(f"/import/{batch_id}").text
    finally:
        with world.store.writing() as session:
            session.get_one(ImportBatch, batch_id).state = "done"
            session.delete(session.get_one(Job, job.id))
