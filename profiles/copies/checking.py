"""The check of a copy: by the hash of a file, by what it says, by a typed code and version, or by its mark."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from parsers.errors import ReadError
from parsers.wording import N_
from profiles import catalogue, files
from profiles.comparison import Change
from profiles.copies import candidates, likeness
from profiles.copies.likeness import Read
from profiles.copies.standing import Standing, standing
from profiles.errors import DomainError, NotFound
from profiles.models import Acknowledgement, ControlledCopy, Revision
from profiles.viewer import Viewer

MARGINAL: Final = frozenset({"control", "approval"})
"""Sections of changes that say whose and which the document is, not what it asks."""
SERIOUS: Final = ("in_force", "not_effective", "superseded", "unknown", "altered")
"""Verdicts, the most serious last."""


class CopyIsOfNothingKnown(DomainError):
    problem = N_("Nothing in the catalogue has this code, title or content.")
    remedy = N_("Ask quality where it comes from; do not work by it.")


class CodeIsNotKnown(DomainError):
    problem = N_("No document of the catalogue has the code {code}.")
    remedy = N_("Look at the header of the copy and type its code as it is printed there.")


class VersionIsNotKnown(DomainError):
    problem = N_("No version {version} of {code} is in the catalogue.")
    remedy = N_("Look at the header of the copy; if it does say so, ask quality where it comes from.")


class VersionIsNotTyped(DomainError):
    problem = N_("Every version of {code} is numbered, and no number was typed.")
    remedy = N_("Look at the header of the copy and type its version as it is printed there.")


class MarkIsNotKnown(DomainError):
    problem = N_("No copy has this mark.")
    remedy = N_("The code may be damaged or made up; type the code and version that the copy prints instead.")


@dataclass(frozen=True, slots=True)
class Means:
    """What a check works with: where originals lie, how a file is read (raises ReadError), and how ours are made.

    `made` gives the program's own output of a revision as a docx or pdf: on the company's paper of today and on the
    default one, where they are not the same.
    """

    home: Path
    read: Callable[[bytes, str], Read]
    made: Callable[[Session, Revision, str], Sequence[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a check found; `code` and `version` are those that were found, else those that the copy says.

    `problem` says why nothing was. `changes` are what the copy says otherwise; `shown` is whether the viewer may see
    them. `recognised` says that the copy is of pictures, whose letters may have been misread.
    """

    way: str
    verdict: str
    code: str | None = None
    version: str | None = None
    found: Standing | None = None
    changes: tuple[Change, ...] = ()
    shown: bool = True
    recognised: bool = False
    problem: DomainError | ReadError | None = None
    file_name: str | None = None
    sha256: str | None = None

    @property
    def in_force_version(self) -> str | None:
        return self.found.in_force_version if self.found else None


def check_file(session: Session, viewer: Viewer, name: str, data: bytes, means: Means) -> Outcome:
    """The verdict on a file, for whoever sees anything of the company that it is of."""
    sha256 = hashlib.sha256(data).hexdigest()
    asked = Outcome(way="file", verdict="unknown", file_name=name, sha256=sha256)
    originals = candidates.of_file(session, viewer.companies, sha256)
    if originals:
        return _standing(asked, [standing(session, one) for one in originals])
    try:
        copy = means.read(data, name)
    except ReadError as error:
        return replace(asked, problem=error)
    asked = replace(asked, recognised=copy.visible.recognised)
    if copy.profiles:
        control = copy.profiles[0].control
        asked = replace(asked, code=control.code, version=control.version)
    likely = candidates.of_content(session, viewer.companies, copy.profiles)
    nearest = _nearest(session, likely, copy, means, "pdf" if data.startswith(b"%PDF") else "docx")
    if nearest is None:
        return replace(asked, problem=CopyIsOfNothingKnown())
    those, changes = nearest
    if asked.code and asked.version and _is_another(those, asked.version, changes):
        return replace(asked, problem=VersionIsNotKnown(code=asked.code, version=asked.version))
    found = _standing(asked, [standing(session, one) for one in those])
    if not changes:
        return found
    shown = all(_sees(session, viewer, one) for one in those)
    return replace(found, verdict="altered", changes=tuple(changes), shown=shown)


def _is_another(nearest: Sequence[Revision], version: str, changes: Sequence[Change]) -> bool:
    """Whether a copy is of a version that the catalogue has not: with another text, not the same one under a forged number."""
    known = any(candidates.bears(one, version) for one in nearest)
    return not known and any(one.section not in MARGINAL for one in changes)


def check_typed(session: Session, viewer: Viewer, code: str, version: str) -> Outcome:
    """The verdict on what a copy prints in its header."""
    code, version = code.strip(), version.strip()
    asked = Outcome(way="typed", verdict="unknown", code=code or None, version=version or None)
    every = candidates.of_code(session, viewer.companies, code) if code else []
    found = [one for one in every if candidates.bears(one, version or None)]
    if found:
        return _standing(asked, [standing(session, one) for one in found], best=True)
    if every:
        problem = VersionIsNotKnown(code=code, version=version) if version else VersionIsNotTyped(code=code)
        return replace(asked, problem=problem)
    return replace(asked, problem=CodeIsNotKnown(code=code or "—"))


def check_mark(session: Session, mark: str) -> Outcome:
    """The verdict on a mark, for everybody who has the paper in hand: of a revision's copies, a numbered one, a receipt."""
    query = select(Revision).join(Revision.profile).options(joinedload(Revision.profile))
    revision = session.scalars(query.where(Revision.mark == mark)).one_or_none() if mark else None
    if revision is None:
        numbered = select(ControlledCopy.revision_id).where(ControlledCopy.mark == mark)
        given = select(Acknowledgement.revision_id).where(
            Acknowledgement.mark == mark, Acknowledgement.outcome != "refused"
        )
        marked = Revision.id.in_(numbered) | Revision.id.in_(given)
        revision = session.scalars(query.where(marked)).one_or_none()
    asked = Outcome(way="mark", verdict="unknown")
    if revision is None:
        return replace(asked, problem=MarkIsNotKnown())
    return _standing(asked, [standing(session, revision)])


def _standing(asked: Outcome, found: Sequence[Standing], *, best: bool = False) -> Outcome:
    """The most serious of several, or the least where what was asked does not tell them apart."""
    chosen = sorted(found, key=lambda one: SERIOUS.index(one.verdict), reverse=not best)[0]
    return replace(asked, verdict=chosen.verdict, code=chosen.code, version=chosen.version, found=chosen)


def _nearest(
    session: Session, likely: Sequence[Revision], copy: Read, means: Means, kind: str
) -> tuple[list[Revision], list[Change]] | None:
    """The revisions of the reference that the copy differs least from, and what it says otherwise."""
    best: tuple[list[Revision], list[Change]] | None = None
    for those, read, ours in _references(session, likely, means, kind):
        try:
            changes = likeness.changes(read(), copy, ours=ours)
        except ReadError:  # an original that this program cannot read any more is no reference
            continue
        if best is None or len(changes) < len(best[1]):
            best = those, changes
        if not changes:
            break
    return best


def _references(
    session: Session, likely: Sequence[Revision], means: Means, kind: str
) -> Iterator[tuple[list[Revision], Callable[[], Read], bool]]:
    """What a copy may have been made from: originals, each once, and the program's own output; all read only now."""
    seen: set[str] = set()
    for revision in likely:
        for one in revision.files:
            if one.sha256 in seen:
                continue
            seen.add(one.sha256)
            those = [each for each in likely if any(own.sha256 == one.sha256 for own in each.files)]
            data = files.get(means.home, one.sha256, one.name)
            yield those, lambda data=data, name=one.name: means.read(data, name), False  # type: ignore[misc]
        for made in dict.fromkeys((kind, "docx")):
            for data in means.made(session, revision, made):
                yield [revision], lambda data=data, made=made: means.read(data, f"copy.{made}"), True  # type: ignore[misc]


def _sees(session: Session, viewer: Viewer, revision: Revision) -> bool:
    try:
        catalogue.revision(session, viewer, revision.id)
    except NotFound:
        return False
    return True
