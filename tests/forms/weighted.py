"""A weighted matrix of results with indicators, as balanced scorecards of positions print it."""

from __future__ import annotations

from tests.forms.layout import C, Form, P, T, bar

_ROWS = (
    (
        "Planificar la producción semanal de las líneas de envasado.",
        "30 %",
        "Cumplimiento del plan ≥ 95 %",
        "M",
    ),
    ("Controlar las mermas de materia prima por turno.", "25 %", "Merma menor al 2 %", "D"),
    ("Coordinar el mantenimiento preventivo con el taller.", "20 %", "Paradas no programadas", "S"),
    (
        "Desarrollar las competencias de los operarios a cargo.",
        "25 %",
        "Horas de capacitación por persona",
        "T",
    ),
)
_FREQUENCY = {"M": "monthly", "D": "daily", "S": "weekly", "T": "quarterly"}

FORM = Form(
    name="weighted",
    header=T(
        (
            (
                C("ALIMENTOS BRISA CLARA S.A.C.", down=2, bold=True),
                C("DESCRIPTIVO DE PUESTO", down=2, bold=True),
                "Código: RH-DP-031",
            ),
            ("Versión: 02   Vigencia: 03/02/2025",),
        ),
        (3, 4, 3),
    ),
    blocks=(
        T(
            (
                ("Nombre del puesto:", "Supervisor de Envasado", "Área:", "Producción"),
                ("Reporta a:", "Jefe de Planta", "Supervisa a:", "Operario de Envasado\nAuxiliar de Línea"),
            ),
            (2, 4, 2, 4),
        ),
        P("PROPÓSITO DEL PUESTO", bold=True),
        P("Asegurar el envasado de los productos en la cantidad, calidad y plazo programados."),
        P("RESPONSABILIDADES PRINCIPALES", bold=True),
        T(
            (
                (
                    C("N°", bold=True),
                    C("Función", bold=True),
                    C("Peso", bold=True),
                    C("Indicador", bold=True),
                    C("Frecuencia", bold=True),
                ),
                *((str(n), *row) for n, row in enumerate(_ROWS, 1)),
            ),
            (1, 6, 1, 4, 1),
        ),
        P("Frecuencia: D = Diaria, S = Semanal, M = Mensual, T = Trimestral"),
        T(
            (
                bar("COMPETENCIAS", 5),
                (C("Competencia", down=2, bold=True), C("Nivel requerido", 4, bold=True)),
                ("1", "2", "3", "4"),
                ("Liderazgo", "", "", "X", ""),
                ("Orientación a resultados", "", "", "", "X"),
                ("Comunicación", "", "X", "", ""),
            ),
            (6, 1, 1, 1, 1),
        ),
        T(
            (
                bar("REQUISITOS", 3),
                ("", C("Indispensable", bold=True), C("Deseable", bold=True)),
                (
                    "Educación",
                    "Técnico titulado en Producción Industrial",
                    "Bachiller en Ingeniería Industrial",
                ),
                ("Experiencia", "2 años en plantas de alimentos", "4 años en puestos similares"),
                ("Formación", "Buenas prácticas de manufactura", "Curso de HACCP"),
            ),
            (2, 5, 5),
        ),
    ),
    gold=(
        {
            "title": "Supervisor de Envasado",
            "organization": "ALIMENTOS BRISA CLARA S.A.C.",
            "area": "Producción",
            "control": {
                "code": "RH-DP-031",
                "governs": "profile",
                "version": "02",
                "issued_on": "2025-02-03",
            },
            "objectives": [
                "Asegurar el envasado de los productos en la cantidad, calidad y plazo programados."
            ],
            "functions": [
                {
                    "number": str(n),
                    "group": None,
                    "text": text,
                    "frequency": [_FREQUENCY[mark]],
                    "action": [],
                    "weight": float(weight.removesuffix(" %")),
                }
                for n, (text, weight, _, mark) in enumerate(_ROWS, 1)
            ],
            "relations": [
                {"kind": "reports_to", "title": "Jefe de Planta"},
                {"kind": "supervises", "title": "Operario de Envasado"},
                {"kind": "supervises", "title": "Auxiliar de Línea"},
            ],
            "requirements": [
                {"kind": "competency", "importance": "required", "text": "Liderazgo", "level": 3},
                {
                    "kind": "competency",
                    "importance": "required",
                    "text": "Orientación a resultados",
                    "level": 4,
                },
                {"kind": "competency", "importance": "required", "text": "Comunicación", "level": 2},
                {
                    "kind": "education",
                    "importance": "required",
                    "text": "Técnico titulado en Producción Industrial",
                },
                {"kind": "education", "importance": "desired", "text": "Bachiller en Ingeniería Industrial"},
                {
                    "kind": "experience",
                    "importance": "required",
                    "text": "2 años en plantas de alimentos",
                    "months": 24,
                },
                {
                    "kind": "experience",
                    "importance": "desired",
                    "text": "4 años en puestos similares",
                    "months": 48,
                },
                {"kind": "training", "importance": "required", "text": "Buenas prácticas de manufactura"},
                {"kind": "training", "importance": "desired", "text": "Curso de HACCP"},
            ],
        },
    ),
)
