"""What reading control data gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parsers.document import Origin, Warning
from parsers.profile import Approval, Confidence, Control, TextItem
from parsers.titles import Title

Row = tuple[int, int]
"""A row of a table: its index in Document.blocks, and the row from 0."""


@dataclass(frozen=True, slots=True)
class Found:
    """One value that one place gives for one key; `weight` is the number of pages that show it."""

    key: str
    value: str
    origins: tuple[Origin, ...]
    confidence: Confidence
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a profile says of its position; `titles` has the best candidate first.

    `coded` says that position_code is printed as a code, and so may be that of the document too.
    `origins` and `confidences` are by key: area, group, organization, position_code, grade, posts. The
    blocks (by index in Document.blocks) and rows in `consumed` hold nothing else.
    """

    titles: tuple[Title, ...] = ()
    area: str | None = None
    group: str | None = None
    organization: str | None = None
    position_code: str | None = None
    grade: str | None = None
    posts: int | None = None
    coded: bool = False
    origins: Mapping[str, tuple[Origin, ...]] = field(default_factory=dict)
    confidences: Mapping[str, Confidence] = field(default_factory=dict)
    warnings: tuple[Warning, ...] = ()
    consumed: frozenset[int] = frozenset()
    consumed_rows: frozenset[Row] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlFacts:
    """Control data of a whole document, and what its running headers say of the position.

    `origins` and `confidences` are by key of Control. `consumed` are indexes in Document.blocks and
    `consumed_rows` rows of tables in it that hold nothing but control data, approvals, changes and notices;
    everything in Document.running counts as consumed. `shared_rows` are those of them that label the position too.
    `remarks` are texts of them that say more than control data has a place for.
    """

    control: Control
    approvals: tuple[Approval, ...]
    identity: Identity
    origins: Mapping[str, tuple[Origin, ...]]
    confidences: Mapping[str, Confidence]
    warnings: tuple[Warning, ...]
    consumed: frozenset[int]
    consumed_rows: frozenset[Row]
    shared_rows: frozenset[Row] = frozenset()
    remarks: tuple[TextItem, ...] = ()
