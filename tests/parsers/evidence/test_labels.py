"""Unknown labels named by their words, by the labels around them, and by the look of a row."""

from tests.parsers.forms import C, bar, form, profile, text

DUTIES: tuple[list[C | str | None], ...] = (
    [bar("FUNCIONES", 4)],
    [C("1. Barrer el patio.\n2. Regar las plantas.", 4)],
)


def _label(text: str) -> C:
    return C(text, shaded=True)


def test_filled_cells_are_labels_of_those_beside_them() -> None:
    found = profile(
        form(
            [_label("Cargo"), "JARDINERO", _label("Área verde asignada"), "PARQUES"],
            [_label("Años de experiencia comprobables"), "DOS AÑOS", _label("Talla"), "M"],
            *DUTIES,
        )
    )
    assert (found.title, found.area) == ("JARDINERO", "PARQUES")
    assert [(item.kind, item.text) for item in found.requirements] == [("experience", "DOS AÑOS")]
    assert [item.text for item in found.notes] == ["Talla: M"]


def test_label_between_labels_of_requirements() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinero", 3)],
            *DUTIES,
            [bar("DATOS GENERALES", 4)],
            [C("Educación:"), C("Secundaria completa", 3)],
            [C("Lo que sabe:"), C("Injertos", 3)],
            [C("Experiencia:"), C("Un año en viveros", 3)],
        )
    )
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("education", "Secundaria completa"),
        ("general", "Injertos"),
        ("experience", "Un año en viveros"),
    ]


def test_relations_with_a_known_word_before_a_colon() -> None:
    found = text(
        "Cargo: Jardinero\n\n1. FUNCIONES\n1.1. Barrer.\n\n2. RELACIONES\n"
        "2.1. Todo lo reporta : Jefe de Parques\nJefe de Viveros\n"
        "2.2. Visitas externas : Proveedores de semillas"
    )
    assert [(item.kind, item.title) for item in found.relations] == [
        ("reports_to", "Jefe de Parques"),
        ("reports_to", "Jefe de Viveros"),
        ("external_contact", "Proveedores de semillas"),
    ]


def test_subject_of_the_first_sentence_is_the_post() -> None:
    found = text(
        "Harbour Club\n\nWho\n\nBosun\n\nWhy\n\n"
        "The Bosun keeps every boat of the club afloat, painted and ready for the races of the season.\n\n"
        "RESPONSIBILITIES\n- Paint the boats.\n- Mend the sails."
    )
    assert found.title == "Bosun"
    assert [item.confidence.reason for item in found.objectives if item.confidence] == ["subject-recurs"]


def test_a_post_alone_is_no_purpose() -> None:
    found = text(
        "Harbour Club\n\nRole\n\nBosun\n\nWhy\n\n"
        "The Bosun keeps every boat of the club afloat, painted and ready for the races of the season.\n\n"
        "RESPONSIBILITIES\n- Paint the boats.\n- Mend the sails."
    )
    assert found.title == "Bosun"
    assert [item.text.split()[1] for item in found.objectives] == ["Bosun"]


def test_label_that_is_a_letter_off() -> None:
    found = profile(
        form(
            [C("Cargo:"), C("Jardinero", 3)],
            [C("Reportta a"), C("Jefe de Parques", 3)],
            [C("Superviza a"), C("Las 3 tijeras del vivero", 3)],
            *DUTIES,
        )
    )
    assert [(item.kind, item.title) for item in found.relations] == [("reports_to", "Jefe de Parques")]
    assert [item.text for item in found.notes] == ["Las 3 tijeras del vivero"]
