"""The steps of a revision: for each a page that says what it means and asks for what it needs, and its deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from app import errors as told
from app import typed
from app.approval import wording
from app.current import actor, judging, person, today, viewer
from app.formats import day
from app.transaction import session
from parsers.wording import N_
from profiles import accounts, approval, consequence, lifecycle
from profiles import catalogue as reads
from profiles.errors import DomainError, NotAllowed, NotFound, StateForbids
from profiles.lifecycle import Said
from profiles.lifecycle.errors import ReasonIsMissing
from profiles.models import Account

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from profiles.acting import Acting
    from profiles.consequence import Consequence
    from profiles.models import Revision
    from profiles.viewer import Viewer

Deed = Callable[["Session", "Viewer", int, Said, "Acting"], "Revision"]


@dataclass(frozen=True, slots=True)
class Step:
    """A step as a page: its address's name, which is that of the action, the deed, and what the signature means.

    `done` is what is said afterwards, `button` how a page offers it where that is not the title; `meaning` '' is a step
    without a signature.
    """

    name: str
    deed: Deed
    meaning: str
    title: str
    done: str
    button: str = ""
    ends: bool = False


STEPS: Final[Mapping[str, Step]] = {
    one.name: one
    for one in (
        Step(
            "send",
            lifecycle.send_to_review,
            "prepared",
            N_("Send to review"),
            N_("The version was sent to review."),
        ),
        Step(
            "review",
            lifecycle.review,
            "reviewed",
            N_("Sign the review"),
            N_("Your review is signed."),
        ),
        Step(
            "approve",
            lifecycle.approve,
            "approved",
            N_("Approve"),
            N_("The version is approved."),
        ),
        Step(
            "return",
            lifecycle.return_to_draft,
            "returned",
            N_("Send back to be changed"),
            N_("The version was sent back; it is a draft again."),
            button=N_("Send back"),
        ),
        Step(
            "recall",
            lifecycle.recall,
            "",
            N_("Recall from review"),
            N_("The version was recalled; it is a draft again."),
        ),
        Step(
            "close",
            lifecycle.close,
            "closed",
            N_("Reject for good"),
            N_("The version was rejected for good."),
            ends=True,
        ),
        Step(
            "withdraw",
            lifecycle.withdraw,
            "withdrawn",
            N_("Withdraw"),
            N_("The version was withdrawn."),
            ends=True,
        ),
    )
}
FORESEEN: Final = ("send", "review", "approve")
"""The steps that say what follows from them."""
PASSING: Final = (NotFound, NotAllowed)
"""What is no matter of the form."""


def asking(name: str) -> Callable[[int, int], str]:
    """The view of a step's page."""

    def ask(profile_id: int, revision_id: int) -> str:
        return _page(STEPS[name], profile_id, revision_id)

    return ask


def taking(name: str) -> Callable[[int, int], tuple[str, int] | Response]:
    """The view that takes a step; what is refused is said on the step's page, and nothing was changed."""

    def take(profile_id: int, revision_id: int) -> tuple[str, int] | Response:
        return _take(STEPS[name], profile_id, revision_id)

    return take


def _take(step: Step, profile_id: int, revision_id: int) -> tuple[str, int] | Response:
    try:
        said = _said(step, profile_id, revision_id)
        step.deed(session(), viewer(), revision_id, said, actor())
    except accounts.ProofIsWrong as error:
        told.count(error)
        return _page(step, profile_id, revision_id, error), 403
    except PASSING:
        raise
    except StateForbids as error:
        session().rollback()
        return _page(step, profile_id, revision_id, error, gone=True), 409
    except DomainError as error:
        session().rollback()
        return _page(step, profile_id, revision_id, error), 409
    flash(gettext(step.done), "success")
    return redirect(url_for("catalogue.revision", profile_id=profile_id, revision_id=revision_id), 303)


def proven() -> accounts.Proof:
    """The proof of whoever is in, by the form's password and code; raises ProofIsWrong."""
    given = (request.form.get("password", ""), request.form.get("code", ""))
    return accounts.prove(session(), person().account_id, *given, actor())


def asks_code() -> bool:
    """Whether who is in has a second factor."""
    return session().get_one(Account, person().account_id).factor_since is not None


def stamp(name: str) -> int:
    """The stamp of a revision that the form was shown with, -1 where it says none."""
    seen = typed.number(request.form.get(name))
    return -1 if seen is None else seen


def _said(step: Step, profile_id: int, revision_id: int) -> Said:
    day_ = typed.day(request.form.get("effective_from"))
    revision = reads.revision(session(), viewer(), revision_id)
    if revision.profile_id != profile_id:
        raise NotFound
    words = wording.statement(revision, step.meaning, day(day_)) if step.meaning else ""
    return Said(
        stamp=stamp("stamp"),
        reason=request.form.get("reason", ""),
        effective_from=day_,
        words=words,
        proof=proven() if step.meaning else None,
    )


def _foreseen(revision: Revision) -> Consequence:
    return consequence.foresee(session(), viewer(), revision.id, judging())


def _page(  # the page keeps what was typed
    step: Step, profile_id: int, revision_id: int, error: DomainError | None = None, *, gone: bool = False
) -> str:
    sheet = approval.sheet(session(), viewer(), revision_id, actor())
    if sheet.revision.profile_id != profile_id:
        raise NotFound
    offer = sheet.offer(step.name)
    if offer is None and error is None:
        raise approval.denial(session(), viewer(), sheet.revision, step.name, actor())
    return render_template(
        "approval/step.html",
        step=step,
        sheet=sheet,
        revision=sheet.revision,
        offer=offer,
        error=error,
        gone=gone or offer is None,
        foreseen=_foreseen(sheet.revision) if offer and step.name in FORESEEN else None,
        reason_is_missing=isinstance(error, ReasonIsMissing),
        statement=wording.statement(sheet.revision, step.meaning) if step.meaning else "",
        asks_code=asks_code() if step.meaning else False,
        day=request.form.get("effective_from") or today().isoformat(),
        today=today().isoformat(),
        form=request.form,
    )
