import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import frequency
from parsers.vocabulary import load


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("O", ("occasional",)),
        ("D", ("daily",)),
        ("D M", ("daily", "monthly")),
        ("M-T", ("monthly", "quarterly")),
        ("S", ("weekly",)),
        ("Diaria", ("daily",)),
        ("Diario / Semanal", ("daily", "weekly")),
        ("Mensual y trimestral", ("monthly", "quarterly")),
        ("1 vez por semana", ("weekly",)),
        ("Quarterly", ("quarterly",)),
        ("Quando necessário", ("occasional",)),
        ("Semestralmente", ("half-yearly",)),
        ("X", ()),
        ("", ()),
        ("Gerencia", ()),
    ],
)
def test_read(text: str, expected: tuple[str, ...]) -> None:
    assert frequency.read(text, load()) == expected


def test_columns_run_from_often_to_seldom() -> None:
    everything = (
        "occasional",
        "daily",
        "weekly",
        "fortnightly",
        "monthly",
        "quarterly",
        "half-yearly",
        "annual",
    )
    assert frequency.columns(["O", "D", "S", "Q", "M", "T", "S", "A"], load()) == everything
    assert frequency.columns(["O", "D", "s", "Q", "M", "T", "S", "A"], load()) == everything
    assert frequency.columns(["D", "S", "M", "B", "T", "S", "A"], load())[3] == "bimonthly"
    assert frequency.columns(["Diaria", "Semanal", "Función"], load()) == ("daily", "weekly", None)


def test_a_legend_tells_letters() -> None:
    legend = frequency.legend("O = Ocasional - D = Diario - P: Trimestral - Z = Zona", load())
    assert legend == {"O": "occasional", "D": "daily", "P": "quarterly"}
    assert frequency.columns(["D", "P"], load(), legend) == ("daily", "quarterly")


@given(st.text())
def test_never_raises(text: str) -> None:
    assert set(frequency.read(text, load())) <= set(frequency.ORDER)
    frequency.legend(text, load())
