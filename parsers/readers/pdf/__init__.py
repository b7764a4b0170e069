"""Reads PDF files with a text layer: characters and drawing by PDFium, the rest here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from time import monotonic

from parsers.document import Document, Origin, Running, Warning
from parsers.errors import NoTextLayer, ReaderTimedOut
from parsers.limits import PAGES_A_TIME, Limits
from parsers.readers.pdf.blocks import Setting, blocks, with_page_breaks
from parsers.readers.pdf.continued import joined_tables
from parsers.readers.pdf.hyphens import whole_words
from parsers.readers.pdf.layout import Item, PageContent
from parsers.readers.pdf.lines import TextLine
from parsers.readers.pdf.margins import without_margins
from parsers.readers.pdf.opening import opened
from parsers.readers.pdf.pages import PICTURED, PageFails, page_content
from parsers.readers.pdf.slant import set_back
from parsers.tools import NO_TOOLS, Tools

ROOM = 0.25
"""Share of the page's height left free below its body that says that the next page was begun on purpose."""


def read(data: bytes, name: str, limits: Limits, tools: Tools = NO_TOOLS) -> Document:
    """The PDF as a Document, source `name`; pages that are pictures are recognised where `tools` has a program for it.

    Raises FileIsEncrypted, FileIsDamaged, NoPages, TooManyPages, NoTextLayer or ReaderTimedOut.
    """
    warnings: list[Warning] = []
    pages, count = _pages(data, limits, tools, warnings)
    if longer := limits.longer(count):
        tools.waiting(longer)
    bodies, margins = without_margins(pages)
    if tools.recognition and (pictures := _pictures(bodies)):
        from parsers.readers.pdf.scanned import recognised

        pages, told = recognised(data, pages, pictures, limits, tools)
        warnings.extend(told)
        bodies, margins = without_margins(pages)
    if not any(page.items for page in pages):
        raise NoTextLayer
    if not any(page.items for page in bodies) and any(page.pictured > PICTURED for page in pages):
        raise NoTextLayer
    warnings.extend(_without_text(bodies))
    words = whole_words(text for page in pages for text in _texts(page.items))
    setting = Setting(bodies, words)
    found = blocks(joined_tables(bodies), setting)
    document = Document(
        source=name,
        format="pdf",
        blocks=with_page_breaks(found, _ended_early(bodies)),
        running=tuple(
            Running(margin.place, blocks(margin.items, setting), margin.pages) for margin in margins
        ),
        warnings=tuple(warnings),
        pages=count,
    )
    return set_back(
        document, {page.number: page.slant for page in pages if page.slant and page.slant.degrees}
    )


def _pages(
    data: bytes, limits: Limits, tools: Tools, warnings: list[Warning]
) -> tuple[list[PageContent], int]:
    """The pages that can be read, and how many there are; each hundred have the time of the limits anew."""
    end = monotonic() + limits.seconds
    found = []
    with opened(data, limits) as (document, count):
        for number in range(1, count + 1):
            if number % PAGES_A_TIME == 0:
                tools.waiting(0)
                end = monotonic() + limits.seconds
            try:
                found.append(page_content(document, number))
            except PageFails:
                warnings.append(
                    Warning("page-unreadable", "A page is damaged and was left out.", Origin(page=number))
                )
            if monotonic() > end:
                raise ReaderTimedOut(limit=limits.seconds)
    return found, count


def _without_text(pages: Sequence[PageContent]) -> Iterator[Warning]:
    for number in sorted(_pictures(pages)):
        yield Warning("page-without-text", "The page is a picture without text.", Origin(page=number))


def _pictures(pages: Sequence[PageContent]) -> frozenset[int]:
    """The numbers of the pages whose body is a picture."""
    return frozenset(page.number for page in pages if not page.items and page.pictured > PICTURED)


def _texts(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item, TextLine):
            yield item.text
        else:
            for cell in item.cells:
                yield from _texts(cell.items)


def _ended_early(pages: Sequence[PageContent]) -> frozenset[int]:
    return frozenset(
        page.number
        for page in pages
        if page.items and max(item.bottom for item in page.items) < (1 - ROOM) * page.height
    )
