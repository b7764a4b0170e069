"""A sheet as a PDF: the text goes into the page as data, so nothing that it says can become markup."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Final

import typst

from app.exports.paper.sheet import Block, Sheet

TEMPLATE: Final = Path(__file__).parent / "sheet.typ"


def write(sheet: Sheet) -> bytes:
    """The .pdf file, with tags for readers' aids (PDF/UA)."""
    data = {**asdict(sheet), "blocks": [_block(one) for one in sheet.blocks]}
    return bytes(
        typst.compile(
            TEMPLATE,
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards="ua-1",
        )
    )


def _block(block: Block) -> dict[str, object]:
    return {"kind": type(block).__name__.lower(), **asdict(block)}
