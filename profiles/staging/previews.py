"""What would become of an upload, and what a person types over its readings."""

from __future__ import annotations

from collections.abc import Mapping
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


def preview(session: Session, viewer: Viewer, batch_id: int, *, in_force: bool = False) -> Preview:
    """Everything read so far and what would become of it, one after another as they would enter; raises NotFound."""
    batch = staged_batch(session, viewer, batch_id)
    every = session.scalars(
        select(StagedFile)
        .where(StagedFile.batch_id == batch_id)
        .order_by(StagedFile.path)
        .options(selectinload(StagedFile.profiles))
    ).all()
    companies = {company.name: company.id for company in session.scalars(select(Company))}
    foresight = Foresight(session, in_force)
    shown = tuple(
        PreviewFile(
            one,
            tuple(
                _previewed(foresight, staged, companies, batch.company.name, alone=len(one.profiles) == 1)
                for staged in one.profiles
            ),
        )
        for one in every
    )
    return Preview(batch, shown, sum(one.state != "waiting" for one in every), len(every))


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


def _previewed(
    foresight: Foresight, staged: StagedProfile, companies: Mapping[str, int], company: str, *, alone: bool
) -> PreviewProfile:
    parsed = ParsedProfile.from_json(staged.content)
    found = facts(parsed, alone=alone, overrides=without_company(staged.overrides))
    company = staged.overrides.get(COMPANY) or company
    if staged.left_out:  # it is no edition for those behind it
        foresight = Foresight(foresight.session, foresight.in_force)
    # a company that is not there yet has no profiles
    decision = foresight.decide(company, companies.get(company, 0), found, content.digest(parsed))
    return PreviewProfile(staged, parsed, found, company, decision)
