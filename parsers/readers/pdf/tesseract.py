"""Words on a picture of a page, as Tesseract recognises them."""

from __future__ import annotations

import csv
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from parsers.launching import Task, launch
from parsers.tools import Tools

LANGUAGES: Final = ("spa", "eng", "por")
_LISTING_SECONDS = 20
_COMMON: Final = {
    "spa": frozenset(("y", "el", "la", "los", "las", "del", "en", "con", "por", "una", "al")),
    "eng": frozenset(("the", "of", "and", "to", "in", "for", "with", "on", "or", "is")),
    "por": frozenset(("e", "o", "os", "da", "do", "dos", "das", "em", "com", "uma", "ao", "na", "no", "não")),
}
"""Words that every page has and the other languages have not."""

_ENOUGH = 8
RESOLUTION: Final = 300
"""Pixels an inch that recognition is best at."""

_BORDERS = "|¦"
_WORD = "5"  # the level of a word in the table that Tesseract writes
_LEAST, _LEAST_MARK = 15.0, 25.0
"""Confidence, in percent, under which a word or a mark is taken for a stain or a piece of a drawing."""


class Word(NamedTuple):
    """A word with its box in pixels; words of one `line` stand beside each other, `certainty` is 0 to 1."""

    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    certainty: float
    line: tuple[str, str, str]


@lru_cache(maxsize=4)
def languages(path: str) -> tuple[str, ...]:
    """Those of LANGUAGES that are installed, else any; none where the program does not run."""
    try:
        listed = subprocess.run(  # noqa: S603 - an administrator names the program
            [path, "--list-langs"],
            capture_output=True,
            timeout=_LISTING_SECONDS,
            check=True,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    installed = [line.strip() for line in listed.stdout.decode("utf-8", "replace").splitlines()[1:]]
    found = tuple(name for name in LANGUAGES if name in installed)
    return found or tuple(name for name in installed if name not in {"", "osd", "equ"})[:1]


def language_of(found: Iterable[Word], installed: tuple[str, ...]) -> tuple[str, ...]:
    """The one language of these words where they leave no doubt, else all that are installed."""
    counts = Counter(
        name for word in found for name in installed if word.text.lower() in _COMMON.get(name, frozenset())
    )
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH or (len(ranked) > 1 and ranked[1][1] * 3 > ranked[0][1]):
        return installed
    return (ranked[0][0],)


def words(picture: bytes, spoken: Sequence[str], tools: Tools, seconds: float) -> list[Word]:
    """The words on a picture (PGM) in these languages, in Tesseract's own order; raises ProgramFails."""
    command = (
        tools.recognition,
        "{folder}/page.pgm",
        "{folder}/words",
        "-l",
        "+".join(spoken),
        "--dpi",
        str(RESOLUTION),
        "--psm",
        "4",  # lines of all sizes one below the other: rows of tables and forms stay together
        "tsv",
    )
    task = Task(command=command, input="page.pgm", output="words.tsv", seconds=seconds, memory=tools.memory)
    return list(_parsed(launch(task, picture).decode("utf-8", "replace")))


def _parsed(table: str) -> Iterator[Word]:
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = "".join((row.get("text") or "").split()).strip(_BORDERS)
        if row.get("level") != _WORD or not text:
            continue
        percent = float(row["conf"])
        if percent < (_LEAST if any(map(str.isalnum, text)) else _LEAST_MARK):
            continue
        left, top = int(row["left"]), int(row["top"])
        yield Word(
            text,
            left,
            top,
            left + int(row["width"]),
            top + int(row["height"]),
            min(max(percent / 100, 0.0), 1.0),
            (row["block_num"], row["par_num"], row["line_num"]),
        )
