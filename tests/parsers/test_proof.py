"""What makes duties a profile: a post, requirements or relations under their own heading."""

import pytest

from tests.parsers.forms import texts

DUTIES = "FUNCIONES\n- Barrer el patio.\n- Regar las plantas.\n"


@pytest.mark.parametrize(
    ("source", "count"),
    [
        (f"Cargo: Jardinero\n\n{DUTIES}", 1),
        (f"{DUTIES}\nREQUISITOS\n- Secundaria completa.\n", 1),
        (f"Reporta a: Jefe de Parques\n\n{DUTIES}", 1),
        (f"OBJETIVO\nEl Jefe de Parques es el responsable del patio.\n\n{DUTIES}", 1),
        (f"JEFE DE PARQUES\n\nOBJETIVO\nCuidar el patio.\n\n{DUTIES}", 1),
        (f"Área: Parques\n\nOBJETIVO\nCuidar el patio.\n\n{DUTIES}", 1),
        (f"OBJETIVO\nCuidar el patio.\n\n{DUTIES}", 0),
        (f"{DUTIES}\nFORMALES REQUISITOS PAGADEROS\n- Título del terreno.\n", 0),
        ("Cargo: Jardinero\n\nREQUISITOS\n- Secundaria completa.\n", 0),
        (DUTIES, 0),
    ],
)
def test_count(source: str, count: int) -> None:
    assert len(texts(source)) == count
