"""Paragraphs: notes in front of lists, purposes that are broken off."""

import pytest

from tests.parsers.forms import C, bar, form, paragraph, profile, text


@pytest.mark.parametrize(
    ("title", "duties", "section", "note"),
    [
        (
            "Puesto",
            "FUNCIONES",
            "CURSOS Y PROGRAMAS DE ESPECIALIZACIÓN",
            "Nota: No menos de 12 horas cada uno.",
        ),
        ("Job title", "DUTIES", "TRAINING", "Note: No less than 12 hours each."),
        ("Cargo", "ATRIBUIÇÕES", "CURSOS", "Observação: No mínimo 12 horas cada um."),
    ],
)
def test_a_note_in_front_of_the_items_of_its_section(
    title: str, duties: str, section: str, note: str
) -> None:
    found = text(f"{title}: Vigía\n\n{duties}\n\n- Mirar.\n\n{section}\n\n{note}\n\nSeñales.\n\nFaros.\n")
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("training", "Señales."),
        ("training", "Faros."),
    ]
    assert [item.text for item in found.notes] == [note.partition(": ")[2]]


def test_a_purpose_that_is_broken_off_in_the_middle_of_a_sentence() -> None:
    found = profile(
        form(
            [C("Cargo:"), "Vigía"],
            [bar("MISIÓN", 2)],
            [
                C(
                    "Vigilar la costa y dar aviso de los barcos a las unidades\ndel puerto, según el reglamento.",
                    2,
                )
            ],
            [bar("FUNCIONES", 2)],
            [C("Mirar el mar.", 2)],
        )
    )
    assert [item.text for item in found.objectives] == [
        "Vigilar la costa y dar aviso de los barcos a las unidades del puerto, según el reglamento."
    ]


def test_abilities_that_are_called_as_sections_are_with_what_they_mean() -> None:
    found = profile(
        "Cargo: Portero",
        paragraph("FUNCIONES", bold=True),
        "Abrir.",
        "Cerrar.",
        paragraph("COMPETENCIAS", bold=True),
        "Liderazgo: guía a otros hacia un fin.",
        "Comunicación: escucha y dice lo que piensa.",
        "Responsabilidad: cumple lo que promete.",
        "Compromiso\tDisposición para hacer suyos los fines de la casa.",
        "Toma de decisiones: elige entre varias opciones.",
        "Organización: ordena su tiempo y sus llaves.",
        "Riesgos: caídas en la escalera",
    )
    assert [item.text.partition(":")[0] for item in found.requirements] == [
        "Liderazgo",
        "Comunicación",
        "Responsabilidad",
        "Compromiso Disposición para hacer suyos los fines de la casa.",
        "Toma de decisiones",
        "Organización",
    ]
    assert found.organization is None
    assert [item.hazard for item in found.risks] == ["caídas en la escalera"]
