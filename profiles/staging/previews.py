"""What would become of an upload, and what a person types over its readings."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from parsers.profile import ParsedProfile
from profiles import trail
from profiles.acting import Acting
from profiles.errors import NotFound, ValueIsNotUsable
from profiles.imports.decide import Decision
from profiles.imports.facts import OVERRIDES, Facts, facts
from profiles.imports.foresight import Foresight
from profiles.models import Company, ImportBatch, StagedFile, StagedProfile
from profiles.revisions import content
from profiles.staging.uploads import staged_batch
from profiles.trail import Change, Subject
from profiles.viewer import Viewer

COMPANY: Final = "/company"
FIELDS: Final = (*OVERRIDES, COMPANY)
_HEAD: Final = ("schema", "source", "title", "area", "control")
"""What of a reading tells which profile it is of."""


@dataclass(frozen=True, slots=True)
class PreviewProfile:
    """A staged profile: as read, its facts with what was typed, and what would become of it."""

    staged: StagedProfile
    parsed: ParsedProfile
    facts: Facts
    company: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class PreviewFile:
    """A staged file with the profiles read from it."""

    staged: StagedFile
    profiles: tuple[PreviewProfile, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """All that waits in one upload; `done` of `total` files are read or refused."""

    batch: ImportBatch
    files: tuple[PreviewFile, ...]
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Desk:
    """The files of an upload, and what becomes of their profiles where they are foreseen in order."""

    batch: ImportBatch
    files: Sequence[StagedFile]
    companies: Mapping[str, int]
    foresight: Foresight

    def company(self, staged: StagedProfile) -> str:
        return staged.overrides.get(COMPANY) or self.batch.company.name

    def company_id(self, staged: StagedProfile) -> int:
        """0 for a company that is not there yet: it has no profiles."""
        return self.companies.get(self.company(staged), 0)


def preview(session: Session, viewer: Viewer, batch_id: int, *, in_force: bool = False) -> Preview:
    """Everything read so far and what would become of it, one after another as they would enter; raises NotFound."""
    desk = _desk(session, viewer, batch_id, in_force=in_force)
    shown = tuple(
        PreviewFile(one, tuple(_previewed(desk, each) for each in one.profiles)) for one in desk.files
    )
    return Preview(desk.batch, shown, sum(one.state != "waiting" for one in desk.files), len(desk.files))


def preview_of(session: Session, viewer: Viewer, batch_id: int, profile_id: int) -> PreviewProfile:
    """One profile of an upload as its `preview` shows it; raises NotFound.

    Only those of the same profile that would enter before it are worked out.
    """
    desk = _desk(session, viewer, batch_id, in_force=False)
    every = [one for file in desk.files for one in file.profiles]
    place = next((place for place, one in enumerate(every) if one.id == profile_id), None)
    if place is None:
        raise NotFound
    wanted = _key(desk, every[place])
    for one in every[:place]:
        if _key(desk, one) == wanted:
            _previewed(desk, one)
    return _previewed(desk, every[place])


def override(  # noqa: PLR0913 - whose, what, by whom
    session: Session,
    viewer: Viewer,
    profile_id: int,
    typed: Mapping[str, str],
    acting: Acting,
    *,
    left_out: bool = False,
) -> StagedProfile:
    """Keeps what a person typed over a reading, by the pointers in FIELDS; '' says that it is not there.

    What equals the reading is no override. Raises NotFound or ValueIsNotUsable.
    """
    staged = session.get(StagedProfile, profile_id)
    if staged is None:
        raise NotFound
    file = session.get_one(StagedFile, staged.file_id)
    batch = staged_batch(session, viewer, file.batch_id)
    if not typed.keys() <= set(FIELDS):
        raise ValueIsNotUsable(value=", ".join(sorted(typed)), expected=", ".join(FIELDS))
    read = {"/" + name: value for name, value in staged.content.items() if isinstance(value, str)}
    read |= {"/control/" + name: value for name, value in staged.content["control"].items()}
    cleaned = {pointer: " ".join(value.split()) for pointer, value in typed.items()}
    changed = {pointer: value for pointer, value in cleaned.items() if value != (read.get(pointer) or "")}
    facts(ParsedProfile.from_json(staged.content), alone=True, overrides=without_company(changed))
    before = {"typed": staged.overrides, "left_out": staged.left_out}
    staged.overrides, staged.left_out = changed, left_out
    session.flush()
    after = {"path": file.path, "ordinal": staged.ordinal, "typed": changed, "left_out": left_out}
    about = Subject("import_batch", batch.id, batch.company_id)
    trail.record(session, acting, "import.typed_over", about, Change(before, after))
    return staged


def without_company(overrides: Mapping[str, str]) -> dict[str, str]:
    """What was typed of the profile itself."""
    return {pointer: value for pointer, value in overrides.items() if pointer != COMPANY}


def _desk(session: Session, viewer: Viewer, batch_id: int, *, in_force: bool) -> _Desk:
    batch = staged_batch(session, viewer, batch_id)
    files = session.scalars(
        select(StagedFile)
        .where(StagedFile.batch_id == batch_id)
        .order_by(StagedFile.path)
        .options(selectinload(StagedFile.profiles))
    ).all()
    companies = {company.name: company.id for company in session.scalars(select(Company))}
    return _Desk(batch, files, companies, Foresight(session, in_force))


def _key(desk: _Desk, staged: StagedProfile) -> Hashable:
    """What it has in common with those of the same profile; most of its content is left aside."""
    head = ParsedProfile.from_json({name: staged.content.get(name) for name in _HEAD})
    return desk.foresight.key(desk.company(staged), desk.company_id(staged), _facts(staged, head))


def _facts(staged: StagedProfile, parsed: ParsedProfile) -> Facts:
    alone = len(staged.file.profiles) == 1
    return facts(parsed, alone=alone, overrides=without_company(staged.overrides))


def _previewed(desk: _Desk, staged: StagedProfile) -> PreviewProfile:
    parsed = ParsedProfile.from_json(staged.content)
    found, company, foresight = _facts(staged, parsed), desk.company(staged), desk.foresight
    if staged.left_out:  # it is no edition for those behind it
        foresight = Foresight(foresight.session, foresight.in_force)
    decision = foresight.decide(company, desk.company_id(staged), found, content.digest(parsed))
    return PreviewProfile(staged, parsed, found, company, decision)
