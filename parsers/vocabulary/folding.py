"""One spelling for comparing texts: what case, accents, punctuation and spacing cannot change."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ORDINAL_NUMBER = re.compile(r"\bn\.?[º°](?=\W|\d|$)", re.IGNORECASE)
_WIDE_GAP = re.compile(r"\s{2,}|\t|\n")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_WORD = re.compile(r"[^\W_]+")
_BEYOND = re.compile(r"[^\x00-\x7f]")
_SPACED_FROM = 4


class _Signs(dict[str, str]):
    """Signs beyond ASCII without what makes no difference, each worked out once."""

    def __missing__(self, sign: str) -> str:
        parts = unicodedata.normalize("NFKD", sign.translate(_INVISIBLE))
        return self.setdefault(sign, "".join(part for part in parts if not unicodedata.combining(part)))


_SIGNS = _Signs()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text in lower case, without accents and punctuation, its words parted by one blank.

    Words that are set letter by letter ('P á g i n a 2') are joined again, so a row of single letters as
    in a legend must be read from the text itself. 'Nº', 'N°' and 'N.°' become 'no'.
    """
    if text.isascii():  # most texts: no accents to look for
        plain = text.lower()
    else:
        if "º" in text or "°" in text:
            text = _ORDINAL_NUMBER.sub("no ", text.translate(_INVISIBLE))
        plain = _BEYOND.sub(_plain_sign, text.casefold())
    words = _WORD.findall(plain)
    if [*map(len, words)].count(1) < _SPACED_FROM:  # nearly all texts: no word set letter by letter
        return " ".join(words)
    chunks = [words for chunk in _WIDE_GAP.split(plain) if (words := _WORD.findall(chunk))]
    spaced = any(len(words) >= _SPACED_FROM and _is_spaced(words) for words in chunks)
    return " ".join("".join(words) if spaced and _is_spaced(words) else _joined(words) for words in chunks)


def _plain_sign(found: re.Match[str]) -> str:
    return _SIGNS[found[0]]


def _is_spaced(words: list[str]) -> bool:
    return len(words) > 1 and all(len(word) == 1 and word.isalpha() for word in words)


def _joined(words: list[str]) -> str:
    if [*map(len, words)].count(1) < _SPACED_FROM:
        return " ".join(words)
    joined: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        if len(word) == 1 and word.isalpha():
            run.append(word)
            continue
        joined += ["".join(run)] if len(run) >= _SPACED_FROM else run
        run = []
        joined.append(word)
    return " ".join(word for word in joined if word)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A folded word without what tells singular from plural, and he from she; 'duty' becomes 'duti' as 'duties' does."""
    if len(word) > 3 and word.endswith("y"):
        word = f"{word[:-1]}i"
    if len(word) > 4 and word.endswith("es"):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s"):
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word[-1] in "aeo" else word
