"""What somebody signs for their own position: that they take note of its profile, or that they refuse to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from app import errors as told
from app.approval import wording
from app.approval.steps import asks_code, proven, stamp
from app.current import actor, today, viewer
from app.transaction import session
from profiles import accounts
from profiles import acknowledging as domain
from profiles.acknowledging import TO_NOTE, Word
from profiles.acknowledging.errors import NoLongerInForce, NotYourPosition
from profiles.errors import DomainError, NotAllowed, NotFound, StateForbids

if TYPE_CHECKING:
    from collections.abc import Callable


PASSING = (NotFound, NotAllowed)
"""What is no matter of the form."""


def asking(outcome: str) -> Callable[[int], str]:
    """The view of the page on which is signed or refused."""

    def ask(revision_id: int) -> str:
        return _page(outcome, revision_id)

    return ask


def giving(outcome: str) -> Callable[[int], tuple[str, int] | Response]:
    """The view that keeps what was signed; what is refused is said on the page, and nothing was changed."""

    def give(revision_id: int) -> tuple[str, int] | Response:
        return _give(outcome, revision_id)

    return give


def _give(outcome: str, revision_id: int) -> tuple[str, int] | Response:
    refuses = outcome == "refused"
    try:
        revision, _ = domain.asked_of(session(), viewer(), revision_id, today())
        said = Word(
            stamp("stamp"),
            wording.filled(domain.WORDS[outcome], revision),
            proven(),
            refuses,
            request.form.get("reason", ""),
        )
        domain.give(session(), viewer(), revision_id, said, actor())
    except accounts.ProofIsWrong as error:
        told.count(error)
        return _page(outcome, revision_id, error), 403
    except PASSING:
        raise
    except StateForbids as error:
        session().rollback()
        return _page(outcome, revision_id, error, gone=True), 409
    except DomainError as error:
        session().rollback()
        return _page(outcome, revision_id, error), 409
    done = (
        gettext("Your refusal was noted; HR is shown it.")
        if refuses
        else gettext("Signed. The receipt is under 'What I signed'.")
    )
    flash(done, "success")
    return redirect(url_for("mine.index"), 303)


def _page(outcome: str, revision_id: int, error: DomainError | None = None, *, gone: bool = False) -> str:
    revision, asked = domain.asked_of(session(), viewer(), revision_id, today())
    if asked is None and error is None:
        raise NotYourPosition if revision.state == "in_force" else NoLongerInForce
    return render_template(
        "acknowledging/sign.html",
        revision=revision,
        asked=asked,
        outcome=outcome,
        statement=wording.filled(domain.WORDS[outcome], revision),
        is_open=asked is not None and asked.state in TO_NOTE and revision.state == "in_force",
        earlier=next(
            (
                one
                for one in domain.given(session(), viewer(), today())
                if one.given.revision.profile_id == revision.profile_id
                and one.given.revision_id != revision.id
                and one.given.outcome != "refused"
            ),
            None,
        ),
        asks_code=asks_code(),
        error=error,
        gone=gone,
        form=request.form,
    )
