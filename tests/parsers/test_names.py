"""What headings and labels are taken for."""

import pytest

from parsers.names import names_of
from parsers.vocabulary import load

NAMES = names_of(load())


@pytest.mark.parametrize(
    ("heading", "key", "importance"),
    [
        ("FUNCIONES (PRINCIPALES Y PRIORITARIAS)", "functions", None),
        ("2. Responsabilidades y/o funciones:", "functions", None),
        ("RIESGOS A LOS QUE ESTÁ SOMETIDO EL CARGO", "risks", None),
        ("Conocimiento deseable (opcional o no excluyente)", "knowledge", "desired"),
        ("Requisitos indispensables", "requirements", "required"),
        ("Perfil del puesto (competencias)", "competency", None),
        ("Requisitos (experiencia)", "experience", None),
        ("Requisitos (educación y experiencia)", "requirements", None),
        ("Requisitos (del puesto)", "requirements", None),
        ("Mínima", "", "required"),
        ("Deseado", "", "desired"),
        ("El puesto tiene autoridad con", "supervises", None),
        ("Capacidades Generales / Institucionales", "competency", None),
        ("F u n c i o n e s", "functions", None),
        ("Competencias generales para todos los cargos", "competency", None),
        ("Grado(s)/situación académica y estudios requeridos para el puesto", "education", "required"),
        ("Key duties and responsibilities", "functions", None),
        ("Professional Skill Requirements and Experience", "requirements", None),
        ("Educação", "education", None),
        ("¿Con quién coordina?", "contacts", None),
        ("Principales contribuciones", "functions", None),
        ("Funciones, frecuencia e indicadores (máximo diez)", "functions", None),
        ("Conocimientos y ponderación", "knowledge", None),
        ("Contribución del cargo", "objective", None),
        ("Debe consultar a su jefe", "decisions_superior", None),
        ("Capítulo 3. Competencias comunes a todos los empleos", "competency", None),
        ("ANEXO 1: MATRIZ DE RESPONSABILIDADES", "annex", None),
        ("Anexo N° 2 - Competencias del cargo", "competency", None),
        ("Appendix B: Colour codes", "annex", None),
        ("RESPONSABILIDADES EN SEGURIDAD, SALUD OCUPACIONAL Y MEDIO AMBIENTE", "safety", None),
        ("Deberes frente al SG-SST y el medio ambiente", "safety", None),
        ("Obligaciones en materia de prevención de riesgos laborales", "safety", None),
        ("7. RESPONSABILIDADES Y RENDICIÓN DE CUENTAS EN SST", "safety", None),
        ("Responsabilidades en inocuidad y seguridad de los alimentos", "responsibilities", None),
        ("Roles y responsabilidades en el SG-SST", "safety", None),
        (
            "Responsabilidades en el Sistema de Gestión de Seguridad y Salud en el Trabajo SG-SST",
            "safety",
            None,
        ),
        ("Responsabilidad por bienes e información", "responsibilities", None),
        ("Compromisos con la protección de datos personales", "responsibilities", None),
        ("Responsibilities under the environmental management system", "responsibilities", None),
        ("Deveres relativos à segurança do trabalho", "safety", None),
    ],
)
def test_headings(heading: str, key: str, importance: str | None) -> None:
    found = NAMES.section(heading)
    assert found is not None
    assert (found.key, found.importance) == (key, importance)


@pytest.mark.parametrize(
    "words",
    [
        "Conocimiento de la Ley General de Aduanas",
        "Trabajo en equipo",
        "Liderazgo",
        "Descripción del puesto",
        "Responsabilidades del Coordinador de Seguridad",
        "Compromiso con la calidad",
        "8 horas",
        "",
    ],
)
def test_items_are_no_headings(words: str) -> None:
    assert NAMES.section(words) is None


def test_start_of_a_heading_counts_where_it_stands_out() -> None:
    assert NAMES.section("Funciones del Gerente General") is None
    found = NAMES.section("Funciones del Gerente General", tail=True)
    assert found is not None
    assert found.key == "functions"


def test_facts_of_the_position_are_labels() -> None:
    found = NAMES.label("Denominación del puesto:")
    assert found is not None
    assert (found.key, found.identity) == ("title", True)


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Faculty / Department / Hub", "area"),
        ("Department / Post / Hub", None),
        ("Department / Hub / Loft", None),
    ],
)
def test_facts_that_most_parts_of_a_label_name(label: str, key: str | None) -> None:
    found = NAMES.label(label)
    assert (found.key if found is not None and found.identity else None) == key


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Dependencia (jefe inmediato)", "reports_to"),
        ("Dependencia (área)", "area"),
        ("Autoridad lineal sobre", "supervises"),
        ("Autoridad lineal", "reports_to"),
    ],
)
def test_what_a_label_says_in_brackets(label: str, key: str) -> None:
    found = NAMES.label(label)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize("heading", ["Zarandaja única)", "a) b)", "(Zarandaja) única)"])
def test_a_closing_bracket_alone_ends(heading: str) -> None:
    assert NAMES.section(heading) is None


def test_one_vocabulary_has_its_names_once() -> None:
    extra = '[sections]\nfunctions = ["tareas del turno"]\n'
    assert names_of(load(extra)) is names_of(load(extra))
    assert names_of(load(extra)) is not names_of(load())


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Fuera del Ministerio", "external_contact"),
        ("Al interior de la Cooperativa", "internal_contact"),
        ("Outside the Museum", "external_contact"),
        ("Fuera del horario: Vigilancia, Portería", None),
        ("Fuera de la jornada se atiende a quien llega sin cita previa", None),
    ],
)
def test_a_side_with_what_it_is_the_side_of(heading: str, key: str | None) -> None:
    found = NAMES.section(heading, tail=True)
    assert (found.key if found else None) == key


def test_what_the_indicators_are_for() -> None:
    found = NAMES.section("Indicadores con los que se mide el faro", tail=True)
    assert found is not None
    assert (found.key, found.exact) == ("indicators", False)


def test_the_small_word_that_a_relation_hangs_on() -> None:
    names = names_of(load())
    told = names.section("Con quién se trabaja")
    assert told is not None
    assert told.key == "contacts"
    assert names.section("Descripción del trabajo") is None
    others = names.section("Con quién se coordina")
    assert others is not None
    assert others.key == "contacts"


@pytest.mark.parametrize(
    "label",
    [
        "Conocimientos: mínimos o indispensables y deseables",
        "Experiencia requerida o deseable",
        "Required and desirable skills",
    ],
)
def test_both_importances_joined_say_none(label: str) -> None:
    assert names_of(load()).importance(label) is None
