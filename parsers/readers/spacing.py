"""White space and invisible characters, the same for every format."""

from __future__ import annotations

import re
from typing import Final

INVISIBLE: Final = (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF)
"""Soft hyphens, zero-width and direction marks."""

_WIDE: Final = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_PLAIN: Final = {**dict.fromkeys(INVISIBLE), **dict.fromkeys(map(ord, _WIDE), " ")}
_ODD: Final = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
_GAP = re.compile(r"(?<=[^ ]) {3,}(?=[^ ])")
_BLANKS = re.compile(r" {2,}")
_TABS = re.compile(r" *\t[ \t]*")
_LETTERS = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?!\S)")
_LETTER_WORDS = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_])*(?:(?: {2,}|\t)[^\W\d_](?: [^\W\d_])*)*(?!\S)")


def spaced(line: str) -> str:
    """One line's text: single blanks, one tab for tabs and for gaps of three blanks or more, none outside."""
    text = joined_letters(_plain(line).strip())
    if "\t" not in text and "  " not in text:
        return text
    return _TABS.sub("\t", _BLANKS.sub(" ", _GAP.sub("\t", text)))


def joined_letters(line: str) -> str:
    """The line with words that are set letter by letter and parted by wider blanks joined: 'F I N   P R O P I O'."""
    if not _LETTERS.search(line):
        return line
    return _LETTER_WORDS.sub(_joined_words, line)


def _joined_words(found: re.Match[str]) -> str:
    words = re.split(r" {2,}|\t", found.group(0))
    if len(words) < 2 or not _LETTERS.search(found.group(0)):  # of one word alone the ends are not known
        return found.group(0)
    return " ".join(word.replace(" ", "") for word in words)


def columns(line: str) -> str:
    """As `spaced`, but every tab stays: each is a column."""
    text = _plain(line).strip(" ")
    return _BLANKS.sub(" ", _GAP.sub("\t", text)) if "  " in text else text


def _plain(line: str) -> str:
    return line.translate(_PLAIN) if not line.isascii() and _ODD.search(line) else line
