"""Titles of positions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.values import number
from parsers.vocabulary import Vocabulary, load
from parsers.vocabulary.folding import fold
from parsers.vocabulary.patterns import among_printed, folded

_COUNT_BEHIND = re.compile(
    rf"\s*[(\[]\s*(\d{{1,3}})\s*{among_printed('title', 'in_brackets')}?\s*[)\]]\s*$"
    rf"|\s+(\d{{1,3}})\s+{among_printed('title', 'behind')}\s*$|\s+[x×]\s?(\d{{1,3}})\s*$",
    re.IGNORECASE,
)
_COUNT_BEFORE = re.compile(r"^\(?(\d{1,2})\)?\s+(?=[^\W\d])")
_SECTION = re.compile(
    r"^(?:\d{1,3}(?:\.\d{1,3})*\s?\.\s?[-–]\s*|\d{1,3}[.)](?=[^\W\d])"
    r"|(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|[IVXL]{1,6}[.)]|[A-Z][)])\s+)"
)
_GENDER = re.compile(r"(?<=\w)\s?[(/]\s?-?(?:a|as|o|os|es|ra|ora|ta|sa|e)\)?(?!\w)", re.IGNORECASE)
_SMALL = folded("title", "small")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed, with the number of posts and the section number that stood around it."""

    text: str
    posts: int | None = None
    number: str | None = None


def read(text: str) -> Title | None:
    """The title without section number, count of posts, emphasis and closing point; None for nothing.

    'Supervisor (2)' has 2 posts; '(a)' and '(Turno Noche)' are part of a title.
    """
    bare = " ".join(text.replace("**", " ").split()).strip(' :;,"“”«»*_')
    section = _SECTION.match(bare)
    place = None
    if section:
        place = number.split(bare)[0]
        bare = bare[section.end() :].strip()
    posts = None
    behind = _COUNT_BEHIND.search(bare)
    if behind:
        posts = int(next(filter(None, behind.groups())))
        bare = bare[: behind.start()].strip()
    bare = re.sub(r"(?<=[^\W\d_]{3})\.$", "", bare.strip(" :;,-–"))
    return Title(bare, posts, place) if any(letter.isalpha() for letter in bare) else None


def without_count(text: str) -> Title | None:
    """As `read`, and also without a count in front: '4 Auxiliares' of a list of subordinates."""
    title = read(text)
    if title is None or title.posts is not None:
        return title
    before = _COUNT_BEFORE.match(title.text)
    return Title(title.text[before.end() :], int(before.group(1)), title.number) if before else title


def title_key(text: str, vocabulary: Vocabulary | None = None) -> str:
    """What two spellings of one title share: case, accents, gender, plural, abbreviations and points do not count.

    'Supervisor(a) de Servicio al Cliente' and 'SUPERVISORAS DE SERVICIO AL CLIENTE.' have one key. Digits and
    other words stay, so that 'Analista 1' and 'Analista 2' differ. The built-in vocabulary is used by default.
    """
    spoken = vocabulary or load()
    names, others = spoken.meanings["titles"], spoken.meanings["title_words"]
    openers = (spoken.openers["titles"], spoken.openers["title_words"])
    title = read(text)
    words = fold(_GENDER.sub("", title.text if title else text)).split()
    key: list[str] = []
    place = 0
    while place < len(words):
        longest = min(7, len(words) - place) if any(words[place] in each for each in openers) else 0
        for length in range(longest, 0, -1):
            phrase = " ".join(words[place : place + length])
            name = names.get(phrase) or others.get(phrase)
            if name is not None:
                key.append(name)
                place += length
                break
        else:
            if words[place] not in _SMALL:
                key.append(_stem(words[place]))
            place += 1
    return " ".join(key)


def _stem(word: str) -> str:
    """The word without the endings of plural and gender; short words and digits stay."""
    if len(word) <= 4 or not word.isalpha():
        return word
    if word.endswith("es") and word[-3] in "rlndzj":
        word = word[:-2]
    elif word.endswith("s"):
        word = word[:-1]
    for feminine, masculine in (
        ("ora", "or"),
        ("era", "ero"),
        ("ica", "ico"),
        ("ada", "ado"),
        ("iva", "ivo"),
        ("aria", "ario"),
        ("enta", "ente"),
        ("ina", "in"),
    ):
        if word.endswith(feminine):
            return word[: -len(feminine)] + masculine
    return word
