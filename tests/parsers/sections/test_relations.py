"""Posts in texts: lists, verbs, remarks."""

import pytest

from tests.parsers.forms import bar, form, paragraph, profile, text


def _relations(label: str, value: str) -> list[tuple[str, str, str | None]]:
    found = text(
        f"Cargo: Portero\n{label}: {value}\n\nOBJETIVO\nCuidar la entrada.\n\nFUNCIONES\n1. Abrir.\n2. Cerrar."
    )
    return [(item.kind, item.title, item.note) for item in found.relations]


@pytest.mark.parametrize(
    ("value", "titles"),
    [
        ("Directora Ejecutiva y Directores de zona.", ["Directora Ejecutiva", "Directores de zona."]),
        ("Jefe de Producción y Calidad", ["Jefe de Producción y Calidad"]),
        ("Junta Directiva / Propietario", ["Junta Directiva", "Propietario"]),
        ("Al Gerente General", ["Gerente General"]),
        ("No aplica", []),
    ],
)
def test_heads(value: str, titles: list[str]) -> None:
    assert [title for _, title, _ in _relations("Reporta a", value.removeprefix("Al "))] == titles


@pytest.mark.parametrize(
    ("value", "titles"),
    [
        (
            "CIO, CTO, Gerentes de áreas (Marketing, Finanzas)",
            ["CIO", "CTO", "Gerentes de áreas (Marketing, Finanzas)"],
        ),
        ("4 Auxiliares de Almacén", ["Auxiliares de Almacén"]),
        ("Cajero/a, Vendedores", ["Cajero/a", "Vendedores"]),
        ("Cajeros (03), Vendedores (1)", ["Cajeros", "Vendedores"]),
        ("3", []),
        ("Ninguno", []),
    ],
)
def test_subordinates(value: str, titles: list[str]) -> None:
    assert [title for _, title, _ in _relations("Supervisa a", value)] == titles


def test_functional_line_with_its_scope() -> None:
    assert _relations("Dependencia funcional", "Gerente General (para accidentes graves)") == [
        ("reports_functionally_to", "Gerente General", "para accidentes graves")
    ]


def test_contacts_stay_whole() -> None:
    assert _relations("Comunicaciones externas", "Principalmente nuestros clientes y proveedores") == [
        ("external_contact", "Principalmente nuestros clientes y proveedores", None)
    ]


def test_posts_with_their_numbers() -> None:
    assert _relations("Supervisa a", "6 Ordeñadores, 2 Tractoristas") == [
        ("supervises", "Ordeñadores", None),
        ("supervises", "Tractoristas", None),
    ]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Tiene mando directo sobre los siguientes puestos:", "supervises"),
        ("Ejerce autoridad sobre los siguientes cargos:", "supervises"),
        ("Depende directamente del siguiente cargo:", "reports_to"),
    ],
)
def test_a_heading_tells_its_relation_by_the_verb(heading: str, kind: str) -> None:
    found = text(
        f"Cargo: Capataz\n\nFUNCIONES\n1. Ordenar la faena.\n2. Cuidar las herramientas.\n\n"
        f"LÍNEA DE AUTORIDAD\n{heading}\n- Peón de campo\n\nREQUISITOS\n- Experiencia de un año\n"
    )
    assert [(item.kind, item.title) for item in found.relations] == [(kind, "Peón de campo")]


def test_an_acronym_goes_on_with_the_last_post_of_the_line_above() -> None:
    posts = paragraph("Jefe de Taller, analistas\nBI, Auxiliar de Taller")
    found = profile("Cargo: Jefe de Diseño", "SUPERVISA A", posts, "FUNCIONES", "1. Dibujar.", "2. Pintar.")
    assert [item.title for item in found.relations] == [
        "Jefe de Taller",
        "analistas BI",
        "Auxiliar de Taller",
    ]


def test_contacts_below_a_side_are_of_that_side() -> None:
    found = text(
        """
# Puesto: Jardinero

## Funciones

- Regar las plantas.

## Relaciones internas

### Depende directamente de

- Jefe de Parques

### Coordina con

- Almacén

## Relaciones externas

### Coordina con

- Viveros
"""
    )
    assert [(item.kind, item.title) for item in found.relations] == [
        ("reports_to", "Jefe de Parques"),
        ("internal_contact", "Almacén"),
        ("external_contact", "Viveros"),
    ]


@pytest.mark.parametrize(
    ("value", "titles"),
    [
        (
            "Contraloría General de Faros y Dirección de Puertos del Estado.",
            ["Contraloría General de Faros", "Dirección de Puertos del Estado"],
        ),
        ("Agencia de Regulación y Control de Faros", ["Agencia de Regulación y Control de Faros"]),
        ("Ministerio de Pesca y Puertos", ["Ministerio de Pesca y Puertos"]),
    ],
)
def test_two_institutions(value: str, titles: list[str]) -> None:
    assert [title for _, title, _ in _relations("Relaciones externas", value)] == titles


def test_what_a_position_answers_for_among_its_lines_is_no_post() -> None:
    found = profile(
        paragraph("Cargo: Jardinero"),
        paragraph("FUNCIONES", bold=True),
        paragraph("1. Regar las plantas."),
        paragraph("LÍNEAS DE AUTORIDAD Y DEPENDENCIA", bold=True),
        paragraph("Depende de: Jefe de Parques"),
        paragraph("Ejerce mando sobre: Peón de Viveros"),
        paragraph("Es responsable de las herramientas de poda.", "-"),
        paragraph("Es responsable por la limpieza del vivero.", "-"),
    )
    assert [(item.kind, item.title) for item in found.relations] == [
        ("reports_to", "Jefe de Parques"),
        ("supervises", "Peón de Viveros"),
    ]
    assert [item.text for item in found.responsibilities] == [
        "Es responsable de las herramientas de poda.",
        "Es responsable por la limpieza del vivero.",
    ]


def test_kinds_of_contacts_in_front_of_them_tell_their_side() -> None:
    found = profile(
        paragraph("Position: Gardener"),
        paragraph("DUTIES", bold=True),
        paragraph("1. Water the plants."),
        paragraph("WORK CONTACTS", bold=True),
        form(
            [bar("", 1), bar("Person contacted", 1), bar("Frequency", 1), bar("Purpose of contact", 1)],
            [bar("Other departments", 1), "Stores", "Daily", "Tools"],
            [bar("Suppliers", 1), "Nurseries", "Monthly", "Seedlings"],
            [bar("Others", 1), "Neighbours", "As needed", "Complaints"],
        ),
    )
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("internal_contact", "Stores", "Tools"),
        ("external_contact", "Nurseries", "Seedlings"),
        ("external_contact", "Neighbours", "Complaints"),
    ]


@pytest.mark.parametrize(
    ("value", "titles"),
    [
        (
            "Unidad de Seguros, Departamento de Compras y Almacén",
            ["Unidad de Seguros", "Departamento de Compras y Almacén"],
        ),
        ("Unidad de Seguros, pagos y reclamos", ["Unidad de Seguros, pagos y reclamos"]),
    ],
)
def test_units_between_commas(value: str, titles: list[str]) -> None:
    assert [title for _, title, _ in _relations("Coordina con", value)] == titles


def test_a_sentence_on_supervision_that_names_nobody_is_a_remark() -> None:
    sentence = (
        "Trabaja con independencia, siguiendo instrucciones de carácter general y las normas que se dictan."
    )
    found = text(
        f"Cargo: Farera\n\nFUNCIONES\n\n- Encender la luz.\n\nSUPERVISIÓN RECIBIDA\n\n{sentence}\n\n"
        "SUPERVISIÓN EJERCIDA\n\nAyudante de faro\n"
    )
    assert [(item.kind, item.title) for item in found.relations] == [("supervises", "Ayudante de faro")]
    assert [item.text for item in found.notes] == [sentence]


def test_kinds_of_contacts_tell_their_side_where_no_heading_does() -> None:
    found = text(
        "Cargo: Portero\n\nFUNCIONES\n1. Abrir.\n2. Cerrar.\n\nRELACIONES INTERNAS Y EXTERNAS\n"
        "- Dirección Financiera\n- Proveedores\n- Bancos\n"
    )
    assert [(item.kind, item.title) for item in found.relations] == [
        ("internal_contact", "Dirección Financiera"),
        ("external_contact", "Proveedores"),
        ("external_contact", "Bancos"),
    ]


@pytest.mark.parametrize("kind", ["general", "direct", "limited", "immediate"])
def test_supervision_received(kind: str) -> None:
    found = text(
        "Position: Pump Operator\n\nSUPERVISION RECEIVED AND EXERCISED\n"
        f"Receives {kind} supervision from the Pumping Supervisor. Exercises no direct supervision over staff.\n\n"
        "DUTIES\n- Operates the pumps.\n- Reads the gauges.\n"
    )
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Pumping Supervisor")]


def test_posts_in_capitals_one_a_line() -> None:
    found = profile(
        form(
            [bar("Cargo", 1), "Jefe de Viveros"],
            [bar("Puestos que supervisa", 1), "ENCARGADO/A DE RIEGO\nAUXILIAR DE VIVERO\nPEÓN"],
        ),
        form([bar("FUNCIONES", 1)], ["1. Regar.\n2. Podar."]),
    )
    assert [(item.kind, item.title) for item in found.relations] == [
        ("supervises", "ENCARGADO/A DE RIEGO"),
        ("supervises", "AUXILIAR DE VIVERO"),
        ("supervises", "PEÓN"),
    ]


def test_offices_with_a_purpose_below_their_side() -> None:
    found = profile(
        form([bar("Cargo", 1), "Jefe de Viveros"]),
        form([bar("FUNCIONES", 1)], ["1. Regar.\n2. Podar."]),
        paragraph("RELACIONES EXTERNAS", bold=True),
        form(
            [bar("Puesto / Dependencia", 1), bar("Para qué", 1)],
            ["Inspector de semillas", "Certificar los lotes."],
            ["Cooperativas", "Vender los plantones."],
        ),
    )
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("external_contact", "Inspector de semillas", "Certificar los lotes."),
        ("external_contact", "Cooperativas", "Vender los plantones."),
    ]
