import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import duration
from parsers.vocabulary import load


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03 años", 36),
        ("36 MESES", 36),
        ("seis (6) meses", 6),
        ("6 (seis) meses", 6),
        ("dos (02) años", 24),
        ("treinta y seis (36) meses", 36),
        ("un año", 12),
        ("Un (01) año", 12),
        ("un (1) año y medio", 18),
        ("año y medio", 18),
        ("medio año", 6),
        ("2 años y medio", 30),
        ("1 año y 6 meses", 18),
        ("1.5 años", 18),
        ("1,5 años", 18),
        ("1½ años", 18),
        ("2 a 3 años", 24),
        ("de dos a tres años", 24),
        ("entre 3 y 5 años", 36),
        ("6 meses a 1 año", 6),
        ("3 o más años", 36),
        ("Más de 10 años", 120),
        ("3+ years", 36),
        ("3-5 years", 36),
        ("at least two years", 24),
        ("Minimum of 7 years’ experience in design", 84),
        ("dos ou três anos", 24),
        ("dos semestres", 12),
        ("Haber trabajado cinco años como jefe de almacén", 60),
        ("No se requiere experiencia previa", 0),
        ("Sin experiencia", 0),
        ("No prior experience", 0),
        ("edad de 25 a 40 años", None),
        ("Edad: entre 25 y 40 años. Experiencia de 2 años", 24),
        ("mayores de 18 años con 2 años de experiencia", 24),
        ("18 years old", None),
        ("el año pasado", None),
        ("100 %", None),
        ("24 horas", None),
        ("Experiencia en ventas", None),
        ("", None),
    ],
)
def test_months(text: str, expected: int | None) -> None:
    assert duration.months(text, load()) == expected


@given(st.text())
def test_never_raises(text: str) -> None:
    months = duration.months(text, load())
    assert months is None or months >= 0


@given(
    st.lists(
        st.sampled_from(
            ["2", "un", "y", "a", "años", "meses", "medio", "o", "más", "edad", "1.5", "(", "seis"]
        )
    )
)
def test_never_raises_on_its_own_words(words: list[str]) -> None:
    months = duration.months(" ".join(words), load())
    assert months is None or months >= 0
