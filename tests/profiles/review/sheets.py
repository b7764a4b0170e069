"""A draft with doubtful items, and short ways to look at it and to read its file anew."""

from __future__ import annotations

import dataclasses

from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.document import Origin, Warning
from parsers.profile import Confidence, Function, ParsedProfile, Relation, Requirement, TextItem
from profiles.acting import Acting
from profiles.models import Item, Reading, Revision
from tests.profiles.builders import enter, parsed

SURE, DOUBT = Confidence(0.95, "heading-matched"), Confidence(0.6, "no-section")


def at(line: int, text: str) -> tuple[Origin, ...]:
    return (Origin(page=1, paragraph=line, bbox=(60.0, 20.0 * line, 400.0, 20.0 * line + 12), quote=text),)


def function(line: int, text: str, number: str | None = None) -> Function:
    return Function(text=text, number=number, confidence=SURE, origins=at(line, text))


def note(line: int, text: str) -> TextItem:
    return TextItem(text=text, confidence=DOUBT, origins=at(line, text))


def paper() -> ParsedProfile:
    return parsed(
        functions=(
            function(3, "Amasar la harina", "1"),
            function(4, "Hornear el pan", "2"),
            function(5, "Limpiar el horno 4. Anotar la producción", "3"),
        ),
        requirements=(
            Requirement(
                kind="experience",
                text="Dos años",
                months=24,
                confidence=Confidence(0.7, "kind-by-wording"),
                origins=at(7, "Dos años"),
            ),
        ),
        relations=(Relation(kind="reports_to", title="Jefe de Planta", confidence=SURE, origins=at(8, "x")),),
        notes=(note(9, "Cuidar las mesas"), note(10, "Anexo")),
        warnings=(
            Warning("uncertain-items", "1 items need a person's eye."),
            Warning("comments", "Comments."),
        ),
        origins={"/title": at(1, "Panadero")},
    )


def draft(
    session: Session, acting: Acting, *, in_force: bool = False, of: ParsedProfile | None = None
) -> Revision:
    [entry] = enter(session, acting, {"perfil.pdf": of or paper()}, in_force=in_force)
    assert entry.revision_id is not None
    return session.get_one(Revision, entry.revision_id)


def texts(session: Session, revision: Revision) -> dict[str, list[str | None]]:
    """The main texts by section, marked where a person has confirmed them."""
    found: dict[str, list[str | None]] = {}
    for item in session.scalars(
        select(Item).where(Item.revision_id == revision.id).order_by(Item.section, Item.ordinal)
    ):
        found.setdefault(item.section, []).append(("*" if item.confirmed else "") + (item.text or ""))
    return found


def item(session: Session, revision: Revision, text: str) -> Item:
    return session.scalars(select(Item).where(Item.revision_id == revision.id, Item.text == text)).one()


def newer(session: Session, revision: Revision, acting: Acting, read: ParsedProfile) -> Reading:
    """What a newer program read from the revision's file."""
    found = Reading(
        sha256=revision.files[0].sha256,
        ordinal=1,
        program_version="2.0",
        vocabulary_digest="words",
        content=read.to_json(),
        created_at=acting.now,
    )
    session.add(found)
    session.flush()
    return found


def other(**changes: object) -> ParsedProfile:
    return dataclasses.replace(paper(), **changes)  # type: ignore[arg-type]
