"""A profile with two adopted versions and a draft with changes of every kind, and those who hold its position."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from app import settings
from app.database import Database
from parsers.vocabulary import load
from profiles.competence import entering
from profiles.competence.person import Held, Person, facts_in
from profiles.models import Company, Employee, Revision
from profiles.viewer import LOCAL
from tests.app import people, seeding

DRAFT = """PERFIL DE PUESTO
Código: VIV-AL-002
Versión: 03
Fecha: 02/05/2024
Puesto: Auxiliar de Almacén y Despacho
Área: Almacén

1. OBJETIVO DEL PUESTO
1.1. Custodiar las semillas y los insumos del vivero.

2. FUNCIONES
2.1. Llevar el inventario de macetas.
2.2. Recibir los insumos y comparar las guías con los pedidos.
2.3. Ordenar el almacén por lote y fecha de llegada.
2.4. Preparar los despachos del día.

3. RELACIONES
Reporta a: Gerente General

4. REQUISITOS
Educación: Secundaria completa.
Experiencia: 24 meses en almacenes.
"""


@dataclass(frozen=True, slots=True)
class Store:
    """The ids of the profile, its versions 01 to 03 and its position; the employee whose account is 'eva'."""

    database: Database
    profile_id: int
    revisions: tuple[int, int, int]
    position_id: int
    employee_id: int

    @property
    def path(self) -> str:
        return f"/profiles/{self.profile_id}"

    def versions(self, old: int, new: int) -> str:
        """The part of an address that names two versions."""
        return f"old={self.revisions[old - 1]}&new={self.revisions[new - 1]}"


@pytest.fixture
def changed(seeded: settings.Settings, store: Database) -> Store:
    seeding.enter(store, seeded, ("VIV-AL-002 v03.txt", DRAFT.encode()), in_force=False)
    words = load()
    people.account(store, "eva", "employee")
    with store.writing() as session:
        company = session.scalars(select(Company)).one()
        facts = (*facts_in("Secundaria completa", "education", words),)
        facts += (*facts_in("Almacenes: 18 meses", "experience", words),)
        held = (Held("Auxiliar de Almacén"),)
        eva = Person(number="101", name="Eva Ríos", account="eva", held=held, facts=facts)
        ada = Person(number="102", name="Ada Luna", held=held)
        found: list[Employee] = entering.enter(session, LOCAL, company, [eva, ada], seeding.ACTING)
        draft = session.scalars(select(Revision).where(Revision.version == "03")).one()
        own = select(Revision).where(Revision.profile_id == draft.profile_id).order_by(Revision.version)
        first, second, third = (one.id for one in session.scalars(own))
        position_id = draft.profile.position_id or 0
        return Store(store, draft.profile_id, (first, second, third), position_id, found[0].id)
