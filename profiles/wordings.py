"""A company's own words: which section a heading opens in its documents, and the headings that nobody has explained."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.passage import UnknownHeading
from parsers.vocabulary import Vocabulary, fold
from profiles import trail
from profiles.acting import Acting
from profiles.errors import NotFound, ValueIsNotUsable
from profiles.imports import Reader
from profiles.models import FileHeadings, Profile, Reading, Revision, RevisionFile, Wording
from profiles.permissions import Permission
from profiles.trail import Change, Subject
from profiles.viewer import Viewer

if TYPE_CHECKING:
    from parsers.guesses import Guess

KEYS: Final = (
    "objective",
    "functions",
    "responsibilities",
    "reports_to",
    "reports_functionally_to",
    "supervises",
    "internal_contact",
    "external_contact",
    "contacts",
    "requirements",
    "education",
    "training",
    "knowledge",
    "experience",
    "skill",
    "competency",
    "general",
    "decisions_own",
    "decisions_superior",
    "schedule",
    "risks",
    "safety",
    "indicators",
    "resources",
    "employment",
    "references",
    "identification",
    "notes",
)
"""The keys of the vocabulary's table [sections] that a heading may be given, in the order that they are offered."""
LONGEST: Final = 120

LIKE_ANOTHER: Final = 80.0
"""Likeness, of 100, to the name of another section from which on a heading inside a section is offered as one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An unexplained heading: how many files have it, what stands under it, and what it may mean."""

    heading: UnknownHeading
    phrase: str
    files: int
    guess: Guess | None

    @property
    def inside(self) -> bool:
        """Whether it only divides a known section, as far as its wording tells."""
        means_another = (
            self.guess is not None
            and self.guess.key != self.heading.under
            and self.guess.likeness >= LIKE_ANOTHER
        )
        return bool(self.heading.under) and not means_another


def wordings(session: Session, viewer: Viewer, company_id: int) -> list[Wording]:
    """The company's words in the order of the alphabet; raises NotFound for one that the viewer does not see."""
    _check(viewer, company_id)
    query = select(Wording).where(Wording.company_id == company_id).order_by(Wording.phrase)
    return list(session.scalars(query))


def say(  # noqa: PLR0913, PLR0917 - where, what, by whom
    session: Session, viewer: Viewer, company_id: int, text: str, key: str | None, acting: Acting
) -> Wording:
    """A heading opens a section, or with None none; it replaces what was said before. Raises ValueIsNotUsable."""
    _check(viewer, company_id)
    printed = " ".join(text.split())
    phrase = fold(printed)
    if not phrase or len(printed) > LONGEST:
        raise ValueIsNotUsable(value=printed[:40], expected=f"1 - {LONGEST}")
    if key is not None and key not in KEYS:
        raise ValueIsNotUsable(value=key, expected=", ".join(KEYS))
    found = session.scalars(
        select(Wording).where(Wording.company_id == company_id, Wording.phrase == phrase)
    ).one_or_none()
    if found is None:
        found = Wording(company_id=company_id, phrase=phrase)
        session.add(found)
    before = {"text": found.text, "section": found.key} if found.id else {}
    found.text, found.key, found.set_by, found.set_at = printed, key, acting.actor, acting.now
    session.flush()
    change = Change(before, {"text": printed, "section": key})
    trail.record(session, acting, "wording.said", Subject("wording", found.id, company_id), change)
    return found


def take_back(session: Session, viewer: Viewer, wording_id: int, acting: Acting) -> int:
    """Removes a word and gives its company; raises NotFound."""
    found = session.get(Wording, wording_id)
    if found is None:
        raise NotFound
    _check(viewer, found.company_id)
    change = Change({"text": found.text, "section": found.key})
    session.delete(found)
    session.flush()
    about = Subject("wording", wording_id, found.company_id)
    trail.record(session, acting, "wording.taken_back", about, change)
    return found.company_id


def toml(session: Session, company_id: int) -> str:
    """The company's words as a vocabulary text, '' where it has none."""
    query = (
        select(Wording.key, Wording.text)
        .where(Wording.company_id == company_id, Wording.key.is_not(None))
        .order_by(Wording.key, Wording.phrase)
    )
    by_key: dict[str, list[str]] = {}
    for key, text in session.execute(query):
        by_key.setdefault(str(key), []).append(text)
    # a JSON text is a TOML one too
    lines = [f"{key} = {json.dumps(texts, ensure_ascii=False)}" for key, texts in by_key.items()]
    return "\n".join(["[sections]", *lines, ""]) if lines else ""


def texts(session: Session, company_id: int, files: Sequence[str]) -> tuple[str, ...]:
    """The installation's vocabulary texts with the company's words over them."""
    own = toml(session, company_id)
    return (*files, own) if own else tuple(files)


def files_of(session: Session, company_id: int) -> list[tuple[str, str]]:
    """Hash and name of every original of a company, each once."""
    query = (
        select(RevisionFile.sha256, RevisionFile.name)
        .join(RevisionFile.revision)
        .join(Revision.profile)
        .where(Profile.company_id == company_id)
        .order_by(RevisionFile.id)
    )
    found: dict[str, str] = {}
    for sha256, name in session.execute(query):
        found.setdefault(sha256, name)
    return list(found.items())


def unread(session: Session, files: Sequence[tuple[str, str]], reader: Reader) -> list[tuple[str, str]]:
    """Of the files that `files_of` gave those that `reader` has not read for their headings yet."""
    found = select(FileHeadings.sha256).where(FileHeadings.vocabulary_digest == reader.vocabulary_digest)
    made = select(Reading.sha256).where(
        Reading.program_version == reader.program_version,
        Reading.vocabulary_digest == reader.vocabulary_digest,
    )
    known = set(session.scalars(found)) & set(session.scalars(made))
    return [(sha256, name) for sha256, name in files if sha256 not in known]


def keep_headings(
    session: Session, sha256: str, digest: str, headings: Sequence[UnknownHeading], now: dt.datetime
) -> None:
    """Notes the unexplained headings of a file as a vocabulary leaves them."""
    found = session.get(FileHeadings, (sha256, digest))
    if found is None:
        found = FileHeadings(sha256=sha256, vocabulary_digest=digest)
        session.add(found)
    found.headings, found.found_at = [asdict(one) for one in headings], now
    session.flush()


def candidates(session: Session, viewer: Viewer, company_id: int, vocabulary: Vocabulary) -> list[Candidate]:
    """The headings of the company's files that nobody has explained: the likeliest sections first.

    Those that only divide a known section come last.
    """
    from parsers.guesses import guess

    said = {one.phrase for one in wordings(session, viewer, company_id)}
    shas = [sha256 for sha256, _ in files_of(session, company_id)]
    rows = session.scalars(
        select(FileHeadings).where(FileHeadings.sha256.in_(shas)).order_by(FileHeadings.found_at)
    )
    latest = {row.sha256: row.headings for row in rows}
    found: dict[str, list[UnknownHeading]] = {}
    for headings in latest.values():
        for heading in map(UnknownHeading.from_json, headings):
            phrase = fold(heading.text)
            if phrase not in said and vocabulary.find("sections", heading.text) is None:
                found.setdefault(phrase, []).append(heading)
    offered = [
        Candidate(every[0], phrase, len(every), guess(every[0].text, vocabulary))
        for phrase, every in found.items()
    ]
    return sorted(offered, key=lambda one: (one.inside, bool(one.heading.under), -one.files, one.phrase))


def _check(viewer: Viewer, company_id: int) -> None:
    """Words are there for whoever corrects what is read with them."""
    if not viewer.may(Permission.CORRECT, company_id):
        raise NotFound
