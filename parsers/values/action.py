"""What kind of work a duty is: execution, analysis, direction, control."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold

_GLUED = re.compile(r"[EADC]{2,4}")
ORDER = ("execution", "analysis", "direction", "control")


def read(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The kinds that a cell names in words or in letters ('E A D C', 'E/C'); () where it names none."""
    letters = re.findall(r"[^\W\d_]+", text)
    if len(letters) == 1 and _GLUED.fullmatch(letters[0]):
        letters = list(letters[0])
    if letters and all(len(letter) == 1 for letter in letters):
        names = [vocabulary.find("action_letters", letter) for letter in letters]
        return tuple(name for name in ORDER if name in names) if None not in names else ()
    if fold(text) in vocabulary.meanings["action"]:
        return (vocabulary.meanings["action"][fold(text)],)
    return tuple(sorted(vocabulary.mentions("action", text), key=ORDER.index))


def columns(headings: Sequence[str], vocabulary: Vocabulary) -> tuple[str | None, ...]:
    """What each column of a row of headings means, words or letters; None for a heading that is no kind."""
    return tuple(
        vocabulary.find("action", heading)
        or (vocabulary.find("action_letters", heading) if len(heading.strip(" .:")) == 1 else None)
        for heading in headings
    )
