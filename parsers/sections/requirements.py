"""What a holder of the position must or should bring."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from parsers.certainty import rated
from parsers.names import ABILITIES, REQUIREMENTS, Names
from parsers.profile import Requirement
from parsers.sections.gather import Placed
from parsers.sections.marks import levels
from parsers.shapes.headed.columns import is_mark
from parsers.shapes.nodes import Field
from parsers.values import duration
from parsers.vocabulary import fold
from parsers.vocabulary.patterns import among_folded, among_printed

_KINDS = ("education", "experience", "training", "knowledge", "skill", "competency", "general")
_INFINITIVE = re.compile(r"[a-zñáéíóú]+(?:ar|er|ir)(?:se)?$")
_ENGLISH_VERB = re.compile(r"[a-z]{3,}s$")
_FIRM = frozenset({"education", "experience"})
"""Kinds that their words tell for sure: degrees and years."""
_BARE_TIME = 6
_MOST_KINDS = 3
_LONGEST_WISH = 4
_TIMES = re.compile(rf"\b{among_folded('duration', 'asked')}\b")
"""What a heading of times has: 'Tiempo', '¿Durante cuánto tiempo?'."""
_UNITS = frozenset({"year", "month"})
_OPENING = 5
_WHOLE = 100
_SHARE = re.compile(r"(?:[^\W\d_]\S*\s+){0,2}(?![a-z]{1,3}\s)[^\W\d_]\S*\s+\(?(\d{1,3})\s?%")
_LAST = re.compile(rf".*(?:,|\s{among_printed('small', 'and')}\s)", re.DOTALL)
"""What stands in front of the last of several things."""


def requirements(placed: Sequence[Placed], names: Names) -> tuple[Requirement, ...]:
    """The requirements in the document's order."""
    educated = any(one.key == "education" for one in placed)
    found: list[Requirement] = []
    for each in placed:
        one = _with_time(_answered(each, names), names)
        if _says_something(one, names):
            found.append(_requirement(one, names, educated=educated))
    return tuple(_with_durations(found, placed, names))


def refused(placed: Iterable[Placed], names: Names) -> list[Placed]:
    """What rows of a form say is not asked for, each with the heading of the mark: 'Inglés: No aplica'."""
    found = []
    for one in placed:
        field = _refusal(one, names)
        if field is not None:
            text = f"{one.text}: {field.heading}"
            found.append(replace(one, key="notes", entry=replace(one.entry, text=text, label="", fields=())))
    return found


def _answered(one: Placed, names: Names) -> Placed:
    """A 'Sí' or 'A veces' with what it answers: 'Colegiatura: Sí'."""
    label = one.entry.label.rstrip(" :")
    often = one.key == "general" and names.vocabulary.find("frequency", one.text) is not None
    if not label or not (often or names.affirms(one.text)):
        return one
    return replace(one, entry=replace(one.entry, text=f"{label}: {one.text}"))


def _with_time(one: Placed, names: Names) -> Placed:
    """A field of experience with the time beside it in its row, where no heading asks for times: 'Manejo de personal: 2 años'."""
    time = _time_beside(one, names) if one.key == "experience" else None
    if time is None or _TIMES.search(fold(time.heading)):
        return one
    if duration.months(one.text, names.vocabulary) is not None:
        return one
    return replace(one, entry=replace(one.entry, text=f"{one.text.rstrip(' .:')}: {time.text}"))


def _time_beside(one: Placed, names: Names) -> Field | None:
    """The one cell of an entry's row that is a time, be it that its heading has the unit."""
    times = [
        field
        for field in one.entry.fields
        if field.key != "level" and duration.is_alone(field.text, field.heading, names.vocabulary)
    ]
    return times[0] if len(times) == 1 else None


def _refusal(one: Placed, names: Names) -> Field | None:
    """The mark under 'No aplica' in the entry's row; a number under 'No.' is none."""
    fields = (field for field in one.entry.fields if field.key != "number")
    marks = (field for field in fields if fold(field.heading) and is_mark(field.text))
    return next((field for field in marks if names.nothing(field.heading)), None)


def _says_something(one: Placed, names: Names) -> bool:
    return (
        one.key in REQUIREMENTS
        and _refusal(one, names) is None
        and not names.nothing(one.text)
        and any(map(str.isalnum, one.text))
    )


def _requirement(one: Placed, names: Names, *, educated: bool) -> Requirement:
    kind, *doubted = _kind(one, names, educated=educated)
    level = levels(one.entry.fields, names.vocabulary)
    return Requirement(
        kind=kind,
        text=one.text,
        importance=_importance(one, names),
        months=None if _is_age(one, names) else _months(one, kind, names),
        percent=level.percent if level.percent is not None else _share(one.text, kind),
        level=level.level,
        level_label=level.label,
        number=one.entry.number,
        alternative=one.alternative,
        confidence=rated(*one.evidence, *doubted),
        origins=one.origins,
    )


def _share(text: str, kind: str) -> int | None:
    """How much of a language or tool is asked for, in percent: 'Inglés 60 % (lectura)'."""
    found = _SHARE.match(text) if kind == "knowledge" else None
    return int(found.group(1)) if found is not None and int(found.group(1)) <= _WHOLE else None


def _is_age(one: Placed, names: Names) -> bool:
    """Whether the label beside the text asks for an age, which is no time of experience."""
    label = f" {fold(one.entry.label)} "
    return any(f" {word} " in label for word in names.vocabulary.words("durations", "age"))


def _kind(one: Placed, names: Names, *, educated: bool) -> tuple[str, ...]:
    """The requirement's kind, and the doubt about it where there is one."""
    told = _kind_told(one, names, educated=educated)
    worded = kind_by_wording(one.text, names)
    if told is not None and one.mixed and worded in ABILITIES:
        return (worded,)
    if told is not None and one.inferred:
        return (told, "kind-inferred")
    if told is not None:
        disagrees = worded in _FIRM - {told} or _own_label(one, names) not in {None, told}
        return (told, "kind-disagrees") if disagrees else (told,)
    if worded is None:
        return ("general", "kind-unknown")
    return (worded,) if one.inferred else (worded, "kind-by-wording")


def _own_label(one: Placed, names: Names) -> str | None:
    """The kind that a label in the text names: 'Conocimientos: Excel' in a list of courses."""
    label, colon, _ = one.text.partition(":")
    named = names.section(label) if colon else None
    return named.key if named is not None and named.key in _KINDS else None


def _kind_told(one: Placed, names: Names, *, educated: bool) -> str | None:
    """The kind that a heading or label tells; None where they ask for anything."""
    if one.key == "formation":
        return "training" if educated else "education"
    if one.key != "requirements":
        return one.key
    named = names.section(one.group) if one.group is not None else None
    if named is not None and named.key in REQUIREMENTS - {"requirements", "formation"}:
        return named.key
    return None


def kind_by_wording(text: str, names: Names) -> str | None:
    """The kind that the first telling words name; 'general' where the text asks for three kinds at once."""
    mentioned = [kind for kind in names.vocabulary.mentions("kinds", text) if kind in _KINDS]
    if {"education", "experience", "knowledge"} <= set(mentioned) and len(mentioned) >= _MOST_KINDS:
        return "general"
    words = fold(text).split()
    first = words[0] if words else ""
    counted = first in names.vocabulary.meanings["numbers"]  # 'Tres años', no verb
    # 'Tener 18 años', 'Contar con vehículo' ask for no ability
    if first in names.vocabulary.meanings["states"]:
        return mentioned[0] if mentioned else None
    told = first in names.vocabulary.openers["kinds"] and bool(mentioned)  # 'Master's degree' is no verb
    if counted:
        return mentioned[0] if mentioned else _told_by_time(text, words, names)
    if (_INFINITIVE.fullmatch(first) and not told) or (
        _ENGLISH_VERB.fullmatch(first) and mentioned and not told and _is_english_verb(words)
    ):
        return "skill"
    return mentioned[0] if mentioned else _told_by_time(text, words, names)


def _told_by_time(text: str, words: Sequence[str], names: Names) -> str | None:
    """Experience where a time, which is no age, stands in front of a text without telling words: 'Al menos dos años como guía'."""
    opens = any(names.vocabulary.meanings["durations"].get(word) in _UNITS for word in words[1:_OPENING])
    return "experience" if opens and duration.months(text, names.vocabulary) else None


def _is_english_verb(words: Sequence[str]) -> bool:
    """'Maintains professional knowledge': a verb in front, not a plural with 'in' or 'of' behind it."""
    return (
        len(words) > 2
        and words[1] not in {"in", "of", "and", "or", "for", "with", "degree", "years"}
        and not (words[0].endswith(("ss", "sis", "ics")))
        and words[0] in {word for word in words[:1] if word.endswith(("es", "ins", "rns", "tes", "ds", "ns"))}
    )


def _importance(one: Placed, names: Names) -> str:
    phrases = names.vocabulary.words("importance", "desired")
    opening = names.vocabulary.start("importance", one.text)
    behind = re.search(r"\(([^()]*)\)\W*$", one.text)
    remark = behind is not None and fold(behind.group(1)) in phrases
    words = fold(one.text[: behind.start()] if behind is not None and remark else one.text).split()
    wished = (opening is not None and opening.key == "desired") or remark or _ends_wished(one.text, names)
    grades = names.vocabulary.meanings["scales"]  # 'Inglés básico (deseable)' asks for no basics
    asked = [word for word in names.vocabulary.words("importance", "required") if word not in grades]
    if wished and not any(word in asked for word in words):
        return "desired"
    return one.importance or "required"


def _ends_wished(text: str, names: Names) -> bool:
    """Whether a text ends in a wish that holds for all of it: 'PMP preferred', not 'Título, maestría deseable'."""
    words = fold(" ".join(text.rsplit(maxsplit=_LONGEST_WISH)[-_LONGEST_WISH:])).split()
    meanings = names.vocabulary.meanings["importance"]
    starts = range(len(words)) if len(text.split()) > len(words) else range(1, len(words))
    if all(meanings.get(" ".join(words[start:])) != "desired" for start in starts):
        return False
    if words[-1] in names.vocabulary.meanings["describing"] or ";" in text.rstrip(" ;"):
        return False
    last = _LAST.match(text)
    kinds = set(names.vocabulary.mentions("kinds", text[last.end() :])) if last is not None else set()
    return not kinds & set(_KINDS)


def _months(one: Placed, kind: str, names: Names) -> int | None:
    text, vocabulary = one.text, names.vocabulary
    if kind not in {"experience", "general"} and "experience" not in vocabulary.mentions("kinds", text):
        return None
    told = duration.months(text, vocabulary)
    beside = _time_beside(one, names) if told is None and kind == "experience" else None
    if beside is None:
        return told
    bare = beside.text.strip()
    return duration.months(f"{bare} {beside.heading}" if bare.isdigit() else bare, vocabulary)


def _with_durations(found: list[Requirement], placed: Iterable[Placed], names: Names) -> list[Requirement]:
    """A bare time ('36 meses') under its own label belongs to the field of experience named beside it."""
    labels = {id(one.origins): one.entry.label for one in placed}
    result: list[Requirement] = []
    for item in found:
        time = _bare_time(item, labels.get(id(item.origins), ""), names)
        if time is None:
            result.append(item)
            continue
        other = next((place for place, one in reversed(list(enumerate(result))) if _lacks_time(one)), None)
        if other is None:
            result.append(replace(item, months=time))
        else:
            merged = replace(result[other], months=time, origins=(*result[other].origins, *item.origins))
            result[other] = merged
    return result


def _lacks_time(item: Requirement) -> bool:
    return item.kind == "experience" and item.months is None


def _bare_time(item: Requirement, label: str, names: Names) -> int | None:
    if item.kind != "experience" or not label or len(item.text.split()) > _BARE_TIME:
        return None
    words = fold(item.text).split()
    time = item.months
    if time is None and words and all(word.isdigit() for word in words):
        time = duration.months(f"{item.text} {label.rsplit(maxsplit=1)[-1]}", names.vocabulary)
    units = {unit for key in ("year", "month") for unit in names.vocabulary.words("durations", key)}
    numbers = {number for keys in names.vocabulary.phrases["numbers"].values() for number in keys}
    bare = all(word.isdigit() or word in units or word in numbers for word in words)
    return time if bare else None
