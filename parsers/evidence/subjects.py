"""A sentence about somebody who is named before says what the position is for, and what it is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.evidence.items import is_aim
from parsers.names import DUTIES, RELATIONS, Name, Names
from parsers.shapes.nodes import Entry, Heading, Node
from parsers.titles import is_company
from parsers.vocabulary import fold
from parsers.vocabulary.patterns import among_printed

_ARTICLE = re.compile(rf"{among_printed('title', 'article')}\s+(?=\S)", re.IGNORECASE)
_A_SENTENCE = 12
_SHORT_SENTENCE = 7
_LONGEST_TITLE = 10
_REASON = "subject-recurs"


def with_subject(nodes: Sequence[Node], names: Names) -> list[Node]:
    """The nodes with a purpose, and the title that it begins with, where duties have a heading and these have none."""
    keys = {node.name.key for node in nodes if node.name is not None}
    found = list(nodes)
    above: Name | None = None
    if _has_purpose(nodes) or not keys & DUTIES:
        return found
    for place, node in enumerate(nodes):
        if isinstance(node, Heading):
            above = node.name
        if above is not None and above.key in DUTIES:
            break
        if _is_aim(nodes, place, names):
            found[place] = replace(
                found[place], name=Name("", "objective", exact=False, inferred="heading-items")
            )
            break
        long = isinstance(node, Entry) and node.name is None and len(node.text.split()) >= _A_SENTENCE
        if long and (above is None or above.key not in RELATIONS):
            titled = _named_before(nodes[:place], node.text, names)
            if titled is not None:
                _tell(found, place, titled, titled_already="title" in keys)
                break
    return found


def _has_purpose(nodes: Sequence[Node]) -> bool:
    """Whether more than a title stands under a heading or label of the purpose: 'Rol: Secretario' is none."""
    section = ""
    for node in nodes:
        key = node.name.key if node.name is not None else ""
        if isinstance(node, Heading):
            section = key
        elif (key or section) == "objective" and len(node.text.split()) > _LONGEST_TITLE:
            return True
    return False


def _is_aim(nodes: Sequence[Node], place: int, names: Names) -> bool:
    """Whether an entry stands alone between an unknown heading and the next one, and says what is to be reached.

    Below 'Descripción del cargo', which may as well head a document, any sentence does.
    """
    node, above = nodes[place], nodes[place - 1] if place else None
    below = nodes[place + 1] if place + 1 < len(nodes) else None
    if not isinstance(node, Entry) or node.name is not None or node.label or node.marked:
        return False
    if not isinstance(above, Heading) or not isinstance(below, Heading) or above.name is not None:
        return False
    described = names.vocabulary.find("document", above.text) == "kind"
    sentence = described and node.text.endswith(".") and len(node.text.split()) >= _SHORT_SENTENCE
    return is_aim(node) or (sentence and not node.fields)


def _named_before(nodes: Sequence[Node], text: str, names: Names) -> int | None:
    """Where the subject of a sentence stands by itself, not right above it."""
    start = _ARTICLE.match(text)
    if start is None:
        return None
    sentence = fold(text[start.end() :])
    for place, node in enumerate(nodes[:-1]):
        words = fold(node.text).split()
        short = 1 <= len(words) <= _LONGEST_TITLE and not is_company(node.text, names.vocabulary)
        plain = isinstance(node, Entry) and (node.name is None or node.name.key == "title")
        if short and plain and sentence.startswith(f"{' '.join(words)} "):
            return place
    return None


def _tell(found: list[Node], place: int, titled: int, *, titled_already: bool) -> None:
    purpose, post = found[place], found[titled]
    assert isinstance(purpose, Entry)
    assert isinstance(post, Entry)
    found[place] = replace(purpose, name=Name("", "objective", exact=False, inferred=_REASON))
    if not titled_already:
        found[titled] = replace(post, name=Name("", "title", exact=False, identity=True, inferred=_REASON))
