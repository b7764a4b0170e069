"""Where one profile ends and the next begins in a document of several."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeGuard

from parsers.closing import body_end
from parsers.names import DUTIES, Names
from parsers.shapes.nodes import Entry, Heading, Look, Node
from parsers.titles import split_kind
from parsers.values import code
from parsers.values.title import title_key
from parsers.vocabulary import fold
from parsers.vocabulary.patterns import among_folded

_OPENING = frozenset({"identification"})
_OTHER = frozenset(
    {"objective", "reports_to", "supervises", "requirements", "education", "experience", "competency"}
)
_APPENDED = frozenset({"", "notes", "outside", "references", "annex"})
_OF_A_PROFILE = DUTIES | {"objective"}
_BRANCH = re.compile(rf"{among_folded('branch', 'word')}\b")
_NEAR = 8
_SAME_HEADINGS = 4
_MOST_TITLE = 8
_ASKED = frozenset({"requirements", "education", "experience"})
_OWN = ("objective", "reports_to")
"""What each post has of its own, and the levels of one post have not."""
_FIRST = ("identification", "objective", "reports_to", "area")


@dataclass(frozen=True, slots=True)
class Part:
    """The nodes of one profile, and the blocks from `start` to before `stop` that they come from.

    `opening` is the heading that it begins with, `unit` that of the chapter of a unit that it stands in.
    `within` says that a block of it holds the beginning of another one too.
    """

    nodes: tuple[Node, ...]
    start: int
    stop: int
    opening: Heading | None = None
    unit: Heading | None = None
    within: bool = False


def split(
    nodes: Sequence[Node], places: Sequence[int], blocks: int, names: Names, is_title: Callable[[str], bool]
) -> list[Part]:
    """The parts that hold a profile each; one part of everything where nothing divides it."""
    stop = body_end(nodes, names.vocabulary)
    blocks = _block_after(places, stop, blocks)
    nodes, places = nodes[:stop], places[:stop]
    starts = _by_labels(nodes, names) or _by_headings(nodes, is_title) or _by_sections(nodes, names)
    starts = [_announced(nodes, start) for start in starts]
    if len(starts) < 2:
        return [Part(tuple(nodes), 0, blocks, _over_first(nodes))]
    starts = _with_others(nodes, starts)
    parts = []
    shared = _for_everybody(nodes[: starts[0]], names)
    last = _before_terms(nodes, starts, names)
    for start, end in zip(starts, [*starts[1:], last], strict=True):
        stop = _end(nodes, start, end, names)
        opening = nodes[start]
        parts.append((start, stop, opening if isinstance(opening, Heading) else None))
        shared += _for_everybody(nodes[stop:end], names)
    return [
        Part(
            (*nodes[_behind_title(nodes, start) : stop], *shared),
            places[start],
            _block_after(places, stop, blocks),
            opening,
            within=sum(places[other] == places[start] for other in starts) > 1,
        )
        for start, stop, opening in parts
    ]


def _over_first(nodes: Sequence[Node]) -> Heading | None:
    """The unknown heading right over the first section of the only profile, behind nothing but other headings."""
    heads = list(takewhile(lambda node: isinstance(node, Heading), nodes))
    first = next((place for place, node in enumerate(heads) if _key(node) in _OF_A_PROFILE), 0)
    over = heads[first - 1] if first else None
    return over if over is not None and _is_unnamed(over) else None


def _block_after(places: Sequence[int], stop: int, blocks: int) -> int:
    if stop >= len(places):
        return blocks
    return max(places[stop], places[stop - 1] + 1)


def _key(node: Node) -> str:
    return node.name.key if node.name is not None else ""


def _has_duties(nodes: Sequence[Node]) -> bool:
    """Whether duties stand under a heading or label of theirs; one right over another section has none."""
    return any(
        _key(node) in DUTIES and (isinstance(node, Entry) or _holds_items(nodes[place + 1 : place + 2]))
        for place, node in enumerate(nodes)
    )


def _holds_items(below: Sequence[Node]) -> bool:
    """Whether what stands right below a heading of duties is no heading of another section."""
    return any(isinstance(node, Entry) or _key(node) in {"", *DUTIES} for node in below)


def _is_whole(nodes: Sequence[Node]) -> bool:
    """Whether the nodes hold duties and one more section of a profile."""
    return _has_duties(nodes) and any(_key(node) in _OTHER for node in nodes)


def _kept(
    nodes: Sequence[Node], starts: Sequence[int], wanted: Callable[[Sequence[Node]], bool]
) -> list[int]:
    ends = [*starts[1:], len(nodes)]
    return [start for start, end in zip(starts, ends, strict=False) if wanted(nodes[start:end])]


def _by_labels(nodes: Sequence[Node], names: Names) -> list[int]:
    """Each label with a title begins a profile, where duties or the same headings follow; headings in front belong to it."""
    labelled = [place for place, node in enumerate(nodes) if _is_title_label(node)]
    labelled = _first_ones(nodes, labelled)
    kept = labelled if _is_one_form(nodes, labelled) else _kept(nodes, labelled, _has_duties)
    return _openings(nodes, kept, names) if len(kept) > 1 else []


def _first_ones(nodes: Sequence[Node], labelled: Sequence[int]) -> list[int]:
    """The labels without those that tell the title at hand again, over other headings: a second table of one position."""
    found: list[int] = []
    for place, end in zip(labelled, [*labelled[1:], len(nodes)], strict=False):
        again = found and title_key(nodes[found[-1]].text) == title_key(nodes[place].text)
        if not again or _is_filled_again(nodes[found[-1] : place], nodes[place:end]):
            found.append(place)
    return found


def _is_filled_again(first: Sequence[Node], second: Sequence[Node]) -> bool:
    """Whether a form is filled in a second time: the same headings come again, or the purpose and head besides duties."""
    told = [{_key(node) for node in part} for part in (first, second)]
    whole = all(_has_duties(part) for part in (first, second)) and all(keys & set(_OWN) for keys in told)
    return whole or _is_one_form([*first, *second], [0, len(first)])


def _is_title_label(node: Node) -> bool:
    return isinstance(node, Entry) and node.name is not None and node.name.identity and _key(node) == "title"


def _is_one_form(nodes: Sequence[Node], starts: Sequence[int]) -> bool:
    """Whether the same headings come again behind each start: a form that is filled in for each."""
    texts = [
        {fold(node.text) for node in nodes[start:end] if isinstance(node, Heading)}
        for start, end in zip(starts, [*starts[1:], len(nodes)], strict=False)
    ]
    return len(texts) > 1 and len(set.intersection(*texts)) >= _SAME_HEADINGS


def _opening(nodes: Sequence[Node], place: int, names: Names) -> int:
    """The first of the headings, facts of the position and codes that stand directly in front of a title."""
    while place > 0 and _leads_in(nodes[place - 1], names):
        place -= 1
    return place


def _openings(nodes: Sequence[Node], places: Sequence[int], names: Names) -> list[int]:
    """Where the profiles begin, the first with no more in front than the others: a cover is none of it."""
    found = [_opening(nodes, place, names) for place in places]
    most = max(place - start for place, start in zip(places[1:], found[1:], strict=True))
    return [max(found[0], places[0] - most), *found[1:]]


def _leads_in(node: Node, names: Names) -> bool:
    if isinstance(node, Heading):
        called = split_kind(node.text, names.vocabulary) is not None  # 'Perfil del puesto de Topógrafo'
        return node.name is None or node.name.key in _OPENING or called
    if node.name is not None:
        return node.name.identity
    label = names.vocabulary.start("control", node.text)
    return label is not None and label.key == "code" and code.labelled(label.rest) is not None


def _by_headings(nodes: Sequence[Node], is_title: Callable[[str], bool]) -> list[int]:
    """Headings of one look that are titles, each with duties below."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, node in enumerate(nodes):
        if _is_unnamed(node):
            groups[_look(node.look)].append(place)
    best: list[int] = []
    for places in groups.values():
        kept = _kept(nodes, places, _is_whole)
        titles = sum(is_title(nodes[place].text) for place in kept)
        told = 2 * titles > len(kept) or (2 * titles == len(kept) and _all_work(nodes, kept))
        if len(kept) > max(len(best), 1) and (told or _alike(nodes, kept)):
            best = kept
    return best


def _alike(nodes: Sequence[Node], starts: Sequence[int]) -> bool:
    """Whether headings of no known post begin profiles: each tells its functions, and its purpose, head or requirements.

    What a label of the title stands over are branches of one profile; so are its levels, shifts and areas.
    """
    if any(_is_title_label(node) for node in nodes[: starts[0]]):
        return False
    ends = [*starts[1:], len(nodes)]
    told = [{_key(node) for node in nodes[start:end]} for start, end in zip(starts, ends, strict=True)]
    shared = set.intersection(*told)
    if "functions" not in shared:
        return False
    apart = not any(_BRANCH.match(fold(nodes[start].text)) for start in starts)
    apart = apart and not _is_whole(nodes[: starts[0]])
    return bool(shared & set(_OWN)) or (apart and bool(shared & _ASKED))


def _all_work(nodes: Sequence[Node], starts: Sequence[int]) -> bool:
    """Whether functions stand below each start; responsibilities alone may be the rest of one profile."""
    return _kept(nodes, starts, lambda part: any(map(_is_duty_heading, part))) == list(starts)


def _announced(nodes: Sequence[Node], start: int) -> int:
    """The heading of the same title, with or without what brackets say, that stands a few paragraphs before the form."""
    opening = nodes[start].text
    keys = {title_key(opening), title_key(opening.partition("(")[0] or opening)}
    for place in range(start - 1, max(start - _NEAR, -1), -1):
        before = nodes[place]
        if before.name is None and title_key(before.text) in keys:
            return place
        if isinstance(before, Heading):
            return start
    return start


def _with_others(nodes: Sequence[Node], starts: Sequence[int]) -> list[int]:
    """The starts with headings in letters of their own that begin a profile too; what goes on below them starts none."""
    others = _kept(nodes, _over_purposes(nodes, starts), _is_whole)
    if not others:
        return list(starts)
    before = [start for start in starts if start < others[0]]
    behind = [start for start in starts if start > others[0]]
    return [*before, *_kept(nodes, sorted([*others, *behind]), _is_whole)]


def _over_purposes(nodes: Sequence[Node], starts: Sequence[int]) -> list[int]:
    """Unknown headings that stand right over the heading of a purpose, each behind a whole profile."""
    found: list[int] = []
    for place in range(starts[0] + 1, len(nodes) - 1):
        below = nodes[place + 1]
        over_purpose = isinstance(below, Heading) and _key(below) == "objective"
        if place in starts or not (over_purpose and _is_unnamed(nodes[place])):
            continue
        before = found[-1] if found else max(start for start in starts if start < place)
        if _is_whole(nodes[before:place]):
            found.append(place)
    return found


def _is_unnamed(node: Node) -> TypeGuard[Heading]:
    """Whether a node is a heading that the vocabulary does not know, and no item of a list of lists."""
    return isinstance(node, Heading) and node.name is None and node.level is None


def _look(look: Look) -> tuple[object, ...]:
    if look.level is not None:
        return ("level", look.level)
    if look.kind:
        return ("number", look.kind)
    return ("letters", look.bold, look.capitals)


def _by_sections(nodes: Sequence[Node], names: Names) -> list[int]:
    """The section that every profile begins with, where it comes again after duties."""
    for key in _FIRST:
        places = [
            place for place, node in enumerate(nodes) if isinstance(node, Heading) and _key(node) == key
        ]
        kept = _kept(nodes, places, _is_whole)
        if len(kept) > 1 and len(kept) == sum(map(_is_duty_heading, nodes[kept[0] :])):
            lines = [place - 1 for place in kept if place and _is_title_line(nodes[place - 1])]
            return lines if len(lines) == len(kept) else _openings(nodes, kept, names)
    return []


def _behind_title(nodes: Sequence[Node], start: int) -> int:
    """Where a profile's nodes begin: behind a plain line with the title over its first section."""
    over = (
        start + 1 < len(nodes) and isinstance(nodes[start + 1], Heading) and _key(nodes[start + 1]) in _FIRST
    )
    return start + (over and _is_title_line(nodes[start]))


def _is_title_line(node: Node) -> bool:
    """Whether a line that nothing sets apart may be a title: a few words over the section that all profiles begin with."""
    plain = isinstance(node, Entry) and node.name is None and not node.marked and not node.label
    return plain and len(node.text.split()) <= _MOST_TITLE and not node.text.endswith((".", ":", ";"))


def _is_duty_heading(node: Node) -> bool:
    return isinstance(node, Heading) and _key(node) == "functions"


def _end(nodes: Sequence[Node], start: int, end: int, names: Names) -> int:
    """Where a profile ends before the next begins: at a heading that stands above its own, or over what holds for all."""
    opening = nodes[start]
    look, duties = opening.look if isinstance(opening, Heading) else Look(), False
    for place in range(start + 1, end):
        node = nodes[place]
        if not isinstance(node, Heading) or not duties:
            duties = duties or _key(node) in DUTIES
            continue
        if names.is_for_everybody(node.text):
            return place
        above = look.level is not None and node.look.level is not None and node.look.level < look.level
        chapter = look.kind == "decimal" and node.look.kind == "roman" and node.name is None
        alike = node.name is None and look.level is not None and node.look.level == look.level
        if above or chapter or alike:
            return place
    return end


def _before_terms(nodes: Sequence[Node], starts: Sequence[int], names: Names) -> int:
    """Where the last profile ends before a glossary of the whole document; one in each profile is its own."""
    heads = [place for place in range(starts[0], len(nodes)) if isinstance(nodes[place], Heading)]
    terms = [place for place in heads if names.explains_terms(nodes[place].text)]
    if not terms or terms[0] < starts[-1] or not _has_duties(nodes[starts[-1] : terms[0]]):
        return len(nodes)
    behind = {_key(nodes[place]) for place in heads if place > terms[0]}
    whole = _is_whole(nodes[starts[-1] : terms[0]])
    appended = behind <= _APPENDED or (whole and not behind & _OF_A_PROFILE)
    return terms[0] if appended else len(nodes)


def _for_everybody(nodes: Sequence[Node], names: Names) -> list[Node]:
    """What stands once under a heading that says it holds for all positions."""
    found: list[Node] = []
    inside: Heading | None = None
    for node in nodes:
        if isinstance(node, Heading):
            if names.is_for_everybody(node.text):
                inside = node
            elif inside is not None and node.look.outranks(inside.look):
                inside = None
        if inside is not None:
            found.append(node)
    return found
