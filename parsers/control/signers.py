"""Takes texts around a step of approval apart: person, post and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from parsers.control import minutes
from parsers.control.labels import split_labels
from parsers.document import Cell, Paragraph, texts
from parsers.titles import is_title
from parsers.values import blank, date, name
from parsers.vocabulary import Vocabulary

_PIECES = re.compile(r"\n|\t|\s\|\s|;")
_DATED = re.compile(r"\s+\(([^()]+)\)$")
_POST = re.compile(r"\s+[-–—/]\s+|,\s+")
_MOST_WORDS = 12
_FIELDS = ("approval_fields",)


@dataclass(frozen=True, slots=True)
class Signer:
    """Who did a step; what is not printed is None, but not name and position both."""

    position: str | None
    name: str | None
    date: str | None


def steps_in(text: str, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """The step that a cell or line begins with, and the text behind it; [] where it begins with none.

    Without a colon the step must be the whole line.
    """
    if vocabulary.start("approvals", text.strip()) is None:
        return []
    line, _, below = text.strip().partition("\n")
    step = vocabulary.find("approvals", line)
    if step is not None:
        return [(step, below.strip())]
    labels = split_labels(text, vocabulary, ("approvals", "approval_fields"))
    if labels.before or not labels.labelled or labels.labelled[0].table != "approvals":
        return []
    first = labels.labelled[0]
    return [(first.key, text.strip()[_value_start(text.strip()) :].strip())]


def _value_start(text: str) -> int:
    return text.index(":") + 1 if ":" in text else len(text)


def read_signer(told: Sequence[tuple[str, str | None]], vocabulary: Vocabulary) -> list[Signer]:
    """The signers that texts around a step name, each text with the field that its place says, if any.

    Several names give several signers; blank fields give none.
    """
    positions: list[str] = []
    names: list[str] = []
    dates: list[str] = []
    for text, field in told:
        for key, value in _fields(text, field, vocabulary):
            day = date.read(value, vocabulary)
            if key == "signature" or blank.reason(value, vocabulary):
                continue
            if key == "date" or (key is None and day is not None):
                dates += [day] if day is not None else []
            elif len(value.split()) > _MOST_WORDS or (key is None and minutes.is_written(value, vocabulary)):
                continue
            elif _is_name(key, value, vocabulary):
                names.append(value)
            elif key is not None or is_title(value, vocabulary) or not any(map(str.isdigit, value)):
                positions.append(value)
    return list(_paired(positions, names, dates))


def printed(cell: Cell, vocabulary: Vocabulary) -> str:
    """The cell's text; where a paragraph's lines are a person, a post and a day, each on lines of its own."""
    return "\n".join(
        _parted(block, vocabulary) if isinstance(block, Paragraph) else "\n".join(texts(block))
        for block in cell.blocks
    )


def _parted(paragraph: Paragraph, vocabulary: Vocabulary) -> str:
    lines = [line.text for line in paragraph.lines]
    step, colon, first = lines[0].partition(":")
    led = bool(colon and first.strip()) and vocabulary.find("approvals", step) is not None
    if led:  # 'Elaborado: Ana Ruiz' over her post
        lines[0] = first.strip()
    if any(":" in line for line in lines):  # a label tells what is what
        return paragraph.text
    day = lines.pop() if len(lines) > 1 and _is_day(lines[-1], vocabulary) else None
    halves = [(" ".join(lines[:end]), " ".join(lines[end:])) for end in range(1, len(lines))]

    def are(person: str, post: str) -> bool:
        return name.read(person, vocabulary) is not None and name.is_position(post, vocabulary)

    behind = (half for half in halves if are(*half))
    in_front = ((post, person) for post, person in reversed(halves) if are(person, post))  # the longest post
    half = next(chain(behind, in_front), None)
    if half is None and day is None:
        return paragraph.text
    person, *post = half or (" ".join(lines),)
    return "\n".join((f"{step}: {person}" if led else person, *post, *([day] if day else [])))


def _is_day(text: str, vocabulary: Vocabulary) -> bool:
    return date.is_alone(text, vocabulary) and date.read(text, vocabulary) is not None


def _is_name(key: str | None, value: str, vocabulary: Vocabulary) -> bool:
    """Whether a value is a person's name; a post under a heading for names stays a post."""
    if key == "name":
        return name.read(value, vocabulary) is not None or not name.is_position(value, vocabulary)
    return key is None and name.read(value, vocabulary) is not None


def _fields(text: str, field: str | None, vocabulary: Vocabulary) -> Iterator[tuple[str | None, str]]:
    """The text's pieces, each with its field where a label or its place tells."""
    labels = split_labels(text, vocabulary, _FIELDS)
    if any(each.table == "approval_fields" for each in labels.labelled):
        for piece in _split(labels.before, vocabulary):
            yield field, piece
        for each in labels.labelled:
            yield (each.key if each.table == "approval_fields" else "date"), each.value
    elif field is not None:
        yield field, " ".join(text.split())
    else:
        for piece in _split(text, vocabulary):
            yield None, piece


def _split(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """The lines of the text; a name with a post behind it ('Ana Ruiz - Jefa de Compras') gives two.

    Lines of one word each are one text that a narrow cell broke.
    """
    lines = text.split("\n")
    if all(len(line.split()) == 1 for line in lines):
        text = " ".join(lines)
    for piece in _PIECES.split(text):
        if piece.rstrip().endswith(":"):  # the label of a field that was left empty
            continue
        bare = " ".join(piece.split()).strip(" ,:*_")
        first, colon, second = bare.partition(": ")
        if colon and name.is_position(first, vocabulary) and name.read(second, vocabulary) is not None:
            yield first
            yield second
            continue
        if decided := minutes.decided(bare, vocabulary):
            yield from decided
            continue
        if vocabulary.find("approval_fields", bare) is not None:  # 'Nombre y firma' below the line to sign on
            continue
        dated = _DATED.search(bare)
        if dated and _is_day(dated.group(1), vocabulary):
            yield dated.group(1)
            bare = bare[: dated.start()]
        person, *post = _POST.split(bare, maxsplit=1)
        if post and name.read(person, vocabulary) is not None:
            yield person
            yield post[0]
        elif bare:
            yield bare


def _paired(positions: Sequence[str], names: Sequence[str], dates: Sequence[str]) -> Iterator[Signer]:
    """As many signers as there are names, or positions where no name is printed."""
    count = max(len(names), min(len(positions), 1))
    for place in range(count):
        yield Signer(
            positions[place] if place < len(positions) else (positions[0] if len(positions) == 1 else None),
            names[place] if place < len(names) else None,
            dates[place] if place < len(dates) else (dates[0] if len(dates) == 1 else None),
        )
