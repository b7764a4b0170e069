"""Cells of running headers whose labels the vocabulary does not know."""

import pytest

from parsers.control.labels import Labelled
from parsers.control.unknown_labels import told
from parsers.vocabulary import load
from tests.parsers.forms import bar, form, profile


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lámina 3 de 12", None),
        ("Hoja 3 de 12", Labelled("control", "pages", "", "Hoja 3 de 12")),
        ("Fecha | Página 2 de 1", Labelled("control", "pages", "", "Fecha | Página 2 de 1")),
        ("ELABORADOR POR: Rosa Peña", Labelled("approvals", "prepared", "ELABORADOR POR", "Rosa Peña")),
        ("Corre desde : 25/10/2016", Labelled("control", "issued_on", "", "25/10/2016")),
        ("Corre desde : 25/10/2016 en toda la planta", None),
        ("Corre desde : por definir", None),
        ("Lema: Siempre adelante con todos los que trabajan en la planta", None),
        ("Manual de funciones", None),
    ],
)
def test_told(text: str, found: Labelled | None) -> None:
    assert told(text, load()) == found


def test_unknown_steps_beside_a_known_one() -> None:
    found = profile(
        form(["Cargo:", "Bodeguero"], [bar("FUNCIONES", 2)], ["1. Recibir.\n2. Ordenar."]),
        form(
            ["Hizo el borrador", "Revisó", "Dio su acuerdo"],
            ["Ana Ruiz", "Luis Peña", "Eva Sol"],
            ["01/02/2024", "02/02/2024", "03/02/2024"],
        ),
    )
    assert [(item.step, item.name, item.date) for item in found.approvals] == [
        ("prepared", "Ana Ruiz", "2024-02-01"),
        ("reviewed", "Luis Peña", "2024-02-02"),
        ("approved", "Eva Sol", "2024-02-03"),
    ]
    assert [item.confidence.words[0] for item in found.approvals if item.confidence] == [
        "heading-order",
        "approval-in-table",
        "heading-order",
    ]


def test_steps_without_names_below_tell_nothing_of_their_neighbours() -> None:
    found = profile(
        form(["Cargo:", "Bodeguero"], [bar("FUNCIONES", 2)], ["1. Recibir.\n2. Ordenar."]),
        form(["Caja", "Revisó", "Peso"], ["Grande", "2", "10 kg"]),
    )
    assert found.approvals == ()
