"""My position: the profiles in force of the positions that somebody holds, their duties, and their own gap."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from flask import Blueprint, render_template

from app.current import judging, today, viewer
from app.mine import signing
from app.transaction import session
from profiles import acknowledging, catalogue
from profiles.acknowledging import editorial
from profiles.competence import entering, people

if TYPE_CHECKING:
    from profiles.competence.people import Standing
    from profiles.models import Assignment, Employee, Item

mine = Blueprint("mine", __name__)

for _name, _outcome in (("sign", "signed"), ("refuse", "refused")):
    _address = f"/my-position/{_name}/<int:revision_id>"
    mine.add_url_rule(_address, f"ask_{_name}", signing.asking(_outcome), methods=["GET"])
    mine.add_url_rule(_address, f"take_{_name}", signing.giving(_outcome), methods=["POST"])


@dataclass(frozen=True, slots=True)
class Place:
    """A position that somebody holds: the duties of its profile and how they stand against it."""

    assignment: Assignment
    standing: Standing
    duties: tuple[Item, ...]


@mine.get("/my-position")
def index() -> str:
    """Every position that the person holds today."""
    own = [people.employee(session(), viewer(), one, today()) for one in sorted(viewer().employee_ids)]
    every = acknowledging.mine(session(), viewer(), today())
    asked = sorted(
        (one for one in every if one.asked.state in acknowledging.TO_NOTE),
        key=lambda one: (one.asked.employee_id, one.asked.due),
    )
    given = acknowledging.given(session(), viewer(), today())
    return render_template(
        "mine/index.html",
        people=[(one, _places(one)) for one in own],
        to_sign={key: list(rows) for key, rows in groupby(asked, lambda one: one.asked.employee_id)},
        kept=[one for one in every if one.asked.state is acknowledging.State.KEPT],
        editorial=editorial.said(session(), {one.revision.id for one in every}),
        given=given,
        signed={one.given.revision.profile_id for one in given if one.given.outcome != "refused"},
    )


def _places(person: Employee) -> list[Place]:
    words, day = judging()
    found = []
    for assignment in entering.current(person, day):
        standing = people.standing(session(), viewer(), person, assignment.position_id, words)
        revision = standing.demands.revision
        duties = catalogue.items(session(), viewer(), revision.id, "functions") if revision else []
        found.append(Place(assignment, standing, tuple(duties)))
    return found
