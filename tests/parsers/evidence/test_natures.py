"""Headings and labels that name a nature: of the post, or of its contract."""

import pytest

from tests.parsers.forms import C, bar, form, profile, text

DUTIES = (
    "\n\nFUNCIONES\n1. Afinar los pianos.\n2. Reparar los martillos.\n\nREQUISITOS\n- Experiencia de un año\n"
)
PURPOSE = "Mantener en buen estado los pianos de las escuelas de la comarca."


@pytest.mark.parametrize(
    "heading", ["NATURALEZA DEL CARGO", "A. NATURALEZA DEL EMPLEO", "NATURALEZA DEL PUESTO"]
)
def test_a_sentence_tells_what_the_post_is_for(heading: str) -> None:
    found = text(f"Cargo: Afinador\n\n{heading}\n{PURPOSE}{DUTIES}")
    assert [item.text for item in found.objectives] == [PURPOSE]
    assert found.employment == ()


@pytest.mark.parametrize("label", ["Naturaleza del puesto", "Naturaleza del empleo"])
def test_a_few_words_tell_the_contract(label: str) -> None:
    found = text(f"Cargo: Afinador\n{label}: Carrera administrativa{DUTIES}")
    assert [item.text for item in found.employment] == [f"{label}: Carrera administrativa"]
    assert found.objectives == ()


def test_a_bar_over_a_sentence() -> None:
    found = profile(
        form(["Cargo:", "Afinador"], [bar("NATURALEZA DEL CARGO", 2)], [C(PURPOSE, 2)]),
        form([bar("FUNCIONES", 1)], ["1. Afinar.\n2. Reparar."]),
    )
    assert [item.text for item in found.objectives] == [PURPOSE]


POWERS = "- Autorizar compras menores.\n- Suspender un concierto.\n"


@pytest.mark.parametrize("heading", ["ATRIBUCIONES DEL CARGO", "Atribuciones:", "3. ATRIBUCIONES DEL PUESTO"])
def test_powers_beside_duties(heading: str) -> None:
    found = text(f"Cargo: Afinador\n\n{heading}\n{POWERS}{DUTIES}")
    assert [(item.authority, item.text) for item in found.decisions] == [
        ("own", "Autorizar compras menores."),
        ("own", "Suspender un concierto."),
    ]
    assert [item.text for item in found.functions] == ["Afinar los pianos.", "Reparar los martillos."]


def test_duties_that_are_called_powers() -> None:
    found = text(f"Cargo: Afinador\n\nATRIBUCIONES\n{POWERS}\nREQUISITOS\n- Experiencia de un año\n")
    assert [item.text for item in found.functions] == [
        "Autorizar compras menores.",
        "Suspender un concierto.",
    ]
    assert found.decisions == ()
