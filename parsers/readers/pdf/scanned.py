"""Pages without a text layer, read by text recognition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from statistics import median
from time import monotonic

from PIL import Image

from parsers.document import Origin, Warning
from parsers.launching import ProgramFails
from parsers.limits import Limits
from parsers.readers.page_image import page_picture
from parsers.readers.pdf.characters import ASCENT, DESCENT, Char
from parsers.readers.pdf.grids import grids
from parsers.readers.pdf.layout import Item, PageContent
from parsers.readers.pdf.scans import RESOLUTION, drawn, level, without_lines
from parsers.readers.pdf.tables import page_items
from parsers.readers.pdf.tesseract import Word, languages, words
from parsers.tools import Tools

PAGE_SECONDS = 60.0
CAPITAL, SMALL, BELOW = 0.71, 0.52, 0.21
"""How far capitals and small letters reach above the line, and some letters below it, as shares of the size."""

SHORT, DEEP = frozenset("acemnorsuvwxzgpqyç.,:;-–—=+~_·•"), frozenset("gjpqyç,;()[]{}|/Q")
ALIKE = 0.15
"""Share by which sizes of one page may differ and still be one: boxes of words are no exact measure."""


def recognised(
    data: bytes, pages: Sequence[PageContent], wanted: frozenset[int], limits: Limits, tools: Tools
) -> tuple[list[PageContent], list[Warning]]:
    """The pages, those `wanted` with what text recognition finds on them; as they were where no program is there.

    Pages for which the time is up keep what they have. Raises as the PDF reader does.
    """
    if not languages(tools.recognition):
        return list(pages), []
    end = monotonic() + tools.seconds
    found, warnings = [], []
    for page in pages:
        left = end - monotonic()
        if page.number in wanted and left > 0:
            tools.waiting(min(left, PAGE_SECONDS))
            content = _recognised(data, page, limits, tools, min(left, PAGE_SECONDS))
            found.append(content)
            if content is not page:
                message = "The page is a picture; its text was recognised and may have mistakes."
                warnings.append(Warning("recognised-text", message, Origin(page=page.number)))
        else:
            found.append(page)
    return found, warnings


def _recognised(data: bytes, page: PageContent, limits: Limits, tools: Tools, seconds: float) -> PageContent:
    picture = level(page_picture(data, page.number, RESOLUTION / 72, limits))
    scale = page.width / picture.width
    drawing = drawn(picture, scale)
    try:
        seen = words(_pgm(without_lines(picture, drawing, scale)), RESOLUTION, tools, seconds)
    except ProgramFails:
        return page
    chars = [char for char in _chars(seen, scale) if not _is_known(char, page.items)]
    if not chars:
        return page
    items = page_items(chars, grids(drawing.rulings, drawing.fills), drawing.fills, page.number, page.height)
    together = sorted([*page.items, *items], key=lambda item: item.box[1])
    return replace(page, items=tuple(together))


def _pgm(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PPM")
    return out.getvalue()


def _is_known(char: Char, items: Iterable[Item]) -> bool:
    """Whether the page's own text stands where the word was seen."""
    x, y = char.middle
    return any(item.box[0] <= x <= item.box[2] and item.box[1] <= y <= item.box[3] for item in items)


def _chars(seen: Iterable[Word], scale: float) -> Iterator[Char]:
    """Each word as one character of its line's size and baseline, in points."""
    lines: dict[tuple[str, str, str], list[Word]] = {}
    for word in seen:
        lines.setdefault(word.line, []).append(word)
    sizes = {key: _size(line) * scale for key, line in lines.items()}
    usual = _usual(sorted(sizes.values()))
    for key, line in lines.items():
        size = usual[sizes[key]]
        base = median(_base(word, size / scale) for word in line) * scale
        for word in line:
            yield Char(
                text=word.text,
                x0=word.x0 * scale,
                top=base - ASCENT * size,
                x1=word.x1 * scale,
                bottom=base + DESCENT * size,
                base=base,
                size=size,
                bold=False,
                gap=True,
                artifact=False,
                certainty=word.certainty,
            )


def _reach(text: str) -> tuple[float, float]:
    """How far a word reaches above and below its baseline, as shares of its size."""
    return SMALL if SHORT.issuperset(text) else CAPITAL, 0.0 if DEEP.isdisjoint(text) else BELOW


def _size(line: Sequence[Word]) -> float:
    """The size of a line of words, in pixels; words tell more than single marks."""
    telling = [word for word in line if sum(map(str.isalnum, word.text)) > 1] or line
    return median((word.bottom - word.top) / sum(_reach(word.text)) for word in telling)


def _base(word: Word, size: float) -> float:
    return word.bottom - _reach(word.text)[1] * size


def _usual(sizes: Sequence[float]) -> dict[float, float]:
    """For each size, in ascending order, the median of those that are about as large."""
    groups: list[list[float]] = []
    for size in sizes:
        if groups and size <= groups[-1][0] * (1 + ALIKE):
            groups[-1].append(size)
        else:
            groups.append([size])
    return {size: round(median(group), 1) for group in groups for size in group}
