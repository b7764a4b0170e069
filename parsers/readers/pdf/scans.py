"""A scanned page: its slant mended, its ink, how thick its letters are."""

from __future__ import annotations

from itertools import pairwise

from PIL import Image, ImageFilter

DARK = 140
"""Greyness, from 0 (black), under which a pixel is ink."""

STEEPEST, FINEST = 3.0, 0.25
"""Degrees of the largest slant that is mended, and the steps in which it is looked for."""

SMALL = 500


def level(picture: Image.Image) -> tuple[Image.Image, float]:
    """The picture turned so that its lines of text lie level, and by how many degrees against the clock."""
    small = ink_of(picture).resize(
        (SMALL, max(SMALL * picture.height // picture.width, 1)), Image.Resampling.BOX
    )
    steps = round(STEEPEST / FINEST)
    angles = [step * FINEST for step in range(-steps, steps + 1)]
    best = max(angles, key=lambda angle: (_unevenness(small, angle), -abs(angle)))
    if abs(best) < 2 * FINEST or _unevenness(small, best) < 1.1 * _unevenness(small, 0.0):
        return picture, 0.0
    return picture.rotate(best, Image.Resampling.BICUBIC, fillcolor=255), best


def _unevenness(small: Image.Image, angle: float) -> float:
    """How much the rows differ in ink from the ones below: most where text lies level."""
    turned = small.rotate(angle, Image.Resampling.BILINEAR) if angle else small
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return float(sum((above - below) ** 2 for above, below in pairwise(rows)))


def ink_of(picture: Image.Image, dark: int = DARK) -> Image.Image:
    """White where there is ink, else black."""
    return picture.point([255 * (value < dark) for value in range(256)])


PixelBox = tuple[int, int, int, int]


class Strokes:
    """How thick letters are drawn on a picture: bold ones stand out."""

    def __init__(self, picture: Image.Image) -> None:
        self._ink = ink_of(picture)
        self._inner = self._ink.filter(ImageFilter.MinFilter(3))

    def thickness(self, box: PixelBox) -> float:
        """The mean width of the strokes in a box, in pixels: twice the ink for each pixel of its outline."""
        ink = self._ink.crop(box).histogram()[255]
        outline = ink - self._inner.crop(box).histogram()[255]
        return 2 * ink / outline if outline else 0.0
