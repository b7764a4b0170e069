"""A person's curriculum vitae is no profile."""

import pytest

from parsers.curriculum import is_curriculum
from parsers.document import Document
from parsers.vocabulary import load
from tests.parsers.forms import paragraph


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Rosa Montalbán", "HOJA DE VIDA", "Funciones: atendí a los clientes."], True),
        (
            ["Teléfono: 555 0134\tCorreo: rosa@correo.example", "Fecha de nacimiento: 12 de abril de 1990"],
            True,
        ),
        (
            [
                "Contactos externos",
                "Teléfono: 555 0134",
                "Funciones",
                "Presentar la hoja de vida del equipo.",
            ],
            False,
        ),
        (["Cargo: Portero", "Funciones", "Abrir la puerta."], False),
    ],
)
def test_what_tells_it(lines: list[str], told: bool) -> None:
    document = Document("sample.txt", "text", tuple(paragraph(line) for line in lines))
    assert is_curriculum(document, load()) is told
