"""What is drawn on a scanned page: its slant, and the lines and dark bars of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from PIL import Image, ImageFilter

from parsers.readers.pdf.rulings import THIN, Drawing, Ruling

RESOLUTION = 300
DARK = 140
"""Greyness, from 0 (black), under which a pixel is ink."""

SOLID = 0.75
STEP = 12
"""Pixels that are looked at together along a line."""

SHORTEST = 4
"""Steps of the shortest line: longer than the strokes of letters."""

STEEPEST, FINEST = 3.0, 0.25
"""Degrees of the largest slant that is mended, and the steps in which it is looked for."""

SMALL = 500
_RUN = re.compile(rb"\x01{%d,}" % SHORTEST)
_SOLID_TABLE = bytes(int(value >= SOLID * 255) for value in range(256))


class _Bar(NamedTuple):
    """A run of ink: from `start` to `end` along the line, from `first` to `last` across it, in pixels."""

    start: int
    end: int
    first: int
    last: int


def level(picture: Image.Image) -> Image.Image:
    """The picture turned so that its lines of text lie level."""
    small = _ink(picture).resize(
        (SMALL, max(SMALL * picture.height // picture.width, 1)), Image.Resampling.BOX
    )
    steps = round(STEEPEST / FINEST)
    angles = [step * FINEST for step in range(-steps, steps + 1)]
    best = max(angles, key=lambda angle: (_unevenness(small, angle), -abs(angle)))
    if abs(best) < 2 * FINEST or _unevenness(small, best) < 1.1 * _unevenness(small, 0.0):
        return picture
    return picture.rotate(best, Image.Resampling.BICUBIC, fillcolor=255)


def _unevenness(small: Image.Image, angle: float) -> float:
    """How much the rows differ in ink from the ones below: most where text lies level."""
    turned = small.rotate(angle, Image.Resampling.BILINEAR) if angle else small
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return float(sum((above - below) ** 2 for above, below in pairwise(rows)))


def _ink(picture: Image.Image) -> Image.Image:
    """White where there is ink, else black."""
    return picture.point([255 * (value < DARK) for value in range(256)])


def drawn(picture: Image.Image, scale: float) -> Drawing:
    """The level and upright lines of a picture and its dark bars, in points; a pixel has `scale` points."""
    ink = _ink(picture)
    found = Drawing([], [], [])
    for bar in _bars(ink):
        box = bar.start * scale, bar.first * scale, bar.end * scale, (bar.last + 1) * scale
        middle = (box[1] + box[3]) / 2
        if box[3] - box[1] <= THIN:
            found.rulings.append(Ruling(box[0], middle, box[2], middle, horizontal=True))
        else:
            found.fills.append(box)
    for bar in _bars(ink.transpose(Image.Transpose.TRANSPOSE)):
        if (bar.last + 1 - bar.first) * scale <= THIN:
            middle = (bar.first + bar.last + 1) / 2 * scale
            found.rulings.append(Ruling(middle, bar.start * scale, middle, bar.end * scale, horizontal=False))
    return found


class Strokes:
    """How thick letters are drawn on a picture: bold ones stand out."""

    def __init__(self, picture: Image.Image) -> None:
        self._ink = _ink(picture)
        self._inner = self._ink.filter(ImageFilter.MinFilter(3))

    def thickness(self, box: tuple[int, int, int, int]) -> float:
        """The mean width of the strokes in a box, in pixels: twice the ink for each pixel of its outline."""
        ink = self._ink.crop(box).histogram()[255]
        outline = ink - self._inner.crop(box).histogram()[255]
        return 2 * ink / outline if outline else 0.0


def _bars(ink: Image.Image) -> Iterator[_Bar]:
    """Level runs of ink, those in neighbouring rows together."""
    width, height = ink.size
    columns = width // STEP
    if not columns:
        return
    rows = ink.resize((columns, height), Image.Resampling.BOX, (0, 0, columns * STEP, height))
    solid = rows.tobytes().translate(_SOLID_TABLE)
    pixels = ink.tobytes()
    growing: list[_Bar] = []
    for row in range(height):
        runs = [
            _whole(pixels[row * width : (row + 1) * width], run.start() * STEP, run.end() * STEP)
            for run in _RUN.finditer(solid[row * columns : (row + 1) * columns])
        ]
        grown: list[_Bar] = []
        for start, end in runs:
            above = [bar for bar in growing if bar.start < end and start < bar.end]
            growing = [bar for bar in growing if bar not in above]
            grown.append(
                _Bar(
                    min([start, *(bar.start for bar in above)]),
                    max([end, *(bar.end for bar in above)]),
                    min([row, *(bar.first for bar in above)]),
                    row,
                )
            )
        yield from growing
        growing = grown
    yield from growing


def _whole(row: bytes, start: int, end: int) -> tuple[int, int]:
    """A run with the pixels that belong to it in the steps before and behind."""
    while start > 0 and row[start - 1]:
        start -= 1
    while end < len(row) and row[end]:
        end += 1
    return start, end
