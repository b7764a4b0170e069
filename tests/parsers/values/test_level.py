import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import level
from parsers.values.level import Level
from parsers.vocabulary import load


@pytest.mark.parametrize(
    ("text", "percent", "expected"),
    [
        ("3", False, Level(level=3)),
        ("3.0", False, Level(level=3)),
        ("Nivel 3", False, Level(level=3)),
        ("100", True, Level(percent=100)),
        ("70 %", False, Level(percent=70)),
        ("70.0%", False, Level(percent=70)),
        ("170 %", False, None),
        ("intermedio", False, Level(label="intermedio")),
        ("Medio - Alto", False, Level(label="Medio - Alto")),
        ("C", False, Level(label="C")),
        ("Inglés intermedio", False, None),
        ("", False, None),
        ("Trabajo en equipo", True, None),
    ],
)
def test_read(text: str, percent: bool, expected: Level | None) -> None:
    assert level.read(text, load(), percent=percent) == expected


def test_is_percent() -> None:
    assert level.is_percent("Nivel requerido %")
    assert level.is_percent("Porcentaje")
    assert not level.is_percent("Nivel requerido")


@given(st.text(), st.booleans())
def test_never_raises(text: str, percent: bool) -> None:
    level.read(text, load(), percent=percent)
