"""Import of a list of employees: upload, preview with row errors, confirmation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext

from app.current import actor, judging, settings, viewer
from app.gaps import staging
from app.gaps.views import chosen_company, kept_companies
from app.gaps.wording import field_name
from app.transaction import session
from parsers.errors import ReadError
from parsers.readers import tabular
from profiles.competence import columns, entering, sheet
from profiles.errors import NothingStaged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkzeug.wrappers import Response as Redirect

    from parsers.vocabulary import Vocabulary

employee_import = Blueprint("employee_import", __name__, url_prefix="/gaps/import")

TEMPLATE_COLUMNS = (
    "number",
    "name",
    "mail",
    "position",
    "since",
    "until",
    "acting",
    "education",
    "months",
    "knowledge",
    "skill",
    "training",
)


@employee_import.get("")
def index() -> str:
    """Where a list is chosen."""
    return _choose()


@employee_import.post("")
def upload() -> Redirect | tuple[str, int]:
    """Takes a list in and leads to its preview; nothing is entered yet."""
    sent = request.files.get("list")
    data = sent.read() if sent else b""
    if not data:
        return _choose(NothingStaged()), 400
    try:
        _sheet(data, judging()[0], {})
    except ReadError as error:
        return _choose(error), 400
    name = staging.keep(settings(), data)
    company = request.form.get("company", "")
    return redirect(url_for("employee_import.preview", name=name, company=company), code=303)


@employee_import.get("/<name>")
def preview(name: str) -> str:
    """What a list would change, row by row."""
    words, day = judging()
    company = chosen_company(request.args.get("company"))
    found = _sheet(staging.load(settings(), name), words, _mapping(request.args))
    persons = [entry.person for entry in found.entries]
    foreseen = entering.foresee(session(), viewer(), company, persons, day)
    return render_template(
        "gaps/preview.html",
        name=name,
        company=company,
        sheet=found,
        fields=[(one, field_name(one)) for one in columns.FIELDS],
        rows=list(zip(found.entries, foreseen, strict=True)),
        counts={one.value: sum(row.outcome is one for row in foreseen) for one in entering.Outcome},
    )


@employee_import.post("/<name>")
def confirm(name: str) -> Redirect:
    """Enters the rows without errors, or discards the list."""
    if request.form.get("answer") == "discard":
        staging.drop(settings(), name)
        flash(gettext("The list was discarded; nothing was changed."), "success")
        return redirect(url_for("employee_import.index"), code=303)
    words, _ = judging()
    company = chosen_company(request.form.get("company"))
    found = _sheet(staging.load(settings(), name), words, _mapping(request.form))
    entered = entering.enter(session(), viewer(), company, [entry.person for entry in found.entries], actor())
    staging.drop(settings(), name)
    flash(
        ngettext("%(num)s employee was entered.", "%(num)s employees were entered.", len(entered)), "success"
    )
    return redirect(url_for("gaps.index"), code=303)


@employee_import.get("/template.csv")
def template() -> Response:
    """A list with headings and one example, as spreadsheet programs open it."""
    words, _ = judging()
    headings = [words.words("employee_columns", name)[0] for name in TEMPLATE_COLUMNS]
    told = {
        "number": "1001",
        "name": gettext("Name and surname"),
        "months": "24",
        "knowledge": "Excel: 80%; SAP",
    }
    example = [told.get(name, "") for name in TEMPLATE_COLUMNS]
    lines = (";".join(headings), ";".join(f'"{cell}"' if ";" in cell else cell for cell in example))
    return Response(
        "\ufeff" + "\r\n".join(lines) + "\r\n",
        mimetype="text/csv",
        headers={"Content-Disposition": 'attachment; filename="employees.csv"'},
    )


def _sheet(data: bytes, words: Vocabulary, mapping: Mapping[int, str]) -> sheet.Sheet:
    return sheet.read_people(tabular.rows(data, settings().limits), words, mapping)


def _mapping(values: Mapping[str, str]) -> dict[int, str]:
    """What a person said that columns are: 'c3' is the field of the fourth."""
    return {
        int(name[1:]): field
        for name, field in values.items()
        if name.startswith("c") and name[1:].isdecimal() and len(name) < 6
    }


def _choose(error: Exception | None = None) -> str:
    companies = [(one.id, one.name) for one in kept_companies()]
    return render_template("gaps/import.html", companies=companies, error=error)
