"""What an import reports beside its outcome: what approvals lack, what is uncertain, what differs."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.profile import ParsedProfile
from profiles import keys
from profiles.acting import Acting
from profiles.imports.facts import Facts
from profiles.models import Revision
from profiles.reasons import Reason


def on_new(parsed: ParsedProfile, revision: Revision, acting: Acting) -> list[Reason]:
    """Remarks on a revision that was just entered."""
    found: list[Reason] = []
    if revision.state == "in_force":
        found += _on_date(revision, acting)
        found += _on_approvals(parsed)
    uncertain = sum(item.uncertain for item in revision.items)
    if uncertain:
        found.append(Reason("items-uncertain", {"count": uncertain}))
    return found


def on_further(facts: Facts, revision: Revision) -> Iterator[Reason]:
    """What a further original says otherwise, although its items are equal."""
    if facts.title and revision.title and keys.title_key(facts.title) != keys.title_key(revision.title):
        yield Reason("title-differs", {"title": revision.title})
    if facts.area and revision.area and keys.area_key(facts.area) != keys.area_key(revision.area):
        yield Reason("area-differs", {"area": revision.area})


def _on_date(revision: Revision, acting: Acting) -> Iterator[Reason]:
    if revision.dated_on is None:
        yield Reason("no-printed-date")
    elif revision.dated_on > acting.today:
        yield Reason("future-date", {"date": str(revision.dated_on)})


def _on_approvals(parsed: ParsedProfile) -> Iterator[Reason]:
    if not any(approval.name or approval.position for approval in parsed.approvals):
        yield Reason("approvals-missing")
        return
    for step in ("prepared", "reviewed", "approved"):
        named = [
            approval
            for approval in parsed.approvals
            if approval.step == step and (approval.name or approval.position)
        ]
        if not named:
            yield Reason(f"{step}-missing")
        elif all(approval.date is None for approval in named):
            yield Reason(f"{step}-undated")
