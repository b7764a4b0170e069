"""Draws a package: the sample, what belongs to it, the archive, and the entry in the trail that it was taken out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.copies.output import Order, output
from app.package.writing import Making, Person, write
from app.settings import Settings, trail_key
from parsers.wording import N_
from profiles import keys, trail
from profiles.acting import Acting
from profiles.errors import DomainError
from profiles.models import Position, Profile, Revision
from profiles.package import Drawn, Selection, draw, gather
from profiles.trail import Change, Subject, anchors


class CodeIsUnknown(DomainError):
    problem = N_("There is no profile with the code or title {code}, or more than one.")
    remedy = N_("Look it up in the catalogue; several are parted by commas.")


@dataclass(frozen=True, slots=True)
class Made:
    """A package that was written: what it was drawn from, and the hash of its manifest."""

    drawn: Drawn
    digest: str


def make(
    session: Session, settings: Settings, person: Person, selection: Selection, target: IO[bytes]
) -> Made:
    """Writes the package of a selection; raises what drawing raises. It reads only: `record` notes it."""
    today = person.now.date()
    drawn = draw(session, person.viewer, selection, today)
    dossiers = [
        gather(session, drawn.viewer, one, number, selection.as_of)
        for number, one in enumerate(drawn.revisions, 1)
    ]
    head = anchors.head(session)

    def paper(revision: Revision) -> bytes:
        return output(session, settings, revision, Order("pdf", person.name, today))

    making = Making(settings.home, trail_key(settings), person, paper)
    return Made(drawn, write(target, drawn, dossiers, str(head or ""), making))


def record(session: Session, made: Made, acting: Acting) -> None:
    """Notes in the trail what was taken out, and by what its manifest is known."""
    asked = made.drawn.selection
    said = {
        "manifest": made.digest,
        "as_of": asked.as_of,
        "revisions": [one.id for one in made.drawn.revisions],
        "seed": asked.seed if not asked.profile_ids else None,
    }
    trail.record(
        session, acting, "package.drawn", Subject("package", None, asked.company_id), Change(after=said)
    )


def by_codes(session: Session, company_id: int, codes: Sequence[str]) -> tuple[int, ...]:
    """The profiles of codes, in their order; one without a code is named by its title. Raises CodeIsUnknown."""
    query = select(Profile.code_key, Profile.id).where(Profile.company_id == company_id)
    known = dict(
        session.execute(query.where(Profile.code_key.in_([keys.code_key(one) for one in codes]))).all()
    )
    titled: dict[str, list[int]] = defaultdict(list)
    positions = query.join(Profile.position).with_only_columns(Position.key, Profile.id)
    named = [keys.title_key(one) for one in codes]
    for key, profile_id in session.execute(positions.where(Position.key.in_(named))):
        titled[key].append(profile_id)
    found = []
    for code in codes:
        candidates = (
            [known[keys.code_key(code)]] if keys.code_key(code) in known else titled[keys.title_key(code)]
        )
        if len(candidates) != 1:
            raise CodeIsUnknown(code=code[:60])
        found += candidates
    return tuple(found)
