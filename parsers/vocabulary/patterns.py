"""Words that stand inside numbers, names, codes and headings, as parts of regular expressions: a file a language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from parsers.vocabulary.folding import fold

_LANGUAGES = ("es", "en", "pt")
_SPELT = {"a": "aáàâã", "e": "eéê", "i": "ií", "o": "oóôõ", "u": "uúü", "c": "cç", "n": "nñ"}
"""Letters as they are printed with accents and without."""


def words(table: str, *keys: str) -> tuple[str, ...]:
    """The words of keys in all languages as the files have them, each once, the longest first."""
    found = (word for tables in _tables() for key in keys for word in tables.get(table, {}).get(key, ()))
    return tuple(sorted(dict.fromkeys(found), key=len, reverse=True))


def folded(table: str, *keys: str) -> frozenset[str]:
    """The words of keys as `fold` spells them."""
    return frozenset(map(fold, words(table, *keys)))


def among_folded(table: str, *keys: str) -> str:
    """An expression for the words of keys in a folded text."""
    return _any_of(dict.fromkeys(map(fold, words(table, *keys))))


def among_printed(table: str, *keys: str) -> str:
    """An expression for the words of keys in a text as it is printed: accents, and points inside, may be left out."""
    return _any_of("".join(_spellings(word)) for word in words(table, *keys))


def letter_by_letter(table: str, *keys: str) -> str:
    """As `among_printed`, also where blanks part the letters: 'P á g i n a'."""
    return _any_of(r"\s*".join(_spellings(word)) for word in words(table, *keys))


def _any_of(spellings: Iterable[str]) -> str:
    return f"(?:{'|'.join(spellings)})"


def _spellings(word: str) -> list[str]:
    """Of each letter of a word; one of a single letter is told by its accent: 'é', not 'e'."""
    return [_spelling(sign) for sign in word] if len(word) > 1 else [re.escape(word)]


def _spelling(sign: str) -> str:
    if sign == ".":
        return r"\.?\s?"
    if sign == " ":
        return r"\s+"
    plain = fold(sign)
    return f"[{_SPELT[plain]}]" if plain in _SPELT and sign.islower() else re.escape(sign)


@cache
def _tables() -> tuple[dict[str, dict[str, list[str]]], ...]:
    folder = files("parsers.vocabulary")
    texts = (folder.joinpath(f"{name}_patterns.toml").read_text("utf-8") for name in _LANGUAGES)
    return tuple(map(tomllib.loads, texts))
