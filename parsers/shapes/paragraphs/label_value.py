"""Lines of the form 'Label: value', or with tabs between the two."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from parsers.facts_apart import is_line
from parsers.names import ABILITIES, REQUIREMENTS, Name, Names
from parsers.shapes.flow import Flow
from parsers.shapes.hints import is_hint
from parsers.shapes.nodes import Entry, Heading, Node
from parsers.shapes.paragraphs.pieces import Piece
from parsers.titles import is_title
from parsers.values.number import follows
from parsers.vocabulary import fold

_LONGEST_WISH = 3
_DEFINED = 3
_LONGEST_TITLE = 8
_LABELLED = re.compile(r"([^\t:]{2,90}?)\s*(?:\t[\s:]*|:\s*)(.*)", re.DOTALL)
_ENDS_IN_DIGIT = re.compile(r"\d$")
_OPENING = re.compile(r"^[:\s]+|\s*\t\s*")
_PARTING = re.compile(r"[:\t]")
_NUMBERED = re.compile(r"([^\W\d]{4,20})\s+(?:n[.º°]*\s*)?(\d{1,3})\s*[.:)\-–]+\s*(\S.*)", re.DOTALL)
# Facts of a position that are also asked of its holder: 'Grado: licenciatura', 'Área: contable', 'Organización: ordena ...'
_ASKED = frozenset({"grade", "area", "group", "organization"})
_LIST_SECTIONS = REQUIREMENTS | {
    "functions",
    "responsibilities",
    "safety",
    "risks",
    "objective",
    "indicators",
    "notes",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label, what it means, and the value behind it, '' where it stands on the next lines."""

    label: str
    name: Name
    value: str


def labelled(text: str, names: Names) -> Labelled | None:
    """The text's label and value, where the vocabulary knows the label."""
    found = _LABELLED.fullmatch(text) if ":" in text or "\t" in text else None
    if found is None:
        return None
    label, value = found.group(1).strip(), found.group(2).strip(" \t")
    if not any(map(str.isalpha, label)) or _ENDS_IN_DIGIT.search(label):
        return None
    name = names.label(label)
    if name is None or (not name.key and len(fold(label).split()) > _LONGEST_WISH):
        return None
    return Labelled(label, name, _OPENING.sub(" ", value).strip())


def numbered(piece: Piece, flow: Flow) -> Entry | None:
    """An item that is told with its number by name: 'Objetivo 1: ...', 'Función 3: ...'; duties follow an objective."""
    text = " ".join(piece.paragraph.text.split())
    found = _NUMBERED.fullmatch(text)
    name = flow.names.section(found.group(1)) if found else None
    if found is None or name is None or name.key not in {"objective", "functions"}:
        return None
    under = None
    if name.key == "functions":
        last = next(
            (node for node in reversed(flow.nodes) if isinstance(node, Heading) or _is_objective(node)), None
        )
        under = last.text if isinstance(last, Entry) else None
    origins = piece.paragraph.origins
    return Entry(found.group(3), origins, found.group(2), marked=True, name=name, group=under, shape="label")


def _is_objective(node: Node) -> bool:
    return isinstance(node, Entry) and node.name is not None and node.name.key == "objective" and node.marked


def nodes(piece: Piece, flow: Flow) -> list[Heading | Entry]:
    """The heading and value that a labelled line is; nothing where it is an item of the list it stands in."""
    section, names = flow.section, flow.names
    found = labelled(piece.text, names)
    if found is None or (section is not None and names.explains_terms(section.text)):
        return []
    key = section.key if section else ""
    if (item := _item_of_kind(piece, found, flow)) is not None:
        return [item]
    asks = key in REQUIREMENTS and found.name.key in REQUIREMENTS and bool(found.value)
    if asks and not found.name.exact and found.name.importance is None:
        return []
    goes_on = found.name.key not in {"", "functions"} and _counts_sections(piece, flow)
    if piece.marked and key in _LIST_SECTIONS and not (goes_on or _stands_out(piece, found.name)):
        return [_item(piece, found.value, found)] if asks and key == "requirements" else []
    if found.name.identity and key in REQUIREMENTS and found.name.key in _ASKED:
        return [
            replace(_item(piece, found.value, found), name=None) if found.value else _unnamed(piece, found)
        ]
    return _pair(piece, found, flow)


def _counts_sections(piece: Piece, flow: Flow) -> bool:
    """Whether a label has the number behind that of the last section with one, and of no item since: '3. Reporta a' behind '2. Funciones'."""
    for node in reversed(flow.nodes) if piece.number else ():
        if isinstance(node, Heading) and node.name is not None and node.number:
            return follows(node.number, piece.number)
        if isinstance(node, Entry) and node.number and not node.label and follows(node.number, piece.number):
            return False
    return False


def _item_of_kind(piece: Piece, found: Labelled, flow: Flow) -> Entry | None:
    """The item of the kind at hand that a line is: '• Deseable: ...' in a list of one kind, an ability with what it means."""
    key = flow.section.key if flow.section is not None else ""
    wished = key in REQUIREMENTS and not found.name.key and bool(found.name.importance and found.value)
    if wished and (piece.marked or _is_right_below(flow)):
        return _item(piece, found.value, found)
    if key in ABILITIES and _defines_ability(piece, found, flow):
        return replace(_item(piece, " ".join(piece.text.split()), found), name=flow.section)
    return None


def _defines_ability(piece: Piece, found: Labelled, flow: Flow) -> bool:
    """Whether a plain line among abilities explains one that is called as a section is: 'Comunicación: capacidad de ...'."""
    above = flow.look.is_above(piece.look) or bool(flow.look.kind)
    plain = above and not piece.marked and not piece.paragraph.bold
    if not plain or found.name.key in REQUIREMENTS or len(found.value.split()) < _DEFINED:
        return False
    vocabulary = flow.names.vocabulary
    opener = vocabulary.start("kinds", found.value)
    opens = opener is not None and opener.key in ABILITIES
    return opens or vocabulary.find("abilities", found.label) is not None


def _is_right_below(flow: Flow) -> bool:
    """Whether nothing but others of its sort parts a line 'Deseable: ...' from the heading of its kind, or its cell's label."""
    last = next((node for node in reversed(flow.nodes) if not _says_importance(node)), None)
    above = isinstance(last, Heading) and last.name is not None and last.name.key in REQUIREMENTS
    return last is None or above


def _says_importance(node: Node) -> bool:
    return isinstance(node, Entry) and node.name is not None and not node.name.key


def _item(piece: Piece, text: str, found: Labelled) -> Entry:
    return Entry(text, piece.paragraph.origins, piece.number, piece.marked, name=found.name)


def _unnamed(piece: Piece, found: Labelled) -> Heading:
    return Heading(found.label, piece.paragraph.origins, None, piece.number, piece.look)


def _stands_out(piece: Piece, name: Name) -> bool:
    """Whether a number or letters set the label apart from the items of a list."""
    if name.identity and name.key == "title" and (piece.paragraph.bold or piece.capitals):
        return True
    return name.key not in {"", "functions"} and (
        piece.depth > 1 or piece.paragraph.heading is not None or piece.kind in {"upper", "roman"}
    )


def _opens(flow: Flow) -> bool:
    """Whether nothing that names a section or a fact stands in front."""
    return flow.section is None and not any(node.name is not None and node.name.key for node in flow.nodes)


def _pair(piece: Piece, found: Labelled, flow: Flow) -> list[Heading | Entry]:
    names = flow.names
    origins = piece.paragraph.origins
    value = "" if is_hint(found.value, names) else found.value
    if found.name.key == "area" and is_line(found.label, value, names):
        found = replace(found, name=Name(found.label, "reports_to", exact=False))
    if found.name.key == "education" and _opens(flow) and is_title(value, names.vocabulary):
        found = replace(found, name=Name(found.label, "title", identity=True))  # 'Título: Asistente Legal'
    if found.name.identity and value:
        opening = [Heading(" ".join(piece.text.split()), origins, None, piece.number, piece.look)]
        return (opening if piece.paragraph.heading is not None else []) + [
            Entry(
                value,
                origins,
                piece.number,
                label=found.label,
                name=found.name,
                shape="label",
                lines=(value,),
            )
        ]
    if not found.name.key and found.name.importance and value:  # 'Deseable: ...' is of no kind named before
        name = replace(found.name, key="requirements")
        return [Entry(value, origins, label=found.label, name=name, shape="label", lines=(value,))]
    colon = not value and piece.text.endswith(":")
    heading = Heading(found.label, origins, found.name, piece.number, piece.look, colon=colon)
    kind = names.vocabulary.find("document", found.label) is not None
    short = len(value.split()) <= _LONGEST_TITLE and not value.endswith(".")
    heads = kind and short and not flow.nodes
    named = (kind or found.name.key == "requirements") and is_title(value, names.vocabulary)
    if value and (heads or named):  # 'Perfil: Jefe de Compras'
        whole = replace(heading, text=" ".join(piece.text.split()))
        return [replace(whole, name=None) if heads else whole]
    if not value:
        return [heading]
    return [
        heading,
        Entry(value, origins, label=found.label, lines=_value_lines(piece, found), shape="label"),
    ]


def _value_lines(piece: Piece, found: Labelled) -> tuple[str, ...]:
    """The value's printed lines; the first one loses its label."""
    printed = [" ".join(line.text.split()) for line in piece.paragraph.lines]
    place = next((place for place, line in enumerate(printed) if ":" in line or found.label in line), 0)
    first = " ".join(_PARTING.split(piece.paragraph.lines[place].text)[-1].split()) if printed else ""
    lines = [line for line in (first, *printed[place + 1 :]) if line]
    return tuple(lines) if fold(" ".join(lines)) == fold(found.value) else (found.value,)
