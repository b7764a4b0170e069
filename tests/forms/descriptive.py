"""A 'descriptivo de cargo' with dimensions, indicators and authority, as Chilean and Argentinian companies keep it."""

from __future__ import annotations

from tests.forms.layout import C, Form, P, T

_DUTIES = (
    ("Elaborar el plan anual de mantenimiento de la flota y de las bodegas.", "Plan aprobado en noviembre"),
    ("Controlar los costos de combustible, repuestos y servicios externos.", "Costo por kilómetro"),
    ("Velar por la disponibilidad de los equipos de frío.", "Disponibilidad sobre 97 %"),
    ("Liderar a los jefes de taller y evaluar su desempeño.", "Evaluaciones al día"),
)
_OWN = ("Aprobar compras de repuestos de hasta $ 2.000.000.", "Programar los turnos del taller.")
_ASKED = ("Contratar servicios externos sobre el presupuesto.", "Dar de baja vehículos.")
_SKILLS = (("Liderazgo", "Alto"), ("Orientación al cliente", "Medio"), ("Pensamiento analítico", "Alto"))

FORM = Form(
    name="descriptive",
    header=T(
        (
            (
                C("Transportes Río Claro SpA", down=2, bold=True),
                C("DESCRIPTIVO DE CARGO", down=2, bold=True),
                "Código: DC-OPE-012",
            ),
            ("Versión: 4   Fecha: 15-03-2025",),
        ),
        (3, 4, 3),
    ),
    blocks=(
        P("1. IDENTIFICACIÓN DEL CARGO", bold=True),
        T(
            (
                ("Nombre del cargo", "Subgerente de Mantenimiento"),
                ("Gerencia", "Operaciones"),
                ("Reporta a", "Gerente de Operaciones"),
                ("Reporte funcional", "Gerente de Seguridad"),
                ("Cargos que le reportan", "Jefe de Taller\nEncargado de Repuestos"),
            ),
            (3, 7),
        ),
        P("2. MISIÓN DEL CARGO", bold=True),
        P(
            "Asegurar que la flota y las bodegas operen sin interrupciones, al menor costo posible y con seguridad para las personas."
        ),
        P("3. DIMENSIONES DEL CARGO", bold=True),
        T(
            (
                ("Dotación directa", "2 personas"),
                ("Dotación indirecta", "34 personas"),
                ("Presupuesto anual", "$ 1.450 millones"),
            ),
            (3, 7),
        ),
        P("4. PRINCIPALES FUNCIONES Y RESPONSABILIDADES", bold=True),
        T(
            (
                (C("Nº", bold=True), C("Función", bold=True), C("Indicador de gestión (KPI)", bold=True)),
                *((str(number), *row) for number, row in enumerate(_DUTIES, 1)),
            ),
            (1, 6, 3),
        ),
        P("5. TOMA DE DECISIONES", bold=True),
        T(
            (
                (C("Decisiones autónomas", bold=True), C("Decisiones que consulta a su jefatura", bold=True)),
                *zip(_OWN, _ASKED, strict=True),
            ),
            (1, 1),
        ),
        P("6. RELACIONES DEL CARGO", bold=True),
        T(
            (
                (C("Relaciones internas", bold=True), C("Propósito", bold=True)),
                ("Jefe de Tráfico", "Programar la detención de los vehículos."),
                (C("Relaciones externas", bold=True), C("Propósito", bold=True)),
                ("Talleres autorizados", "Coordinar las garantías."),
            ),
            (1, 1),
        ),
        P("7. PERFIL DEL CARGO", bold=True),
        T(
            (
                ("Formación académica", "Ingeniero Mecánico o Ingeniero en Mantenimiento Industrial"),
                ("Experiencia", "5 años en mantenimiento de flotas, de ellos 2 en cargos de jefatura"),
                ("Conocimientos específicos", "Normativa de transporte de carga\nSAP PM"),
            ),
            (3, 7),
        ),
        P("8. COMPETENCIAS", bold=True),
        T(((C("Competencia", bold=True), C("Nivel", bold=True)), *_SKILLS), (7, 3)),
        P("9. CONDICIONES DE TRABAJO", bold=True),
        T((("Jornada", "Artículo 22, lunes a viernes"), ("Lugar de trabajo", "Casa matriz, Talca")), (3, 7)),
    ),
    gold=(
        {
            "title": "Subgerente de Mantenimiento",
            "organization": "Transportes Río Claro SpA",
            "area": "Operaciones",
            "control": {
                "code": "DC-OPE-012",
                "governs": "profile",
                "version": "4",
                "issued_on": "2025-03-15",
            },
            "objectives": [
                "Asegurar que la flota y las bodegas operen sin interrupciones, al menor costo posible y con seguridad para las personas."
            ],
            "functions": [
                {"number": str(number), "group": None, "text": text, "frequency": [], "action": []}
                for number, (text, _) in enumerate(_DUTIES, 1)
            ],
            "relations": [
                {"kind": "reports_to", "title": "Gerente de Operaciones"},
                {"kind": "reports_functionally_to", "title": "Gerente de Seguridad"},
                {"kind": "supervises", "title": "Jefe de Taller"},
                {"kind": "supervises", "title": "Encargado de Repuestos"},
                {
                    "kind": "internal_contact",
                    "title": "Jefe de Tráfico",
                    "note": "Programar la detención de los vehículos.",
                },
                {
                    "kind": "external_contact",
                    "title": "Talleres autorizados",
                    "note": "Coordinar las garantías.",
                },
            ],
            "requirements": [
                {
                    "kind": "education",
                    "importance": "required",
                    "text": "Ingeniero Mecánico o Ingeniero en Mantenimiento Industrial",
                },
                {
                    "kind": "experience",
                    "importance": "required",
                    "text": "5 años en mantenimiento de flotas, de ellos 2 en cargos de jefatura",
                    "months": 60,
                },
                {"kind": "knowledge", "importance": "required", "text": "Normativa de transporte de carga"},
                {"kind": "knowledge", "importance": "required", "text": "SAP PM"},
                *(
                    {"kind": "competency", "importance": "required", "text": text, "level_label": level}
                    for text, level in _SKILLS
                ),
            ],
            "decisions": [
                *({"authority": "own", "text": text} for text in _OWN),
                *({"authority": "superior", "text": text} for text in _ASKED),
            ],
            "schedule": ["Artículo 22, lunes a viernes"],
            "notes": [
                "Dotación directa: 2 personas",
                "Dotación indirecta: 34 personas",
                "Presupuesto anual: $ 1.450 millones",
            ],
        },
    ),
)
