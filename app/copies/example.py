"""A made-up profile with every piece of paper, to see what a company's paper looks like."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.exports.paper.laying import lay, words
from app.exports.paper.sheet import Stamp
from parsers.profile import (
    Approval,
    Control,
    Function,
    MatrixRow,
    Objective,
    ParsedProfile,
    Relation,
    Requirement,
)

if TYPE_CHECKING:
    from app.exports.paper.sheet import Sheet
    from profiles.copies.look import Look

DUTIES = (
    "Programar el riego de cada nave según la temporada.",
    "Llevar el inventario de macetas y sustratos.",
    "Informar cada lunes del avance de la producción.",
)
PROFILE = ParsedProfile(
    source="",
    title="Jefe de Vivero",
    area="Producción",
    language="es",
    control=Control(code="VIV-VI-001", version="02", issued_on="2024-03-15", approved_by="Gerente General"),
    approvals=(
        Approval(step="prepared", position="Analista de Métodos", name="Rosa Llerena", date="2024-03-11"),
        Approval(step="reviewed", position="Jefe de Calidad", name="Iván Tapia", date="2024-03-13"),
        Approval(step="approved", position="Gerente General", name="Nora Villar", date="2024-03-15"),
    ),
    objectives=(Objective(text="Dirigir la producción de plantas del vivero.", number="1.1"),),
    functions=tuple(Function(text=text, number=f"2.{place}") for place, text in enumerate(DUTIES, start=1)),
    relations=(Relation(kind="reports_to", title="Gerente General"),),
    requirements=(
        Requirement(kind="education", text="Ingeniería agronómica."),
        Requirement(kind="experience", text="Tres años en viveros.", months=36),
    ),
    matrix=tuple(
        MatrixRow(text=text, number=str(place), holders=(("JEFE", "ASISTENTE")[place % 2],))
        for place, text in enumerate(DUTIES, start=1)
    ),
)


def example(company: str, look: Look, mark: str, address: str) -> Sheet:
    """The made-up profile of a company, its mark with a code that leads to the installation."""
    sheet = lay(replace(PROFILE, organization=company))
    named = words(sheet.language)
    stamp = Stamp(f"{named['uncontrolled']} · {mark}", address, named["mark"])
    return replace(sheet, kind=look.kind or sheet.kind, stamp=stamp)
