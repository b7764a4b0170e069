"""Paragraphs: numbered outlines, headings, lists and labelled lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.document import Paragraph
from parsers.names import PARTIES, REQUIREMENTS, Name
from parsers.shapes import label_value
from parsers.shapes.flow import Flow
from parsers.shapes.nodes import Entry, Heading, Look
from parsers.shapes.pieces import Piece, collapse, pieces

_LISTS = REQUIREMENTS - {"requirements"} | {"responsibilities"}
_LONGEST_HEADING = 14
_LONGEST_GROUP = 7


def read(paragraphs: Sequence[Paragraph], flow: Flow, *, table_follows: bool = False) -> None:
    """Adds the headings and entries that the paragraphs are."""
    run = [part for piece in pieces(paragraphs) for part in _lines(piece, flow)]
    for place, piece in enumerate(run):
        before = run[place - 1] if place else None
        following = run[place + 1 : place + 3]
        flow.at(piece.paragraph)
        if table_follows and place + 1 == len(run) and _stands_over_table(piece):
            _add_over_table(piece, flow)
            continue
        _add(piece, before, following, flow)


def _stands_over_table(piece: Piece) -> bool:
    """Whether the last paragraph in front of a table looks like its heading."""
    loud = piece.paragraph.heading is not None or piece.paragraph.bold or piece.capitals
    return loud and piece.words <= _LONGEST_HEADING and not piece.text.endswith((".", ";"))


def _add_over_table(piece: Piece, flow: Flow) -> None:
    name = flow.names.section(piece.text, tail=True)
    pair = label_value.nodes(piece, flow.section, flow.names) if name is None else []
    for node in pair:
        flow.add(node)
    if not pair:
        text = piece.text.rstrip(" :")
        flow.heading(Heading(text, piece.paragraph.origins, name, piece.number, piece.look))


def _add(piece: Piece, before: Piece | None, following: Sequence[Piece], flow: Flow) -> None:
    after = following[0] if following else None
    numbered = label_value.numbered(piece, flow)
    if numbered is not None:
        flow.add(numbered)
        return
    name = _known(piece, before, after, flow)
    if name is not None:
        flow.heading(
            Heading(piece.text.rstrip(" :"), piece.paragraph.origins, name, piece.number, piece.look)
        )
        return
    pair = label_value.nodes(piece, flow.section, flow.names)
    if pair:
        for node in pair:
            flow.add(node)
        return
    if before is not None and _goes_on(piece, flow):
        return
    if (
        flow.section is not None
        and flow.section.key in REQUIREMENTS
        and label_value.is_hint(piece.text, flow.names)
    ):
        flow.add(Entry(" ".join(piece.text.split()), piece.paragraph.origins, name=Name("", "notes")))
        return
    if _is_unknown_heading(piece, before, following, flow):
        level = piece.paragraph.list_level
        flow.heading(
            Heading(piece.text.rstrip(" :"), piece.paragraph.origins, None, piece.number, piece.look, level)
        )
        return
    flow.add(
        Entry(
            " ".join(piece.text.split()),
            piece.paragraph.origins,
            piece.number,
            marked=piece.marked,
            lines=tuple(" ".join(line.text.split()) for line in piece.paragraph.lines),
            level=piece.paragraph.list_level,
        )
    )


def _goes_on(piece: Piece, flow: Flow) -> bool:
    """Joins a paragraph that begins in the middle of a sentence to the entry that was broken off."""
    last = flow.nodes[-1] if flow.nodes else None
    if piece.marked or not piece.text[:1].islower() or not isinstance(last, Entry) or last.fields:
        return False
    if (
        not last.marked
        or last.text.endswith((".", ";", ":"))
        or (last.name is not None and last.name.identity)
    ):
        return False
    flow.nodes[-1] = replace(
        last,
        text=f"{last.text} {' '.join(piece.text.split())}",
        origins=(*last.origins, *piece.paragraph.origins),
        lines=(*last.lines, piece.text),
    )
    return True


def _known(piece: Piece, before: Piece | None, after: Piece | None, flow: Flow) -> Name | None:
    """The section that the paragraph is the heading of."""
    if piece.words > _LONGEST_HEADING:
        return None
    paragraph = piece.paragraph
    strong = paragraph.heading is not None or paragraph.bold or piece.capitals
    if piece.text.endswith((".", ";")) and piece.words > 2 and not strong:
        return None
    name = flow.names.section(piece.text, tail=strong or piece.text.endswith(":"))
    if name is None:
        return _bare_label(piece, strong, flow)
    if not flow.nodes and flow.names.vocabulary.find("document", piece.text) is not None:
        return None
    here = flow.section.key if flow.section else ""
    if not name.key:
        return name if here in REQUIREMENTS or (after and strong) else None
    if here == "functions" and _is_weaker(piece, flow.look, name):
        return None
    if name.key in PARTIES and len(name.text.split()) == 1 and here not in PARTIES | {"relations"}:
        return None
    return name if _stands_as_heading(piece, before, after, name, here, strong=strong) else None


def _is_weaker(piece: Piece, look: Look, name: Name) -> bool:
    """Whether a heading among duties stands below their own heading: it divides them."""
    if name.key == "schedule":
        return False
    if look.level is not None:
        return piece.paragraph.heading is None or piece.paragraph.heading > look.level
    return piece.kind == look.kind == "decimal" and piece.depth > look.depth


def _stands_as_heading(
    piece: Piece, before: Piece | None, after: Piece | None, name: Name, here: str, *, strong: bool
) -> bool:
    emphasised = strong or piece.text.endswith(":")
    if not piece.marked:
        told = name.exact and (
            name.key in REQUIREMENTS | {"functions"} or (before is not None and before.marked)
        )
        return emphasised or here not in _LISTS or told
    if piece.paragraph.heading is not None or piece.depth > 1 or piece.kind in {"upper", "roman"}:
        return True
    if piece.kind == "decimal":
        return emphasised or not (_are_siblings(piece, after) or _are_siblings(before, piece))
    if here in _LISTS:
        return False
    return emphasised or (after is not None and is_parent(piece, [after]))


def _bare_label(piece: Piece, strong: bool, flow: Flow) -> Name | None:
    """A label of the position's facts on a line of its own; its value stands on the next."""
    if piece.marked or not (piece.text.endswith(":") or (strong and piece.words <= 4)):
        return None
    if not piece.text.endswith(":") or (flow.section is not None and flow.section.key in REQUIREMENTS):
        return None
    name = flow.names.label(piece.text)
    if name is None and flow.names.is_control(piece.text.rstrip(" :")):
        return Name(piece.text, "control", identity=True)
    return name if name is not None and name.identity else None


def _is_unknown_heading(piece: Piece, before: Piece | None, following: Sequence[Piece], flow: Flow) -> bool:
    after = following[0] if following else None
    if after is None:
        return piece.text.endswith(":")
    if is_parent(piece, following):
        return True
    ends = piece.text[-1]
    if piece.words > _LONGEST_HEADING or ends in ".;,":
        return piece.paragraph.heading is not None and piece.words <= _LONGEST_HEADING and ends == "."
    if piece.paragraph.heading is not None:
        return True
    if piece.marked:
        return piece.paragraph.bold and piece.words <= _LONGEST_GROUP and not _are_siblings(piece, after)
    if piece.paragraph.bold or (piece.capitals and piece.words <= _LONGEST_GROUP):
        return True
    if ends == ":":
        return after.marked
    return (
        after.marked
        and piece.words <= _LONGEST_GROUP
        and piece.text[0].isupper()
        and flow.section is not None
        and flow.section.key not in {"relations", "supervises", "reports_to"}
    )


def is_parent(piece: Piece, following: Sequence[Piece]) -> bool:
    """Whether the next marked paragraph is one below this one: 2.1 and 2.1.1, 2.1 and a), a list in a list."""
    if not piece.marked:
        return False
    after = next((other for other in following if other.marked), None)
    if after is None or (after is not following[0] and piece.text.endswith(".")):
        return False
    if piece.number and after.number and after.number.startswith(f"{piece.number}."):
        return True
    if after.depth > 1 and after.kind == "decimal":
        return False
    here, there = piece.paragraph.list_level, after.paragraph.list_level
    if here is not None and there is not None:
        return there > here
    if piece.kind == "decimal" and after is following[0]:
        return after.kind == "lower" and after.number in {"a", "i"} and here is None
    return False


def _are_siblings(one: Piece | None, other: Piece | None) -> bool:
    """Whether two numbers follow each other in one list."""
    if one is None or other is None or not one.number or not other.number:
        return False
    *first, last = one.number.split(".")
    *second, following = other.number.split(".")
    return first == second and last.isdigit() and following.isdigit() and int(following) == int(last) + 1


def _lines(piece: Piece, flow: Flow) -> list[Piece]:
    """A paragraph of several labelled lines as one piece a line."""
    lines = piece.paragraph.lines
    if (
        len(lines) < 2
        or sum(label_value.labelled(collapse(line.text), flow.names) is not None for line in lines) < 2
    ):
        return [piece]
    parts = [replace(piece.paragraph, lines=(line,), text=line.text, marker=None) for line in lines]
    return pieces(parts)
