"""How often a duty is done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold

ORDER = (
    "occasional",
    "daily",
    "weekly",
    "fortnightly",
    "monthly",
    "bimonthly",
    "quarterly",
    "half-yearly",
    "annual",
)
_LEGEND = re.compile(r"(?<!\w)([A-Za-z]{1,2})\s*[=:\-–]\s*([A-Za-zÁ-úñÑ]+(?:\s+[a-zá-ú]+)?)")
_BLANK = {"", "-", "x", "na", "n a"}

Legend = dict[str, str]


def read(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The frequencies that a cell names in words or single letters; () where it names none."""
    folded = fold(text)
    if folded in _BLANK:
        return ()
    whole = vocabulary.meanings["frequency"].get(folded)
    if whole is not None:
        return (whole,)
    letters = _letters(text)
    if letters and all(len(letter) == 1 for letter in letters):
        return tuple(name for name in columns(letters, vocabulary) if name is not None)
    return tuple(sorted(vocabulary.mentions("frequency", text), key=ORDER.index))


def columns(
    headings: Sequence[str], vocabulary: Vocabulary, legend: Legend | None = None
) -> tuple[str | None, ...]:
    """What each column of a row of headings means, words or letters; None for a heading that is no frequency.

    Letters are taken from the document's legend, where it tells them apart by case as printed; else columns run
    from often to seldom, so that the first S of 'O D S Q M T S A' is weekly, the second half-yearly.
    """
    found: list[str | None] = []
    last = -1
    for heading in headings:
        name = _column(heading, vocabulary, legend or {}, last)
        found.append(name)
        last = ORDER.index(name) if name is not None else last
    return tuple(found)


def legend(text: str, vocabulary: Vocabulary) -> Legend:
    """The letters that a text such as 'O = Ocasional - D = Diario' explains; a letter printed twice only by case."""
    found: Legend = {}
    for letter, word in _LEGEND.findall(text):
        name = vocabulary.find("frequency", word) or vocabulary.find("frequency", word.split()[0])
        if name is not None and letter not in found:
            found[letter] = name
    return found


def _column(heading: str, vocabulary: Vocabulary, legend: Legend, last: int) -> str | None:
    bare = heading.strip(" .:")
    word = vocabulary.find("frequency", bare)
    if word is not None or not bare or len(bare) > 3:
        return word
    candidates = []
    if fold(bare) == "s":
        candidates = ["weekly", "half-yearly"]
    name = vocabulary.find("frequency_letters", bare)
    if not candidates and bare in legend:
        return legend[bare]
    if not candidates and name is not None:
        candidates = [name]
    later = [name for name in candidates if ORDER.index(name) > last]
    if later:
        return later[0]
    return candidates[0] if candidates else None


def _letters(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)
