"""What sections, labels and values are called, as data: a file a language, and companies' own files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice

from parsers.vocabulary.folding import fold
from parsers.vocabulary.source import Entry, entries, keys_of

__all__ = ["LANGUAGES", "Found", "Vocabulary", "fold", "load", "month_first"]

# The first one is the most complete: it says which tables and keys there are.
LANGUAGES = ("es", "en", "pt")
PARTS = ("", "_sections")
"""The files of one language: control data and values, then sections, columns and lists."""
FURTHER = ("_further", "_forms")
"""The files of further wordings of a language, which give way to those of all files before them."""
_LABEL_END = " \t\n\u00a0:.-–—*"
_LONGEST_LABEL = 120


@dataclass(frozen=True, slots=True)
class Found:
    """A wording at the start of a text: its key, and the text behind it as printed, without ': '."""

    key: str
    rest: str


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Wordings by table and key; `meanings` finds the key of a folded wording, `digest` names the content.

    Two are told apart as objects, which `load` gives one of: caches ask for them at every text.

    `longest` is the number of words of each table's longest wording, `openers` the words that wordings begin with.
    `month_first` says that the document at hand prints numeric dates as 03/25/2024.
    """

    phrases: Mapping[str, Mapping[str, tuple[str, ...]]]
    meanings: Mapping[str, Mapping[str, str]]
    longest: Mapping[str, int]
    openers: Mapping[str, frozenset[str]]
    digest: str
    month_first: bool = False

    def find(self, table: str, text: str) -> str | None:
        """The key in `table` that the whole text is a wording of, or both halves of 'Fecha / Date' are."""
        meanings = self.meanings[table]
        key = meanings.get(fold(text))
        if key is not None or "/" not in text or text.count("/") > 1:
            return key
        first, _, other = text.partition("/")
        key = meanings.get(fold(first))
        return key if key is not None and key == meanings.get(fold(other)) else None

    def words(self, table: str, key: str) -> tuple[str, ...]:
        """The folded wordings of a key, in the order of the files."""
        return self.phrases[table].get(key, ())

    def start(self, table: str, text: str) -> Found | None:
        """The longest wording of `table` that the text begins with, up to the end of a word."""
        return _start(self, table, text)

    def mentions(self, table: str, text: str) -> tuple[str, ...]:
        """The keys whose wordings stand in the text as whole words, in its order; longer wordings hide shorter."""
        meanings, openers = self.meanings[table], self.openers[table]
        words = fold(text).split()
        if openers.isdisjoint(words):
            return ()
        longest = self.longest[table]
        found: dict[str, None] = {}
        place = 0
        while place < len(words):
            if words[place] not in openers:
                place += 1
                continue
            for length in range(min(longest, len(words) - place), 0, -1):
                key = meanings.get(" ".join(words[place : place + length]))
                if key is not None:
                    found.setdefault(key)
                    place += length
                    break
            else:
                place += 1
        return tuple(found)


@lru_cache(maxsize=8192)
def _start(vocabulary: Vocabulary, table: str, text: str) -> Found | None:
    """Asked of one text by several readers of labels."""
    meanings = vocabulary.meanings[table]
    first = fold(text[:_LONGEST_LABEL].lstrip().partition(" ")[0]).partition(" ")[0]
    if len(first) > 1 and first not in vocabulary.openers[table]:
        return None
    halved = "/" in text
    for end in reversed(list(islice(_word_ends(text), 2 * vocabulary.longest[table]))):
        key = meanings.get(fold(text[:end])) or (vocabulary.find(table, text[:end]) if halved else None)
        if key is not None:
            return Found(key, text[end:].strip(_LABEL_END))
    return None


def _word_ends(text: str) -> Iterator[int]:
    for place in range(1, min(len(text), _LONGEST_LABEL) + 1):
        ends = text[place - 1].isalnum() or text[place - 1] in ")]°"
        if ends and (place == len(text) or not text[place].isalnum()):
            yield place


@lru_cache(maxsize=4)
def load(*extra: str) -> Vocabulary:
    """The built-in vocabulary with companies' TOML texts laid over it, the last one strongest.

    The same texts give the same object. Raises a VocabularyError that names line and key.
    """
    built_in = _built_in()
    known = keys_of(tuple(entry for source in built_in for entry in source))
    return _merged((*built_in, *(entries(text, known) for text in extra)))


@lru_cache(maxsize=4)
def month_first(vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary for a document whose numeric dates have the month in front; the same object for the same one."""
    return replace(vocabulary, month_first=True)


@cache
def _built_in() -> tuple[tuple[Entry, ...], ...]:
    folder = files("parsers.vocabulary")

    def text(*names: str) -> str:
        return "\n".join(folder.joinpath(f"{name}.toml").read_text("utf-8") for name in names)

    first, *others = (text(*(f"{name}{part}" for part in PARTS)) for name in LANGUAGES)
    leading = entries(first)
    known = keys_of(leading)
    rest = (*others, *(text(f"{name}{part}") for part in FURTHER for name in LANGUAGES))
    return (leading, *(entries(each, known) for each in rest))


def _merged(sources: tuple[tuple[Entry, ...], ...]) -> Vocabulary:
    """Among the built-in files the first meaning of a wording stays; a company's replaces it."""
    built_in = len(_built_in())
    meanings: dict[str, dict[str, str]] = {table: {} for table in keys_of(sources[0])}
    for rank, source in enumerate(sources):
        for entry in source:
            if rank >= built_in:
                meanings[entry.table].pop(entry.phrase, None)
            meanings[entry.table].setdefault(entry.phrase, entry.key)
    phrases: dict[str, dict[str, tuple[str, ...]]] = {table: {} for table in meanings}
    for table, wordings in meanings.items():
        for phrase, key in wordings.items():
            phrases[table][key] = (*phrases[table].get(key, ()), phrase)
    digest = hashlib.sha256(repr(sources).encode()).hexdigest()
    longest = {
        table: max(phrase.count(" ") + 1 for phrase in wordings) for table, wordings in meanings.items()
    }
    openers = {
        table: frozenset(phrase.partition(" ")[0] for phrase in wordings)
        for table, wordings in meanings.items()
    }
    return Vocabulary(phrases, meanings, longest, openers, digest)
