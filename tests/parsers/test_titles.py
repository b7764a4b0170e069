"""Which texts are titles of posts, companies and kinds of documents."""

import pytest

from parsers.titles import infer_title, is_company, is_title, is_unit, split_kind
from parsers.vocabulary import load


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El Jefe de Compras es el responsable del área.", "Jefe de Compras"),
        ("La Coordinadora de Ventas tiene a su cargo la tienda.", "Coordinadora de Ventas"),
        ("The Senior Engineer provides technical leadership.", "Senior Engineer"),
        ("El cliente es atendido en el mostrador.", None),
        ("Atender a los clientes.", None),
    ],
)
def test_a_title_is_inferred_from_a_sentence(text: str, expected: str | None) -> None:
    found = infer_title(text, (), load())
    assert (found.text if found else None) == expected


def test_kinds_of_documents_part_a_heading() -> None:
    assert split_kind("PERFIL DE PUESTO - Cajero", load()) == ("", "kind", "Cajero")
    assert split_kind("Manual de Funciones", load()) == ("", "manual", "")
    assert split_kind("Formato de Requisitos del puesto - Cajero", load()) == ("", "kind", "Cajero")
    assert split_kind("Manual de Perfil de puesto", load()) == ("Manual de", "kind", "")
    assert split_kind("Cajero", load()) is None


def test_companies_and_titles_are_told_by_their_words() -> None:
    assert is_company("Tiendas del Sur, S.A. de C.V.", load())
    assert is_company("Tiendas del Sur, S. de R.L. de C.V.", load())
    assert not is_company("Tiendas del Sur", load())
    assert is_title("Supervisor(a) de Tienda", load())
    assert not is_title("Comercial Andes", load())


def test_the_number_of_a_law_is_no_company() -> None:
    assert not is_company("Resolución 120-2015-SA", load())
    assert is_company("Molinos 2000 S.A.", load())


def test_units_are_told_by_their_first_or_last_word() -> None:
    assert is_unit("Dirección de Obras", load())
    assert is_unit("Harbour Office", load())
    assert not is_unit("Comité de Obras", load())


def test_letters_behind_a_country_say_where_it_lies() -> None:
    assert not is_company("Guatemala, C.A.", load())
    assert not is_company("Managua, Nicaragua, C.A.", load())
    assert is_company("Alimentos del Lago, C.A.", load())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UTILITY SYSTEMS OPERATOR II", True),
        ("Laboratory Analyst 2", True),
        ("Capítulo II", False),
    ],
)
def test_a_post_with_its_step(text: str, *, expected: bool) -> None:
    assert is_title(text, load()) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moorhen Shire Council", True),
        ("About Council", False),
        ("the income of the hospital", False),
        ("Servicios Australes SpA", True),
        ("Encargada de Spa", False),
    ],
)
def test_what_a_company_is_called(text: str, *, expected: bool) -> None:
    assert is_company(text, load()) is expected
