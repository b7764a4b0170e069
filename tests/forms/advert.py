"""An advert that lists duties and requirements."""

from __future__ import annotations

from tests.forms.layout import Form, P

_DUTIES = (
    "Registrar los ingresos y egresos diarios de las cuentas bancarias.",
    "Preparar el flujo de caja semanal y proponer la colocación de excedentes.",
    "Conciliar las cuentas bancarias al cierre de cada mes.",
    "Atender los requerimientos de auditoría.",
)
_NEEDS: tuple[tuple[dict[str, object], ...], ...] = (
    (
        {
            "kind": "education",
            "importance": "required",
            "text": "Título de Contador o Licenciado en Finanzas.",
        },
    ),
    (
        {
            "kind": "experience",
            "importance": "required",
            "text": "Experiencia mínima de 2 años en posiciones similares.",
            "months": 24,
        },
    ),
    ({"kind": "knowledge", "importance": "required", "text": "Manejo de Excel avanzado."},),
    ({"kind": "knowledge", "importance": "desired", "text": "Conocimientos de SAP (deseable)."},),
)

FORM = Form(
    name="advert",
    blocks=(
        P("¡ÚNETE A NUESTRO EQUIPO!", bold=True),
        P(
            "En Cooperativa Monte Sereno Ltda. llevamos 40 años apoyando a los pequeños productores. Somos un gran lugar para trabajar y crecer."
        ),
        P("Buscamos: Analista de Tesorería", bold=True),
        P("¿Cuáles serán tus funciones?", bold=True),
        *(P(f"• {text}") for text in _DUTIES),
        P("¿Qué requisitos debes cumplir?", bold=True),
        *(P(f"• {need['text']}") for (need,) in _NEEDS),
        P("¿Qué te ofrecemos?", bold=True),
        P("• Sueldo acorde al mercado y bonos por resultados."),
        P("• Seguro de salud desde el primer día."),
        P("• Oportunidades de desarrollo."),
        P("Si estás interesado, postula enviando tu CV a empleos@montesereno.example hasta el 30 de junio."),
    ),
    gold=(
        {
            "title": "Analista de Tesorería",
            "control": {},
            "functions": [
                {"number": None, "group": None, "text": text, "frequency": [], "action": []}
                for text in _DUTIES
            ],
            "requirements": [need for (need,) in _NEEDS],
        },
    ),
)
