"""What became of the words of documents, as tables on the terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from app.wording import Wording
from parsers.covered import Coverage, Fate
from parsers.wording import N_

_HEADS = {
    Fate.ITEMS: N_("Items"),
    Fate.NOTES: N_("Notes"),
    Fate.HEADINGS: N_("Headings"),
    Fate.OUTSIDE: N_("Outside"),
    Fate.LOST: N_("Nowhere"),
}


def print_coverage(words: Wording, found: Mapping[str, Coverage]) -> None:
    """A row a document, then the chapters outside any profile and the words that are nowhere."""
    console = Console(markup=False, highlight=False)
    table = Table(box=None)
    for place, head in enumerate((N_("Document"), N_("Words"), *_HEADS.values())):
        table.add_column(words.text(head), justify="right" if place else "left", no_wrap=bool(place))
    for name, one in found.items():
        table.add_row(name, str(one.total), *(f"{one.share(fate):.1%}" for fate in _HEADS))
    console.print(table)
    for name, one in found.items():
        _print_chapters(console, words, name, one)
        _print_gone(console, words, name, one)


def _print_chapters(console: Console, words: Wording, name: str, one: Coverage) -> None:
    if one.chapters:
        told = words.text(N_("{file}: outside any profile, with their words:"), file=name)
        console.print(told, soft_wrap=True)
        for text, count in one.chapters:
            console.print(f"   {count:5d}  {text}", soft_wrap=True)


def _print_gone(console: Console, words: Wording, name: str, one: Coverage) -> None:
    if one.gone:
        console.print(words.text(N_("{file}: nowhere:"), file=name), soft_wrap=True)
        for gone in one.gone:
            page = "" if gone.page is None else words.text(N_(" (page {page})"), page=gone.page)
            console.print(f"   {' '.join(gone.words)}{page}: {gone.text}", soft_wrap=True)
