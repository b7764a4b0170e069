"""Corrections in words, for the history."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from flask_babel import gettext

from app.formats import number
from app.labels import label
from app.review.forms import NAMES, POINTERS, WORDS
from parsers.wording import N_
from profiles.review.entries import KIND, main_text
from profiles.review.values import MANY

if TYPE_CHECKING:
    from profiles.models import Correction

KINDS: Final[Mapping[str, str]] = {
    "field": N_("Control data corrected"),
    "confirm": N_("Confirmed"),
    "correct": N_("Corrected"),
    "split": N_("Divided"),
    "merge": N_("Joined"),
    "move": N_("Moved"),
    "add": N_("Added"),
    "remove": N_("Removed"),
}


def correction_name(kind: str) -> str:
    """What a person did."""
    return str(gettext(KINDS[kind]))


def pointer_name(pointer: str) -> str:
    """What a field is called; one that the review does not ask for by its pointer."""
    return str(gettext(POINTERS[pointer])) if pointer in POINTERS else pointer.rsplit("/", 1)[-1]


def content_text(content: Mapping[str, Any]) -> str:
    """The main text of an item's content as a correction keeps it."""
    return main_text(content["section"], content["fields"])


def moved(correction: Correction) -> str:
    """From which section to which, with their kinds."""
    return f"{content_place(correction.former[0])} → {content_place(correction.made[0])}"


def differences(correction: Correction) -> list[tuple[str, str, str]]:
    """Name, former and present value of each field that a correction changed."""
    before, after = correction.former[0], correction.made[0]
    return [
        (
            str(gettext(NAMES[name])),
            _value(before["section"], name, before["fields"].get(name)),
            _value(after["section"], name, value),
        )
        for name, value in after["fields"].items()
        if value != before["fields"].get(name)
    ]


def content_place(content: Mapping[str, Any]) -> str:
    """The section of an item's content, with its kind where it has kinds."""
    section = content["section"]
    said = label(section, "section")
    kind = KIND.get(section)
    return f"{said} · {label(content['fields'][kind], WORDS[section, kind])}" if kind else said


def _value(section: str, name: str, value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(label(one, name) if name in MANY else str(one) for one in value)
    if (section, name) in WORDS:
        return label(value, WORDS[section, name])
    return number(value) if isinstance(value, int | float) else str(value or "")
