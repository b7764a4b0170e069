"""Mail: an outbox in the catalogue, so that no outage of the mail server loses a message."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import trail
from profiles.acting import Acting
from profiles.errors import NotFound, StateForbids
from profiles.models import Mail
from profiles.permissions import Permission
from profiles.trail import Subject
from profiles.viewer import Viewer

DIGEST, LINK = "digest", "link"
DELAYS: Final = tuple(dt.timedelta(minutes=one) for one in (1, 5, 15, 60, 240, 720, 1440))
"""How long after each failed attempt the next one comes; after the last the message has failed."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a message says; `purpose` is digest or link."""

    purpose: str
    subject: str
    text: str


def queue(session: Session, account_id: int, letter: Letter, acting: Acting) -> Mail:
    """Puts a message to an account's address into the outbox."""
    mail = Mail(
        account_id=account_id,
        purpose=letter.purpose,
        message_id=f"<{secrets.token_hex(16)}@perfilario>",
        subject=letter.subject,
        text=letter.text,
        state="waiting",
        attempts=0,
        created_at=acting.now,
        next_at=acting.now,
    )
    session.add(mail)
    session.flush()
    return mail


def due(session: Session, now: dt.datetime) -> list[int]:
    """The messages to be sent now, oldest first."""
    waiting = select(Mail.id).where(Mail.state == "waiting", Mail.next_at <= now)
    return list(session.scalars(waiting.order_by(Mail.id)))


def sent(session: Session, mail_id: int, now: dt.datetime) -> None:
    """The mail server took the message; its text, which may hold a link, is not kept."""
    mail = session.get_one(Mail, mail_id)
    mail.state, mail.sent_at, mail.next_at, mail.error, mail.text = "sent", now, None, None, ""
    mail.attempts += 1


def failed(session: Session, mail_id: int, error: str, now: dt.datetime, *, for_good: bool = False) -> None:
    """An attempt failed: the next comes later, or none where there is no hope or there were enough."""
    mail = session.get_one(Mail, mail_id)
    mail.attempts += 1
    mail.error = error
    if for_good or mail.attempts > len(DELAYS):
        mail.state, mail.next_at = "failed", None
    else:
        mail.next_at = now + DELAYS[mail.attempts - 1]


def cancel(session: Session, viewer: Viewer, mail_id: int, acting: Acting) -> Mail:
    """A message that waits is not to be sent; raises NotFound, NotAllowed or StateForbids."""
    mail = _in_state(session, viewer, mail_id, ("waiting",))
    mail.state, mail.next_at, mail.text = "cancelled", None, ""
    trail.record(session, acting, "mail.cancelled", Subject("mail", mail.id))
    return mail


def retry(session: Session, viewer: Viewer, mail_id: int, acting: Acting) -> Mail:
    """A message that failed or waits for its next attempt is tried at once; raises as `cancel` does."""
    mail = _in_state(session, viewer, mail_id, ("waiting", "failed"))
    mail.state, mail.next_at, mail.attempts = "waiting", acting.now, 0
    trail.record(session, acting, "mail.retried", Subject("mail", mail.id))
    return mail


def _in_state(session: Session, viewer: Viewer, mail_id: int, states: tuple[str, ...]) -> Mail:
    viewer.need(Permission.KEEP_WORK)
    mail = session.get(Mail, mail_id)
    if mail is None:
        raise NotFound
    if mail.state not in states:
        raise StateForbids
    return mail
