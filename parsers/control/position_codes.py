"""Codes of positions that a label calls nothing but 'Código': one each, among the same facts of each profile."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from parsers.control.labels import split_labels, text_of
from parsers.document import Block, Paragraph
from parsers.vocabulary import Vocabulary, fold

_END = re.compile(r"[:\t]")
_LONGEST_LABEL = 6


def own_codes(blocks: Sequence[Block], vocabulary: Vocabulary) -> frozenset[int]:
    """The indexes of the lines with a code alone that stand between the same labels as lines with another code."""
    groups: defaultdict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for index, block in enumerate(blocks):
        code = _code(block, vocabulary)
        beside = ("", "") if code is None else (_label(blocks, index - 1), _label(blocks, index + 1))
        if code is not None and any(beside):
            groups[beside][index] = code
    alike = (lines for lines in groups.values() if len(set(lines.values())) > 1)
    return frozenset(index for lines in alike for index in lines)


def _code(block: Block, vocabulary: Vocabulary) -> str | None:
    """The code of a line that holds nothing else."""
    if not isinstance(block, Paragraph):
        return None
    labels = split_labels(text_of(block), vocabulary)
    lone = len(labels.labelled) == 1 and not labels.before and labels.labelled[0].key == "code"
    return fold(labels.labelled[0].value) if lone else None


def _label(blocks: Sequence[Block], index: int) -> str:
    """What stands in front of the colon or gap of a line; '' where there is none."""
    block = blocks[index] if 0 <= index < len(blocks) else None
    label, *value = _END.split(block.text, maxsplit=1) if isinstance(block, Paragraph) else [""]
    words = fold(label)
    return words if value and 0 < len(words.split()) <= _LONGEST_LABEL else ""
