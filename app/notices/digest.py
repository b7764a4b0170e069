"""Mails of notices: what is new for a person in one mail, not a flood of them."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from app.notices.wording import worded
from app.wording import wording
from parsers.wording import N_
from profiles import mail as outbox
from profiles import notices
from profiles.acting import Acting
from profiles.models import Mail
from profiles.trail import anchors

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.settings import Settings
    from profiles.models import Account, Notice


def queue_digests(session: Session, settings: Settings, acting: Acting) -> int:
    """Puts one mail for each person with news into the outbox, and gives how many; nobody gets two within the term."""
    count = 0
    for _, found in groupby(notices.unmailed(session), lambda one: one.account_id):
        news = list(found)
        account = news[0].account
        if account.mail and account.disabled_at is None and _is_due(session, account, settings, acting.now):
            mail = outbox.queue(session, account.id, _letter(session, settings, account, news), acting)
            for notice in news:
                notice.mail_id = mail.id
            count += 1
    return count


def _is_due(session: Session, account: Account, settings: Settings, now: dt.datetime) -> bool:
    last = session.scalar(
        select(func.max(Mail.created_at)).where(Mail.account_id == account.id, Mail.purpose == outbox.DIGEST)
    )
    return last is None or now - last >= dt.timedelta(minutes=settings.digest_minutes)


def _letter(session: Session, settings: Settings, account: Account, news: list[Notice]) -> outbox.Letter:
    language = account.language or settings.language
    words = wording(language)
    to_do = [one for one in news if notices.KINDS[one.kind].to_do]
    told = [one for one in news if one not in to_do]
    lines = [words.text(N_("Good day, {name}."), name=account.name), ""]
    for heading, part in ((N_("What waits for you:"), to_do), (N_("What happened:"), told)):
        if part:
            lines += [words.text(heading), ""]
            lines += [f"  - {worded(one, words.catalogue.gettext, language)}" for one in part] + [""]
    lines.append(words.text(N_("See everything: {address}"), address=f"{settings.address}/notices"))
    last = anchors.head(session)
    if last is not None:
        lines += ["", words.text(N_("Last entry of the audit trail: {head}"), head=last)]
    subject = (
        words.text(N_("Perfilario: {count} for you to do"), count=len(to_do))
        if to_do
        else words.text(N_("Perfilario: news"))
    )
    return outbox.Letter(outbox.DIGEST, subject, "\n".join(lines) + "\n")
