"""Weighs finished items: doubts that their texts raise, and the certainty of text that was recognised on a picture.

Recognised items are as uncertain as their least certain line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from parsers.certainty import UNMEASURED, rated
from parsers.document import Block, Document, Origin, Paragraph
from parsers.doubts import doubts
from parsers.names import Names
from parsers.profile import Confidence, ParsedProfile

RECOGNISED: Final = "recognised-text"


def weighed(
    profile: ParsedProfile, certain: Mapping[Origin, float], names: Names, *, strange: bool
) -> ParsedProfile:
    """The profile with what the finished items say of themselves; `strange` is one with many unknown headings.

    `certain` are the `certainties` of its document.
    """
    changed: dict[str, Any] = {
        section: tuple(_weighed(section, item, names, certain, strange=strange) for item in items)
        for section, items in profile.sections()
    }
    return replace(profile, **changed)


def _weighed(section: str, item: Any, names: Names, certain: Mapping[Origin, float], *, strange: bool) -> Any:
    confidence = item.confidence
    if confidence is not None and confidence.words[0] not in UNMEASURED:
        more = ("many-unknown-headings",) if strange else ()
        confidence = rated(*confidence.words, *doubts(section, item, names), *more)
    found = [certain[origin] for origin in item.origins if origin in certain]
    if found:
        before = 1.0 if confidence is None else confidence.value
        words = () if confidence is None else confidence.words
        confidence = Confidence(round(before * min(found), 3), ", ".join((*words, RECOGNISED)))
    return item if confidence == item.confidence else replace(item, confidence=confidence)


def certainties(document: Document) -> Mapping[Origin, float]:
    """Each place of recognised text with its least certainty; that of a cell goes for all that stands in it."""
    around = (block for running in document.running for block in running.blocks)
    return dict(_in_blocks((*document.blocks, *around)))


def _in_blocks(blocks: Iterable[Block]) -> Iterator[tuple[Origin, float]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            for line in block.lines:
                if line.certainty is not None:
                    yield line.origin, line.certainty
            continue
        for cell in block.cells:
            inner = list(_in_blocks(cell.blocks))
            yield from inner
            if inner:
                least = min(certainty for _, certainty in inner)
                yield from ((origin, least) for origin in cell.origins)
