"""Sending the mail that waits in the catalogue's outbox, by SMTP."""

from __future__ import annotations

import smtplib
import ssl
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, unquote, urlsplit

import structlog

from profiles import mail as outbox
from profiles.models import Mail

if TYPE_CHECKING:
    import datetime as dt

    from app.database import Database
    from app.settings import Settings

_log = structlog.stdlib.get_logger("perfilario.mail")
SECONDS: Final = 30
NO_SERVER: Final = "no server: "
"""What the reason of a failure begins with that was not the mail's own."""


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server: `tls` is none, starttls or implicit; without a user nobody logs in."""

    host: str
    port: int
    tls: str
    user: str = ""
    password: str = ""


def server(url: str) -> Server:
    """The server of smtp://[user:password@]host[:port] (with STARTTLS; ?tls=none without) or smtps://...; raises ValueError."""
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ValueError(url)
    implicit = parts.scheme == "smtps"
    asked = parse_qs(parts.query).get("tls", ["starttls"])[0]
    if asked not in {"none", "starttls"}:
        raise ValueError(url)
    return Server(
        parts.hostname,
        parts.port or (465 if implicit else 587),
        "implicit" if implicit else asked,
        unquote(parts.username or ""),
        unquote(parts.password or ""),
    )


def send_waiting(settings: Settings, database: Database, now: dt.datetime) -> int:
    """Sends what is due and gives how many the server took; what it did not take is tried again later."""
    if not settings.smtp:
        return 0
    with database.reading() as session:
        due = outbox.due(session, now)
    if not due:
        return 0
    left = deque(due)
    try:
        with _connection(server(settings.smtp)) as connection:
            while left:
                _send(settings, database, connection, left[0], now)
                left.popleft()
    except (OSError, smtplib.SMTPException) as error:  # no server: every one that is left is tried later
        _log.warning("mail server does not answer", error=str(error))
        with database.writing() as session:
            for mail_id in left:
                outbox.failed(session, mail_id, f"{NO_SERVER}{_told(error)}", now)
    return len(due) - len(left)


def _send(
    settings: Settings, database: Database, connection: smtplib.SMTP, mail_id: int, now: dt.datetime
) -> None:
    with database.reading() as session:
        mail = session.get_one(Mail, mail_id)
        if mail.state != "waiting":  # somebody cancelled it meanwhile
            return
        message = _message(settings, mail, now) if mail.account.mail else None
    error = "" if message else "no address"
    if message:
        try:
            connection.send_message(message)
        except smtplib.SMTPServerDisconnected:
            raise
        except (smtplib.SMTPException, ValueError) as refused:  # this one message, or this one address
            error = _told(refused)
    with database.writing() as session:
        if error:
            outbox.failed(session, mail_id, error, now, for_good=message is None)
        else:
            outbox.sent(session, mail_id, now)


def _message(settings: Settings, mail: Mail, now: dt.datetime) -> EmailMessage:
    message = EmailMessage()
    message["From"] = settings.mail_from or f"perfilario@{urlsplit(settings.address).hostname}"
    message["To"] = mail.account.mail
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = mail.message_id  # the same at every attempt: a repetition can be told
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text)
    return message


@contextmanager
def _connection(chosen: Server) -> Iterator[smtplib.SMTP]:
    context = ssl.create_default_context()
    if chosen.tls == "implicit":
        made: smtplib.SMTP = smtplib.SMTP_SSL(chosen.host, chosen.port, timeout=SECONDS, context=context)
    else:
        made = smtplib.SMTP(chosen.host, chosen.port, timeout=SECONDS)
    with made as connection:
        if chosen.tls == "starttls":
            connection.starttls(context=context)
        if chosen.user:
            connection.login(chosen.user, chosen.password)
        yield connection


def _told(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]
