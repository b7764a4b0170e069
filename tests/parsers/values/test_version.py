import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import version


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("04", "04"),
        ("1.4", "1.4"),
        ("V.02", "02"),
        ("v1", "1"),
        ("Rev. 3", "3"),
        ("Rev. B", "B"),
        ("Versión: 06", "06"),
        ("Edición Nº 2", "2"),
        ("00", "00"),
        ("1.0.2", "1.0.2"),
        ("5a", "5a"),
        ("A", "A"),
        ("2022", None),
        ("08/09/2022", None),
        ("primera", None),
        ("Cada 6 meses", None),
        ("", None),
    ],
)
def test_read(text: str, expected: str | None) -> None:
    assert version.read(text) == expected


def test_order_ignores_zeros_and_compares_numbers() -> None:
    assert version.order("04") == version.order("4.0") == (4,)
    assert (version.order("1.10") or ()) > (version.order("1.9") or ())
    assert version.order("B") == (2,)
    assert version.order("") is None


@given(st.text())
def test_never_raises(text: str) -> None:
    read = version.read(text)
    assert read is None or version.order(read) is not None
