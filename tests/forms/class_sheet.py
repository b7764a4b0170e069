"""Class sheets with grade and code, several in one manual, as universities and ministries keep them."""

from __future__ import annotations

from typing import Any

from tests.forms.layout import Form, P

_CLASSES: tuple[dict[str, Any], ...] = (
    {
        "title": "Bibliotecario I",
        "code": "21.104",
        "grade": "16",
        "nature": "Bajo supervisión general, realiza trabajos de dificultad promedio en la catalogación del material bibliográfico.",
        "tasks": (
            "Cataloga y clasifica libros, revistas y otros materiales.",
            "Atiende las consultas de los usuarios de la sala de lectura.",
            "Realiza el inventario anual de la colección.",
        ),
        "study": "Licenciado en Bibliotecología.",
        "experience": "Un (1) año de experiencia en trabajos de biblioteca.",
        "months": 12,
        "knowledge": ("Sistemas de clasificación bibliográfica.", "Manejo de bases de datos documentales."),
        "skills": ("Habilidad para tratar con el público.", "Habilidad para ordenar información."),
    },
    {
        "title": "Bibliotecario Jefe",
        "code": "21.106",
        "grade": "20",
        "nature": "Bajo dirección, planifica y coordina las actividades de las bibliotecas de la institución.",
        "tasks": (
            "Planifica los servicios de las bibliotecas.",
            "Supervisa y distribuye las actividades del personal a su cargo.",
            "Elabora el presupuesto de adquisición de material bibliográfico.",
            "Presenta informes técnicos de las actividades realizadas.",
        ),
        "study": "Licenciado en Bibliotecología, con maestría en Gestión de la Información.",
        "experience": "Cinco (5) años de experiencia progresiva en bibliotecas universitarias.",
        "months": 60,
        "knowledge": ("Administración de unidades de información.",),
        "skills": ("Habilidad para dirigir grupos de trabajo.",),
    },
)


def _sheet(facts: dict[str, Any]) -> tuple[P, ...]:
    return (
        P(f"DENOMINACIÓN DEL CARGO: {facts['title']}", bold=True),
        P(f"CÓDIGO: {facts['code']}"),
        P(f"GRADO: {facts['grade']}"),
        P("NATURALEZA DEL TRABAJO", bold=True),
        P(facts["nature"]),
        P("TAREAS TÍPICAS", bold=True),
        *(P(f"- {text}") for text in facts["tasks"]),
        P("REQUISITOS MÍNIMOS", bold=True),
        P("EDUCACIÓN:", bold=True),
        P(facts["study"]),
        P("EXPERIENCIA:", bold=True),
        P(facts["experience"]),
        P("CONOCIMIENTOS:", bold=True),
        *(P(f"- {text}") for text in facts["knowledge"]),
        P("HABILIDADES Y DESTREZAS:", bold=True),
        *(P(f"- {text}") for text in facts["skills"]),
    )


def _gold(facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": facts["title"],
        "grade": facts["grade"],
        "position_code": facts["code"],
        "objectives": [facts["nature"]],
        "functions": [
            {"number": None, "group": None, "text": text, "frequency": [], "action": []}
            for text in facts["tasks"]
        ],
        "relations": [],
        "requirements": [
            {"kind": "education", "importance": "required", "text": facts["study"]},
            {
                "kind": "experience",
                "importance": "required",
                "text": facts["experience"],
                "months": facts["months"],
            },
            *({"kind": "knowledge", "importance": "required", "text": text} for text in facts["knowledge"]),
            *({"kind": "skill", "importance": "required", "text": text} for text in facts["skills"]),
        ],
    }


FORM = Form(
    name="class_sheet",
    blocks=(
        P("MANUAL DESCRIPTIVO DE CLASES DE CARGOS", bold=True),
        *_sheet(_CLASSES[0]),
        *_sheet(_CLASSES[1]),
    ),
    gold=tuple(_gold(facts) for facts in _CLASSES),
)
