"""What the letters in front of headings tell: 'A.', 'B.', 'C.' are headings of one rank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.shapes.nodes import Entry, Heading, Look, Node
from parsers.values import number

_LETTER = re.compile(r"[A-Z]")
_FEWEST = 2
_MOST_WORDS = 8


def letter(node: Node) -> str | None:
    """The capital in front of a heading or of a marked line, without its point."""
    if isinstance(node, Heading):
        printed = node.number or number.split(node.text)[0]
    else:
        printed = node.number if node.marked and node.shape == "outline" else None
    return printed if printed and _LETTER.fullmatch(printed) else None


def is_listed(heading: Heading) -> bool:
    """Whether a heading has a letter or a number of its own."""
    return letter(heading) is not None or bool(heading.number)


def follows(one: Heading, other: Heading) -> bool:
    """Whether a heading's letter or decimal number is the next one of another heading's: 'C.' of 'B.', 4.3 of 4.2."""
    before, behind = letter(one), letter(other)
    if before is not None and behind is not None:
        return ord(behind) == ord(before) + 1
    return "." in (one.number or "") and number.follows(one.number, other.number)


def promoted(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with lines that fill a gap between lettered headings as headings too."""
    found = list(nodes)
    if sum(isinstance(node, Heading) and letter(node) is not None for node in found) < _FEWEST:
        return found
    last: Heading | None = None
    for place, node in enumerate(found):
        here = letter(node)
        if here is None:
            continue
        if isinstance(node, Entry) and _fits(node, here, last, found[place + 1 :]):
            look = last.look if last is not None else Look(kind="letter", depth=1)
            found[place] = Heading(node.text.rstrip(" .:"), node.origins, None, node.number, look)
        other = found[place]
        last = other if isinstance(other, Heading) else last
    return found


def _fits(entry: Entry, here: str, last: Heading | None, following: Sequence[Node]) -> bool:
    if len(entry.text.split()) > _MOST_WORDS or entry.fields:
        return False
    before = letter(last) if last is not None else None
    if before is not None and ord(here) == ord(before) + 1:
        return True
    behind = next((node for node in following if letter(node) is not None), None)
    return here == "A" and isinstance(behind, Heading) and letter(behind) == "B"
