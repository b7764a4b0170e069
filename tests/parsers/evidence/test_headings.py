"""Unknown headings named by their words, their items and their order."""

import pytest

from parsers.profile import ParsedProfile
from tests.parsers.forms import bar, form, profile, text, texts


def _kinds(found: ParsedProfile) -> list[tuple[str, str, str]]:
    return [
        (item.kind, item.text, item.confidence.words[0] if item.confidence else "")
        for item in found.requirements
    ]


def test_known_word_in_an_unknown_heading() -> None:
    found = text(
        "Cargo: Bodeguero\n\nFUNCIONES\n- Recibir la mercadería.\n- Ordenar los estantes.\n\n"
        "EXPERIENCIAS ACREDITADAS ANTERIORMENTE\n- Dos años en bodegas.\n\nVARIOS TEMAS SUELTOS\n- Nada de esto cuenta."
    )
    assert _kinds(found) == [("experience", "Dos años en bodegas.", "heading-words")]
    assert [item.uncertain for item in found.requirements] == [True]
    assert [item.text for item in found.notes] == ["Nada de esto cuenta."]


def test_word_that_only_says_of_what_is_no_heading_of_it() -> None:
    found = text(
        "Cargo: Bodeguero\n\nORGANIGRAMA DE FUNCIONES\n- Gerencia\n- Bodega\n\nFUNCIONES\n- Recibir la mercadería."
    )
    assert [item.text for item in found.functions] == ["Recibir la mercadería."]


def test_word_that_is_misspelt() -> None:
    found = text("Cargo: Bodeguero\n\nFUNCIONES\n- Recibir.\n\nEXPERIENSIA COMPROBADA\n- Magazzino.")
    assert _kinds(found) == [("experience", "Magazzino.", "heading-words")]


@pytest.mark.parametrize("duties", ["FUNCIONES", "RESPONSABILIDADES"])
def test_items_behind_the_duties_that_ask_for_something(duties: str) -> None:
    found = text(
        f"Cargo: Bodeguero\n\n{duties}\n- Recibir la mercadería.\n\nPARA QUE ENCAJES\n"
        "- Conocimiento de inventarios.\n- 3 años en bodegas.\n- Título técnico."
    )
    assert _kinds(found) == [
        ("knowledge", "Conocimiento de inventarios.", "heading-items"),
        ("experience", "3 años en bodegas.", "heading-items"),
        ("education", "Título técnico.", "heading-items"),
    ]


def test_duties_without_a_heading_that_says_so() -> None:
    found = text(
        "Cargo: Bodeguero\n\nEL DÍA EN LA BODEGA\n- Recibir la mercadería nueva.\n- Ordenar los estantes altos.\n"
        "- Contar las cajas vacías.\n- Cerrar la puerta principal.\n\nREQUISITOS\n- Secundaria completa."
    )
    assert [item.text for item in found.functions] == [
        "Recibir la mercadería nueva.",
        "Ordenar los estantes altos.",
        "Contar las cajas vacías.",
        "Cerrar la puerta principal.",
    ]
    assert {item.confidence.reason for item in found.functions if item.confidence} == {"heading-items"}


def test_other_half_of_a_pair() -> None:
    found = profile(
        form(["Cargo:", "Bodeguero"], [bar("FUNCIONES", 2)], ["1. Recibir.\n2. Ordenar."]),
        form(
            [bar("DECISIONES", 2)],
            [bar("A. POR SÍ MISMO", 2)],
            ["Orden de los estantes"],
            [bar("B. HABLANDO ANTES CON OTROS", 2)],
            ["Compra de estantes"],
        ),
    )
    assert [(item.authority, item.text) for item in found.decisions] == [
        ("own", "Orden de los estantes"),
        ("superior", "Compra de estantes"),
    ]


def test_letters_of_headings_and_the_gap_between_them() -> None:
    found = profile(
        form(["Cargo:", "Bodeguero"], [bar("FUNCIONES", 2)], ["1. Recibir.\n2. Ordenar."]),
        form([bar("A. Educación", 2)], ["Secundaria completa"]),
        form([bar("B. Vehículo propio que conduce.", 2)], ["Motocicleta"]),
        form([bar("C. Idiomas", 2)], ["Inglés"]),
    )
    assert _kinds(found) == [
        ("education", "Secundaria completa", "heading-matched"),
        ("general", "Motocicleta", "heading-order"),
        ("knowledge", "Inglés", "heading-matched"),
    ]


def test_wishes_follow_what_is_required() -> None:
    found = text(
        "Cargo: Bodeguero\n\n1. FUNCIONES\n1.1. Recibir.\n\n2. REQUISITOS\n2.1. Educación\n2.1.1. Mínimo\n"
        "a. Secundaria.\n2.1.2. Soñado\na. Técnico en logística."
    )
    assert [(item.text, item.importance) for item in found.requirements] == [
        ("Secundaria.", "required"),
        ("Técnico en logística.", "desired"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        (
            "CONTRATO DE SERVICIOS\n\nPRIMERA. OBJETO\nEl contratista cuida los equipos.\n\nSEGUNDA. OBLIGACIONES\n"
            "a) Realizar la limpieza.\nb) Entregar un informe.\n\nTERCERA. REQUISITOS DE PAGO\nPresentar factura."
        ),
        (
            "PROCEDIMIENTO DE CONTROL\n\n1. Objetivo\nDefinir los pasos.\n\n2. Responsabilidades\n- Revisar los documentos.\n"
            "- Aprobar los documentos.\n\n3. Registros\nLista maestra."
        ),
        (
            "REGLAMENTO\n\nOBJETO DEL REGLAMENTO\nRegular el trabajo.\n\nATRIBUCIONES DEL COMITÉ\na) Conocer los reclamos.\n"
            "b) Resolver las faltas.\n\nREQUERIMIENTOS DE ADMISIÓN\n1. Presentar título profesional.\n2. Dos años de experiencia."
        ),
    ],
)
def test_inferred_sections_make_no_profile(source: str) -> None:
    assert texts(source) == ()


def test_heading_that_divides_duties() -> None:
    found = text(
        "Cargo: Bodeguero\n\nFunciones\n• Recibir la mercadería.\n• Ordenar los estantes.\n\nCuidado del local\n"
        "• Cerrar la puerta principal.\n\nRequisitos\n• Secundaria completa."
    )
    assert [(item.group, item.text) for item in found.functions] == [
        (None, "Recibir la mercadería."),
        (None, "Ordenar los estantes."),
        ("Cuidado del local", "Cerrar la puerta principal."),
    ]


def test_sentence_that_says_what_is_to_be_reached() -> None:
    found = text(
        "Job title: Payroll Officer\n\nHEADLINE\nTo pay nine hundred people correctly and on time each month.\n\n"
        "DUTIES\n- Run the monthly payroll.\n- File tax returns."
    )
    assert [(item.text, item.confidence.reason if item.confidence else "") for item in found.objectives] == [
        ("To pay nine hundred people correctly and on time each month.", "heading-items")
    ]


def test_duties_are_no_contacts() -> None:
    found = text(
        "Job title: Shift Leader\n\nDUTIES\n- Run the shift.\n\nSTAFF COMMUNICATION MATTERS\n"
        "- Brief the team every morning.\n- Writes the weekly report."
    )
    assert found.relations == ()


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("- Operario de bodega\n- Montacarguista", ["Operario de bodega", "Montacarguista"]),
        ("- Supervisar el turno 3\n- Abrir la puerta", []),
    ],
)
def test_posts_under_a_heading_that_speaks_of_them(below: str, found: list[str]) -> None:
    read = text(
        "Cargo: Bodeguero\n\nFUNCIONES\n- Recibir la mercadería.\n\nSUBORDINADOS DIARIOS VARIOS\n"
        f"{below}\n\nREQUISITOS\n- Secundaria completa."
    )
    assert [item.title for item in read.relations if item.kind == "supervises"] == found
