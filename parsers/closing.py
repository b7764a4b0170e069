"""Where the act that adopts profiles goes on behind the last of them: its further articles, the formula, place and day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.names import DUTIES
from parsers.shapes.nodes import Entry, Heading, Node
from parsers.vocabulary import Vocabulary

_COUNTED = re.compile(r"\s*(?:\d{1,3}|[^\W\d]{4,14})\s*(?:[°ºª][\s.:–—-]*|[.:–—-]+)(?:\s|$)")


def body_end(nodes: Sequence[Node], vocabulary: Vocabulary) -> int:
    """The place of the first node that is the act's again; the number of nodes where no profile stands before one."""
    keys = [node.name.key if node.name is not None else "" for node in nodes]
    known = [place for place, key in enumerate(keys) if key and key != "outside"]
    if not known or not DUTIES & set(keys):
        return len(nodes)
    last = known[-1]
    first = last + 1 if isinstance(nodes[last], Heading) else last
    if first < len(nodes) and is_article(_printed(nodes[first]), vocabulary):
        return len(nodes)
    for place in range(first + 1, len(nodes)):
        text = _printed(nodes[place])
        if is_article(text, vocabulary) or vocabulary.start("act", text) is not None:
            return place
    return len(nodes)


def _printed(node: Node) -> str:
    """The beginning of a node as printed, with the number in front."""
    return node.lines[0] if isinstance(node, Entry) and node.lines else node.text


def is_article(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text begins as an article does: 'ARTÍCULO 2°. ...', 'Artículo segundo: ...'; not 'Artículo 24 de la Ley'."""
    word, _, rest = text.lstrip().partition(" ")
    return vocabulary.find("article", word) is not None and _COUNTED.match(rest) is not None
