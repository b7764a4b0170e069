"""What every layout is turned into: headings and entries in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.document import Origin
from parsers.names import Name


@dataclass(frozen=True, slots=True)
class Look:
    """What sets a heading apart: outline level, depth of its number, kind of number, letters.

    `depth` is 0 where there is no number; `kind` is decimal, roman, letter or nothing.
    """

    level: int | None = None
    depth: int = 0
    kind: str = ""
    bold: bool = False
    capitals: bool = False
    size: float = 0.0

    def outranks(self, other: Look) -> bool:
        """Whether a heading that looks so stands at least as high as one that looks like `other`."""
        if self.level is not None and other.level is not None:
            return self.level <= other.level
        if self.kind and self.kind == other.kind:
            return self.depth <= other.depth
        if self.kind or other.kind:
            return False
        if self.level is not None or other.level is not None:
            return self.level is not None
        return (self.bold, self.capitals) >= (other.bold, other.capitals) and self.size >= other.size

    def is_above(self, other: Look) -> bool:
        """Whether a heading that looks so stands higher than one that looks like `other`."""
        return self.outranks(other) and not other.outranks(self)


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that says what follows; `name` is None where the vocabulary does not know it, `level` as in Entry.

    `alternative` is one that opens another branch of requirements; `colon` stood behind its text.
    """

    text: str
    origins: tuple[Origin, ...]
    name: Name | None = None
    number: str | None = None
    look: Look = Look()
    level: int | None = None
    alternative: bool = False
    colon: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A cell of a row under its column: the column's key and heading, and the heading above that one.

    `ordinal` counts the columns of the same heading from 0, as the two S of 'O D S Q M T S A'.
    """

    key: str | None
    heading: str
    text: str
    over: str = ""
    name: Name | None = None
    ordinal: int = 0
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A piece of content.

    `name` is what its own label says, over the heading that it stands under; `lines` its printed lines;
    `marked` is true for numbers and bullets; `fields` the other cells of its row; `level` its depth in a list of lists.
    `guessed` says that no heading tells which of its row's cells it is; `alternative` is the branch of its row.
    """

    text: str
    origins: tuple[Origin, ...]
    number: str | None = None
    marked: bool = False
    label: str = ""
    name: Name | None = None
    lines: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    shape: str = "outline"
    group: str | None = None
    level: int | None = None
    guessed: bool = False
    alternative: str | None = None

    def field(self, key: str) -> Field | None:
        """The first filled cell under a column of this kind."""
        return next((part for part in self.fields if part.key == key and part.text.strip()), None)


Node = Heading | Entry
