"""The document beside the review: a page's picture with its words, or the text in rows, the item's place marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from app.catalogue.origins import MARGIN, PDF, Box
from app.current import settings
from app.reader import reader
from app.review import recognised
from parsers.errors import ReadError
from profiles import files

if TYPE_CHECKING:
    from parsers.passage import PageText, Row
    from profiles.catalogue import FileRow

AROUND: Final = 120  # rows on each side of the marked ones
ASCENT: Final = 0.8


@dataclass(frozen=True, slots=True)
class Text:
    """A word over the picture: its baseline's start, width and size in points."""

    text: str
    x: float
    y: float
    width: float
    size: float
    box: str


@dataclass(frozen=True, slots=True)
class Source:
    """What is shown of the document: a page of a PDF, rows of text, or why neither can be.

    `picture` is a page without text of its own; its words are those that were recognised, if any.
    """

    file: FileRow | None = None
    page: int = 0
    pages: int = 0
    width: float = 0.0
    height: float = 0.0
    boxes: tuple[Box, ...] = ()
    words: tuple[Text, ...] = ()
    rows: tuple[Row, ...] = ()
    problem: ReadError | None = None
    picture: bool = False


def source(file: FileRow | None, origins: Sequence[Mapping[str, Any]], page: int | None) -> Source:
    """The document at `page`, else where `origins` are; a file that cannot be read is a problem, not raised."""
    if file is None:
        return Source()
    try:
        if file.media_type == PDF:
            return _page(file, origins, page)
        return Source(file, rows=_rows(_all_rows(file.sha256, file.name), origins))
    except ReadError as error:
        return Source(file, problem=error)


def _page(file: FileRow, origins: Sequence[Mapping[str, Any]], page: int | None) -> Source:
    number = page or next((int(one["page"]) for one in origins if one.get("page")), 1)
    found = _page_text(file.sha256, file.name, number)
    if found.picture:
        found = recognised.kept(settings().home, file.sha256, number) or found
    own = [one["bbox"] for one in origins if one.get("page") == number and one.get("bbox")]
    return Source(
        file,
        number,
        found.pages,
        found.width,
        found.height,
        tuple(_box(box) for box in own),
        tuple(_word(word.text, (word.x0, word.top, word.x1, word.bottom)) for word in found.words),
        picture=found.picture,
    )


def _box(bbox: Sequence[float]) -> Box:
    left, top, right, bottom = bbox
    return Box(left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN)


def _word(text: str, box: tuple[float, float, float, float]) -> Text:
    x0, top, x1, bottom = box
    size = max(bottom - top, 1.0)
    sides = " ".join(str(side) for side in box)
    return Text(text, x0, round(top + ASCENT * size, 1), round(max(x1 - x0, 0.5), 1), round(size, 1), sides)


def _rows(every: Sequence[Row], origins: Sequence[Mapping[str, Any]]) -> tuple[Row, ...]:
    """The rows around those that `origins` name, with a mark on each piece that is meant."""
    wanted = {tuple(one.get(name) for name in ("sheet", "cell", "paragraph", "line")) for one in origins}
    wanted.discard((None,) * 4)
    marked = [
        replace(
            row,
            pieces=tuple(
                replace(piece, marked=any(one in wanted for one in piece.addresses)) for piece in row.pieces
            ),
        )
        for row in every
    ]
    first = next((number for number, row in enumerate(marked) if row.marked), 0)
    start = max(0, first - AROUND)
    return tuple(marked[start : start + 2 * AROUND])


@lru_cache(maxsize=48)
def _page_text(sha256: str, name: str, page: int) -> PageText:
    return reader().page_text(files.get(settings().home, sha256, name), page)


@lru_cache(maxsize=8)
def _all_rows(sha256: str, name: str) -> tuple[Row, ...]:
    return reader().rows(files.get(settings().home, sha256, name), name)
