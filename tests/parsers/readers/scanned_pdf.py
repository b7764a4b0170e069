"""Scanned pages of our own invention: drawn pages turned into pictures."""

from __future__ import annotations

import io
import shutil
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw

from parsers.document import Block, Paragraph
from parsers.tools import Tools

TESSERACT = shutil.which("tesseract") or ""
DOTS = 200 / 72


def pictures(data: bytes, angle: float = 0.0) -> list[Image.Image]:
    """The pages as a scanner at 200 dots an inch sees them, laid on it askew by `angle` degrees."""
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [page.render(scale=DOTS).to_pil().convert("L") for page in document]
    finally:
        document.close()
    return [page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255) for page in pages]


def scanned(data: bytes, angle: float = 0.0) -> bytes:
    """The file with pictures for pages."""
    first, *others = pictures(data, angle)
    target = io.BytesIO()
    first.save(target, "PDF", save_all=True, append_images=others, resolution=200)
    return target.getvalue()


def paper(width: int = 1200, height: int = 800) -> tuple[Image.Image, Any]:
    """An empty page of 300 dots an inch, and a pen."""
    page = Image.new("L", (width, height), 255)
    return page, ImageDraw.Draw(page)


def tools(**options: Any) -> Tools:
    return Tools(recognition=TESSERACT, **options)


def lines(blocks: tuple[Block, ...]) -> list[str]:
    """The texts of paragraphs, and of tables row by row."""
    found = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found.extend(" | ".join(cell.text for cell in row) for row in block.row_cells())
    return found
