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


def test_bullets_of_another_list_stand_below_nothing() -> None:
    found = profile(
        form(["Cargo:", "Luthier"], ["Reporta a:", "Maestro de taller"]),
        paragraph("FUNCIONES", bold=True),
        paragraph("Encolar:", "-"),
        paragraph("aros", "•"),
        paragraph("tapas", "•"),
        paragraph("Barnizar", "-"),
        paragraph("CONOCIMIENTOS", bold=True),
        paragraph("Maderas", "•"),
        paragraph("Barnices", "•"),
    )
    assert [(item.group, item.text) for item in found.functions] == [
        ("Encolar", "aros"),
        ("Encolar", "tapas"),
        (None, "Barnizar"),
    ]
    assert [item.text for item in found.requirements] == ["Maderas", "Barnices"]


def test_a_short_line_before_the_next_heading_in_bold_is_no_heading() -> None:
    found = profile(
        paragraph("Position: Beekeeper"),
        paragraph("Duties", bold=True),
        paragraph("- Inspect the hives."),
        paragraph("A) Education and training", bold=True),
        paragraph("Diploma in agriculture"),
        paragraph("Beekeeping course"),
        paragraph("B) Experience", bold=True),
        paragraph("Two years with bees"),
    )
    assert [item.text for item in found.requirements] == [
        "Diploma in agriculture",
        "Beekeeping course",
        "Two years with bees",
    ]
