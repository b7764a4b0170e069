"""Entries of the trail in words: deeds, kinds of things, and values on one line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from flask_babel import gettext

from app.approval.wording import DEEDS as MEANINGS
from app.approval.wording import actor as named
from app.formats import day, moment
from app.labels import LABELS, label
from app.review.wording import KINDS as CORRECTIONS
from parsers.wording import N_
from profiles.trail.deeds import DEEDS

SUBJECTS: Final[Mapping[str, str]] = {
    "revision": N_("Version"),
    "profile": N_("Profile"),
    "position": N_("Position"),
    "company": N_("Company"),
    "account": N_("Account"),
    "login": N_("Session"),
    "link": N_("Link"),
    "employee": N_("Employee"),
    "assignment": N_("Assignment"),
    "appointment": N_("Signer"),
    "absence": N_("Absence"),
    "import_batch": N_("Import number"),
    "import_entry": N_("Imported file"),
    "correction": N_("Correction"),
    "wording": N_("Wording"),
    "job": N_("Job"),
    "mail": N_("Mail"),
    "acknowledgement": N_("Acknowledgement"),
    "controlled_copy": N_("Numbered copy"),
    "copy_check": N_("Check of a copy"),
    "trail": N_("Audit trail"),
    "package": N_("Auditor's package"),
}
"""By the kind of thing; one that is not named is shown as it is."""
FIELDS: Final[Mapping[str, str]] = {
    "state": N_("State"),
    "version": N_("Version"),
    "round": N_("Round of review"),
    "sealed": N_("Seal of the content"),
    "effective_from": N_("In force from"),
    "effective_to": N_("In force until"),
    "reason": N_("Reason"),
    "signature": N_("Signature"),
    "name": N_("Name"),
    "login": N_("Account"),
    "mail": N_("Mail"),
    "role": N_("Role"),
    "company": N_("Company"),
    "area": N_("Area"),
    "purpose": N_("Purpose"),
    "in_force": N_("As in force"),
    "files": N_("Files"),
    "outcomes": N_("Outcomes"),
    "sha256": N_("Hash of the file"),
    "text": N_("Text"),
    "kind": N_("Kind"),
    "made": N_("Written"),
    "pointer": N_("Field"),
    "section": N_("Section"),
    "revision": N_("Version number in the catalogue"),
    "reading": N_("Reading"),
    "account": N_("Account"),
    "step": N_("Step"),
    "deputy": N_("Deputy"),
    "since": N_("From"),
    "until": N_("Until"),
    "code": N_("Code"),
    "title": N_("Title"),
    "position": N_("Position"),
    "number": N_("Number"),
    "employees": N_("Employees"),
    "corrections": N_("Corrections"),
    "entries": N_("Entries"),
    "texts": N_("Texts"),
    "removed": N_("Removed"),
    "expires_at": N_("Ends at"),
    "verdict": N_("Verdict"),
    "way": N_("How"),
    "recipient": N_("Recipient"),
    "footer": N_("Footer"),
    "colour": N_("Colour"),
    "logo_sha256": N_("Logo"),
    "word_sha256": N_("Word file"),
    "employee": N_("Employee"),
    "outcome": N_("Outcome"),
    "on_date": N_("Day"),
    "digest": N_("Seal of the content"),
    "words": N_("Words"),
    "failures": N_("Failures"),
    "locked_until": N_("Locked until"),
    "batch": N_("Import number"),
    "total": N_("Files"),
    "positions": N_("Positions"),
    "position_id": N_("Position"),
    "acting": N_("Acting"),
    "facts": N_("What they can show"),
    "revisions": N_("Version numbers in the catalogue"),
    "typed": N_("Written"),
    "id": N_("Number"),
    "fields": N_("Values"),
    "meaning": N_("Meaning"),
    "on_behalf_of": N_("On behalf of account"),
    "with_factor": N_("With the second factor"),
    "after_reset": N_("Within a day of a password reset"),
    "mark": N_("Mark"),
    "editorial": N_("Editorial change"),
    "periodic_review": N_("Reviewed without change"),
    "acknowledge_days": N_("Days to sign"),
    "review_months": N_("Months to the review"),
}
"""By the name of a value; one that is not named is shown as it is."""
SOURCES: Final[Mapping[str, str]] = {"console": N_("console"), "schedule": N_("the calendar")}
PURPOSES: Final[Mapping[str, str]] = {
    "invitation": N_("Invitation"),
    "reset": N_("New password"),
}
WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "meaning": MEANINGS,
    "kind": CORRECTIONS,
    "purpose": PURPOSES,
}
"""What stored words are called, by the name of the value."""
LABELLED: Final[Mapping[str, str]] = {
    "state": "state",
    "role": "role",
    "section": "section",
    "outcome": "given",
}
"""The same, of those that have a label everywhere."""
ERASED: Final = N_("(erased)")
MOMENTS: Final = {"expires_at", "locked_until"}
DAYS: Final = {"effective_from", "effective_to", "since", "until", "on_date"}


def deed(action: str) -> str:
    """What was done, in the reader's language."""
    return str(gettext(DEEDS[action])) if action in DEEDS else action


def actor(name: str | None) -> str:
    """Who did it: a login, whoever had the console, or the program's calendar."""
    return str(gettext(ERASED)) if name is None else named(name)


def source(place: str | None) -> str:
    """Where from: an address, or a place of the program's own."""
    if place is None:
        return str(gettext(ERASED))
    return str(gettext(SOURCES[place])) if place in SOURCES else place


def subject(kind: str) -> str:
    return str(gettext(SUBJECTS[kind])) if kind in SUBJECTS else kind


def field(name: str) -> str:
    found = FIELDS.get(name) or LABELS["outcome"].get(name)
    return str(gettext(found)) if found else name


def value(found: Any, name: str = "") -> str:
    """A value of an entry on one line; states, roles and days as the screens call them, inner values by their names."""
    if found is None:
        return "—"
    if isinstance(found, bool):
        return str(gettext("yes") if found else gettext("no"))
    if isinstance(found, Mapping):
        return "; ".join(f"{field(inner)}: {_inner(said, inner)}" for inner, said in found.items())
    if isinstance(found, list):
        return ", ".join(_inner(one, name) for one in found)
    if isinstance(found, str):
        return _word(found, name)
    return str(found)


def _inner(found: Any, name: str) -> str:
    """A value inside another: what has parts of its own is put in brackets."""
    said = value(found, name)
    return f"({said})" if isinstance(found, Mapping) else said


def _word(text: str, name: str) -> str:
    if text in WORDS.get(name, ()):
        return str(gettext(WORDS[name][text]))
    if name in LABELLED:
        return label(text, LABELLED[name])
    if name in MOMENTS:
        return moment(dt.datetime.fromisoformat(text))
    return day(text) if name in DAYS else text
