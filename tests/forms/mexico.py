"""A Mexican 'descripción y perfil de puesto' of an invented state office."""

from __future__ import annotations

from tests.forms.layout import C, Form, T, bar

_DUTIES = (
    (
        "Integrar el programa anual de mantenimiento de los vehículos oficiales.",
        "Programa integrado en enero",
    ),
    (
        "Supervisar que los talleres contratados entreguen los vehículos en el plazo convenido.",
        "95 % de entregas en plazo",
    ),
    ("Controlar el suministro de combustible mediante la bitácora de cada unidad.", "Bitácoras completas"),
    (
        "Informar mensualmente a la Dirección de Servicios sobre el gasto del parque vehicular.",
        "12 informes al año",
    ),
)

FORM = Form(
    name="mexico",
    header=T(
        (
            (
                C("SECRETARÍA DE SERVICIOS DEL ESTADO DE ALTAMAR", down=2, bold=True),
                "DESCRIPCIÓN Y PERFIL DE PUESTO",
                "Clave: SSA-DP-117",
            ),
            ("Dirección de Recursos Humanos", "Revisión: 2"),
        ),
        (4, 4, 3),
    ),
    blocks=(
        T(
            (
                bar("I. DATOS GENERALES DEL PUESTO", 4),
                (
                    C("Nombre del puesto", bold=True),
                    C("Nivel tabular", bold=True),
                    C("Área de adscripción", bold=True),
                    C("Puesto al que reporta", bold=True),
                ),
                (
                    "Jefe de Departamento de Control Vehicular",
                    "12",
                    "Dirección de Servicios",
                    "Director de Servicios",
                ),
                (
                    C("Puestos que le reportan", bold=True),
                    C("Número de plazas", bold=True),
                    C("Horario", bold=True),
                    C("Ubicación física", bold=True),
                ),
                (
                    "Auxiliar de Control Vehicular",
                    "1",
                    "Lunes a viernes de 8:00 a 16:00 horas",
                    "Edificio central, planta baja",
                ),
            ),
            (3, 2, 3, 3),
        ),
        T(
            (
                bar("II. OBJETIVO DEL PUESTO", 1),
                (
                    "Mantener en condiciones de servicio el parque vehicular de la Secretaría, con el menor costo y conforme a la normatividad aplicable.",
                ),
            ),
            (10,),
        ),
        T(
            (
                bar("III. FUNCIONES DEL PUESTO", 3),
                (C("No.", bold=True), C("Función", bold=True), C("Indicador", bold=True)),
                *((str(n), duty, measure) for n, (duty, measure) in enumerate(_DUTIES, 1)),
            ),
            (1, 7, 3),
        ),
        T(
            (
                bar("IV. RELACIONES DE TRABAJO", 2),
                (C("Relaciones internas", bold=True), C("Propósito", bold=True)),
                ("Departamento de Almacén", "Solicitar refacciones"),
                (C("Relaciones externas", bold=True), C("Propósito", bold=True)),
                ("Talleres mecánicos contratados", "Dar seguimiento a las reparaciones"),
            ),
            (4, 6),
        ),
        T(
            (
                bar("V. PERFIL DEL PUESTO", 2),
                (
                    "Escolaridad",
                    "Licenciatura en Administración, Ingeniería Mecánica o carrera afín, titulado",
                ),
                ("Experiencia", "3 años en administración de parques vehiculares"),
                (
                    "Conocimientos",
                    "Ley de Adquisiciones estatal\nMecánica automotriz básica\nHoja de cálculo nivel intermedio",
                ),
                ("Habilidades", "Negociación\nOrganización del trabajo"),
                ("Actitudes", "Responsabilidad\nHonestidad"),
                ("Condiciones de trabajo", "Trabajo de oficina con visitas a talleres"),
            ),
            (3, 7),
        ),
        T(
            (
                (C("Elaboró", bold=True), C("Revisó", bold=True), C("Autorizó", bold=True)),
                ("Lic. Ofelia Barrientos Cano", "Ing. Teodoro Salmerón Ruiz", "Mtra. Eulalia Quirarte Peña"),
                ("Analista de Recursos Humanos", "Director de Servicios", "Oficial Mayor"),
            ),
            (3, 3, 3),
        ),
    ),
    gold=(
        {
            "title": "Jefe de Departamento de Control Vehicular",
            "organization": "SECRETARÍA DE SERVICIOS DEL ESTADO DE ALTAMAR",
            "area": "Dirección de Servicios",
            "grade": "12",
            "posts": 1,
            "control": {"code": "SSA-DP-117", "governs": "profile", "version": "2"},
            "approvals": [
                {
                    "step": "prepared",
                    "name": "Lic. Ofelia Barrientos Cano",
                    "position": "Analista de Recursos Humanos",
                },
                {
                    "step": "reviewed",
                    "name": "Ing. Teodoro Salmerón Ruiz",
                    "position": "Director de Servicios",
                },
                {"step": "approved", "name": "Mtra. Eulalia Quirarte Peña", "position": "Oficial Mayor"},
            ],
            "objectives": [
                "Mantener en condiciones de servicio el parque vehicular de la Secretaría, con el menor costo y conforme a la normatividad aplicable."
            ],
            "functions": [
                {"number": str(n), "group": None, "text": duty, "frequency": [], "action": []}
                for n, (duty, _) in enumerate(_DUTIES, 1)
            ],
            "relations": [
                {"kind": "reports_to", "title": "Director de Servicios"},
                {"kind": "supervises", "title": "Auxiliar de Control Vehicular"},
                {
                    "kind": "internal_contact",
                    "title": "Departamento de Almacén",
                    "note": "Solicitar refacciones",
                },
                {
                    "kind": "external_contact",
                    "title": "Talleres mecánicos contratados",
                    "note": "Dar seguimiento a las reparaciones",
                },
            ],
            "requirements": [
                {
                    "kind": "education",
                    "importance": "required",
                    "text": "Licenciatura en Administración, Ingeniería Mecánica o carrera afín, titulado",
                },
                {
                    "kind": "experience",
                    "importance": "required",
                    "text": "3 años en administración de parques vehiculares",
                    "months": 36,
                },
                {"kind": "knowledge", "importance": "required", "text": "Ley de Adquisiciones estatal"},
                {"kind": "knowledge", "importance": "required", "text": "Mecánica automotriz básica"},
                {"kind": "knowledge", "importance": "required", "text": "Hoja de cálculo nivel intermedio"},
                {"kind": "skill", "importance": "required", "text": "Negociación"},
                {"kind": "skill", "importance": "required", "text": "Organización del trabajo"},
                {"kind": "competency", "importance": "required", "text": "Responsabilidad"},
                {"kind": "competency", "importance": "required", "text": "Honestidad"},
            ],
            "schedule": ["Lunes a viernes de 8:00 a 16:00 horas"],
            "safety": ["Trabajo de oficina con visitas a talleres"],
        },
    ),
)
