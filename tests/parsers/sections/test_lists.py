"""Lists between semicolons."""

import pytest

from tests.parsers.forms import bar, form, profile

DUTIES = form([bar("FUNCIONES", 2)], ["1", "Soldar las tuberías."], ["2", "Cortar los tubos a medida."])


@pytest.mark.parametrize("label", ["EPP requerido:", "Equipo de protección personal:"])
def test_each_piece_of_equipment(label: str) -> None:
    found = profile(
        form(["Cargo:", "Soldador"]),
        DUTIES,
        form([bar("SEGURIDAD", 2)], [label, "Casco; guantes de cuero; y careta."]),
    )
    assert [item.text for item in found.safety] == ["Casco", "guantes de cuero", "careta"]


@pytest.mark.parametrize(
    ("label", "value"),
    [("Educación", "Mecánica; Metalurgia; Minas"), ("Conocimientos", "Planos; trazado; o dibujo técnico")],
)
def test_choices_stay_whole(label: str, value: str) -> None:
    found = profile(form(["Cargo:", "Soldador"]), DUTIES, form([bar("REQUISITOS", 2)], [label, value]))
    assert [item.text for item in found.requirements] == [value]
