import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import blank
from parsers.vocabulary import load


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "empty"),
        ("_____", "empty"),
        ("#REF!", "formula-error"),
        ("#N/A", "formula-error"),
        ("#¡VALOR!", "formula-error"),
        ("XX", "placeholder"),
        ("AB-CD-XXX", "placeholder"),
        ("TH-FO-000", "placeholder"),
        ("dd/mm/aaaa", "placeholder"),
        ("[código]", "placeholder"),
        ("<<nombre>>", "placeholder"),
        ("Por definir", "placeholder"),
        ("00", None),
        ("AB-CD-004", None),
        ("Jefe de Compras", None),
        ("N/A", None),
    ],
)
def test_reason(text: str, expected: str | None) -> None:
    assert blank.reason(text, load()) == expected


@given(st.text())
def test_never_raises(text: str) -> None:
    blank.reason(text, load())
