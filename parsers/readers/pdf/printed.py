"""Recognised words as characters of their line's size, baseline and weight."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from statistics import median, quantiles

from parsers.readers.pdf.characters import ASCENT, DESCENT, Char
from parsers.readers.pdf.scans import Strokes
from parsers.readers.pdf.tesseract import Word

CAPITAL, SMALL, BELOW = 0.71, 0.52, 0.21
"""How far capitals and small letters reach above the line, and some letters below it, as shares of the size."""

SHORT, DEEP = frozenset("acemnorsuvwxzgpqyç.,:;-–—=+~_·•"), frozenset("gjpqyç")
ALIKE = 0.12
"""Share by which sizes of one page may differ and still be one: boxes of words are no exact measure."""

BOLD = 1.3
"""How much thicker than the page's thin strokes those of bold letters are, as shares of the size."""

FEWEST = 3
"""Letters of a word that tell its weight; shorter ones go with the word before."""

NUMBER = re.compile(r"\d{1,2}(?:[.:;,]\d{1,2}){0,4}[.:;,]")
"""An item's number in front of its line, whose points are often taken for other marks; it is no text of the item."""

Key = tuple[str, str, str]


def characters(seen: Iterable[Word], strokes: Strokes, scale: float) -> list[Char]:
    """Each word as one character, in points; a pixel has `scale` points."""
    lines: dict[Key, list[Word]] = {}
    for word in seen:
        lines.setdefault(word.line, []).append(word)
    sizes = _usual(
        {key: (_size(line) * scale, sum(len(word.text) for word in line)) for key, line in lines.items()}
    )
    thick = {
        word: strokes.thickness((word.x0, word.top, word.x1, word.bottom)) * scale / sizes[word.line]
        for line in lines.values()
        for word in line
    }
    limit = BOLD * _thin([share for word, share in thick.items() if len(word.text) >= FEWEST])
    return [
        char
        for key, line in lines.items()
        for char in _line(line, sizes[key], scale, [thick[word] > limit for word in line])
    ]


def _line(line: Sequence[Word], size: float, scale: float, weights: Sequence[bool]) -> Iterator[Char]:
    base = median(word.bottom - _reach(word.text)[1] * size / scale for word in line) * scale
    bold = False
    for place, (word, heavy) in enumerate(zip(line, weights, strict=True)):
        mark = NUMBER.fullmatch(word.text) if place == 0 else None
        bold = heavy if place == 0 or sum(map(str.isalpha, word.text)) >= FEWEST else bold
        yield Char(
            text=re.sub(r"[:;,]", ".", word.text) if mark else word.text,
            x0=word.x0 * scale,
            top=base - ASCENT * size,
            x1=word.x1 * scale,
            bottom=base + DESCENT * size,
            base=base,
            size=size,
            bold=bold,
            gap=True,
            artifact=False,
            certainty=None if mark else word.certainty,
        )


def _reach(text: str) -> tuple[float, float]:
    """How far a word reaches above and below its baseline, as shares of its size."""
    return SMALL if SHORT.issuperset(text) else CAPITAL, 0.0 if DEEP.isdisjoint(text) else BELOW


def _size(line: Sequence[Word]) -> float:
    """The size of a line of words, in pixels; words tell more than single marks."""
    telling = [word for word in line if sum(map(str.isalnum, word.text)) > 1] or line
    return median((word.bottom - word.top) / sum(_reach(word.text)) for word in telling)


def _usual(sizes: dict[Key, tuple[float, int]]) -> dict[Key, float]:
    """For each line the size of most letters among those about as large, beginning with the most usual."""
    left = dict(sizes)
    found: dict[Key, float] = {}
    while left:
        most, _ = max(left.values(), key=lambda each: each[1])
        group = {key: size for key, (size, _) in left.items() if abs(size - most) <= ALIKE * most}
        usual = round(median(group.values()), 1)
        for key in group:
            found[key] = max(usual, 1.0)
            del left[key]
    return found


def _thin(shares: Sequence[float]) -> float:
    """The thickness of thin strokes: the first quarter of all."""
    return quantiles(shares, n=4)[0] if len(shares) > 1 else float("inf")
