"""Text files as people export them: numbers typed, cells separated by tabs."""

from __future__ import annotations

from collections.abc import Iterator

from samples.layout import PAGE, PAGES, Block, Break, Grid, Heading, Item, Sheet, Text, Written

STATED_PAGES = 3


def write(sheet: Sheet) -> Written:
    """UTF-8 lines; the running header stands once, with page 1 of the number it states, footers are left out."""
    lines: list[str] = []
    if sheet.header is not None:
        lines += [*_rows(sheet.header), ""]
    for block in sheet.blocks:
        lines += _lines(block)
    stated = any(PAGES in line for line in lines)
    text = "\n".join(lines).replace(PAGES, str(STATED_PAGES)).replace(PAGE, "1")
    return Written(f"{text}\n".encode(), STATED_PAGES if stated else None)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, label):
            yield from ("", f"{label} {text}".strip(), "")
        case Item(text, label):
            yield f"{label} {text}"
        case Text(text):
            yield from text.split("\n")
        case Grid():
            yield from _rows(block)
            yield ""
        case Break():
            yield ""


def _rows(grid: Grid) -> Iterator[str]:
    for row in grid.rows:
        if len(row) == 1:
            yield from row[0].text.split("\n")
        else:
            yield "\t".join(box.text.replace("\n", " ") for box in row)
