"""Headings that the row of their numbers tells."""

from parsers.profile import ParsedProfile
from tests.parsers.forms import C, bar, form, paragraph, profile, text


def _asked(found: ParsedProfile) -> list[tuple[str, str]]:
    return [(item.kind, item.text) for item in found.requirements]


def test_long_headings_between_known_ones_are_named_by_what_they_speak_of() -> None:
    found = text(
        "Cargo: Jefe de Bodega\n\nI. UBICACIÓN EN LA ESTRUCTURA\nReporta a: Gerente de Logística\n\n"
        "II. RAZÓN PRINCIPAL POR LA QUE EXISTE LA PLAZA (diga en una frase qué se espera del ocupante y para qué)\n"
        "Asegurar que las mercaderías se guarden y se despachen a tiempo.\n\n"
        "III. FUNCIONES\n1. Recibir la mercadería.\n2. Ordenar los estantes.\n\n"
        "IV. LO QUE DEBE HABER ESTUDIADO Y HECHO ANTES\n1. Título técnico.\n2. Dos años en bodegas.\n"
    )
    assert [item.text for item in found.objectives] == [
        "Asegurar que las mercaderías se guarden y se despachen a tiempo."
    ]
    assert [item.text for item in found.functions] == ["Recibir la mercadería.", "Ordenar los estantes."]
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Gerente de Logística")]
    assert _asked(found) == [("education", "Título técnico."), ("experience", "Dos años en bodegas.")]


def test_numbered_lines_that_are_headings_as_one_of_them_is() -> None:
    found = profile(
        paragraph("Position: Ward Clerk"),
        paragraph("JOB SPECIFICATION", bold=True),
        paragraph(
            "1. Summary of the broad purpose of the post in relation to the goals of the ward (its outcome)"
        ),
        paragraph("The clerk keeps the ward's records so that nurses can care for patients."),
        paragraph("2. Special Conditions (such as travel, overtime, etc.)"),
        paragraph("Weekend work.", marker="•"),
        paragraph(
            "3. Statement of Key Outcomes and Associated Activities (group into areas of responsibility)"
        ),
        paragraph("Records of the ward", bold=True),
        paragraph("Maintaining the admission register.", marker="•"),
        paragraph("Receipting patient fees.", marker="•"),
        paragraph("Reception of the ward", bold=True),
        paragraph("Answering the telephone.", marker="•"),
    )
    assert [item.text for item in found.objectives] == [
        "The clerk keeps the ward's records so that nurses can care for patients."
    ]
    assert [(item.group, item.text) for item in found.functions] == [
        ("Records of the ward", "Maintaining the admission register."),
        ("Records of the ward", "Receipting patient fees."),
        ("Reception of the ward", "Answering the telephone."),
    ]


def test_list_of_duties_that_counts_on_from_its_headings_number_is_no_row_of_headings() -> None:
    found = text(
        "Cargo: Bodeguero\n\n1. Propósito\nCuidar la bodega.\n\n2. Funciones\n1. Recibir la mercadería\n"
        "2. Ordenar los estantes\n3. Contar las cajas\n4. Cerrar la puerta\n\n3. Requisitos\nSecundaria completa\n"
    )
    assert [(item.number, item.text) for item in found.functions] == [
        ("1", "Recibir la mercadería"),
        ("2", "Ordenar los estantes"),
        ("3", "Contar las cajas"),
        ("4", "Cerrar la puerta"),
    ]
    assert _asked(found) == [("education", "Secundaria completa")]


def test_bars_whose_letters_have_a_cell_of_their_own() -> None:
    found = profile(
        form(
            [bar("A", 1), bar("Job Details", 2)],
            [C("Job Title:", 2), "Press Shop Incharge"],
            [bar("B", 1), bar("Job Purpose", 2)],
            [C("To run the presses so that parts are made on time.", 3)],
            [bar("C", 1), bar("Key Responsibility", 2)],
            ["1", C("To plan the shift.", 2)],
            ["2", C("To check the dies.", 2)],
            [bar("D", 1), bar("Whatever Else", 2)],
            [C("Record", 2), "Kept for"],
            [C("Shift report", 2), "1 year"],
            [bar("E", 1), bar("Authority", 2)],
            ["1", C("To stop the press.", 2)],
        )
    )
    assert found.title == "Press Shop Incharge"
    assert [item.text for item in found.objectives] == ["To run the presses so that parts are made on time."]
    assert [(item.number, item.text) for item in found.functions] == [
        ("1", "To plan the shift."),
        ("2", "To check the dies."),
    ]
    assert [item.text for item in found.decisions] == ["To stop the press."]


def test_duties_in_bold_beside_their_numbers_are_no_bars() -> None:
    found = profile(
        form(
            ["Cargo", "Cocinero"],
            [bar("FUNCIONES", 2)],
            *([C(str(number), bold=True), C(duty, bold=True)] for number, duty in enumerate(_DUTIES, 1)),
            [bar("REQUISITOS", 2)],
            ["Educación", "Técnico en cocina"],
        )
    )
    assert [(item.number, item.text) for item in found.functions] == [
        (str(number), duty) for number, duty in enumerate(_DUTIES, 1)
    ]


_DUTIES = ("Preparar los ingredientes.", "Cocinar los platos.", "Limpiar la cocina al cerrar.")
