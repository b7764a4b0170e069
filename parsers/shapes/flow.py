"""The headings and entries found so far, and the section that the next ones stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from parsers.document import Block
from parsers.names import REQUIREMENTS, Name, Names
from parsers.shapes.choices.boxes import Boxes, boxes
from parsers.shapes.headed.columns import Header
from parsers.shapes.hints import specified
from parsers.shapes.nodes import Entry, Heading, Look, Node
from parsers.vocabulary import fold


@dataclass(slots=True)
class Flow:
    """What the shapes write to, in reading order.

    `header` is that of the last table, for one that goes on without; `skipped` the identities of blocks and cells
    that were read as control data. `places` gives for each node the index of its block in the document, from
    `indexes`, that of each block by its identity. `columns` are the headings of columns;
    `wishes` the importance that letters stand for; `boxed` says that options with crossed boxes were found.
    """

    names: Names
    nodes: list[Node] = field(default_factory=list)
    section: Name | None = None
    look: Look = field(default_factory=Look)
    header: Header | None = None
    skipped: frozenset[int] = frozenset()
    places: list[int] = field(default_factory=list)
    indexes: dict[int, int] = field(default_factory=dict)
    place: int = 0
    columns: set[str] = field(default_factory=set)
    wishes: Mapping[str, str] = field(default_factory=dict)
    boxed: bool = False

    def add(self, node: Node) -> None:
        if isinstance(node, Heading):
            self.heading(node)
            return
        node = _specified(node, self.names)
        options = boxes(node.text)
        if options is not None and (wish := self._wish(options)) is not None:
            self.heading(Heading(wish.text, node.origins, wish))
            return
        for entry in [node] if options is None else _chosen(node, options):
            self._append(entry)
        if node.name is not None and node.name.identity and node.name.key == "title":
            self.section = None

    def is_document_title(self, text: str, name: Name) -> bool:
        """Whether a heading names the kind of document, not its requirements: 'Perfil del cargo' in front of the post."""
        opens = not self.nodes or (self.section is None and name.key == "requirements")
        if not opens or self.names.vocabulary.find("document", text) is None:
            return False
        return not any(node.name is not None and node.name.key == "title" for node in self.nodes)

    def under(self, header: Header) -> None:
        """Says which headings the next rows stand under."""
        self.columns |= {text for column in header.columns for text in (column.heading, column.over)}

    def at(self, block: Block) -> None:
        """Says which block the next nodes come from."""
        self.place = self.indexes.get(id(block), self.place)

    def _append(self, node: Node) -> None:
        self.nodes.append(node)
        self.places.append(self.place)

    def heading(self, heading: Heading) -> None:
        heading = self._asked_besides(self._ticked(heading))
        if _is_left_open(heading):
            self._append(Entry(heading.text, heading.origins, name=Name("", "notes")))
            return
        if heading.name is None and self.names.is_alternative(heading.text):
            heading = replace(heading, alternative=True)
        self._append(heading)
        if heading.name is not None and heading.name.key:
            self.section = heading.name
            self.look = heading.look
            self.header = None
        elif heading.name is not None and self._asks_anew(heading):
            self.section = Name(heading.text, "requirements", exact=False)
        elif _closes(heading) and self.section is not None and heading.look.outranks(self.look):
            self.section = None

    def _asked_besides(self, heading: Heading) -> Heading:
        """'Otros' among requirements heads such of no kind, and no remarks."""
        here = self.section is not None and self.section.key in REQUIREMENTS
        rest = here and fold(heading.text) in self.names.vocabulary.meanings["rest"]
        return replace(heading, name=Name(heading.text, "general")) if rest else heading

    def _wish(self, options: Boxes) -> Name | None:
        """What an option with a crossed box says of importance alone, for the requirements at hand: '(X) Deseable'."""
        asked = self.section is not None and self.section.key in REQUIREMENTS
        if not asked or options.label or options.left or len(options.ticked) != 1:
            return None
        name = self.names.section(options.ticked[0])
        return name if name is not None and not name.key else None

    def _ticked(self, heading: Heading) -> Heading:
        """The heading with the importance that is ticked where it offers several: 'Deseable ( ) Necesaria (X)'."""
        name = heading.name
        options = boxes(heading.text) if name is not None and not name.key else None
        if name is None or options is None or len(options.ticked) != 1:
            return heading
        return replace(heading, name=replace(name, importance=self.names.importance(options.ticked[0])))

    def _asks_anew(self, heading: Heading) -> bool:
        """Whether 'Se valorará' stands above the kind of requirement at hand, so that it asks for any kind."""
        here = self.section is not None and self.section.key in REQUIREMENTS
        return here and heading.look.is_above(self.look)


def _is_left_open(heading: Heading) -> bool:
    """Whether a heading of importance alone has a box without a cross: '( ) Deseable'."""
    options = boxes(heading.text) if heading.name is not None and not heading.name.key else None
    return options is not None and not options.ticked


def _specified(entry: Entry, names: Names) -> Entry:
    """The entry without the word that asks for it; asked and not answered it is a remark."""
    said = specified(entry.text, names)
    if said is None or len(entry.lines) > 1:
        return entry
    if not said:
        return replace(entry, name=Name("", "notes"))
    return replace(entry, text=said, lines=(said,))


def _chosen(entry: Entry, options: Boxes) -> list[Entry]:
    """An entry for each ticked option; the others are remarks."""
    label = entry.label or options.label
    ticked = [replace(entry, text=text, lines=(text,), label=label) for text in options.ticked]
    other = Name(options.label, "notes")
    return ticked + [
        replace(entry, text=text, lines=(text,), label=label, name=other) for text in options.left
    ]


def _closes(heading: Heading) -> bool:
    """Whether a heading that names nothing may end a section: items of lists and branches do not."""
    return heading.name is None and heading.level is None and not heading.alternative
