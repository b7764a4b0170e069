"""Forms whose labels are printed in two languages: 'Puesto / Job title'."""

from parsers.document import Document, Running
from parsers.recognise import recognise
from parsers.vocabulary import load
from tests.parsers.forms import C, bar, form

HEAD = form(
    [C("Marmolería Tres Ríos, S. de R.L. de C.V.", high=3), "Doc. No. TR-09"],
    [None, "Fecha / Date 03/05/2023"],
    [None, "Página / Page 1 of / de 4"],
)
BODY = (
    form(
        [bar("Puesto / Job title", 1), "Cantero"],
        [bar("Reporta a / Reports to", 1), "Jefe de Taller"],
        [bar("RESPONSABILIDADES / RESPONSIBILITIES", 2)],
        [C("Cortar la piedra.", 2)],
    ),
    form([bar("RELACIONES / WORKING RELATIONSHIPS", 3)]),
    form(
        [bar("", 1), bar("Con quién / With whom", 1), bar("Para qué / Purpose", 1)],
        [C("Internas / Internal", high=2), "Almacén", "Bloques"],
        [None, "Ventas", "Pedidos"],
        ["Externas / External", "Canteras", "Compras de piedra"],
    ),
    form([bar("AUTORIDAD / DECISION AUTHORITY", 2)]),
    form(
        [bar("Decide por sí mismo / Decides alone", 1), bar("Requiere autorización / Needs approval", 1)],
        ["El orden de los cortes.", "Las horas extra."],
    ),
    form(
        ["", bar("Elaboró / Prep’d", 1), bar("Aprobó / Appr’d", 1)],
        [bar("Nombre / Name", 1), "Ana Ruiz Paz", "Luis Soto Gil"],
        [bar("Fecha / Date", 1), "02/05/2023", "03/05/2023"],
    ),
)


def test_a_form_in_two_languages() -> None:
    running = Running("header", (HEAD,))
    (found,) = recognise(Document("sample.docx", "docx", BODY, running=(running,)), load())
    control = found.control
    assert (found.title, found.organization) == ("Cantero", "Marmolería Tres Ríos, S. de R.L. de C.V.")
    assert (control.code, control.issued_on, control.pages) == ("TR-09", "2023-05-03", 4)
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("reports_to", "Jefe de Taller", None),
        ("internal_contact", "Almacén", "Bloques"),
        ("internal_contact", "Ventas", "Pedidos"),
        ("external_contact", "Canteras", "Compras de piedra"),
    ]
    assert [(item.authority, item.text) for item in found.decisions] == [
        ("own", "El orden de los cortes."),
        ("superior", "Las horas extra."),
    ]
    assert [(item.step, item.name, item.date) for item in found.approvals] == [
        ("prepared", "Ana Ruiz Paz", "2023-05-02"),
        ("approved", "Luis Soto Gil", "2023-05-03"),
    ]
