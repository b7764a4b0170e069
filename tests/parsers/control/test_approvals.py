"""Approvals in tables and lines."""

from dataclasses import replace

import pytest

from parsers.control import read_control
from parsers.document import Cell, Line, Origin, Paragraph
from parsers.vocabulary import load
from tests.parsers.control.documents import Step, approvals, document, table


def test_a_step_a_row_under_headings() -> None:
    found = table(
        ["", "PUESTO", "NOMBRE", "FECHA"],
        ["ELABORADO POR:", "Asistente de Calidad", "Ana Ruiz", "08/09/2022"],
        ["REVISADO POR:", "Jefe(a) de RR.HH.", "Luis Soto", "09/09/2022"],
        ["REVISADO POR:", "Gerente de Planta", "Rosa Paz", "09/09/2022"],
        ["APROBADO POR:", "Gerente General", "Eva Gil", "10/09/2022"],
    )
    assert approvals(found) == [
        ("prepared", "Asistente de Calidad", "Ana Ruiz", "2022-09-08"),
        ("reviewed", "Jefe(a) de RR.HH.", "Luis Soto", "2022-09-09"),
        ("reviewed", "Gerente de Planta", "Rosa Paz", "2022-09-09"),
        ("approved", "Gerente General", "Eva Gil", "2022-09-10"),
    ]


def test_persons_whose_degree_is_that_of_a_post_stay_persons() -> None:
    found = table(
        ["", "Nombre", "Cargo", "Fecha / Firma"],
        ["Revisado por", "Ing. Luis Soto Paz", "Jefe de Planta", "09/09/2022"],
        ["Aprobado por", "Ing. Eva Gil Roca", "Gerente General", ""],
    )
    assert approvals(found) == [
        ("reviewed", "Jefe de Planta", "Ing. Luis Soto Paz", "2022-09-09"),
        ("approved", "Gerente General", "Ing. Eva Gil Roca", None),
    ]


def test_a_step_a_row_without_headings() -> None:
    found = table(
        ["Elaborado por:", "Ana Ruiz", "Analista", "01/02/2020"],
        ["Revisado por:", "", "", ""],
        ["Aprobado por:", "Eva Gil", "Gerente General", ""],
    )
    assert approvals(found) == [
        ("prepared", "Analista", "Ana Ruiz", "2020-02-01"),
        ("approved", "Gerente General", "Eva Gil", None),
    ]


def test_steps_side_by_side_with_labels_of_rows() -> None:
    found = table(
        ["", "ELABORÓ", "REVISÓ", "APROBÓ"],
        ["Nombre", "Ana Ruiz", "", "Eva Gil"],
        ["Cargo", "Analista de Calidad", "Jefe de Planta", "Gerente"],
        ["Fecha", "01/02/2020", "02/02/2020", ""],
        ["Firma", "", "", ""],
    )
    assert approvals(found) == [
        ("prepared", "Analista de Calidad", "Ana Ruiz", "2020-02-01"),
        ("reviewed", "Jefe de Planta", None, "2020-02-02"),
        ("approved", "Gerente", "Eva Gil", None),
    ]


def test_steps_side_by_side_with_two_reviewers() -> None:
    found = table(
        ["ELABORADO POR", "REVISADO POR", None, "APROBADO POR"],
        [
            "Ana Ruiz\nAnalista",
            "Luis Soto\nJefe de Planta",
            "Rosa Paz\nJefa de Tienda",
            "Eva Gil\nGerente General",
        ],
    )
    assert approvals(found) == [
        ("prepared", "Analista", "Ana Ruiz", None),
        ("reviewed", "Jefe de Planta", "Luis Soto", None),
        ("reviewed", "Jefa de Tienda", "Rosa Paz", None),
        ("approved", "Gerente General", "Eva Gil", None),
    ]


def test_steps_and_fields_in_one_cell() -> None:
    found = table(
        [
            "Elaborado por: Ana Ruiz\nCargo: Analista de Calidad\nFecha: 01/02/2020",
            "Aprobado por: Eva Gil\nCargo: Gerente General\nFecha: 03/02/2020",
        ]
    )
    assert approvals(found) == [
        ("prepared", "Analista de Calidad", "Ana Ruiz", "2020-02-01"),
        ("approved", "Gerente General", "Eva Gil", "2020-02-03"),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Elaborado por: Ana Ruiz\tRevisado por: Luis Soto\tAprobado por: Eva Gil",),
            [
                ("prepared", None, "Ana Ruiz", None),
                ("reviewed", None, "Luis Soto", None),
                ("approved", None, "Eva Gil", None),
            ],
        ),
        (
            (
                "Elaborado por: Ana Ruiz",
                "Cargo: Jefa de Calidad",
                "Fecha: 01/02/2020",
                "Aprobado por: Eva Gil, Gerente",
            ),
            [
                ("prepared", "Jefa de Calidad", "Ana Ruiz", "2020-02-01"),
                ("approved", "Gerente", "Eva Gil", None),
            ],
        ),
        (
            ("Approved: 31st March 2023\tSenior Director, Data Services",),
            [("approved", "Senior Director, Data Services", None, "2023-03-31")],
        ),
        (
            ("APROBACIÓN", "Gerencia General", "Firma: ____", "Fecha: ____"),
            [("approved", "Gerencia General", None, None)],
        ),
        (
            (
                "AUTORIZACIÓN Y VIGENCIA",
                "Fue autorizado en la sesión del Consejo de Administración del 16 de mayo de 2014.",
            ),
            [("approved", "Consejo de Administración", None, "2014-05-16")],
        ),
        (("Elaborado por: Ana Ruiz - Jefa de Calidad",), [("prepared", "Jefa de Calidad", "Ana Ruiz", None)]),
        (("Elaborado por: ____", "Aprobado por:"), []),
        (("Aprobado por los clientes en el plazo de un mes.",), []),
    ],
)
def test_lines(lines: tuple[str, ...], expected: list[Step]) -> None:
    assert approvals(*lines) == expected


@pytest.mark.parametrize(
    "rows",
    [
        (["Actividad", "Responsable"], ["Revisión", "Cajero"], ["Aprobación", "Jefe de tienda"]),
        (["Elaborado por:", "Fecha de elaboración:", "Fecha de revisión:"],),
        (["Nombre", "Firma", "Fecha"], ["", "", ""]),
    ],
)
def test_nothing_is_invented(rows: tuple[list[str | None], ...]) -> None:
    assert approvals(table(*rows)) == []


def test_signatures_in_a_footer() -> None:
    footer = table(
        ["Elaboró", "Revisó", "Aprobó"],
        ["Ana Ruiz", "Luis Soto", "Eva Gil"],
        ["Analista de Calidad", "Jefe de Planta", "Gerente General"],
    )
    facts = read_control(document("1. OBJETIVO", footer=(footer,)), load())
    assert [(item.step, item.position, item.name) for item in facts.approvals] == [
        ("prepared", "Analista de Calidad", "Ana Ruiz"),
        ("reviewed", "Jefe de Planta", "Luis Soto"),
        ("approved", "Gerente General", "Eva Gil"),
    ]
    assert facts.identity.titles == ()


def test_steps_that_a_page_header_names() -> None:
    header = table(
        ["", "MANUAL DE\nFUNCIONES\nANDINA", "ELABORADO POR: ANA\nRUIZ"],
        ["^", "^", "APROBADO POR: GERENCIA\nGENERAL"],
        ["^", "^", "VERSIÓN: 01"],
    )
    facts = read_control(document("1. OBJETIVO", header=(header,)), load())
    assert [(item.step, item.position, item.name) for item in facts.approvals] == [
        ("prepared", None, "ANA RUIZ"),
        ("approved", "GERENCIA GENERAL", None),
    ]
    assert facts.control.approved_by == "GERENCIA GENERAL"
    assert facts.identity.organization == "ANDINA"


def test_a_cover_keeps_signatures_apart_from_control_data() -> None:
    facts = read_control(
        document(
            "MANUAL DE FUNCIONES",
            "Comercial Andes",
            "Código: MF-01",
            "Versión: 2",
            "Elaborado por: Ana Ruiz",
            "Cargo: Jefa de Calidad",
            "Fecha: 01/02/2020",
            "Aprobado por: Eva Gil",
            "Cargo: Gerente General",
            "Firma: ______",
            "1. OBJETIVO",
        ),
        load(),
    )
    assert (facts.control.code, facts.control.version, facts.control.issued_on) == ("MF-01", "2", None)
    assert facts.control.approved_by is None
    assert [(item.position, item.name, item.date) for item in facts.approvals] == [
        ("Jefa de Calidad", "Ana Ruiz", "2020-02-01"),
        ("Gerente General", "Eva Gil", None),
    ]
    assert facts.identity.organization == "Comercial Andes"
    assert facts.consumed == set(range(2, 10))


def test_places_to_sign_stand_above_the_names() -> None:
    found = table(
        ["", "ELABORADO POR", "APROBADO POR"],
        ["Firma", "", ""],
        ["Nombre", "Psic. Ind. Ana Ruiz", "Ing. Eva Gil"],
        ["Cargo", "Analista de Personal", "Gerente General"],
    )
    assert approvals(found) == [
        ("prepared", "Analista de Personal", "Psic. Ind. Ana Ruiz", None),
        ("approved", "Gerente General", "Ing. Eva Gil", None),
    ]


@pytest.mark.parametrize(
    ("value", "post", "day"),
    [
        ("Consejo Directivo, 14/06/2021, según Acta N° 31", "Consejo Directivo", "2021-06-14"),
        ("Junta Directiva según Acta 31 del 2 de mayo de 2021", "Junta Directiva", "2021-05-02"),
        ("Junta Directiva, Sesión ordinaria 08-2021", "Junta Directiva", None),
        ("Comité de Calidad (Resolución 8)", "Comité de Calidad", None),
        ("Gerente General, 14/06/2021", "Gerente General", "2021-06-14"),
        ("Gerente de Zona 2", "Gerente de Zona 2", None),
    ],
)
def test_minutes_behind_who_decided_are_no_part_of_the_post(value: str, post: str, day: str | None) -> None:
    assert approvals(f"Aprobado por: {value}") == [("approved", post, None, day)]
    assert approvals(table(["Elaborado por", "Ana Ruiz"], ["Aprobado por", value]))[1:] == [
        ("approved", post, None, day)
    ]


def test_minutes_are_kept_as_remarks() -> None:
    signed = table(
        ["Revisado por", "Jefe de Planta"], ["Aprobado por", "Junta Directiva, Acta 9 del 2 de mayo de 2021"]
    )
    lines = ["Elaborado por: Ana Ruiz", "Aprobado por: Consejo Directivo, según Acta N° 31"]
    for blocks, remark in ((lines, lines[1]), ([signed], "Junta Directiva, Acta 9 del 2 de mayo de 2021")):
        facts = read_control(document("CARGO: Operario", "FUNCIONES", *blocks), load())
        assert [item.text for item in facts.remarks] == [remark]


def test_a_verb_in_the_past_is_enough_for_a_post_alone() -> None:
    found = table(["Empresa", "Andina"], ["Elaboró", "Consultor Externo"], ["Revisión", "Cada 6 meses"])
    assert approvals(found) == [("prepared", "Consultor Externo", None, None)]


def test_a_table_in_which_nobody_signs_is_no_approval() -> None:
    assert approvals(table(["Fase", "Quién"], ["Elabora", "Analista"], ["Aprueba", "Jefe de Planta"])) == []


def test_a_heading_of_approvals_over_a_table_is_no_sentence() -> None:
    rows = table(
        ["", "NOMBRE", "CARGO", "FECHA"],
        ["Elaboró", "Rita Solís", "Analista de Gestión Humana", "05-02-2020"],
        ["Aprobó", "Hugo Prado", "Gerente", "06-02-2020"],
    )
    assert approvals("CONTROL DE APROBACIÓN", rows) == [
        ("prepared", "Analista de Gestión Humana", "Rita Solís", "2020-02-05"),
        ("approved", "Gerente", "Hugo Prado", "2020-02-06"),
    ]


def test_steps_and_names_in_two_tables_with_room_to_sign_between() -> None:
    assert approvals(
        table(["Elaborado por", "Revisado por", "Aprobado por"]),
        table(
            ["Lic. Ana Ruiz", "Luis Soto", "Eva Gil"],
            ["Analista de Personal", "Jefe de Planta", "Gerente General"],
            ["Fecha: 01/02/2020", "Fecha: 02/02/2020", ""],
        ),
    ) == [
        ("prepared", "Analista de Personal", "Lic. Ana Ruiz", "2020-02-01"),
        ("reviewed", "Jefe de Planta", "Luis Soto", "2020-02-02"),
        ("approved", "Gerente General", "Eva Gil", None),
    ]


def test_steps_over_a_table_of_something_else_take_nothing_of_it() -> None:
    assert approvals(
        table(["Elaborado por", "Revisado por"]),
        table(["Herramienta", "Estado"], ["Martillo", "Nuevo"]),
    ) == approvals(table(["Elaborado por", "Revisado por"]))


def test_a_person_and_a_post_on_lines_of_one_paragraph() -> None:
    def cell(place: int, *lines: str) -> Cell:
        printed = tuple(Line(each, Origin()) for each in lines)
        return Cell(1, place, (Paragraph(printed, " ".join(lines)),), (Origin(),))

    heads = table(["Elaboró:", "Revisó:", "Aprobó:"], ["", "", ""])
    below = (
        cell(0, "Ana Ruiz Soto", "Analista", "03/05/2021"),
        cell(1, "Jefe de", "Planta", "Luis Paz"),
        cell(2, "Eva María", "Gil Roca"),
    )
    assert approvals(replace(heads, cells=(*heads.cells[:3], *below))) == [
        ("prepared", "Analista", "Ana Ruiz Soto", "2021-05-03"),
        ("reviewed", "Jefe de Planta", "Luis Paz", None),
        ("approved", None, "Eva María Gil Roca", None),
    ]


def test_a_step_with_its_person_over_the_post_in_one_paragraph() -> None:
    def cell(place: int, *lines: str) -> Cell:
        printed = tuple(Line(each, Origin()) for each in lines)
        return Cell(0, place, (Paragraph(printed, " ".join(lines)),), (Origin(),))

    whole = table(["", "", ""], ["Firma:", "Firma:", "Firma:"])
    heads = (
        cell(0, "Elaborado: Ana Ruiz Soto", "Analista de Riego"),
        cell(1, "Revisado: Luis Paz", "Jefe de", "Planta"),
        cell(2, "Aprobado: Eva María", "Gil Roca"),
    )
    assert approvals(replace(whole, cells=(*heads, *whole.cells[3:]))) == [
        ("prepared", "Analista de Riego", "Ana Ruiz Soto", None),
        ("reviewed", "Jefe de Planta", "Luis Paz", None),
        ("approved", None, "Eva María Gil Roca", None),
    ]


def test_a_day_in_brackets_behind_a_person_and_a_post() -> None:
    assert approvals(
        "Elaboró : Julia Ríos, Analista de Personal (20/10/2022)",
        "Aprobó : Luis Paz, Gerente General (25/10/2022)",
    ) == [
        ("prepared", "Analista de Personal", "Julia Ríos", "2022-10-20"),
        ("approved", "Gerente General", "Luis Paz", "2022-10-25"),
    ]


def test_authorities_are_posts() -> None:
    heads = ["Elaboró", "Revisó", "Aprobó"]
    signed = [
        "Ana Ruiz Soto\nMinistra de Obras",
        "Luis Paz Gil\nPrefeito Municipal",
        "Eva Roca Díaz\nAlcaldesa Municipal",
    ]
    assert approvals(table(heads, signed)) == [
        ("prepared", "Ministra de Obras", "Ana Ruiz Soto", None),
        ("reviewed", "Prefeito Municipal", "Luis Paz Gil", None),
        ("approved", "Alcaldesa Municipal", "Eva Roca Díaz", None),
    ]
