"""What items look like whose heading says nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.names import Names
from parsers.shapes.nodes import Entry
from parsers.titles import is_title
from parsers.values import duration
from parsers.values.name import is_position
from parsers.vocabulary import fold

_INFINITIVE = re.compile(r"[a-zñáéíóúâêôãõç]{2,}(?:ar|er|ir|or)(?:se)?$", re.IGNORECASE)
_GERUND = re.compile(r"[A-Z]?[a-z]{2,}ing\s+\S+\s+\S")
_FIRST_WORDS = 10
_A_DUTY = 3
_A_SENTENCE = 7
_A_POST = 10
_ASKED = frozenset({"education", "experience", "training", "knowledge", "skill", "competency"})


def share(items: Sequence[object], fits: Sequence[bool]) -> float:
    """How many of the items fit, from 0 to 1."""
    return sum(fits) / len(items) if items else 0.0


def is_requirement(entry: Entry, names: Names) -> bool:
    """Whether a text speaks of knowledge, degrees, skills or years near its beginning, or is graded."""
    words = " ".join(entry.text.split()[:_FIRST_WORDS])
    asked = any(kind in _ASKED for kind in names.vocabulary.mentions("kinds", words))
    graded = entry.field("level") is not None
    return asked or graded or duration.months(entry.text, names.vocabulary) is not None


def is_duty(text: str, names: Names) -> bool:
    """Whether a text begins with an infinitive or another verb of duties, and goes on."""
    return len(text.split()) >= _A_DUTY and begins_as_duty(text, names)


def begins_as_duty(text: str, names: Names) -> bool:
    """Whether a text of two words or more begins with an infinitive or another verb of duties: 'Presentar propuestas'."""
    words = text.split()
    first = words[0].strip(",.:;/") if len(words) > 1 else ""
    return _INFINITIVE.fullmatch(first) is not None or _is_verb(fold(first), names)


def duty_share(entries: Sequence[Entry], names: Names) -> float:
    """How many of the entries are duties, from 0 to 1; in a list of English ones any word in -ing may begin them."""
    known = [is_duty(entry.text, names) for entry in entries]
    fits = [one or _GERUND.match(entry.text) is not None for one, entry in zip(known, entries, strict=True)]
    return share(entries, fits if any(known) else known)


def is_aim(entry: Entry) -> bool:
    """Whether a text without a mark says in a sentence what is to be reached: 'Asegurar que ...', 'To keep ...'."""
    words = entry.text.split()
    if entry.marked or entry.fields or len(words) < _A_SENTENCE:
        return False
    return words[0].casefold() == "to" or _INFINITIVE.fullmatch(words[0].strip(",")) is not None


def _is_verb(word: str, names: Names) -> bool:
    """Whether a word is a verb of duties, in English also with its endings: 'maintains', 'managing'."""
    verbs = names.vocabulary.meanings["duties"]
    forms = (word, *(word.removesuffix(end) for end in ("s", "es", "ing") if word.endswith(end)))
    return any(form in verbs or f"{form}e" in verbs for form in forms)


def is_post(entry: Entry, names: Names) -> bool:
    """Whether a text can be a post or a party: short and without digits, or named as posts are."""
    words = entry.text.split()
    if len(words) > _A_POST or any(letter.isdigit() for letter in entry.text):
        return False
    return is_title(entry.text, names.vocabulary) or is_position(entry.text, names.vocabulary)
