"""What each duty is for, told below it."""

import pytest

from parsers.profile import ParsedProfile
from tests.parsers.forms import C, bar, form, profile, text


def told(found: ParsedProfile) -> tuple[list[tuple[str | None, str]], list[str], list[str]]:
    return (
        [(item.number, item.text) for item in found.functions],
        [item.text for item in found.objectives],
        [item.text for item in found.notes],
    )


def test_labels_of_duties_and_of_their_aims_in_turn() -> None:
    found = profile(
        form(
            [C("Puesto:"), C("Bodeguera", 3)],
            [bar("OBJETIVO DEL PUESTO", 4)],
            [C("Custodiar los materiales.", 4)],
            [bar("FUNCIONES", 4)],
            [C("Función 1", shaded=True), C("Recibe los materiales en el muelle.", 3)],
            [C("Finalidad", shaded=True), C("Tener existencias exactas.", 3)],
            [C("Función 2", shaded=True), C("Despacha los vales firmados.", 3)],
            [C("Finalidad", shaded=True), C("Atender a los talleres a tiempo.", 3)],
        )
    )
    assert told(found) == (
        [("1", "Recibe los materiales en el muelle."), ("2", "Despacha los vales firmados.")],
        ["Custodiar los materiales."],
        ["Tener existencias exactas.", "Atender a los talleres a tiempo."],
    )


def test_paragraphs() -> None:
    found = text(
        "Job title: Storekeeper\n\nDUTIES\n\nDuty: Receives goods at the dock.\n\nPurpose: Exact stocks.\n\n"
        "Duty: Issues tools.\n\nPurpose: Workshops served in time.\n"
    )
    assert told(found) == (
        [(None, "Receives goods at the dock."), (None, "Issues tools.")],
        [],
        ["Exact stocks.", "Workshops served in time."],
    )


def test_one_aim_is_that_of_the_position() -> None:
    found = text(
        "Puesto: Bodeguera\n\nFUNCIONES\n\n- Recibe materiales.\n\nObjetivo: Custodiar lo recibido.\n"
    )
    assert told(found) == ([(None, "Recibe materiales.")], ["Custodiar lo recibido."], [])


@pytest.mark.parametrize(
    ("heading", "heads", "grades", "labels", "duties"),
    [
        (
            "7. FUNCIONES DEL PUESTO",
            (
                "Para cumplir el objetivo de su puesto, describa las funciones que realiza y marque la frecuencia",
                "FRECUENCIA",
            ),
            ("Ocas.", "Diario", "Sem.", "Mens."),
            ("Función\n(Qué hace)", "Finalidad\n(Para qué lo hace)"),
            ("Recibe los materiales en el muelle", "Despacha los vales firmados"),
        ),
        (
            "DUTIES",
            (
                "Describe the main duties of the position, and mark with an X how often each of them is done",
                "FREQUENCY",
            ),
            ("As needed", "Daily", "Wkly", "Mthly"),
            ("Duty", "Purpose"),
            ("Walks the trails", "Clears fallen trees"),
        ),
        (
            "ATRIBUIÇÕES",
            (
                "Descreva as atividades do cargo e assinale com X a frequência com que cada uma delas é feita",
                "FREQUÊNCIA",
            ),
            ("Eventual", "Diária", "Semanal", "Mensal"),
            ("Atividade", "Finalidade"),
            ("Limpa o pátio da escola", "Troca as lâmpadas queimadas"),
        ),
    ],
)
def test_rows_of_a_grid_of_frequencies(
    heading: str,
    heads: tuple[str, str],
    grades: tuple[str, ...],
    labels: tuple[str, str],
    duties: tuple[str, str],
) -> None:
    duty, aim = (C(label, shaded=True) for label in labels)
    found = profile(
        form(
            [C("Cargo:", 3), C("Guarda", 4)],
            [bar(heading, 7)],
            [C(heads[0], 3), C(heads[1], 4, bold=True)],
            [C("", 3), *(C(grade, bold=True) for grade in grades)],
            [C("1.", high=2), duty, duties[0], C("", high=2), C("X", high=2), C("", high=2), C("", high=2)],
            [None, aim, "Orden", None, None, None, None],
            [C("2.", high=2), duty, duties[1], C("", high=2), C("", high=2), C("X", high=2), C("", high=2)],
            [None, aim, "Limpieza", None, None, None, None],
        )
    )
    assert [(item.number, item.text, item.frequency) for item in found.functions] == [
        ("1", duties[0], ("daily",)),
        ("2", duties[1], ("weekly",)),
    ]
    assert found.objectives == ()
    assert [item.text.rpartition(": ")[2] for item in found.notes] == ["Orden", "Limpieza"]


def test_questions_of_each_duty() -> None:
    what, how, why = (C(each, shaded=True) for each in ("¿Qué hace?", "¿Cómo lo hace?", "¿Para qué lo hace?"))
    found = profile(
        form(
            [C("Puesto:", 2), C("Bodeguera", 2)],
            [bar("FUNCIONES", 4)],
            [C("No.", bold=True), C("Funciones", 2, bold=True), C("Frecuencia", bold=True)],
            [C("1", high=3), what, "Recibe los materiales.", C("Diaria", high=3)],
            [None, how, "Con el vale y la báscula.", None],
            [None, why, "Para tener existencias exactas.", None],
            [C("2", high=3), what, "Despacha los vales firmados.", C("Semanal", high=3)],
            [None, how, "En la ventanilla de la bodega.", None],
            [None, why, "Para atender a los talleres.", None],
        )
    )
    assert told(found)[:2] == ([("1", "Recibe los materiales."), ("2", "Despacha los vales firmados.")], [])
    assert len(found.notes) == 4
