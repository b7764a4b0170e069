"""Reads one vocabulary text into checked entries."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from parsers.vocabulary.errors import (
    VocabularyIsNotToml,
    VocabularyKeyIsUnknown,
    VocabularyPhraseIsEmpty,
    VocabularyPhraseIsTwice,
    VocabularyTableIsUnknown,
    VocabularyValueIsWrong,
)
from parsers.vocabulary.folding import fold

Keys = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One folded wording of one key."""

    table: str
    key: str
    phrase: str


def entries(text: str, known: Keys | None = None) -> tuple[Entry, ...]:
    """The wordings of a TOML text whose tables map keys to lists of texts.

    `known` are the tables and keys that it may use, all where it is None. Raises a VocabularyError.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyIsNotToml(detail=str(error)) from None
    found: list[Entry] = []
    for table, keys in tables.items():
        if (known is not None and table not in known) or not isinstance(keys, dict):
            allowed = "" if known is None else ", ".join(sorted(known))
            raise VocabularyTableIsUnknown(_line(text, table), table, allowed)
        seen: dict[str, str] = {}
        for key, value in keys.items():
            if known is not None and key not in known[table]:
                raise VocabularyKeyIsUnknown(_line(text, key, table), key, ", ".join(sorted(known[table])))
            if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
                raise VocabularyValueIsWrong(_line(text, key, table), key)
            for phrase in map(fold, value):
                if not phrase:
                    raise VocabularyPhraseIsEmpty(_line(text, key, table), key)
                if seen.setdefault(phrase, key) != key:
                    raise VocabularyPhraseIsTwice(_line(text, key, table), key, phrase)
                found.append(Entry(table, key, phrase))
    return tuple(dict.fromkeys(found))


def keys_of(found: tuple[Entry, ...]) -> Keys:
    """The tables and keys that the entries use."""
    keys: dict[str, set[str]] = {}
    for entry in found:
        keys.setdefault(entry.table, set()).add(entry.key)
    return {table: frozenset(names) for table, names in keys.items()}


def _line(text: str, name: str, table: str | None = None) -> int:
    """The line that names a table, or a key after its table's line; 0 where it is written in another way."""
    quoted = re.escape(name)
    wanted = rf'\s*\[\s*"?{quoted}"?\s*\]' if table is None else rf'\s*"?{quoted}"?\s*='
    start = 0 if table is None else max(_line(text, table) - 1, 0)
    for number, line in enumerate(text.splitlines()[start:], start + 1):
        if re.match(wanted, line):
            return number
    return 0
