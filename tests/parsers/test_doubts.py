"""What the text of an item says against it."""

import pytest

from parsers.doubts import doubts
from parsers.names import names_of
from parsers.profile import Approval, Function, Item, Relation, Requirement, Risk, TextItem
from parsers.vocabulary import load

NAMES = names_of(load())


def asked(text: str) -> Requirement:
    return Requirement(kind="knowledge", text=text)


@pytest.mark.parametrize(
    ("section", "item", "found"),
    [
        ("requirements", asked("Excel intermedio"), ()),
        ("requirements", asked("Alto"), ("reads-as-label",)),
        ("requirements", asked("Título obtenido:"), ("reads-as-label",)),
        ("requirements", asked("D = Diaria, S = Semanal, M = Mensual"), ("reads-as-label",)),
        ("requirements", asked("Conocimientos"), ("reads-as-label",)),
        ("requirements", Requirement(kind="experience", text="Muchos años de obra"), ("time-unread",)),
        ("requirements", Requirement(kind="experience", text="2 años de obra", months=24), ()),
        ("safety", TextItem(text="Uso de casco"), ()),
        ("safety", TextItem(text="Botas"), ("reads-otherwise",)),
        ("requirements", Requirement(kind="competency", text="Comunicación"), ()),
        ("requirements", Requirement(kind="competency", text="Competencias"), ("reads-as-label",)),
        ("functions", Function(text="Abrir la puerta"), ()),
        ("functions", Function(text="Patio"), ("reads-otherwise",)),
        ("relations", Relation(kind="reports_to", title="Jefe de Compras"), ()),
        ("relations", Relation(kind="supervises", title="lo que haga falta"), ("reads-otherwise",)),
        ("relations", Relation(kind="external_contact", title="Proveedores de papel"), ()),
        ("approvals", Approval(step="approved", name="Ana Ruiz"), ()),
        ("approvals", Approval(step="approved", position="Jefa"), ("reads-otherwise",)),
        ("risks", Risk(hazard="Ruido de la calle"), ()),
    ],
)
def test_doubts(section: str, item: Item, found: tuple[str, ...]) -> None:
    assert doubts(section, item, NAMES) == found
