"""Pages without a text layer, read by text recognition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from time import monotonic
from typing import NamedTuple

from PIL import Image

from parsers.document import Origin, Warning
from parsers.launching import ProgramFails
from parsers.limits import Limits
from parsers.readers.page_image import page_picture
from parsers.readers.pdf.characters import Char
from parsers.readers.pdf.cuttings import sheet
from parsers.readers.pdf.drawings import drawn, with_dark_letters
from parsers.readers.pdf.grids import Grid, grids
from parsers.readers.pdf.layout import Item, PageContent
from parsers.readers.pdf.printed import characters
from parsers.readers.pdf.scans import Strokes, level
from parsers.readers.pdf.slant import Slant
from parsers.readers.pdf.space import Box
from parsers.readers.pdf.tables import page_items
from parsers.readers.pdf.tesseract import RESOLUTION, Word, language_of, languages, words
from parsers.tools import Tools

PAGE_SECONDS = 60.0


def recognised(
    data: bytes, pages: Sequence[PageContent], wanted: frozenset[int], limits: Limits, tools: Tools
) -> tuple[list[PageContent], list[Warning]]:
    """The pages, those `wanted` with what text recognition finds on them; as they were where no program is there.

    Pages for which the time is up keep what they have. Raises as the PDF reader does.
    """
    reader = _Reader(data, limits, tools, languages(tools.recognition))
    end = monotonic() + tools.seconds
    found, warnings = [], []
    for page in pages:
        left = min(end - monotonic(), PAGE_SECONDS)
        content = page
        if page.number in wanted and left > 0 and reader.spoken:
            tools.waiting(left)
            content = reader.page(page, left)
        if content is not page:
            message = "The page is a picture; its text was recognised and may have mistakes."
            warnings.append(Warning("recognised-text", message, Origin(page=page.number)))
        found.append(content)
    return found, warnings


def words_on(data: bytes, number: int, width: float, limits: Limits, tools: Tools) -> list[tuple[str, Box]]:
    """The words on the picture of a page `width` points wide, each with its box in points, line by line.

    Raises ProgramFails, and as the PDF reader does.
    """
    reader = _Reader(data, limits, tools, languages(tools.recognition))
    if not reader.spoken:
        raise ProgramFails("missing")
    tools.waiting(PAGE_SECONDS)
    seen = reader.seen(number, width, PAGE_SECONDS)
    scale = seen.scale
    return [
        (
            word.text,
            seen.slant.back((word.x0 * scale, word.top * scale, word.x1 * scale, word.bottom * scale)),
        )
        for word in seen.words
    ]


class _Seen(NamedTuple):
    """A page's picture, in which a pixel has `scale` points, with its tables, fills and words."""

    picture: Image.Image
    scale: float
    slant: Slant
    tables: list[Grid]
    fills: list[Box]
    words: list[Word]


@dataclass(slots=True)
class _Reader:
    """Reads the pictures of one file, in the language that the first ones turn out to have."""

    data: bytes
    limits: Limits
    tools: Tools
    spoken: tuple[str, ...]

    def page(self, page: PageContent, seconds: float) -> PageContent:
        """The page with its words, or itself where none are found."""
        try:
            seen = self.seen(page.number, page.width, seconds)
        except ProgramFails:
            return page
        if len(self.spoken) > 1:
            self.spoken = language_of(seen.words, self.spoken)
        found = characters(seen.words, Strokes(seen.picture), seen.scale)
        chars = [char for char in found if not _is_known(char, page.items)]
        if not chars:
            return page
        items = page_items(chars, seen.tables, seen.fills, page.number, page.height)
        ordered = sorted([*page.items, *items], key=lambda item: item.box[1])
        return replace(page, items=tuple(ordered), slant=seen.slant)

    def seen(self, number: int, width: float, seconds: float) -> _Seen:
        """What is on the picture of a page of this width in points; raises ProgramFails."""
        picture, angle = level(page_picture(self.data, number, RESOLUTION / 72, self.limits))
        scale = width / picture.width
        slant = Slant(angle, width, picture.height * scale)
        drawing = drawn(picture, scale)
        picture = with_dark_letters(picture, drawing.fills, scale)
        tables = grids(drawing.rulings, drawing.fills)
        cut = sheet(picture, tables, scale)
        found = cut.restored(words(_pgm(cut.picture), self.spoken, self.tools, seconds))
        return _Seen(picture, scale, slant, tables, drawing.fills, found)


def _pgm(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PPM")
    return out.getvalue()


def _is_known(char: Char, items: Iterable[Item]) -> bool:
    """Whether the page's own text stands where the word was seen."""
    x, y = char.middle
    return any(item.box[0] <= x <= item.box[2] and item.box[1] <= y <= item.box[3] for item in items)
