"""A Brazilian job description with sections as headings and lists."""

from __future__ import annotations

from tests.forms.layout import C, Form, P, T

_DUTIES = (
    "Receber e conferir as matérias-primas conforme a nota fiscal.",
    "Lançar as entradas e saídas no sistema de estoque.",
    "Organizar o almoxarifado segundo o método PEPS.",
    "Elaborar o inventário rotativo semanal.",
)

FORM = Form(
    name="portuguese",
    header=T(
        (
            (
                C("Laticínios Serra Azul Ltda.", down=2, bold=True),
                C("DESCRIÇÃO DE CARGO", down=2, bold=True),
                "Código: DC-ALM-004",
            ),
            ("Revisão: 01   Data: 20/08/2024",),
        ),
        (3, 4, 3),
    ),
    blocks=(
        P("Cargo: Almoxarife"),
        P("Departamento: Logística"),
        P("Reporta-se a: Coordenador de Logística"),
        P("Subordinados: Não possui"),
        P("OBJETIVO DO CARGO", bold=True),
        P("Garantir o abastecimento da produção, mantendo os estoques organizados e com saldos corretos."),
        P("ATRIBUIÇÕES E RESPONSABILIDADES", bold=True),
        *(P(f"{n}. {text}") for n, text in enumerate(_DUTIES, 1)),
        P("REQUISITOS DO CARGO", bold=True),
        P("Escolaridade: Ensino médio completo"),
        P("Experiência: Mínimo de 1 ano na função"),
        P("Cursos: NR-11 Operador de empilhadeira"),
        P("Conhecimentos: Excel intermediário"),
        P("COMPETÊNCIAS COMPORTAMENTAIS", bold=True),
        P("Organização"),
        P("Atenção aos detalhes"),
        P("HORÁRIO DE TRABALHO", bold=True),
        P("Segunda a sexta, das 7h às 17h"),
    ),
    gold=(
        {
            "title": "Almoxarife",
            "organization": "Laticínios Serra Azul Ltda.",
            "area": "Logística",
            "control": {
                "code": "DC-ALM-004",
                "governs": "profile",
                "version": "01",
                "issued_on": "2024-08-20",
            },
            "objectives": [
                "Garantir o abastecimento da produção, mantendo os estoques organizados e com saldos corretos."
            ],
            "functions": [
                {"number": str(n), "group": None, "text": text, "frequency": [], "action": []}
                for n, text in enumerate(_DUTIES, 1)
            ],
            "relations": [{"kind": "reports_to", "title": "Coordenador de Logística"}],
            "requirements": [
                {"kind": "education", "importance": "required", "text": "Ensino médio completo"},
                {
                    "kind": "experience",
                    "importance": "required",
                    "text": "Mínimo de 1 ano na função",
                    "months": 12,
                },
                {"kind": "training", "importance": "required", "text": "NR-11 Operador de empilhadeira"},
                {"kind": "knowledge", "importance": "required", "text": "Excel intermediário"},
                {"kind": "competency", "importance": "required", "text": "Organização"},
                {"kind": "competency", "importance": "required", "text": "Atenção aos detalhes"},
            ],
            "schedule": ["Segunda a sexta, das 7h às 17h"],
        },
    ),
)
