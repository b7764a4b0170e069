"""The description and profile of posts of the Ecuadorian labour ministry's form, for an invented public company."""

from __future__ import annotations

from tests.forms.layout import C, Form, T, bar

_ACTIVITIES = (
    (
        "Recibe y registra las solicitudes de nuevos medidores de los usuarios.",
        "Atención al usuario; normativa del servicio",
    ),
    ("Programa las inspecciones técnicas de acometidas según la zona.", "Planificación de rutas"),
    ("Elabora reportes semanales de instalaciones pendientes.", "Hojas de cálculo; estadística básica"),
)
_COMPETENCIES = (
    (
        "Orientación de servicio",
        "Alto",
        "Demuestra interés en atender a los clientes internos o externos con rapidez.",
    ),
    ("Trabajo en equipo", "Medio", "Promueve la colaboración de los distintos integrantes del equipo."),
)

FORM = Form(
    name="ecuador",
    blocks=(
        T((bar("DESCRIPCIÓN Y PERFIL DEL PUESTO", 6),), (2, 2, 2, 2, 2, 2)),
        T(
            (
                (
                    C("1. DATOS DE IDENTIFICACIÓN DEL PUESTO", 2, shaded=True, bold=True),
                    C("2. RELACIONES INTERNAS Y EXTERNAS", shaded=True, bold=True),
                    C("3. INSTRUCCIÓN FORMAL REQUERIDA", 2, shaded=True, bold=True),
                ),
                (
                    "Código:",
                    "4.03.02.1.07",
                    C("Usuarios del servicio, Unidad de Operaciones, Unidad Financiera", down=5),
                    "Nivel de Instrucción:",
                    "Tecnología Superior",
                ),
                (
                    "Denominación del Puesto:",
                    "Asistente de Acometidas",
                    "Área de Conocimiento:",
                    "Electricidad, Electromecánica",
                ),
                (
                    "Nivel:",
                    "No Profesional",
                    C("4. EXPERIENCIA LABORAL REQUERIDA", 2, shaded=True, bold=True),
                ),
                ("Unidad Administrativa:", "Dirección Comercial", "Tiempo de Experiencia:", "1 año"),
                (
                    "Grado:",
                    "8",
                    "Especificidad de la experiencia:",
                    "Instalación de medidores e inspección de redes",
                ),
            ),
            (3, 3, 4, 3, 4),
        ),
        T(
            (
                bar("MISIÓN", 1),
                (
                    "Gestionar las solicitudes de acometidas y medidores de los usuarios, de acuerdo con la regulación del servicio eléctrico.",
                ),
            ),
            (10,),
        ),
        T(
            (
                (
                    C("5. ACTIVIDADES ESENCIALES", shaded=True, bold=True),
                    C(
                        "6. CONOCIMIENTOS ADICIONALES RELACIONADOS A LAS ACTIVIDADES ESENCIALES",
                        shaded=True,
                        bold=True,
                    ),
                ),
                *_ACTIVITIES,
            ),
            (6, 5),
        ),
        T(
            (
                bar("7. COMPETENCIAS CONDUCTUALES", 3),
                (
                    C("Denominación de la Competencia", bold=True),
                    C("Nivel", bold=True),
                    C("Comportamiento Observable", bold=True),
                ),
                *_COMPETENCIES,
            ),
            (4, 2, 7),
        ),
    ),
    gold=(
        {
            "title": "Asistente de Acometidas",
            "area": "Dirección Comercial",
            "grade": "8",
            "control": {"code": "4.03.02.1.07", "governs": "profile"},
            "objectives": [
                "Gestionar las solicitudes de acometidas y medidores de los usuarios, de acuerdo con la regulación del servicio eléctrico."
            ],
            "functions": [
                {"number": None, "group": None, "text": text, "frequency": [], "action": []}
                for text, _ in _ACTIVITIES
            ],
            "requirements": [
                {"kind": "education", "importance": "required", "text": "Tecnología Superior"},
                {"kind": "education", "importance": "required", "text": "Electricidad, Electromecánica"},
                {"kind": "experience", "importance": "required", "text": "1 año", "months": 12},
                {
                    "kind": "experience",
                    "importance": "required",
                    "text": "Instalación de medidores e inspección de redes",
                },
                *({"kind": "knowledge", "importance": "required", "text": text} for _, text in _ACTIVITIES),
                *(
                    {"kind": "competency", "importance": "required", "text": text, "level_label": level}
                    for text, level, _ in _COMPETENCIES
                ),
            ],
            "relations": [],
            "optional": [
                "No Profesional",
                "Usuarios del servicio, Unidad de Operaciones, Unidad Financiera",
                "Usuarios del servicio",
                "Unidad de Operaciones",
                "Unidad Financiera",
                *(observed for _, _, observed in _COMPETENCIES),
            ],
        },
    ),
)
