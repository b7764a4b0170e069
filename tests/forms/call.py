"""A public call for one post: requisites and details in a table, duties with letters, conditions of the contract."""

from __future__ import annotations

from tests.forms.items import duty, need
from tests.forms.layout import C, Form, P, T

_DUTIES = (
    "Elaborar los informes técnicos de las autorizaciones de uso de agua que se soliciten a la entidad.",
    "Inspeccionar las fuentes de agua superficial y levantar el acta correspondiente.",
    "Mantener al día el padrón de usuarios en el sistema informático institucional.",
    "Otras funciones que le asigne la jefatura inmediata.",
)

FORM = Form(
    name="call",
    blocks=(
        P("AUTORIDAD REGIONAL DEL AGUA DE QUILCAMARCA", bold=True),
        P(
            "CONVOCATORIA PARA LA CONTRATACIÓN ADMINISTRATIVA DE SERVICIOS DE UN (01) ESPECIALISTA EN RECURSOS HÍDRICOS",
            bold=True,
        ),
        P("I. GENERALIDADES", bold=True),
        P("1. Objeto de la convocatoria", bold=True),
        P("Contratar los servicios de un (01) Especialista en Recursos Hídricos."),
        P("2. Dependencia, unidad orgánica y/o área solicitante", bold=True),
        P("Subdirección de Conservación y Planeamiento"),
        P("II. PERFIL DEL PUESTO", bold=True),
        T(
            (
                (C("REQUISITOS", bold=True), C("DETALLE", bold=True)),
                ("Experiencia", "Un (01) año en gestión de recursos hídricos."),
                ("Competencias", "Trabajo en equipo\nComunicación efectiva"),
                (
                    "Formación académica, grado académico y/o nivel de estudios",
                    "Título profesional de Ingeniero Agrícola, Ambiental o Civil, colegiado y habilitado.",
                ),
                ("Cursos y/o estudios de especialización", "Curso de gestión de cuencas de 40 horas."),
                ("Conocimientos para el puesto y/o cargo", "Ley de Recursos Hídricos y su reglamento."),
            ),
            (3, 7),
        ),
        P("III. CARACTERÍSTICAS DEL PUESTO Y/O CARGO", bold=True),
        P("Principales funciones a desarrollar:"),
        *(P(f"{letter}. {text}") for letter, text in zip("abcd", _DUTIES, strict=True)),
        P("IV. CONDICIONES ESENCIALES DEL CONTRATO", bold=True),
        T(
            (
                (C("CONDICIONES", bold=True), C("DETALLE", bold=True)),
                ("Lugar de prestación del servicio", "Sede Quilcamarca, Jr. Los Sauces 210"),
                ("Duración del contrato", "Tres (03) meses, renovables"),
                ("Remuneración mensual", "S/ 4,500.00 (Cuatro mil quinientos y 00/100 soles)"),
            ),
            (3, 7),
        ),
    ),
    gold=(
        {
            "title": "ESPECIALISTA EN RECURSOS HÍDRICOS",
            "organization": "AUTORIDAD REGIONAL DEL AGUA DE QUILCAMARCA",
            "area": "Subdirección de Conservación y Planeamiento",
            "control": {},
            "functions": [duty(text, letter) for letter, text in zip("abcd", _DUTIES, strict=True)],
            "requirements": [
                need("experience", "Un (01) año en gestión de recursos hídricos.", months=12),
                need("competency", "Trabajo en equipo"),
                need("competency", "Comunicación efectiva"),
                need(
                    "education",
                    "Título profesional de Ingeniero Agrícola, Ambiental o Civil, colegiado y habilitado.",
                ),
                need("training", "Curso de gestión de cuencas de 40 horas."),
                need("knowledge", "Ley de Recursos Hídricos y su reglamento."),
            ],
        },
    ),
)
