"""Columns of duties that are headed by questions."""

import pytest

from parsers.names import names_of
from parsers.profile import Function
from parsers.shapes.headed.columns import Column
from parsers.shapes.headed.questions import told
from parsers.vocabulary import load
from tests.parsers.forms import C, bar, form, profile


def _functions(*rows: list[C | str | None]) -> tuple[Function, ...]:
    return profile(
        form(["Cargo:", "Florista"], ["Reporta a:", "Encargada de tienda"], ["Educación:", "Bachiller"]),
        form([bar("FUNCIONES", len(rows[0]))], *rows),
    ).functions


def test_what_how_and_why_beside_how_often() -> None:
    found = _functions(
        ["TAREAS", "Qué tareas debe realizar", "Cómo debe realizarlas", "Para qué debe realizarlas"],
        [C("Diarias", high=2), "Cortar los tallos.", "Con tijera limpia.", "Conservar las flores."],
        [None, "Cambiar el agua.", "Con manguera.", "Conservar las flores."],
        [C("Mensuales", high=2), "Contar los floreros.", "Por tamaño.", "Reponer los rotos."],
        [None, "Lavar la cámara.", "Con cloro.", "Evitar hongos."],
    )
    assert [(item.text, item.group, item.frequency) for item in found] == [
        ("Cortar los tallos.", None, ("daily",)),
        ("Cambiar el agua.", None, ("daily",)),
        ("Contar los floreros.", None, ("monthly",)),
        ("Lavar la cámara.", None, ("monthly",)),
    ]


def test_groups_that_are_not_all_frequencies_stay_groups() -> None:
    found = _functions(
        ["TAREAS", "Qué tareas debe realizar", "Cómo debe realizarlas"],
        [C("Diarias", high=2), "Cortar los tallos.", "Con tijera limpia."],
        [None, "Cambiar el agua.", "Con manguera."],
        ["De temporada", "Lavar la cámara.", "Con cloro."],
    )
    assert [(item.text, item.group, item.frequency) for item in found] == [
        ("Cortar los tallos.", "Diarias", ("daily",)),
        ("Cambiar el agua.", "Diarias", ("daily",)),
        ("Lavar la cámara.", "De temporada", ()),
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ["¿Qué actividades ejecuta?", "¿De qué manera las ejecuta?", "¿Cada cuánto las ejecuta?"],
        ["What tasks are done", "How they are done", "How often they are done"],
    ],
)
def test_questions_in_other_words_and_languages(heads: list[C | str | None]) -> None:
    found = _functions(
        heads,
        ["Armar los ramos del día.", "Según el pedido.", "Diaria"],
        ["Decorar la vitrina de la tienda.", "Con flores de estación.", "Semanal"],
    )
    assert [(item.text, item.frequency) for item in found] == [
        ("Armar los ramos del día.", ("daily",)),
        ("Decorar la vitrina de la tienda.", ("weekly",)),
    ]


def test_questions_without_one_for_duties_tell_nothing() -> None:
    columns = [Column(0, 1, None, "Con qué fin"), Column(1, 2, None, "Cada cuánto")]
    assert told(columns, names_of(load())) == columns
