"""What the columns of a table hold, under one heading."""

from __future__ import annotations

from dataclasses import dataclass, replace

from parsers.names import Name
from parsers.vocabulary.patterns import words

_CROSSES = frozenset({"x", "xx", "✓", "✔", "√", "☒", "☑", "●", "■", "✗", "✘"})
_MARKS = _CROSSES | {*words("small", "yes"), "•", "*"}
LONGEST_MARK = 2
IMPORTANCE = "importance"
MEASURES = frozenset(
    {"level", "frequency", "indicator", "weight", "purpose", "verification", "target", IMPORTANCE}
)
"""Kinds of columns that say something of what another column names."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column from `start` up to `end`: its kind, its heading, the heading above that, and what that names.

    `guessed` is a kind that no heading tells.
    """

    start: int
    end: int
    key: str | None
    heading: str
    over: str = ""
    name: Name | None = None
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """The columns under one heading, `rows` high; `name` is the section that the heading names.

    `labels` says that the cells below are values of the headings, not rows of a list.
    """

    columns: tuple[Column, ...]
    rows: int
    name: Name | None = None
    labels: bool = False

    def at(self, place: int) -> Column | None:
        return next((column for column in self.columns if column.start <= place < column.end), None)

    @property
    def is_parallel(self) -> bool:
        """Whether the columns are lists side by side, each read from top to bottom."""
        return self.labels or len(self.blocks) > 1 or len(self.of("text")) > 1

    def of(self, key: str) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.key == key)

    @property
    def blocks(self) -> tuple[Header, ...]:
        """The same columns told twice side by side ('Riesgo, Nivel, Riesgo, Nivel') as one header each."""
        keys = [column.key for column in self.columns]
        for size in range(2, len(keys) // 2 + 1):
            if len(keys) % size == 0 and keys == keys[:size] * (len(keys) // size) and any(keys):
                parts = [self.columns[place : place + size] for place in range(0, len(keys), size)]
                return tuple(replace(self, columns=part) for part in parts)
        return (self,)


def is_cross(text: str) -> bool:
    """Whether a text is a cross or tick, in brackets or not: it chooses, as a letter or a number does not."""
    return text.strip().strip("()[] ").casefold() in _CROSSES


def is_mark(text: str) -> bool:
    """Whether a cell is ticked: an X, a tick, a bullet, one or two letters or a digit."""
    bare = text.strip()
    return bool(bare) and (bare.casefold() in _MARKS or len(bare) <= LONGEST_MARK)
