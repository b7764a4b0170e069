"""Rows under headed columns."""

from tests.parsers.forms import bar, form, profile


def test_a_label_said_again_in_front_of_each_duty() -> None:
    found = profile(
        "Cargo: Jardinero",
        form(
            [bar("FUNCIONES DEL PUESTO", 3), bar("FRECUENCIA", 1)],
            ["1.", "Función (qué hace)", "Revisa las plantas del vivero municipal.", "Diaria"],
            ["2.", "Función (qué hace)", "Barre los senderos del parque antes de que abra.", "Semanal"],
        ),
    )
    assert [(item.number, item.text, item.frequency) for item in found.functions] == [
        ("1", "Revisa las plantas del vivero municipal.", ("daily",)),
        ("2", "Barre los senderos del parque antes de que abra.", ("weekly",)),
    ]
