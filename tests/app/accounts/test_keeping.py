"""The administrator's screens."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from app import settings, web
from app.database import Database
from profiles.models import Account, Company, Grant, Mail, TrailEntry
from tests.app import people

EVA = {"login": "eva", "name": "Eva Ruiz", "mail": "eva@example.com", "role": "quality", "company": ""}


def account(store: Database, login: str) -> Account:
    with store.reading() as session:
        return session.scalars(select(Account).where(Account.login == login)).one()


def test_somebody_is_invited_by_a_link_shown_once(
    root: FlaskClient, stranger: FlaskClient, store: Database
) -> None:
    assert root.get("/accounts/new").status_code == 200
    shown = root.post("/accounts/new", data=EVA).text
    link = re.search(r"http://127\.0\.0\.1:8000(/link/[\w-]+)", shown)
    assert link is not None
    assert "durante 7 días" in shown
    eva = account(store, "eva")
    page = root.get(f"/accounts/{eva.id}").text
    assert ("/link/" + link[1][6:] in page, "Invitada" in page) == (False, True)
    assert stranger.get(link[1]).status_code == 200
    assert "Eva Ruiz" in root.get("/accounts").text


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"login": "administrator"}, "Ya hay una cuenta"),
        ({"login": "x y"}, "no puede ser el nombre"),
        ({"name": ""}, "Falta el nombre"),
        ({"mail": "eva"}, "no es un correo"),
        ({"role": "area_head"}, "necesita su empresa"),
    ],
)
def test_a_wrong_form_is_told_and_keeps_its_values(
    root: FlaskClient, store: Database, changed: dict[str, str], told: str
) -> None:
    answer = root.post("/accounts/new", data={**EVA, **changed})
    assert (answer.status_code, told in answer.text, 'value="' in answer.text) == (400, True, True)
    with store.reading() as session:
        assert len(session.scalars(select(Account)).all()) == 1


def test_an_unknown_role_is_refused(root: FlaskClient) -> None:
    assert root.post("/accounts/new", data={**EVA, "role": "king"}).status_code == 400


@pytest.mark.parametrize(("company", "status"), [("todas", 400), ("9" * 30, 400), ("999", 404)])
def test_a_role_in_an_unknown_company_is_refused(
    root: FlaskClient, store: Database, company: str, status: int
) -> None:
    assert root.post("/accounts/new", data={**EVA, "company": company}).status_code == status
    with store.reading() as session:
        assert session.scalars(select(Account.login)).all() == ["administrator"]


def test_a_link_goes_by_mail_where_there_is_a_server(home: settings.Settings, store: Database) -> None:
    chosen = settings.Settings(home=home.home, secret_key="k" * 32, smtp="smtp://localhost?tls=none")
    flask = web.create_app(chosen, store)
    flask.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    root = people.admit(flask.test_client(), store, people.account(store, "root", "administrator"))
    assert "Invitar por correo" in root.get("/accounts/new").text
    shown = root.post("/accounts/new", data={**EVA, "mail": "eva@example.com"}).text
    assert ("/link/" in shown, "en camino" in shown) == (False, True)
    with store.reading() as session:
        assert session.scalars(select(Mail.account_id)).one() == account(store, "eva").id


def test_roles_are_given_and_taken(root: FlaskClient, store: Database) -> None:
    with store.writing() as session:
        session.add(Company(name="Vivero Tres Lomas"))
        session.flush()
        company_id = session.scalars(select(Company.id)).one()
    eva = people.account(store, "eva")
    path = f"/accounts/{eva}/roles"
    root.post(path, data={"role": "area_head", "company": company_id, "area": "Ventas"})
    page = root.get(f"/accounts/{eva}").text
    assert "Jefe de área · Ventas · Vivero Tres Lomas" in page
    assert "Indique qué área" in root.post(path, data={"role": "area_head", "company": company_id}).text
    with store.reading() as session:
        grant_id = session.scalars(select(Grant.id).where(Grant.account_id == eva)).one()
    root.post(f"{path}/{grant_id}/end")
    assert "Ninguno" in root.get(f"/accounts/{eva}").text
    own = account(store, "administrator").id
    refused = root.post(f"/accounts/{own}/roles", data={"role": "quality"})
    assert (refused.status_code, "sí mismo" in refused.text) == (400, True)
    with store.reading() as session:
        held = session.scalars(select(Grant.id).where(Grant.account_id == own)).one()
    assert root.post(f"/accounts/{own}/roles/{held}/end").status_code == 400


def test_an_account_is_shut_out_and_let_in_again(
    root: FlaskClient, client: FlaskClient, store: Database
) -> None:
    someone = account(store, "hr-quality").id
    assert client.get("/account").status_code == 200
    root.post(f"/accounts/{someone}/sessions/end")
    assert client.get("/account").status_code == 303
    root.post(f"/accounts/{someone}/disable")
    assert "Deshabilitada" in root.get(f"/accounts/{someone}").text
    assert root.post(f"/accounts/{someone}/link").status_code == 409
    root.post(f"/accounts/{someone}/enable")
    assert root.post(f"/accounts/{someone}/link").status_code == 200
    own = account(store, "administrator").id
    last = root.post(f"/accounts/{own}/disable")
    assert (last.status_code, "No quedaría nadie" in last.text) == (409, True)


def test_a_delay_and_a_lost_factor_are_ended(root: FlaskClient, store: Database) -> None:
    eva = people.account(store, "eva")
    with store.writing() as session:
        row = session.get_one(Account, eva)
        row.failures, row.locked_until = 6, dt.datetime.now(dt.UTC) + dt.timedelta(minutes=5)
        row.factor, row.factor_since = "JBSWY3DPEHPK3PXP", dt.datetime.now(dt.UTC)
    assert "Bloqueada por ahora" in root.get(f"/accounts/{eva}").text
    root.post(f"/accounts/{eva}/unlock")
    root.post(f"/accounts/{eva}/factor/off")
    found = account(store, "eva")
    assert (found.failures, found.factor, found.reset_at is None) == (0, None, False)


def test_name_and_mail_are_changed(root: FlaskClient, store: Database) -> None:
    eva = people.account(store, "eva")
    root.post(f"/accounts/{eva}", data={"name": "Eva Soto", "mail": "eva@example.com"})
    assert account(store, "eva").name == "Eva Soto"
    assert root.post(f"/accounts/{eva}", data={"name": "", "mail": ""}).status_code == 400


def test_each_step_is_in_the_trail_as_the_administrators(root: FlaskClient, store: Database) -> None:
    root.post("/accounts/new", data=EVA)
    own = account(store, "administrator").id
    with store.reading() as session:
        rows = session.execute(select(TrailEntry.action, TrailEntry.account_id).order_by(TrailEntry.id)).all()
    deeds = ("login.began", "account.created", "role.granted", "link.made")
    assert [tuple(row) for row in rows] == [(deed, own) for deed in deeds]


@pytest.mark.parametrize("role", ["employee", "area_head", "hr", "quality", "auditor"])
def test_nobody_else_sees_accounts(client_as: people.ClientAs, role: str) -> None:
    client = client_as(role)
    assert [client.get(path).status_code for path in ("/accounts", "/accounts/1")] == [403, 403]
    assert client.post("/accounts/new", data=EVA).status_code == 403
    assert ">Cuentas<" not in client.get("/account").text
