"""When two values of a profile say the same: case, accents, punctuation and spacing aside, next to no letters.

This folding is apart from the vocabulary's on purpose: what a reader takes for equal must not decide its own score.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

_NOT_PLAIN = re.compile(r"[^0-9a-z]+")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*|[<>≤≥]")
_NEGATIONS = frozenset(
    {"no", "ni", "sin", "ninguno", "ninguna", "nao", "sem", "not", "nor", "without", "none"}
)
_LENGTHS_DIFFER = 0.06
_LIKE_FROM = 0.97


def same(one: Any, other: Any) -> bool:
    """Whether two attribute values or texts agree; lists in any order.

    A text may differ in under 3 % of its letters where its first and last word and all its numbers, comparisons and
    negations agree.
    """
    if one == other:
        return True
    if isinstance(one, str) and isinstance(other, str):
        return _same_text(one, other)
    return bool(folded(one) == folded(other))


def as_printed(value: Any) -> str:
    """The text to the letter, white space aside; empty for nothing."""
    return " ".join(unicodedata.normalize("NFC", str(value or "")).split())


def folded(value: Any) -> Any:
    """A text in plain lower-case words, a list as its sorted folded entries; numbers and nothing stay."""
    if isinstance(value, list | tuple):
        return sorted(folded(entry) for entry in value)
    return value if value is None or isinstance(value, int | float) else _plain(str(value))


@lru_cache(maxsize=65536)
def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return _NOT_PLAIN.sub(" ", "".join(c for c in letters if not unicodedata.combining(c))).strip()


@lru_cache(maxsize=65536)
def _sense(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What no slip of a letter may change: figures and comparisons, negations."""
    return tuple(_FIGURE.findall(text)), tuple(word for word in _plain(text).split() if word in _NEGATIONS)


@lru_cache(maxsize=65536)
def _same_text(one: str, other: str) -> bool:
    if _sense(one) != _sense(other):
        return False
    left, right = _plain(one), _plain(other)
    if left.replace(" ", "") == right.replace(" ", ""):
        return bool(left) or one.strip() == other.strip()
    if not left or not right or abs(len(left) - len(right)) > _LENGTHS_DIFFER * max(len(left), len(right)):
        return False
    words, others = left.split(), right.split()
    if words[0] != others[0] or words[-1] != others[-1]:
        return False
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= _LIKE_FROM
