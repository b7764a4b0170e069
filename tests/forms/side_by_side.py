"""A description without rulings: labels and values in a grid, then two columns of running text."""

from __future__ import annotations

from tests.forms.items import duty, head, need
from tests.forms.layout import C, Form, P, Side, T

_DUTIES = (
    "Controlar el ingreso y egreso de personas y vehículos.",
    "Realizar rondas de inspección cada dos horas por el perímetro y los depósitos.",
    "Asentar las novedades en el libro de guardia.",
)

FORM = Form(
    name="side_by_side",
    blocks=(
        P("Frigorífico Tres Lagunas S.A.", bold=True),
        P("Descripción de puesto", bold=True),
        T(
            (
                (C("Puesto:", bold=True), "Vigilador", C("Sector:", bold=True), "Seguridad Patrimonial"),
                (
                    C("Reporta a:", bold=True),
                    "Jefe de Seguridad",
                    C("Turno:", bold=True),
                    "Rotativo, 8 horas",
                ),
            ),
            (2, 4, 2, 4),
            ruled=False,
        ),
        P("Misión", bold=True),
        P("Resguardar las personas y los bienes de la planta mediante controles permanentes."),
        Side(
            (
                P("Tareas principales", bold=True),
                *(P(f"• {text}") for text in _DUTIES),
                P("Elementos de protección personal", bold=True),
                P("• Calzado de seguridad y chaleco reflectivo."),
            ),
            (
                P("Requisitos excluyentes", bold=True),
                P("• Secundario completo."),
                P("• Curso de vigilador habilitante."),
                P("Requisitos deseables", bold=True),
                P("• Experiencia de un año en plantas industriales o en depósitos de alimentos."),
                P("Competencias", bold=True),
                P("• Observación"),
                P("• Responsabilidad"),
            ),
        ),
    ),
    gold=(
        {
            "title": "Vigilador",
            "organization": "Frigorífico Tres Lagunas S.A.",
            "area": "Seguridad Patrimonial",
            "control": {},
            "objectives": [
                "Resguardar las personas y los bienes de la planta mediante controles permanentes."
            ],
            "functions": [duty(text) for text in _DUTIES],
            "relations": [head("Jefe de Seguridad")],
            "requirements": [
                need("education", "Secundario completo."),
                need("training", "Curso de vigilador habilitante."),
                need(
                    "experience",
                    "Experiencia de un año en plantas industriales o en depósitos de alimentos.",
                    "desired",
                    months=12,
                ),
                need("competency", "Observación"),
                need("competency", "Responsabilidad"),
            ],
            "schedule": ["Rotativo, 8 horas"],
            "safety": ["Calzado de seguridad y chaleco reflectivo."],
        },
    ),
)
