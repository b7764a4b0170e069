"""Headings and labels below 'Responsabilidades' that say what the post answers for: 'Por equipos', 'Dinero: no maneja ...'."""

from __future__ import annotations

from parsers.names import Name
from parsers.shapes.flow import Flow
from parsers.shapes.nodes import Entry, Heading
from parsers.shapes.paragraphs.headings import Spot
from parsers.shapes.paragraphs.label_value import labelled
from parsers.shapes.paragraphs.pieces import Piece
from parsers.values import number
from parsers.vocabulary import fold

_PROSE = 7
_LONGEST = 8


def factor(spot: Spot, flow: Flow) -> Name | None:
    """The name of a heading that parts responsibilities, with sentences below it; None of any other text."""
    piece, after = spot.piece, spot.after
    if after is None or not spot.is_strong or piece.words > _LONGEST:
        return None
    inside = flow.section is not None and flow.section.key == "responsibilities"
    common = (_is_common(piece.text, flow) or _answers_for_resources(piece.text, flow)) and not after.marked
    if not inside and not (common and _stands_below(piece, flow)):
        return None
    parts = common or _opens_with_for(piece.text, flow)
    if not parts or piece.text.endswith((".", ";")) or not (after.marked or _is_prose(after.text, flow)):
        return None
    return Name(piece.text, "responsibilities")


def answered(piece: Piece, flow: Flow) -> Entry | None:
    """A line that says in a sentence how the post answers for what it labels: 'Materiales: responde por ...'."""
    inside = flow.section is not None and flow.section.key == "responsibilities"
    if not inside or piece.marked or piece.look.outranks(flow.look):
        return None
    found = labelled(piece.text, flow.names)
    if found is None or found.name.key != "resources" or not _is_prose(found.value, flow):
        return None
    text = " ".join(piece.text.split())
    return Entry(text, piece.paragraph.origins, lines=(text,))


def _opens_with_for(text: str, flow: Flow) -> bool:
    """Whether a heading that is no other section begins with a word such as 'por' or 'sobre'."""
    name = flow.names.section(text)
    if name is not None and name.exact:
        return False
    first, *rest = fold(text).split() or [""]
    return bool(rest) and flow.names.vocabulary.meanings["answering"].get(first) == "word"


def _answers_for_resources(text: str, flow: Flow) -> bool:
    """Whether a heading says that the post answers for things: 'Responsabilidad por equipo y materiales'."""
    start = flow.names.vocabulary.start("answered", number.split(text)[1])
    return start is not None and start.key == "for" and bool(start.rest)


def _stands_below(piece: Piece, flow: Flow) -> bool:
    """Whether the heading over a piece that looks like a factor, before others of its rank, is of responsibilities."""
    above = (node for node in reversed(flow.nodes) if isinstance(node, Heading))
    over = next((node for node in above if node.look.is_above(piece.look)), None)
    return over is not None and over.name is not None and over.name.key == "responsibilities"


def _is_common(text: str, flow: Flow) -> bool:
    """Whether a heading is one that responsibilities are commonly parted by: 'Supervisión recibida'."""
    return flow.names.vocabulary.find("answering", number.split(text)[1]) == "factor"


def _is_prose(text: str, flow: Flow) -> bool:
    """Whether a line is a sentence that does not begin with the verb of a relation."""
    told = flow.names.vocabulary.start("relation_verbs", text) is not None
    return text.rstrip().endswith(".") and len(text.split()) >= _PROSE and not told
