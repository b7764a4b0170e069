"""Two texts word by word: what stayed, what was taken out, what was put in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Indel

_TOKEN: Final = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters; `kind` is same, deleted or inserted."""

    kind: str
    text: str


def redline(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces of both texts in order, whole words at a time; what was taken out stands before what was put in."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    found: list[Piece] = []
    deleted = inserted = ""
    for step in Indel.opcodes(before, after):
        if step.tag == "equal":
            same = "".join(after[step.dest_start : step.dest_end])
            if same.isspace() and (deleted or inserted):  # a blank between two changed words parts nothing
                deleted += same
                inserted += same
                continue
            found += _changed(deleted, inserted)
            deleted = inserted = ""
            found.append(Piece("same", same))
        else:
            deleted += "".join(before[step.src_start : step.src_end])
            inserted += "".join(after[step.dest_start : step.dest_end])
    return (*found, *_changed(deleted, inserted))


def _changed(deleted: str, inserted: str) -> list[Piece]:
    """The changed run; blanks that both end with were not changed."""
    kept = ""
    while deleted and inserted and deleted[-1] == inserted[-1] and deleted[-1].isspace():
        kept = deleted[-1] + kept
        deleted, inserted = deleted[:-1], inserted[:-1]
    found = [Piece(kind, text) for kind, text in (("deleted", deleted), ("inserted", inserted)) if text]
    return [*found, Piece("same", kept)] if kept else found
