"""A register as a PDF on lying pages, with a running header on each; the text goes in as data, never as markup."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import typst

TEMPLATE: Final = Path(__file__).parent / "register.typ"


@dataclass(frozen=True, slots=True)
class Register:
    """A list on paper: `told` says under its title what it was narrowed to, `day` of when it is.

    `page` is its 'Page {page} of {pages}', `shares` the columns' parts of the width; every row has one text a column.
    """

    organization: str
    title: str
    told: tuple[str, ...]
    day: str
    page: str
    head: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    language: str


def write(register: Register) -> bytes:
    """The .pdf file, with tags for readers' aids (PDF/UA)."""
    return bytes(
        typst.compile(
            TEMPLATE,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(asdict(register), ensure_ascii=False)},
            pdf_standards="ua-1",
        )
    )
