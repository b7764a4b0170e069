"""The paper of a company: kept by quality, taken by every output."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from parsers.wording import N_
from profiles import files, trail
from profiles.acting import Acting
from profiles.copies.look import DEFAULT, Look
from profiles.errors import ValueIsNotUsable
from profiles.models import File, PaperTemplate
from profiles.permissions import Permission
from profiles.trail import Change, Subject
from profiles.viewer import Viewer

LONGEST: Final[Mapping[str, int]] = {"kind": 60, "footer": 300}
"""Characters of the texts of a paper."""
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")
_SAID: Final = ("kind", "footer", "colour", "logo_sha256", "word_sha256")


class TextIsTooLong(ValueIsNotUsable):
    problem = N_("'{value}' is too long.")
    remedy = N_("Shorten it to {most} characters.")


class ColourIsNotReadable(ValueIsNotUsable):
    problem = N_("'{value}' is no colour.")
    remedy = N_("Type # and six hexadecimal digits, such as #1f5c3a.")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper as somebody wants it; '' is the default. A file is its bytes, b'' none, None the one there is."""

    kind: str = ""
    footer: str = ""
    colour: str = ""
    logo: bytes | None = None
    word: bytes | None = None


def paper(session: Session, viewer: Viewer, company_id: int) -> PaperTemplate | None:
    """The paper of a company, None where it has none of its own; raises NotAllowed."""
    viewer.need(Permission.KEEP_COPIES, company_id)
    return session.get(PaperTemplate, company_id)


def look(session: Session, home: Path, company_id: int) -> Look:
    """What a company's output looks like, the default where it has no paper of its own."""
    found = session.get(PaperTemplate, company_id)
    if found is None:
        return DEFAULT
    return Look(
        found.kind,
        found.footer,
        found.colour,
        files.get(home, found.logo_sha256, "logo") if found.logo_sha256 else None,
        files.get(home, found.word_sha256, "docx") if found.word_sha256 else None,
    )


def change(  # noqa: PLR0913, PLR0917 - where, who, which, what, by whom
    session: Session, viewer: Viewer, home: Path, company_id: int, wanted: Wanted, acting: Acting
) -> PaperTemplate:
    """Sets what a company's paper looks like; files were checked before. Raises NotAllowed, TextIsTooLong or ColourIsNotReadable."""
    viewer.need(Permission.KEEP_COPIES, company_id)
    texts = {name: " ".join(getattr(wanted, name).split()) for name in LONGEST}
    for name, text in texts.items():
        if len(text) > LONGEST[name]:
            raise TextIsTooLong(value=f"{text[:60]} …", most=LONGEST[name])
    colour = wanted.colour.strip().lower()
    if colour and not _COLOUR.fullmatch(colour):
        raise ColourIsNotReadable(value=colour[:60])
    found = session.get(PaperTemplate, company_id)
    before = {name: getattr(found, name, None) for name in _SAID}
    if found is None:
        found = PaperTemplate(company_id=company_id, changed_at=acting.now)
        session.add(found)
    found.kind, found.footer, found.colour = texts["kind"] or None, texts["footer"] or None, colour or None
    for name, data in (("logo_sha256", wanted.logo), ("word_sha256", wanted.word)):
        if data is not None:
            setattr(found, name, _stored(session, home, data, acting) if data else None)
    found.changed_by, found.changed_at = acting.account_id, acting.now
    session.flush()
    after = {name: getattr(found, name) for name in _SAID}
    changed = [name for name in _SAID if before[name] != after[name]]
    if changed:
        told = Change({name: before[name] for name in changed}, {name: after[name] for name in changed})
        trail.record(session, acting, "paper.changed", Subject("company", company_id, company_id), told)
    return found


def _stored(session: Session, home: Path, data: bytes, acting: Acting) -> str:
    sha256 = files.put(home, data)
    if session.get(File, sha256) is None:
        media_type = files.MEDIA_TYPES["docx"] if data.startswith(b"PK") else files.UNKNOWN
        session.add(File(sha256=sha256, size=len(data), media_type=media_type, created_at=acting.now))
        session.flush()
    return sha256
