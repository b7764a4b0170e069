"""A manual of offices: a heading 'Del cargo', lettered duties, lines of authority in sentences; two posts."""

from __future__ import annotations

from typing import Any

from tests.forms.items import Item, duty, head, need, subordinate
from tests.forms.layout import Form, P

_LETTERS = "abc"


def _blocks(number: int, facts: dict[str, Any]) -> tuple[P, ...]:
    authority = [f"- Depende directamente del {facts['head']}."]
    authority += [f"- Ejerce autoridad sobre el {facts['below']}."] if facts["below"] else []
    return (
        P(f"{number}. DEL CARGO: {facts['title']}", bold=True),
        P(f"{number}.1 FUNCIONES ESPECÍFICAS", bold=True),
        *(P(f"{letter}) {text}") for letter, text in zip(_LETTERS, facts["duties"], strict=True)),
        P(f"{number}.2 LÍNEAS DE AUTORIDAD Y RESPONSABILIDAD", bold=True),
        *(P(text) for text in authority),
        P(f"{number}.3 REQUISITOS MÍNIMOS", bold=True),
        *(P(f"- {item['text']}") for item in facts["needs"]),
    )


def _gold(facts: dict[str, Any]) -> Item:
    return {
        "title": facts["title"],
        "organization": "GOBIERNO REGIONAL DE HUALLACANCHA",
        "control": {},
        "functions": [duty(text, letter) for letter, text in zip(_LETTERS, facts["duties"], strict=True)],
        "relations": [head(facts["head"]), *([subordinate(facts["below"])] if facts["below"] else [])],
        "requirements": facts["needs"],
    }


_POSTS: tuple[dict[str, Any], ...] = (
    {
        "title": "DIRECTOR DE BIBLIOTECA",
        "head": "Gerente de Cultura",
        "below": "Técnico en Biblioteca II",
        "duties": (
            "Dirigir y evaluar los servicios de la biblioteca regional.",
            "Proponer el plan anual de adquisiciones bibliográficas.",
            "Suscribir convenios de préstamo con otras bibliotecas.",
        ),
        "needs": [
            need("education", "Título profesional de Licenciado en Bibliotecología."),
            need("training", "Capacitación especializada en gestión cultural."),
            need("experience", "Experiencia de tres (3) años en conducción de bibliotecas.", months=36),
        ],
    },
    {
        "title": "TÉCNICO EN BIBLIOTECA II",
        "head": "Director de Biblioteca",
        "below": None,
        "duties": (
            "Clasificar y catalogar el material bibliográfico.",
            "Atender a los lectores en sala.",
            "Las demás funciones que le asigne el Director de Biblioteca.",
        ),
        "needs": [
            need("education", "Título no universitario de un centro de estudios superiores."),
            need("experience", "Experiencia de un (1) año en labores de la especialidad.", months=12),
        ],
    },
)

FORM = Form(
    name="offices",
    blocks=(
        P("GOBIERNO REGIONAL DE HUALLACANCHA", bold=True),
        P("MANUAL DE ORGANIZACIÓN Y FUNCIONES", bold=True),
        *(block for number, facts in enumerate(_POSTS, 1) for block in _blocks(number, facts)),
    ),
    gold=tuple(_gold(facts) for facts in _POSTS),
)
