"""Pictures of PDF pages, for showing where an item was read."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import Any

from PIL import Image

from parsers.errors import FileIsDamaged, PageIsMissing
from parsers.limits import Limits
from parsers.readers.pdf.library import PdfiumError
from parsers.readers.pdf.opening import opened

MOST_PIXELS = 12_000_000
SMALLEST_SCALE, LARGEST_SCALE = 0.1, 8.0


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height in points, as the page is shown."""

    width: float
    height: float


def page_count(data: bytes, limits: Limits | None = None) -> int:
    """The number of pages; raises as the PDF reader does."""
    with opened(data, limits or Limits()) as (_, count):
        return count


def page_size(data: bytes, page: int, limits: Limits | None = None) -> PageSize:
    """The size of a page, counted from 1; raises PageIsMissing and as the PDF reader does."""
    with opened(data, limits or Limits()) as (document, count):
        shown = _page(document, page, count)
        try:
            return PageSize(*shown.get_size())
        finally:
            shown.close()


def page_png(data: bytes, page: int, scale: float, limits: Limits | None = None) -> bytes:
    """A PNG of a page, counted from 1, with `scale` pixels a point, fewer where the page is huge.

    Raises PageIsMissing and as the PDF reader does.
    """
    picture = io.BytesIO()
    _drawn(data, page, scale, limits or Limits(), grey=False).save(picture, "PNG")
    return picture.getvalue()


def page_picture(data: bytes, page: int, scale: float, limits: Limits) -> Image.Image:
    """A page in shades of grey; else as `page_png`."""
    return _drawn(data, page, scale, limits, grey=True).convert("L")


def _drawn(data: bytes, page: int, scale: float, limits: Limits, *, grey: bool) -> Image.Image:
    with opened(data, limits) as (document, count):
        shown = _page(document, page, count)
        try:
            bitmap = shown.render(scale=_bounded(scale, shown), may_draw_forms=False, grayscale=grey)
            picture: Image.Image = bitmap.to_pil()
            picture.load()
        except PdfiumError as error:
            raise FileIsDamaged from error
        finally:
            shown.close()
        return picture.copy()


def _page(document: Any, page: int, count: int) -> Any:
    if not 1 <= page <= count:
        raise PageIsMissing(page=page, pages=count)
    try:
        return document[page - 1]
    except PdfiumError as error:
        raise FileIsDamaged from error


def _bounded(scale: float, shown: Any) -> float:
    """A scale that keeps the picture within memory: a page may claim to be a kilometre wide."""
    wanted = scale if math.isfinite(scale) else 1.0
    width, height = shown.get_size()
    largest = math.sqrt(MOST_PIXELS / max(width * height, 1.0))
    return min(max(wanted, SMALLEST_SCALE), LARGEST_SCALE, largest)
