"""A profile whose first table has its labels printed below the values, and duties under headings of frequency."""

from __future__ import annotations

from tests.forms.items import duty, head, need, subordinate
from tests.forms.layout import C, Form, P, T

_PURPOSE = "Dirigir la atención de los pacientes en admisión, con trato cordial y tiempos de espera menores a diez minutos."

FORM = Form(
    name="labels_below",
    blocks=(
        P("Clínica Montebello S.A.C.", bold=True),
        P("PERFIL DE PUESTO", bold=True),
        T(
            (
                ("Coordinadora de Admisión", "Operaciones Clínicas"),
                (C("Nombre del puesto", bold=True), C("Área", bold=True)),
                ("Jefe de Operaciones", "Recepcionista"),
                (C("Reporta a", bold=True), C("Supervisa a", bold=True)),
            ),
            (5, 5),
        ),
        P("OBJETIVO", bold=True),
        P("[Describa brevemente para qué existe el puesto]"),
        P(_PURPOSE),
        P("FUNCIONES PRINCIPALES", bold=True),
        P("• Asignar los turnos de las ventanillas."),
        P("• Resolver los reclamos de los pacientes."),
        P("PERFIL", bold=True),
        P("Estudios: Técnico en Administración"),
        P("Experiencia: 1 año 6 meses en centros de salud"),
        P("Idiomas: Inglés básico (deseable)"),
        P("Deseable: Diplomado en gestión hospitalaria"),
        P("HORARIO", bold=True),
        P("Turnos rotativos de 8 horas"),
    ),
    gold=(
        {
            "title": "Coordinadora de Admisión",
            "organization": "Clínica Montebello S.A.C.",
            "area": "Operaciones Clínicas",
            "control": {},
            "objectives": [_PURPOSE],
            "functions": [
                duty("Asignar los turnos de las ventanillas."),
                duty("Resolver los reclamos de los pacientes."),
            ],
            "relations": [head("Jefe de Operaciones"), subordinate("Recepcionista")],
            "requirements": [
                need("education", "Técnico en Administración"),
                need("experience", "1 año 6 meses en centros de salud", months=18),
                need("knowledge", "Inglés básico (deseable)", "desired"),
                need("training", "Diplomado en gestión hospitalaria", "desired"),
            ],
            "schedule": ["Turnos rotativos de 8 horas"],
        },
    ),
)
