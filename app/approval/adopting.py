"""Documents that were approved on paper, adopted many at a time after a look at what would become of each."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import ngettext
from werkzeug.wrappers import Response

from app import errors as told
from app import typed
from app.approval import wording
from app.approval.steps import asks_code, proven, stamp
from app.current import actor, viewer
from app.transaction import session
from profiles import accounts, adoption
from profiles import catalogue as reads
from profiles.errors import DomainError
from profiles.lifecycle import Said
from profiles.permissions import Permission

adopting = Blueprint("adopting", __name__, url_prefix="/approval")
_TOLD = 10


@adopting.get("/adopt")
def index() -> str:
    """The drafts that came as documents, with what would become of each."""
    return _page()


@adopting.post("/adopt")
def adopt() -> tuple[str, int] | Response:
    """Adopts those that were ticked, each with a signature; what could not be is said."""
    ticked = filter(None, map(typed.number, request.form.getlist("revision")))
    chosen = {one: stamp(f"stamp-{one}") for one in ticked}
    if not chosen:
        return _page(nothing=True), 400
    try:
        proof = proven()
    except accounts.ProofIsWrong as error:
        told.count(error)
        return _page(error=error, ticked=set(chosen)), 403
    said = {
        revision_id: Said(stamp, "adopted", words=_words(revision_id), proof=proof)
        for revision_id, stamp in chosen.items()
    }
    adopted, refused = adoption.adopt_all(session(), viewer(), said, actor())
    count = ngettext("%(num)s document adopted.", "%(num)s documents adopted.", len(adopted))
    flash(count, "success" if adopted else "warning")
    for revision_id, refusal in list(refused.items())[:_TOLD]:
        revision = reads.revision(session(), viewer(), revision_id)
        flash(f"{wording.name(revision)}: {told.told(refusal)}", "warning")
    return redirect(url_for("adopting.index", company=request.form.get("company") or None), 303)


def _page(
    error: DomainError | None = None,
    ticked: set[int] | None = None,
    *,
    nothing: bool = False,
) -> str:
    companies = reads.companies(session(), viewer(), Permission.ADOPT)
    company_id = typed.number(request.values.get("company"))
    found = adoption.candidates(session(), viewer(), actor(), company_id)
    return render_template(
        "approval/adopt.html",
        candidates=found,
        companies=[(one.id, one.name) for one in companies],
        company_id=company_id,
        error=error,
        ticked={one.revision.id for one in found if one.is_ready} if ticked is None else ticked,
        nothing=nothing,
        statement=wording.sentence("adopted", version="…", name="…"),
        asks_code=asks_code(),
        most=adoption.MOST,
    )


def _words(revision_id: int) -> str:
    return wording.statement(reads.revision(session(), viewer(), revision_id), "adopted")
