"""Lines of control data in the body and in feet, with and without labels."""

import pytest

from parsers.control import read_control
from parsers.vocabulary import load
from tests.parsers.control.documents import control, document, table


def test_a_line_of_control_data_with_and_without_labels() -> None:
    lines = ("RG-04-02 Formato Perfil de Puesto – Rev. 4 – Vigencia: 01/03/2023", "Intranet de Faros\t1/5")
    found = document("1. OBJETIVO", footer=lines)
    facts = control(found)
    assert (facts.code, facts.governs, facts.version, facts.pages) == ("RG-04-02", "form", "4", 5)


@pytest.mark.parametrize(
    ("line", "code", "version", "day"),
    [
        ("Código: CR-MP-08   Revisión: 2   Emisión: 15-01-2020", "CR-MP-08", "2", "2020-01-15"),
        ("Clave: CR-MP-08   Revisión: B   Emisión: 15-ene-2020", "CR-MP-08", "B", "2020-01-15"),
        ("DOC-RH-22 Rev 01", "DOC-RH-22", "01", None),
        ("CAU-RRHH-P-001 v2.1", "CAU-RRHH-P-001", "2.1", None),
    ],
)
def test_lines_of_control_data_over_the_first_section(
    line: str, code: str, version: str, day: str | None
) -> None:
    found = control(document("PERFIL DE PUESTO", line, "Cargo: Jefe de Bodega", "FUNCIONES", "1. Recibir."))
    assert (found.code, found.version, found.issued_on) == (code, version, day)


def test_the_name_of_the_document_names_no_organization() -> None:
    found = read_control(
        document(
            "FUNCIONES",
            header=(table(["Nombre del documento: Perfil de puesto Jefe de Bodega"], ["Código: P-RH-12"]),),
        ),
        load(),
    )
    assert (found.identity.organization, found.control.code) == (None, "P-RH-12")
    assert [title.text for title in found.identity.titles] == ["Jefe de Bodega"]


def test_a_foot_parted_by_strokes() -> None:
    found = control(document("FUNCIONES", footer=("F-GH-003 / V4 / 2023-09-01",)))
    assert (found.code, found.governs, found.version) == ("F-GH-003", "form", "4")
