"""A company's logo: a picture is taken in only as one that was drawn anew, without whatever else the file held."""

from __future__ import annotations

import io
import warnings
from typing import Final

from PIL import Image, ImageOps

from parsers.errors import ReadError
from parsers.limits import MIB
from parsers.wording import N_

LARGEST: Final = 2 * MIB
MOST_PIXELS: Final = 16_000_000
SIDE: Final = 1200
"""Pixels of the longer side that is kept: enough for the header of a page."""


class LogoIsNotUsable(ReadError):
    problem = N_("The logo is no PNG or JPEG picture, or larger than 2 MB or 16 million pixels.")
    remedy = N_("Save it as PNG or JPEG in the size of a letterhead, then choose it again.")


def clean(data: bytes) -> bytes:
    """The picture as a PNG or JPEG of our own, at most SIDE pixels wide or high; raises LogoIsNotUsable."""
    if len(data) > LARGEST:
        raise LogoIsNotUsable
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise LogoIsNotUsable
                plain = opened.format == "JPEG"
                seen = ImageOps.exif_transpose(opened).convert("RGB" if plain else "RGBA")
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError) as error:
        raise LogoIsNotUsable from error
    seen.thumbnail((SIDE, SIDE))
    picture = Image.new(seen.mode, seen.size)  # without comments, positions and whatever else came along
    picture.paste(seen)
    target = io.BytesIO()
    picture.save(target, "JPEG" if plain else "PNG")
    return target.getvalue()
