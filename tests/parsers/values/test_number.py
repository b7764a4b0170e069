import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2.1.3. Emitir la factura", ("2.1.3", "Emitir la factura")),
        ("4.1 Formación", ("4.1", "Formación")),
        ("4.1.2Cobrar facturas", ("4.1.2", "Cobrar facturas")),
        ("2.5Kg de harina", (None, "2.5Kg de harina")),
        ("4.1", ("4.1", "")),
        ("a) Recibir", ("a", "Recibir")),
        ("a. Recibir", ("a", "Recibir")),
        ("(b) Recibir", ("b", "Recibir")),
        ("1.- Objeto", ("1", "Objeto")),
        ("3.-Objeto", ("3", "Objeto")),
        ("IV. Requisitos", ("IV", "Requisitos")),
        ("vi) Cobrar", ("vi", "Cobrar")),
        ("1º Cobrar", ("1", "Cobrar")),
        ("Función 3: Cobrar", ("3", "Cobrar")),
        ("TAREA Nº 12 - Cobrar", ("12", "Cobrar")),
        ("N° de visitas", (None, "N° de visitas")),
        ("3° Visitar", ("3", "Visitar")),
        ("3.º Visitar", ("3", "Visitar")),
        ("9.º ano de escolaridade", (None, "9.º ano de escolaridade")),
        ("5° grado de primaria", (None, "5° grado de primaria")),
        ("• Cobrar", (None, "Cobrar")),
        ("-Cobrar", (None, "Cobrar")),
        ("-5 grados", (None, "-5 grados")),
        ("➢ Cobrar", (None, "Cobrar")),
        ("» Cobrar", (None, "Cobrar")),
        ("[+] Cobrar", (None, "Cobrar")),
        ("- 2.4. Cobrar", ("2.4", "Cobrar")),
        ("7  Cobrar facturas", ("7", "Cobrar facturas")),
        ("7\tCobrar facturas", ("7", "Cobrar facturas")),
        ("1. 2 años de experiencia", ("1", "2 años de experiencia")),
        ("24 horas de guardia", (None, "24 horas de guardia")),
        ("3M y similares", (None, "3M y similares")),
        ("2 años de experiencia", (None, "2 años de experiencia")),
        ("1.5 años de experiencia", (None, "1.5 años de experiencia")),
        ("15.000 pesos", (None, "15.000 pesos")),
        ("10% de las ventas", (None, "10% de las ventas")),
        ("5S en planta", (None, "5S en planta")),
        ("a la gerencia", (None, "a la gerencia")),
        ("S.A. de C.V.", (None, "S.A. de C.V.")),
        ("E. A. D", (None, "E. A. D")),
        ("mix. de productos", (None, "mix. de productos")),
        ("e-mail", (None, "e-mail")),
        ("", (None, "")),
    ],
)
def test_split(text: str, expected: tuple[str | None, str]) -> None:
    assert number.split(text) == expected


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        ("2.1.", "2.1"),
        ("a)", "a"),
        ("(iv)", "iv"),
        ("1.-", "1"),
        ("•", None),
        (None, None),
        ("", None),
        ("12", "12"),
    ],
)
def test_label(marker: str | None, expected: str | None) -> None:
    assert number.label(marker) == expected


@given(st.text())
def test_split_never_raises_and_loses_no_words(text: str) -> None:
    _, rest = number.split(text)
    assert rest in text.strip() or rest == ""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("7", "8", True),
        ("2.3", "2.4", True),
        ("2.3", "3.4", False),
        ("2.3", "2.5", False),
        ("a", "b", False),
        ("①", "②", False),
        (None, "1", False),
        ("1", None, False),
    ],
)
def test_follows(one: str | None, other: str | None, *, expected: bool) -> None:
    assert number.follows(one, other) is expected


@pytest.mark.parametrize(("text", "expected"), [("12", 12), ("", None), ("②", None), ("9" * 5000, None)])
def test_whole(text: str, expected: int | None) -> None:
    assert number.whole(text) == expected


def test_a_word_with_its_number_and_nothing_else() -> None:
    texts = ["Función 3", "OBJETIVO 1:", "Tarea 2. Barrer", "Función", "3"]
    assert [number.named(text) for text in texts] == [("Función", "3"), ("OBJETIVO", "1"), None, None, None]
