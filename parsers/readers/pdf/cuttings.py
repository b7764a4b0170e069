"""The cells of ruled tables cut out of a picture and laid apart below it, so that recognition keeps them apart.

Single signs go side by side, because one alone on its line is taken for a stain; text that reads upwards is turned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from PIL import Image

from parsers.readers.pdf.grids import Grid
from parsers.readers.pdf.scans import PixelBox, ink_of
from parsers.readers.pdf.tesseract import Word

INSET: Final = 6
"""Pixels of a cell's edge that belong to its border."""

GAP, LEFT = 48, 60
"""Pixels of white between two cuttings, and before each."""

APART = 90
"""Pixels between two signs, far enough for each to be a word."""

TALLEST = 30_000
"""Pixels of the tallest picture that Tesseract takes, some to spare."""

STAIN, LARGEST_SIGN = 40, 90
"""Pixels of ink of the least sign, and the side of the largest one."""

UPWARDS = 2.5
"""How many times higher than wide the ink of a cell is whose text reads upwards."""

DOUBTED, MARKED = 0.4, 0.5
"""Certainty under which one or two letters alone in a cell are a mark that is no letter, and that of such a mark."""

TICK: Final = "✓"


class Cutting(NamedTuple):
    """The ink of a cell, in pixels: its box on the page and on the sheet; `turned` where it was made to lie level."""

    page: PixelBox
    sheet: PixelBox
    turned: bool = False

    @property
    def is_sign(self) -> bool:
        left, top, right, bottom = self.page
        return max(right - left, bottom - top) <= LARGEST_SIGN

    def holds(self, word: Word) -> bool:
        left, top, right, bottom = self.sheet
        x, y = (word.x0 + word.x1) // 2, (word.top + word.bottom) // 2
        return left <= x <= right and top <= y <= bottom


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page without its tables, and what their cells hold below it."""

    picture: Image.Image
    cuttings: tuple[Cutting, ...]

    def restored(self, found: Iterable[Word]) -> list[Word]:
        """The words where they stand on the page; a cell with nothing but a sign that is no letter has a tick."""
        inside: list[list[Word]] = [[] for _ in self.cuttings]
        outside: list[Word] = []
        for word in found:
            index = next((index for index, each in enumerate(self.cuttings) if each.holds(word)), None)
            (outside if index is None else inside[index]).append(word)
        for index, (cutting, own) in enumerate(zip(self.cuttings, inside, strict=True)):
            outside.extend(_restored(cutting, own, f"cell {index}"))
        return outside


def sheet(picture: Image.Image, tables: Sequence[Grid], scale: float) -> Sheet:
    """The picture with the cells of `tables` cut out, the innermost first; a pixel has `scale` points."""
    page = picture.copy()
    cells: list[PixelBox] = []
    for grid in sorted(tables, key=lambda grid: (grid.box[2] - grid.box[0]) * (grid.box[3] - grid.box[1])):
        if len(grid.places) > 1:
            cells.extend(_inked(page, grid, scale))
            left, top, right, bottom = (round(value / scale) for value in grid.box)
            page.paste(255, (left - INSET, top - INSET, right + INSET, bottom + INSET))
    cuttings = tuple(_laid(cells, page.width, page.height))
    height = max([page.height, *(each.sheet[3] + GAP for each in cuttings)])
    whole = Image.new("L", (page.width + 2 * LEFT, height), 255)
    whole.paste(page, (0, 0))
    for each in cuttings:
        piece = picture.crop(each.page)
        whole.paste(piece.transpose(Image.Transpose.ROTATE_270) if each.turned else piece, each.sheet[:2])
    laid = {each.page for each in cuttings}
    for box in cells:
        if box not in laid:  # no room: it is read where it stands
            whole.paste(picture.crop(box), box[:2])
    return Sheet(whole, cuttings)


def _inked(page: Image.Image, grid: Grid, scale: float) -> Iterator[PixelBox]:
    """The boxes of what stands in the grid's cells."""
    for place in grid.places:
        x0, top, x1, bottom = (round(value / scale) for value in place.box)
        if x1 - x0 <= 2 * INSET or bottom - top <= 2 * INSET:
            continue
        ink = ink_of(page.crop((x0 + INSET, top + INSET, x1 - INSET, bottom - INSET)))
        bounds = ink.getbbox()
        if bounds is not None and ink.histogram()[255] >= STAIN:
            left, above = x0 + INSET, top + INSET
            yield left + bounds[0], above + bounds[1], left + bounds[2], above + bounds[3]


def _laid(cells: Sequence[PixelBox], width: int, height: int) -> Iterator[Cutting]:
    """Where each cell's ink goes: signs in lines first, then the others one below the other."""
    signs = [box for box in cells if Cutting(box, box).is_sign]
    x, y = LEFT, height + GAP
    for box in signs:
        if x + LARGEST_SIGN > width:
            x, y = LEFT, y + LARGEST_SIGN + GAP
        bottom = y + LARGEST_SIGN
        yield Cutting(box, (x, bottom - box[3] + box[1], x + box[2] - box[0], bottom))
        x += box[2] - box[0] + APART
    y += LARGEST_SIGN + GAP if signs else 0
    for box in cells:
        wide, tall = box[2] - box[0], box[3] - box[1]
        if Cutting(box, box).is_sign:
            continue
        turned = tall > UPWARDS * wide
        wide, tall = (tall, wide) if turned else (wide, tall)
        if y + tall > TALLEST:
            return
        yield Cutting(box, (LEFT, y, LEFT + wide, y + tall), turned)
        y += tall + GAP


def _restored(cutting: Cutting, found: Sequence[Word], name: str) -> Iterator[Word]:
    left, top, right, bottom = cutting.page
    if cutting.is_sign:
        found = [word._replace(text=_once(word.text)) for word in found]
    if cutting.is_sign and _is_mark(found):
        yield Word(TICK, left, top, right, bottom, MARKED, (name, "", ""))
    elif cutting.turned and found:
        text = " ".join(word.text for word in found)
        middle, half = (top + bottom) // 2, max(word.bottom - word.top for word in found) // 2
        least = min(word.certainty for word in found)
        yield Word(text, left, middle - half, right, middle + half, least, (name, "", ""))
    else:
        right_by, down_by = cutting.sheet[0] - left, cutting.sheet[1] - top
        for word in found:
            yield word._replace(
                x0=word.x0 - right_by,
                x1=word.x1 - right_by,
                top=word.top - down_by,
                bottom=word.bottom - down_by,
                line=(name, *word.line[1:]) if cutting.is_sign else word.line,
            )


def _once(text: str) -> str:
    """A letter that stands alone is at times seen in both cases."""
    return text[0] if len(text) == 2 and text.isalpha() and text[0].lower() == text[1].lower() else text


def _is_mark(found: Sequence[Word]) -> bool:
    """Whether what was seen in a cell is no word: nothing, or one or two doubtful letters."""
    letters = sum(len(word.text) for word in found)
    return letters <= 2 and max((word.certainty for word in found), default=0.0) < DOUBTED
