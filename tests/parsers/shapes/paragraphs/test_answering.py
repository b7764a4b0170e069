"""Headings that part what a post answers for."""

from tests.parsers.forms import paragraph, profile

TOP = (
    "Cargo: Boyero",
    paragraph("FUNCIONES", bold=True),
    "1. Arrear las yuntas.",
    "2. Herrar los bueyes.",
    paragraph("RESPONSABILIDADES Y OTRAS CONDICIONES", bold=True),
)
CARE = "Es responsable por el buen trato y la alimentación de los animales."
ERRORS = "Los errores pueden causar lesiones a los animales y a terceros."


def test_sentences_below_factors_are_responsibilities() -> None:
    found = profile(
        *TOP,
        paragraph("Supervisión recibida", bold=True),
        "Trabaja con independencia según las instrucciones del día.",
        paragraph("Por equipo y animales", bold=True),
        CARE,
        paragraph("Consecuencia del error", bold=True),
        ERRORS,
        paragraph("Experiencia", bold=True),
        "Un año en labores similares.",
    )
    assert [item.text for item in found.responsibilities] == [
        "Trabaja con independencia según las instrucciones del día.",
        CARE,
        ERRORS,
    ]
    assert found.relations == ()
    assert [item.months for item in found.requirements] == [12]


def test_posts_below_a_factor_are_relations() -> None:
    found = profile(
        *TOP,
        paragraph("Por animales", bold=True),
        CARE,
        paragraph("Supervisión ejercida", bold=True),
        "- Peón de establo",
        paragraph("Supervisión recibida", bold=True),
        "Mayoral",
    )
    assert [(item.kind, item.title) for item in found.relations] == [
        ("supervises", "Peón de establo"),
        ("reports_to", "Mayoral"),
    ]
    assert [item.text for item in found.responsibilities] == [CARE]


def test_labels_of_what_is_answered_for() -> None:
    found = profile(
        "Cargo: Boyero",
        paragraph("FUNCIONES", bold=True),
        "1. Arrear las yuntas.",
        "2. Herrar los bueyes.",
        paragraph("RESPONSABILIDAD", bold=True),
        "MATERIALES: Responde directamente por los yugos y los aperos del establo.",
        "DINERO: No maneja dinero ni valores de la hacienda.",
        paragraph("Equipos: carreta, yugo", bold=True),
    )
    assert [item.text for item in found.responsibilities] == [
        "MATERIALES: Responde directamente por los yugos y los aperos del establo.",
        "DINERO: No maneja dinero ni valores de la hacienda.",
    ]
    assert [item.text for item in found.resources] == ["Equipos: carreta, yugo"]
