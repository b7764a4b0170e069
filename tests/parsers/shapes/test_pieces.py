"""Bullets below bullets."""

from tests.parsers.forms import form, paragraph, profile


def test_other_bullets_below_one_that_ends_in_a_colon() -> None:
    found = profile(
        form(["Cargo:", "Luthier"], ["Reporta a:", "Maestro de taller"]),
        paragraph("FUNCIONES", bold=True),
        paragraph("Lijar las tapas de las guitarras.", "•"),
        paragraph("Para barnizar se debe:", "•"),
        paragraph("Ventilar el taller.", "-"),
        paragraph("Usar mascarilla.", "-"),
        paragraph("Encordar los instrumentos terminados.", "•"),
    )
    assert [(item.group, item.text) for item in found.functions] == [
        (None, "Lijar las tapas de las guitarras."),
        ("Para barnizar se debe", "Ventilar el taller."),
        ("Para barnizar se debe", "Usar mascarilla."),
        (None, "Encordar los instrumentos terminados."),
    ]
