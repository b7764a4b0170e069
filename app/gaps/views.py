"""Employees, their gaps, and the positions they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from app import errors, typed
from app.current import actor, judging, settings, today, viewer
from app.exports import xlsx
from app.gaps import addresses, forms, wording
from app.transaction import session
from profiles import catalogue, companies, erasure
from profiles.competence import entering, linking, people
from profiles.competence.linking import AccountIsNotThere, AccountIsTaken
from profiles.permissions import Permission

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from app.gaps.forms import EmployeeForm
    from profiles.models import Company, Employee

gaps = Blueprint("gaps", __name__)
gaps.add_app_template_filter(wording.status, "gap_status")
gaps.add_app_template_filter(wording.reason, "gap_reason")
gaps.add_app_template_filter(wording.level, "gap_level")
gaps.add_app_template_filter(wording.outcome, "entering_outcome")
gaps.add_app_template_filter(wording.trouble, "row_trouble")
gaps.add_app_template_filter(wording.field_name, "list_field")


def chosen_company(wanted: str | None) -> Company:
    """The company of a number, else the first whose people the person keeps; made where there is none. Or NotAllowed."""
    kept = kept_companies()
    found = next((one for one in kept if str(one.id) == wanted), kept[0] if kept else None)
    if found is not None:
        return found
    return companies.for_work(session(), viewer(), Permission.KEEP_PEOPLE, None, settings().company, actor())


def kept_companies() -> list[Company]:
    """The companies whose people the person keeps."""
    return catalogue.companies(session(), viewer(), Permission.KEEP_PEOPLE)


@gaps.get("/gaps")
def index() -> str:
    """All employees with the state of their requirements."""
    wanted = addresses.read(request.args)
    seen = catalogue.companies(session(), viewer())
    company_id = wanted.filters.company_id or (seen[0].id if len(seen) == 1 else None)
    places = people.positions_of(session(), viewer(), company_id) if company_id else []
    return render_template(
        "gaps/index.html",
        wanted=wanted,
        page=people.listing(session(), viewer(), wanted.filters, wanted.page, judging()),
        positions=[(one.id, one.title) for one in places],
        companies=[(one.id, one.name) for one in seen],
    )


@gaps.get("/gaps.xlsx")
def export() -> Response:
    """The employees with their positions as a workbook, with the filters of the address."""
    wanted = addresses.read(request.args)
    rows = people.every(session(), viewer(), wanted.filters, today())
    return xlsx.download(gettext("Employees"), xlsx.employee_columns(), rows)


@gaps.get("/gaps/employees/<int:employee_id>")
def employee(employee_id: int) -> str:
    """One employee against each position they hold, or against the one that the address names."""
    person = people.employee(session(), viewer(), employee_id, today())
    words, day = judging()
    held = [one.position_id for one in entering.current(person, day)]
    other = typed.number(request.args.get("position"))
    standings = [
        people.standing(session(), viewer(), person, place, words) for place in ([other] if other else held)
    ]
    return render_template(
        "gaps/employee.html",
        person=person,
        form=forms.recorded(person, day),
        assignments=entering.not_over(person, day),
        standings=standings,
        other=other,
        positions=[
            (one.id, one.title) for one in people.positions_of(session(), viewer(), person.company_id)
        ],
    )


@gaps.get("/gaps/positions/<int:position_id>")
def position(position_id: int) -> str:
    """Who holds a position, with their gaps."""
    place = entering.position_of(session(), viewer(), position_id)
    asked = people.demands(session(), viewer(), [position_id])[position_id]
    rows = people.holders(session(), viewer(), position_id, *judging())
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
    words, day = judging()
    person = forms.person(form, words, new=True)
    [future] = entering.foresee(session(), viewer(), company, [person], day)
    if future.refusal is not None:
        return _form(forms.with_error(form, "account", errors.told(future.refusal)), company), 409
    if future.outcome is not entering.Outcome.NEW:
        taken = gettext("There is an employee with this number already.")
        return _form(forms.with_error(form, "number", taken), company), 409
    [entered] = entering.enter(session(), viewer(), company, [person], actor())
    flash(gettext("%(name)s was entered.", name=entered.name), "success")
    return redirect(url_for("gaps.employee", employee_id=entered.id), code=303)


@gaps.get("/gaps/employees/<int:employee_id>/edit")
def edit(employee_id: int) -> str:
    """The form of an employee as recorded."""
    person = people.employee(session(), viewer(), employee_id, today())
    return _form(forms.recorded(person, today()), person.company, person)


@gaps.post("/gaps/employees/<int:employee_id>/edit")
def change(employee_id: int) -> Response | tuple[str, int]:
    """Changes an employee."""
    person = people.employee(session(), viewer(), employee_id, today())
    form = forms.sent(request.form)
    if not form.errors:
        try:
            entering.change(session(), viewer(), person, forms.person(form, judging()[0], new=False), actor())
        except entering.NumberIsTaken as error:
            form = forms.with_error(form, "number", errors.words().problem(error))
        except (AccountIsNotThere, AccountIsTaken) as error:
            form = forms.with_error(form, "account", errors.told(error))
    if form.errors:
        return _form(form, person.company, person), 400
    flash(gettext("The changes were saved."), "success")
    return redirect(url_for("gaps.employee", employee_id=employee_id), code=303)


@gaps.post("/gaps/employees/<int:employee_id>/delete")
def delete(employee_id: int) -> Response:
    """Deletes an employee, after a box was ticked."""
    person = people.employee(session(), viewer(), employee_id, today())
    if request.form.get("sure") != "yes":
        abort(400)
    name = person.name
    entering.remove(session(), viewer(), person, actor())
    flash(gettext("%(name)s was deleted.", name=name), "success")
    return redirect(url_for("gaps.index"), code=303)


@gaps.post("/gaps/employees/<int:employee_id>/erase")
def erase(employee_id: int) -> Response:
    """Deletes an employee and what the trail keeps about them, after a box was ticked."""
    person = people.employee(session(), viewer(), employee_id, today())
    if request.form.get("sure") != "yes":
        abort(400)
    erasure.erase_employee(session(), viewer(), person, actor())
    flash(gettext("The person's data was erased; the audit trail still verifies."), "success")
    return redirect(url_for("gaps.index"), code=303)


def _form(form: EmployeeForm, company: Company, person: Employee | None = None) -> str:
    return render_template(
        "gaps/form.html",
        form=form,
        person=person,
        company=company,
        companies=[(one.id, one.name) for one in kept_companies()],
        positions=people.positions_of(session(), viewer(), company.id),
        accounts=[
            (one.login, f"{one.name} ({one.login})")
            for one in linking.accounts_to_choose(session(), viewer(), company)
        ],
    )
