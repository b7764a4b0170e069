"""Accounts for these tests, with passwords that cost little to check."""

from __future__ import annotations

import dataclasses
import datetime as dt

from argon2 import PasswordHasher
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.accounts import people
from profiles.acting import Acting
from profiles.models import Account, Grant, TrailEntry
from profiles.permissions import Role
from profiles.viewer import Viewer

PASSWORD = "caballo correcto batería"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def account(session: Session, login: str, *grants: Grant, password: str = PASSWORD) -> Account:
    now = dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC)
    made = people.make(session, people.Person(login, login.title()), Acting("tests", now, now.date()))
    made.password = CHEAP.hash(password) if password else None
    made.grants.extend(grants)
    session.flush()
    return made


def administrator(session: Session, login: str = "root", company_id: int | None = None) -> Viewer:
    made = account(session, login, Grant(role=Role.ADMINISTRATOR, company_id=company_id))
    return people.viewer_of(session, made, dt.date(2024, 5, 2))


def later(acting: Acting, **span: float) -> Acting:
    return dataclasses.replace(acting, now=acting.now + dt.timedelta(**span))


def deeds(session: Session) -> list[str]:
    return list(session.scalars(select(TrailEntry.action).order_by(TrailEntry.id)))
