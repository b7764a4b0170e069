"""What stands on the paper, whatever the file format: a running header and blocks in their order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a section (1) or of a part of one (2)."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph of a list; `number` as the document prints it, '' is a bullet."""

    text: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph that is in no list."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: `head` is its row of headings (none for labels beside values), `widths` are shares of the page.

    `joined` says how many columns at the left have one cell where neighbours below say the same.
    """

    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()
    joined: int = 0


Block = Heading | Entry | Text | Grid


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document; `facts` are the labelled values of the running header, `page` its 'Page {page} of {pages}'."""

    organization: str
    kind: str
    title: str
    facts: tuple[tuple[str, str], ...]
    page: str
    blocks: tuple[Block, ...]
    language: str
    marks: tuple[str, ...] = ()
