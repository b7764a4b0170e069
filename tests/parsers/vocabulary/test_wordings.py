"""What forms, manuals and calls of several countries call their sections, facts, columns and control fields."""

import pytest

from parsers.names import names_of
from parsers.vocabulary import load

NAMES = names_of(load())

SECTIONS = {
    "¿Para qué existe el cargo?": "objective",
    "Misión fundamental del puesto": "objective",
    "Purpose of class": "objective",
    "Finalidade da função": "objective",
    "Descripción de las funciones esenciales del empleo": "functions",
    "Actividades permanentes": "functions",
    "Peripheral duties": "functions",
    "Descrição de atividades típicas do cargo": "functions",
    "Dependencia inmediata": "reports_to",
    "Managerially accountable to": "reports_to",
    "Cargo ao qual se reporta": "reports_to",
    "Dotted-line reporting": "reports_functionally_to",
    "N° de personas a cargo": "supervises",
    "Jobs reporting into": "supervises",
    "Span of control": "supervises",
    "Efetivo sob gestão": "supervises",
    "Relaciones con otras instituciones": "external_contact",
    "Contacts within the company": "internal_contact",
    "Qué requerimos": "requirements",
    "Essential and desirable criteria": "requirements",
    "Nivel profesional": "education",
    "Registro no conselho": "education",
    "Temas de capacitación": "training",
    "Licensure": "training",
    "Lenguas originarias": "knowledge",
    "Computer literacy": "knowledge",
    "Tiempo total de experiencia": "experience",
    "Competencias del ser": "competency",
    "Decisions requiring consultation": "decisions_superior",
    "Régimen horario": "schedule",
    "Enfermedades profesionales": "risks",
    "Perfil psicofísico": "safety",
    "Ordem de serviço de segurança": "safety",
    "Achievement measurement": "indicators",
    "Patrimônio sob responsabilidade": "resources",
    "Calidad jurídica": "employment",
    "Base salary": "employment",
    "Procedimientos en los que participa": "references",
    "Retos del puesto": "notes",
    "Verification of review": "outside",
    "Termo de recebimento": "outside",
    "Positions that report to this role": "supervises",
    "Subordinado hierarquicamente a": "reports_to",
}
FACTS = {
    "Título puesto funcional": "title",
    "Designação do posto de trabalho": "title",
    "Centro gestor": "area",
    "Rama de cargo": "group",
    "Organismo convocante": "organization",
    "Job req ID": "position_code",
    "Cód. CBO": "position_code",
    "Subnivel / subcategoría": "grade",
    "Labor grade": "grade",
    "Cantidad de cargos a cubrir": "posts",
    "Number of hires": "posts",
    "Plazas autorizadas": "posts",
    "Position item number": "position_code",
}
OTHERS = (
    ("columns", "Motivo de la comunicación", "purpose"),
    ("columns", "Weightage (%)", "weight"),
    ("columns", "Frequência da atividade", "frequency"),
    ("columns", "Stage measured at", "verification"),
    ("control", "Núm. de Revisión", "version"),
    ("control", "Adoption date", "issued_on"),
    ("control", "Em vigor a partir de", "effective_from"),
    ("approvals", "Vetted by", "reviewed"),
    ("approval_fields", "Nome e sobrenome", "name"),
    ("changes", "Bitácora de revisiones", "heading"),
    ("frequency", "As and when required", "occasional"),
    ("frequency", "A cada quinze dias", "fortnightly"),
    ("scales", "Bilingüe", "high"),
    ("importance", "Not mandatory", "desired"),
    ("nothing", "No tiene cargos a su mando", "word"),
    ("relation_verbs", "Subordina-se ao", "reports_to"),
)


@pytest.mark.parametrize(("text", "key"), SECTIONS.items())
def test_a_label_names_its_section(text: str, key: str) -> None:
    name = NAMES.label(text)
    assert (name.key if name else "") == key
    assert name is None or not name.identity


@pytest.mark.parametrize(("text", "key"), FACTS.items())
def test_a_label_names_a_fact_of_the_position(text: str, key: str) -> None:
    name = NAMES.label(text)
    assert name is not None
    assert (name.key, name.identity) == (key, True)


@pytest.mark.parametrize(("table", "text", "key"), OTHERS)
def test_a_wording_of_another_table(table: str, text: str, key: str) -> None:
    found = NAMES.column(text) if table == "columns" else NAMES.vocabulary.find(table, text)
    assert found == key
