"""The people of a nursery that asks them to sign their profiles: clients by login, with passwords."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from app import settings
from app.database import Database
from profiles.competence import entering
from profiles.competence.person import Held, Person
from profiles.models import Account, Company, Employee, Profile, Revision
from profiles.viewer import LOCAL
from tests.app import people, seeding
from tests.profiles.accounts.made import CHEAP

PASSWORD = "tres macetas y un rastrillo"
ROLES = {"hilda": "hr", "quela": "quality", "berta": "area_head", "olga": "auditor", "elmer": "employee"}
TODAY = dt.datetime.now(dt.UTC).date()
CODE = "VIV-AL-002"


class Nursery:
    """Everybody's client; Elmer and Inés (without an account) hold the position of VIV-AL-002, version 02 in force."""

    def __init__(self, store: Database, clients: Mapping[str, FlaskClient]) -> None:
        self.store, self.clients = store, clients
        with store.reading() as session:
            shown = session.execute(
                select(Revision.id, Revision.profile_id)
                .join(Revision.profile)
                .where(Profile.code == CODE, Revision.state == "in_force")
            ).one()
            self.revision, self.profile = shown
            self.company = session.scalars(select(Company.id)).one()
            self.employees = dict(session.execute(select(Employee.name, Employee.id)).all())

    def get(self, who: str, path: str, status: int = 200) -> str:
        answer = self.clients[who].get(path)
        assert answer.status_code == status, (path, answer.status_code)
        return answer.text

    def send(self, who: str, path: str, status: int = 303, **form: object) -> str:
        answer = self.clients[who].post(path, data={"password": PASSWORD, **form})
        assert answer.status_code == status, (path, answer.status_code, answer.text)
        return answer.text

    def sign(self, who: str, path: str, status: int = 303, **form: object) -> str:
        """Sends a signing page's form with the stamp that it shows."""
        found = re.search(r'name="stamp" value="(\d+)"', self.clients[who].get(path).text)
        return self.send(who, path, status, **{"stamp": found.group(1) if found else "0", **form})

    def terms(self, days: int | None, months: int | None = None) -> None:
        with self.store.writing() as session:
            company = session.get_one(Company, self.company)
            company.acknowledge_days, company.review_months = days, months


def nursery(home: settings.Settings, store: Database, application: Flask) -> Nursery:
    """The nursery with a term of ten days, everybody logged in; Elmer took his position today."""
    seeding.enter(store, home, *seeding.FILES)
    secret = CHEAP.hash(PASSWORD)
    clients = {}
    for login, role in ROLES.items():
        account_id = people.account(store, login, role, area_key="almacen")
        clients[login] = people.admit(application.test_client(), store, account_id)
        with store.writing() as session:
            session.get_one(Account, account_id).password = secret
    with store.writing() as session:
        company = session.scalars(select(Company)).one()
        company.acknowledge_days = 10
        held = (Held("Auxiliar de Almacén", since=TODAY),)
        every = [
            Person(number="1", name="Elmer Soto", account="elmer", held=held),
            Person(number="2", name="Inés Luna", held=held),
            Person(number="3", name="Ada Ríos", held=(Held("Jefe de Vivero"),)),
        ]
        entering.enter(session, LOCAL, company, every, seeding.ACTING)
    return Nursery(store, clients)
