"""Page headers and footers that an export to text left between the lines of the body."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from parsers.document import Block, Place, Running
from parsers.readers.text.lines import Source
from parsers.readers.text.marks import plain
from parsers.vocabulary.patterns import among_printed

_PAGE = re.compile(
    rf"\b{among_printed('page', 'one', 'several')}\b[.:]?\s*(?:n[°º.]*\s*)?(\d{{1,4}})\s*(?:{among_printed('page', 'of')}|[/-])\s*\d{{1,4}}\W*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?<=\S)\s+(?=[^\W\d]{3,20}\s?:\s)")  # 'Version: 4 Date: ...' are two entries
_LONGEST = 80  # characters of a cell that tells the page; in longer ones it is part of a sentence
_ABOVE, _BELOW = 10, 4  # lines of a header around the page number
_EMPTY = 2  # empty lines in a row inside a header


def take_running(
    lines: Sequence[Source], blocks: Callable[[Sequence[Source]], list[Block]]
) -> tuple[list[Source], tuple[Running, ...]]:
    """The lines of the body, and the headers or footers found between them with their pages.

    A header is known by 'page 2 of 5' with entries around it that repeat on other pages. Rows on both sides of a
    header come to stand side by side again where they have as many cells.
    """
    pages = {index: page for index, line in enumerate(lines) if (page := _page(line)) is not None}
    if len(pages) < 2:
        return list(lines), ()
    repeated = _repeated(lines, pages)
    taken = {index: _around(lines, index, repeated) for index in pages}
    known = {entry for region in taken.values() for index in region for entry in entries(lines[index])}
    regions = [*taken.values(), *_without_page(lines, set().union(*taken.values()), known)]
    regions = sorted({region.start: region for region in regions}.values(), key=lambda region: region.start)
    found: dict[tuple[str, ...], tuple[list[Block], list[int]]] = {}
    for region in regions:
        inside = [lines[index] for index in region]
        key = tuple(entry for line in inside for entry in entries(line))
        _, seen = found.setdefault(key, (blocks(inside), []))
        seen.extend(pages[index] for index in region if index in pages)
    place = _place(lines, regions)
    running = tuple(Running(place, tuple(inside), tuple(seen)) for inside, seen in found.values() if inside)
    return _without(lines, regions), running


def entries(line: Source) -> tuple[str, ...]:
    """What the line says, entry by entry, folded; the number of the page is left out."""
    cells = plain(line.text)[0].split("\t")
    parts = (_PAGE.sub("#", part).strip(" *:").casefold() for cell in cells for part in _LABEL.split(cell))
    return tuple(part for part in parts if part)


def _page(line: Source) -> int | None:
    for cell in plain(line.text)[0].split("\t"):
        found = _PAGE.search(cell) if len(cell) <= _LONGEST else None
        if found is not None:
            return int(found.group(1))
    return None


def _repeated(lines: Sequence[Source], pages: dict[int, int]) -> set[str]:
    """Entries printed near at least half of the page numbers, and near two; one place counts once."""
    near: dict[str, tuple[set[int], set[int]]] = {}
    for page in pages:
        for index in range(max(page - _ABOVE, 0), min(page + _BELOW, len(lines))):
            for entry in entries(lines[index]):
                seen_near, seen_at = near.setdefault(entry, (set(), set()))
                seen_near.add(page)
                seen_at.add(index)
    least = max(2, len(pages) / 2)
    return {entry for entry, (marks, places) in near.items() if min(len(marks), len(places)) >= least}


def _around(lines: Sequence[Source], index: int, repeated: set[str]) -> range:
    """The lines above and below a page number that say nothing but what repeats; above also over empty lines."""
    first = last = index
    for above in range(index - 1, max(index - _ABOVE, 0) - 1, -1):
        said = entries(lines[above])
        if said and all(entry in repeated for entry in said):
            first = above
        elif said or first - above > _EMPTY:
            break
    for below in range(index + 1, min(index + _BELOW, len(lines))):
        said = entries(lines[below])
        if not said or not all(entry in repeated for entry in said):
            break
        last = below
    return range(first, last + 1)


def _without_page(lines: Sequence[Source], taken: set[int], known: set[str]) -> list[range]:
    """Headers that lost their page number: two or more neighbouring lines of known entries, one with a label."""
    found = []
    start = None
    for index in range(len(lines) + 1):
        said = entries(lines[index]) if index < len(lines) and index not in taken else ()
        if said and all(entry in known for entry in said):
            start = index if start is None else start
        elif start is not None:
            region, start = range(start, index), None
            if len(region) > 1 and any(": " in entry for place in region for entry in entries(lines[place])):
                found.append(region)
    return found


def _place(lines: Sequence[Source], regions: Sequence[range]) -> Place:
    filled = [index for index, line in enumerate(lines) if line.text]
    at_end = filled[-1] in regions[-1] and filled[0] not in regions[0]
    return Place.FOOTER if at_end else Place.HEADER


def _without(lines: Sequence[Source], regions: Sequence[range]) -> list[Source]:
    """The lines outside `regions`, each with the empty lines around it made one, or none inside a table."""
    kept: list[Source] = []
    begin = 0
    for region in regions:
        kept.extend(lines[begin : region.start])
        while kept and not kept[-1].text:
            kept.pop()
        begin = region.stop
        while begin < len(lines) and not lines[begin].text:
            begin += 1
        if kept and begin < len(lines) and not _same_table(kept[-1], lines[begin]):
            kept.append(Source(lines[region.start].number, "", 0, 0))
    kept.extend(lines[begin:])
    return kept


def _same_table(above: Source, below: Source) -> bool:
    return above.is_row and below.is_row and len(above.cells) == len(below.cells)
