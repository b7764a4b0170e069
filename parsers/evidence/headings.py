"""Names unknown headings and labels by evidence other than their wording; a name so found says why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsers.evidence import items, words
from parsers.evidence.groups import grouped
from parsers.evidence.labels import named_labels
from parsers.evidence.order import follows, is_listed, promoted
from parsers.evidence.subjects import with_subject
from parsers.names import DUTIES, PARTIES, RELATIONS, REQUIREMENTS, Name, Names
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
_BELOW_ALL = Look(size=-1.0)
_MOST_WORDS = 12
_FEWEST_ASKED = 2
_FEWEST_DUTIES = 4
_MOSTLY = 0.6
_NEARLY_ALL = 0.8


@dataclass(slots=True)
class _Reading:
    """The nodes, the sections that they have by name, and the headings before the one at hand.

    `section` is the one in force, `listed` the last one with a name and a number or letter of its own.
    """

    nodes: list[Node]
    names: Names
    known: frozenset[str]
    section: Heading | None = None
    listed: Heading | None = None
    importance: Heading | None = None
    seen: set[str] = field(default_factory=set)
    told: dict[str, Name] = field(default_factory=dict)
    """The names that evidence gave, by the folded heading: where it comes again it means the same."""


def inferred(nodes: Sequence[Node], names: Names) -> list[Node]:
    """The nodes, as many, with names for headings and labels that the vocabulary does not know."""
    found = grouped(promoted(nodes), names)
    reading = _Reading(found, names, frozenset(_keys(found)))
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
    if heading.name is not None:
        return _entered(reading, _asking(reading, heading, place))
    wished = _wished(reading, heading)
    if wished is not None:
        return wished
    look = reading.section.look if reading.section is not None else Look()
    ends = reading.section is None or heading.look.outranks(look)
    if heading.alternative or heading.level is not None or not ends:
        return heading
    name = reading.told.get(fold(heading.text)) or _name(reading, heading, place)
    if name is not None:
        reading.told[fold(heading.text)] = name
        return _entered(reading, replace(heading, name=name))
    if _divides(reading, place):
        return replace(heading, look=_BELOW_ALL)
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
    reading.section, reading.importance = heading, None
    reading.listed = heading if is_listed(heading) else reading.listed
    reading.seen.add(heading.name.key)
    return heading


def _divides(reading: _Reading, place: int) -> bool:
    """Whether a heading behind duties stands over more of them: it divides them, and ends nothing."""
    before = reading.section.name if reading.section is not None else None
    if before is None or before.key != "functions":
        return False
    below = [entry for entry in _below(reading.nodes, place) if entry.marked]
    duties = [items.is_duty(entry.text, reading.names) for entry in below]
    return items.share(below, duties) >= _NEARLY_ALL


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
    if (
        not below
        or len(heading.text.split()) > _MOST_WORDS
        or is_title(heading.text, reading.names.vocabulary)
        or reading.names.vocabulary.start("institutions", heading.text) is not None
    ):
        return None
    last = _before(reading, heading)
    if last in _OTHER_HALF:
        return Name(heading.text, _OTHER_HALF[last], exact=False, inferred="heading-order")
    name = words.name_of(heading.text, reading.names)
    between = last in REQUIREMENTS and _next_known(reading.nodes, place) in REQUIREMENTS
    if between and (name is None or name.key not in REQUIREMENTS):
        return Name(heading.text, "requirements", exact=False, inferred="heading-order")
    if name is not None and _agrees(reading, name.key, below):
        return name
    key = _by_items(reading, below)
    return None if key is None else Name(heading.text, key, exact=False, inferred="heading-items")


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
    duties = [items.is_duty(entry.text, reading.names) for entry in below]
    if DUTIES & reading.seen:
        enough = len(below) >= _FEWEST_ASKED and items.share(below, asked) >= _MOSTLY
        return "requirements" if enough else None
    if not DUTIES & reading.known and reading.known & (REQUIREMENTS | _POSTS):
        enough = len(below) >= _FEWEST_DUTIES and items.share(below, duties) >= _NEARLY_ALL
        return "functions" if enough else None
    return None
