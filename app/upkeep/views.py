"""Reviews that are due: the list, the calendar, and the word that a version stays as it is."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import force_locale, gettext
from werkzeug.wrappers import Response as Answer

from app import errors as told
from app import typed
from app.approval import wording
from app.approval.steps import asks_code, proven, stamp
from app.current import actor, now, settings, today, viewer
from app.exports import xlsx
from app.transaction import session
from app.upkeep import feed, panel
from app.upkeep.columns import columns
from profiles import accounts, paging
from profiles import catalogue as reads
from profiles import upkeep as domain
from profiles.accounts import calendars
from profiles.errors import DomainError, NotAllowed, NotFound, StateForbids
from profiles.permissions import Permission
from profiles.upkeep import DueFilters, Statement, When
from profiles.upkeep.reviewing import WORDS

if TYPE_CHECKING:
    from profiles.models import Revision

upkeep = Blueprint("upkeep", __name__)
upkeep.app_context_processor(lambda: {"upkeep_of": panel.of})
_REVIEWED = "/profiles/<int:profile_id>/revisions/<int:revision_id>/reviewed"
_SIZE = 50


@upkeep.get("/reviews")
def index() -> str:
    """The profiles in force by the day of their review."""
    return _list()


@upkeep.get("/reviews.xlsx")
def export() -> Response:
    """The list as a workbook, with the filters of the address."""
    found = domain.reviews(session(), viewer(), _filters(), today())
    return xlsx.download(gettext("Reviews due"), columns(), found)


@upkeep.get("/reviews.ics")
def download() -> Response:
    """The calendar, once."""
    return _calendar()


@upkeep.post("/reviews/calendar")
def make_calendar() -> str:
    """A new address of the calendar; it is shown this once, and the one before leads nowhere."""
    return _list(secret=calendars.make(session(), viewer(), actor()))


@upkeep.post("/reviews/calendar/end")
def end_calendar() -> Answer:
    """The address of the calendar leads nowhere any more."""
    calendars.end(session(), viewer(), actor())
    flash(gettext("The address of the calendar no longer works."), "success")
    return redirect(url_for("upkeep.index"), 303)


@upkeep.get("/calendar/<token>.ics")
def subscribed(token: str) -> Response:
    """The calendar of whoever has this address, which calendar programs ask for without logging in."""
    account = calendars.whose(session(), token)
    if account is None:
        abort(404)
    looking = accounts.viewer_of(session(), account, today())
    if not looking.may(Permission.EXPORT):
        abort(404)
    found = domain.reviews(session(), looking, DueFilters(within="all"), today())
    with force_locale(account.language or settings().language):
        return _answer(feed.calendar(found, settings().address, now().astimezone(dt.UTC)))


@upkeep.get(_REVIEWED)
def ask(profile_id: int, revision_id: int) -> str:
    """The page on which somebody signs that a version was reviewed and stays."""
    return _page(_revision(profile_id, revision_id))


@upkeep.post(_REVIEWED)
def sign(profile_id: int, revision_id: int) -> tuple[str, int] | Answer:
    """Keeps the signature; what is refused is said on the page, and nothing was changed."""
    revision = _revision(profile_id, revision_id)
    try:
        said = Statement(
            stamp("stamp"), wording.filled(WORDS, revision), proven(), request.form.get("note", "")
        )
        domain.sign(session(), viewer(), revision_id, said, actor())
    except accounts.ProofIsWrong as error:
        told.count(error)
        return _page(_revision(profile_id, revision_id), error), 403
    except (NotFound, NotAllowed):
        raise
    except StateForbids as error:
        session().rollback()
        return _page(_revision(profile_id, revision_id), error, gone=True), 409
    flash(gettext("Your review is signed; the term begins anew."), "success")
    return redirect(url_for("catalogue.revision", profile_id=profile_id, revision_id=revision_id), 303)


def _list(secret: str | None = None) -> str:
    filters = _filters()
    every = domain.reviews(session(), viewer(), _everything(filters), today())
    kept = domain.WITHIN[filters.within]
    companies = reads.companies(session(), viewer(), Permission.EXPORT)
    chosen = filters.company_id or (companies[0].id if len(companies) == 1 else None)
    tally = Counter(one.when for one in every)
    return render_template(
        "upkeep/index.html",
        filters=filters,
        args=_args(filters),
        page=paging.cut(
            [one for one in every if one.when in kept], typed.number(request.args.get("page")) or 1, _SIZE
        ),
        counts={name: sum(tally[one] for one in whens) for name, whens in domain.WITHIN.items()},
        never=tally[When.NEVER],
        companies=companies,
        areas=[(one.value, one.label) for one in reads.areas(session(), viewer(), chosen)],
        has_calendar=calendars.is_made(session(), viewer()),
        address=secret and f"{settings().address}{url_for('upkeep.subscribed', token=secret)}",
    )


def _filters() -> DueFilters:
    within = request.args.get("within", "90")
    return DueFilters(
        company_id=typed.number(request.args.get("company")),
        area_key=request.args.get("area", "")[:200],
        within=within if within in domain.WITHIN else "90",
    )


def _everything(filters: DueFilters) -> DueFilters:
    return DueFilters(company_id=filters.company_id, area_key=filters.area_key, within="all")


def _args(filters: DueFilters) -> dict[str, str]:
    values = {"company": filters.company_id, "area": filters.area_key, "within": filters.within}
    return {name: str(value) for name, value in values.items() if value}


def _calendar() -> Response:
    found = domain.reviews(session(), viewer(), _everything(_filters()), today())
    answer = _answer(feed.calendar(found, settings().address, now().astimezone(dt.UTC)))
    answer.headers["Content-Disposition"] = "attachment; filename=reviews.ics"
    return answer


def _answer(data: bytes) -> Response:
    answer = Response(data, mimetype=feed.MEDIA_TYPE)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _revision(profile_id: int, revision_id: int) -> Revision:
    """The revision of an address, for who may sign its review; raises NotFound or NotAllowed."""
    revision = reads.revision(session(), viewer(), revision_id)
    if revision.profile_id != profile_id:
        raise NotFound
    if not domain.may_review(session(), viewer(), revision):
        raise NotAllowed
    return revision


def _page(revision: Revision, error: DomainError | None = None, *, gone: bool = False) -> str:
    found = domain.next_reviews(session(), viewer(), [revision.profile_id], today())
    return render_template(
        "upkeep/sign.html",
        revision=revision,
        statement=wording.filled(WORDS, revision),
        reviews=domain.reviews_of(session(), revision.id),
        due=found.get(revision.profile_id),
        today=today(),
        asks_code=asks_code(),
        error=error,
        gone=gone or revision.state != "in_force",
        form=request.form,
    )
