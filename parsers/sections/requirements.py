"""What a holder of the position must or should bring."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from parsers.names import REQUIREMENTS, Names
from parsers.profile import Confidence, Requirement
from parsers.sections.gather import Placed
from parsers.sections.marks import levels
from parsers.shapes.columns import is_mark
from parsers.shapes.nodes import Field
from parsers.values import duration
from parsers.vocabulary import fold

_KINDS = ("education", "experience", "training", "knowledge", "skill", "competency")
_BY_WORDING = Confidence(0.85, "kind-by-wording")
_BY_DEFAULT = Confidence(0.6, "kind-unknown")
_INFINITIVE = re.compile(r"[a-zñáéíóú]+(?:ar|er|ir)(?:se)?$")
_ENGLISH_VERB = re.compile(r"[a-z]{3,}s$")
_BARE_TIME = 6
_MOST_KINDS = 3


def requirements(placed: Sequence[Placed], names: Names) -> tuple[Requirement, ...]:
    """The requirements in the document's order."""
    educated = any(one.key == "education" for one in placed)
    found: list[Requirement] = []
    for one in placed:
        if not _says_something(one, names):
            continue
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


def _refusal(one: Placed, names: Names) -> Field | None:
    """The mark under 'No aplica' in the entry's row."""
    fields = one.entry.fields
    return next(
        (one for one in fields if one.over and is_mark(one.text) and names.nothing(one.heading)), None
    )


def _says_something(one: Placed, names: Names) -> bool:
    return (
        one.key in REQUIREMENTS
        and _refusal(one, names) is None
        and not names.nothing(one.text)
        and any(map(str.isalnum, one.text))
    )


def _requirement(one: Placed, names: Names, *, educated: bool) -> Requirement:
    kind, confidence = _kind(one, names, educated=educated)
    level = levels(one.entry.fields, names.vocabulary)
    return Requirement(
        kind=kind,
        text=one.text,
        importance=_importance(one, names),
        months=None if _is_age(one, names) else _months(one.text, kind, names),
        percent=level.percent,
        level=level.level,
        level_label=level.label,
        number=one.entry.number,
        alternative=one.alternative,
        confidence=confidence,
        origins=one.origins,
    )


def _is_age(one: Placed, names: Names) -> bool:
    """Whether the label beside the text asks for an age, which is no time of experience."""
    return any(
        f" {word} " in f" {fold(one.entry.label)} " for word in names.vocabulary.words("durations", "age")
    )


def _kind(one: Placed, names: Names, *, educated: bool) -> tuple[str, Confidence]:
    if one.key == "formation":
        return ("training" if educated else "education"), one.confidence
    if one.key != "requirements":
        return one.key, one.confidence
    if one.group is not None:
        named = names.section(one.group)
        if named is not None and named.key in REQUIREMENTS - {"requirements", "formation"}:
            return named.key, one.confidence
    kind = kind_by_wording(one.text, names)
    if one.inferred:
        return kind or "general", one.confidence
    return (kind, _BY_WORDING) if kind else ("general", _BY_DEFAULT)


def kind_by_wording(text: str, names: Names) -> str | None:
    """The kind that the first telling words name; 'general' where the text asks for three kinds at once."""
    mentioned = [kind for kind in names.vocabulary.mentions("kinds", text) if kind in _KINDS]
    if {"education", "experience", "knowledge"} <= set(mentioned) and len(mentioned) >= _MOST_KINDS:
        return "general"
    words = fold(text).split()
    first = words[0] if words else ""
    if _INFINITIVE.fullmatch(first) or (
        _ENGLISH_VERB.fullmatch(first) and mentioned and _is_english_verb(words)
    ):
        return "skill"
    return mentioned[0] if mentioned else None


def _is_english_verb(words: Sequence[str]) -> bool:
    """'Maintains professional knowledge': a verb in front, not a plural with 'in' or 'of' behind it."""
    return (
        len(words) > 2
        and words[1] not in {"in", "of", "and", "or", "for", "with", "degree", "years"}
        and not (words[0].endswith(("ss", "sis", "ics")))
        and words[0] in {word for word in words[:1] if word.endswith(("es", "ins", "rns", "tes", "ds", "ns"))}
    )


def _importance(one: Placed, names: Names) -> str:
    words = fold(one.text).split()
    phrases = names.vocabulary.words("importance", "desired")
    start = " ".join(words[:1])
    behind = re.search(r"\(([^()]*)\)\W*$", one.text)
    wished = start in phrases or (behind is not None and fold(behind.group(1)) in phrases)
    asked = names.vocabulary.words("importance", "required")
    if wished and not any(word in asked for word in words):
        return "desired"
    return one.importance or "required"


def _months(text: str, kind: str, names: Names) -> int | None:
    if kind not in {"experience", "general"} and "experience" not in names.vocabulary.mentions("kinds", text):
        return None
    return duration.months(text, names.vocabulary)


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
