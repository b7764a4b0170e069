"""The lines and dark bars that tables on a scanned page are drawn with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from PIL import Image, ImageOps

from parsers.readers.pdf.grids import TOUCH
from parsers.readers.pdf.rulings import THIN, Drawing, Ruling
from parsers.readers.pdf.scans import DARK, PixelBox, ink_of
from parsers.readers.pdf.space import Box

FAINT = 185
"""Greyness under which a pixel may be a line: many are hair-thin or grey."""

STEP = 12
"""Pixels that are looked at together along a line."""

BROAD, FEWEST = 48, 2
"""Pixels that are looked at together in a dark bar, so that letters in it do not count, and how many make the shortest."""

SOLID, HALF = 0.75, 0.4
LEVEL, UPRIGHT = 8, 4
"""Steps of the shortest lines: letters that touch make longer level strokes than upright ones."""

DARKER, LIGHTER = 8, 60
"""By how much a line between the cells of a dark bar differs from the bar."""

EDGE = 4
"""Pixels at the edge of a dark bar that are neither it nor paper."""

_SOLID = bytes(int(value >= SOLID * 255) for value in range(256))
_HALF = bytes(int(value >= HALF * 255) for value in range(256))

Run = tuple[int, int]


class _Bar(NamedTuple):
    """A run of ink: from `start` to `end` along the line, from `first` to `last` across it."""

    start: int
    end: int
    first: int
    last: int


def drawn(picture: Image.Image, scale: float) -> Drawing:
    """The level and upright lines of a picture and its dark bars, in points; a pixel has `scale` points."""
    found = Drawing([], [], [])
    ink = ink_of(picture, FAINT)
    bars = _outer(list(_dark_bars(ink_of(picture))))
    for left, top, right, bottom in bars:
        ink.paste(0, (left - EDGE, top - EDGE, right + EDGE, bottom + EDGE))
        _fill(found, (left * scale, top * scale, right * scale, bottom * scale))
    for line in _grouped(_runs(ink, LEVEL)):
        box = line.start * scale, line.first * scale, line.end * scale, (line.last + 1) * scale
        if box[3] - box[1] > THIN:
            _fill(found, box)
        else:
            middle = (box[1] + box[3]) / 2
            found.rulings.append(Ruling(box[0], middle, box[2], middle, horizontal=True))
    for line in _grouped(_runs(ink.transpose(Image.Transpose.TRANSPOSE), UPRIGHT)):
        middle = (line.first + line.last + 1) / 2 * scale
        ruling = Ruling(middle, line.start * scale, middle, line.end * scale, horizontal=False)
        if (line.last + 1 - line.first) * scale <= THIN and not any(
            _lies_in(ruling, box) for box in found.fills
        ):
            found.rulings.append(ruling)
    for bar in bars:
        found.rulings.extend(_between_cells(picture, bar, found.rulings, scale))
    return found


def with_dark_letters(picture: Image.Image, bars: Iterable[Box], scale: float) -> Image.Image:
    """The picture with its dark bars turned into light ones, so that all letters are dark."""
    changed = picture.copy()
    for bar in bars:
        left, top, right, bottom = (round(value / scale) for value in bar)
        piece = picture.crop((left, top, right, bottom))
        counts = piece.histogram()
        if 2 * sum(counts[:DARK]) > sum(counts):
            changed.paste(ImageOps.invert(piece), (left, top))
    return changed


def _between_cells(
    picture: Image.Image, bar: PixelBox, rulings: Sequence[Ruling], scale: float
) -> list[Ruling]:
    """The lines that part a dark bar where one goes on above or below it, as those of a heading row do."""
    left, top, bottom = bar[0] * scale, bar[1] * scale, bar[3] * scale
    near = [
        line.x0
        for line in rulings
        if not line.horizontal and min(abs(line.top - bottom), abs(line.bottom - top)) <= TOUCH
    ]
    found = []
    for x in _separators(picture.crop(bar)):
        at = left + x * scale
        if any(abs(at - other) <= THIN for other in near):
            found.append(Ruling(at, top, at, bottom, horizontal=False))
    return found


def _fill(found: Drawing, box: Box) -> None:
    """Adds a filled box with its sides."""
    x0, top, x1, bottom = box
    found.fills.append(box)
    found.rulings.extend(Ruling(x0, y, x1, y, horizontal=True) for y in (top, bottom))
    found.rulings.extend(Ruling(x, top, x, bottom, horizontal=False) for x in (x0, x1))


def _lies_in(line: Ruling, box: Box) -> bool:
    shared = min(line.bottom, box[3]) - max(line.top, box[1])
    return box[0] + THIN < line.x0 < box[2] - THIN and 2 * shared > line.bottom - line.top


def _runs(ink: Image.Image, shortest: int) -> Iterator[list[Run]]:
    """For each row of pixels its runs of ink of so many steps."""
    width, height = ink.size
    columns = width // STEP
    if not columns:
        return
    rows = ink.resize((columns, height), Image.Resampling.BOX, (0, 0, columns * STEP, height))
    solid = rows.tobytes().translate(_SOLID)
    pixels = ink.tobytes()
    for row in range(height):
        runs = _found(solid[row * columns : (row + 1) * columns], shortest)
        line = pixels[row * width : (row + 1) * width]
        yield [_whole(line, start * STEP, end * STEP) for start, end in runs]


def _found(steps: bytes, shortest: int) -> list[Run]:
    return [found.span() for found in re.finditer(rb"\x01{%d,}" % shortest, steps)]


def _whole(row: bytes, start: int, end: int) -> Run:
    """A run with the pixels that belong to it in the steps before and behind."""
    while start > 0 and row[start - 1]:
        start -= 1
    while end < len(row) and row[end]:
        end += 1
    return start, end


def _grouped(rows: Iterable[list[Run]]) -> Iterator[_Bar]:
    """The runs, those that lie along each other in neighbouring rows together."""
    growing: list[_Bar] = []
    for row, runs in enumerate(rows):
        grown: list[_Bar] = []
        for start, end in runs:
            above = [bar for bar in growing if _goes_on(bar, start, end)]
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


def _goes_on(bar: _Bar, start: int, end: int) -> bool:
    """Whether a run lies along a bar rather than crosses it: half of the longer one at least."""
    return 2 * (min(bar.end, end) - max(bar.start, start)) >= max(bar.end - bar.start, end - start)


def _dark_bars(ink: Image.Image) -> Iterator[PixelBox]:
    """Boxes that are mostly ink with solid edges, whatever light letters stand in them."""
    width, height = ink.width // BROAD, ink.height // STEP
    if not width or not height:
        return
    small = ink.resize((width, height), Image.Resampling.BOX, (0, 0, width * BROAD, height * STEP))
    dark = small.tobytes().translate(_HALF)
    rows = (_found(dark[row * width : (row + 1) * width], FEWEST) for row in range(height))
    for bar in _grouped(rows):
        rough = bar.start * BROAD, bar.first * STEP, bar.end * BROAD, (bar.last + 1) * STEP
        if (exact := _exact(ink, rough)) is not None:
            yield exact


def _outer(bars: Sequence[PixelBox]) -> list[PixelBox]:
    """The bars without those that are parts of others."""

    def holds(outer: PixelBox, inner: PixelBox) -> bool:
        return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]

    return [bar for bar in set(bars) if not any(bar != other and holds(other, bar) for other in bars)]


def _exact(ink: Image.Image, rough: PixelBox) -> PixelBox | None:
    """The box to the pixel; None where its edges are not solid, as those of bold text are not."""
    left, top, right, bottom = rough
    top, bottom = max(top - STEP, 0), min(bottom + STEP, ink.height)
    level = ink.crop((left, top, right, bottom)).resize((1, bottom - top), Image.Resampling.BOX).tobytes()
    rows = [place for place, share in enumerate(level) if share >= SOLID * 255]
    if not rows or (rows[-1] - rows[0]) < STEP:
        return None
    top, bottom = top + rows[0], top + rows[-1] + 1
    left, right = max(left - BROAD, 0), min(right + BROAD, ink.width)
    upright = ink.crop((left, top, right, bottom)).resize((right - left, 1), Image.Resampling.BOX).tobytes()
    columns = [place for place, share in enumerate(upright) if share >= SOLID * 255]
    return (left + columns[0], top, left + columns[-1] + 1, bottom) if columns else None


def _separators(bar: Image.Image) -> Iterator[int]:
    """Where upright lines part a dark bar: columns of pixels that are darker, or all much lighter, than it is."""
    inner = bar.crop((0, EDGE, bar.width, bar.height - EDGE))
    counts = inner.histogram()
    usual = counts.index(max(counts))
    height = inner.height
    pixels = inner.transpose(Image.Transpose.TRANSPOSE).tobytes()

    def parts(x: int) -> bool:
        column = pixels[x * height : (x + 1) * height]
        return bool(column) and (max(column) <= usual - DARKER or min(column) >= usual + LIGHTER)

    for is_line, group in groupby(range(STEP, inner.width - STEP), key=parts):
        if is_line:
            places = list(group)
            if len(places) <= STEP:
                yield (places[0] + places[-1]) // 2
