"""The first page."""

from __future__ import annotations

from flask import Blueprint, render_template

from app.current import today, viewer
from app.transaction import session
from profiles import approval
from profiles import catalogue as reads
from profiles.competence.people import titles_held
from profiles.permissions import Permission

home = Blueprint("home", __name__)

SHOWN = 6


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
        to_sign=[one for one in approval.waiting_for(session(), viewer(), today()) if one.ready],
    )


def _first(filters: reads.Filters) -> tuple[reads.ProfileRow, ...]:
    return reads.listing(session(), viewer(), filters, reads.PageRequest(size=SHOWN)).rows
