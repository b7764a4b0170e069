"""Profiles and imports built by hand, of a company that does not exist."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from parsers.document import Origin
from parsers.profile import Approval, Confidence, Control, Function, ParsedProfile, Relation, Requirement
from profiles import companies, imports
from profiles.acting import Acting
from profiles.files import StoredFile
from profiles.imports import Incoming, Overrides, Reader, Request
from profiles.models import Acknowledgement, ImportEntry
from profiles.permissions import Permission
from profiles.viewer import LOCAL

READER = Reader("1.0", "words")


def parsed(
    code: str | None = "PF-OP-001",
    version: str | None = "01",
    date: str | None = "2020-01-10",
    text: str = "Revisar los hornos al abrir el turno",
    title: str | None = "Panadero",
    **more: Any,
) -> ParsedProfile:
    governs = more.pop("governs", "profile" if code else None)
    functions = more.pop(
        "functions", (Function(number="1", text=text, origins=(Origin(page=1, paragraph=4, quote=text),)),)
    )
    return ParsedProfile(
        source="perfil.docx",
        title=title,
        control=Control(code=code, governs=governs, version=version, issued_on=date),
        functions=functions,
        **more,
    )


def full() -> ParsedProfile:
    return parsed(
        area="Producción",
        approvals=(Approval(step="approved", position="Gerente", name="Eva Ríos", date="2020-01-08"),),
        relations=(Relation(kind="reports_to", title="Jefe(a) de Producción", note="turno de día"),),
        requirements=(
            Requirement(
                kind="experience",
                text="Dos años en panadería",
                months=24,
                confidence=Confidence(0.5, "inferred"),
                origins=(Origin(page=2, bbox=(1.0, 2.0, 3.0, 4.5)),),
            ),
        ),
    )


def stored(name: str) -> StoredFile:
    return StoredFile(hashlib.sha256(name.encode()).hexdigest(), len(name), "text/plain")


def enter(
    session: Session,
    acting: Acting,
    files: Mapping[str, ParsedProfile | tuple[ParsedProfile, ...]],
    *,
    in_force: bool = False,
    company: str | None = None,
    overrides: Mapping[int, Overrides] | None = None,
) -> list[ImportEntry]:
    """Imports profiles under the names of their files and gives the entries in order of path."""
    found = companies.for_work(session, LOCAL, Permission.IMPORT, company, "Panificadora Sol", acting)
    names = tuple((name, stored(name).sha256) for name in files)
    batch = imports.begin(session, LOCAL, Request(found.id, in_force, names), acting)
    for name, profiles in files.items():
        every = profiles if isinstance(profiles, tuple) else (profiles,)
        incoming = Incoming(
            path=name, file=stored(name), profiles=every, reader=READER, overrides=overrides or {}
        )
        imports.commit_file(session, LOCAL, batch.id, incoming, acting)
    return imports.finish(session, LOCAL, batch.id, acting)


def acknowledged(
    session: Session, revision_id: int, employee_id: int, outcome: str = "signed", day: int = 1
) -> None:
    """Somebody signed a revision, or refused to, on a day of January 2024; nothing stands of it in the trail."""
    on_date = dt.date(2024, 1, day)
    made = Acknowledgement(
        revision_id=revision_id,
        employee_id=employee_id,
        outcome=outcome,
        on_date=on_date,
        reason="No" if outcome == "refused" else None,
        signed_at=dt.datetime.combine(on_date, dt.time(), dt.UTC),
        source="",
        content_digest="",
        with_factor=False,
        after_reset=False,
    )
    session.add(made)
    session.flush()


def summary(entries: list[ImportEntry]) -> list[tuple[str, str, str]]:
    """For each entry its path, outcome and first reason."""
    return [(entry.path, entry.outcome, entry.reasons[0]["code"]) for entry in entries]
