"""Puts each entry under the headings that it stands under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from parsers.certainty import rated
from parsers.document import Origin
from parsers.names import RELATIONS, REQUIREMENTS, Name
from parsers.profile import Confidence
from parsers.shapes.nodes import Entry, Heading, Look, Node
from parsers.values import number as numbers

UNPLACED = ""
_SENTENCE = 6
_FEW = 2
WHOLE_ROWS = frozenset({"indicators", "resources", "employment"})
"""Sections whose rows are told with all their cells."""
_LISTS = REQUIREMENTS | {"functions", "responsibilities", "safety", "indicators", "resources"}


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry in its section: the section's key, importance and group; `run` counts the headings before it.

    `own` says that the entry's own label names the section, `mixed` that its heading names several kinds.
    """

    entry: Entry
    key: str
    importance: str | None = None
    group: str | None = None
    number: str | None = None
    run: int = 0
    own: bool = False
    exact: bool = True
    inferred: str = ""
    alternative: str | None = None
    mixed: bool = False

    @property
    def text(self) -> str:
        return self.entry.text

    @property
    def origins(self) -> tuple[Origin, ...]:
        return self.entry.origins

    @property
    def evidence(self) -> tuple[str, ...]:
        """What put the entry into its section, and the doubts about that, in the words of `parsers.certainty`."""
        if self.inferred:
            return (self.inferred,)
        if self.key == UNPLACED:
            return ("no-section",)
        if self.key == "notes":
            return ("note",)
        if self.entry.shape == "matrix":
            return ("mark-columns",)
        row = self.entry.shape == "row"
        found = "label-matched" if self.own else "table-row" if row else "heading-matched"
        part = () if self.exact else ("wording-in-part",)
        guessed = self.entry.guessed and self.key not in WHOLE_ROWS
        return (found, *part, *(("column-guessed",) if guessed else ()))

    @property
    def confidence(self) -> Confidence:
        """How sure the section is."""
        return rated(*self.evidence)


@dataclass(slots=True)
class _Group:
    text: str
    number: str | None
    look: Look
    level: int | None
    counted: bool = False

    def holds(self, entry: Entry) -> bool:
        """Whether an entry still stands under the group, by its number or its depth in the list.

        Below '2. Según:' the 3 goes on with the list that the 2 stands in, unless what is held is `counted` too.
        """
        if self.level is not None and entry.level is not None:
            return entry.level > self.level
        if entry.number and entry.number.isdigit() and not self.counted:
            self.counted = not numbers.follows(self.number, entry.number)
            return self.counted
        if self.number and entry.number and "." in self.number and "." in entry.number:
            return entry.number.startswith(f"{self.number}.")
        return True


class _Place:
    """The headings above the entry at hand."""

    def __init__(self) -> None:
        self.name: Name | None = None
        self.look = Look()
        self.importance: str | None = None
        self.group: _Group | None = None
        self.alternative: str | None = None
        self.run = 0
        self.side: tuple[Name, Look] | None = None

    def enter(self, heading: Heading) -> None:
        self.run += 1
        name = heading.name
        if name is None and heading.alternative:
            self.alternative, self.group = heading.text, None
            self.name = (
                self.name
                if self.name is None or self.name.key not in REQUIREMENTS
                else Name("", "requirements")
            )
            return
        if name is not None and name.key:
            self.alternative = self.alternative if name.key in REQUIREMENTS else None
            name = self._sided(name, heading.look)
            self.name, self.look, self.importance, self.group = name, heading.look, name.importance, None
        elif name is not None:
            self.importance = name.importance
            if self.name is not None and self.name.key in REQUIREMENTS and heading.look.is_above(self.look):
                self.name, self.group = Name(heading.text, "requirements"), None
        elif self.name is not None and heading.look.outranks(self.look) and heading.level is None:
            self.name, self.importance, self.group = None, None, None
        else:
            self.group = _Group(heading.text, heading.number, heading.look, heading.level)

    def _sided(self, name: Name, look: Look) -> Name:
        """Contacts without a side below a heading of one side are of that side: 'Coordina con' under 'Relaciones externas'."""
        side = self.side if self.side is not None and not look.outranks(self.side[1]) else None
        if name.key in {"internal_contact", "external_contact"}:
            self.side = (name, look)
        elif side is None or name.key not in RELATIONS:
            self.side = None
        elif name.key == "contacts":
            return replace(name, key=side[0].key)
        return name

    def is_inside_group(self, heading: Heading) -> bool:
        """Whether a list's heading stands deeper in the same list than the one that groups it."""
        outer = self.group.level if self.group is not None else None
        return outer is not None and heading.level is not None and heading.level > outer

    def put(self, entry: Entry) -> Placed:
        if self.group is not None and not self.group.holds(entry):
            self.group = None
        if entry.name is not None and entry.name.identity and entry.name.key == "title":
            self.name, self.importance, self.group = None, None, None
        own = entry.name if entry.name is not None and entry.name.key else None
        name = own or self.name
        if entry.shape == "matrix" and (name is None or name.key != "annex"):
            name = Name("", "annex")
        under = self.group if own is None else None
        number = entry.number or (under.number if under is not None and under.level is None else None)
        return Placed(
            entry,
            name.key if name is not None else UNPLACED,
            self._importance(entry.name),
            entry.group or (under.text if under else None),
            number if entry.number or entry.marked else None,
            self.run,
            own is not None or entry.shape == "label",
            name.exact if name is not None else True,
            name.inferred if name is not None else "",
            alternative=entry.alternative or self.alternative,
            mixed=name is not None and name.mixed,
        )

    def _importance(self, name: Name | None) -> str | None:
        """What an entry's own name says of importance; what a heading says holds below it, not for other sections."""
        if name is None:
            return self.importance
        below = self.name is not None and self.name.key == name.key
        return name.importance or (self.importance if name.key and below else None)


def gather(nodes: Iterable[Node]) -> list[Placed]:
    """Every entry with its section; what stands before or outside known sections has the key ''."""
    place = _Place()
    found: list[Placed] = []
    waiting: Heading | None = None
    for node in nodes:
        if isinstance(node, Heading):
            if waiting is not None:
                found.append(_remark(waiting))
            inner = place.is_inside_group(node)
            if inner and not _introduces(node):
                found.append(
                    place.put(Entry(node.text, node.origins, node.number, marked=True, level=node.level))
                )
            if inner:
                waiting = None
                continue
            waiting = node if node.name is None and len(node.text.split()) >= _SENTENCE else None
            place.enter(node)
        else:
            waiting = None
            found.append(place.put(node))
    if waiting is not None:
        found.append(_remark(waiting))
    return list(_without_asides(_one_value(found)))


def _introduces(heading: Heading) -> bool:
    """'This includes:' opens a list, and is no duty itself."""
    return heading.colon or len(heading.text.split()) <= _FEW


def _remark(heading: Heading) -> Placed:
    """A sentence set as a heading with nothing below it."""
    return Placed(Entry(heading.text, heading.origins, heading.number), UNPLACED)


def _one_value(placed: Iterable[Placed]) -> Iterator[Placed]:
    """A label of the position's facts that stands as a heading has one value: the first entry below it."""
    seen: set[int] = set()
    for one in placed:
        if one.key in IDENTITY and not one.own:
            if one.run in seen:
                yield replace(one, key=UNPLACED)
                continue
            seen.add(one.run)
        yield one


def _without_asides(placed: Iterable[Placed]) -> Iterator[Placed]:
    """Paragraphs without a mark beside a list with marks are remarks, not items."""
    found = list(placed)
    marked = {(one.key, one.run) for one in found if one.entry.marked and one.entry.shape == "outline"}
    sections = {key for key, _ in marked}
    for place, one in enumerate(found):
        plain = one.key in _LISTS and one.entry.shape == "outline" and not one.entry.marked and not one.own
        if plain and ((one.key, one.run) in marked or (one.key in sections and _leads(found, place))):
            yield replace(one, key="notes")
        else:
            yield one


def _leads(found: list[Placed], place: int) -> bool:
    """Whether a paragraph introduces the marked list or the heading behind it; the last of several does not."""
    following = found[place + 1] if place + 1 < len(found) else None
    before = found[place - 1] if place else None
    if before is not None and (before.key, before.run) == (found[place].key, found[place].run):
        return False
    return following is not None and following.key == found[place].key and following.entry.marked


IDENTITY = frozenset({"title", "area", "group", "organization", "position_code", "grade", "posts"})
