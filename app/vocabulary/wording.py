"""What the sections of the vocabulary are called on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flask_babel import gettext

from app.labels import label
from parsers.wording import N_
from profiles.wordings import KEYS

SECTIONS: Final[Mapping[str, str]] = {
    "objective": "objectives",
    "functions": "functions",
    "responsibilities": "responsibilities",
    "schedule": "schedule",
    "risks": "risks",
    "safety": "safety",
    "indicators": "indicators",
    "resources": "resources",
    "employment": "employment",
    "references": "references",
    "notes": "notes",
}
"""Keys that are called as sections of a profile."""
RELATIONS: Final = frozenset(
    {"reports_to", "reports_functionally_to", "supervises", "internal_contact", "external_contact"}
)
KINDS: Final = frozenset(
    {"education", "training", "knowledge", "experience", "skill", "competency", "general"}
)
OTHERS: Final[Mapping[str, str]] = {
    "contacts": N_("Contacts"),
    "requirements": N_("Requirements, of the kind that the wording says"),
    "decisions_own": N_("Decisions taken alone"),
    "decisions_superior": N_("Decisions referred to the superior"),
    "identification": N_("Identification of the position"),
    "relations": N_("Relations"),
    "decisions": N_("Decisions"),
    "formation": N_("Education or training"),
    "outside": N_("Not part of a profile"),
    "annex": N_("Annex"),
}


def section_name(key: str | None) -> str:
    """What a key of the vocabulary's sections is called; None is a heading that opens none."""
    if key is None:
        return str(gettext("no section: set aside"))
    if key in SECTIONS:
        return label(SECTIONS[key], "section")
    if key in RELATIONS:
        return label(key, "relation")
    return label(key, "requirement") if key in KINDS else str(gettext(OTHERS.get(key, key)))


def choices() -> list[tuple[str, str]]:
    """The sections that a heading may be given, (key, name)."""
    return [(key, section_name(key)) for key in KEYS]
