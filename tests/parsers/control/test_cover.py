"""The organization that a cover names."""

import pytest

from parsers.control import read_control
from parsers.vocabulary import load
from tests.parsers.control.documents import document, table
from tests.parsers.forms import C, bar, form, profile


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("FUNCUSUR", "FUNDACIÓN PARA LA CULTURA DEL SUR"),
        ("Faros", "Faros"),
        ("", "FUNDACIÓN PARA LA CULTURA DEL SUR"),
    ],
)
def test_a_cover_writes_out_what_the_header_shortens(header: str, expected: str) -> None:
    found = document(
        "FUNDACIÓN PARA LA",
        "CULTURA DEL SUR",
        "MANUAL DE FUNCIONES",
        "Enero de 2020",
        "1. OBJETIVO",
        header=(table([header or "-", "MANUAL DE FUNCIONES", "Código: AB-01"]),),
    )
    assert read_control(found, load()).identity.organization == expected


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (("Manual de Funciones: Tiendas Sur", "1. Cajero"), "Tiendas Sur"),
        (("MANUAL DE FUNCIONES", "Tiendas Sur", "1. Cajero"), "Tiendas Sur"),
        (("MANUAL DE FUNCIONES", "EMPRESA", "“TIENDAS”"), "TIENDAS"),
        (("MANUAL DE FUNCIONES — TIENDAS", "Empresa: Tiendas del Sur"), "Tiendas del Sur"),
        (("Manual de Funciones Gerencia Administrativa:", "1. Cajero"), None),
        (("MANUAL DE FUNCIONES", "Edición 2020"), None),
        (("MANUAL DE FUNCIONES", "Gerencia de Ventas"), None),
    ],
)
def test_the_cover_names_the_organization(blocks: tuple[str, ...], expected: str | None) -> None:
    assert read_control(document(*blocks), load()).identity.organization == expected


def test_an_institution_over_an_office_and_the_kind_of_document_in_a_table() -> None:
    found = profile(
        form(
            [C("GOBIERNO AUTÓNOMO DESCENTRALIZADO DE LA PROVINCIA DE LAS ISLAS LEJANAS", 2)],
            [C("DIRECCIÓN DE TALENTO HUMANO", 2)],
            [bar("DESCRIPCIÓN Y PERFIL DE PUESTOS", 2)],
            [bar("1. DATOS DE IDENTIFICACIÓN", 2)],
            [bar("Código:", 1), "7.02.11.04.0"],
            [bar("Denominación:", 1), "Guardafaros 2"],
            [bar("Escalafón:", 1), "B - Técnico"],
            [bar("2. FUNCIONES", 2)],
            [C("1. Encender la luz.\n2. Anotar los barcos.", 2)],
        )
    )
    assert found.organization == "GOBIERNO AUTÓNOMO DESCENTRALIZADO DE LA PROVINCIA DE LAS ISLAS LEJANAS"
    assert (found.title, found.group, found.control.code) == ("Guardafaros 2", "B - Técnico", "7.02.11.04.0")


def test_neither_a_line_of_signs_nor_a_country_is_the_organization() -> None:
    found = document(
        "Ministerio de Puertos y Faros",
        "Honduras, C.A.",
        "MANUAL DE ORGANIZACIÓN Y FUNCIONES",
        "*** --- ***",
        "1. OBJETIVO",
    )
    assert read_control(found, load()).identity.organization == "Ministerio de Puertos y Faros"
