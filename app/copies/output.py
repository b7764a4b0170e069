"""The one way from a revision to its controlled output: on the company's paper, with the mark of the copy on every page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import TYPE_CHECKING

from app.exports.paper import pdf, word
from app.exports.paper.laying import lay, words
from app.exports.paper.sheet import Stamp
from profiles.copies import papers
from profiles.copies.look import DEFAULT
from profiles.copies.signed import handed_out
from profiles.files import LONGEST_NAME, safe_name

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.exports.paper.sheet import Sheet
    from app.settings import Settings
    from profiles.copies.look import Look
    from profiles.models import ControlledCopy, Revision

WRITERS = {"pdf": pdf.write, "docx": word.write}


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: a pdf or docx, for a person's name on a day; `copy` is the numbered one that it is."""

    kind: str
    person: str
    day: dt.date
    copy: ControlledCopy | None = None


def output(session: Session, settings: Settings, revision: Revision, order: Order) -> bytes:
    """The file of a revision that was read as somebody who may see it (profiles.catalogue.revision)."""
    look = papers.look(session, settings.home, revision.profile.company_id)
    return _written(session, settings, revision, order, look)


def outputs(session: Session, settings: Settings, revision: Revision, order: Order) -> list[bytes]:
    """The file on the company's paper, and on the default one where that is another."""
    look = papers.look(session, settings.home, revision.profile.company_id)
    every = (look, DEFAULT) if look != DEFAULT else (look,)
    return [_written(session, settings, revision, order, one) for one in every]


def _written(session: Session, settings: Settings, revision: Revision, order: Order, look: Look) -> bytes:
    sheet = lay(handed_out(session, revision))
    # what a document says of its copies, that they are not controlled, is not so of a numbered one
    notices = () if order.copy else sheet.notices
    stamp = _stamp(settings, revision, order, sheet)
    sheet = replace(sheet, kind=look.kind or sheet.kind, notices=notices, stamp=stamp)
    return WRITERS[order.kind](sheet, look)


def file_name(revision: Revision, order: Order) -> str:
    """What the file is called where it is saved; a long title is cut, never the version behind it."""
    version = f"v{revision.version}" if revision.version else None
    number = f"copia {order.copy.number}" if order.copy else None
    others = (revision.profile.code, version, number, order.kind)
    room = LONGEST_NAME - sum(len(one) + 1 for one in others if one)
    title = shorten(revision.title or "", max(room, 1), placeholder="")
    name = " ".join(filter(None, (revision.profile.code, title, version, number)))
    return safe_name(f"{name.replace('/', '-') or revision.id}.{order.kind}")


def address(settings: Settings, own: str) -> str:
    """The public page that the mark of a revision or of a copy leads to."""
    return f"{settings.address}/c/{own}"


def mark(revision: Revision, order: Order) -> str:
    """'COPIA NO CONTROLADA · 22/11/2026 · Eva Ríos', with the state where it is not in force, in the document's language.

    The day stands beside the first words: by it a reader tells the mark of one copy from what the document says of copies.
    """
    named = words(revision.language or "es")
    copy = order.copy
    said = [
        named["controlled"].format(number=copy.number) if copy else named["uncontrolled"],
        *([] if revision.state == "in_force" else [named[f"state_{revision.state}"]]),
        f"{order.day:%d/%m/%Y}",
        copy.recipient if copy else order.person,
    ]
    return " · ".join(said)


def _stamp(settings: Settings, revision: Revision, order: Order, sheet: Sheet) -> Stamp:
    own = order.copy.mark if order.copy else revision.mark
    return Stamp(mark(revision, order), address(settings, own), words(sheet.language)["mark"])
