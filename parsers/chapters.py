"""The unit whose chapter a profile of a manual stands in: '5.2. Gerencia de Obras' over '5.2.1. Topógrafo'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.names import Names
from parsers.shapes.nodes import Heading, Node
from parsers.titles import is_unit
from parsers.vocabulary import Vocabulary, fold

_LONGEST = 14


def unit_above(nodes: Sequence[Node], opening: Heading | None, names: Names) -> Heading | None:
    """The nearest heading over the one that opens a profile that names a unit of the organization."""
    if opening is None:
        return None
    return next((above for above in _above(nodes, opening) if _names_unit(above, names.vocabulary)), None)


def _above(nodes: Sequence[Node], opening: Heading) -> Iterator[Heading]:
    """The headings that stand over another one, by their numbers or levels, from the nearest upwards."""
    place = next((place for place, node in enumerate(nodes) if node is opening), 0)
    lowest = opening
    for node in reversed(nodes[:place]):
        if isinstance(node, Heading) and _stands_over(node, lowest):
            lowest = node
            yield node


def _stands_over(upper: Heading, lower: Heading) -> bool:
    if upper.number and lower.number:
        return lower.number.startswith(f"{upper.number}.")
    levels = upper.look.level, lower.look.level
    return levels[0] is not None and levels[1] is not None and levels[0] < levels[1]


def _names_unit(heading: Heading, vocabulary: Vocabulary) -> bool:
    """Whether a heading begins or ends with what units are called and says which: 'Dirección de Obras', not 'Área'."""
    text = heading.text
    told = heading.name is None and 1 < len(fold(text).split()) <= _LONGEST
    ends = text.endswith((".", ":")) or any(map(str.isdigit, text))
    return told and not ends and is_unit(text, vocabulary)
