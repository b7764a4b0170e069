"""Instructions of the blank form behind headings, over columns and among duties."""

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
