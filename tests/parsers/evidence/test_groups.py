"""Headings among duties that are called as other sections are."""

import pytest

from tests.parsers.forms import paragraph, profile, text

ADVERT = (
    paragraph("Position title: Office Coordinator"),
    paragraph("Key duties", bold=True, heading=2),
    paragraph("Front desk:", bold=True),
    paragraph("Receive visitors and answer the phone.", "•"),
    paragraph("Sort incoming mail every day.", "•"),
    paragraph("Training:", bold=True),
    paragraph("Arrange courses for new volunteers.", "•"),
    paragraph("Keep records of attendance.", "•"),
    paragraph("Stock and equipment:", bold=True),
    paragraph("Order office supplies in time.", "•"),
    paragraph("Requirements", bold=True, heading=2),
    paragraph("Experience in a busy office.", "•"),
)


def test_they_divide_the_duties() -> None:
    found = profile(*ADVERT)
    assert [(item.group, item.text) for item in found.functions] == [
        ("Front desk", "Receive visitors and answer the phone."),
        ("Front desk", "Sort incoming mail every day."),
        ("Training", "Arrange courses for new volunteers."),
        ("Training", "Keep records of attendance."),
        ("Stock and equipment", "Order office supplies in time."),
    ]
    assert [item.text for item in found.requirements] == ["Experience in a busy office."]


def test_requirements_that_look_as_groups_do_are_none() -> None:
    found = text(
        "Cargo: Bodeguero\n\nFUNCIONES\n\nDespacho:\n- Armar los pedidos del día.\n- Cargar los camiones.\n\n"
        "Formación:\n- Curso de montacargas.\n- Secundaria completa.\n"
    )
    assert [item.group for item in found.functions] == ["Despacho", "Despacho"]
    assert [item.text for item in found.requirements] == ["Curso de montacargas.", "Secundaria completa."]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Mantenimiento:", "Recursos:"), ("Compras:", "Presupuesto:"), ("Obra:", "Contactos:")],
)
def test_in_spanish(first: str, second: str) -> None:
    found = profile(
        paragraph("Cargo: Encargado de Sede"),
        paragraph("FUNCIONES", bold=True),
        paragraph(first, bold=True),
        paragraph("Revisar las instalaciones cada mes.", "-"),
        paragraph(second, bold=True),
        paragraph("Elaborar el plan anual de gastos.", "-"),
        paragraph("Informar las desviaciones al director.", "-"),
        paragraph("REQUISITOS", bold=True),
        paragraph("Experiencia de dos años.", "-"),
    )
    assert [item.group for item in found.functions] == [first.rstrip(":"), *[second.rstrip(":")] * 2]


def test_names_of_all_kinds_right_below_the_heading_of_the_duties() -> None:
    found = text(
        "Position: Matron\n\nMAIN DUTIES\nWard:\n- Plan the shifts of the ward.\n- Check the drugs daily.\n"
        "Budget:\n- Prepare the ward budget.\nCommunication:\n- Inform families about visits.\n\n"
        "PERSON SPECIFICATION\n- Experience of a ward.\n"
    )
    assert [item.group for item in found.functions] == ["Ward", "Ward", "Budget", "Communication"]
    assert (found.area, found.resources, found.relations) == (None, (), ())
