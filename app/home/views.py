"""The first page."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, render_template

from app.current import today, viewer
from app.transaction import session
from profiles import acknowledging, approval, upkeep
from profiles import catalogue as reads
from profiles.competence.people import titles_held
from profiles.permissions import Permission
from profiles.upkeep import DueFilters, When

home = Blueprint("home", __name__)

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Attention:
    """How many acknowledgements are overdue or refused, and how many reviews are overdue or due within 30 days."""

    overdue: int
    refused: int
    reviews_overdue: int
    reviews_near: int


@home.get("/")
def index() -> str:
    """What is in force, what is a draft, what warns, and the latest imports."""
    found = reads.home(session(), viewer())
    drafts = _first(reads.Filters(state="draft")) if found.drafts else ()
    corrects = viewer().may(Permission.CORRECT)
    doubtful = _first(reads.Filters(attention="uncertain")) if found.uncertain and corrects else ()
    return render_template(
        "home/index.html",
        home=found,
        drafts=drafts,
        doubtful=doubtful,
        mine=titles_held(session(), viewer()),
        to_acknowledge=[
            one
            for one in acknowledging.mine(session(), viewer(), today())
            if one.asked.state in acknowledging.TO_NOTE
        ],
        attention=_attention(),
        to_sign=[one for one in approval.waiting_for(session(), viewer(), today()) if one.ready],
    )


def _attention() -> Attention | None:
    """What of acknowledgements and reviews needs attention, for whoever works on them; None for anybody else."""
    if not viewer().may(Permission.KEEP_ACKNOWLEDGEMENTS) and not viewer().may(Permission.PREPARE):
        return None
    asked = acknowledging.figures(session(), viewer(), None, today()).values()
    due = upkeep.reviews(session(), viewer(), DueFilters(within="30"), today())
    return Attention(
        sum(one.overdue for one in asked),
        sum(one.refused for one in asked),
        sum(one.when is When.OVERDUE for one in due),
        sum(one.when is When.NEAR for one in due),
    )


def _first(filters: reads.Filters) -> tuple[reads.ProfileRow, ...]:
    return reads.listing(session(), viewer(), filters, reads.PageRequest(size=SHOWN)).rows
