"""Numbered copies: given out, listed with their state, printed again, collected."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from flask import Blueprint, abort, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext

from app import typed
from app.copies.output import WRITERS, Order, file_name, output
from app.copies.wording import STATES, copy_state, public, sentence, standing, verdict, way
from app.current import actor, settings, viewer
from app.transaction import session
from profiles import catalogue as reads
from profiles.copies import numbered as copies
from profiles.files import MEDIA_TYPES

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from profiles.errors import DomainError

numbered = Blueprint("numbered", __name__)
numbered.add_app_template_filter(copy_state, "copy_state")
numbered.add_app_template_filter(copies.state, "state_of_copy")
numbered.add_app_template_filter(verdict, "verdict")
numbered.add_app_template_filter(way, "check_way")
numbered.add_app_template_filter(sentence, "verdict_sentence")
numbered.add_app_template_filter(public, "public_sentence")
numbered.add_app_template_filter(standing, "standing_sentence")


@numbered.get("/copies")
def index() -> str:
    """A page of the numbered copies of all profiles, those to be collected first."""
    args = {name: value for name in ("state", "who") if (value := request.args.get(name))}
    filters = copies.CopyFilters(args.get("state"), args.get("who"))
    return render_template(
        "copies/numbered.html",
        page=copies.listing(session(), viewer(), filters, request.args.get("page", 1, int)),
        args=args,
        states=[(name, gettext(text)) for name, text in STATES.items()],
    )


@numbered.get("/profiles/<int:profile_id>/copies")
def of_profile(profile_id: int) -> str:
    """The numbered copies of a profile, and the form to give one out."""
    return _of_profile(profile_id)


def _of_profile(profile_id: int, error: DomainError | None = None) -> str:
    page = reads.profile(session(), viewer(), profile_id)
    return render_template(
        "copies/of_profile.html",
        page=page,
        given=copies.of_profile(session(), viewer(), profile_id),
        employees=copies.employees(session(), viewer(), page.profile.company_id),
        error=error,
        form=request.form,
        longest=copies.LONGEST,
    )


@numbered.post("/revisions/<int:revision_id>/copies")
def give(revision_id: int) -> Response | tuple[str, int]:
    """Gives out the next copy; a recipient that cannot be is said on the form."""
    recipient = copies.Recipient(
        request.form.get("recipient", ""), typed.number(request.form.get("employee"))
    )
    try:
        made = copies.give(session(), viewer(), revision_id, recipient, actor())
    except copies.RecipientIsNotUsable as error:
        profile_id = reads.revision(session(), viewer(), revision_id).profile_id
        return _of_profile(profile_id, error), 400
    flash(
        gettext("Copy %(number)s was given out. Print it now, or later from the list.", number=made.number),
        "success",
    )
    return redirect(url_for("numbered.of_profile", profile_id=made.profile_id), 303)


@numbered.post("/copies/<int:copy_id>/collect")
def collect(copy_id: int) -> Response:
    """Notes that a copy came back or was destroyed."""
    found = copies.collect(session(), viewer(), copy_id, request.form.get("note", ""), actor())
    flash(gettext("Copy %(number)s is noted as collected.", number=found.number), "success")
    if request.form.get("from") == "list":
        return redirect(url_for("numbered.index"), 303)
    return redirect(url_for("numbered.of_profile", profile_id=found.profile_id), 303)


@numbered.get("/copies/<int:copy_id>.<kind>")
def file(copy_id: int, kind: str) -> Response:
    """A numbered copy to be printed, with its number, its recipient and its own mark."""
    if kind not in WRITERS:
        abort(404)
    found = copies.printed(session(), viewer(), copy_id)
    order = Order(kind, found.recipient, found.made_at.astimezone(settings().zone).date(), found)
    return send_file(
        io.BytesIO(output(session(), settings(), found.revision, order)),
        mimetype=MEDIA_TYPES[kind],
        as_attachment=True,
        download_name=file_name(found.revision, order),
        max_age=0,
    )
