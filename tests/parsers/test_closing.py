"""What stands behind the last profile of an act that adopts it."""

import pytest

from parsers.closing import is_article
from parsers.vocabulary import load
from tests.parsers.forms import bar, form, profile, profiles

POST = [
    "CARGO: Tesorero",
    "FUNCIONES",
    "1. Pagar las cuentas.",
    "2. Llevar el libro de caja.",
    "EXPERIENCIA",
    "Doce meses en tesorería.",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ARTÍCULO 2°. Entréguese copia a cada servidor.", True),
        ("Artículo segundo.- La resolución rige desde hoy.", True),
        ("ARTICULO TERCERO: Vigencia", True),
        ("Art. 4º La Oficina cuidará su aplicación.", True),
        ("Artículo 24 de la Ley de Transparencia", False),
        ("Artículos de oficina", False),
        ("Arte y diseño.", False),
    ],
)
def test_articles(text: str, expected: bool) -> None:
    assert is_article(text, load()) is expected


@pytest.mark.parametrize(
    "behind",
    [
        "ARTÍCULO 2°. Entréguese copia.",
        "Artículo 2.- Entréguese copia.",
        "Dada en Villa Norte, a los tres días de mayo.",
    ],
)
def test_an_act_goes_on_behind_the_profile(behind: str) -> None:
    found = profile(*POST, behind, "ANA RUIZ PAZ", "Alcaldesa")
    assert [item.text for item in found.requirements] == ["Doce meses en tesorería."]
    assert found.notes == ()


def test_articles_right_under_a_heading_are_its_items() -> None:
    found = profile(*POST[:-1], "Artículo 1. Un año en tesorería.", "Artículo 2. Dos años en caja.")
    assert [item.text for item in found.requirements] == [
        "Un año en tesorería.",
        "Dos años en caja.",
    ]


TERMS = ["GLOSARIO", "Cargo: conjunto de tareas.", "Competencia: capacidad de hacer bien las tareas."]


def test_a_glossary_behind_the_profiles_is_none_of_the_last() -> None:
    manual = [
        form(
            ["Nombre del cargo:", title],
            [bar("FUNCIONES", 2)],
            ["1", "Barrer."],
            ["2", "Regar."],
            ["Experiencia", "Un año"],
        )
        for title in ("Tesorero", "Jardinero")
    ]
    found = profiles(*manual, *TERMS, "BIBLIOGRAFÍA", "Pérez, A. (2019). Los cargos.")
    assert [(item.title, len(item.functions), len(item.requirements)) for item in found] == [
        ("Tesorero", 2, 1),
        ("Jardinero", 2, 1),
    ]
    assert [note.text for item in found for note in item.notes] == []


def test_terms_that_a_profile_explains_are_notes() -> None:
    found = profile(*POST, *TERMS)
    assert [item.text for item in found.requirements] == ["Doce meses en tesorería."]
    assert [item.text for item in found.notes] == TERMS[1:]


def test_a_form_behind_the_glossary_of_a_manual_is_no_profiles() -> None:
    manual = [
        form(["Nombre del cargo:", title], [bar("FUNCIONES", 2)], ["1", "Barrer."], ["Experiencia", "Un año"])
        for title in ("Tesorero", "Jardinero")
    ]
    rated = ["EVALUACIÓN ANUAL", "Comunicación:", "- Escucha a los demás.", "- Escribe con claridad."]
    found = profiles(*manual, *TERMS, *rated)
    assert [(item.title, item.relations, item.notes) for item in found] == [
        ("Tesorero", (), ()),
        ("Jardinero", (), ()),
    ]
