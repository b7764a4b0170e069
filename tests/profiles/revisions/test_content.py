"""Content as rows and back, and its digest."""

from __future__ import annotations

import dataclasses

from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.document import Origin
from parsers.profile import Confidence, Decision, Function, MatrixRow, ParsedProfile, Risk, TextItem
from profiles.acting import Acting
from profiles.models import Revision
from profiles.revisions import content
from tests.profiles.builders import enter, full, parsed


def every_section() -> ParsedProfile:
    return dataclasses.replace(
        full(),
        organization="Panificadora Sol",
        group="STAFF",
        grade="3",
        position_code="P-7",
        posts=2,
        language="es",
        functions=(
            Function(text="Hornear", number="1", group="Turno", frequency=("daily",), action=("execution",)),
        ),
        matrix=(
            MatrixRow(text="Contar", holders=("Jefe", "Cajero"), comment="cada día", previous_text="Sumar"),
        ),
        decisions=(Decision(authority="own", text="Parar el horno"),),
        risks=(Risk(hazard="Quemaduras", factor="Físico", level="Alto"),),
        safety=(TextItem(text="Usar guantes", origins=(Origin(page=1, paragraph=1),)),),
        notes=(TextItem(text="Anexo", confidence=Confidence(0.9, "heading-matched")),),
        origins={"/title": (Origin(page=1, quote="Panadero"),)},
    )


def test_rows_give_the_profile_back(session: Session, acting: Acting) -> None:
    profile = every_section()
    enter(session, acting, {"perfil.docx": profile})
    session.expire_all()
    revision = session.scalars(select(Revision)).one()
    assert content.parsed(revision, revision.items, revision.profile.code, "perfil.docx") == profile


def test_a_form_gives_its_control_data_back(session: Session, acting: Acting) -> None:
    profile = parsed("TH-FO-1", governs="form")
    enter(session, acting, {"perfil.docx": profile})
    revision = session.scalars(select(Revision)).one()
    assert content.parsed(revision, revision.items, None, "perfil.docx") == profile


def test_sections_come_in_the_document_s_order() -> None:
    assert content.section_order(every_section()) == [
        "safety", "requirements", "approvals", "functions", "matrix", "relations", "decisions", "risks", "notes",
    ]  # fmt: skip


def test_cells_are_in_order_by_row() -> None:
    def at(cell: str) -> tuple[Origin, ...]:
        return (Origin(sheet="Hoja1", cell=cell),)

    profile = parsed(
        functions=(Function(text="Uno", origins=at("B12")),), notes=(TextItem(text="Dos", origins=at("C9")),)
    )
    assert content.section_order(profile) == ["notes", "functions"]


def test_the_digest_leaves_out_what_depends_on_the_file() -> None:
    one = every_section()
    other = dataclasses.replace(
        one,
        source="perfil.pdf",
        functions=(dataclasses.replace(one.functions[0], origins=(Origin(page=9),), text="Hornear ."),),
        notes=(TextItem(text="Anexo"),),
    )
    assert content.digest(one) == content.digest(other)
    assert content.digest(one) != content.digest(dataclasses.replace(one, notes=()))
    assert content.digest(parsed(text="“uno” – dos")) == content.digest(parsed(text='"uno" -  dos'))
