"""Where an item was read: the page's picture with its box, or the passage in its context."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from app.current import settings
from app.reader import reader
from parsers.errors import ReadError
from parsers.passage import Row
from profiles import files

if TYPE_CHECKING:
    from profiles.catalogue import FileRow, ItemPlace

PDF = "application/pdf"
SCALE = 1.6  # pixels a point: sharp enough to read at the panel's width
MARGIN = 2.0  # points between a text's box and its frame


@dataclass(frozen=True, slots=True)
class Box:
    """A frame on a page, in points from its top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shot:
    """A page's picture, its size in points, and the frames on it."""

    page: int
    width: float
    height: float
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What the origin's screen shows: pictures of pages, or a passage; neither where the place is not found."""

    place: ItemPlace
    shots: tuple[Shot, ...] = ()
    rows: tuple[Row, ...] = ()
    problem: ReadError | None = None


def view(place: ItemPlace) -> View:
    """The place in its file; a file that can no longer be read is shown as a problem, not raised."""
    if place.file is None or not place.origins:
        return View(place)
    data = files.get(settings().home, place.file.sha256, place.file.name)
    try:
        if place.file.media_type == PDF:
            return View(place, shots=tuple(_shots(data, place.origins)))
        rows = reader().passage(data, place.file.name, place.origins)
    except ReadError as error:
        return View(place, problem=error)
    return View(place, rows=rows)


def page_picture(file: FileRow, page: int) -> bytes:
    """A page of a PDF as a PNG picture; raises ReadError."""
    return reader().page_png(files.get(settings().home, file.sha256, file.name), page, SCALE)


def _shots(data: bytes, origins: Sequence[Mapping[str, Any]]) -> list[Shot]:
    by_page = sorted((origin for origin in origins if origin.get("page")), key=_page)
    shots = []
    for page, found in groupby(by_page, _page):
        width, height = reader().page_size(data, page)
        shots.append(Shot(page, width, height, tuple(_box(one["bbox"]) for one in found if one.get("bbox"))))
    return shots


def _page(origin: Mapping[str, Any]) -> int:
    return int(origin["page"])


def _box(bbox: Sequence[float]) -> Box:
    left, top, right, bottom = bbox
    return Box(left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN)
