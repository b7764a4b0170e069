"""The unit of a manual's chapter as the area of the posts in it, codes of posts, and the act that adopted it."""

from parsers.control import read_control
from parsers.document import Block
from parsers.vocabulary import load
from tests.parsers.control.documents import document
from tests.parsers.forms import paragraph, profiles

BODY = (
    paragraph("FUNCIONES", bold=True),
    "a)\tRegar los viveros.",
    "b)\tPodar los árboles.",
    paragraph("REQUISITOS", bold=True),
    "• Experiencia de un año",
)


def _post(number: str, title: str, code: str) -> tuple[Block | str, ...]:
    facts = (f"Código\t: {code}", "Plazas\t: 1")
    return (paragraph(f"{number} {title}", bold=True), "Nivel\t: Operativo", *facts, *BODY)


def test_the_unit_of_the_chapter_is_the_area() -> None:
    found = profiles(
        paragraph("3. SUBDIRECCIÓN DE PARQUES", bold=True),
        "Cuida las áreas verdes del cantón.",
        *_post("3.1.", "JARDINERO MAYOR", "3.1.JM"),
        *_post("3.2.", "AUXILIAR DE VIVERO", "3.2.AV"),
        paragraph("4. DISPOSICIONES COMUNES", bold=True),
        *_post("4.1.", "CHOFER DE CISTERNA", "4.1.CH"),
    )
    assert [(one.title, one.area) for one in found] == [
        ("JARDINERO MAYOR", "SUBDIRECCIÓN DE PARQUES"),
        ("AUXILIAR DE VIVERO", "SUBDIRECCIÓN DE PARQUES"),
        ("CHOFER DE CISTERNA", None),
    ]


def test_each_post_has_its_own_code() -> None:
    posts = (*_post("3.1.", "JARDINERO MAYOR", "3.1.JM"), *_post("3.2.", "AUXILIAR DE VIVERO", "3.2.AV"))
    found = profiles("MANUAL DE FUNCIONES", *posts)
    assert [(one.position_code, one.control.code) for one in found] == [("3.1.JM", None), ("3.2.AV", None)]


def test_an_act_in_the_footer_dates_the_manual() -> None:
    for act in (
        "Aprobado con Ordenanza Municipal N° 012-2019 del 03.05.2019",
        "Aprobada mediante Resolución N° 7 (3 de mayo de 2019)",
        "Aprovado pela Portaria nº 12, de 03/05/2019",
        "Adopted by Resolution No. 12 of 3 May 2019",
    ):
        facts = read_control(document("Cargo: Jardinero", footer=(act,)), load())
        assert facts.control.issued_on == "2019-05-03"
    dated = document("Cargo: Jardinero", header=("Código: RH-1 Fecha: 01/02/2020",), footer=(act,))
    assert read_control(dated, load()).control.issued_on == "2020-02-01"
