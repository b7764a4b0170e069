"""What waits for a person and what happened, seen at once."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.current import actor, viewer
from app.notices.addresses import address
from app.notices.wording import text
from app.transaction import session
from profiles import notices as domain

notices = Blueprint("notices", __name__)
notices.add_app_template_filter(text, "notice_text")
notices.add_app_template_filter(address, "notice_address")


@notices.get("/notices")
def index() -> str:
    """What waits, then the rest, newest first."""
    return render_template(
        "notices/index.html",
        waiting=domain.to_do(session(), viewer()),
        told=domain.told(session(), viewer()),
    )


@notices.post("/notices/seen")
def seen() -> Response:
    """All there is has been seen."""
    domain.mark_seen(session(), viewer(), actor())
    return redirect(url_for("notices.index"), 303)
