import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import action
from parsers.vocabulary import load


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("E", ("execution",)),
        ("E A D C", ("execution", "analysis", "direction", "control")),
        ("D/C", ("direction", "control")),
        ("EA", ("execution", "analysis")),
        ("Ejecución", ("execution",)),
        ("Ejecuta y controla", ("execution", "control")),
        ("x", ()),
        ("E Z", ()),
        ("", ()),
    ],
)
def test_read(text: str, expected: tuple[str, ...]) -> None:
    assert action.read(text, load()) == expected


def test_columns() -> None:
    assert action.columns(["E", "A", "Dirección", "Otro"], load()) == (
        "execution",
        "analysis",
        "direction",
        None,
    )


@given(st.text())
def test_never_raises(text: str) -> None:
    assert set(action.read(text, load())) <= set(action.ORDER)
