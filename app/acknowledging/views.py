"""What HR and heads of areas do about acknowledgements: the list, and the holders of one profile."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from app import typed
from app.acknowledging import addresses, papers
from app.acknowledging.columns import columns
from app.current import actor, settings, today, viewer
from app.exports import xlsx
from app.transaction import session
from profiles import acknowledging as domain
from profiles import catalogue as reads
from profiles import paging
from profiles.acknowledging import AskedFilters, Noting, editorial
from profiles.competence.seen import knows_holders
from profiles.errors import DayIsNotReadable, DomainError, NotAllowed, NotFound
from profiles.files import MEDIA_TYPES
from profiles.permissions import Permission

if TYPE_CHECKING:
    from profiles.catalogue import ProfilePage
    from profiles.models import Revision

acknowledging = Blueprint("acknowledging", __name__)
_PROFILE = "/profiles/<int:profile_id>/acknowledgements"


@acknowledging.get("/acknowledgements")
def index() -> str:
    """Who is to sign what, overdue first."""
    wanted = addresses.read(request.args)
    found = domain.overview(session(), viewer(), wanted.filters, today())
    page = paging.cut(found.found, wanted.page, addresses.SIZE)
    companies = reads.companies(session(), viewer(), Permission.SEE_PEOPLE)
    chosen = wanted.filters.company_id or (companies[0].id if len(companies) == 1 else None)
    return render_template(
        "acknowledging/index.html",
        wanted=wanted,
        page=page,
        rows=domain.rows(session(), page.rows),
        tally=found.tally,
        editorial=editorial.said(session(), {one.revision_id for one in page.rows}),
        companies=companies,
        without_term=[one for one in companies if one.acknowledge_days is None],
        areas=[(one.value, one.label) for one in reads.areas(session(), viewer(), chosen)],
    )


@acknowledging.get("/acknowledgements.xlsx")
def export() -> Response:
    """The list as a workbook, with the filters of the address."""
    wanted = addresses.read(request.args)
    found = domain.overview(session(), viewer(), wanted.filters, today())
    return xlsx.download(gettext("Acknowledgements"), columns(), domain.rows(session(), found.found))


@acknowledging.get(_PROFILE)
def profile(profile_id: int) -> str:
    """The holders of one profile, what they gave, and what they gave for its earlier versions."""
    return _profile(profile_id)


@acknowledging.post(f"{_PROFILE}/note")
def note(profile_id: int) -> tuple[str, int] | Response:
    """Notes what some gave on paper, or refused."""
    revision = _in_force(profile_id)
    written = request.form.get("day", "").strip()
    day = typed.day(written) if written else today()
    try:
        if day is None:
            raise DayIsNotReadable(text=written[:20])
        noting = Noting(request.form.get("outcome", ""), day, _chosen(), request.form.get("reason", ""))
        made = domain.note(session(), viewer(), revision.id, noting, actor())
    except DomainError as error:
        return _refused(profile_id, error)
    flash(ngettext("%(num)s noted.", "%(num)s noted.", len(made)), "success")
    return redirect(url_for("acknowledging.profile", profile_id=profile_id), 303)


@acknowledging.post(f"{_PROFILE}/remind")
def remind(profile_id: int) -> tuple[str, int] | Response:
    """Reminds some who are still to sign."""
    revision = _in_force(profile_id)
    try:
        count, without = domain.remind(session(), viewer(), revision.id, _chosen(), actor())
    except DomainError as error:
        return _refused(profile_id, error)
    if count or not without:
        flash(ngettext("%(num)s person reminded.", "%(num)s people reminded.", count), "success")
    if without:
        flash(
            ngettext(
                "%(num)s has no account: ask them on paper.",
                "%(num)s have no account: ask them on paper.",
                without,
            ),
            "warning",
        )
    return redirect(url_for("acknowledging.profile", profile_id=profile_id), 303)


@acknowledging.post("/profiles/<int:profile_id>/revisions/<int:revision_id>/editorial")
def say_editorial(profile_id: int, revision_id: int) -> tuple[str, int] | Response:
    """A version changed nothing that must be read again."""
    try:
        editorial.say(session(), viewer(), revision_id, request.form.get("reason", ""), actor())
    except DomainError as error:
        return _refused(profile_id, error)
    flash(gettext("Noted: what was signed for the version before stands."), "success")
    return redirect(url_for("acknowledging.profile", profile_id=profile_id), 303)


@acknowledging.post("/profiles/<int:profile_id>/revisions/<int:revision_id>/editorial/end")
def end_editorial(profile_id: int, revision_id: int) -> Response:
    """A version is to be signed after all."""
    editorial.take_back(session(), viewer(), revision_id, actor())
    flash(gettext("Taken back: everybody is asked to sign."), "success")
    return redirect(url_for("acknowledging.profile", profile_id=profile_id), 303)


@acknowledging.get(f"{_PROFILE}/sheet.pdf")
def sheet(profile_id: int) -> Response:
    """A sheet with the holders of a profile, to be signed on paper."""
    revision = _in_force(profile_id)
    filters = AskedFilters(profile_id=profile_id, state="open")
    found = domain.overview(session(), viewer(), filters, today())
    data = papers.blank(session(), settings(), revision, found.found)
    return _attached(data, papers.name(revision, gettext("to be signed")))


@acknowledging.get("/acknowledgements/<int:acknowledgement_id>/receipt.pdf")
def receipt(acknowledgement_id: int) -> Response:
    """The receipt of what was given, for its employee and HR."""
    found = domain.receipt(session(), viewer(), acknowledgement_id)
    data = papers.receipt(session(), settings(), found)
    return _attached(data, papers.name(found.revision, gettext("receipt")))


def _profile(profile_id: int, error: DomainError | None = None) -> str:
    viewer().need(Permission.SEE_PEOPLE)
    page = reads.profile(session(), viewer(), profile_id)
    if not knows_holders(session(), viewer(), page.profile.company_id, page.profile.position_id):
        raise NotAllowed
    filters = AskedFilters(profile_id=profile_id, state="all")
    found = domain.overview(session(), viewer(), filters, today())
    current = _current(page)
    return render_template(
        "acknowledging/profile.html",
        page=page,
        revision=current,
        coming=next((one for one in page.revisions if one.state == "approved"), None),
        rows=domain.rows(session(), found.found),
        tally=found.tally,
        records=domain.records(session(), viewer(), profile_id, today()),
        editorial=editorial.said(session(), [one.id for one in page.revisions]),
        sayable=editorial.sayable(session(), page.revisions),
        versions={one.id: one for one in page.revisions},
        first_day=domain.first_day(current) if current else None,
        today=today(),
        error=error,
        form=request.form,
        chosen=set(_chosen()),
        to_note=domain.TO_NOTE,
        own=viewer().employee_ids,
    )


def _refused(profile_id: int, error: DomainError) -> tuple[str, int]:
    """What was refused, said on the page, and nothing was changed; what is no matter of the form is raised again."""
    if isinstance(error, (NotFound, NotAllowed)):
        raise error
    session().rollback()
    return _profile(profile_id, error), 409


def _in_force(profile_id: int) -> Revision:
    """The revision in force of a profile; raises NotFound."""
    found = _current(reads.profile(session(), viewer(), profile_id))
    if found is None:
        raise NotFound
    return found


def _current(page: ProfilePage) -> Revision | None:
    return next((one for one in page.revisions if one.state == "in_force"), None)


def _chosen() -> list[int]:
    ticked = map(typed.number, request.form.getlist("employee"))
    return [one for one in ticked if one is not None]


def _attached(data: bytes, name: str) -> Response:
    return send_file(
        io.BytesIO(data), mimetype=MEDIA_TYPES["pdf"], as_attachment=True, download_name=name, max_age=0
    )
