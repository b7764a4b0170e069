"""A form of two columns whose labels stand above their values, with choices marked in brackets."""

from __future__ import annotations

from tests.forms.layout import C, Form, P, T, bar

_TASKS = (
    ("Solicitar cotizaciones a por lo menos tres proveedores por compra.", "daily"),
    ("Emitir las órdenes de compra y dar seguimiento a las entregas.", "daily"),
    ("Evaluar a los proveedores según calidad, precio y plazo.", "monthly"),
    ("Conciliar las facturas con las órdenes de compra y las recepciones.", "weekly"),
)
_COLUMNS = ("daily", "weekly", "monthly")


def _pair(one: str, other: str) -> tuple[C, C]:
    return C(one, 4, bold=True), C(other, 4, bold=True)


def _values(one: str, other: str) -> tuple[C, C]:
    return C(one, 4), C(other, 4)


FORM = Form(
    name="labels_above",
    blocks=(
        P("Manufacturas Lomas Verdes, S.A.", bold=True),
        P("FORMULARIO DE DESCRIPCIÓN DE PUESTO", bold=True),
        T(
            (
                bar("DATOS GENERALES", 8),
                _pair("Nombre del puesto", "Departamento"),
                _values("Analista de Compras", "Abastecimiento"),
                _pair("Jefe inmediato", "Puestos que supervisa"),
                _values("Jefe de Compras", "Ninguno"),
                _pair("Horario de trabajo", "Tipo de contrato"),
                _values("Lunes a viernes de 8:00 a 17:00", "[X] Indefinido   [ ] Temporal"),
                bar("OBJETIVO DEL PUESTO", 8),
                (
                    C(
                        "Comprar los materiales que la planta necesita en las mejores condiciones de precio y plazo.",
                        8,
                    ),
                ),
                bar("FUNCIONES", 8),
                (
                    C("Descripción", 5, bold=True),
                    C("Diaria", bold=True),
                    C("Semanal", bold=True),
                    C("Mensual", bold=True),
                ),
                *(
                    (C(text, 5), *("X" if name == often else "" for name in _COLUMNS))
                    for text, often in _TASKS
                ),
                bar("REQUISITOS", 8),
                _pair("Escolaridad", "Experiencia"),
                _values(
                    "[ ] Bachillerato\n[X] Licenciatura\n[ ] Maestría",
                    "[ ] Sin experiencia\n[X] 2 años\n[ ] 5 años o más",
                ),
                _pair("Especialidad", "Idiomas"),
                _values("Administración de Empresas, Ingeniería Industrial o afines", "Inglés intermedio"),
                _pair("Habilidades", "Disponibilidad para viajar"),
                _values("Negociación\nTrabajo bajo presión", "[X] Sí   [ ] No"),
            ),
            (1, 1, 1, 1, 1, 1, 1, 1),
        ),
        T(
            (
                (C("Elaborado por", bold=True), C("Aprobado por", bold=True)),
                ("Irene Salcedo Pons", "Marcos Quiroga Del Valle"),
                (C("Fecha", bold=True), C("Fecha", bold=True)),
                ("12/05/2024", "20/05/2024"),
            ),
            (1, 1),
        ),
    ),
    gold=(
        {
            "title": "Analista de Compras",
            "organization": "Manufacturas Lomas Verdes, S.A.",
            "area": "Abastecimiento",
            "control": {},
            "approvals": [
                {"step": "prepared", "name": "Irene Salcedo Pons", "date": "2024-05-12"},
                {"step": "approved", "name": "Marcos Quiroga Del Valle", "date": "2024-05-20"},
            ],
            "objectives": [
                "Comprar los materiales que la planta necesita en las mejores condiciones de precio y plazo."
            ],
            "functions": [
                {"number": None, "group": None, "text": text, "frequency": [often], "action": []}
                for text, often in _TASKS
            ],
            "relations": [{"kind": "reports_to", "title": "Jefe de Compras"}],
            "requirements": [
                {"kind": "education", "importance": "required", "text": "Licenciatura"},
                {"kind": "experience", "importance": "required", "text": "2 años", "months": 24},
                {
                    "kind": "education",
                    "importance": "required",
                    "text": "Administración de Empresas, Ingeniería Industrial o afines",
                },
                {"kind": "knowledge", "importance": "required", "text": "Inglés intermedio"},
                {"kind": "skill", "importance": "required", "text": "Negociación"},
                {"kind": "skill", "importance": "required", "text": "Trabajo bajo presión"},
            ],
            "schedule": ["Lunes a viernes de 8:00 a 17:00"],
            "optional": ["Disponibilidad para viajar: Sí", "Sí", "Disponibilidad para viajar"],
        },
    ),
)
