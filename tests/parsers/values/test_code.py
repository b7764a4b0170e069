import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import code


@pytest.mark.parametrize(
    "text",
    [
        "AB-CD-004",
        "TH-OP-FO-53",
        "GD-TH-MF-001",
        "F-RH-12",
        "MP.01.02",
        "PO_LO_7",
        "RH/02/15",
        "MF001",
        "A - 12 - 3",
    ],
)
def test_codes_are_read_as_printed(text: str) -> None:
    assert code.read(f" {text}: ") == text


@pytest.mark.parametrize(
    "text",
    [
        "08/09/2022",
        "16-DIC-2014",
        "1.4",
        "GG",
        "N/A",
        "XX-XX",
        "S.A.",
        "AO6",
        "",
        "Código",
        "ab-12",
        "RH 01",
        "AB-CD-004 de la empresa",
    ],
)
def test_other_texts_are_no_codes(text: str) -> None:
    assert code.read(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RH 01", "RH 01"),
        ("Mod.RH.07", "Mod.RH.07"),
        ("Marzo 2020", None),
        ("AB-CD-004", "AB-CD-004"),
        ("por definir", None),
        ("01/02/2020", None),
        ("GERENCIA", None),
    ],
)
def test_a_label_lets_looser_codes_pass(text: str, expected: str | None) -> None:
    assert code.labelled(text) == expected


def test_find_takes_the_first_code_of_a_sentence() -> None:
    assert code.find("Consultar el documento SI-SE-FO-14 MATRIZ, y el PR-02-01.") == "SI-SE-FO-14"
    assert code.find("Norma del 01/02/2020") is None


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("TH-OP-FO-53", "", True),
        ("F-RH-12", "", True),
        ("RH-FR-03", "", True),
        ("RH.FT.03", "", True),
        ("Mod. 12", "", True),
        ("RH-FO12", "", True),
        ("AB-CD-004", "Código del formato", True),
        ("AB-CD-004", "Código", False),
        ("GD-TH-MF-001", "", False),
        ("FOC-01", "", False),
    ],
)
def test_governs_form(text: str, label: str, expected: bool) -> None:
    assert code.governs_form(text, label) is expected


@given(st.text())
def test_never_raises(text: str) -> None:
    for function in (code.read, code.labelled, code.find):
        assert function(text) is None or isinstance(function(text), str)
