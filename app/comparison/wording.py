"""Changes in words: attributes and their values, plain sentences, what follows from a revision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from flask_babel import gettext, ngettext

from app.comparison.names import FIELDS, LABELLED
from app.formats import day, duration, number
from app.labels import label
from parsers.profile import Item
from parsers.wording import N_
from profiles.comparison.changes import shown_by
from profiles.comparison.plain import NOBODY, Sentence, Term
from profiles.organisation.contradictions import ContradictionKind
from profiles.revisions.content import COLUMNS

PARTS: Final[Mapping[str, str]] = {"control": N_("Control data"), "profile": N_("Position")}
CONFLICTS: Final[Mapping[str, str]] = {
    ContradictionKind.SUPERVISED_ELSEWHERE: N_(
        "{head} says that it supervises {place}, which reports to {heads}."
    ),
    ContradictionKind.TWO_HEADS: N_("{place} has more than one direct head: {heads}."),
    ContradictionKind.CIRCLE: N_("A circle: each of them stands above the others: {places}."),
}


def part(name: str) -> str:
    """What a part of a comparison is called."""
    return str(gettext(PARTS[name])) if name in PARTS else label(name, "section")


def field(name: str) -> str:
    """What an attribute is called."""
    return str(gettext(FIELDS[name]))


def value(named: Any, name: str, section: str = "") -> str:
    """The value of an attribute in the reader's language, '' for none."""
    if named is None or named == ():
        return ""
    if isinstance(named, (tuple, list)):
        return ", ".join(value(one, name, section) for one in named)
    if name in LABELLED:
        return label(named, name)
    if name == "kind":
        return label(named, "relation" if section.startswith("relation") else "requirement")
    if name in {"date", "issued_on"}:
        return day(named)
    return _figure(named, name)


def _figure(named: Any, name: str) -> str:
    if name == "months":
        return duration(named)
    if name in {"weight", "percent"}:
        return f"{number(named)} %"
    return str(named)


def kind(item: Item, section: str) -> str:
    """The kind of an item as it is shown before its text, '' in sections without kinds."""
    if section == "approvals":
        return label(getattr(item, "step", None), "step")
    if section in {"relations", "requirements"}:
        return value(getattr(item, "kind", None), "kind", section)
    return label(getattr(item, "authority", None), "authority") if section == "decisions" else ""


def facts(item: Item, section: str) -> list[tuple[str, str]]:
    """What else an item says, each with its name: not its text, number, kind or signer."""
    silent = {
        "number",
        "text",
        "title",
        "hazard",
        "kind",
        "authority",
        "step",
        "name",
        "position",
        "previous_text",
    }
    found = [
        (name, value(getattr(item, name), name, section)) for name in COLUMNS[section] if name not in silent
    ]
    if getattr(item, "importance", None) == "required":
        found = [one for one in found if one[0] != "importance"]
    return [(field(name), text) for name, text in found if text]


def count(number_: int, change: str) -> str:
    """'2 added': how many changes of a kind there are."""
    worded = {
        "added": ngettext("%(num)s added", "%(num)s added", number_),
        "removed": ngettext("%(num)s taken out", "%(num)s taken out", number_),
        "reworded": ngettext("%(num)s reworded", "%(num)s reworded", number_),
        "moved": ngettext("%(num)s moved", "%(num)s moved", number_),
        "changed": ngettext("%(num)s value changed", "%(num)s values changed", number_),
    }
    return str(worded[change])


def sentence(one: Sentence) -> str:
    """A plain sentence in the reader's language; its words before and after are not in it."""
    texts = {name: _term(given) if isinstance(given, Term) else given for name, given in one.values.items()}
    return str(gettext(one.template)).format(**texts)


def _term(given: Term) -> str:
    if given.field == NOBODY:
        return str(gettext("someone who is not named"))
    return field(given.field) if given.names_field else value(given.value, given.field, "requirements")


def conflict(titles: Sequence[str], heads: Sequence[str], kind_: str) -> str:
    """A contradiction of reporting lines in words."""
    values = {"head": titles[0], "place": titles[0], "heads": ", ".join(heads), "places": ", ".join(titles)}
    if kind_ == ContradictionKind.SUPERVISED_ELSEWHERE:
        values["place"] = titles[1]
    elif kind_ == ContradictionKind.TWO_HEADS:
        values["heads"] = ", ".join(titles[1:])
    return str(gettext(CONFLICTS[kind_])).format(**values)


def text(item: Item) -> str:
    """What an item is shown by."""
    return shown_by(item) or "—"
