"""What waits for one's signature, the steps of revisions, and revisions that are written here."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from app.approval import steps, wording
from app.current import actor, today, viewer
from app.transaction import session
from profiles import appointments, lifecycle
from profiles import approval as domain
from profiles import catalogue as reads
from profiles.permissions import Permission

approval = Blueprint("approval", __name__)
approval.add_app_template_filter(wording.deed, "signed_deed")
approval.add_app_template_filter(wording.actor, "actor_name")
approval.add_app_template_filter(wording.why, "why_moved")
approval.add_app_template_filter(wording.problem, "hindrance")
approval.add_app_template_filter(wording.mend, "mended_at")
approval.add_app_template_filter(wording.name, "revision_name")
approval.app_context_processor(lambda: {"approval_steps": steps.STEPS})

_REVISION = "/profiles/<int:profile_id>/revisions/<int:revision_id>"
for _name in steps.STEPS:
    approval.add_url_rule(f"{_REVISION}/{_name}", f"ask_{_name}", steps.asking(_name), methods=["GET"])
    approval.add_url_rule(f"{_REVISION}/{_name}", f"take_{_name}", steps.taking(_name), methods=["POST"])


@approval.get("/approval")
def index() -> str:
    """What waits for whoever is in, what came back to them, and what comes into force."""
    every = viewer().may(Permission.NAME_SIGNERS)
    companies = reads.companies(session(), viewer()) if every else []
    people = {one.id: one for company in companies for one in appointments.candidates(session(), company.id)}
    return render_template(
        "approval/index.html",
        waiting=domain.waiting_for(session(), viewer(), today()),
        sent_back=domain.sent_back(session(), viewer()),
        coming=domain.coming(session(), viewer()),
        absences=appointments.absences(session(), viewer(), today()),
        people=sorted(people.values(), key=lambda one: one.name),
        today=today(),
    )


@approval.get(f"{_REVISION}/history")
def history(profile_id: int, revision_id: int) -> str:
    """Every change of state and every signature of a revision."""
    page = reads.profile(session(), viewer(), profile_id, revision_id)
    events = domain.events(session(), viewer(), revision_id)
    return render_template("approval/history.html", page=page, events=events)


@approval.post("/profiles/<int:profile_id>/begin")
def begin(profile_id: int) -> Response:
    """A new draft with the content of what is in force, to be edited here."""
    made = lifecycle.begin_revision(session(), viewer(), profile_id, actor())
    flash(
        gettext("The draft of version %(version)s begins with what is in force.", version=made.version),
        "success",
    )
    return redirect(url_for("review.index", profile_id=profile_id, revision=made.id, show="all"), 303)


@approval.post(f"{_REVISION}/code")
def give_code(profile_id: int, revision_id: int) -> Response:
    """The code of a profile that has none."""
    lifecycle.give_code(session(), viewer(), revision_id, request.form.get("code", ""), actor())
    return redirect(url_for("catalogue.revision", profile_id=profile_id, revision_id=revision_id), 303)
