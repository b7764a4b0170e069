"""Paragraphs with their number or bullet taken off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from parsers.document import Paragraph
from parsers.shapes.nodes import Look
from parsers.values import number as numbers

_DECIMAL = re.compile(r"\d+(?:\.\d+)*[a-z]?")
_ROMAN = re.compile(r"[IVXL]+")
_LETTER_BULLET = re.compile(r"o\s+(?=[A-ZÁÉÍÓÚÑ])")
_LETTERED = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph without its mark; `marked` is true for a number or a bullet, `kind` that of the number."""

    paragraph: Paragraph
    text: str
    number: str | None
    marked: bool
    kind: str

    @property
    def depth(self) -> int:
        """How many parts a decimal number has; 1 for letters and Roman numbers, 0 for none."""
        return self.number.count(".") + 1 if self.number else 0

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def capitals(self) -> bool:
        if self.text[1:].islower():  # most sentences
            return False
        letters = list(filter(str.isalpha, self.text))
        return len(letters) > 2 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)

    @property
    def look(self) -> Look:
        kind = "letter" if self.kind == "lower" else self.kind
        printed = self.paragraph
        return Look(printed.heading, self.depth, kind, printed.bold, self.capitals, printed.size)


def pieces(paragraphs: Sequence[Paragraph]) -> list[Piece]:
    """The paragraphs that hold letters or digits, each with its mark apart."""
    printed = [paragraph for paragraph in paragraphs if any(map(str.isalnum, paragraph.text))]
    return [piece(paragraph) for paragraph in _without_letter_bullets(printed)]


def _without_letter_bullets(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs with an 'o' in front of several in a row as the bullet that it was meant for."""
    typed = [paragraph.marker is None and _LETTER_BULLET.match(paragraph.text) for paragraph in paragraphs]
    if not any(typed):
        return paragraphs
    found = list(paragraphs)
    for place, mark in enumerate(typed):
        beside = any(typed[max(place - 1, 0) : place]) or any(typed[place + 1 : place + 2])
        if mark and beside:
            paragraph = paragraphs[place]
            first, *others = paragraph.lines
            first = replace(first, text=_LETTER_BULLET.sub("", first.text))
            text = paragraph.text[mark.end() :]
            found[place] = replace(paragraph, lines=(first, *others), text=text, marker="○")
    return found


def piece(paragraph: Paragraph) -> Piece:
    """A paragraph with its automatic or typed mark apart from its text."""
    text = paragraph.text.replace("**", "").strip()
    if paragraph.marker is not None:
        number = numbers.label(paragraph.marker)
        typed, rest = numbers.split(text)
        if typed is not None and number is None:
            return Piece(paragraph, collapse(rest), typed, marked=True, kind=_kind(typed))
        return Piece(paragraph, collapse(text), number, marked=True, kind=_kind(number))
    typed, rest = numbers.split(text)
    if typed is not None and not rest.strip():
        return Piece(paragraph, collapse(text), None, marked=False, kind="")
    marked = typed is not None or rest.strip() != text.strip()
    return Piece(paragraph, collapse(rest), typed, marked, _kind(typed))


def levelled(run: list[Piece]) -> list[Piece]:
    """The pieces with levels where other bullets stand below one that ends in a colon: '• Al cargar:' over '- ...'."""
    found: list[Piece] = []
    for bullets, part in groupby(run, _is_bullet):
        pieces = list(part)
        found += _nested(pieces) if bullets else pieces
    return found


def _nested(bullets: list[Piece]) -> list[Piece]:
    """The bullets of one list with their levels."""
    levels: dict[str | None, int] = {}
    for parent, child in pairwise(bullets):
        outer, inner = parent.paragraph.marker, child.paragraph.marker
        if parent.text.endswith(":") and outer != inner and not {outer, inner} & levels.keys():
            levels |= {outer: 0, inner: 1}
    if not levels:
        return bullets
    return [
        replace(one, paragraph=replace(one.paragraph, list_level=levels.get(one.paragraph.marker)))
        for one in bullets
    ]


def _is_bullet(piece: Piece) -> bool:
    """Whether a piece has a bullet whose place in a list nothing tells."""
    return (
        piece.marked
        and not piece.number
        and bool(piece.paragraph.marker)
        and piece.paragraph.list_level is None
    )


def collapse(text: str) -> str:
    """The text with tabs kept as such and other white space as one blank."""
    return "\t".join(" ".join(part.split()) for part in text.split("\t")).strip()


def _kind(number: str | None) -> str:
    if number is None:
        return ""
    if _DECIMAL.fullmatch(number):
        return "decimal"
    if _ROMAN.fullmatch(number) and number not in {"C", "D", "L", "M"}:
        return "roman"
    return ("upper" if number.isupper() else "lower") if _LETTERED.match(number) else ""
