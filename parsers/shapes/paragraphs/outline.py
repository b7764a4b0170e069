"""Paragraphs: numbered outlines, headings, lists and labelled lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from parsers.document import Paragraph
from parsers.names import DUTIES, RELATIONS, REQUIREMENTS, Name, Names
from parsers.shapes import hints
from parsers.shapes.choices import asked
from parsers.shapes.flow import Flow
from parsers.shapes.nodes import Entry, Field, Heading, Node
from parsers.shapes.paragraphs import answering, label_value
from parsers.shapes.paragraphs.headings import Spot, is_unknown, known, stands_over_table
from parsers.shapes.paragraphs.legends import is_legend
from parsers.shapes.paragraphs.pieces import Piece, collapse, levelled, pieces
from parsers.shapes.tables import grades
from parsers.titles import is_company

_STROKES = re.compile(r"[_.…]{5,}")
_LONGEST_SIGNED = 10
_SHORTEST_NOTICE = 8
_SMALL = 0.88
_SAID_PLAINLY = DUTIES | {"objective"}
_BESIDE_DUTIES = REQUIREMENTS | {"functions", "objective", "schedule", "annex"}
"""Sections that may begin among duties under a heading as weak as those that divide them."""


def read(paragraphs: Sequence[Paragraph], flow: Flow, *, table_follows: bool = False) -> None:
    """Adds the headings and entries that the paragraphs are."""
    run = levelled([part for piece in pieces(paragraphs) for part in _lines(piece, flow)])
    for place, piece in enumerate(run):
        last = place + 1 == len(run)
        before = run[place - 1] if place else None
        spot = Spot(piece, before, run[place + 1 : place + 3], ends=last and not table_follows)
        flow.at(piece.paragraph)
        if table_follows and last and stands_over_table(spot):
            _add_over_table(piece, flow)
        else:
            _add(spot, flow)


def _add_over_table(piece: Piece, flow: Flow) -> None:
    name = flow.names.section(piece.text, tail=True)
    pair = label_value.nodes(piece, flow) if name is None else []
    for node in pair or [_heading(piece, name)]:
        flow.add(node)


def _add(spot: Spot, flow: Flow) -> None:
    piece = spot.piece
    if _is_remark(piece.paragraph.text, flow.names):
        text = _plain(piece.paragraph.text)
        flow.add(Entry(text, piece.paragraph.origins, name=Name("", "notes")))
        return
    if one := _graded(spot, flow) or label_value.numbered(piece, flow):
        flow.add(one)
        return
    name = answering.factor(spot, flow) or known(spot, flow)
    if name is None and (piece.number or not piece.marked):
        name = hints.named(piece.text, flow.names)
    if name is not None:
        flow.heading(_heading(piece, name))
    elif answer := answering.answered(piece, flow):
        flow.add(answer)
    elif pair := [] if _divides_duties(piece, flow) else label_value.nodes(piece, flow):
        for node in [_aside(pair[1])] if _is_aside(pair, piece, flow) else pair:
            flow.add(node)
    elif spot.before is None or not _goes_on(piece, flow):
        _add_unnamed(spot, flow)


def _is_aside(pair: Sequence[Node], piece: Piece, flow: Flow) -> bool:
    """Whether a line is a note with its text, right below the heading of a section whose items are still to come."""
    last = flow.nodes[-1] if flow.nodes else None
    opened = (
        isinstance(last, Heading) and last.name is not None and last.name.key not in {"", "notes", "outside"}
    )
    first, *values = pair
    told = isinstance(first, Heading) and first.name is not None and first.name.key == "notes"
    return opened and told and bool(values) and not piece.look.outranks(flow.look)


def _aside(node: Node) -> Node:
    return replace(node, name=Name("", "notes"))


def _divides_duties(piece: Piece, flow: Flow) -> bool:
    """Whether a line that ends in a colon stands among duties as one before it that divides them: 'Reportes:' behind 'Ventas:'."""
    here = flow.section.key if flow.section is not None else ""
    if (
        here != "functions"
        or piece.marked
        or not piece.text.endswith(":")
        or not flow.look.is_above(piece.look)
    ):
        return False
    name = flow.names.label(piece.text)
    if name is None or name.identity or name.key in _BESIDE_DUTIES:
        return False
    headings = takewhile(
        lambda one: one.name is None, (one for one in reversed(flow.nodes) if isinstance(one, Heading))
    )
    return any(one.colon and one.look == piece.look for one in headings)


def _graded(spot: Spot, flow: Flow) -> Entry | None:
    """The item with the grade behind it, where a line beside it has one too."""
    found = grades.parted(spot.piece.text, flow.section, flow.names)
    beside = [piece for piece in (spot.before, spot.after) if piece is not None]
    if found is None or not any(grades.parted(piece.text, flow.section, flow.names) for piece in beside):
        return None
    origins = spot.piece.paragraph.origins
    level = Field("level", "", found[1], origins=origins)
    return Entry(
        found[0], origins, spot.piece.number, marked=spot.piece.marked, lines=(found[0],), fields=(level,)
    )


def _names_company(text: str, flow: Flow) -> bool:
    """Whether a line is a company's name, which among contacts may be one of them unless it stood there before."""
    if not is_company(text, flow.names.vocabulary):
        return False
    beside = flow.section is not None and flow.section.key in RELATIONS
    return not beside or any(node.text == _plain(text) for node in flow.nodes)


def _is_small_print(spot: Spot, flow: Flow) -> bool:
    """Whether a line behind others is set smaller than they are: a notice below the last section, a foot line."""
    before, piece = spot.before, spot.piece
    if (
        before is None
        or not flow.nodes
        or isinstance(flow.nodes[-1], Heading)
        or piece.marked
        or spot.is_emphasised
        or piece.words < _SHORTEST_NOTICE
    ):
        return False
    sizes = before.paragraph.size, piece.paragraph.size
    return not before.paragraph.bold and 0 < sizes[1] <= _SMALL * sizes[0]


def _add_unnamed(spot: Spot, flow: Flow) -> None:
    """A paragraph that the vocabulary says nothing of: an instruction, a heading by its looks, else content."""
    piece = spot.piece
    here = flow.section.key if flow.section is not None else ""
    if (
        _is_small_print(spot, flow)
        or _is_signature_line(piece.text)
        or (not piece.marked and _names_company(piece.text, flow))
    ):
        flow.add(Entry(_plain(piece.text), piece.paragraph.origins, name=Name("", "notes")))
        return
    hinted = hints.is_bracketed_hint(piece.text, flow.names)
    asked = here in REQUIREMENTS and hints.is_hint(piece.text, flow.names)
    duty = here in _SAID_PLAINLY and hints.is_duty_hint(piece.text, flow.names)
    if hinted or asked or duty:
        flow.add(Entry(_plain(piece.text), piece.paragraph.origins, name=Name("", "notes")))
    elif (
        (not piece.marked and hints.heads(piece.text, flow.names))
        or is_unknown(spot, flow)
        or (flow.section is None and _names_document(piece, flow))
    ):
        flow.heading(replace(_heading(piece, None), level=piece.paragraph.list_level))
    else:
        flow.add(
            Entry(
                _plain(piece.text),
                piece.paragraph.origins,
                piece.number,
                marked=piece.marked,
                lines=tuple(_plain(line.text) for line in piece.paragraph.lines),
                level=piece.paragraph.list_level,
            )
        )


def _is_signature_line(text: str) -> bool:
    """Whether a line is labels over strokes to write on: 'Firma: ________ Fecha: ______'."""
    return _STROKES.search(text) is not None and len(_STROKES.sub(" ", text).split()) <= _LONGEST_SIGNED


def _names_document(piece: Piece, flow: Flow) -> bool:
    """Whether a line is the kind of document, printed as its title."""
    return flow.names.vocabulary.find("document", piece.text) == "kind"


def _is_remark(text: str, names: Names) -> bool:
    """Whether a line explains letters, or acknowledges the document: 'Declaro haber recibido copia'."""
    acknowledged = names.vocabulary.start("acknowledgements", text) is not None
    return acknowledged or is_legend(text, names) or bool(asked.letters([text], names))


def _heading(piece: Piece, name: Name | None) -> Heading:
    colon = piece.text.endswith(":")
    text = piece.text.rstrip(" :")
    return Heading(text, piece.paragraph.origins, name, piece.number, piece.look, colon=colon)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _goes_on(piece: Piece, flow: Flow) -> bool:
    """Joins a paragraph that begins in the middle of a sentence to the item or purpose that was broken off."""
    last = flow.nodes[-1] if flow.nodes else None
    if piece.marked or not piece.text[:1].islower() or not isinstance(last, Entry) or last.fields:
        return False
    fact = last.name is not None and last.name.identity
    listed = last.marked or (flow.section is not None and flow.section.key == "objective")
    if not listed or fact or last.text.endswith((".", ";", ":")):
        return False
    flow.nodes[-1] = replace(
        last,
        text=f"{last.text} {_plain(piece.text)}",
        origins=(*last.origins, *piece.paragraph.origins),
        lines=(*last.lines, piece.text),
    )
    return True


def _side_by_side(text: str, flow: Flow) -> list[str]:
    """Labelled values that tabs part in one line: 'Puesto: Vigilador<tab>Sector: Seguridad'; nothing else."""
    parts = [part.strip() for part in text.split("\t") if part.strip()]
    if len(parts) > 1 and all(label_value.labelled(part, flow.names) is not None for part in parts):
        return parts
    pairs = [f"{label}\t{value}" for label, value in zip(parts[::2], parts[1::2], strict=False)]
    colons = all(part.endswith(":") for part in parts[::2]) and not any(
        part.endswith(":") for part in parts[1::2]
    )
    told = all(label_value.labelled(pair, flow.names) is not None for pair in pairs)
    return pairs if len(pairs) > 1 and len(parts) == 2 * len(pairs) and colons and told else []


def _lines(piece: Piece, flow: Flow) -> list[Piece]:
    """A paragraph of several labelled lines, or of labels and values side by side, as one piece each."""
    lines = piece.paragraph.lines
    if "\t" in piece.text and not piece.marked and (parts := _side_by_side(piece.text, flow)):
        return pieces(
            [replace(piece.paragraph, lines=(replace(lines[0], text=text),), text=text) for text in parts]
        )
    if len(lines) < 2:
        return [piece]
    told = [line for line in lines if label_value.labelled(collapse(line.text), flow.names) is not None]
    if len(told) < 2:
        return [piece]
    return pieces([replace(piece.paragraph, lines=(line,), text=line.text, marker=None) for line in lines])
