"""Who signs a document, and what only looks like it."""

from parsers.control import read_control
from parsers.vocabulary import load
from tests.parsers.control.documents import approvals, document, table


def test_steps_that_a_gap_parts_from_who_signed() -> None:
    assert approvals(
        "Elaborado por\tAna Ruiz Paz, Analista de Personal (05-06-2023)",
        "Aprobado por\tGerente General",
        "Revisión\t04",
    ) == [
        ("prepared", "Analista de Personal", "Ana Ruiz Paz", "2023-06-05"),
        ("approved", "Gerente General", None, None),
    ]


def test_headings_over_names_and_places_to_sign_name_no_position() -> None:
    found = table(
        ["", "Função", "Nome e Assinatura", "Data"],
        ["Elaborado por", "Gestora", "Ana Ruiz", "08/09/2022"],
        ["Aprovado por", "Administração", "Eva Gil", "10/09/2022"],
    )
    facts = read_control(document("MANUAL DE FUNÇÕES", found), load())
    assert facts.consumed_rows >= {(1, 0), (1, 1), (1, 2)}
    assert [(item.position, item.name) for item in facts.approvals] == [
        ("Gestora", "Ana Ruiz"),
        ("Administração", "Eva Gil"),
    ]


def test_what_names_the_line_to_sign_on_is_no_signer() -> None:
    signed = table(
        ["ELABORADO POR", "APROBADO POR"],
        ["Ana Ruiz Paz\nNombre y firma", "____________\nNombre y firma\nGerente General"],
    )
    assert approvals(signed) == [
        ("prepared", None, "Ana Ruiz Paz", None),
        ("approved", "Gerente General", None, None),
    ]
    assert approvals(table(["ELABORADO POR", "APROBADO POR"], ["Nombre y firma", "Nombre y firma"])) == []


def test_what_every_form_of_a_file_repeats_counts_once() -> None:
    found = table(["ELABORADO POR:", "APROBADO POR:"], ["Oficina de Personal", "Dirección Ejecutiva"])
    assert approvals(found, "Cargo: Peón", found) == [
        ("prepared", "Oficina de Personal", None, None),
        ("approved", "Dirección Ejecutiva", None, None),
    ]
