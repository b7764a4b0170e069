import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import pages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 de 7", 7),
        ("Página 2/4", 4),
        ("P á g i n a 2 de 9", 9),
        ("Hoja n de 42", 42),
        ("Page 1 of 3", 3),
        ("Página 1 de / of 6", 6),
        ("Páginas: 5", 5),
        ("12 páginas", 12),
        ("Pág. 3", None),
        ("Page 2 of 1", None),
        ("1 de 0", None),
        ("14/09/2022", None),
        ("Página 1 - 2", None),
        ("", None),
    ],
)
def test_total(text: str, expected: int | None) -> None:
    assert pages.total(text) == expected


@pytest.mark.parametrize(
    "text", ["Página 2 de 9", "2 de 9", "- 4 -", "Pág. 3", "P á g i n a 2 de 9", "Página 1 - 2", "7"]
)
def test_marks(text: str) -> None:
    assert pages.is_mark(text)


@pytest.mark.parametrize("text", ["Página web", "2 de 9 personas", "Hojas de cálculo", "Manual", ""])
def test_no_marks(text: str) -> None:
    assert not pages.is_mark(text)


def test_impossible_counts() -> None:
    assert pages.is_impossible("Page 2 of 1")
    assert not pages.is_impossible("Page 2 of 2")
    assert not pages.is_impossible("Página")


@given(st.text())
def test_never_raises(text: str) -> None:
    pages.is_mark(text)
    pages.is_page(text)
    total = pages.total(text)
    assert total is None or total > 0
