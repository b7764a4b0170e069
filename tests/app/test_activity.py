"""Jobs, scheduled changes and mails on their screen."""

from __future__ import annotations

from flask.testing import FlaskClient

from app.activity.wording import KINDS
from app.database import Database
from app.worker import tasks
from profiles import jobs, mail
from profiles.models import Job, Mail
from tests.app import people
from tests.app.mailbox import ACTING, NOW
from tests.app.people import ClientAs


def _fill(store: Database) -> tuple[int, int]:
    account_id = people.account(store, "ana", "hr")
    with store.writing() as session:
        job = jobs.enqueue(session, "read_again", {}, NOW, total=40)
        jobs.claim(session, job.id, "w", NOW)
        jobs.fail(session, jobs.Claim(job.id, "w"), NOW, "OperationalError")
        letter = mail.queue(session, account_id, mail.Letter("digest", "Novedades", "texto privado"), ACTING)
        mail.failed(session, letter.id, "no server: ConnectionRefusedError", NOW)
        return job.id, letter.id


def _states(store: Database) -> tuple[str, str]:
    with store.reading() as session:
        return session.query(Job).one().state, session.query(Mail).one().state


def test_failures_say_why_and_are_tried_again(client: FlaskClient, store: Database) -> None:
    job_id, mail_id = _fill(store)
    page = client.get("/activity").get_data(as_text=True)
    assert "No se pudo escribir en la base de datos" in page
    assert "El servidor de correo no responde." in page
    assert "no server" not in page
    assert "texto privado" not in page
    lists = client.get("/activity/lists")
    assert (lists.status_code, lists.get_data(as_text=True).strip()[:8]) == (286, "<section")
    assert client.post(f"/activity/jobs/{job_id}/retry").status_code == 303
    assert client.post(f"/activity/mails/{mail_id}/retry").status_code == 303
    assert _states(store) == ("waiting", "waiting")
    assert client.get("/activity/lists").status_code == 200
    assert client.post(f"/activity/jobs/{job_id}/cancel").status_code == 303
    assert client.post(f"/activity/mails/{mail_id}/cancel").status_code == 303
    assert _states(store) == ("cancelled", "cancelled")
    assert client.post(f"/activity/mails/{mail_id}/cancel").status_code == 409


def test_an_empty_page_says_so(client: FlaskClient) -> None:
    page = client.get("/activity").get_data(as_text=True)
    assert page.count("<table") == 0
    assert "PERFILARIO_SMTP" in page


def test_it_is_not_for_everybody(client_as: ClientAs, store: Database) -> None:
    job_id, mail_id = _fill(store)
    client = client_as("employee")
    assert client.get("/activity").status_code == 403
    assert client.post(f"/activity/jobs/{job_id}/retry").status_code == 403
    assert client.post(f"/activity/mails/{mail_id}/cancel").status_code == 403


def test_every_kind_of_job_has_its_words() -> None:
    assert set(KINDS) == set(tasks())
