"""Who reviews and approves in a company, and when people are away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from app import typed
from app.current import actor, person, viewer
from app.errors import told
from app.transaction import session
from profiles import appointments as domain
from profiles import catalogue as reads
from profiles.appointments import AbsenceEndsBeforeItBegins, DeputyIsThePerson, Naming, PersonDoesNotSign
from profiles.errors import NotFound, ValueIsNotUsable
from profiles.permissions import Permission

if TYPE_CHECKING:
    import datetime as dt

signers = Blueprint("signers", __name__, url_prefix="/approval")


@signers.get("/signers")
def index() -> str:
    """Who is named in a company, for all of it and by area."""
    companies = reads.companies(session(), viewer(), Permission.SEE_APPROVED)
    chosen = next((one for one in companies if one.id == typed.number(request.args.get("company"))), None)
    company = chosen or next(iter(companies), None)
    if company is None:
        raise NotFound
    return render_template(
        "approval/signers.html",
        companies=companies,
        company=company,
        named=domain.every(session(), viewer(), company.id),
        people=domain.candidates(session(), company.id),
        areas=reads.areas(session(), viewer(), company.id),
    )


@signers.post("/signers")
def name() -> Response:
    """Names somebody for a step."""
    naming = Naming(
        typed.number(request.form.get("company")) or 0,
        request.form.get("step", ""),
        typed.number(request.form.get("account")) or 0,
        request.form.get("area") or None,
        typed.number(request.form.get("deputy")),
    )
    try:
        domain.name(session(), viewer(), naming, actor())
        flash(gettext("Saved."), "success")
    except (PersonDoesNotSign, DeputyIsThePerson) as error:
        flash(told(error), "danger")
    return redirect(url_for("signers.index", company=naming.company_id), 303)


@signers.post("/signers/<int:appointment_id>/end")
def drop(appointment_id: int) -> Response:
    """Somebody is no longer named."""
    domain.drop(session(), viewer(), appointment_id, actor())
    return redirect(url_for("signers.index", company=typed.number(request.form.get("company"))), 303)


@signers.post("/absences")
def add_absence() -> Response:
    """Somebody is away: whoever says so, or who they name."""
    account_id = typed.number(request.form.get("account")) or person().account_id
    days = (_day("since"), _day("until"))
    try:
        domain.add_absence(session(), viewer(), account_id, days, actor())
    except AbsenceEndsBeforeItBegins as error:
        flash(told(error), "danger")
    return redirect(url_for("approval.index", _anchor="absences"), 303)


@signers.post("/absences/<int:absence_id>/end")
def drop_absence(absence_id: int) -> Response:
    """Somebody is not away after all."""
    domain.drop_absence(session(), viewer(), absence_id, actor())
    return redirect(url_for("approval.index", _anchor="absences"), 303)


def _day(name: str) -> dt.date:
    text = request.form.get(name, "")
    found = typed.day(text)
    if found is None:
        raise ValueIsNotUsable(value=text, expected="2024-12-31")
    return found
