"""Entries of the trail in words: deeds, kinds of things, and values on one line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from flask_babel import gettext

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
    "import_batch": N_("Import"),
    "import_entry": N_("Imported file"),
    "correction": N_("Correction"),
    "wording": N_("Wording"),
    "job": N_("Job"),
    "mail": N_("Mail"),
    "trail": N_("Audit trail"),
}
"""By the kind of thing; one that is not named is shown as it is."""
ERASED: Final = N_("(erased)")


def deed(action: str) -> str:
    """What was done, in the reader's language."""
    return str(gettext(DEEDS[action])) if action in DEEDS else action


def subject(kind: str) -> str:
    return str(gettext(SUBJECTS[kind])) if kind in SUBJECTS else kind


def value(found: Any) -> str:
    """A value of an entry on one line."""
    if found is None:
        return "—"
    if isinstance(found, bool):
        return str(gettext("yes") if found else gettext("no"))
    if isinstance(found, (Mapping, list)):
        return json.dumps(found, ensure_ascii=False)
    return str(found)
