"""Jobs, scheduled changes and mails: how far they are, why they failed, and what to do about it."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app import jobs as queue
from app.activity.wording import ERRORS, KINDS
from app.current import actor, settings, viewer
from app.mail import NO_SERVER
from app.transaction import session
from profiles import mail as outbox
from profiles import work as domain

activity = Blueprint("activity", __name__, url_prefix="/activity")


@activity.get("")
def index() -> str:
    """The three lists."""
    return render_template("activity/index.html", **_lists())


@activity.get("/lists")
def lists() -> tuple[str, int]:
    """The lists alone; once nothing is at work any more, the page is told to ask no further."""
    shown = _lists()
    return render_template("activity/lists.html", **shown), 200 if shown["at_work"] else queue.STOP_POLLING


@activity.post("/jobs/<int:job_id>/cancel")
def cancel(job_id: int) -> Response:
    domain.cancel(session(), viewer(), job_id, actor())
    return redirect(url_for("activity.index"), 303)


@activity.post("/jobs/<int:job_id>/retry")
def retry(job_id: int) -> Response:
    domain.retry(session(), viewer(), job_id, actor())
    queue.wake_after_commit()
    return redirect(url_for("activity.index"), 303)


@activity.post("/mails/<int:mail_id>/cancel")
def cancel_mail(mail_id: int) -> Response:
    outbox.cancel(session(), viewer(), mail_id, actor())
    return redirect(url_for("activity.index", _anchor="mails"), 303)


@activity.post("/mails/<int:mail_id>/retry")
def retry_mail(mail_id: int) -> Response:
    outbox.retry(session(), viewer(), mail_id, actor())
    queue.wake_after_commit()
    return redirect(url_for("activity.index", _anchor="mails"), 303)


def _lists() -> dict[str, object]:
    jobs = domain.jobs(session(), viewer(), request.args.get("page", 1, int))
    return {
        "jobs": jobs,
        "at_work": any(row.job.state in {"running", "waiting"} for row in jobs.rows),
        "scheduled": domain.scheduled(session(), viewer()),
        "mails": domain.mails(session(), viewer(), request.args.get("mails", 1, int)),
        "mail_server": bool(settings().smtp),
        "no_server": NO_SERVER,
        "kinds": KINDS,
        "errors": ERRORS,
    }
