"""A Brazilian manual of two posts, each under its title alone, requirements behind labels in the same line."""

from __future__ import annotations

from typing import Any

from tests.forms.items import Item, duty, head, need
from tests.forms.layout import Form, P


def _blocks(facts: dict[str, Any]) -> tuple[P, ...]:
    return (
        P(facts["title"], bold=True),
        P(f"Área: {facts['area']}"),
        P(f"Reporta-se a: {facts['head']}"),
        P("Resumo das atividades", bold=True),
        P(facts["purpose"]),
        P("Principais atribuições:", bold=True),
        *(P(f"- {text}") for text in facts["duties"]),
        P(f"Formação: {facts['study']}"),
        P(f"Experiência desejável: {facts['time']}"),
        P(f"Conhecimentos necessários: {facts['knowledge']}"),
    )


def _gold(facts: dict[str, Any]) -> Item:
    return {
        "title": facts["title"],
        "organization": "Alimentos Vale Verde S/A",
        "area": facts["area"],
        "control": {},
        "objectives": [facts["purpose"]],
        "functions": [duty(text) for text in facts["duties"]],
        "relations": [head(facts["head"])],
        "requirements": [
            need("education", facts["study"]),
            need("experience", facts["time"], "desired", months=facts["months"]),
            need("knowledge", facts["knowledge"]),
        ],
    }


_POSTS: tuple[dict[str, Any], ...] = (
    {
        "title": "ANALISTA DE QUALIDADE",
        "area": "Controle de Qualidade",
        "head": "Gerente de Qualidade",
        "purpose": "Monitorar a conformidade dos produtos acabados.",
        "duties": ("Coletar amostras nas linhas de produção.", "Emitir laudos de análise."),
        "study": "Superior completo em Química ou Engenharia de Alimentos",
        "time": "2 anos em laboratório de alimentos",
        "months": 24,
        "knowledge": "Normas ISO 22000",
    },
    {
        "title": "AUXILIAR DE EXPEDIÇÃO",
        "area": "Logística",
        "head": "Líder de Expedição",
        "purpose": "Separar e carregar os pedidos conforme a programação.",
        "duties": ("Conferir os pedidos com a nota fiscal.", "Carregar os veículos."),
        "study": "Ensino fundamental completo",
        "time": "6 meses em expedição",
        "months": 6,
        "knowledge": "Operação de paleteira",
    },
)

FORM = Form(
    name="run_in_labels",
    blocks=(
        P("Alimentos Vale Verde S/A", bold=True),
        P("Manual de Cargos", bold=True),
        *(block for facts in _POSTS for block in _blocks(facts)),
    ),
    gold=tuple(_gold(facts) for facts in _POSTS),
)
