"""Items whose text was recognised on a picture are as uncertain as their least certain line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import Any, Final

from parsers.document import Block, Document, Origin, Paragraph
from parsers.profile import Confidence, Item, ParsedProfile

REASON: Final = "recognised-text"


def doubted(profile: ParsedProfile, document: Document) -> ParsedProfile:
    """The profile with the confidence of recognised items lowered; others stay as they are."""
    certain = dict(_certainties(document))
    if not certain:
        return profile
    changed: dict[str, Any] = {
        part.name: tuple(_doubted(item, certain) for item in value)
        for part in fields(profile)
        if isinstance(value := getattr(profile, part.name), tuple) and value and isinstance(value[0], Item)
    }
    return replace(profile, **changed)


def _doubted(item: Any, certain: dict[Origin, float]) -> Any:
    found = [certain[origin] for origin in item.origins if origin in certain]
    if not found:
        return item
    before = 1.0 if item.confidence is None else item.confidence.value
    return replace(item, confidence=Confidence(round(before * min(found), 3), REASON))


def _certainties(document: Document) -> Iterator[tuple[Origin, float]]:
    """Each place of recognised text with its least certainty; that of a cell goes for all that stands in it."""
    yield from _in_blocks(document.blocks)
    for running in document.running:
        yield from _in_blocks(running.blocks)


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
