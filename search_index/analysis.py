"""Turns text into the words that are indexed and asked for: accents folded first, then stemmed."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import Stemmer

LANGUAGES = {"es": "spanish", "en": "english", "pt": "portuguese"}
DEFAULT_LANGUAGE = "es"

# A letter with its combining marks, as text taken from a PDF may have them; the gender mark of
# 'Supervisor(a)' is swallowed, so that phrases run over it.
_WORD = re.compile(r"((?:[^\W_][̀-ͯ]*)+)(?:\((?:[ao]s?|e?s|r?as?)\))?")

_COMMON = (
    "a al ante con contra como cual cuando de del desde donde e el en entre era es esa ese eso esta este esto la"
    " las le les lo los mas me mi ni no nos o para pero por que se ser si sin sobre son su sus tambien un una uno"
    " unos unas y ya u and are at be by for from in is it its of on or that the this to with da das do dos em na"
    " nas no nos os ou pela pelo um uma"
)
_STOP_WORDS = frozenset(_COMMON.split())


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word and its place in the text it was read from."""

    word: str
    start: int
    end: int


class _Stemmers(threading.local):
    """The Snowball stemmers of one thread: they keep state while they work."""

    def __init__(self) -> None:
        self.of: dict[str, Any] = {code: Stemmer.Stemmer(name) for code, name in LANGUAGES.items()}


_stemmers = _Stemmers()


def fold(text: str) -> str:
    """`text` in lower case without accents; ñ counts as n."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def tokens(text: str) -> Iterator[Token]:
    """The words of `text` in order, folded; places count characters of `text`."""
    for found in _WORD.finditer(text):
        yield Token(fold(found[1]), found.start(1), found.end(1))


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The Snowball stem of a folded word."""
    return str(_stemmers.of[language].stemWord(word))


def stems(word: str) -> dict[str, str]:
    """The stem of a folded word in each language."""
    return {language: stem(word, language) for language in LANGUAGES}


def known_language(language: str | None) -> str:
    """The language whose stems serve for a text said to be in `language`."""
    short = (language or DEFAULT_LANGUAGE)[:2].lower()
    return short if short in LANGUAGES else DEFAULT_LANGUAGE


def is_stop_word(word: str) -> bool:
    """Whether a folded word is too common to be asked for."""
    return word in _STOP_WORDS
