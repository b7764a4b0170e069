"""Instructions of the blank form behind headings, over columns and among duties."""

import pytest

from parsers.names import names_of
from parsers.vocabulary import load
from tests.parsers.forms import C, bar, form, paragraph, profile


def test_an_instruction_behind_a_heading() -> None:
    found = profile(
        form(
            ["Cargo:", "Luthier"],
            ["Reporta a:", "Maestro de taller"],
            ["Educación:", "Técnico en ebanistería"],
        ),
        paragraph("1. Misión del cargo. Debe responder a: ¿qué hace? ¿para qué lo hace?"),
        form(["Construir guitarras para conciertos según los planos del taller."]),
        paragraph("2. Funciones. Funciones principales y su frecuencia."),
        form(
            [C("¿Qué hace? / ¿Cómo lo hace? / ¿Para qué lo hace?", 2), "Frecuencia"],
            ["1.", "Lijar las tapas de las guitarras.", "D"],
            ["2.", "Encolar los aros de las guitarras.", "S"],
        ),
        paragraph("Frecuencia: diaria (D), semanal (S), mensual (M)."),
    )
    assert [item.text for item in found.objectives] == [
        "Construir guitarras para conciertos según los planos del taller."
    ]
    assert [(item.number, item.text, item.frequency) for item in found.functions] == [
        ("1", "Lijar las tapas de las guitarras.", ("daily",)),
        ("2", "Encolar los aros de las guitarras.", ("weekly",)),
    ]


def test_contacts_below_bars_that_explain_themselves() -> None:
    found = profile(
        form(
            ["Cargo:", "Luthier"], [bar("FUNCIONES", 2)], [C("1. Lijar las tapas.\n2. Encolar los aros.", 2)]
        ),
        form(
            [bar("Relaciones externas (clientes, proveedores, etc.) que mantiene el puesto", 2)],
            ["Organizaciones", "Motivo de contacto"],
            ["Conservatorio de Música", "Reparaciones."],
        ),
        form(
            [bar("Relaciones internas (áreas, puestos, etc.) que mantiene el puesto", 3)],
            [C("Área", bold=True), C("Puesto", bold=True), C("Motivo", bold=True)],
            ["Ventas", "Encargado de tienda", "Pedidos."],
            ["Depósito", "Almacenero", "Maderas."],
        ),
        form(
            [bar("Riesgos de trabajo", 1), bar("Nivel", 1)], ["Ruido", "Alto"], ["Polvo de madera", "Medio"]
        ),
    )
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("external_contact", "Conservatorio de Música", "Reparaciones."),
        ("internal_contact", "Encargado de tienda", "Pedidos."),
        ("internal_contact", "Almacenero", "Maderas."),
    ]
    assert [(item.hazard, item.level) for item in found.risks] == [
        ("Ruido", "Alto"),
        ("Polvo de madera", "Medio"),
    ]


def test_few_words_in_front_of_an_instruction_head_what_follows() -> None:
    found = profile(
        form(
            ["Cargo:", "Luthier"], [bar("FUNCIONES", 2)], [C("1. Lijar las tapas.\n2. Encolar los aros.", 2)]
        ),
        form(
            [bar("CONOCIMIENTOS", 6)],
            ["NO NECESARIA", "", "DESEABLE", "X", "NECESARIA", ""],
            [C("Especificar los conocimientos que requiere el puesto:", 6)],
            [C("Historia de la guitarra", 6)],
        ),
        form(
            [
                bar("COMPETENCIAS", 1),
                bar("Nivel", 1),
                bar("El nivel se toma de la escala que sigue a continuación:", 1),
            ],
            ["Paciencia", "3", "1: Básico"],
            ["Orden", "2", "2: Intermedio"],
            [C("ESPECÍFICAS: (Detalle las propias del puesto, si las hay)", 3)],
            [C("Oído afinado", 3)],
        ),
        form([bar("RECURSOS", 2)], [C("Especificar: planos y plantillas", 2)]),
    )
    assert [(item.kind, item.text, item.importance, item.level) for item in found.requirements] == [
        ("knowledge", "Historia de la guitarra", "desired", None),
        ("competency", "Paciencia", "required", 3),
        ("competency", "Orden", "required", 2),
        ("competency", "Oído afinado", "required", None),
    ]
    assert [item.text for item in found.resources] == ["planos y plantillas"]


def test_what_answers_is_no_instruction() -> None:
    found = profile(
        paragraph("Cargo: Luthier"),
        paragraph("Objetivo: Objetivo del cargo es construir guitarras."),
        paragraph("FUNCIONES", bold=True),
        paragraph("Llenar el registro (indicar fecha y hora).", "•"),
        paragraph("Lijar las tapas.", "•"),
        paragraph("CONOCIMIENTOS", bold=True),
        paragraph("Inglés (indicar nivel)", "•"),
        paragraph("Software (indique cuáles): Word y Excel", "•"),
        paragraph("Otros (especificar cuáles)"),
        paragraph("Historia de la guitarra", "•"),
    )
    assert [item.text for item in found.objectives] == ["Objetivo del cargo es construir guitarras."]
    assert [(item.group, item.text) for item in found.functions] == [
        (None, "Llenar el registro (indicar fecha y hora)."),
        (None, "Lijar las tapas."),
    ]
    assert [item.text for item in found.requirements] == [
        "Inglés (indicar nivel)",
        "Software (indique cuáles): Word y Excel",
        "Historia de la guitarra",
    ]


def test_a_duty_among_letters_of_frequencies_is_no_legend() -> None:
    duty = "Elaborar el parte diaria (D), semanal (S) y mensual (M)."
    found = profile(
        paragraph("Cargo: Luthier"),
        paragraph("FUNCIONES", bold=True),
        paragraph(duty, "•"),
        paragraph("Lijar las tapas.", "•"),
        paragraph("REQUISITOS", bold=True),
        paragraph("Bachiller.", "•"),
    )
    assert [item.text for item in found.functions] == [duty, "Lijar las tapas."]


def test_an_aim_that_begins_with_a_word_of_instructions() -> None:
    found = profile(
        form(
            ["Cargo:", "Luthier"],
            ["Objetivo:", "Registrar, reparar y afinar los instrumentos del taller."],
            ["Educación:", "Registrar y detallar los estudios"],
            ["Experiencia:", "Dos años en talleres"],
        ),
        paragraph("Funciones"),
        form(["1.", "Lijar las tapas."], ["2.", "Encolar los aros."]),
    )
    assert [item.text for item in found.objectives] == [
        "Registrar, reparar y afinar los instrumentos del taller."
    ]
    assert [item.text for item in found.requirements] == ["Dos años en talleres"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[Consignar como mínimo cuatro funciones]", []),
        ("[Write at least four duties here]", []),
        ("[*] Vender en el mostrador (mañanas)", ["Vender en el mostrador (mañanas)"]),
    ],
)
def test_a_line_in_square_brackets_is_no_duty(line: str, expected: list[str]) -> None:
    found = profile(
        form(["Cargo", "Cajero"], [bar("FUNCIONES", 2)], [C(line, 2)], [C("Cobrar las ventas.", 2)])
    )
    texts = [item.text for item in found.functions if item.text != "Cobrar las ventas."]
    assert texts == expected


def test_what_one_answers_for_is_a_resource() -> None:
    names = names_of(load())
    keys = [
        names.section(text)
        for text in ("Responsabilidad por bienes y valores", "Responsabilidad por el aire")
    ]
    assert [name.key for name in keys if name is not None] == ["resources", "responsibilities"]
