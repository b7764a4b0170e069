"""Cells of running headers whose labels the vocabulary does not know."""

import pytest

from parsers.control.labels import Labelled
from parsers.control.unknown_labels import told
from parsers.vocabulary import load


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
