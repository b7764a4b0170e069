"""The papers of acknowledgement: the receipt of one that was given, and the sheet that is signed by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flask_babel import force_locale, get_locale, gettext

from app.approval import wording
from app.copies.output import address
from app.exports.paper import pdf
from app.exports.paper.laying import words
from app.exports.paper.sheet import Block, Grid, Heading, Sheet, Stamp, Text
from app.formats import long_day, moment
from app.settings import LANGUAGES
from profiles.acknowledging.signing import WORDS
from profiles.copies import papers as company_paper
from profiles.copies.standing import version_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.settings import Settings
    from profiles.acknowledging import Asked
    from profiles.models import Acknowledgement, Revision


def receipt(session: Session, settings: Settings, given: Acknowledgement) -> bytes:
    """The receipt as a PDF, in the language of the document; who was erased has no name on it."""
    revision = given.revision
    with _spoken(revision):
        blocks: list[Block] = [
            Grid(rows=tuple(_facts(given)), widths=(3, 7)),
            Heading(gettext("What was acknowledged"), 1),
            Text(given.words or wording.filled(WORDS["signed"], revision)),
            Heading(gettext("How it is bound"), 1),
            Text(
                gettext(
                    "Bound to the content and the files of this version by the seal %(seal)s. The code on this "
                    "page leads to whether the version is still in force.",
                    seal=given.content_digest[:16],
                )
            ),
        ]
        mark = Stamp(
            f"{gettext('Receipt')} {given.mark[:8]}",
            address(settings, given.mark),
            gettext("Code that tells whether this version is still in force"),
        )
        sheet = _sheet(revision, gettext("Receipt of the job profile"), tuple(blocks), mark)
    return pdf.write(sheet, company_paper.look(session, settings.home, revision.profile.company_id))


def blank(session: Session, settings: Settings, revision: Revision, holders: Sequence[Asked]) -> bytes:
    """The sheet with those who are still to sign, as a PDF, in the language of the document."""
    with _spoken(revision):
        head = (
            gettext("No."),
            gettext("Name"),
            gettext("Number"),
            gettext("I read it on"),
            gettext("Signature"),
        )
        # the blank lines make room for a hand
        rows = tuple(
            (str(number), one.name, one.number, "", "\n\n") for number, one in enumerate(holders, start=1)
        )
        blocks: tuple[Block, ...] = (
            Heading(gettext("Receipt of the job profile"), 1),
            Text(wording.filled(WORDS["signed"], revision)),
            Grid(rows=rows or (("", "", "", "", "\n\n"),), head=head, widths=(0.6, 4, 1.6, 2, 3.4)),
            Text(gettext("Hand this sheet to HR, who notes the day on which each person signed.")),
        )
        mark = Stamp(
            gettext("To be signed by hand"),
            address(settings, revision.mark),
            gettext("Code that tells whether this version is still in force"),
        )
        sheet = _sheet(revision, gettext("Receipt of the job profile"), blocks, mark)
    return pdf.write(sheet, company_paper.look(session, settings.home, revision.profile.company_id))


def name(revision: Revision, what: str) -> str:
    """What the file is called where it is saved."""
    version = f"v{revision.version}" if revision.version else None
    found = " ".join(filter(None, (revision.profile.code, version, what)))
    return f"{found.replace('/', '-')}.pdf"


@contextmanager
def _spoken(revision: Revision) -> Iterator[None]:
    """The language of the document where the application speaks it, else the reader's."""
    with force_locale(revision.language if revision.language in LANGUAGES else str(get_locale())):
        yield


def _facts(given: Acknowledgement) -> Iterator[tuple[str, str]]:
    person, revision = given.employee, given.revision
    yield gettext("Name"), person.name if person else "—"
    yield gettext("Number"), person.number if person else "—"
    yield gettext("Position"), (given.position.title if given.position else revision.title) or "—"
    yield gettext("Document"), wording.name(revision)
    yield gettext("Version"), version_of(revision) or "—"
    if revision.effective_from:
        yield gettext("In force since"), long_day(revision.effective_from)
    yield gettext("Received on"), long_day(given.on_date)
    if given.outcome == "signed":
        proof = gettext("password and second factor") if given.with_factor else gettext("password")
        yield gettext("How"), f"{moment(given.signed_at)} · {proof}"
    else:
        who = given.account.name if given.account else "—"
        text = gettext("on paper; noted by %(name)s on %(moment)s", name=who, moment=moment(given.signed_at))
        yield gettext("How"), text


def _sheet(revision: Revision, kind: str, blocks: tuple[Block, ...], mark: Stamp) -> Sheet:
    language = str(get_locale())
    facts = [
        (gettext("Code"), revision.profile.code or "—"),
        (gettext("Version"), version_of(revision) or "—"),
    ]
    return Sheet(
        organization=revision.organization or revision.profile.company.name,
        kind=kind,
        title=revision.title or "—",
        facts=tuple(facts),
        page=words(language)["page"],
        blocks=blocks,
        language=language,
        stamp=mark,
    )
