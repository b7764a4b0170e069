"""Which paragraphs are headings: those that the vocabulary knows, and others by their looks and place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.names import PARTIES, RELATIONS, REQUIREMENTS, Name, without_brackets
from parsers.shapes.flow import Flow
from parsers.shapes.nodes import Look
from parsers.shapes.paragraphs.pieces import Piece
from parsers.values import code, number

_ASKED = REQUIREMENTS - {"requirements"}
_LISTS = _ASKED | {"responsibilities"}
_WORDS = frozenset({"competency", "skill"})
"""Sections whose items are words that may be called as a section is: 'Responsabilidad'."""
_RELATIONS = frozenset({"relations", "supervises", "reports_to"})
_LONGEST_HEADING = 14
_LONGEST_GROUP = 7


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph between its neighbours; `following` are the next two, `ends` says that not even a table follows."""

    piece: Piece
    before: Piece | None
    following: Sequence[Piece]
    ends: bool = False

    @property
    def after(self) -> Piece | None:
        return self.following[0] if self.following else None

    @property
    def is_strong(self) -> bool:
        """Whether style, bold type or capitals set the paragraph apart."""
        return self.piece.paragraph.heading is not None or self.piece.paragraph.bold or self.piece.capitals

    @property
    def is_emphasised(self) -> bool:
        return self.is_strong or self.piece.text.endswith(":")


def stands_over_table(spot: Spot) -> bool:
    """Whether the last paragraph in front of a table looks like its heading."""
    piece = spot.piece
    return spot.is_strong and piece.words <= _LONGEST_HEADING and not piece.text.endswith((".", ";"))


def known(spot: Spot, flow: Flow) -> Name | None:
    """The section, or the fact of the position, that the paragraph is the heading of."""
    piece = spot.piece
    sentence = piece.text.endswith((".", ";")) and piece.words > 2 and not spot.is_strong
    explained = piece.words > _LONGEST_HEADING and piece.text.endswith(")")
    words = len(without_brackets(piece.text).split()) if explained else piece.words
    if words > _LONGEST_HEADING or sentence:
        return None
    beside = flow.section is not None and flow.section.key in PARTIES | {"relations"}
    name = flow.names.section(piece.text, tail=spot.is_emphasised or beside)
    if name is None:
        return _bare_label(spot, flow)
    if _is_post_below(spot, name, flow) or _divides_numbers(spot, name, flow):
        return None
    return name if not flow.is_document_title(piece.text, name) and _is_heading(spot, name, flow) else None


def _is_post_below(spot: Spot, name: Name, flow: Flow) -> bool:
    """Whether a line below 'Reporta a' is a post that reads as the same label: 'Supervisor de Cuentas'."""
    same = flow.section is not None and flow.section.key == name.key
    return same and name.key in {"reports_to", "supervises"} and not name.exact and not spot.is_emphasised


def _divides_numbers(spot: Spot, name: Name, flow: Flow) -> bool:
    """Whether a line without a number stands between two numbers of one list, in a section that has one of its own.

    It divides the list, as 'Personal' does between the duties 7 and 8, unless it is a section's whole name.
    """
    inside = flow.section is not None and bool(flow.look.kind)
    return inside and not spot.piece.number and not name.exact and _are_siblings(spot.before, spot.after)


def _is_heading(spot: Spot, name: Name, flow: Flow) -> bool:
    here = flow.section.key if flow.section else ""
    if not name.key:
        return here in REQUIREMENTS or (spot.after is not None and spot.is_strong)
    if here == "functions" and _is_weaker(spot.piece, flow.look, name):
        return False
    side_alone = name.key in PARTIES and len(name.text.split()) == 1
    if name.key == "contacts" and spot.is_strong and (spot.piece.number or _tells_relation(spot.after, flow)):
        side_alone = False
    if side_alone and here not in (RELATIONS if spot.is_strong else PARTIES | {"relations"}):
        return False
    return _stands_marked(spot, here) if spot.piece.marked else _stands_plain(spot, name, here)


def _tells_relation(piece: Piece | None, flow: Flow) -> bool:
    """Whether a line begins with the verb of a relation: 'Mantiene contacto con Compras'."""
    return piece is not None and flow.names.vocabulary.start("relation_verbs", piece.text) is not None


def _is_weaker(piece: Piece, look: Look, name: Name) -> bool:
    """Whether a heading among duties stands below their own heading: it divides them."""
    if name.key == "schedule":
        return False
    if look.level is not None:
        return piece.paragraph.heading is None or piece.paragraph.heading > look.level
    return piece.kind == look.kind == "decimal" and piece.depth > look.depth


def _stands_plain(spot: Spot, name: Name, here: str) -> bool:
    """Whether a paragraph without a mark is a heading; in a list of words only what no item would be called, or between marks.

    What ends a list is one of its items: 'Usuarios externos' below other contacts.
    """
    if (
        here in REQUIREMENTS
        and name.key == "responsibilities"
        and spot.piece.words == 1
        and not spot.is_emphasised
    ):
        return False
    kind = next((kind for kind in (_ASKED, PARTIES) if name.key in kind), frozenset())
    if spot.ends and spot.before is not None and not spot.is_emphasised and here in kind:
        return False
    beside_list = spot.before is not None and spot.before.marked
    listed = name.key in REQUIREMENTS | {"functions"}
    between = listed and beside_list and spot.after is not None and spot.after.marked
    told = between or (name.exact and (listed or beside_list))
    return spot.is_emphasised or here not in _LISTS or told


def _stands_marked(spot: Spot, here: str) -> bool:
    """Whether a numbered or bulleted paragraph is a heading, not an item with a telling name."""
    piece = spot.piece
    listed = _are_siblings(piece, spot.after) or _are_siblings(spot.before, piece)
    if listed and piece.kind == "decimal" and here in _WORDS and not spot.is_emphasised:
        return False
    if piece.paragraph.heading is not None or piece.depth > 1 or piece.kind in {"upper", "roman"}:
        return True
    if piece.kind == "decimal":
        return spot.is_emphasised or not listed
    if spot.is_emphasised and _has_bullets_below(piece, spot.after):
        return True
    return here not in _LISTS and (spot.is_emphasised or is_parent(piece, spot.following[:1]))


def _has_bullets_below(piece: Piece, after: Piece | None) -> bool:
    """Whether a bulleted line stands over bullets of another kind: '• Experiencia:' over '○ Dos años'."""
    if after is None or not after.marked or piece.number or after.number:
        return False
    here, there = piece.paragraph.list_level, after.paragraph.list_level
    if here is not None and there is not None:
        return there > here
    return piece.paragraph.marker != after.paragraph.marker


def _bare_label(spot: Spot, flow: Flow) -> Name | None:
    """A label of the position's facts on a line of its own, with a colon or set apart; its value stands on the next."""
    piece, after = spot.piece, spot.after
    inside = flow.section is not None and flow.section.key in REQUIREMENTS
    beside = after is not None and not (after.marked or after.paragraph.bold or ":" in after.text)
    apart = (flow.section is None or flow.section.identity) and piece.paragraph.bold and beside
    if piece.marked or inside or not (piece.text.endswith(":") or apart):
        return None
    name = flow.names.label(piece.text)
    if name is None and flow.names.is_control(piece.text.rstrip(" :")):
        return Name(piece.text, "control", identity=True)
    return name if name is not None and name.identity else None


def is_unknown(spot: Spot, flow: Flow) -> bool:
    """Whether a paragraph that the vocabulary does not know is a heading by its looks and place."""
    piece, after = spot.piece, spot.after
    if after is None:
        return piece.text.endswith(":")
    if is_parent(piece, spot.following):
        return True
    styled = piece.paragraph.heading is not None
    if piece.text.endswith(":") and flow.section is not None and flow.section.key in REQUIREMENTS:
        return True
    if piece.words > _LONGEST_HEADING or piece.text[-1] in ".;,":
        return styled and piece.words <= _LONGEST_HEADING and piece.text[-1] == "."
    if styled or not piece.marked:
        return styled or _is_plain_heading(spot, after, flow)
    return piece.paragraph.bold and piece.words <= _LONGEST_GROUP and not _are_siblings(piece, after)


def _is_plain_heading(spot: Spot, after: Piece, flow: Flow) -> bool:
    """Bold type, short capitals, a colon before a list, or a few words between two lists."""
    piece = spot.piece
    short = piece.words <= _LONGEST_GROUP
    inside = flow.section is not None and flow.section.key not in _RELATIONS
    dealt_with = flow.section is not None and flow.section.key in RELATIONS
    named = dealt_with and piece.words == 1  # 'SENASA'
    if piece.paragraph.bold or (piece.capitals and short and not named and code.read(piece.text) is None):
        return True
    if piece.text.endswith(":"):
        return after.marked
    listed = after.marked and not after.paragraph.bold  # a marked line in bold begins something else
    return listed and short and piece.text[0].isupper() and inside


def is_parent(piece: Piece, following: Sequence[Piece]) -> bool:
    """Whether the next marked paragraph is one below this one: 2.1 and 2.1.1, 2.1 and a), '2. Según:' and a bullet, a list in a list."""
    after = next((other for other in following if other.marked), None)
    if not piece.marked or after is None or (after is not following[0] and piece.text.endswith(".")):
        return False
    if piece.number and after.number and after.number.startswith(f"{piece.number}."):
        return True
    if after.depth > 1 and after.kind == "decimal":
        return False
    here, there = piece.paragraph.list_level, after.paragraph.list_level
    if here is not None and there is not None:
        return there > here
    begins = after is following[0] and (
        (after.kind == "lower" and after.number in {"a", "i"})
        or (not after.kind and piece.text.endswith(":"))
    )
    return piece.kind == "decimal" and begins and here is None


def _are_siblings(one: Piece | None, other: Piece | None) -> bool:
    """Whether two numbers follow each other in one list."""
    return one is not None and other is not None and number.follows(one.number, other.number)
