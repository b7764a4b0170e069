"""From PDF user space to points from the top left corner of the page as it is shown."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

from parsers.readers.pdf.library import pdfium

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom."""

TURNS = (0, 90, 180, 270)


@dataclass(frozen=True, slots=True)
class Space:
    """The shown part of a page in user space, its clockwise rotation, and its shown size in points."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        return self.right - self.left if self.rotation in {0, 180} else self.top - self.bottom

    @property
    def height(self) -> float:
        return self.top - self.bottom if self.rotation in {0, 180} else self.right - self.left

    def point(self, x: float, y: float) -> tuple[float, float]:
        if not self.rotation:  # nearly every page
            return x - self.left, self.top - y
        match self.rotation:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case _:
                return self.top - y, self.right - x

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """The box of two opposite corners in user space."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        if ax > bx:
            ax, bx = bx, ax
        return (ax, ay, bx, by) if ay <= by else (ax, by, bx, ay)


def space_of(page: Any) -> Space:
    """The space of an open PDFium page."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
    rotation = TURNS[pdfium.FPDFPage_GetRotation(page) % 4]
    return Space(box.left, box.bottom, box.right, box.top, rotation)
