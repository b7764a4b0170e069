"""A sheet as a PDF: the text goes into the page as data, so nothing that it says can become markup."""

from __future__ import annotations

import base64
import io
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import typst
from PIL import Image

from app.exports.paper import mark
from app.exports.paper.sheet import Block, Sheet
from profiles.copies.look import DEFAULT, Look

TEMPLATE: Final = Path(__file__).parent / "sheet.typ"


def write(sheet: Sheet, look: Look = DEFAULT) -> bytes:
    """The .pdf file, with tags for readers' aids (PDF/UA)."""
    data = {
        **{name: value for name, value in asdict(sheet).items() if name != "blocks"},
        "parts": [{"wide": wide, "blocks": [*map(_block, blocks)]} for wide, blocks in sheet.parts],
        "look": {"footer": look.footer or "", "colour": look.colour or "", "logo": _drawing(look.logo)},
        "code": mark.svg(sheet.stamp.address) if sheet.stamp else "",
    }
    return bytes(
        typst.compile(
            TEMPLATE,
            format="pdf",
            ignore_system_fonts=True,  # the library's own are the same everywhere, and need no search of the disk
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards="ua-1",
        )
    )


def _block(block: Block) -> dict[str, Any]:
    return {"kind": type(block).__name__.lower(), **asdict(block)}


def _drawing(picture: bytes | None) -> str:
    """A picture inside a drawing, which is a text: only texts go into the page as data."""
    if picture is None:
        return ""
    with Image.open(io.BytesIO(picture)) as opened:
        (width, height), kind = opened.size, "png" if opened.format == "PNG" else "jpeg"
    inside = base64.b64encode(picture).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/{kind};base64,{inside}"/></svg>'
    )
