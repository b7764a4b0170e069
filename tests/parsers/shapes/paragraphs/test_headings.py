"""Which paragraphs are headings."""

from tests.parsers.forms import paragraph, profile


def test_bullets_over_bullets_of_another_kind_are_headings() -> None:
    found = profile(
        paragraph("Cargo: Jardinero"),
        paragraph("Funciones", bold=True),
        paragraph("Regar las plantas.", "-"),
        paragraph("Perfil del puesto", bold=True),
        paragraph("Escolaridad mínima:", "•", bold=True),
        paragraph("Primaria.", "○"),
        paragraph("Conocimientos para el desempeño:", "•", bold=True),
        paragraph("Poda de setos.", "○"),
        paragraph("Actitudes:", "•", bold=True),
        paragraph("Puntualidad.", "○"),
    )
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("education", "Primaria."),
        ("knowledge", "Poda de setos."),
        ("competency", "Puntualidad."),
    ]
