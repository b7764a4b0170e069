"""Paragraphs: notes in front of lists, purposes that are broken off."""

import pytest

from tests.parsers.forms import C, bar, form, profile, text


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
