"""Accounts for tests, and clients that are logged in without the cost of hashing a password."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from flask.testing import FlaskClient

from app.database import Database
from profiles.accounts import sessions
from profiles.acting import Acting
from profiles.models import Account, Grant

ClientAs = Callable[..., FlaskClient]


def account(
    store: Database, login: str, *roles: str, company_id: int | None = None, area_key: str = ""
) -> int:
    """The account of a login, made with its roles where there is none; gives its id."""
    with store.writing() as session:
        found = session.query(Account).filter_by(login=login).one_or_none()
        if found is None:
            found = Account(login=login, name=login.title(), created_at=dt.datetime.now(dt.UTC))
            session.add(found)
            for role in roles:
                area = area_key if role == "area_head" else ""
                found.grants.append(Grant(role=role, company_id=company_id, area=area or None, area_key=area))
            session.flush()
        return found.id


def token(store: Database, account_id: int) -> str:
    """A session of the account, as its cookie holds it; in the browser's language, whatever was chosen before."""
    now = dt.datetime.now(dt.UTC)
    with store.writing() as session:
        found = session.get_one(Account, account_id)
        found.language = None
        acting = Acting(found.login, now, now.date(), account_id=account_id, source="127.0.0.1")
        return sessions.begin(session, found, "tests", acting)


def admit(client: FlaskClient, store: Database, account_id: int) -> FlaskClient:
    """The client, logged in."""
    made = token(store, account_id)
    with client.session_transaction() as cookie:
        cookie["login"] = made
    return client
