"""Which cells are labels of the one beside them: by the vocabulary, by how they look, by what stands above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.document import Cell
from parsers.names import REQUIREMENTS, Name, Names
from parsers.shapes.choices.boxes import is_option
from parsers.shapes.flow import Flow
from parsers.shapes.headed.records import Carried
from parsers.shapes.tables.rows import is_bold, is_loud, is_strong
from parsers.titles import is_title
from parsers.values import duration
from parsers.values import number as numbers
from parsers.vocabulary import fold

_LONGEST_RANK = 4
LONGEST_LABEL = 10
_LONGEST_QUIET = 6
_THINGS = frozenset({"resources", "competency", "identification", "knowledge", "notes"})
"""What labels of things among responsibilities name elsewhere: 'Dinero', 'Valores', 'Información'."""


def label(cell: Cell, flow: Flow) -> Name | None:
    """What a cell names as the label of the one beside it."""
    text = " ".join(cell.text.split())
    if len(text.split()) > LONGEST_LABEL or is_option(text):
        return None
    here = flow.section.key if flow.section else ""
    name = flow.names.label(text)
    name = name if name is not None and name.exact else _by_place(text, here, flow) or name
    of_system = name is not None and name.key == "safety" and _is_over_system(flow)
    if here == "responsibilities" and (of_system or _answers_for(text, name, flow)):
        return Name(text, "responsibilities")
    if (
        not here
        and not _is_called(flow)
        and flow.names.vocabulary.find("document", text.rstrip(" :")) == "kind"
    ):
        name = name if name is not None and name.identity else Name(text, "title", identity=True)
    if here in REQUIREMENTS and name is not None and fold(text) in flow.names.vocabulary.meanings["rest"]:
        return Name(text, "general")
    if name is None or not name.key or _asks_of_purpose(text, name, here):
        return None
    if here == "resources" and name.key in {"skill", "identification"} and not _names_abilities(text, flow):
        return Name(text, "resources")
    quiet = not (cell.shaded or is_loud(cell) or text.endswith(":"))
    return None if quiet and here in {"skill", "competency"} and name.key not in REQUIREMENTS else name


def _answers_for(text: str, name: Name | None, flow: Flow) -> bool:
    """Whether a label among responsibilities says what for: 'Por equipos', 'Sobre bienes', 'For staff', 'Dinero'."""
    if (
        name is not None
        and name.key in _THINGS
        and flow.names.vocabulary.find("answering", text.rstrip(" :"))
    ):
        return not _is_over_things(flow)
    first, *rest = fold(text).split() or [""]
    told = name is None or not name.exact
    return told and bool(rest) and first in flow.names.vocabulary.meanings["answering"]


def _is_over_things(flow: Flow) -> bool:
    """Whether the heading says for what one answers: 'Responsabilidad sobre bienes e información'."""
    heading = numbers.split(flow.section.text)[1] if flow.section is not None else ""
    start = flow.names.vocabulary.start("answered", heading)
    return start is not None and start.key == "for" and bool(start.rest)


def _is_over_system(flow: Flow) -> bool:
    """Whether the heading is about a system whose parts the labels are: 'Responsabilidades en el SGI' over 'Calidad', 'Seguridad'."""
    heading = numbers.split(flow.section.text)[1] if flow.section is not None else ""
    start = flow.names.vocabulary.start("answered", heading)
    opened = start is not None and start.key == "opener"
    return opened and "system" in flow.names.vocabulary.mentions("answered", heading)


def _names_abilities(text: str, flow: Flow) -> bool:
    """Whether a label has a word for abilities; 'Equipo de cómputo' asks for one, and is a thing among the resources."""
    return "skill" in flow.names.vocabulary.mentions("kinds", text)


def _asks_of_purpose(text: str, name: Name, here: str) -> bool:
    """Whether a question parts the purpose: '¿Qué hace?', '¿Cómo lo hace?', '¿Para qué lo hace?'."""
    return here == "objective" and name.key in {"functions", "indicators", "notes"} and text.endswith("?")


def wish(cell: Cell, flow: Flow) -> Name | None:
    """What a label says of importance alone: 'Deseable' beside its value; outside of sections it opens requirements."""
    asked = flow.section is None or flow.section.key in REQUIREMENTS
    name = flow.names.section(cell.text) if asked else None
    if name is None or name.key or not name.importance:
        return None
    return name if flow.section is not None else replace(name, key="requirements")


def names_post(cells: Sequence[Cell], flow: Flow) -> bool:
    """Whether a bare 'Nombre' among the first facts stands in front of what is called as a position is."""
    label, *beside = (" ".join(cell.text.split()) for cell in cells)
    vocabulary = flow.names.vocabulary
    told = vocabulary.find("approval_fields", label.rstrip(" :")) == "name"
    first = flow.section is None or flow.section.key in {"", "identification"}
    return told and first and not _is_called(flow) and bool(beside) and is_title(beside[0], vocabulary)


def _is_called(flow: Flow) -> bool:
    """Whether a label has named the position already."""
    return any(node.name is not None and node.name.key == "title" for node in flow.nodes)


def _by_place(text: str, here: str, flow: Flow) -> Name | None:
    """'Código' and 'Proceso' among the facts of a position are the position's, not the document's."""
    find, bare = flow.names.vocabulary.find, text.rstrip(" :")
    told = find("control", bare)
    if here == "identification" and told == "code":
        return Name(text, "position_code", identity=True)
    area = told == "process" and find("weaker", bare) == "area" and here in {"", "identification"}
    titled = area and (here == "identification" or _is_called(flow))
    return Name(text, "area", identity=True) if titled else None


def ranked(name: Name | None, label: str, value: Cell, flow: Flow) -> Name | None:
    """The label's name; among the facts of the position a few words are no purpose: 'Rol | Ejecución de procesos'."""
    here = flow.section.key if flow.section is not None else ""
    short = len(value.text.split()) <= _LONGEST_RANK and not value.text.rstrip().endswith(".")
    if (
        name is not None
        and name.key == "reports_to"
        and short
        and duration.months(value.text, flow.names.vocabulary)
    ):
        return Name(label, "notes")  # 'Gerente de Zona | 3 años' says when, not to whom
    fact = here in {"", "identification"} and name is not None and name.key == "objective" and short
    return Name(label, "notes") if fact else name


def is_unknown_label(cell: Cell, following: Cell | None) -> bool:
    """A short cell that is set apart from the one beside it."""
    text = cell.text.strip()
    if following is None or len(text.split()) > LONGEST_LABEL:
        return False
    if text.endswith((":", "?")) or (cell.shaded and not following.shaded and not is_bold(following)):
        return True
    return (cell.shaded or is_loud(cell)) and not (following.shaded or is_loud(following))


def alternate(cells: Sequence[Cell]) -> bool:
    """Whether cells that are set apart and cells that are not stand in turn: labels with their values."""
    return len(cells) % 2 == 0 and all(
        is_unknown_label(label, value) and is_strong(label) and not label.text.strip().endswith("?")
        for label, value in zip(cells[::2], cells[1::2], strict=True)
    )


def is_below_labels(cell: Cell, carried: Carried, names: Names) -> bool:
    """Whether a few words stand below known labels in a table of labels and values."""
    text = cell.text.strip()
    short = len(text.split()) <= _LONGEST_QUIET and not text.endswith(".") and cell.column == 0
    return carried.paired and short and names.column(text) is None
