"""Names unknown headings and labels by evidence other than their wording; a name so found says why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsers.evidence import items, words
from parsers.evidence.divisions import APART_FROM_DUTIES, divided
from parsers.evidence.groups import BELOW_ALL, grouped
from parsers.evidence.labels import named_labels
from parsers.evidence.order import comes_next, follows, is_listed, promoted
from parsers.evidence.subjects import with_subject
from parsers.names import DUTIES, PARTIES, RELATIONS, REQUIREMENTS, Name, Names, without_brackets
from parsers.shapes.nodes import Entry, Heading, Look, Node
from parsers.titles import is_title
from parsers.vocabulary import fold

_ONCE = frozenset({"functions", "objective"})
_THINGS = frozenset({"resources", "indicators", "employment", "schedule", "risks"})
_POSTS = RELATIONS - PARTIES
_OTHER_HALF: Mapping[str, str] = {
    "decisions_own": "decisions_superior",
    "internal_contact": "external_contact",
    "external_contact": "internal_contact",
}
_MOST_WORDS = 12
_MOST_WORDS_IN_ROW = 16
_FEWEST_ASKED = 2
_FEWEST_DUTIES = 4
_MOSTLY = 0.6
_NEARLY_ALL = 0.8


@dataclass(slots=True)
class _Reading:
    """The nodes, the sections that they have by name, and the headings before the one at hand.

    `peers` are the places of headings that stand in one row of numbers with known ones.
    `section` is the one in force, `listed` the last one with a name and a number or letter of its own, `divided` the last
    one that divides the duties at hand.
    """

    nodes: list[Node]
    names: Names
    known: frozenset[str]
    peers: frozenset[int]
    section: Heading | None = None
    listed: Heading | None = None
    importance: Heading | None = None
    divided: Heading | None = None
    seen: set[str] = field(default_factory=set)
    told: dict[str, Name] = field(default_factory=dict)
    """The names that evidence gave, by the folded heading: where it comes again it means the same."""


def inferred(nodes: Sequence[Node], names: Names) -> list[Node]:
    """The nodes, as many, with names for headings and labels that the vocabulary does not know."""
    rows, peers = promoted(divided(nodes, names))
    found = grouped(rows, names)
    reading = _Reading(found, names, frozenset(_keys(found)), peers)
    for place, node in enumerate(found):
        if isinstance(node, Heading):
            found[place] = _settled(reading, node, place)
    return with_subject(named_labels(found, names), names)


def _keys(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        if node.name is not None and node.name.key:
            yield node.name.key


def _settled(reading: _Reading, heading: Heading, place: int) -> Heading:
    """The heading with the name that the evidence gives it where it ends the section at hand."""
    if heading.name is not None and _goes_on_dividing(reading, heading):
        reading.divided = heading
        return replace(heading, name=None, look=BELOW_ALL)
    if heading.name is not None:
        return _entered(reading, _asking(reading, heading, place))
    return _wished(reading, heading) or _without_name(reading, heading, place)


def _without_name(reading: _Reading, heading: Heading, place: int) -> Heading:
    """The heading with the name that the evidence gives it, or as one that divides duties or ends a section."""
    look = reading.section.look if reading.section is not None else Look()
    ends = reading.section is None or place in reading.peers or heading.look.outranks(look)
    if heading.alternative or heading.level is not None or not ends:
        reading.divided = heading if heading.number else reading.divided
        return heading
    name = reading.told.get(fold(heading.text)) or _name(reading, heading, place)
    if name is not None:
        reading.told[fold(heading.text)] = name
        return _entered(reading, replace(heading, name=name))
    if _divides(reading, place):
        reading.divided = heading
        return replace(heading, look=BELOW_ALL)
    reading.section = None
    return heading


def _asking(reading: _Reading, heading: Heading, place: int) -> Heading:
    """A heading that says no more than what is needed or wished opens requirements where its items ask for them."""
    here = reading.section
    asked = here is not None and here.name is not None and here.name.key in REQUIREMENTS
    if heading.name is None or heading.name.key or asked:
        return heading
    if here is not None and not heading.look.outranks(here.look):
        return heading
    below = list(_below(reading.nodes, place))
    fits = [items.is_requirement(entry, reading.names) for entry in below]
    if items.share(below, fits) < _MOSTLY:
        return heading
    name = replace(heading.name, key="requirements", exact=False, inferred="heading-items")
    return replace(heading, name=name)


def _entered(reading: _Reading, heading: Heading) -> Heading:
    """The heading with a name, which is in force from here on."""
    assert heading.name is not None
    if not heading.name.key:
        reading.importance = heading
        return heading
    reading.section, reading.importance, reading.divided = heading, None, None
    reading.listed = heading if is_listed(heading) else reading.listed
    reading.seen.add(heading.name.key)
    return heading


def _goes_on_dividing(reading: _Reading, heading: Heading) -> bool:
    """Whether a heading with a name has the next number of one that divides duties, and not of their own: '2. Seguridad' behind '1. Cocina'."""
    before, here = reading.divided, reading.section
    inside = here is not None and here.name is not None and here.name.key in DUTIES
    if before is None or here is None or not inside or not comes_next(before, heading):
        return False
    if heading.name is not None and heading.name.key in APART_FROM_DUTIES:
        return False
    return not comes_next(here, heading) and not before.look.is_above(heading.look)


def _divides(reading: _Reading, place: int) -> bool:
    """Whether a heading behind duties stands over more of them: it divides them, and ends nothing."""
    before = reading.section.name if reading.section is not None else None
    if before is None or before.key != "functions":
        return False
    below = list(_below(reading.nodes, place))
    below = [entry for entry in below if entry.marked] or below
    return items.duty_share(below, reading.names) >= _NEARLY_ALL


def _wished(reading: _Reading, heading: Heading) -> Heading | None:
    """The heading as that of wishes where it follows one of what is required: 4.1.2 behind '4.1.1 Mínimo'."""
    before = reading.importance
    reading.importance = None
    if before is None or before.name is None or before.name.importance != "required":
        return None
    if not follows(before, heading):
        return None
    name = Name(heading.text, "", "desired", exact=False, inferred="heading-order")
    return replace(heading, name=name)


def _name(reading: _Reading, heading: Heading, place: int) -> Name | None:
    below = list(_below(reading.nodes, place))
    told = without_brackets(heading.text)
    long = len(told.split()) > (_MOST_WORDS_IN_ROW if place in reading.peers else _MOST_WORDS)
    if (
        not below
        or long
        or is_title(heading.text, reading.names.vocabulary)
        or reading.names.vocabulary.start("institutions", heading.text) is not None
    ):
        return None
    last = _before(reading, heading)
    if last in _OTHER_HALF:
        return Name(heading.text, _OTHER_HALF[last], exact=False, inferred="heading-order")
    name = words.name_of(told, reading.names)
    between = last in REQUIREMENTS and _next_known(reading.nodes, place) in REQUIREMENTS
    if between and (name is None or name.key not in REQUIREMENTS):
        return Name(heading.text, "requirements", exact=False, inferred="heading-order")
    if name is not None and _agrees(reading, name.key, below):
        return name
    key = _mentioned(reading, told, below) if place in reading.peers else None
    if key is not None:
        return Name(heading.text, key, exact=False, inferred="heading-words")
    key = _by_items(reading, below)
    return None if key is None else Name(heading.text, key, exact=False, inferred="heading-items")


def _mentioned(reading: _Reading, text: str, below: Sequence[Entry]) -> str | None:
    """The first section that a heading speaks of which stands in a row with known ones; duties where it stands over them."""
    keys = words.mentioned(text, reading.names)
    if "functions" in keys and items.duty_share(below, reading.names) >= _MOSTLY:
        keys = ("functions",)
    return next((key for key in keys if _agrees(reading, key, below)), None)


def _before(reading: _Reading, heading: Heading) -> str:
    """The section of the heading whose number or letter this one's follows."""
    listed = reading.listed
    if listed is None or listed.name is None or not follows(listed, heading):
        return ""
    return listed.name.key


def _next_known(nodes: Sequence[Node], place: int) -> str:
    """The section of the next heading that the vocabulary knows."""
    for node in nodes[place + 1 :]:
        if isinstance(node, Heading) and node.name is not None and node.name.key:
            return node.name.key
    return ""


def _below(nodes: Sequence[Node], place: int) -> Iterator[Entry]:
    """The entries under a heading, up to the next one that is known or stands as high."""
    heading = nodes[place]
    assert isinstance(heading, Heading)
    for node in nodes[place + 1 :]:
        if isinstance(node, Entry):
            yield node
        elif (node.name is not None and node.name.key) or (
            node.level is None and node.look.outranks(heading.look)
        ):
            return


def _agrees(reading: _Reading, key: str, below: Sequence[Entry]) -> bool:
    """Whether what stands under a heading can be what its words say."""
    if key in _ONCE and key in reading.known:
        return False
    if key in _POSTS:
        return all(items.is_post(entry, reading.names) for entry in below)
    if key in _THINGS and reading.section is not None and reading.section.name is not None:
        duties = [entry.marked and items.is_duty(entry.text, reading.names) for entry in below]
        return reading.section.name.key != "functions" or items.share(below, duties) < _NEARLY_ALL
    if key in PARTIES:
        return not any(items.is_duty(entry.text, reading.names) for entry in below)
    return True


def _by_items(reading: _Reading, below: Sequence[Entry]) -> str | None:
    """Requirements behind the duties, and duties where no heading names them."""
    asked = [items.is_requirement(entry, reading.names) for entry in below]
    if DUTIES & reading.seen:
        enough = len(below) >= _FEWEST_ASKED and items.share(below, asked) >= _MOSTLY
        return "requirements" if enough else None
    if not DUTIES & reading.known and reading.known & (REQUIREMENTS | _POSTS):
        enough = len(below) >= _FEWEST_DUTIES and items.duty_share(below, reading.names) >= _NEARLY_ALL
        return "functions" if enough else None
    return None
