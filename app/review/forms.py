"""What the review's forms ask for: the fields of an item by its section, destinations, and what was typed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from flask_babel import gettext

from app.labels import label
from app.typed import number
from parsers.wording import N_
from profiles.review import Destination, Selection
from profiles.review.entries import KIND, MAIN
from profiles.review.values import CHOICES, MANY, WHOLE
from profiles.revisions.content import COLUMNS

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

    from profiles.models import Item

NAMES: Final[Mapping[str, str]] = {
    "number": N_("No."),
    "text": N_("Text"),
    "title": N_("Position"),
    "hazard": N_("Hazard"),
    "group": N_("Heading above"),
    "kind": N_("Kind"),
    "importance": N_("Importance"),
    "months": N_("Months"),
    "percent": N_("Percent"),
    "level": N_("Level (number)"),
    "level_label": N_("Level (words)"),
    "alternative": N_("Alternative"),
    "frequency": N_("Frequency"),
    "action": N_("Action"),
    "weight": N_("Weight in %"),
    "indicator": N_("Indicator"),
    "note": N_("Note"),
    "holders": N_("Holders, one a line"),
    "comment": N_("Comment"),
    "previous_text": N_("Text before"),
    "authority": N_("Who decides"),
    "factor": N_("Factor"),
    "step": N_("Step"),
    "name": N_("Name"),
    "position": N_("Position"),
    "date": N_("Date"),
}
POINTERS: Final[Mapping[str, str]] = {
    "/title": N_("Position"),
    "/area": N_("Area"),
    "/organization": N_("Organization"),
    "/group": N_("Group"),
    "/grade": N_("Grade"),
    "/position_code": N_("Position code"),
    "/posts": N_("Posts"),
    "/control/version": N_("Version"),
    "/control/issued_on": N_("Issued on"),
    "/control/approved_by": N_("Approver in the header"),
    "/control/pages": N_("Pages stated"),
    "/control/copy_notice": N_("Copy notice"),
}
WORDS: Final = {
    ("relations", "kind"): "relation",
    ("requirements", "kind"): "requirement",
    ("requirements", "importance"): "importance",
    ("decisions", "authority"): "authority",
    ("approvals", "step"): "step",
}
LONG: Final = frozenset({"text", "hazard", "title", "previous_text", "comment", "indicator"})
MOST_PLACES: Final = 200
PLACE: Final[Mapping[str, type]] = {
    "page": int,
    "sheet": str,
    "cell": str,
    "paragraph": int,
    "line": int,
    "quote": str,
}


@dataclass(frozen=True, slots=True)
class Field:
    """One input: `widget` is area, line, lines, number, date, choice or boxes; `options` are (value, text)."""

    name: str
    label: str
    widget: str
    value: Any
    options: tuple[tuple[str, str], ...] = ()

    @property
    def main(self) -> bool:
        return self.widget == "area"


def fields(item: Item) -> list[Field]:
    """The inputs of an item's section with its present values, the main text first."""
    main = MAIN.get(item.section, "text")
    names = [main, *(name for name in COLUMNS[item.section] if name != main)]
    return [_field(item, name) for name in names]


def _field(item: Item, name: str) -> Field:
    value = getattr(item, COLUMNS[item.section][name])
    said = gettext(NAMES[name])
    if (item.section, name) in CHOICES:
        words = WORDS[item.section, name]
        options = tuple((one, label(one, words)) for one in CHOICES[item.section, name])
        return Field(name, said, "choice", value, options)
    if name in MANY:
        return Field(name, said, "boxes", value or [], tuple((one, label(one, name)) for one in MANY[name]))
    if name == "holders":
        return Field(name, said, "lines", "\n".join(value or []))
    if name == MAIN.get(item.section, "text"):
        return Field(name, said, "area", value)
    if name == "date":
        return Field(name, said, "date", value)
    return Field(name, said, "number" if name in WHOLE or name == "weight" else "line", value)


def typed(form: MultiDict[str, str], section: str) -> dict[str, Any]:
    """What was typed over an item's fields; boxes that are all empty are an empty list."""
    found: dict[str, Any] = {}
    for name in COLUMNS[section]:
        if name in MANY:
            if f"{name}-asked" in form:
                found[name] = form.getlist(name)
        elif name in form:
            found[name] = form[name]
    return found


def destinations() -> list[tuple[str, list[tuple[str, str]]]]:
    """Where an item may go: (section, [(value, text)]), with the kinds of sections that have them."""
    found = []
    for section in COLUMNS:
        kind = KIND.get(section)
        said = label(section, "section")
        if kind is None:
            found.append((section, [(section, said)]))
        else:
            words = WORDS[section, kind]
            options = [
                (f"{section}:{one}", f"{said} · {label(one, words)}") for one in CHOICES[section, kind]
            ]
            found.append((section, options))
    return found


def here(item: Item) -> str:
    """An item's own place among the destinations."""
    return f"{item.section}:{item.kind}" if item.section in KIND else item.section


def destination(text: str) -> Destination:
    """The place that a form names."""
    section, _, kind = text.partition(":")
    return Destination(section, kind or None)


def selection(form: Mapping[str, str]) -> Selection:
    """Text that a person chose and its places; without a script only the page is known."""
    origins = _places(form.get("origins", ""))
    page = number(form.get("page"))
    if not origins and page is not None:
        origins = ({"page": page},)
    return Selection(form.get("text", ""), origins)


def parts(form: Mapping[str, str]) -> tuple[str, str]:
    """The two parts of a text with a line break where the second begins."""
    first, _, second = form.get("text", "").strip().replace("\r\n", "\n").partition("\n")
    return first, second


def _places(text: str) -> tuple[dict[str, Any], ...]:
    try:
        found = json.loads(text) if text else []
    except ValueError:
        return ()
    if not isinstance(found, list):
        return ()
    return tuple(place for one in found[:MOST_PLACES] if isinstance(one, dict) and (place := _place(one)))


def _place(value: Mapping[str, Any]) -> dict[str, Any]:
    place: dict[str, Any] = {
        name: value[name] for name, kind in PLACE.items() if isinstance(value.get(name), kind)
    }
    box = value.get("bbox")
    if isinstance(box, list) and len(box) == 4 and all(isinstance(side, int | float) for side in box):
        place["bbox"] = [round(float(side), 1) for side in box]
    return place
