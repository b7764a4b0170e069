"""What items look like whose heading says nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.names import Names
from parsers.shapes.nodes import Entry
from parsers.titles import is_title
from parsers.values import duration
from parsers.values.name import is_position

_INFINITIVE = re.compile(r"[a-zñáéíóúâêôãõç]{2,}(?:ar|er|ir|or)(?:se)?$", re.IGNORECASE)
_FIRST_WORDS = 10
_A_DUTY = 3
_A_POST = 10
_ASKED = frozenset({"education", "experience", "training", "knowledge", "skill", "competency"})


def share(entries: Sequence[Entry], fits: Sequence[bool]) -> float:
    """How many of the entries fit, from 0 to 1."""
    return sum(fits) / len(entries) if entries else 0.0


def is_requirement(entry: Entry, names: Names) -> bool:
    """Whether a text speaks of knowledge, degrees, skills or years near its beginning, or is graded."""
    words = " ".join(entry.text.split()[:_FIRST_WORDS])
    asked = any(kind in _ASKED for kind in names.vocabulary.mentions("kinds", words))
    graded = entry.field("level") is not None
    return asked or graded or duration.months(entry.text, names.vocabulary) is not None


def is_duty(entry: Entry) -> bool:
    """Whether a text begins with an infinitive and goes on."""
    words = entry.text.split()
    return len(words) >= _A_DUTY and _INFINITIVE.fullmatch(words[0].strip(",.:;")) is not None


def is_post(entry: Entry, names: Names) -> bool:
    """Whether a text can be a post or a party: short and without digits, or named as posts are."""
    words = entry.text.split()
    if len(words) > _A_POST or any(letter.isdigit() for letter in entry.text):
        return False
    return is_title(entry.text, names.vocabulary) or is_position(entry.text, names.vocabulary)
