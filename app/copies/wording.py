"""Verdicts on copies in words, and the states of numbered ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from flask_babel import gettext

from app.comparison import wording as compared
from app.formats import day
from parsers.wording import N_
from profiles.comparison import Change, Piece, redline
from profiles.comparison.changes import NAMES

if TYPE_CHECKING:
    from profiles.copies.checking import Outcome

VERDICTS: Final[Mapping[str, str]] = {
    "in_force": N_("In force and unaltered"),
    "superseded": N_("Superseded"),
    "altered": N_("Altered"),
    "not_effective": N_("Not in force yet"),
    "unknown": N_("Unknown"),
}
"""What each verdict is called in lists; on a verdict's own page a sentence says it."""
CURRENT: Final = N_("In force")
"""What a mark or a typed version tells: that its version is in force, not what the copy says."""
WAYS: Final[Mapping[str, str]] = {
    "file": N_("File"),
    "typed": N_("Code and version typed"),
    "mark": N_("Mark scanned"),
}
STATES: Final[Mapping[str, str]] = {
    "out": N_("Given out, of the version in force"),
    "to_collect": N_("To collect: in force no more"),
    "collected": N_("Collected"),
}
_IN_FORCE: Final[Mapping[str, str]] = {
    "file": N_("This copy is of the version in force, and says the same."),
    "typed": N_("This version is in force."),
    "mark": N_("This copy is of the version in force."),
}
_STATES: Final[Mapping[str, str]] = {
    "draft": N_("This copy is of a draft: it was never in force. Do not work by it."),
    "in_review": N_("This copy is of a version in review: it is not in force yet. Do not work by it."),
    "rejected": N_("This copy is of a version that was rejected. Do not work by it."),
    "withdrawn": N_("This copy is of a version that was withdrawn. Do not work by it."),
}
_PUBLIC: Final[Mapping[str, str]] = {
    **_STATES,
    "in_force": _IN_FORCE["mark"],
    "approved": N_("This copy is of a version that is not in force yet. Do not work by it."),
    "superseded": N_("This copy is in force no more. Do not work by it: ask for the version in force."),
}


def verdict(name: str) -> str:
    """A verdict's name in the reader's language."""
    return str(gettext(VERDICTS.get(name, CURRENT)))


def way(name: str) -> str:
    return str(gettext(WAYS[name]))


def copy_state(name: str) -> str:
    return str(gettext(STATES[name]))


@dataclass(frozen=True, slots=True)
class Difference:
    """A change of a copy as it is shown: where, the words of both, or an attribute with both values."""

    place: str
    pieces: tuple[Piece, ...] = ()
    field: str = ""
    old: str = ""
    new: str = ""


def shown(change: Change) -> Difference:
    """A change in the reader's language."""
    section = next((name for name, word in NAMES.items() if word == change.section), change.section)
    section = "approvals" if section == "approval" else section
    place = gettext("Words") if section == "text" else compared.part(section)
    number = " → ".join(dict.fromkeys(filter(None, (change.number_old, change.number_new))))
    said = f"{place} {number}".strip()
    if change.change == "moved":
        return Difference(
            f"{said} · {gettext('Moved')}", redline(change.text_old or "", change.text_old or "")
        )
    if change.field is None:
        return Difference(said, redline(change.text_old or "", change.text_new or ""))
    values = (compared.value(one, change.field, section) for one in (change.value_old, change.value_new))
    pieces = redline(change.text_new or "", change.text_new or "")
    return Difference(said, pieces, compared.field(change.field), *values)


def sentence(outcome: Outcome) -> str:
    """What the verdict means to whoever has the copy in hand."""
    found = outcome.found
    if outcome.verdict == "altered":
        return str(gettext("This copy does not say what the version in the catalogue says."))
    if found is None:
        return str(gettext("Whether this copy is in force cannot be told."))
    if outcome.verdict == "in_force":
        said = _IN_FORCE[outcome.way]
        return str(gettext(said))
    return standing(outcome)


def public(outcome: Outcome) -> str:
    """What anybody who scans a mark is told: where its version stands today, and nothing of other versions."""
    assert outcome.found is not None
    return str(gettext(_PUBLIC[outcome.found.state]))


def standing(outcome: Outcome) -> str:
    """Where the version that was found stands, in one sentence."""
    found = outcome.found
    assert found is not None
    if found.verdict == "in_force":
        return str(gettext("Version %(version)s is the one in force.", version=found.version or "—"))
    if found.state == "approved":
        text = gettext(
            "This copy is of a version that will be in force from %(day)s on.", day=day(found.effective_from)
        )
        return str(text)
    if found.state == "superseded" and found.in_force_version is not None:
        return str(
            gettext(
                "This copy is superseded: version %(version)s is in force since %(day)s.",
                version=found.in_force_version,
                day=day(found.in_force_since),
            )
        )
    if found.state == "superseded":
        return str(gettext("This copy is superseded; no version of the document is in force today."))
    if found.state == "withdrawn" and found.ended_on is not None:
        text = gettext(
            "This copy is of a version that was withdrawn on %(day)s. Do not work by it.",
            day=day(found.ended_on),
        )
        return str(text)
    return str(gettext(_STATES[found.state]))
