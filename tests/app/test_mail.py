"""Mail goes from the outbox to a real server of SMTP, whatever the server says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app import mail
from app.database import Database
from app.mail import Server
from app.settings import Settings
from profiles import mail as outbox
from profiles.models import Account, Mail
from tests.app.mailbox import ACTING, NOW, Box, free_port


def put(store: Database, *addresses: str | None) -> None:
    """One message to a person of each address, entered first."""
    with store.writing() as session:
        for number, address in enumerate(addresses):
            account = Account(login=f"p{number}", name="Ana Peña", mail=address, failures=0, created_at=NOW)
            session.add(account)
            session.flush()
            outbox.queue(session, account.id, outbox.Letter("digest", "Año nuevo", "Buenos días"), ACTING)


def states(store: Database) -> list[tuple[str, int, str | None, str]]:
    with store.reading() as session:
        return [
            (one.state, one.attempts, one.error, one.text) for one in session.query(Mail).order_by(Mail.id)
        ]


def test_what_waits_is_sent_once_with_its_texts(
    home: Settings, store: Database, box: tuple[Box, str]
) -> None:
    held, url = box
    put(store, "ana@example.org")
    chosen = replace(home, smtp=url, mail_from="perfiles@example.org")
    assert [mail.send_waiting(chosen, store, NOW) for _ in range(2)] == [1, 0]
    [(addresses, content)] = held.taken
    assert addresses == ["ana@example.org"]
    heads, _, text = content.partition("\r\n\r\n")
    assert "From: perfiles@example.org" in heads
    assert "Auto-Submitted: auto-generated" in heads
    assert "Message-ID: <" in heads
    assert text.strip()
    assert states(store) == [("sent", 1, None, "")]


def test_one_refused_does_not_hold_up_the_others(
    home: Settings, store: Database, box: tuple[Box, str]
) -> None:
    held, url = box
    put(store, "nobody@example.org", None, "ana@example.org")
    mail.send_waiting(replace(home, smtp=url), store, NOW)
    assert [addresses for addresses, _ in held.taken] == [["ana@example.org"]]
    (first, attempts, error, _), without_address, sent = states(store)
    assert (first, attempts) == ("waiting", 1)
    assert "550" in (error or "")
    assert without_address == ("failed", 1, "no address", "Buenos días")
    assert sent[0] == "sent"


def test_an_outage_loses_none_and_is_given_up_after_days(home: Settings, store: Database) -> None:
    put(store, "ana@example.org")
    chosen = replace(home, smtp=f"smtp://127.0.0.1:{free_port()}?tls=none")
    now, waits = NOW, []
    while mail.send_waiting(chosen, store, now) == 0 and states(store)[0][0] == "waiting":
        with store.reading() as session:
            due = session.query(Mail).one().next_at
        assert due is not None
        waits.append(due - now)
        now = due
    assert waits == list(outbox.DELAYS)
    assert states(store)[0][:2] == ("failed", len(outbox.DELAYS) + 1)


def test_without_a_server_everything_waits(home: Settings, store: Database) -> None:
    put(store, "ana@example.org")
    assert mail.send_waiting(home, store, NOW) == 0
    assert states(store) == [("waiting", 0, None, "Buenos días")]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://mail.example.org", Server("mail.example.org", 587, "starttls")),
        ("smtps://ana:p%40ss@mail.example.org", Server("mail.example.org", 465, "implicit", "ana", "p@ss")),
        ("smtp://localhost:25?tls=none", Server("localhost", 25, "none")),
    ],
)
def test_addresses_of_servers(url: str, expected: Server) -> None:
    assert mail.server(url) == expected


@pytest.mark.parametrize("url", ["http://mail", "smtp://", "smtp://mail?tls=maybe"])
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        mail.server(url)
