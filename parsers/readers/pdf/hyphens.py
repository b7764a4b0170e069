"""Printed lines joined to running text, with the hyphens of word division taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Words = frozenset[str]
"""Words that a document prints whole, in lower case; compounds with their hyphens."""

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
DIVIDED = re.compile(r"([^\W\d_]+)-$")
NO_ENDS = "bcfghijpquvñç"
"""Letters with which words of the languages that we read hardly ever end."""

SOFT = "\u00ad"


def whole_words(lines: Iterable[str]) -> Words:
    """The words of these lines, without those that a line end may have divided."""
    found: set[str] = set()
    for line in lines:
        text = line[: line.rfind(" ") + 1] if line.endswith(("-", SOFT)) else line
        found.update(word.lower() for word in WORD.findall(text))
    return frozenset(found)


def joined(lines: Sequence[str], words: Words) -> str:
    """The lines as one text."""
    text = ""
    for line in lines:
        if not text:
            text = line
        elif text.endswith(SOFT):
            text = text[:-1] + line if line[:1].islower() else f"{text[:-1]}-{line}"
        elif (match := DIVIDED.search(text)) and line[:1].isalpha():
            text = (text[:-1] if _is_division(match[1], line, words) else text) + line
        else:
            text = f"{text} {line}"
    return text.replace(SOFT, "")


def _is_division(left: str, line: str, words: Words) -> bool:
    """Whether the hyphen between `left` and the line was made by word division, not by a compound."""
    match = WORD.match(line)
    right = match[0] if match else ""
    if not right[:1].islower():
        return False
    if f"{left}{right}".lower() in words:
        return True
    if f"{left}-{right}".lower() in words:
        return False
    return not (left.lower() in words and right.lower() in words)


def is_cut_word(first: str, second: str, words: Words) -> bool:
    """Whether a line that is one word without its end goes on with the next, by the words that are known."""
    match = WORD.match(second)
    if not first.isalpha() or match is None or not second[:1].islower():
        return False
    return f"{first}{match[0]}".lower() in words or first[-1].lower() in NO_ENDS
