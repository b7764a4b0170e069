"""A version goes from draft to in force by three people, as plain requests; and what the screens refuse."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from app import settings
from app.approval.schedule import make_effective
from app.database import Database
from profiles import appointments
from profiles.acting import Acting
from profiles.appointments import Naming
from profiles.models import Account, Company, Revision, Signature
from profiles.viewer import LOCAL
from tests.app import people, seeding
from tests.profiles.accounts.made import CHEAP

PASSWORD = "tres macetas y un rastrillo"
ROLES = {"hilda": "hr", "quela": "quality", "berta": "area_head", "olga": "auditor", "elmer": "employee"}
TODAY = dt.datetime.now(dt.UTC).date()


class Office:
    """Everybody's client by login; version 02 of a profile in force, version 03 a draft beside it."""

    def __init__(self, store: Database, clients: dict[str, FlaskClient]) -> None:
        self.store, self.clients = store, clients

    def get(self, who: str, path: str) -> str:
        answer = self.clients[who].get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        return answer.text

    def send(self, who: str, path: str, status: int = 303, **form: str) -> str:
        answer = self.clients[who].post(path, data={"password": PASSWORD, **form})
        assert answer.status_code == status, (path, answer.status_code, answer.text)
        return answer.text

    def step(self, who: str, name: str, status: int = 303, **form: str) -> str:
        """A step of the draft, on the stamp that its page shows."""
        path = f"{self.draft}/{name}"
        shown = self.clients[who].get(path).text
        found = re.search(r'name="stamp" value="(\d+)"', shown)
        stamp = found.group(1) if found else str(self.revision.stamp)
        return self.send(who, path, status, **{"stamp": stamp, **form})

    @property
    def revision(self) -> Revision:
        with self.store.reading() as session:
            return session.scalars(select(Revision).where(Revision.version == "03")).one()

    @property
    def draft(self) -> str:
        return f"/profiles/{self.revision.profile_id}/revisions/{self.revision.id}"

    def states(self) -> list[str]:
        with self.store.reading() as session:
            own = Revision.profile_id == self.revision.profile_id
            return list(session.scalars(select(Revision.state).where(own).order_by(Revision.id)))

    def account(self, who: str) -> int:
        with self.store.reading() as session:
            return session.scalars(select(Account.id).where(Account.login == who)).one()


@pytest.fixture
def office(seeded: settings.Settings, store: Database, application: Flask) -> Office:
    newer = seeding.text_file("03", "02/05/2024", "2.3. Llevar el inventario de macetas y sustratos.\n")
    seeding.enter(store, seeded, ("VIV-AL-002 v03.txt", newer), in_force=False)
    secret = CHEAP.hash(PASSWORD)
    clients = {}
    for login, role in ROLES.items():
        account_id = people.account(store, login, role)
        clients[login] = people.admit(application.test_client(), store, account_id)
        with store.writing() as session:
            session.get_one(Account, account_id).password = secret
    return Office(store, clients)


@pytest.fixture
def named(office: Office) -> Office:
    with office.store.writing() as session:
        company_id = session.scalars(select(Company.id)).one()
        for who, step in (("quela", "reviewed"), ("berta", "approved")):
            naming = Naming(company_id, step, office.account(who))
            appointments.name(session, LOCAL, naming, seeding.ACTING)
    return office


def test_who_would_send_a_draft_is_told_whom_that_leaves_out(named: Office) -> None:
    told = "Si la envía usted, no se pide la firma, por ser sus autores, a: Quela."
    assert [told in named.get(who, named.draft) for who in ("quela", "hilda")] == [True, False]


def test_from_draft_to_in_force_tomorrow(named: Office) -> None:
    office = named
    page = office.get("hilda", office.draft)
    assert "Se enviará" not in page
    assert f'href="{office.draft}/send"' in page
    assert "Quela" in office.get("hilda", f"{office.draft}/send")
    assert "Qué ocurre si entra en vigencia" in office.get("hilda", f"{office.draft}/send")
    office.step("hilda", "send", 409)
    office.step("hilda", "send", reason="Cambió el almacén")
    assert office.revision.change_reason == "Cambió el almacén"
    assert "VIV-AL-002" in office.get("quela", "/approval")
    assert "VIV-AL-002" in office.get("quela", "/")
    assert office.clients["hilda"].get(f"{office.draft}/approve").status_code == 409
    assert f'href="{office.draft}/consequence"' in office.get("quela", f"{office.draft}/review")
    office.step("quela", "review")
    assert f'href="{office.draft}/consequence"' in office.get("berta", f"{office.draft}/approve")
    assert "foreseen" not in office.get("berta", f"{office.draft}/return")
    later = TODAY + dt.timedelta(days=1)
    office.step("berta", "approve", effective_from=later.isoformat())
    assert office.states() == ["superseded", "in_force", "approved"]
    now = dt.datetime.now(dt.UTC) + dt.timedelta(days=1)
    acting = Acting("schedule", now, later, source="schedule")
    assert make_effective(office.store, acting) == [office.revision.id]
    assert make_effective(office.store, acting) == []
    assert office.states() == ["superseded", "superseded", "in_force"]
    with office.store.reading() as session:
        words = session.scalars(select(Signature.words).order_by(Signature.id)).all()
    assert words[0] == "Preparé la versión 03 de VIV-AL-002 · Auxiliar de Almacén y la envío a revisión."
    assert words[2].startswith("Apruebo la versión 03 de VIV-AL-002 · Auxiliar de Almacén; rige desde el ")
    history = office.get("olga", f"{office.draft}/history")
    for text in ("Cambió el almacén", words[1], "Quela", "Berta"):
        assert text in history


def test_a_wrong_password_signs_nothing(named: Office) -> None:
    text = named.step("hilda", "send", 403, password="otra", reason="Cambió el almacén")
    assert "Cambió el almacén" in text
    assert named.revision.state == "draft"
    with named.store.reading() as session:
        assert session.get_one(Account, named.account("hilda")).failures == 1


def test_what_changed_meanwhile_is_said(named: Office) -> None:
    seen = str(named.revision.stamp)
    named.send(
        "quela",
        f"/profiles/{named.revision.profile_id}/review/fields",
        revision=str(named.revision.id),
        **{"/grade": "4"},
    )
    text = named.step("hilda", "send", 409, stamp=seen, reason="Porque")
    assert "quela" in text.lower()
    assert f'href="{named.draft}"' in text


@pytest.mark.parametrize("step", ["return", "close"])
def test_sent_back_or_rejected(named: Office, step: str) -> None:
    named.step("hilda", "send", reason="Cambió el almacén")
    named.step("quela", step, 409, reason=" ")
    named.step("quela", step, reason="Falta el horario")
    assert named.states()[2] == {"return": "draft", "close": "rejected"}[step]
    assert "Falta el horario" in named.get("hilda", f"{named.draft}/history")
    if step == "return":
        assert "Falta el horario" in named.get("hilda", named.draft)
        assert "Falta el horario" in named.get("hilda", "/approval")


def test_a_step_is_taken_at_the_profiles_own_address(named: Office) -> None:
    revision = named.revision
    wrong = f"/profiles/{revision.profile_id + 1}/revisions/{revision.id}/send"
    assert named.clients["hilda"].get(wrong).status_code == 404
    named.send("hilda", wrong, 404, stamp=str(revision.stamp), reason="Porque")
    assert named.revision.state == "draft"


def test_recalled_and_withdrawn(named: Office) -> None:
    named.step("hilda", "send", reason="Cambió el almacén")
    named.step("hilda", "recall", reason="Aún no")
    assert named.states()[2] == "draft"
    named.step("hilda", "send", reason="Ahora sí")
    named.step("quela", "review")
    named.step("berta", "approve", effective_from=TODAY.isoformat())
    assert named.states() == ["superseded", "superseded", "in_force"]
    named.step("quela", "withdraw", reason="Se cierra el almacén")
    assert named.states()[2] == "withdrawn"


def test_what_hinders_stands_on_the_page_with_its_remedy(office: Office) -> None:
    page = office.get("quela", office.draft)
    assert "No hay nadie designado que pueda revisarla." in page
    assert "/approval/signers?company=1" in page
    assert f'href="{office.draft}/send"' not in page
    assert "No hay nadie designado" in office.get("hilda", f"{office.draft}/send")


def test_each_hindrance_leads_to_where_it_is_mended(named: Office, seeded: settings.Settings) -> None:
    text = seeding.text_file().decode().replace("VIV-AL-002", "VIV-AL-009").replace("Fecha: 10/01/2024\n", "")
    text = text.replace("Versión: 01\n", "").replace(
        "1. OBJETIVO", "DATOS DEL VIVERO\nUniforme cada año.\n\n1. OBJETIVO"
    )
    text = text.replace("Auxiliar de Almacén", "Regador")
    seeding.enter(named.store, seeded, ("regador.txt", text.encode()), in_force=False)
    with named.store.reading() as session:
        revision = session.scalars(select(Revision).where(Revision.title == "Regador")).one()
    page = named.get("hilda", f"/profiles/{revision.profile_id}/revisions/{revision.id}")
    review = f"/profiles/{revision.profile_id}/review?revision={revision.id}&amp;show="
    for place in ("uncertain", "all#f-control-version", "all#f-control-issued_on"):
        assert f'href="{review}{place}"' in page


def test_signers_are_named_and_dropped(office: Office) -> None:
    form = {"company": "1", "step": "reviewed", "account": str(office.account("quela"))}
    office.send("quela", "/approval/signers", **form, deputy=str(office.account("berta")))
    office.send("quela", "/approval/signers", **{**form, "account": str(office.account("olga"))})
    assert "no tiene en la empresa un rol que firme" in office.get("quela", "/approval/signers")
    office.send("quela", "/approval/signers", **form, deputy=form["account"])
    assert "Nadie es su propio suplente" in office.get("quela", "/approval/signers")
    office.send("hilda", "/approval/signers", 403, **form)
    page = office.get("olga", "/approval/signers")
    assert "Quela" in page
    assert "Berta" in page
    office.send("quela", "/approval/signers/1/end", company="1")
    assert "Todavía no hay nadie designado" in office.get("quela", "/approval/signers")


def test_absences(office: Office) -> None:
    days = {"since": TODAY.isoformat(), "until": (TODAY + dt.timedelta(days=3)).isoformat()}
    office.send("berta", "/approval/absences", **days)
    office.send("berta", "/approval/absences", 403, **days, account=str(office.account("quela")))
    office.send("berta", "/approval/absences", 400, since="x", until="y")
    office.send("berta", "/approval/absences", since=days["until"], until=days["since"])
    assert "termina antes de empezar" in office.get("berta", "/approval")
    assert "Berta:" in office.get("quela", "/approval")
    assert "Berta:" not in office.get("hilda", "/approval")
    office.send("quela", "/approval/absences/1/end")
    assert "Berta:" not in office.get("quela", "/approval")


def test_paper_approvals_are_adopted_many_at_a_time(office: Office) -> None:
    revision = office.revision
    page = office.get("quela", "/approval/adopt")
    assert f'name="revision" value="{revision.id}"' in page
    form = {"revision": str(revision.id), f"stamp-{revision.id}": str(revision.stamp)}
    office.send("quela", "/approval/adopt", 400)
    office.send("quela", "/approval/adopt", 400, revision="9" * 40)
    office.send("quela", "/approval/adopt", 403, **{**form, "password": "otra"})
    office.send("quela", "/approval/adopt", **{**form, f"stamp-{revision.id}": "77"})
    assert office.states()[2] == "draft"
    office.send("quela", "/approval/adopt", **form)
    assert office.states() == ["superseded", "superseded", "in_force"]
    assert "Quela" in office.get("hilda", office.draft)


def test_a_version_is_written_here(named: Office) -> None:
    with named.store.reading() as session:
        other = session.scalars(select(Revision).where(Revision.title == "Gerente General")).one()
    manager = f"/profiles/{other.profile_id}"
    assert f'action="{manager}/begin"' in named.get("hilda", manager)
    named.send("hilda", f"{manager}/begin")
    named.send("hilda", f"{manager}/begin", 409)
    with named.store.reading() as session:
        made = session.scalars(select(Revision).where(Revision.based_on == other.id)).one()
        items = [one.id for one in made.items]
    editor = named.get("hilda", f"{manager}/review?revision={made.id}&show=all")
    assert "Aprobar el presupuesto anual." in editor
    form = {"revision": str(made.id), "show": "all", "text": "Aprobar el presupuesto."}
    named.send("hilda", f"{manager}/review/items/{items[0]}/correct", **form)
    named.send(
        "hilda", f"{manager}/review/fields", revision=str(made.id), **{"/control/issued_on": "2024-06-01"}
    )
    page = named.get("hilda", f"{manager}/revisions/{made.id}")
    assert "Aprobar el presupuesto." in page
    assert f"{manager}/revisions/{made.id}/send" in page


def test_a_code_is_given_where_there_is_none(named: Office, seeded: settings.Settings) -> None:
    text = (
        seeding.text_file()
        .decode()
        .replace("Código: VIV-AL-002\n", "")
        .replace("Auxiliar de Almacén", "Vigía")
    )
    seeding.enter(named.store, seeded, ("vigia.txt", text.encode()), in_force=False)
    with named.store.reading() as session:
        revision = session.scalars(select(Revision).where(Revision.title == "Vigía")).one()
    path = f"/profiles/{revision.profile_id}/revisions/{revision.id}"
    assert f'action="{path}/code"' in named.get("hilda", path)
    named.send("hilda", f"{path}/code", code="VIV-VG-001")
    assert "VIV-VG-001" in named.get("hilda", path)
    named.send("hilda", f"{path}/code", 409, code="VIV-VG-002")


def test_who_may_not_is_refused(named: Office) -> None:
    for who, path in (
        ("elmer", "/approval"),
        ("elmer", named.draft),
        ("olga", f"{named.draft}/send"),
        ("olga", "/approval/adopt"),
        ("hilda", f"{named.draft}/withdraw"),
    ):
        assert named.clients[who].get(path).status_code in {403, 404}, (who, path)
