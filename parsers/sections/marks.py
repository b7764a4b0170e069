"""What marks in columns say: how often, what kind of work, which level."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parsers.shapes.headed.columns import is_mark
from parsers.shapes.nodes import Field
from parsers.values import action, frequency, level, number
from parsers.values.frequency import ORDER
from parsers.values.level import Level, is_percent
from parsers.vocabulary import Vocabulary

_LETTERED = 2
_GRADES = frozenset("ABCDE")
_EXPLAINED = re.compile(r"(?<!\w)([A-Za-z]{1,2})\s*[=:\-–]\s*([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Legend:
    """The letters of the mark columns in their order, each with what it means."""

    often: tuple[tuple[str, str], ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()


_LETTERS = Legend(
    (
        ("O", "occasional"),
        ("D", "daily"),
        ("S", "weekly"),
        ("Q", "fortnightly"),
        ("M", "monthly"),
        ("T", "quarterly"),
        ("S", "half-yearly"),
        ("A", "annual"),
    ),
    (("E", "execution"), ("A", "analysis"), ("D", "direction"), ("C", "control")),
)


def legend(texts: Iterable[str], vocabulary: Vocabulary) -> Legend:
    """The letters that the document explains ('D = Diario'), else the usual ones."""
    for text in texts:
        often: list[tuple[str, str]] = []
        kinds: list[tuple[str, str]] = []
        for letter, word in _EXPLAINED.findall(text):
            how = vocabulary.find("frequency", word)
            what = vocabulary.find("action", word)
            if how is not None and how not in [name for _, name in often]:
                often.append((letter.upper(), how))
            elif what is not None and what not in [name for _, name in kinds]:
                kinds.append((letter.upper(), what))
        if len(often) >= 3:
            return Legend(tuple(often), tuple(kinds) or _LETTERS.kinds)
    return _LETTERS


def frequencies(fields: Sequence[Field], vocabulary: Vocabulary, key: Legend) -> tuple[str, ...]:
    """How often a duty is done, by the columns that are marked or the words that stand in one."""
    loose = _letters([field for field in fields if not _is_often(field, vocabulary)])
    if loose:
        return _sorted(name for name in _in_order(loose, key) if name in ORDER)
    found: list[str] = []
    columns = [field for field in fields if field.key == "frequency"]
    for field in columns:
        if is_mark(field.text) and (field.over or _is_often(field, vocabulary)):
            found += _column(field, vocabulary, key.often)
        else:
            found += frequency.read(field.text, vocabulary)
    return _sorted(found)


def actions(fields: Sequence[Field], vocabulary: Vocabulary, key: Legend) -> tuple[str, ...]:
    """What kind of work a duty is, by the columns that are marked or the words that stand in one."""
    loose = _letters([field for field in fields if not _is_often(field, vocabulary)])
    if loose:
        return tuple(name for name in _in_order(loose, key) if name not in ORDER)
    found: list[str] = []
    for field in fields:
        if field.key != "action":
            continue
        if is_mark(field.text) and (field.over or vocabulary.find("action", field.heading)):
            found += [name for name in action.columns([field.heading], vocabulary) if name]
        else:
            found += action.read(field.text, vocabulary)
    return tuple(name for name in action.ORDER if name in found)


def levels(fields: Sequence[Field], vocabulary: Vocabulary) -> Level:
    """The level that a row asks for, by its marked column or the number or word in one."""
    grade: Level | None = None
    share: int | None = None
    for field in fields:
        if field.key not in {"level", "loose"}:
            continue
        text = field.text.strip()
        count = number.whole(text.rstrip("% "))
        if count is not None and (field.key == "loose" or (field.over and count > 10) or "%" in text):
            share = count if count <= 100 else None
        else:
            marked = _is_graded(field, vocabulary) and is_mark(text)
            shared = is_percent(field.heading) or is_percent(field.over)
            said = level.read(field.heading if marked else text, vocabulary, percent=shared)
            share = said.percent if said and said.percent is not None else share
            grade = said if said and said.percent is None and grade is None else grade
    if grade is None:
        return Level(percent=share)
    return Level(level=grade.level, percent=share, label=grade.label)


def _is_graded(field: Field, vocabulary: Vocabulary) -> bool:
    heading = field.heading.strip()
    said = level.read(heading, vocabulary)
    return (
        (said is not None and said.level is not None)
        or heading.rstrip("% ").isdigit()
        or vocabulary.find("scales", heading) is not None
        or (len(heading) == 1 and (bool(field.over) or heading in _GRADES))
    )


def _is_often(field: Field, vocabulary: Vocabulary) -> bool:
    """Whether a column is headed by a frequency, or by the letter of one."""
    heading = field.heading.strip(" .")
    lettered = len(heading) <= _LETTERED and vocabulary.find("frequency_letters", heading) is not None
    return field.key == "frequency" and (lettered or vocabulary.find("frequency", heading) is not None)


def _column(field: Field, vocabulary: Vocabulary, often: Sequence[tuple[str, str]]) -> list[str]:
    """The frequency of a marked column; of two S the one that its place tells."""
    word = vocabulary.find("frequency", field.heading)
    if word is not None:
        return [word]
    letter = field.heading.strip(" .").upper()
    names = [name for sign, name in often if sign == letter]
    if not names:
        return [name for name in frequency.columns([field.heading], vocabulary) if name]
    return [names[field.ordinal]] if field.ordinal < len(names) else [names[-1]]


def _letters(fields: Sequence[Field]) -> list[str]:
    """The letters of a row whose columns cannot be told by their place."""
    marks = [field for field in fields if field.key in {"loose", "frequency", "action"} and not field.over]
    letters = [field.text.strip().upper() for field in marks]
    return (
        letters
        if len(letters) > 1 and all(len(letter) == 1 and letter.isalpha() for letter in letters)
        else []
    )


def _in_order(letters: Sequence[str], key: Legend) -> list[str]:
    """What letters mean that stand in the order of the legend: first how often, then what kind."""
    found: list[str] = []
    place = 0
    signs = [*key.often, *key.kinds]
    for letter in letters:
        for index in range(place, len(signs)):
            if signs[index][0] == letter:
                found.append(signs[index][1])
                place = index + 1
                break
    return found


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    held = set(names)
    return tuple(name for name in ORDER if name in held)
