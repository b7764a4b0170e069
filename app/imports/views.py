"""Upload, preview, confirmation, and past imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask_babel import gettext

from app import jobs
from app.current import actor, settings, viewer
from app.imports import screens
from app.transaction import session
from profiles import catalogue as reads
from profiles import companies, staging
from profiles import imports as writes
from profiles import jobs as table
from profiles.errors import NothingStaged
from profiles.permissions import Permission

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

imports = Blueprint("imports", __name__, url_prefix="/import")
for filter_ in (screens.uncertain, screens.outcomes, screens.by_attention, screens.remedy):
    imports.add_app_template_filter(filter_)


@imports.get("")
def index() -> str:
    """The upload form, what waits for confirmation, and the past imports."""
    return render_template(
        "imports/index.html",
        waiting=staging.waiting(session(), viewer()),
        past=reads.imports(session(), viewer()),
        companies=reads.companies(session(), viewer(), Permission.IMPORT),
        settings=settings(),
    )


@imports.post("")
def upload() -> Response:
    """Lays the files apart and has them read."""
    given = [file for file in request.files.getlist("files") if file.filename]
    if not given:
        flash(gettext(NothingStaged.problem) + " " + gettext(NothingStaged.remedy), "danger")
        return redirect(url_for("imports.index"), 303)
    name = request.form.get("company") or None
    company = companies.for_work(session(), viewer(), Permission.IMPORT, name, settings().company, actor())
    batch = staging.open_batch(session(), viewer(), company, actor())
    uploads = (staging.Upload(screens.file_name(file), file.read()) for file in given)
    staging.stage(session(), settings().home, uploads, settings().limits, batch)
    _ask("read", batch.id)
    return redirect(url_for("imports.batch", batch_id=batch.id), 303)


@imports.get("/<int:batch_id>")
def batch(batch_id: int) -> str:
    """An import as it stands: being read, waiting for confirmation, being entered, or over."""
    page = request.args.get("page", 1, int)
    screen = screens.screen(session(), viewer(), batch_id, settings(), page)
    return render_template(screen.template, screen=screen, batch=screen.batch)


@imports.get("/<int:batch_id>/progress")
def progress(batch_id: int) -> Response:
    """How far an import is, as a piece of its page; the whole page where it is no longer at work."""
    screen = screens.screen(session(), viewer(), batch_id, settings())
    answer = make_response(render_template("imports/progress_files.html", screen=screen, batch=screen.batch))
    if not screen.at_work:
        answer.headers["HX-Refresh"] = "true"
    return answer


@imports.post("/<int:batch_id>/stop")
def stop(batch_id: int) -> Response:
    """Has an import stop where it is; what is done stays done."""
    table.call_off(session(), viewer(), batch_id, actor())
    return redirect(url_for("imports.batch", batch_id=batch_id), 303)


@imports.post("/<int:batch_id>/again")
def again(batch_id: int) -> Response:
    """Has an import that stopped go on."""
    found = reads.import_batch(session(), viewer(), batch_id)
    if screens.screen(session(), viewer(), batch_id, settings()).stopped:
        _ask("read" if found.state == "staged" else "commit", batch_id)
    return redirect(url_for("imports.batch", batch_id=batch_id), 303)


@imports.post("/<int:batch_id>/profiles/<int:profile_id>")
def correct(batch_id: int, profile_id: int) -> Response | str:
    """Keeps what a person typed over a staged profile."""
    typed = {field: request.form[field] for field in staging.FIELDS if field in request.form}
    left_out = "left_out" in request.form
    staging.override(session(), viewer(), profile_id, typed, actor(), left_out=left_out)
    if "HX-Request" not in request.headers:
        return redirect(url_for("imports.batch", batch_id=batch_id, _anchor=f"profile-{profile_id}"), 303)
    profile = staging.preview_of(session(), viewer(), batch_id, profile_id)
    return render_template("imports/card_answer.html", profile=profile)


@imports.post("/<int:batch_id>/confirm")
def confirm(batch_id: int) -> Response:
    """Lets an upload into the catalogue, as drafts or as already in force."""
    in_force = request.form.get("as") == "in_force"
    staging.accept(session(), viewer(), batch_id, actor(), in_force=in_force)
    _ask("commit", batch_id)
    return redirect(url_for("imports.batch", batch_id=batch_id), 303)


@imports.post("/<int:batch_id>/discard")
def discard(batch_id: int) -> Response:
    """Throws an upload away."""
    staging.discard(session(), viewer(), settings().home, batch_id, actor())
    flash(gettext("The upload was discarded; nothing of it is kept."), "success")
    return redirect(url_for("imports.index"), 303)


@imports.post("/<int:batch_id>/undo")
def undo(batch_id: int) -> Response:
    """Takes an import back as a whole."""
    writes.undo(session(), viewer(), batch_id, actor())
    flash(gettext("The import was undone; the catalogue is as it was before."), "success")
    return redirect(url_for("imports.batch", batch_id=batch_id), 303)


@imports.post("/entries/<int:entry_id>")
def identify(entry_id: int) -> Response:
    """Decides a waiting profile again with what a person says it is."""
    typed = {field: value for field in writes.OVERRIDES if (value := request.form.get(field, "").strip())}
    entry = writes.identify(session(), viewer(), entry_id, typed, actor())
    return redirect(url_for("imports.batch", batch_id=entry.batch_id, _anchor=f"entry-{entry_id}"), 303)


def _ask(kind: str, batch_id: int) -> None:
    total = screens.count(session(), batch_id)
    jobs.ask(kind, {"batch": batch_id, "total": total}, total)
