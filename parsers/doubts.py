"""What the text of a finished item says against it, in words that `parsers.certainty` has figures for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from parsers.names import REQUIREMENTS, Names
from parsers.profile import Item
from parsers.shapes.hints import is_hint
from parsers.shapes.paragraphs.legends import is_legend
from parsers.titles import is_title
from parsers.values.name import is_position
from parsers.vocabulary import fold

_ABILITIES: Final = frozenset({"skill", "competency"})
"""Kinds whose items are called as other things are too: 'Comunicación', 'Organización'."""
_LINES: Final = frozenset({"reports_to", "reports_functionally_to", "supervises"})
_DUTIES: Final = frozenset({"functions", "objectives", "responsibilities", "matrix"})
_LONGEST_POST: Final = 12
_A_DUTY: Final = 3
_LONGEST_LABEL: Final = 8
_LONGEST_WORDING: Final = 14
_TABLES: Final = ("scales", "nothing", "document", "frequency")
_CLOSED: Final = re.compile(r"[:?]\s*$")


def doubts(section: str, item: Item, names: Names) -> tuple[str, ...]:
    """The doubts about an item of a section of the profile, none where it looks as its section expects."""
    return tuple(_doubts(section, item, names))


def _doubts(section: str, item: Any, names: Names) -> Iterator[str]:
    text = _text(item)
    if section != "approvals" and _is_label(section, item, text, names):
        yield "reads-as-label"
    elif not _fits(section, item, text, names):
        yield "reads-otherwise"
    if section == "requirements" and _has_time_unread(item, names):
        yield "time-unread"


def _text(item: Any) -> str:
    for name in ("text", "title", "hazard", "name", "position"):
        text = getattr(item, name, None)
        if isinstance(text, str):
            return text
    return ""


def _is_label(section: str, item: Any, text: str, names: Names) -> bool:
    """Whether a text is the label of a field, a grade, an instruction or a legend rather than what a field holds."""
    bare = text.strip(" .:")
    closed = _CLOSED.search(text) is not None and len(text.split()) <= _LONGEST_LABEL
    if closed or is_legend(text, names) or (section not in _DUTIES and is_hint(text, names)):
        return True
    if len(bare.split()) > _LONGEST_WORDING:
        return False
    name = names.section(bare)
    ability = section == "requirements" and item.kind in _ABILITIES
    if name is not None and name.exact and not (ability and name.key not in REQUIREMENTS):
        return True
    folded = fold(bare)
    if any(folded in names.vocabulary.meanings[table] for table in _TABLES):
        return True
    return names.column(bare) is not None and not ability


def _has_time_unread(item: Any, names: Names) -> bool:
    """Whether an experience speaks of years or months whose number was not understood."""
    if item.kind != "experience" or item.months is not None:
        return False
    units = {unit for key in ("year", "month") for unit in names.vocabulary.words("durations", key)}
    return not units.isdisjoint(fold(item.text).split())


def _fits(section: str, item: Any, text: str, names: Names) -> bool:
    """Whether an item looks as its section expects: a post as a post, a duty as a sentence."""
    if section == "relations" and item.kind in _LINES:
        short = len(text.split()) <= _LONGEST_POST
        return short and (is_title(text, names.vocabulary) or is_position(text, names.vocabulary))
    if section in _DUTIES:
        return len(fold(text).split()) >= _A_DUTY
    if section == "safety":
        return len(fold(text).split()) > 1
    return section != "approvals" or item.name is not None
