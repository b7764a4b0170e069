"""What running headers and header blocks hold: labels with their values, other texts, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from parsers.control.facts import Row
from parsers.control.labels import Labelled
from parsers.document import Origin


@dataclass(frozen=True, slots=True)
class Entry:
    """A label with its printed value in a header, its places, and how many pages show it."""

    labelled: Labelled
    origins: tuple[Origin, ...]
    weight: int = 1
    running: bool = False


@dataclass(frozen=True, slots=True)
class Other:
    """A text in a header that is no label: title, organization, area or kind of document."""

    text: str
    origins: tuple[Origin, ...]
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Known:
    """Rows of the body that are no header: of who signed the document, and of its changes."""

    signed: frozenset[Row]
    changed: frozenset[Row]


@dataclass(slots=True)
class Headers:
    """What all headers hold, and the body's blocks and rows that they are."""

    entries: list[Entry] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)
    consumed: set[int] = field(default_factory=set)
    rows: set[Row] = field(default_factory=set)
    shared: set[Row] = field(default_factory=set)
