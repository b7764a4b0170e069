"""The Colombian specific manual of functions and competencies, for an invented public hospital; two posts in one file."""

from __future__ import annotations

from typing import Any

from tests.forms.layout import C, Form, P, T, bar


def _post(facts: dict[str, Any]) -> T:
    rows: list[tuple[C | str, ...]] = [
        bar("I. IDENTIFICACIÓN DEL EMPLEO", 2),
        ("Nivel:", facts["level"]),
        ("Denominación del Empleo:", facts["title"]),
        ("Código:", facts["code"]),
        ("Grado:", facts["grade"]),
        ("No. de cargos:", facts["posts"]),
        ("Dependencia:", facts["area"]),
        ("Cargo del Jefe Inmediato:", facts["head"]),
        bar("II. ÁREA FUNCIONAL", 2),
        (C(facts["area"], 2),),
        bar("III. PROPÓSITO PRINCIPAL", 2),
        (C(facts["purpose"], 2),),
        bar("IV. DESCRIPCIÓN DE LAS FUNCIONES ESENCIALES", 2),
        (C("\n".join(f"{n}. {text}" for n, text in enumerate(facts["functions"], 1)), 2),),
        bar("V. CONOCIMIENTOS BÁSICOS O ESENCIALES", 2),
        (C("\n".join(facts["knowledge"]), 2),),
        bar("VI. COMPETENCIAS COMPORTAMENTALES", 2),
        (C("COMUNES", bold=True), C("POR NIVEL JERÁRQUICO", bold=True)),
        ("\n".join(facts["common"]), "\n".join(facts["by_level"])),
        bar("VII. REQUISITOS DE FORMACIÓN ACADÉMICA Y EXPERIENCIA", 2),
        (C("FORMACIÓN ACADÉMICA", bold=True), C("EXPERIENCIA", bold=True)),
        (facts["study"], facts["experience"]),
        bar("VIII. ALTERNATIVAS", 2),
        (C("FORMACIÓN ACADÉMICA", bold=True), C("EXPERIENCIA", bold=True)),
        (facts["other_study"], facts["other_experience"]),
    ]
    return T(tuple(rows), (4, 5))


def _gold(facts: dict[str, Any]) -> dict[str, Any]:
    def needs(kind: str, texts: list[str]) -> list[dict[str, Any]]:
        return [{"kind": kind, "importance": "required", "text": text} for text in texts]

    return {
        "title": facts["title"],
        "area": facts["area"],
        "grade": facts["grade"],
        "position_code": facts["code"],
        "control": {},
        "objectives": [{"number": None, "text": facts["purpose"]}],
        "functions": [
            {"number": str(n), "group": None, "text": text, "frequency": [], "action": []}
            for n, text in enumerate(facts["functions"], 1)
        ],
        "relations": [{"kind": "reports_to", "title": facts["head"]}],
        "requirements": [
            *needs("knowledge", facts["knowledge"]),
            *needs("competency", [*facts["common"], *facts["by_level"]]),
            *needs("education", [facts["study"]]),
            {**needs("experience", [facts["experience"]])[0], "months": facts["months"]},
            *needs("education", [facts["other_study"]]),
            {**needs("experience", [facts["other_experience"]])[0], "months": facts["other_months"]},
        ],
        "optional": [facts["level"]],
    }


_PHARMACIST: dict[str, Any] = {
    "level": "Profesional",
    "title": "Profesional Universitario",
    "code": "219",
    "grade": "03",
    "posts": "Dos (2)",
    "area": "Servicio Farmacéutico",
    "head": "Subgerente Científico",
    "purpose": "Administrar el servicio farmacéutico de la entidad, garantizando la disponibilidad y el uso adecuado de los medicamentos.",
    "functions": [
        "Planear la adquisición de medicamentos y dispositivos médicos, de acuerdo con el consumo histórico y el presupuesto.",
        "Verificar las condiciones de almacenamiento de los medicamentos conforme a la normatividad vigente.",
        "Reportar los eventos adversos a medicamentos al programa de farmacovigilancia.",
        "Desempeñar las demás funciones asignadas por la autoridad competente, de acuerdo con el nivel y la naturaleza del empleo.",
    ],
    "knowledge": [
        "Sistema General de Seguridad Social en Salud.",
        "Farmacovigilancia y tecnovigilancia.",
        "Herramientas ofimáticas.",
    ],
    "common": ["Aprendizaje continuo", "Orientación a resultados", "Trabajo en equipo"],
    "by_level": ["Aporte técnico-profesional", "Gestión de procedimientos"],
    "study": "Título profesional en Química Farmacéutica del núcleo básico del conocimiento en Ciencias de la Salud. Tarjeta profesional vigente.",
    "experience": "Veinticuatro (24) meses de experiencia profesional relacionada.",
    "months": 24,
    "other_study": "Título de posgrado en la modalidad de especialización en áreas relacionadas con las funciones del empleo.",
    "other_experience": "Doce (12) meses de experiencia profesional relacionada.",
    "other_months": 12,
}
_CLERK: dict[str, Any] = {
    "level": "Asistencial",
    "title": "Auxiliar Administrativo",
    "code": "407",
    "grade": "05",
    "posts": "Uno (1)",
    "area": "Oficina de Facturación",
    "head": "Profesional Universitario",
    "purpose": "Apoyar el proceso de facturación de los servicios prestados, con oportunidad y exactitud.",
    "functions": [
        "Registrar en el sistema las órdenes de servicio recibidas de las áreas asistenciales.",
        "Archivar los soportes de las facturas radicadas, según las tablas de retención documental.",
        "Atender las inquietudes de los usuarios sobre el cobro de los servicios.",
    ],
    "knowledge": ["Manual tarifario vigente.", "Gestión documental."],
    "common": ["Compromiso con la organización", "Adaptación al cambio"],
    "by_level": ["Manejo de la información", "Relaciones interpersonales"],
    "study": "Diploma de bachiller en cualquier modalidad.",
    "experience": "Seis (6) meses de experiencia laboral.",
    "months": 6,
    "other_study": "Aprobación de cuatro (4) años de educación básica secundaria y curso específico de facturación.",
    "other_experience": "Dieciocho (18) meses de experiencia laboral.",
    "other_months": 18,
}

FORM = Form(
    name="colombia",
    header=T(
        (
            (C("E.S.E. HOSPITAL VALLE SERENO", down=2, bold=True), "CÓDIGO: TH-MN-02", "VERSIÓN: 03"),
            ("MANUAL ESPECÍFICO DE FUNCIONES Y COMPETENCIAS LABORALES", "FECHA: 14/05/2024"),
        ),
        (3, 5, 3),
    ),
    blocks=(_post(_PHARMACIST), P(""), _post(_CLERK)),
    gold=(_gold(_PHARMACIST), _gold(_CLERK)),
)
for _one in FORM.gold:
    _one["organization"] = "E.S.E. HOSPITAL VALLE SERENO"
    _one["control"] = {"code": "TH-MN-02", "governs": None, "version": "03", "issued_on": "2024-05-14"}
