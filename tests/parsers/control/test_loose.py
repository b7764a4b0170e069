"""Names in running headers that have no label: the organization, a plant, a slogan, whose document it is."""

import pytest

from parsers.control import read_control
from parsers.document import Block
from parsers.profile import ParsedProfile
from parsers.recognise import recognise
from parsers.vocabulary import load
from tests.parsers.control.documents import document, table


def profile(*blocks: str, header: tuple[Block | str, ...] = ()) -> ParsedProfile:
    (found,) = recognise(document(*blocks, header=header), load())
    return found


def test_a_tax_number_is_no_part_of_a_name() -> None:
    found = document(
        "1. OBJETIVO", header=(table(["FAROS DEL SUR S.A.\nNIT 900.111.222-3", "PERFIL DE PUESTO"]),)
    )
    assert read_control(found, load()).identity.organization == "FAROS DEL SUR S.A."


def test_a_plant_behind_a_company_is_no_title() -> None:
    found = document(
        "1. OBJETIVO", header=(table(["DESCRIPTOR DE PUESTO\nFaros del Sur, S.A. - Planta Norte"]),)
    )
    facts = read_control(found, load())
    assert (facts.identity.organization, facts.identity.titles) == ("Faros del Sur, S.A.", ())


def test_a_slogan_below_the_organization_and_an_annex_of_an_area_name_nobody() -> None:
    found = document(
        "Cargo: Guardaparque",
        header=(table(['GOBIERNO REGIONAL DE LOS ARENALES\n"Gerencia General"', "MANUAL DE PERFILES"]),),
        footer=("Oficina de Personal - OP / Anexo 01 de la Directiva 004-2022",),
    )
    facts = read_control(found, load())
    assert facts.identity.organization == "GOBIERNO REGIONAL DE LOS ARENALES"
    assert facts.identity.titles == ()


def test_a_manual_whose_name_goes_on_in_a_second_line_is_nobody() -> None:
    found = document(
        "Cargo: Guardaparque",
        header=(
            table(["HOSPITAL LAS BRISAS", "MANUAL DE FUNCIONES\nY DE BUENAS COSTUMBRES", "Versión: 06"]),
        ),
    )
    assert read_control(found, load()).identity.organization == "HOSPITAL LAS BRISAS"


def test_what_stands_behind_manual_is_nobody_beside_an_institution() -> None:
    found = document("Cargo: Boyero", header=("Instituto de Tracción Animal", "Manual ilustrado de clases"))
    assert read_control(found, load()).identity.organization == "Instituto de Tracción Animal"


def test_a_company_in_front_of_its_address() -> None:
    found = document(
        "1. OBJETIVO", footer=("Faros del Sur Ltda. – Camino de la Costa 12, km 3 – Puerto Viejo",)
    )
    assert read_control(found, load()).identity.organization == "Faros del Sur Ltda."


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["E.S.E. HOSPITAL DEL SUR", "MANUAL DE FUNCIONES"], "E.S.E. HOSPITAL DEL SUR"),
        (
            ["SECRETARÍA DE SERVICIOS", "PERFIL DE PUESTO", "Dirección de Recursos Humanos"],
            "SECRETARÍA DE SERVICIOS",
        ),
        (["ANDINA", "MANUAL DE FUNCIONES", "“Siempre contigo”"], "ANDINA"),
        (["◆ ANDINA\nTEJIDOS ANDINA S.A.C.", "PERFIL DE PUESTO"], "TEJIDOS ANDINA S.A.C."),
        (["TEJIDOS DEL SUR\nANDINA S.A.C.", "PERFIL DE PUESTO"], "TEJIDOS DEL SUR ANDINA S.A.C."),
        (["GESTIÓN HUMANA", "PERFIL DE PUESTO"], None),
        (["GESTIÓN HUMANA", "FORMATO DE PERFIL DEL PUESTO"], None),
    ],
)
def test_headers_name_the_organization(cells: list[str | None], expected: str | None) -> None:
    facts = read_control(document("1. OBJETIVO", header=(table([*cells, "Versión: 2"]),)), load())
    assert facts.identity.organization == expected


def test_a_name_that_goes_on_in_the_next_line_is_one() -> None:
    found = document(
        "1. OBJETIVO",
        header=(
            table(
                ["ALCALDÍA DE\nLOS ARENALES\nSecretaría de Gestión del Talento Humano", "MANUAL DE FUNCIONES"]
            ),
        ),
    )
    assert read_control(found, load()).identity.organization == "ALCALDÍA DE LOS ARENALES"


@pytest.mark.parametrize(
    ("logo", "name"),
    [
        ("FAROS\nDEL SUR", "Faros y Boyas del Sur S.A.S."),
        ("FABOSUR", "FAROS Y BOYAS DEL SUR S.A. DE C.V."),
        ("Clínica\ndel Faro", "Clínica del Faro S.A.S."),
        ("IESP\nCOSTA BRAVA", 'Instituto de Educación Superior Privado "Costa Brava"'),
        ("HARBOUR LIGHT", "Harbour Light Hospice"),
        ("BRASFAR", "Brasileira de Faróis Ltda"),
    ],
)
def test_a_logo_that_shortens_the_name_is_no_title_and_no_organization(logo: str, name: str) -> None:
    found = document("1. OBJETIVO", header=(table([logo, "PERFIL DE PUESTO", name]),))
    facts = read_control(found, load())
    assert (facts.identity.organization, facts.identity.titles) == (name, ())


@pytest.mark.parametrize(
    "cell",
    [
        "FAROS DEL SUR CÍA. LTDA.\nDESCRIPCIÓN DE FUNCIONES Y PERFIL DEL CARGO",
        "MANUAL DE CARGOS Y DESCRIPCIÓN DE PUESTOS DE TRABAJO\nFAROS DEL SUR CÍA. LTDA.",
    ],
)
def test_a_company_in_one_cell_with_the_kind_of_document(cell: str) -> None:
    found = document("1. OBJETIVO", header=(table(["FARSUR", cell, "Versión: 01"]),))
    assert read_control(found, load()).identity.organization == "FAROS DEL SUR CÍA. LTDA."


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Harbour Light Bakery", "Harbour Light Bakery"),
        ("Farmers Materials\tJob Description – North", "Farmers Materials"),
        ("Pastry Cook", None),
        ("Página de", None),
        ("Every day is precious", None),
        ("Departamento de Ventas", None),
        ("Uso Interno", None),
        ("Proceso Administrativo", None),
        ("Candidate Information Pack", None),
    ],
)
def test_a_name_that_stands_alone_in_the_header(header: str, expected: str | None) -> None:
    found = profile(
        "Job title: Pastry Cook", "Responsibilities", "Bake the bread.", "Clean the oven.", header=(header,)
    )
    assert found.organization == expected


def test_a_first_line_over_the_kind_of_document() -> None:
    rest = ("Responsibilities", "Bake the bread.", "Clean the oven.")
    named = profile("HARBOUR LIGHT BAKERY", "JOB DESCRIPTION", "Job title: Pastry Cook", *rest)
    assert named.organization == "HARBOUR LIGHT BAKERY"
    repeated = profile("PASTRY COOK", "JOB DESCRIPTION", "Job title: Pastry Cook", *rest)
    assert repeated.organization is None


def test_a_post_that_the_header_labels() -> None:
    header = table(["FAROS DEL SUR S.A.S.", "MANUAL DE CARGOS"], ["CARGO: CONDUCTOR DE GRÚA", "Versión: 04"])
    found = profile(
        "OBJETIVO", "Operar.", "FUNCIONES", "Mover la carga.", "Cuidar la grúa.", header=(header,)
    )
    assert (found.title, found.organization) == ("CONDUCTOR DE GRÚA", "FAROS DEL SUR S.A.S.")


def test_a_code_over_the_version_in_a_cell_of_the_first_table() -> None:
    top = table(["FARSUR", "Faros del Sur, S.A.\nDescriptor de Puestos", "DP-COM-04\nVersión 02"])
    found = read_control(document(top, "A. ENCABEZADO", "Puesto: Cajero"), load())
    assert (found.control.code, found.control.version) == ("DP-COM-04", "02")
    assert found.identity.organization == "Faros del Sur, S.A."


def test_the_first_line_of_a_full_cell() -> None:
    cell = "H. Ayuntamiento de San Faro\nAdministración 2021 - 2024\nOficialía Mayor · Jefatura de Recursos Humanos y Materiales"
    found = document("1. OBJETIVO", header=(table([cell, "Clave: CP-31\nRevisión: 02"]),))
    assert read_control(found, load()).identity.organization == "H. Ayuntamiento de San Faro"
