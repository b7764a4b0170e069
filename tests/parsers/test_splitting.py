"""Where one profile ends and the next begins."""

import pytest

from parsers.document import Paragraph, Table
from tests.parsers.forms import C, bar, form, paragraph, profile, profiles, texts


def test_profiles_in_letters_of_their_own_behind_the_others() -> None:
    styled = "".join(
        f"## {title}\n\nObjetivo: Tener {what} en orden.\n\nFunciones:\n\na) Cuidar {what}.\nb) Contar {what}.\n\n"
        for title, what in (
            ("Jefe de Parques", "los parques"),
            ("Jefe de Viveros", "las plantas"),
        )
    )
    behind = "".join(
        f"{title}\n\nObjetivo:\n\nRevisar {what} cada año.\n\nFunciones:\n\n1. Pedir {what}.\n2. Leer {what}.\n\n"
        for title, what in (
            ("TITULAR DEL ÁREA DE QUEJAS", "las quejas"),
            ("TITULAR DEL ÁREA DE CUENTAS", "las cuentas"),
        )
    )
    assert [(one.title, len(one.objectives), len(one.functions)) for one in texts(styled + behind)] == [
        ("Jefe de Parques", 1, 2),
        ("Jefe de Viveros", 1, 2),
        ("TITULAR DEL ÁREA DE QUEJAS", 1, 2),
        ("TITULAR DEL ÁREA DE CUENTAS", 1, 2),
    ]


def test_chapter_is_called_as_its_form_without_brackets() -> None:
    found = profiles(
        *(
            block
            for title, own in (("JARDINERO", "JARDINERO (ROSAS)"), ("COCINERO", "COCINERO"))
            for block in (
                f"{title}",
                f"De {title.lower()} se habla aquí en una oración.",
                form([bar(own, 2)], ["Reporta a", "Jefe de Casa"], ["Funciones", "1. Barrer.\n2. Regar."]),
            )
        )
    )
    assert [[note.text for note in one.notes] for one in found] == [
        ["De jardinero se habla aquí en una oración."],
        ["De cocinero se habla aquí en una oración."],
    ]


CLASS_SHEET = """
Código	{code}

Denominación	{title}

Grupo	OFICIOS

**RESUMEN**

{aim}

**DESCRIPCIÓN DEL TRABAJO**

Regar las plantas cada mañana.

Barrer los senderos del parque.

Podar los setos en primavera.

Recoger las hojas en otoño.

**SUPERVISIÓN EJERCIDA**

No ejerce.

**REQUISITOS DE EXPERIENCIA**

Un año en parques, con buen manejo de la guadaña.

"""


def test_class_sheets_whose_duties_no_heading_tells() -> None:
    sheets = (
        CLASS_SHEET.format(code="AB0103", title="JARDINERO", aim="Cuidar los jardines del parque."),
        CLASS_SHEET.format(code="AB0104", title="PODADOR", aim="Podar los árboles del parque."),
    )
    found = texts("".join(sheets))
    assert [(one.title, one.position_code, one.control.code) for one in found] == [
        ("JARDINERO", "AB0103", None),
        ("PODADOR", "AB0104", None),
    ]
    assert [len(one.functions) for one in found] == [4, 4]
    assert {item.kind for one in found for item in one.requirements} == {"experience"}


def test_a_form_behind_the_competencies_of_another_begins_a_profile() -> None:
    def sheet(title: str, duty: str) -> tuple[Table | str, ...]:
        head = form(
            ["UNIDAD ORGÁNICA: Parques y Jardines", "N° DE CARGOS"],
            [f"CARGO: {title}", "2"],
            ["CÓDIGO: 3-1", ""],
        )
        return (
            head,
            "**FUNCIONES**",
            f"- {duty}",
            "**EXPERIENCIA**",
            "- Un año.",
            "**COMPETENCIAS**",
            "- Orden.",
        )

    def lines(blocks: tuple[Table | str, ...]) -> list[Table | Paragraph]:
        return [
            one
            if isinstance(one, Table)
            else paragraph(one.strip("*- "), "-" if one[0] == "-" else None, bold=one[0] == "*")
            for one in blocks
        ]

    found = profiles(
        *lines(sheet("Jardinero", "Regar las plantas.")), *lines(sheet("Podador", "Podar los setos."))
    )
    assert [(one.title, one.area) for one in found] == [
        ("Jardinero", "Parques y Jardines"),
        ("Podador", "Parques y Jardines"),
    ]
    assert [[item.text for item in one.functions] for one in found] == [
        ["Regar las plantas."],
        ["Podar los setos."],
    ]


def test_a_class_yields_to_the_title_that_opens_the_profile() -> None:
    def post(title: str, of_class: str) -> list[Paragraph]:
        return [
            paragraph(title, bold=True),
            paragraph(f"Cargo clasificado: {of_class}"),
            paragraph("Funciones", bold=True),
            paragraph("Regar las plantas.", "-"),
            paragraph("Requisitos", bold=True),
            paragraph("Un año de experiencia.", "-"),
        ]

    found = profiles(
        paragraph("Este manual vale para el vivero municipal."),
        *post("1.1. SUPERVISOR DE VIVERO", "Técnico Agropecuario I"),
        *post("1.2. JARDINERO", "Auxiliar I"),
    )
    assert [one.title for one in found] == ["SUPERVISOR DE VIVERO", "JARDINERO"]


@pytest.mark.parametrize(
    ("heading", "section", "titles"),
    [
        ("Otras disposiciones", "Responsabilidades", ["Soldador"]),
        ("Pulidor de rotores", "Funciones", ["Soldador", "Pulidor de rotores"]),
        ("Pintor", "Responsabilidades", ["Soldador", "Pintor"]),
    ],
)
def test_two_headings_of_which_one_may_be_no_title(heading: str, section: str, titles: list[str]) -> None:
    found = profiles(
        paragraph("Este manual vale para el taller."),
        paragraph("Soldador", heading=1),
        paragraph("Funciones", heading=2),
        paragraph("Soldar las piezas.", "-"),
        paragraph("Requisitos", heading=2),
        paragraph("Bachiller.", "-"),
        paragraph(heading, heading=1),
        paragraph(section, heading=2),
        paragraph("Cuidar los equipos.", "-"),
        paragraph("Requisitos", heading=2),
        paragraph("Curso de seguridad.", "-"),
    )
    assert [one.title for one in found] == titles


def test_a_heading_of_duties_over_another_section_divides_no_file() -> None:
    found = profile(
        paragraph("Nombre del puesto: Jardinero"),
        paragraph("Propósito del puesto", bold=True),
        paragraph("Cuidar los jardines del parque municipal."),
        paragraph("Escolaridad", bold=True),
        paragraph("Primaria.", "•"),
        paragraph("Funciones", bold=True),
        paragraph("Función general", bold=True),
        paragraph("Cuidar las plantas.", "•"),
        paragraph("Funciones específicas", bold=True),
        paragraph("Regar las plantas.", "1."),
        paragraph("Podar los setos.", "2."),
    )
    assert found.title == "Jardinero"
    assert [item.text for item in found.functions] == ["Regar las plantas.", "Podar los setos."]
    assert [item.text for item in found.requirements] == ["Primaria."]


def test_a_second_table_of_the_same_position_begins_no_profile() -> None:
    def post(title: str, area: str, duty: str, often: str) -> tuple[Table | Paragraph, ...]:
        return (
            paragraph("I. IDENTIFICACIÓN", bold=True),
            form([f"PUESTO: {title}", "DEPENDE DE: Gerente"], [f"ÁREA, DEPARTAMENTO O SECCIÓN: {area}", ""]),
            paragraph("II. DESCRIPCIÓN DETALLADA", bold=True),
            paragraph(duty, marker="•"),
            paragraph("III. REQUISITOS", bold=True),
            paragraph("Título técnico", marker="•"),
            paragraph("FUNCIONES ESPECÍFICAS", bold=True),
            form(
                [C(f"PUESTO: {title}", 1), "CÓDIGO: 004"],
                [C("QUÉ FUNCIONES DEBE EFECTUAR", shaded=True), C("CON QUÉ FIN", shaded=True)],
                [often, "Que nada falte."],
            ),
        )

    found = profiles(
        *post("Bodeguero", "Bodega", "Ordenar los estantes.", "Contar las cajas."),
        *post("Chofer", "Transporte", "Conducir el camión.", "Lavar el camión."),
    )
    assert [(one.title, one.area, [duty.text for duty in one.functions]) for one in found] == [
        ("Bodeguero", "Bodega", ["Ordenar los estantes.", "Contar las cajas."]),
        ("Chofer", "Transporte", ["Conducir el camión.", "Lavar el camión."]),
    ]


def test_a_form_behind_a_list_of_positions_is_not_read_as_its_rows() -> None:
    def post(number: str, title: str, duty: str) -> tuple[Table | Paragraph, ...]:
        return (
            paragraph(f"{number} {title}", bold=True),
            form(
                *(
                    [C(label, shaded=True), value]
                    for label, value in (
                        ("Função", title),
                        ("Sigla", title[:2].upper()),
                        ("Área", "Obras"),
                        ("Depende de", "Gerência"),
                        ("Objetivo da função", "Servir bem as obras da empresa."),
                        ("Responsabilidades", duty),
                    )
                )
            ),
        )

    found = profiles(
        paragraph("2. FUNÇÕES", bold=True),
        form([C("Sigla", shaded=True), C("Função", shaded=True)], ["DI", "Diretor"], ["TO", "Topógrafo"]),
        *post("3.1", "Diretor", "Dirigir as obras."),
        *post("3.2", "Topógrafo", "Medir os terrenos."),
    )
    assert [(one.title, [duty.text for duty in one.functions]) for one in found] == [
        ("Diretor", ["Dirigir as obras."]),
        ("Topógrafo", ["Medir os terrenos."]),
    ]


LIFTER = ("Levantar las redes.", "Contar las cajas.")
NET_MAKER = ("Remendar las redes.", "Ordenar los cabos.", "Avisar de las roturas.")


def _post(title: str, duties: tuple[str, ...], *, aim: str = "") -> list[Paragraph]:
    return [
        paragraph(title, bold=True),
        *([paragraph(f"Objetivo: {aim}")] if aim else []),
        paragraph("Funciones", bold=True),
        *[paragraph(duty, "•") for duty in duties],
        paragraph("Requisitos", bold=True),
        paragraph("Primaria completa", "•"),
    ]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("2.1. Redero", "Redero"),
        ("CAPÍTULO II: REDERO", "REDERO"),
        ("MU-07 - Redero", "Redero"),
        ("Puesto N° 2: Redero", "Redero"),
        ("DEL REDERO", "REDERO"),
    ],
)
def test_posts_that_no_vocabulary_knows(printed: str, title: str) -> None:
    found = profiles(
        paragraph("MANUAL DE FUNCIONES", bold=True),
        *_post(printed.replace("ero", "istero").replace("ERO", "ISTERO"), LIFTER, aim="Subir la pesca."),
        *_post(printed, NET_MAKER, aim="Tener las redes listas."),
    )
    assert [(one.title, one.organization, len(one.functions)) for one in found] == [
        (title.replace("ero", "istero").replace("ERO", "ISTERO"), None, 2),
        (title, None, 3),
    ]


def test_levels_of_one_post_are_no_posts() -> None:
    found = profile(
        paragraph("Redero", heading=1),
        paragraph("Objetivo", bold=True),
        paragraph("Tener las redes listas."),
        *_post("Nivel de entrada", LIFTER),
        *_post("Nivel avanzado", NET_MAKER),
    )
    assert (found.title, len(found.functions)) == ("Redero", 5)


@pytest.mark.parametrize("bars", [True, False])
def test_posts_in_one_table_or_one_each(bars: bool) -> None:
    rows = [
        [
            [bar(title, 2)],
            ["Misión", aim],
            ["Funciones", "\n".join(duties)],
            ["Estudios", "Primaria"],
            ["Jefe inmediato", "Patrón de Lancha"],
        ]
        for title, aim, duties in (
            ("ISTERO", "Subir la pesca.", LIFTER),
            ("REDERO", "Tener las redes listas.", NET_MAKER),
        )
    ]
    tables = [form(*rows[0], *rows[1])] if bars else [form(*rows[0]), form(*rows[1])]
    assert [(one.title, len(one.functions)) for one in profiles(*tables)] == [("ISTERO", 2), ("REDERO", 3)]


def test_plain_lines_over_the_first_section_of_each_profile_are_titles() -> None:
    found = profiles(
        "MANUAL DE FUNCIONES",
        *(
            block
            for title, duties in (("Jefe de Lancha", LIFTER), ("Redero", NET_MAKER))
            for block in (
                title,
                "Objetivo:",
                "Tener la pesca lista.",
                "Funciones:",
                *[paragraph(duty, "•") for duty in duties],
                "Requisitos:",
                paragraph("Primaria completa", "•"),
            )
        ),
    )
    assert [(one.title, len(one.functions), one.notes) for one in found] == [
        ("Jefe de Lancha", 2, ()),
        ("Redero", 3, ()),
    ]


def test_one_title_in_two_areas_is_two_posts() -> None:
    found = profiles(
        *(
            form(
                ["Puesto", "Redero"],
                ["Área", area],
                ["Objetivo", "Tener las redes listas."],
                ["Funciones", "\n".join(duties)],
                ["Estudios", "Primaria"],
            )
            for area, duties in (("Muelle Norte", LIFTER), ("Muelle Sur", NET_MAKER))
        )
    )
    assert [(one.area, len(one.functions)) for one in found] == [("Muelle Norte", 2), ("Muelle Sur", 3)]


def test_competencies_for_all_posts_behind_the_last_are_in_each() -> None:
    found = profiles(
        paragraph("MANUAL DE CARGOS", bold=True),
        *_post("ISTERO", LIFTER, aim="Subir la pesca."),
        *_post("REDERO", NET_MAKER, aim="Tener las redes listas."),
        paragraph("COMPETENCIAS PARA TODOS LOS CARGOS", bold=True),
        paragraph("Puntualidad", "•"),
    )
    assert [[item.text for item in one.requirements] for one in found] == [
        ["Primaria completa", "Puntualidad"],
        ["Primaria completa", "Puntualidad"],
    ]


def test_a_general_manager_is_a_head() -> None:
    found = profile(
        form(
            ["Job title", "Net Mender"],
            ["Reports to", "General Manager"],
            ["Duties", "Mend the nets.\nCoil the ropes."],
        )
    )
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "General Manager")]
