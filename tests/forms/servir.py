"""The form of job profiles of the Peruvian civil service, filled in for an invented municipality."""

from __future__ import annotations

from tests.forms.layout import C, Form, P, T, bar

_TASKS = (
    "Ejecutar las visitas de fiscalización a los comercios del distrito, según el cronograma aprobado, para verificar el cumplimiento de la normativa municipal.",
    "Elaborar las actas e informes de las visitas realizadas, para sustentar el inicio del procedimiento sancionador.",
    "Orientar a los administrados sobre las obligaciones y licencias municipales.",
    "Mantener actualizado el registro de comercios fiscalizados en el sistema de la entidad.",
    "Otras funciones asignadas por la jefatura inmediata, relacionadas a la misión del puesto.",
)
_IDENTITY = (
    ("Órgano", "Gerencia de Desarrollo Económico Local"),
    ("Unidad Orgánica", "Subgerencia de Fiscalización y Control"),
    ("Puesto Estructural", "No aplica"),
    ("Nombre del puesto", "Fiscalizador(a) Municipal"),
    ("Dependencia Jerárquica Lineal", "Subgerente de Fiscalización y Control"),
    ("Dependencia Jerárquica funcional", "No aplica"),
    ("Puestos a su cargo", "No aplica"),
)
_OFFICE = (
    ("Procesador de textos (Word; Open Office Write, etc.)", "", "X", "", ""),
    ("Hojas de cálculo (Excel; OpenCalc, etc.)", "", "", "X", ""),
    ("Programa de presentaciones (Power Point; Prezi, etc.)", "X", "", "", ""),
)
_LANGUAGES = (("Inglés", "X", "", "", ""), ("Quechua", "", "X", "", ""))

FORM = Form(
    name="servir",
    blocks=(
        P("FORMATO DE PERFIL DEL PUESTO", bold=True),
        T((bar("IDENTIFICACIÓN DEL PUESTO", 2), *_IDENTITY), (3, 7)),
        T(
            (
                bar("MISIÓN DEL PUESTO", 1),
                (
                    "Ejecutar acciones de fiscalización en el distrito, de acuerdo con la normativa vigente, para asegurar el orden y la formalidad de las actividades económicas.",
                ),
            ),
            (10,),
        ),
        T((bar("FUNCIONES DEL PUESTO", 2), *((str(n), text) for n, text in enumerate(_TASKS, 1))), (1, 12)),
        T(
            (
                bar("COORDINACIONES PRINCIPALES", 1),
                (C("Coordinaciones Internas", bold=True),),
                ("Órganos y unidades orgánicas de la entidad.",),
                (C("Coordinaciones Externas", bold=True),),
                ("Policía Nacional del Perú y Ministerio Público.",),
            ),
            (10,),
        ),
        T(
            (
                bar("FORMACIÓN ACADÉMICA", 6),
                (
                    C("A.) Nivel Educativo", 3, bold=True),
                    C("B.) Grado(s)/situación académica y estudios requeridos para el puesto", 2, bold=True),
                    C("C.) ¿Se requiere Colegiatura?", bold=True),
                ),
                ("", "Incompleta", "Completa", "", "Egresado(a)", "Sí   X No"),
                (
                    "Secundaria",
                    "",
                    "",
                    "X",
                    "Bachiller",
                    C("D.) ¿Requiere habilitación profesional?", bold=True),
                ),
                ("Técnica Superior (3 o 4 años)", "", "", "", "Título/Licenciatura", "Sí   X No"),
                ("X Universitario", "", "X", C("Derecho, Administración o afines por la formación.", 2), ""),
            ),
            (3, 1, 1, 1, 3, 3),
        ),
        T(
            (
                bar("CONOCIMIENTOS", 5),
                (
                    C(
                        "A.) Conocimientos Técnicos principales requeridos para el puesto (No requieren documentación sustentadora):",
                        5,
                        bold=True,
                    ),
                ),
                (C("Procedimiento administrativo sancionador y gestión municipal.", 5),),
                (
                    C(
                        "B.) Programas de especialización requeridos y sustentados con documentos:",
                        5,
                        bold=True,
                    ),
                ),
                (C("Curso de fiscalización administrativa.", 5),),
                (C("C.) Conocimientos de Ofimática e Idiomas:", 5, bold=True),),
                (C("OFIMÁTICA", down=2, bold=True), C("Nivel de dominio", 4, bold=True)),
                ("No aplica", "Básico", "Intermedio", "Avanzado"),
                *_OFFICE,
                (C("IDIOMAS", down=2, bold=True), C("Nivel de dominio", 4, bold=True)),
                ("No aplica", "Básico", "Intermedio", "Avanzado"),
                *_LANGUAGES,
            ),
            (5, 1, 1, 1, 1),
        ),
        T(
            (
                bar("EXPERIENCIA", 1),
                (C("Experiencia general", bold=True),),
                ("Indique el tiempo total de experiencia laboral; ya sea en el sector público o privado.",),
                ("Dos (02) años.",),
                (C("Experiencia específica", bold=True),),
                ("A. Indique el tiempo de experiencia requerida para el puesto en la función o la materia:",),
                ("Un (01) año en labores de fiscalización.",),
                (
                    "B. En base a la experiencia requerida para el puesto (parte A), señale el tiempo requerido en el sector público:",
                ),
                ("Seis (06) meses.",),
            ),
            (10,),
        ),
        T(
            (bar("HABILIDADES O COMPETENCIAS", 1), ("Análisis, Control, Redacción, Comunicación Oral.",)),
            (10,),
        ),
    ),
    gold=(
        {
            "title": "Fiscalizador(a) Municipal",
            "area": "Subgerencia de Fiscalización y Control",
            "control": {
                "code": None,
                "governs": None,
                "version": None,
                "issued_on": None,
                "approved_by": None,
                "pages": None,
                "copy_notice": None,
            },
            "objectives": [
                {
                    "number": None,
                    "text": "Ejecutar acciones de fiscalización en el distrito, de acuerdo con la normativa vigente, para asegurar el orden y la formalidad de las actividades económicas.",
                }
            ],
            "functions": [
                {"number": str(n), "group": None, "text": text, "frequency": [], "action": []}
                for n, text in enumerate(_TASKS, 1)
            ],
            "relations": [
                {"kind": "reports_to", "title": "Subgerente de Fiscalización y Control"},
                {"kind": "internal_contact", "title": "Órganos y unidades orgánicas de la entidad."},
                {"kind": "external_contact", "title": "Policía Nacional del Perú y Ministerio Público."},
            ],
            "requirements": [
                {
                    "kind": "education",
                    "importance": "required",
                    "text": "Derecho, Administración o afines por la formación.",
                },
                {
                    "kind": "knowledge",
                    "importance": "required",
                    "text": "Procedimiento administrativo sancionador y gestión municipal.",
                },
                {
                    "kind": "training",
                    "importance": "required",
                    "text": "Curso de fiscalización administrativa.",
                },
                {
                    "kind": "knowledge",
                    "importance": "required",
                    "text": "Procesador de textos (Word; Open Office Write, etc.)",
                    "level_label": "Básico",
                },
                {
                    "kind": "knowledge",
                    "importance": "required",
                    "text": "Hojas de cálculo (Excel; OpenCalc, etc.)",
                    "level_label": "Intermedio",
                },
                {"kind": "knowledge", "importance": "required", "text": "Quechua", "level_label": "Básico"},
                {"kind": "experience", "importance": "required", "text": "Dos (02) años.", "months": 24},
                {
                    "kind": "experience",
                    "importance": "required",
                    "text": "Un (01) año en labores de fiscalización.",
                    "months": 12,
                },
                {"kind": "experience", "importance": "required", "text": "Seis (06) meses.", "months": 6},
                {
                    "kind": "competency",
                    "importance": "required",
                    "text": "Análisis, Control, Redacción, Comunicación Oral.",
                },
            ],
            "optional": ["Universitario", "Bachiller", "X Universitario", "Sí X No", "No"],
        },
    ),
)
