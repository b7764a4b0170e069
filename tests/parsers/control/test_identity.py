"""Title, area, group, organization and the like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.control import own_control, own_position_code, read_control, read_identity
from parsers.profile import Control
from parsers.recognise import recognise
from parsers.titles import is_company
from parsers.vocabulary import load
from tests.parsers.control.documents import document, paragraph, table
from tests.parsers.forms import C, bar, form, profile


def test_pairs_of_cells() -> None:
    found = read_identity(
        document(
            table(
                ["1. IDENTIFICACIÓN", None, None, None],
                ["Nombre del cargo", "Analista de Nómina", "Área", "Talento Humano"],
                ["Nivel", "Profesional", "N° de plazas", "2"],
                ["Jefe inmediato", "Jefe de Nómina", "Código del cargo", "AN-02"],
                ["2. OBJETIVO", None, None, None],
                ["Nivel", "Responsabilidades", None, None],
            )
        ),
        load(),
    )
    assert [title.text for title in found.titles] == ["Analista de Nómina"]
    assert (found.area, found.grade, found.posts, found.position_code) == (
        "Talento Humano",
        "Profesional",
        2,
        "AN-02",
    )
    assert found.consumed_rows == {(0, 1), (0, 2)}


def test_labels_over_their_values() -> None:
    found = read_identity(
        document(table(["NOMBRE DEL CARGO", "DEPENDENCIA"], ["Analista de Nómina", "Talento Humano"])), load()
    )
    assert (found.titles[0].text, found.area) == ("Analista de Nómina", "Talento Humano")


def test_a_bar_repeats_the_title() -> None:
    found = read_identity(
        document(
            table(["GRUPO OCUPACIONAL", "STAFF", "AREA", "VENTAS"], ["CAJERO DE TIENDA", None, None, None])
        ),
        load(),
    )
    assert (found.group, found.area, [title.text for title in found.titles]) == (
        "STAFF",
        "VENTAS",
        ["CAJERO DE TIENDA"],
    )


@pytest.mark.parametrize(
    ("lines", "title", "area", "organization"),
    [
        (("CARGO: COORDINADOR DE CAJA", "ÁREA: VENTAS"), "COORDINADOR DE CAJA", "VENTAS", None),
        (("PERFIL DE PUESTO: JEFE DE ALMACÉN",), "JEFE DE ALMACÉN", None, None),
        (("PERFIL DE PUESTO\tJefe de Almacén",), "Jefe de Almacén", None, None),
        (("2. Jefe de Almacén (CIO)",), "Jefe de Almacén (CIO)", None, None),
        (("Senior Warehouse Engineer",), "Senior Warehouse Engineer", None, None),
        (("Role:", "Secretary"), "Secretary", None, None),
        (
            ("Acme Club - Position Description: Secretary of the Club", "Role:", "Secretary"),
            "Secretary",
            None,
            "Acme Club",
        ),
        (
            ("Acme Ltd", "Position Description: Warehouse Clerk", "Department: Logistics"),
            "Warehouse Clerk",
            "Logistics",
            "Acme Ltd",
        ),
        (("Cargo: Cajero (3 plazas)",), "Cajero", None, None),
        (("CARGO: [Nombre del cargo]", "ÁREA: #REF!"), None, None, None),
        (("Dirección: Av. Grau 123",), None, None, None),
        (("JEFE DE ALMACÉN .......... 17",), None, None, None),
        (("FUNCIONES", "Cargo: Cajero"), None, None, None),
    ],
)
def test_lines(lines: tuple[str, ...], title: str | None, area: str | None, organization: str | None) -> None:
    found = read_identity(document(*lines), load())
    first = found.titles[0].text if found.titles else None
    assert (first, found.area, found.organization) == (title, area, organization)


def test_posts_stand_with_the_title() -> None:
    assert read_identity(document("Cargo: Cajero (3 plazas)"), load()).posts == 3


def test_profiles_of_one_file_are_read_by_range() -> None:
    found = document(
        "1. Cajero", "Funciones", "Cobrar", "2. Jefe de Tienda", "Área: Ventas", "Funciones", "Abrir"
    )
    assert read_identity(found, load(), 0, 3).titles[0].text == "Cajero"
    second = read_identity(found, load(), 3, 7)
    assert (second.titles[0].text, second.area, second.consumed) == ("Jefe de Tienda", "Ventas", {3, 4})


@given(st.lists(st.text(alphabet="Cargo: ÁreaVersión\n\t|01/de Páginaprobdo", max_size=60), max_size=6))
def test_any_lines_give_facts(lines: list[str]) -> None:
    found = document(*lines)
    read_control(found, load())
    read_identity(found, load())


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [
                    "",
                    "Código",
                    "AB-01",
                    "Versión: 2",
                    "Elaboró",
                    "Aprobó",
                    "Ana Ruiz",
                    "Fecha",
                    "Cargo",
                    "Área",
                    "01/02/2020",
                    "Nombre",
                ]
            ),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_any_tables_give_facts(rows: list[list[str | None]]) -> None:
    found = document(table(*rows), header=(table(*rows),))
    read_control(found, load())
    read_identity(found, load())


def test_origins_come_with_the_facts() -> None:
    found = document("CARGO: Cajero", "Código: AB-01", "Versión: 2")
    facts = read_control(found, load())
    assert facts.origins["code"] == paragraph("Código: AB-01", 2).origins
    assert read_identity(found, load()).titles[0].origins == paragraph("CARGO: Cajero", 1).origins


def test_a_value_may_read_as_a_label() -> None:
    found = read_identity(
        document(table(["GRUPO OCUPACIONAL", "DIRECCIÓN", "ÁREA", "GERENCIA DE VENTAS"])), load()
    )
    assert (found.group, found.area) == ("DIRECCIÓN", "GERENCIA DE VENTAS")


def test_tabs_part_labels_and_values() -> None:
    found = read_identity(document("GRUPO OCUPACIONAL\tSTAFF\tÁREA\tVENTAS"), load())
    assert (found.group, found.area, found.consumed) == ("STAFF", "VENTAS", {0})


def test_a_wider_unit_and_a_level_yield() -> None:
    found = read_identity(
        document(
            table(
                ["Órgano", "Gerencia de Desarrollo"],
                ["Unidad Orgánica", "Subgerencia de Control"],
                ["Nivel:", "Profesional"],
                ["Grado:", "03"],
                ["No. de cargos:", "Dos (2)"],
                ["Puesto Estructural", "No aplica"],
            )
        ),
        load(),
    )
    assert (found.area, found.grade, found.posts, found.titles) == ("Subgerencia de Control", "03", 2, ())


def test_the_structural_post_yields_to_the_name_of_the_post() -> None:
    body = [bar("FUNCIONES", 2)], ["1. Templar las cuerdas."]
    labels = ["Puesto estructural:", "Especialista"], ["Nombre del puesto:", "Especialista en Afinación"]
    assert profile(form(*labels, *body)).title == "Especialista en Afinación"
    assert profile(form(labels[0], *body)).title == "Especialista"


def test_a_wider_unit_in_a_form_yields_to_a_heading() -> None:
    found = profile(
        form([bar("I. IDENTIFICACIÓN", 2)], ["Cargo:", "Farero"], ["Dependencia:", "Capitanía de Puerto"]),
        form([bar("II. ÁREA FUNCIONAL", 1)], ["Ayudas a la Navegación"]),
        form([bar("III. FUNCIONES", 1)], ["1. Encender la lámpara.\n2. Limpiar los vidrios."]),
    )
    assert found.area == "Ayudas a la Navegación"


def test_a_positions_own_code_is_the_documents_where_the_file_has_no_other() -> None:
    found = document("DENOMINACIÓN DEL CARGO: Cajero I", "CÓDIGO: 21.104", "GRADO: 16", "TAREAS TÍPICAS")
    facts = read_control(found, load())
    identity = read_identity(found, load(), 0, None, facts)
    assert facts.control == Control()
    assert (identity.position_code, identity.grade) == ("21.104", "16")
    control = own_control(facts, identity, alone=True)
    assert control == Control(code="21.104", governs="profile")
    assert own_position_code(control, identity) is None
    assert own_control(facts, identity, alone=False) == Control()


def test_a_positions_own_code_stays_its_own_beside_the_documents() -> None:
    found = document(
        table(["Cargo:", "Cajero"], ["Código:", "219"]), "FUNCIONES", header=("Código: TH-MN-02 Versión: 3",)
    )
    facts = read_control(found, load())
    identity = read_identity(found, load(), 0, None, facts)
    control = own_control(facts, identity, alone=True)
    assert (control.code, control.governs, own_position_code(control, identity)) == (
        "TH-MN-02",
        "profile",
        "219",
    )
    assert own_control(facts, identity, alone=False).governs is None


def test_a_number_of_the_position_is_no_code_of_the_document() -> None:
    found = document(table(["Job title", "Clerk"], ["Position number", "374"]))
    facts = read_control(found, load())
    identity = read_identity(found, load(), 0, None, facts)
    assert identity.position_code == "374"
    assert own_control(facts, identity, alone=True) == Control()


def test_rows_that_label_position_and_document_together() -> None:
    found = document(
        "PERFIL DEL CARGO",
        table(
            ["NOMBRE DEL CARGO", "ÁREA", "CÓDIGO", "VERSIÓN", "FECHA"],
            ["Operador de Grúa", "Almacén", "PC-AL-002", "02", "03/07/2023"],
        ),
        footer=("PC-LO-014 Versión 02",),
    )
    facts = read_control(found, load())
    identity = read_identity(found, load(), 0, None, facts)
    assert facts.control == Control(code="PC-AL-002", governs="profile", version="02", issued_on="2023-07-03")
    assert [warning.code for warning in facts.warnings] == ["control-contradiction"]
    assert (identity.titles[0].text, identity.area, identity.position_code) == (
        "Operador de Grúa",
        "Almacén",
        None,
    )
    assert own_position_code(facts.control, identity) is None
    assert facts.consumed_rows == {(1, 0), (1, 1)}


def test_headings_of_approvals_are_no_titles() -> None:
    found = document(
        table(
            ["CAJERO DE TIENDA", None, None, None],
            ["", "PUESTO", "NOMBRE", "FECHA"],
            ["APROBADO POR:", "Gerente General", "Eva Gil", "10/09/2022"],
        )
    )
    facts = read_control(found, load())
    identity = read_identity(found, load(), 0, None, facts)
    assert ([title.text for title in identity.titles], identity.warnings) == (["CAJERO DE TIENDA"], ())


def test_a_code_behind_the_kind_of_document_is_no_title() -> None:
    facts = read_control(document("1. OBJETIVO", header=("Perfil de cargo AB-07",)), load())
    assert (facts.identity.titles, facts.control.code) == ((), "AB-07")


def test_a_company_on_the_first_line_is_the_organization() -> None:
    facts = read_control(
        document("TIENDAS DEL SUR S.A.C.", "MANUAL DE FUNCIONES DE VENTAS", "Código: MF-01"), load()
    )
    assert facts.identity.organization == "TIENDAS DEL SUR S.A.C."


def test_the_heading_that_opens_a_profile_of_several_names_it() -> None:
    found = document(
        "1. Cajero", "Funciones", "Cobrar", "4.- TESORERÍA.", "Reporta a:", "Jefe de Tienda", "Funciones"
    )
    identity = read_identity(found, load(), 3, 7)
    assert [title.text for title in identity.titles] == ["TESORERÍA"]
    assert identity.titles[0].confidence.value == 0.8


def test_a_bar_over_a_form_names_the_position() -> None:
    form = table(["TESORERÍA", None], ["Área", "Administrativa"], ["Reporta a", "Gerente General"])
    identity = read_identity(document(form), load())
    assert ([title.text for title in identity.titles], identity.area) == (["TESORERÍA"], "Administrativa")
    section = table(["DATOS GENERALES", None], ["Área", "Administrativa"])
    assert read_identity(document(section), load()).titles == ()


def test_a_section_inside_a_table_ends_the_identity() -> None:
    form = table(["Cargo", "Cajero"], ["FUNCIONES", None], ["Área", "Caja"])
    identity = read_identity(document(form), load())
    assert (identity.titles[0].text, identity.area) == ("Cajero", None)


def test_a_post_of_an_institution_is_no_company() -> None:
    vocabulary = load()
    told = [
        is_company(text, vocabulary)
        for text in ("Harbour University", "Director of the Harbour College", "Faros S.A.")
    ]
    assert told == [True, False, True]


def test_headings_over_values_are_no_pairs() -> None:
    found = profile(
        form(
            [C("Puesto", shaded=True), C("Departamento", shaded=True), C("Centro", shaded=True)],
            ["Camarera", "Sala", "Hotel Mirador"],
        ),
        "FUNCIONES",
        "1. Servir mesas.",
        "2. Cobrar.",
    )
    assert (found.title, found.area) == ("Camarera", "Sala")


def test_the_name_in_the_header_beside_the_kind_of_document_is_the_organization() -> None:
    body = document(
        "Puesto: Camarera",
        "FUNCIONES",
        "1. Servir mesas.",
        "2. Cobrar.",
        header=(table(["POSADAS LUNA", "DESCRIPCIÓN DE PUESTO", "Código: PL-4"]),),
    )
    (found,) = recognise(body, load())
    assert (found.title, found.organization) == ("Camarera", "POSADAS LUNA")


def test_the_end_of_a_label_of_relations_labels_no_title() -> None:
    found = profile(
        "4.1. Jefe del faro",
        "- Área: Costa",
        "- Personas a su cargo: Ayudante del faro, Vigilante nocturno",
        "Misión del puesto",
        "Mantener la luz encendida.",
        "Funciones",
        "- Limpiar la lente.",
        "- Anotar el paso de los barcos.",
    )
    assert (found.title, found.area) == ("Jefe del faro", "Costa")


def test_a_title_with_its_code_at_the_end_of_the_line() -> None:
    found = read_identity(
        document(paragraph("PARKS SUPERVISOR\t04-1270"), paragraph("(Competitive)")), load()
    )
    assert [title.text for title in found.titles] == ["PARKS SUPERVISOR"]
    assert (found.position_code, found.coded) == ("04-1270", True)
