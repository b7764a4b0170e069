"""Sentences that tell several relations, and what contacts are about."""

import pytest

from parsers.names import names_of
from parsers.sections.clauses import clauses
from parsers.vocabulary import load
from tests.parsers.forms import text

BODY = "\n\nOBJETIVO\nCuidar el faro.\n\nFUNCIONES\n1. Encender la lámpara.\n2. Limpiar los vidrios.\n"


def _relations(source: str) -> list[tuple[str, str, str | None]]:
    return [(item.kind, item.title, item.note) for item in text(source).relations]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Depende de la Capitanía de Puerto y no tiene personal a cargo.",
            [("reports_to", "Capitanía de Puerto", None)],
        ),
        (
            "Reporta al Capitán de Puerto, y supervisa a dos (2) Ayudantes de Faro.",
            [("reports_to", "Capitán de Puerto", None), ("supervises", "Ayudantes de Faro", None)],
        ),
        (
            "El cargo es de planta. Depende linealmente del Capitán de Puerto y funcionalmente de la Jefa de Señales.",
            [
                ("reports_to", "Capitán de Puerto", None),
                ("reports_functionally_to", "Jefa de Señales", None),
            ],
        ),
        (
            "Tiene bajo su dependencia directa al Ayudante de Faro y a la Mecánica. En su ausencia lo cubre el Ayudante.",
            [("supervises", "Ayudante de Faro", None), ("supervises", "Mecánica", None)],
        ),
        (
            "This position reports to the Harbour Master, with a dotted line to the Safety Officer for storm matters.",
            [
                ("reports_to", "Harbour Master", None),
                ("reports_functionally_to", "Safety Officer", "for storm matters"),
            ],
        ),
    ],
)
def test_a_sentence_is_parted_at_its_verbs(printed: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert _relations(f"Cargo: Farero\n\nRELACIONES DE DEPENDENCIA\n{printed}{BODY}") == expected


def test_other_texts_stay_whole() -> None:
    names = names_of(load())
    for printed in ("Jefe de Producción y Calidad", "Reporta al Gerente General", "El faro es viejo."):
        assert clauses(printed, names) == [printed]


def test_a_sentence_without_a_heading() -> None:
    assert _relations(f"Cargo: Farero\n\nDepende de la Capitanía de Puerto de Mahón.{BODY}") == [
        ("reports_to", "Capitanía de Puerto de Mahón", None)
    ]


def test_a_sentence_under_a_heading_that_was_guessed() -> None:
    source = f"Cargo: Farero\n\n# Dependencia y equipo\nDepende de la Capitanía de Puerto de Mahón.{BODY}"
    assert text(source).resources == ()
    assert _relations(source) == [("reports_to", "Capitanía de Puerto de Mahón", None)]


def test_what_a_sentence_says_beside_is_a_note() -> None:
    printed = "Depende de la Capitanía de Puerto. Vive en la casa del faro todo el año."
    found = text(f"Cargo: Farero\n\nRELACIONES DE DEPENDENCIA\n{printed}{BODY}")
    assert [item.title for item in found.relations] == ["Capitanía de Puerto"]
    assert [item.text for item in found.notes] == [printed]


def test_what_a_contact_is_about() -> None:
    found = _relations(
        f"Cargo: Farero{BODY}\nRELACIONES\n\n**Dentro de la Capitanía:**\n- Tesorería: pago de los viáticos\n"
        "\n**Fuera de la Capitanía:**\n- Pescadores de la bahía – avisos de temporal\n- Armadores\n"
    )
    assert found == [
        ("internal_contact", "Tesorería", "pago de los viáticos"),
        ("external_contact", "Pescadores de la bahía", "avisos de temporal"),
        ("external_contact", "Armadores", None),
    ]


def test_contacts_in_a_sentence() -> None:
    contacts = "Internas: Taller, Muelle y Torre de Control.\nExternas: Pesca, Turismo, Alimentos y Bebidas\n"
    assert _relations(f"Cargo: Farero{BODY}\nRELACIONES\n{contacts}") == [
        ("internal_contact", "Taller", None),
        ("internal_contact", "Muelle", None),
        ("internal_contact", "Torre de Control.", None),
        ("external_contact", "Pesca, Turismo, Alimentos y Bebidas", None),
    ]
