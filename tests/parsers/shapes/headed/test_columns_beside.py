"""Lists with columns of their own beside each item: whom one answers to, how much is asked, the group merged in front."""

from tests.parsers.forms import C, bar, form, paragraph, profile

DUTIES: tuple[list[C | str | None], ...] = (
    [bar("FUNCIONES", 2)],
    [C("1. Barrer el patio.\n2. Regar las plantas.", 2)],
)
WHO = form([bar("Cargo:", 1), "Jardinero"], *DUTIES)


def test_posts_beside_what_one_answers_for_are_no_relations() -> None:
    found = profile(
        WHO,
        form(
            [bar("RESPONSABILIDADES EN SEGURIDAD Y SALUD LABORAL", 4)],
            [bar("Responsabilidad", 2), bar("Reporta a", 2)],
            [C("Usar guantes al podar.", 2), C("Jefe de Parques", 2)],
            [C("Avisar de las herramientas dañadas.", 2), C("Líder de Prevención", 2)],
            [bar("OBLIGACIONES AMBIENTALES", 4)],
            [bar("Responsabilidad", 2), bar("Reporta a", 2)],
            [C("Separar los restos de poda.", 2), C("Jefe de Parques", 2)],
        ),
    )
    assert [item.text for item in found.safety] == [
        "Usar guantes al podar.",
        "Avisar de las herramientas dañadas.",
    ]
    assert [item.text for item in found.responsibilities] == ["Separar los restos de poda."]
    assert found.relations == ()
    assert any("Líder de Prevención" in note.text for note in found.notes)


def test_shares_behind_lists_of_two_kinds_side_by_side() -> None:
    found = profile(
        WHO,
        form(
            [bar(each, 1) for each in ("Conocimientos", "% req.", "Competencias", "% req.")],
            ["Suelos y abonos", "80%", "Orden", "70%"],
            ["Riego", "60%", "Paciencia", "90%"],
            ["Poda", "40 %", "", ""],
        ),
    )
    assert [(item.kind, item.text, item.percent) for item in found.requirements] == [
        ("knowledge", "Suelos y abonos", 80),
        ("knowledge", "Riego", 60),
        ("knowledge", "Poda", 40),
        ("competency", "Orden", 70),
        ("competency", "Paciencia", 90),
    ]


def test_numbers_below_a_percent_sign_are_shares_of_what_is_asked() -> None:
    found = profile(
        WHO,
        form(
            [bar("Conocimientos", 1), bar("% requerido", 1)],
            ["Suelos y abonos", "80"],
            ["Riego", "60"],
        ),
    )
    assert [(item.kind, item.text, item.percent) for item in found.requirements] == [
        ("knowledge", "Suelos y abonos", 80),
        ("knowledge", "Riego", 60),
    ]


def test_stages_of_a_cycle_behind_the_duties_divide_them() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), C("Jardinero", 2)],
            [bar("FUNCIONES", 3)],
            [bar("N°", 1), bar("Función", 1), bar("PHVA", 1)],
            ["1", "Preparar los almácigos.", "P"],
            ["2", "Regar los canteros.", "H"],
            ["3", "Podar los setos.", "H"],
        )
    )
    assert [(item.number, item.group, item.text) for item in found.functions] == [
        ("1", "P", "Preparar los almácigos."),
        ("2", "H", "Regar los canteros."),
        ("3", "H", "Podar los setos."),
    ]


def test_a_merged_column_in_front_of_numbers_divides_the_duties() -> None:
    found = profile(
        form(
            [bar("Cargo:", 1), C("Jardinero", 3)],
            [bar("FUNCIONES", 4)],
            [bar("Fase", 1), bar("N°", 1), bar("Función", 1), bar("Frecuencia", 1)],
            [C("SIEMBRA", high=2), "1", "Preparar los almácigos.", "Mensual"],
            [None, "2", "Trasplantar las plantas.", "Mensual"],
            [C("CUIDADO", high=2), "3", "Regar los canteros.", "Diaria"],
            [None, "4", "Podar los setos.", "Semanal"],
            ["CIERRE", "5", "Guardar las herramientas.", "Diaria"],
        )
    )
    assert [(item.group, item.number, item.text, item.frequency) for item in found.functions] == [
        ("SIEMBRA", "1", "Preparar los almácigos.", ("monthly",)),
        ("SIEMBRA", "2", "Trasplantar las plantas.", ("monthly",)),
        ("CUIDADO", "3", "Regar los canteros.", ("daily",)),
        ("CUIDADO", "4", "Podar los setos.", ("weekly",)),
        ("CIERRE", "5", "Guardar las herramientas.", ("daily",)),
    ]


def test_contacts_with_their_side_and_what_for() -> None:
    found = profile(
        WHO,
        form(
            [bar("COMUNICACIÓN", 3)],
            [bar("Tipo", 1), bar("Con", 1), bar("Para", 1)],
            ["Interna", "Almacén", "Pedidos de abono"],
            ["Externa", "Viveros", "Compra de plantas"],
        ),
    )
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("internal_contact", "Almacén", "Pedidos de abono"),
        ("external_contact", "Viveros", "Compra de plantas"),
    ]


def test_grades_explained_with_colons_are_a_remark() -> None:
    found = profile(
        WHO,
        form(
            [bar("COMPETENCIAS", 4)],
            [bar(each, 1) for each in ("Competencia", "1", "2", "3")],
            ["Paciencia", "", "X", ""],
            ["Orden", "", "", "X"],
            [C("1: En desarrollo\t2: Competente\t3: Destacado", 4)],
        ),
    )
    assert [(item.text, item.level) for item in found.requirements] == [("Paciencia", 2), ("Orden", 3)]


def test_contacts_without_headings_with_their_side_said_once() -> None:
    found = profile(
        WHO,
        paragraph("CONTACTOS:", bold=True),
        form(
            ["Internos", "Almacén", "Pedidos de abono"],
            ["", "Vigilancia", "Apertura de puertas"],
            ["Externos", "Vivero municipal", "Compra de plantas"],
            ["", "Vecinos", "Quejas"],
        ),
        paragraph("PLAN DE CARRERA:", bold=True),
        form(["Capataz", "1-3 años"], ["Jefe inmediato", "3-5 años"]),
    )
    assert [(item.kind, item.title, item.note) for item in found.relations] == [
        ("internal_contact", "Almacén", "Pedidos de abono"),
        ("internal_contact", "Vigilancia", "Apertura de puertas"),
        ("external_contact", "Vivero municipal", "Compra de plantas"),
        ("external_contact", "Vecinos", "Quejas"),
    ]


def test_sides_as_headings_behind_the_posts_below() -> None:
    found = profile(
        WHO,
        paragraph("Relaciones", bold=True),
        "Reporta a: Capataz",
        "Supervisa a: Aprendiz",
        paragraph("Internas", bold=True),
        paragraph("Almacén", "•"),
        paragraph("Vigilancia", "•"),
        paragraph("Externas", bold=True),
        paragraph("Vivero municipal", "•"),
        paragraph("Vecinos", "•"),
    )
    assert [(item.kind, item.title) for item in found.relations] == [
        ("reports_to", "Capataz"),
        ("supervises", "Aprendiz"),
        ("internal_contact", "Almacén"),
        ("internal_contact", "Vigilancia"),
        ("external_contact", "Vivero municipal"),
        ("external_contact", "Vecinos"),
    ]


def test_rows_with_letters_are_branches_of_what_is_asked() -> None:
    found = profile(
        form(["Cargo:", "Boyero"], ["Reporta a:", "Mayoral"]),
        paragraph("FUNCIONES", bold=True),
        "1. Arrear las yuntas.",
        "2. Herrar los bueyes.",
        paragraph("EDUCACIÓN Y EXPERIENCIA", bold=True),
        form(
            ["", C("Educación", bold=True), C("Experiencia", bold=True)],
            ["a)", "Técnico agropecuario", "Un año con bueyes"],
            ["b)", "Primaria completa", "Tres años con bueyes"],
        ),
    )
    assert [(item.kind, item.text, item.alternative) for item in found.requirements] == [
        ("education", "Técnico agropecuario", "a"),
        ("education", "Primaria completa", "b"),
        ("experience", "Un año con bueyes", "a"),
        ("experience", "Tres años con bueyes", "b"),
    ]
