"""Employees, their gaps, and the positions they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from app.current import actor, settings
from app.gaps import addresses, forms, wording
from app.transaction import session
from parsers import vocabulary
from profiles import catalogue
from profiles.competence import entering, people
from profiles.viewer import LOCAL

if TYPE_CHECKING:
    import datetime as dt

    from werkzeug.wrappers import Response

    from app.gaps.forms import EmployeeForm
    from parsers.vocabulary import Vocabulary
    from profiles.models import Company, Employee

gaps = Blueprint("gaps", __name__)
gaps.add_app_template_filter(wording.status, "gap_status")
gaps.add_app_template_filter(wording.reason, "gap_reason")
gaps.add_app_template_filter(wording.level, "gap_level")
gaps.add_app_template_filter(wording.outcome, "entering_outcome")
gaps.add_app_template_filter(wording.trouble, "row_trouble")


def judging() -> tuple[Vocabulary, dt.date]:
    """What gaps are judged by: the installation's vocabulary, today."""
    return vocabulary.load(*settings().vocabulary_texts), actor().today


def chosen_company(wanted: str | None) -> Company:
    """The company of a number, else the first that is seen, the default one; it is made where there is none."""
    seen = catalogue.companies(session(), LOCAL)
    found = next((one for one in seen if str(one.id) == wanted), seen[0] if seen else None)
    if found is not None:
        return found
    from profiles import imports

    return imports.company_of(session(), None, settings().company)


@gaps.get("/gaps")
def index() -> str:
    """All employees with the state of their requirements."""
    wanted = addresses.read(request.args)
    companies = catalogue.companies(session(), LOCAL)
    company_id = wanted.filters.company_id or (companies[0].id if len(companies) == 1 else None)
    places = people.positions_of(session(), LOCAL, company_id) if company_id else []
    return render_template(
        "gaps/index.html",
        wanted=wanted,
        page=people.listing(session(), LOCAL, wanted.filters, wanted.page, judging()),
        positions=[(one.id, one.title) for one in places],
        companies=[(one.id, one.name) for one in companies],
    )


@gaps.get("/gaps/employees/<int:employee_id>")
def employee(employee_id: int) -> str:
    """One employee against each position they hold, or against the one that the address names."""
    person = people.employee(session(), LOCAL, employee_id)
    words, today = judging()
    held = [one.position_id for one in entering.current(person, today)]
    other = addresses.number(request.args.get("position"))
    standings = [
        people.standing(session(), LOCAL, person, place, words) for place in ([other] if other else held)
    ]
    return render_template(
        "gaps/employee.html",
        person=person,
        form=forms.recorded(person, today),
        assignments=entering.current(person, today),
        standings=standings,
        other=other,
        positions=[(one.id, one.title) for one in people.positions_of(session(), LOCAL, person.company_id)],
    )


@gaps.get("/gaps/positions/<int:position_id>")
def position(position_id: int) -> str:
    """Who holds a position, with their gaps."""
    place = entering.position_of(session(), LOCAL, position_id)
    asked = people.demands(session(), LOCAL, [position_id])[position_id]
    rows = people.holders(session(), LOCAL, position_id, *judging())
    return render_template("gaps/position.html", position=place, demands=asked, rows=rows)


@gaps.get("/gaps/employees/new")
def new() -> str:
    """An empty form."""
    return _form(forms.EmployeeForm(), chosen_company(request.args.get("company")))


@gaps.post("/gaps/employees/new")
def create() -> Response | tuple[str, int]:
    """Enters an employee."""
    company = chosen_company(request.form.get("company"))
    form = forms.sent(request.form)
    if form.errors:
        return _form(form, company), 400
    words, today = judging()
    person = forms.person(form, words)
    [future] = entering.foresee(session(), LOCAL, company, [person], today)
    if future.outcome is not entering.Outcome.NEW:
        taken = gettext("There is an employee with this number already.")
        return _form(forms.with_error(form, "number", taken), company), 409
    [entered] = entering.enter(session(), LOCAL, company, [person], actor())
    flash(gettext("%(name)s was entered.", name=entered.name), "success")
    return redirect(url_for("gaps.employee", employee_id=entered.id), code=303)


@gaps.get("/gaps/employees/<int:employee_id>/edit")
def edit(employee_id: int) -> str:
    """The form of an employee as recorded."""
    person = people.employee(session(), LOCAL, employee_id)
    return _form(forms.recorded(person, actor().today), person.company, person)


@gaps.post("/gaps/employees/<int:employee_id>/edit")
def change(employee_id: int) -> Response | tuple[str, int]:
    """Changes an employee."""
    person = people.employee(session(), LOCAL, employee_id)
    form = forms.sent(request.form)
    if not form.errors:
        try:
            entering.change(session(), LOCAL, person, forms.person(form, judging()[0]), actor())
        except entering.NumberIsTaken as error:
            taken = gettext(error.problem).format(**error.values)
            form = forms.with_error(form, "number", taken)
    if form.errors:
        return _form(form, person.company, person), 400
    flash(gettext("The changes were saved."), "success")
    return redirect(url_for("gaps.employee", employee_id=employee_id), code=303)


@gaps.post("/gaps/employees/<int:employee_id>/delete")
def delete(employee_id: int) -> Response:
    """Deletes an employee, after a box was ticked."""
    person = people.employee(session(), LOCAL, employee_id)
    if request.form.get("sure") != "yes":
        abort(400)
    entering.remove(session(), person)
    flash(gettext("%(name)s was deleted.", name=person.name), "success")
    return redirect(url_for("gaps.index"), code=303)


def _form(form: EmployeeForm, company: Company, person: Employee | None = None) -> str:
    return render_template(
        "gaps/form.html",
        form=form,
        person=person,
        company=company,
        companies=[(one.id, one.name) for one in catalogue.companies(session(), LOCAL)],
        positions=people.positions_of(session(), LOCAL, company.id),
    )
