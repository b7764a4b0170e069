"""The straight lines and filled boxes of a PDF page: what tables are drawn with."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from parsers.readers.pdf.library import pdfium
from parsers.readers.pdf.space import Box, Space

THIN = 3.0
"""A filled box not wider than this many points is a drawn line."""

STRAIGHT = 0.75
DEPTH = 8
MOST_OBJECTS = 50_000
MOST_CLIPS = 64
NEARLY_WHITE = 248

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]


class Ruling(NamedTuple):
    """A horizontal or vertical line, in points from the page's top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float
    horizontal: bool


class Drawing(NamedTuple):
    rulings: list[Ruling]
    fills: list[Box]
    images: list[Box]


def drawing(page: Any, space: Space) -> Drawing:
    """Every ruling, filled box and picture on the page; forms inside it are followed, curves are not."""
    found = Drawing([], [], [])
    for count, (page_object, matrix) in enumerate(_objects(page)):
        if count >= MOST_OBJECTS:
            break
        kind = pdfium.FPDFPageObj_GetType(page_object)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _read_path(page_object, matrix, space, found)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            found.images.append(_image_box(_times(_matrix(page_object), matrix), space))
    return found


def _image_box(matrix: Matrix, space: Space) -> Box:
    """Where a picture stands: its matrix lays the unit square on the page."""
    a, b, c, d, e, f = matrix
    corners = [space.point(e + a * x + c * y, f + b * x + d * y) for x in (0, 1) for y in (0, 1)]
    xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _objects(page: Any) -> Iterator[tuple[Any, Matrix]]:
    identity: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _with_inner(pdfium.FPDFPage_GetObject(page, index), identity, DEPTH)


def _with_inner(page_object: Any, outer: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    if pdfium.FPDFPageObj_GetType(page_object) != pdfium.FPDF_PAGEOBJ_FORM:
        yield page_object, outer
        return
    if depth == 0:
        return
    matrix = _times(_matrix(page_object), outer)
    for index in range(pdfium.FPDFFormObj_CountObjects(page_object)):
        yield from _with_inner(pdfium.FPDFFormObj_GetObject(page_object, index), matrix, depth - 1)


def _matrix(page_object: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(page_object, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _read_path(path: Any, outer: Matrix, space: Space, found: Drawing) -> None:
    fill_mode, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
    pdfium.FPDFPath_GetDrawMode(path, fill_mode, stroke)
    if not fill_mode.value and not stroke.value:
        return
    matrix = _times(_matrix(path), outer)
    for points in _subpaths(path, matrix, space):
        box = _rectangle(points)
        if fill_mode.value and box is not None:
            box = _clipped(path, box, outer, space)
            if (line := _thin(box)) is not None:
                found.rulings.append(line)
                continue
            if _is_coloured(path):
                found.fills.append(box)
        if stroke.value:
            found.rulings.extend(_straight(points))


def _subpaths(path: Any, matrix: Matrix, space: Space) -> Iterator[list[Point]]:
    """Each run of straight segments, with the points that close it; a curve breaks a run."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    run: list[Point] = []
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = space.point(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if kind == pdfium.FPDF_SEGMENT_LINETO:
            run.append(point)
        else:
            if len(run) > 1:
                yield run
            run = [point]
        if pdfium.FPDFPathSegment_GetClose(segment) and len(run) > 1:
            if run[0] != run[-1]:
                run.append(run[0])
            yield run
            run = [run[0]]
    if len(run) > 1:
        yield run


def _rectangle(points: list[Point]) -> Box | None:
    """The box of a run of points that goes round an upright rectangle."""
    if not 4 <= len(points) <= 6:
        return None
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    x0, top, x1, bottom = min(xs), min(ys), max(xs), max(ys)
    on_corners = all(
        min(x - x0, x1 - x) < STRAIGHT and min(y - top, bottom - y) < STRAIGHT for x, y in points
    )
    return (x0, top, x1, bottom) if on_corners else None


def _clipped(path: Any, box: Box, outer: Matrix, space: Space) -> Box:
    """The part of a filled box that its clip path lets through: some programs cut borders out of large boxes."""
    if _thin(box) is not None:
        return box
    clip = pdfium.FPDFPageObj_GetClipPath(path)
    a, b, c, d, e, f = outer
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(max(pdfium.FPDFClipPath_CountPaths(clip), 0), MOST_CLIPS)):
        points = []
        for segment_index in range(
            min(max(pdfium.FPDFClipPath_CountPathSegments(clip, index), 0), MOST_CLIPS)
        ):
            segment = pdfium.FPDFClipPath_GetPathSegment(clip, index, segment_index)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            points.append(space.point(a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if points:
            left, right = min(point[0] for point in points), max(point[0] for point in points)
            top, bottom = min(point[1] for point in points), max(point[1] for point in points)
            box = max(box[0], left), max(box[1], top), min(box[2], right), min(box[3], bottom)
    return box


def _thin(box: Box) -> Ruling | None:
    x0, top, x1, bottom = box
    width, height = x1 - x0, bottom - top
    if min(width, height) < 0:
        return None
    if height <= THIN and width > height:
        middle = (top + bottom) / 2
        return Ruling(x0, middle, x1, middle, horizontal=True)
    if width <= THIN:
        middle = (x0 + x1) / 2
        return Ruling(middle, top, middle, bottom, horizontal=False)
    return None


def _straight(points: list[Point]) -> Iterator[Ruling]:
    for (ax, ay), (bx, by) in pairwise(points):
        if abs(ay - by) < STRAIGHT and abs(ax - bx) > STRAIGHT:
            yield Ruling(min(ax, bx), (ay + by) / 2, max(ax, bx), (ay + by) / 2, horizontal=True)
        elif abs(ax - bx) < STRAIGHT and abs(ay - by) > STRAIGHT:
            yield Ruling((ax + bx) / 2, min(ay, by), (ax + bx) / 2, max(ay, by), horizontal=False)


def _is_coloured(path: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, alpha):
        return False
    return alpha.value > 0 and min(red.value, green.value, blue.value) < NEARLY_WHITE
