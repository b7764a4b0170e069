"""Documents about people and work that hold no profile."""

from __future__ import annotations

from tests.forms.layout import C, Form, P, T, bar

_ARTICLES = (
    "El presente reglamento establece las normas de trabajo que rigen para todos los trabajadores de la empresa.",
    "Son obligaciones de los trabajadores: asistir puntualmente, cumplir las órdenes de sus jefes y cuidar los bienes de la empresa.",
    "La jornada de trabajo es de cuarenta y ocho horas semanales, de lunes a sábado.",
    "Las faltas se sancionan con amonestación verbal, amonestación escrita, suspensión o despido, según su gravedad.",
    "El Gerente General es responsable de hacer cumplir este reglamento; los jefes de área responden por su personal.",
)

REGULATION = Form(
    name="regulation",
    blocks=(
        P("REGLAMENTO INTERNO DE TRABAJO", bold=True),
        P("Hilados San Bartolo S.A.", bold=True),
        P("CAPÍTULO I. DISPOSICIONES GENERALES", bold=True),
        *(P(f"Artículo {number}. {text}") for number, text in enumerate(_ARTICLES[:2], 1)),
        P("CAPÍTULO II. JORNADA Y SANCIONES", bold=True),
        *(P(f"Artículo {number}. {text}") for number, text in enumerate(_ARTICLES[2:], 3)),
        P("DISPOSICIÓN FINAL", bold=True),
        P("El presente reglamento entra en vigencia al día siguiente de su publicación."),
    ),
    gold=(),
)

CURRICULUM = Form(
    name="curriculum",
    blocks=(
        P("CURRÍCULUM VÍTAE", bold=True),
        P("Rosa Elvira Montalbán Ruiz", bold=True),
        P("Teléfono: 555 0134    Correo: rosa.montalban@correo.example"),
        P("Fecha de nacimiento: 12 de abril de 1990"),
        P("PERFIL PROFESIONAL", bold=True),
        P("Contadora con diez años de experiencia en empresas comerciales y de servicios."),
        P("EXPERIENCIA LABORAL", bold=True),
        P("2018 – 2024  Contadora general, Comercial Los Arrayanes"),
        P(
            "Funciones: elaboré los estados financieros, supervisé a tres asistentes y atendí a los auditores."
        ),
        P("2014 – 2018  Asistente contable, Servicios Peñablanca"),
        P("Funciones: registré las compras y ventas y llevé el control de los inventarios."),
        P("FORMACIÓN ACADÉMICA", bold=True),
        P("2008 – 2013  Universidad del Litoral, Contadora Pública"),
        P("IDIOMAS", bold=True),
        P("Inglés: nivel intermedio"),
        P("REFERENCIAS PERSONALES", bold=True),
        P("A solicitud."),
    ),
    gold=(),
)

BLANK = Form(
    name="blank_form",
    blocks=(
        P("FORMATO DE DESCRIPCIÓN DE PUESTO", bold=True),
        T(
            (
                bar("IDENTIFICACIÓN DEL PUESTO", 2),
                ("Nombre del puesto:", ""),
                ("Área:", ""),
                ("Reporta a:", ""),
                ("Supervisa a:", ""),
            ),
            (3, 7),
        ),
        T((bar("OBJETIVO DEL PUESTO", 1), ("(Describa en un párrafo para qué existe el puesto)",)), (10,)),
        T(
            (
                bar("FUNCIONES", 2),
                (C("N°", bold=True), C("Descripción", bold=True)),
                ("1", ""),
                ("2", ""),
                ("3", ""),
            ),
            (1, 9),
        ),
        T(
            (
                bar("REQUISITOS", 2),
                ("Educación:", ""),
                ("Experiencia:", ""),
                ("Competencias:", ""),
            ),
            (3, 7),
        ),
    ),
    gold=(),
)

CONTENTS = Form(
    name="contents",
    blocks=(
        P("MANUAL DE DESCRIPCIÓN DE PUESTOS", bold=True),
        P("ÍNDICE", bold=True),
        *(
            P(f"{title} {'.' * (60 - len(title))} {page}")
            for title, page in (
                ("1. Presentación", 2),
                ("2. Organigrama", 4),
                ("3. Descripciones de puestos", 5),
                ("3.1. Gerente General", 6),
                ("3.2. Jefe de Administración", 9),
                ("3.3. Contador", 12),
                ("3.4. Asistente de Recursos Humanos", 15),
                ("4. Funciones comunes", 18),
                ("5. Requisitos generales", 20),
                ("6. Glosario", 22),
            )
        ),
    ),
    gold=(),
)

NON_PROFILES = (REGULATION, CURRICULUM, BLANK, CONTENTS)
