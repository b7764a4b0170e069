"""Terms: within how many days people sign, after how many months profiles are due for review."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from app import typed
from app.current import actor, viewer
from app.transaction import session
from profiles import catalogue as reads
from profiles import terms as domain
from profiles.errors import ValueIsNotUsable
from profiles.permissions import Permission
from profiles.terms import TermIsNotWhole, Terms

terms = Blueprint("terms", __name__)


@terms.get("/terms")
def index() -> str:
    """The terms of each company, and the profiles with a term of their own."""
    return _page()


@terms.post("/terms/<int:company_id>")
def save(company_id: int) -> tuple[str, int] | Response:
    """Sets the terms of a company; an empty field is no term."""
    try:
        made = Terms(_number("acknowledge_days"), _number("review_months"))
        domain.set_company(session(), viewer(), company_id, made, actor())
    except ValueIsNotUsable as error:
        session().rollback()
        return _page(company_id, error), 400
    flash(gettext("Saved."), "success")
    return redirect(url_for("terms.index"), 303)


@terms.post("/profiles/<int:profile_id>/term")
def save_profile(profile_id: int) -> Response:
    """Sets a profile's own term of review; an empty field is the company's."""
    domain.set_profile(session(), viewer(), profile_id, _number("review_months"), actor())
    flash(gettext("Saved."), "success")
    if request.form.get("from") == "terms":
        return redirect(url_for("terms.index"), 303)
    return redirect(url_for("catalogue.profile", profile_id=profile_id), 303)


def _page(company_id: int | None = None, error: ValueIsNotUsable | None = None) -> str:
    companies = reads.companies(session(), viewer(), Permission.SET_TERMS)
    return render_template(
        "upkeep/terms.html",
        companies=companies,
        own={one.id: domain.own(session(), viewer(), one.id) for one in companies},
        most_days=domain.MOST_DAYS,
        most_months=domain.MOST_MONTHS,
        wrong=company_id,
        error=error,
        form=request.form,
    )


def _number(name: str) -> int | None:
    """A number of the form, None for an empty field; raises TermIsNotWhole."""
    text = request.form.get(name, "").strip()
    found = typed.number(text)
    if text and found is None:
        raise TermIsNotWhole(value=text[:20])
    return found
