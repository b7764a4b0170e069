"""The day of a document that no label in a header tells."""

import pytest

from parsers.control import read_control
from parsers.document import Block
from parsers.vocabulary import load
from tests.parsers.control.documents import control, document, table

SIGNED = (["Ana Ruiz Soto", "Luis Paz Gil", "Eva Mora Paz", "", "05/03/2021"],)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Puerto Viejo, 19 de junio de 2023", "2023-06-19"),
        ("Porto Velho, 3 de maio de 2022", "2022-05-03"),
        ("Old Harbour, 4 May 2020", "2020-05-04"),
        ("06/02/2023", "2023-02-06"),
        ("Puerto Viejo, junio de 2023", None),
        ("Puerto Viejo, Calle 4, 19 de junio de 2023", None),
    ],
)
def test_a_cover_is_dated_by_a_line_of_its_own(line: str, expected: str | None) -> None:
    found = document("MANUAL DE PUESTOS", line, "1. OBJETIVO", "Vender.", "Puerto Viejo, 1 de enero de 2001")
    assert control(found).issued_on == expected


@pytest.mark.parametrize(
    ("heads", "values"),
    [
        (["Elaborado por", "Revisado por", "Aprobado por", "Última modificación", "Vigencia"], SIGNED[0]),
        (
            ["Prepared by", "Reviewed by", "Approved by", "Effective date"],
            ["Ann Lee", "Bob Fox", "Eve Day", "5 March 2021"],
        ),
        (["Elaboró", "Autorizó", "Fecha de elaboración"], ["Ana Ruiz Soto", "Luis Paz Gil", "05/03/2021"]),
    ],
)
def test_a_column_beside_the_steps_dates_the_document(
    heads: list[str | None], values: list[str | None]
) -> None:
    assert control(document("1. OBJETIVO", "Vender.", table(heads, values))).issued_on == "2021-03-05"


def test_days_of_signatures_and_of_changes_do_not_date_it() -> None:
    signed = table(
        ["Elaboró", "Ana Ruiz Soto", "Fecha", "01/03/2021"], ["Aprobó", "Luis Paz Gil", "Fecha", "04/03/2021"]
    )
    assert control(document("1. OBJETIVO", signed)).issued_on is None
    changes = table(
        ["Versión", "Fecha", "Cambio", "Elaboró", "Aprobó"],
        ["1", "01/03/2018", "Emisión", "Ana Ruiz", "Luis Paz"],
        ["2", "04/03/2021", "Requisitos", "Ana Ruiz", "Luis Paz"],
    )
    found = control(document("1. OBJETIVO", changes))
    assert (found.version, found.issued_on) == ("2", "2021-03-04")


@pytest.mark.parametrize(
    ("rows", "version", "day"),
    [
        (
            (
                ["Autor:", "Ana Ruiz Soto", "Versión:", "05"],
                ["Libera:", "Luis Paz Gil", "Fecha:", "22-04-2024"],
            ),
            "05",
            "2024-04-22",
        ),
        (
            (["Author", "Ann Lee", "Issue", "3"], ["Approved by", "Bob Fox", "Effective date", "2 May 2022"]),
            "3",
            "2022-05-02",
        ),
    ],
)
def test_labels_of_the_document_beside_who_signed_it(
    rows: tuple[list[str | None], ...], version: str, day: str
) -> None:
    facts = read_control(document("DESCRIPTOR DE CARGO", table(*rows), "1. OBJETIVO"), load())
    assert (facts.control.version, facts.control.issued_on) == (version, day)
    assert [item.step for item in facts.approvals] == ["prepared", "approved"]


@pytest.mark.parametrize(
    "text",
    [
        "Aprobado por el Concejo Municipal en sesión ordinaria N° 046-2021 del 16 de marzo de 2021",
        "Aprobado: 16/03/2021",
        "Revised: March 16, 2021",
    ],
)
def test_a_footer_that_says_who_adopted_it_and_when(text: str) -> None:
    assert control(document("1. OBJETIVO", footer=(text,))).issued_on == "2021-03-16"


def test_a_step_with_a_day_alone_in_a_header() -> None:
    header = table(
        ["PERFIL DE PUESTO", "Código", "PP-GH-7"], ["^", "Versión", "06"], ["^", "Aprobación", "11/03/2024"]
    )
    assert control(document("1. OBJETIVO", header=(header,))).issued_on == "2024-03-11"


def test_a_day_approved_among_the_facts_of_the_position() -> None:
    facts = table(
        ["Position title:", "Branch Librarian", "Classification:", "Band 6"],
        ["Department:", "Libraries", "Location:", "Civic Centre"],
        ["Date approved:", "18 March 2024", "Approved by:", "Manager Libraries"],
    )
    found = control(document("POSITION DESCRIPTION", facts, "POSITION OBJECTIVES", "To lead."))
    assert (found.issued_on, found.approved_by) == ("2024-03-18", None)


@pytest.mark.parametrize(
    ("footer", "expected"),
    [
        ("PP-01 Rev. 3\tFecha de última revisión: 18/03/2024 1/3", ("3", "2024-03-18", 3)),
        ("JD – Care Assistant – Version 3\t1", ("3", None, None)),
    ],
)
def test_a_foot_that_runs_its_labels_together(footer: str, expected: tuple[str | None, ...]) -> None:
    found = control(document("1. OBJETIVO", footer=(footer,)))
    assert (found.version, found.issued_on, found.pages) == expected


def test_the_same_signatures_below_each_profile_count_once() -> None:
    signed: Block = table(["Elaborado por", "Aprobado por"], ["Ana Ruiz Soto", "Luis Paz Gil"])
    found = document("1. OBJETIVO", "Vender.", signed, "2. OTRO", "Cobrar.", signed)
    assert [item.name for item in read_control(found, load()).approvals] == ["Ana Ruiz Soto", "Luis Paz Gil"]


def test_a_notice_beside_the_day_of_the_document() -> None:
    found = control(document("X", footer=("Vigente desde: 01/08/2023 - Copia impresa no controlada",)))
    assert (found.issued_on, found.copy_notice) == ("2023-08-01", "Copia impresa no controlada")


def test_an_act_behind_who_approved() -> None:
    signed = table(
        ["Elaborado por", "Aprobado por"], ["Ana Ruiz Soto", "Dr. Luis Paz Gil R.D. N° 187-2016-DE-HS"]
    )
    found = read_control(document("1. OBJETIVO", signed), load()).approvals
    assert [item.name for item in found] == ["Ana Ruiz Soto", "Dr. Luis Paz Gil"]


def test_an_unknown_first_step_over_posts() -> None:
    signed = table(
        ["Responsable", "Revisó", "Aprobó"], ["Jefe de Planta", "Coordinador de Calidad", "Gerente"]
    )
    found = read_control(document("1. OBJETIVO", signed), load()).approvals
    assert [(item.step, item.position) for item in found] == [
        ("prepared", "Jefe de Planta"),
        ("reviewed", "Coordinador de Calidad"),
        ("approved", "Gerente"),
    ]


def test_the_day_of_the_last_change_goes_before_the_first_one() -> None:
    found = control(
        document(
            "Fecha de elaboración: 15/02/2018",
            "Fecha de actualización: 01/08/2022",
            "Versión: 02",
            "1. OBJETIVO",
        )
    )
    assert found.issued_on == "2022-08-01"


def test_a_version_over_the_facts_of_the_position() -> None:
    assert (
        control(document("MANUAL DE FUNCIONES", "Versión 2", "Cargo: Cajero", "1. OBJETIVO")).version == "2"
    )


def test_a_revision_beside_who_reviewed() -> None:
    signed = table(
        ["Elaboró:", "Recursos Humanos", "Código:", "RH-D-3"],
        ["Revisó:", "Gerencia de Operaciones", "Revisión:", "2"],
        ["Autorizó:", "Dirección General", "Fecha:", "12-ene-2021"],
    )
    facts = read_control(document("Puesto: Cajero", "1. OBJETIVO", signed), load())
    assert (facts.control.code, facts.control.version, facts.control.issued_on) == (
        "RH-D-3",
        "2",
        "2021-01-12",
    )
    assert [item.step for item in facts.approvals] == ["prepared", "reviewed", "approved"]


def test_a_page_in_front_of_a_notice() -> None:
    found = control(document("X", footer=("Página 1 de 3 - Documento impreso no controlado",)))
    assert (found.pages, found.copy_notice) == (3, "Documento impreso no controlado")
