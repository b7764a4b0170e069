"""Documents of the master list put out together: asked for, followed, stopped and downloaded by whoever asked."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for

from app import jobs, typed
from app.activity.wording import ERRORS
from app.current import actor, as_of, settings, viewer
from app.errors import told, words
from app.pace import in_words
from app.registers import addresses, output
from app.registers.listing import listed
from app.transaction import session
from profiles.registers import outputs as domain

if TYPE_CHECKING:
    from flask import Response
    from werkzeug.wrappers import Response as Redirect

    from profiles.models import Job


outputs = Blueprint("outputs", __name__, url_prefix="/registers/outputs")


@outputs.post("")
def ask() -> Redirect:
    """Has the documents that were ticked put out, or all of the list that the address asks for; it again where none was."""
    wanted = addresses.read(request.args)
    found = listed(wanted)
    every = request.form.get("which") == "all"
    ticked = {typed.number(one) for one in request.form.getlist("revision")}
    chosen = [row for row in found.rows if every or row.revision_id in ticked]
    companies = {row.company_id for row in chosen}
    company_id = companies.pop() if len(companies) == 1 else None
    made_as, token = request.form.get("format", ""), secrets.token_hex(16)
    try:
        payload = domain.request([row.revision_id for row in chosen], made_as, company_id, token, as_of())
    except domain.NothingChosen as error:
        flash(told(error), "warning")
        return redirect(url_for("registers.master", **wanted.args), 303)
    jobs.ask(domain.KIND, payload, total=len(payload["revisions"]))
    return redirect(url_for("outputs.index"), 303)


@outputs.get("")
def index() -> str:
    """What the person had put out, the newest first."""
    return render_template("registers/outputs.html", **_own())


@outputs.get("/list")
def rows() -> tuple[str, int]:
    """The list alone; once nothing is at work any more, the page is told to ask no further."""
    shown = _own()
    return render_template("registers/outputs_list.html", **shown), 200 if shown[
        "at_work"
    ] else jobs.STOP_POLLING


@outputs.post("/<int:job_id>/stop")
def stop(job_id: int) -> Redirect:
    domain.stop(session(), viewer(), job_id, actor())
    return redirect(url_for("outputs.index"), 303)


@outputs.get("/<int:job_id>.zip")
def download(job_id: int) -> Response:
    """The archive, while it is kept."""
    job = domain.find(session(), viewer(), job_id)
    return send_file(
        output.archive(settings(), job.payload),
        mimetype="application/zip",
        as_attachment=True,
        download_name=f"documents-{job_id}.zip",
        max_age=0,
    )


def _own() -> dict[str, object]:
    found = domain.own(session(), viewer())
    return {
        "found": [(job, output.is_there(settings(), job.payload), _left(job)) for job in found],
        "at_work": any(job.state in {"running", "waiting"} for job in found),
        "hours": settings().output_hours,
        "errors": ERRORS,
    }


def _left(job: Job) -> str:
    """How long the work still takes, '' where that cannot be told."""
    seconds = job.payload.get(jobs.LEFT) if job.state == "running" else None
    return "" if seconds is None else in_words(seconds, words())
