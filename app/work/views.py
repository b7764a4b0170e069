"""Jobs, scheduled changes and mails: how far they are, why they failed, and what to do about it."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app import jobs as queue
from app.current import actor, settings, viewer
from app.transaction import session
from app.work.wording import ERRORS, KINDS
from profiles import mail as outbox
from profiles import work as domain

work = Blueprint("work", __name__, url_prefix="/in-progress")


@work.get("")
def index() -> str:
    """The three lists."""
    return render_template("work/index.html", mail_server=bool(settings().smtp), **_lists())


@work.get("/lists")
def lists() -> str:
    """The lists alone, while something is at work."""
    return render_template("work/lists.html", mail_server=bool(settings().smtp), **_lists())


@work.post("/jobs/<int:job_id>/cancel")
def cancel(job_id: int) -> Response:
    domain.cancel(session(), viewer(), job_id, actor())
    return redirect(url_for("work.index"), 303)


@work.post("/jobs/<int:job_id>/retry")
def retry(job_id: int) -> Response:
    domain.retry(session(), viewer(), job_id, actor())
    queue.wake_after_commit()
    return redirect(url_for("work.index"), 303)


@work.post("/mails/<int:mail_id>/cancel")
def cancel_mail(mail_id: int) -> Response:
    outbox.cancel(session(), viewer(), mail_id, actor())
    return redirect(url_for("work.index", _anchor="mails"), 303)


@work.post("/mails/<int:mail_id>/retry")
def retry_mail(mail_id: int) -> Response:
    outbox.retry(session(), viewer(), mail_id, actor())
    queue.wake_after_commit()
    return redirect(url_for("work.index", _anchor="mails"), 303)


def _lists() -> dict[str, object]:
    jobs = domain.jobs(session(), viewer(), request.args.get("page", 1, int))
    return {
        "jobs": jobs,
        "at_work": any(row.job.state in {"running", "waiting"} for row in jobs.rows),
        "scheduled": domain.scheduled(session(), viewer()),
        "mails": domain.mails(session(), viewer(), request.args.get("mails", 1, int)),
        "kinds": KINDS,
        "errors": ERRORS,
    }
