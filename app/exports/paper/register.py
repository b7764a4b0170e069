"""A register as a PDF on lying pages, with a running header on each; the text goes in as data, never as markup."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import typst

TEMPLATE: Final = Path(__file__).parent / "register.typ"
_LONG_WORD: Final = re.compile(r"\S{21,}")
_BREAKS: Final = re.compile(r"([_./-]|[^_./-]{18})(?=.)")
_HERE: Final = "\\1\u200b"
"""A place where a line may end, without a sign."""


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
    register = replace(register, rows=tuple(tuple(map(_breakable, row)) for row in register.rows))
    return bytes(
        typst.compile(
            TEMPLATE,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(asdict(register), ensure_ascii=False)},
            pdf_standards="ua-1",
        )
    )


def _breakable(text: str) -> str:
    """The text, of which long words, such as names of files, may go on in the next line."""
    return _LONG_WORD.sub(lambda word: _BREAKS.sub(_HERE, word.group()), text)
