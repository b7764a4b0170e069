"""Tables of changes: the last version, its date, who signed it, and what each row tells."""

from parsers.control import read_control
from parsers.profile import Control
from parsers.vocabulary import load
from tests.parsers.control.documents import control, document, table


def test_changes_give_the_last_filled_version() -> None:
    changes = table(
        ["Versión", "Fecha", "Descripción del cambio"],
        ["01", "01/01/2019", "Emisión inicial"],
        ["02", "03/04/2020", "Se ajustan funciones"],
        ["", "", ""],
    )
    facts = read_control(document("1. FUNCIONES", "Lavar.", "CONTROL DE CAMBIOS", changes), load())
    assert facts.control == Control(version="02", issued_on="2020-04-03")
    assert facts.consumed == {2}
    assert facts.consumed_rows == {(3, row) for row in range(4)}


def test_changes_that_contradict_the_header_are_warned_of() -> None:
    changes = table(["Versión", "Cambio"], ["2", "Se ajustan funciones"])
    facts = read_control(document("1. FUNCIONES", changes, header=("Código: AB-01 Versión: 3",)), load())
    assert facts.control.version == "3"
    assert [warning.code for warning in facts.warnings] == ["control-contradiction"]


def test_changes_fill_in_the_date_of_the_headers_version() -> None:
    changes = table(["Versión", "Fecha", "Cambio"], ["03", "01/02/2020", "Se ajustan funciones"])
    facts = read_control(document("1. FUNCIONES", changes, header=("Código: AB-01 Versión: 3",)), load())
    assert (facts.control.version, facts.control.issued_on, facts.warnings) == ("3", "2020-02-01", ())


def test_changes_below_signatures_and_who_signed_the_last() -> None:
    changes = table(
        ["Etapa", "Nombre", "Fecha"],
        ["Elaboró", "Ana Rojas", "02/03/2020"],
        ["Aprobó", "Luis Paz", "05/03/2020"],
        ["", "", ""],
        ["Edición", "Fecha", "Motivo"],
        ["1", "01/02/2018", "Creación"],
        ["2", "05/03/2020", "Se agrega el radar"],
    )
    facts = read_control(document("1. OBJETIVO", changes), load())
    assert (facts.control.version, facts.control.issued_on) == ("2", "2020-03-05")
    assert [(item.step, item.name) for item in facts.approvals] == [
        ("prepared", "Ana Rojas"),
        ("approved", "Luis Paz"),
    ]


def test_the_last_change_tells_who_signed_where_nothing_else_does() -> None:
    changes = table(
        ["Versión", "Fecha", "Elaboró", "Aprobó", "Cambio"],
        ["1", "01/02/2018", "Ana Rojas", "Luis Paz", "Creación"],
        ["2", "05/03/2020", "Eva Sanz", "Luis Paz", "Se agrega el radar"],
    )
    facts = read_control(document("1. OBJETIVO", changes), load())
    assert [(item.step, item.name, item.date) for item in facts.approvals] == [
        ("prepared", "Eva Sanz", "2020-03-05"),
        ("approved", "Luis Paz", "2020-03-05"),
    ]


def test_what_changes_tell_is_kept_row_by_row() -> None:
    changes = table(
        ["Versión", "Fecha", "Cambio", "Responsable"],
        ["01", "01/01/2019", "Emisión inicial", "Ana Ruiz"],
        ["02", "03/04/2020", "Se ajustan\nfunciones", ""],
        ["03", "", "--", ""],
    )
    facts = read_control(document("1. FUNCIONES", "Lavar.", changes), load())
    assert [(item.text, len(item.origins)) for item in facts.remarks] == [
        ("01 | 01/01/2019 | Emisión inicial | Ana Ruiz", 4),
        ("02 | 03/04/2020 | Se ajustan funciones", 3),
    ]


def test_editions_tell_the_date_of_the_headers_version() -> None:
    editions = table(
        ["Ed.", "Fecha", "Modificaciones"],
        ["1", "15/02/2018", "Creación de la ficha"],
        ["2", "08/10/2020", "Turnos de guardia"],
    )
    found = document("HISTÓRICO DE EDICIONES", editions, header=("FJ-02\nEdición 2",))
    assert control(found) == Control(code="FJ-02", governs="profile", version="2", issued_on="2020-10-08")
