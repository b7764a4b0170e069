"""A bakery with a draft beside a version in force, other profiles that name it, and people who hold it."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from parsers.profile import Relation, Requirement
from parsers.vocabulary import load
from profiles.competence import entering
from profiles.competence.person import Held, Person, facts_in
from profiles.consequence import Consequence, foresee
from profiles.models import Employee, Revision
from profiles.viewer import LOCAL, Viewer
from tests.profiles.builders import parsed
from tests.profiles.lifecycle.cast import Cast, brought, cast

WORDS = load()


def lines(*told: tuple[str, str]) -> tuple[Relation, ...]:
    return tuple(Relation(kind=kind, title=title) for kind, title in told)


def asks(*wanted: tuple[str, str, int | None]) -> tuple[Requirement, ...]:
    """Requirements by kind, text and months."""
    return tuple(Requirement(kind=kind, text=text, months=months) for kind, text, months in wanted)


class Village:
    """The people, and profiles as they are entered one by one."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.played: Cast = cast(session)

    def profile(self, code: str, title: str, *told: tuple[str, str], **more: Any) -> Revision:
        """A profile in force."""
        read = parsed(code, title=title, relations=lines(*told), **more)
        return brought(self.played, "schedule", {f"{code}.docx": read}, in_force=True)

    def draft(self, title: str = "Panadero", *told: tuple[str, str], **more: Any) -> Revision:
        """Version 02 of PF-OP-001."""
        more = {"version": "02", "date": "2024-04-30", "text": "Hornear", **more}
        read = parsed(more.pop("code", "PF-OP-001"), title=title, relations=lines(*told), **more)
        return brought(self.played, "hilda", {"draft.docx": read})

    def holds(self, number: str, title: str, schooling: str = "", months: int | None = None) -> Employee:
        facts = [*facts_in(schooling, "education", WORDS)]
        facts += facts_in(f"Panadería: {months} meses", "experience", WORDS) if months else []
        person = Person(number=number, name=f"Persona {number}", held=(Held(title),), facts=tuple(facts))
        company, acting = self.played.company, self.played.acting()
        return entering.enter(self.session, LOCAL, company, [person], acting)[0]

    def foresee(self, revision: Revision, viewer: Viewer | None = None) -> Consequence:
        who = viewer or self.played.viewer("hilda")
        return foresee(self.session, who, revision.id, (WORDS, self.played.acting().today))
