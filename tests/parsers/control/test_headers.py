"""Control data in running headers, header blocks of the body and label lines."""

import pytest

from parsers.control import read_control, read_identity
from parsers.document import Document
from parsers.profile import Control
from parsers.vocabulary import load
from tests.parsers.control.documents import control, document, table


def titles(found: Document) -> list[str]:
    facts = read_control(found, load())
    return [each.text for each in (*read_identity(found, load()).titles, *facts.identity.titles)]


def test_cells_beside_their_labels_with_a_logo_over_all_rows() -> None:
    found = document(
        "1. OBJETIVO",
        header=(
            table(
                ["LOGO", "PERFIL DE PUESTO", "CÓDIGO", "AB-PP-01"],
                ["^", "Vendedor de Mostrador", "VERSIÓN", "03"],
                ["^", "^", "FECHA", "12/05/2021"],
                ["^", "^", "PÁGINA", "1 de 3"],
            ),
        ),
    )
    assert control(found) == Control(
        code="AB-PP-01", governs="profile", version="03", issued_on="2021-05-12", pages=3
    )
    assert titles(found) == ["Vendedor de Mostrador"]


def test_labels_over_their_values() -> None:
    found = document(
        "1. OBJETIVO",
        header=(
            table(
                ["COMERCIAL ANDES S.A.S.", None, None, None],
                ["DESCRIPCIÓN DE CARGO", None, None, None],
                ["Código", "Versión", "Fecha de emisión", "Página"],
                ["TH-FO-07", "2", "10-02-2020", "1 de 2"],
            ),
        ),
    )
    assert control(found) == Control(
        code="TH-FO-07", governs="form", version="2", issued_on="2020-02-10", pages=2
    )
    assert read_control(found, load()).identity.organization == "COMERCIAL ANDES S.A.S."
    assert titles(found) == []


def test_all_labels_in_one_cell() -> None:
    text = "Código: AB-CD-04\nVersión: 03\nFecha: 15/03/2021\nAprobado: GO\nPágina: 1 de 4"
    found = document("1. OBJETIVO", header=(table(["", "PERFIL DE PUESTO", text], ["", "Cajero", "^"]),))
    assert control(found) == Control(
        code="AB-CD-04", governs="profile", version="03", issued_on="2021-03-15", approved_by="GO", pages=4
    )
    assert titles(found) == ["Cajero"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Código: AB-01 Versión: 06 Fecha Emisión: 01/09/2022 Página: 1 de 4",
            ("AB-01", "06", "2022-09-01", 4),
        ),
        ("Código AB-01 Versión 06 Fecha 01/09/2022 Página 1 de 4", ("AB-01", "06", "2022-09-01", 4)),
        ("F-RH-12 Rev. 3", ("F-RH-12", "3", None, None)),
        ("Código: AB-01 Rev. 3", ("AB-01", "3", None, None)),
        ("Vigente desde: 4 de mayo de 2020\tHoja 2 de 9", (None, None, "2020-05-04", 9)),
        (
            "Document No: AB-01 | Issue: 2 | Issued: April 4, 2023 | Page 1 of 3",
            ("AB-01", "2", "2023-04-04", 3),
        ),
        ("Documento Nº: AB-01 Versão: 2 Data: 04/04/2023 Folha 1 de 3", ("AB-01", "2", "2023-04-04", 3)),
        ("P á g i n a 2 de 9", (None, None, None, 9)),
        ("Versión 4 – Uso restringido", (None, "4", None, None)),
        ("Perfil de puesto AB-07 – Ed. 2 – 3 de mayo de 2021", ("AB-07", "2", "2021-05-03", None)),
        ("Job description AB-07 - Version 2 - Issued 4 May 2021", ("AB-07", "2", "2021-05-04", None)),
        ("Perfil de puesto AB-07", ("AB-07", None, None, None)),
        ("MANUAL DE FUNCIONES AB-07 Ed. 2 03/05/2021", ("AB-07", "2", "2021-05-03", None)),
        ("Código AB-CD-01 - Personal", ("AB-CD-01", None, None, None)),
        ("Página 1 - 2", (None, None, None, None)),
        ("Servimos con gusto", (None, None, None, None)),
    ],
)
def test_running_lines(line: str, expected: tuple[object, ...]) -> None:
    found = control(document("1. OBJETIVO", footer=(line,)))
    assert (found.code, found.version, found.issued_on, found.pages) == expected


def test_an_issue_date_goes_before_a_date_of_effect() -> None:
    found = document("1. OBJETIVO", header=("Vigente desde: 01/06/2020 Fecha de emisión: 02/05/2020",))
    assert control(found).issued_on == "2020-05-02"


def test_impossible_page_counts_give_none() -> None:
    facts = read_control(document("1. OBJETIVO", footer=("Página 2 de 1",)), load())
    assert facts.control.pages is None
    assert [warning.code for warning in facts.warnings] == ["control-pages"]


def test_words_open_field_takes_the_documents_own_count() -> None:
    open_field = document("1. OBJETIVO", header=("Código: AB-01 Página: de",))
    counted = Document("a.docx", "docx", open_field.blocks, open_field.running, pages=5)
    assert control(counted).pages == 5


def test_a_footer_with_another_code_is_warned_of() -> None:
    found = document("1. OBJETIVO", header=("Código: AB-02 Versión: 3",), footer=("AB-01 Versión: 2",))
    facts = read_control(found, load())
    assert (facts.control.code, facts.control.version) == ("AB-02", "3")
    assert [warning.code for warning in facts.warnings] == ["control-contradiction"] * 2
    assert facts.confidences["code"].value < 0.8


def test_blanks_of_a_form_are_null_with_a_warning() -> None:
    found = document("1. OBJETIVO", header=("Código: XX-XX-XXX Versión: #N/A Fecha: dd/mm/aaaa",))
    facts = read_control(found, load())
    assert facts.control == Control()
    assert {warning.code for warning in facts.warnings} == {"control-placeholder", "control-formula-error"}


def test_header_blocks_repeated_in_the_body_are_taken_everywhere() -> None:
    head = table(["", "PERFIL DE PUESTO", "Código: AB-01"], ["", "Cajero", "Versión: 2 Página: 1 de 2"])
    again = table(
        ["", "PERFIL DE PUESTO", "Código: AB-01"],
        ["", "Cajero", "Versión: 2 Página: 2 de 2"],
        ["1", "Cobrar las ventas del día", ""],
    )
    facts = read_control(document(head, "1. FUNCIONES", "Atender la caja.", again), load())
    assert facts.control == Control(code="AB-01", governs="profile", version="2", pages=2)
    assert facts.consumed_rows == {(0, 0), (0, 1), (3, 0), (3, 1)}
    assert facts.warnings == ()


def test_label_lines_at_the_head() -> None:
    facts = read_control(
        document(
            "PERFIL DE PUESTO",
            "Código: AB-01",
            "Versión: 2",
            "Aprobado: GG",
            "Página: 1 de 2",
            "1. FUNCIONES",
        ),
        load(),
    )
    assert facts.control == Control(code="AB-01", governs="profile", version="2", approved_by="GG", pages=2)
    assert facts.approvals == ()
    assert facts.consumed == {1, 2, 3, 4}


def test_sentences_and_other_tables_are_no_headers() -> None:
    facts = read_control(
        document(
            "1. FUNCIONES",
            "Revisar la versión 3 del contrato y la fecha 01/02/2020.",
            table(["Actividad", "Fecha"], ["Inventario", "01/02/2020"]),
            "Página web: actualizarla.",
        ),
        load(),
    )
    assert facts.control == Control()
    assert (facts.consumed, facts.consumed_rows) == (frozenset(), frozenset())


@pytest.mark.parametrize(
    "notice",
    [
        "Este documento impreso es una COPIA NO CONTROLADA; verifique la edición vigente en la intranet.",
        "Toda copia impresa de este documento pierde vigencia.",
        "Uncontrolled when printed: see the intranet.",
    ],
)
def test_the_notice_on_copies_is_taken_whole(notice: str) -> None:
    facts = read_control(document("1. FUNCIONES", "Cobrar.", notice), load())
    assert facts.control.copy_notice == notice
    assert facts.consumed == {2}
    assert control(document("1. FUNCIONES", footer=(notice,))).copy_notice == notice


def test_code_that_a_label_names_after_it_stood_alone() -> None:
    found = document(
        "1. OBJETIVO",
        header=(table(["AB-PP-01", "PERFIL DE PUESTO"], ["Código: AB-PP-01", "Versión: 03"]),),
        footer=(table(["Código: AB-PP-02", "Página 1 de 3"]),),
    )
    facts = read_control(found, load())
    assert facts.control.code == "AB-PP-01"
    assert [(each.code, each.message) for each in facts.warnings] == [
        (
            "control-contradiction",
            "The document gives several values for code: AB-PP-01 (2), AB-PP-02 (1). AB-PP-01 is taken.",
        )
    ]


def test_a_bare_code_over_its_version_in_one_cell() -> None:
    found = control(document("1. OBJETIVO", header=(table(["FAROS DEL SUR", "AB-FA-07\nEdición 3"]),)))
    assert (found.code, found.version) == ("AB-FA-07", "3")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Avenida del Faro 12 - Tel. 555 0100 - Página 1 de 6", (None, None, None, 6)),
        ("Talento Humano | AB-FA-07 | Rev. 4 | 12-04-2024 | 1/2", ("AB-FA-07", "4", "2024-04-12", 2)),
        ("Convocatoria N.° 2023-044", ("2023-044", None, None, None)),
        ("CONCURSO PÚBLICO N° 2023-044", ("2023-044", None, None, None)),
    ],
)
def test_control_data_between_other_words(line: str, expected: tuple[object, ...]) -> None:
    found = control(document("1. OBJETIVO", footer=(line,)))
    assert (found.code, found.version, found.issued_on, found.pages) == expected


def test_a_line_among_the_facts_may_date_the_document() -> None:
    found = document("Cargo: Farero", "Fecha de emisión: 15 de marzo de 2021", "OBJETIVO", "Cuidar el faro.")
    assert control(found).issued_on == "2021-03-15"


def test_a_version_with_its_date_behind_it() -> None:
    found = document(
        "1. OBJETIVO", header=(table(["PERFIL DE PUESTO", "AB-12\nEdición 3 04/05/2022\nPág. 1 de 2"]),)
    )
    assert control(found) == Control(
        code="AB-12", governs="profile", version="3", issued_on="2022-05-04", pages=2
    )


def test_a_notice_without_the_page_beside_it() -> None:
    found = document("1. OBJETIVO", footer=("Toda copia impresa es copia no controlada.\tPágina 1 de 3",))
    assert control(found).copy_notice == "Toda copia impresa es copia no controlada."


def test_rows_that_label_position_and_document_by_turns() -> None:
    found = document(
        table(
            ["Job Title:", "Buyer", "Document No.:", "JD-14"],
            ["Department:", "Purchasing", "Revision:", "B"],
            ["Location:", "Austin", "Issue date:", "May 9, 2023"],
            ["Job Grade:", "G2", "", ""],
        ),
        "DUTIES",
    )
    assert control(found) == Control(code="JD-14", governs="profile", version="B", issued_on="2023-05-09")


def test_a_code_without_a_label_over_a_form_is_proved_by_the_date_beside_it() -> None:
    found = document(
        table(
            ["MUNICIPALIDAD DE LOS ARENALES", None, "RP-F-07"],
            ["PERFIL DE PUESTO", "Fecha:", "08/01/2024"],
            ["I. IDENTIFICACIÓN", None, None],
            ["Denominación del puesto", "Guardaparque", None],
            ["III. OBJETIVO", None, None],
        )
    )
    assert control(found) == Control(code="RP-F-07", governs="form", issued_on="2024-01-08")
    assert read_control(found, load()).identity.organization == "MUNICIPALIDAD DE LOS ARENALES"


def test_a_code_over_a_form_with_nothing_to_prove_it_is_none() -> None:
    found = document(
        table(["PERFIL DE PUESTO", "GP-17"], ["Denominación del puesto", "Guardaparque"], ["OBJETIVO", None])
    )
    assert control(found).code is None


def test_a_sign_for_number_in_front_of_a_code() -> None:
    found = document(
        "1. OBJETIVO",
        header=(table(["DESCRIÇÃO DE CARGO", "Nº: DC-GP-018", "Revisão: 03"]),),
    )
    assert control(found) == Control(code="DC-GP-018", governs="profile", version="03")


def test_an_act_over_a_manual_dates_it() -> None:
    found = document(
        "RESOLUCIÓN N.º 0412 (28 de julio de 2023)",
        "Por la cual se adopta el manual de funciones",
        "Que la Resolución 123 del 5 de mayo de 2010 lo ordena.",
        "Cargo: Guardaparque",
    )
    assert control(found).issued_on == "2023-07-28"


def test_a_code_behind_a_tab_in_a_running_line_of_two() -> None:
    found = document(
        "1. OBJETIVO",
        header=("Lavandería Río Claro S.A.\tRH-PP-07", "DESCRIPCIÓN DE PUESTO\tVersión 02 – 05/12/2023"),
    )
    assert control(found) == Control(code="RH-PP-07", governs="profile", version="02", issued_on="2023-12-05")
    assert read_control(found, load()).identity.organization == "Lavandería Río Claro S.A."


def test_a_date_among_the_facts_of_the_position_is_that_of_the_document() -> None:
    facts = read_control(
        document(
            table(
                ["Position title", "Lighthouse Keeper"],
                ["Division", "Coast"],
                ["Reports to", "Harbour Master"],
                ["Date approved", "8 May 2023"],
                ["KEY DUTIES", None],
                ["Effective date", "9 June 2023"],
            )
        ),
        load(),
    )
    assert facts.control.issued_on == "2023-05-08"


def test_a_date_below_the_kind_of_document() -> None:
    found = document("DESCRIPCIÓN DEL PUESTO DE TRABAJO", "Fecha: 10/03/2025", "1. IDENTIFICACIÓN")
    assert control(found).issued_on == "2025-03-10"


def test_whose_call_it_is_is_no_title() -> None:
    found = document("CONVOCATORIA DE PERSONAL", "Técnico de Faros", "OBJETIVO", "Cuidar el faro.")
    assert titles(found) == ["Técnico de Faros"]


def test_a_version_that_is_a_day_dates_the_document() -> None:
    found = document(
        "1. OBJECTIVE",
        footer=("Authorised by:\tHead of Care\tOriginal issue:\t01/02/2011\nCurrent version:\t14/08/2023",),
    )
    facts = control(found)
    assert (facts.approved_by, facts.version, facts.issued_on) == ("Head of Care", None, "2023-08-14")


def test_date_and_pages_in_one_cell_beside_who_signed() -> None:
    found = document(
        table(
            ["Puesto: Farero", None, None, "Código:\nMF-020-1"],
            [
                "Elaboró:\nIng. Ana Ruiz Paz",
                "Revisó:\nLic. Luis Mora Gil",
                "Autorizó:\nDra. Eva Sosa Ríos",
                "Fecha: 04/05/2021\nPáginas: 3",
            ],
        ),
        "1. OBJETIVO",
    )
    assert (control(found).issued_on, control(found).pages) == ("2021-05-04", 3)
    assert [each.name for each in read_control(found, load()).approvals] == [
        "Ing. Ana Ruiz Paz",
        "Lic. Luis Mora Gil",
        "Dra. Eva Sosa Ríos",
    ]


@pytest.mark.parametrize(("second", "code"), [("Rige a partir de 05/08/2019", "RH.F.31"), ("Talleres", None)])
def test_a_code_without_a_label_over_a_date(second: str, code: str | None) -> None:
    found = document("RH.F.31", second, "PERFIL DEL CARGO", "Cargo: Farero", "1. OBJETIVO")
    assert control(found).code == code


@pytest.mark.parametrize(
    "text", ["Maderas del Faro S.A.\tGerencia de Personas", "Talento Humano\tMaderas del Faro S.A."]
)
def test_a_company_beside_the_unit_that_keeps_its_documents(text: str) -> None:
    found = document("1. OBJETIVO", header=(text,))
    assert read_control(found, load()).identity.organization == "Maderas del Faro S.A."
