"""What stands on the paper, whatever the file format: a running header and blocks in their order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a section (1) or of a part of one (2); what stands before and behind the sections is not `counted`."""

    text: str
    level: int = 1
    counted: bool = True


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

    `joined` says how many columns at the left have one cell where neighbours below say the same, `turned` the columns,
    from 0, whose headings stand on end. A `wide` table lies on pages of its own, turned on their side.
    """

    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()
    joined: int = 0
    turned: tuple[int, ...] = ()
    wide: bool = False


Block = Heading | Entry | Text | Grid


@dataclass(frozen=True, slots=True)
class Stamp:
    """What says on every page which copy this is: `text`, and a code that holds `address`; `about` names it."""

    text: str
    address: str
    about: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document; `facts` are the labelled values of the running header, `page` its 'Page {page} of {pages}'.

    `notices` are what the document itself says of its copies, `control` its code, version, date and approver as printed.
    """

    organization: str
    kind: str
    title: str
    facts: tuple[tuple[str, str], ...]
    page: str
    blocks: tuple[Block, ...]
    language: str
    notices: tuple[str, ...] = ()
    stamp: Stamp | None = None
    control: tuple[str, str, str, str] = ("", "", "", "")

    @property
    def parts(self) -> tuple[tuple[bool, tuple[Block, ...]], ...]:
        """The blocks in runs for pages that stand and pages that lie (True), a lying table with its heading."""
        runs: list[tuple[bool, list[Block]]] = []
        for place, block in enumerate(self.blocks):
            following = self.blocks[place + 1 : place + 2]
            table = block if isinstance(block, Grid) else None
            if isinstance(block, Heading) and following and isinstance(following[0], Grid):
                table = following[0]
            wide = table is not None and table.wide
            if not runs or runs[-1][0] != wide:
                runs.append((wide, []))
            runs[-1][1].append(block)
        return tuple((wide, tuple(found)) for wide, found in runs)
