"""Where the words of a document went: into items, notes, headings, to chapters outside any profile, or nowhere.

The document's visible words stand on one side, the finished profiles on the other: a word is in an item where the
item names the word's place and has the word among its own, each as often as it is printed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.control.labels import IDENTITY_TABLES, split_labels
from parsers.covered import Coverage, Fate, Gone
from parsers.document import Block, Cell, Document, Origin, Paragraph
from parsers.names import Names, names_of
from parsers.profile import ParsedProfile
from parsers.recognise import Layout, layout, straightened
from parsers.shapes.nodes import Entry, Heading, Node
from parsers.vocabulary import Vocabulary, fold
from parsers.word_supply import Supply, supply, words_of

_SEGMENTS = re.compile(r"[\t\n:|☐☒☑]+|\[.?\]|\s{3,}")
_BEFORE_LABEL = " 0123456789./-–"
_COUNTED = re.compile(r"\s*([^\W\d]{4,20})\s+\d{1,3}\s*[.:)]")
_VALUES = ("approval_fields", "changes", "document", "nothing", "scales", "frequency", "action")
_LONGEST_HEADING = 14
_LONGEST_LEAD = 24
_SHOWN = 120


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A paragraph with the index of its block and the cells that it stands in."""

    block: int
    paragraph: Paragraph
    cells: tuple[Cell, ...]

    @property
    def origins(self) -> tuple[Origin, ...]:
        return (*self.paragraph.origins, *(origin for cell in self.cells for origin in cell.origins))


def coverage(document: Document, profiles: Sequence[ParsedProfile], vocabulary: Vocabulary) -> Coverage:
    """Where the words of the document's body went in the profiles that were read from it."""
    names = names_of(vocabulary)
    laid = layout(straightened(document, names), names)
    check = _Check(supply(profiles, vocabulary), laid, names)
    leaves = [leaf for index, block in enumerate(document.blocks) for leaf in _leaves(index, block, ())]
    whole = check.take_whole(leaves)
    for place, leaf in enumerate(leaves):
        check.read_on() if place in whole else check.add(leaf)
    return check.result()


class _Check:
    """The count so far; unknown headings wait for what stands under them."""

    def __init__(self, held: Supply, laid: Layout, names: Names) -> None:
        self._supply, self._names = held, names
        self._inside = laid.inside
        self._apart = {origin for part, _ in laid.found for origin in _apart(part.nodes)}
        nodes = laid.flow.nodes
        self._labels = {fold(node.label) for node in nodes if isinstance(node, Entry) and node.label}
        self._labels |= {fold(heading) for heading in laid.flow.columns}
        self._heads = {origin for node in nodes if isinstance(node, Heading) for origin in node.origins}
        self._count: Counter[str] = Counter()
        self._chapters: list[tuple[str, int]] = []
        self._gone: list[Gone] = []
        self._waiting: list[tuple[_Leaf, list[str]]] = []

    def take_whole(self, leaves: Sequence[_Leaf]) -> set[int]:
        """Counts the paragraphs that are one item's, the longest first, and gives their places."""
        told = [(words_of(leaf.paragraph.text), place) for place, leaf in enumerate(leaves)]
        done = set()
        for words, place in sorted(told, key=lambda one: -len(one[0])):
            offer = self._supply.take_all(words, leaves[place].origins) if words else None
            if offer is not None:
                self._count[Fate.NOTES if offer.note else Fate.ITEMS] += len(words)
                done.add(place)
        return done

    def read_on(self) -> None:
        """Says that what stands here was read: unknown headings in front of it have a use."""
        self._settle(Fate.HEADINGS)

    def add(self, leaf: _Leaf) -> None:
        """Counts the words of one paragraph."""
        words = words_of(leaf.paragraph.text)
        if not words:
            return
        left = [] if self._is_label(leaf, words) else self._without_items(words, leaf.origins)
        if left and self._is_outside(leaf):
            self._add_outside(leaf, left)
            left = []
        left = self._without_labels(left, leaf)
        longest = _LONGEST_LEAD if leaf.paragraph.text.rstrip().endswith(":") else _LONGEST_HEADING
        if left and len(words) <= longest and not self._heads.isdisjoint(leaf.origins):
            self._waiting.append((leaf, left))
        else:
            self._settle(Fate.LOST if len(left) == len(words) else Fate.HEADINGS)
            self._lose(leaf, left)

    def result(self) -> Coverage:
        """The count, once every paragraph is in."""
        self._settle(Fate.LOST)
        counts = {fate.value: self._count[fate] for fate in Fate}
        return Coverage(counts, tuple(self._chapters), tuple(self._gone))

    def _is_outside(self, leaf: _Leaf) -> bool:
        return leaf.block not in self._inside or not self._apart.isdisjoint(leaf.origins)

    def _is_label(self, leaf: _Leaf, words: Sequence[str]) -> bool:
        """Whether the whole paragraph names something; the words of items are left for other places."""
        wholes = (leaf.paragraph.text, *(cell.text for cell in leaf.cells[-1:]))
        if self._is_outside(leaf) or not any(map(self._is_known, wholes)):
            return False
        self._count[Fate.HEADINGS] += len(words)
        return True

    def _without_items(self, words: Sequence[str], origins: Sequence[Origin]) -> list[str]:
        left = []
        for word in words:
            offer = self._supply.take(word, origins)
            if offer is None:
                left.append(word)
            else:
                self._count[Fate.NOTES if offer.note else Fate.ITEMS] += 1
        return left

    def _without_labels(self, left: list[str], leaf: _Leaf) -> list[str]:
        """The words that are neither an attribute such as a group, nor a known label in front of a value."""
        if not left:
            return []
        if self._supply.tells(left):
            self._count[Fate.ITEMS] += len(left)
            return []
        known: Counter[str] = Counter()
        for text in self._labels_in(leaf.paragraph):
            known |= Counter(words_of(text))
        rest = []
        for word in left:
            if known[word]:
                known[word] -= 1
                self._count[Fate.HEADINGS] += 1
            else:
                rest.append(word)
        if rest and self._supply.tells(rest):
            self._count[Fate.ITEMS] += len(rest)
            return []
        return rest

    def _labels_in(self, paragraph: Paragraph) -> Iterator[str]:
        """What names something in a paragraph of several parts: lines, what a colon, tab or number ends."""
        for each in split_labels(paragraph.text, self._names.vocabulary, IDENTITY_TABLES).labelled:
            yield each.label
            if each.key == "pages":
                yield each.value
        for line in paragraph.lines:
            counted = _COUNTED.match(line.text)
            if self._is_known(line.text):
                yield line.text
                continue
            parts = [*_SEGMENTS.split(line.text), *(counted.groups() if counted else ())]
            bare = dict.fromkeys(part.lstrip(_BEFORE_LABEL) for part in parts)
            yield from (part for part in bare if self._is_known(part))

    def _is_known(self, text: str) -> bool:
        names, bare = self._names, text.strip(" :.")
        if not bare:
            return False
        if fold(bare) in self._labels or names.section(bare, tail=True) or names.label(bare):
            return True
        if names.column(bare) or names.is_control(bare):
            return True
        return any(names.vocabulary.find(table, bare) is not None for table in _VALUES)

    def _add_outside(self, leaf: _Leaf, left: Sequence[str]) -> None:
        self._count[Fate.OUTSIDE] += len(left)
        if not self._chapters or not self._heads.isdisjoint(leaf.origins):
            self._chapters.append((" ".join(leaf.paragraph.text.split())[:_SHOWN], 0))
        heading, count = self._chapters[-1]
        self._chapters[-1] = (heading, count + len(left))

    def _settle(self, fate: Fate) -> None:
        """What becomes of unknown headings: they are lost where nothing that was read stands under them."""
        waiting, self._waiting = self._waiting, []
        for leaf, left in waiting:
            if fate is Fate.LOST:
                self._lose(leaf, left)
            else:
                self._count[fate] += len(left)

    def _lose(self, leaf: _Leaf, left: Sequence[str]) -> None:
        if left:
            self._count[Fate.LOST] += len(left)
            page = next((origin.page for origin in leaf.origins), None)
            self._gone.append(Gone(tuple(left), " ".join(leaf.paragraph.text.split())[:_SHOWN], page))


def _apart(nodes: Sequence[Node]) -> Iterator[Origin]:
    """The places under headings that the vocabulary says are none of a profile's: glossaries, signatures."""
    outside = False
    for node in nodes:
        if isinstance(node, Heading) and node.name is not None and node.name.key:
            outside = node.name.key == "outside"
        if outside:
            yield from node.origins


def _leaves(index: int, block: Block, cells: tuple[Cell, ...]) -> Iterator[_Leaf]:
    if isinstance(block, Paragraph):
        yield _Leaf(index, block, cells)
        return
    for cell in block.cells:
        for inner in cell.blocks:
            yield from _leaves(index, inner, (*cells, cell))
