"""Headings that part what a post answers for."""

from tests.parsers.forms import C, form, paragraph, profile

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


def test_factors_behind_headings_of_other_sections() -> None:
    found = profile(
        form([C("CLASE:", shaded=True), "INSPECTOR DE PARQUES 2"], [C("GRADO:", shaded=True), "IP2"]),
        paragraph("NATURALEZA DEL TRABAJO", bold=True),
        "Ejecución de labores de inspección de los parques del cantón.",
        paragraph("TAREAS", bold=True),
        paragraph("Recorrer los parques.", "•"),
        paragraph("RESPONSABILIDAD Y OTRAS CONDICIONES", bold=True),
        paragraph("Responsabilidad por funciones", bold=True),
        "Es responsable por el cumplimiento oportuno de las inspecciones que se le asignan.",
        paragraph("Responsabilidad por equipo y materiales", bold=True),
        "Es responsable por el adecuado uso del vehículo y de las herramientas.",
        paragraph("Condiciones de trabajo", bold=True),
        "Le corresponde trasladarse a los parques del cantón bajo lluvia.",
        paragraph("Consecuencia del error", bold=True),
        "Los errores pueden causar atrasos y pérdidas a la municipalidad.",
    )
    assert (found.title, found.grade) == ("INSPECTOR DE PARQUES 2", "IP2")
    assert [item.text.split()[0] for item in found.responsibilities] == ["Es", "Es", "Los"]
    assert len(found.functions) == len(found.safety) == 1
    assert found.resources == found.notes == ()
