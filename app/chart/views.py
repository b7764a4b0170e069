"""The chart, its file, and the screens that say what a title means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from app.chart import addresses
from app.chart.branches import branches
from app.chart.drawing import drawing
from app.current import actor, as_of, viewer
from app.transaction import session
from profiles import catalogue, keys
from profiles.organisation import titles
from profiles.organisation.picture import picture
from profiles.permissions import Permission

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as Redirect

    from profiles.models import Company
    from profiles.organisation.chart import Chart

chart = Blueprint("chart", __name__)


@chart.get("/chart")
def index() -> str:
    """The chart as a drawing and as a list."""
    companies = catalogue.companies(session(), viewer())
    if not companies:
        return render_template("chart/empty.html")
    wanted = addresses.read(request.args, companies)
    whole = _whole(wanted.company)
    shown = addresses.narrowed(whole, wanted)
    return render_template(
        "chart/index.html",
        wanted=wanted,
        whole=whole,
        shown=shown,
        drawing=drawing(shown),
        hits=addresses.found(shown, wanted),
        branches=list(branches(shown)),
        areas=addresses.areas(whole),
        companies=[(one.id, one.name) for one in companies],
    )


@chart.get("/chart.svg")
def file() -> Response:
    """The drawing alone, as a file."""
    wanted = addresses.read(request.args, _companies(Permission.EXPORT))
    svg = render_template(
        "chart/file.svg", drawing=drawing(addresses.narrowed(_whole(wanted.company), wanted)), wanted=wanted
    )
    name = keys.title_key(wanted.company.name).replace(" ", "-") or "company"
    name += f"-{as_of()}" if as_of() else ""
    headers = {"Content-Disposition": f'attachment; filename="chart-{_ascii(name)}.svg"'}
    return Response(svg, mimetype="image/svg+xml", headers=headers)


@chart.get("/chart/titles")
def titles_index() -> str:
    """Every title in reporting lines, and the position that it is taken to mean."""
    wanted = addresses.read(request.args, _companies(Permission.CORRECT))
    found = titles.mentioned_titles(session(), viewer(), wanted.company)
    return render_template(
        "chart/titles.html",
        wanted=wanted,
        titles=found,
        companies=[(one.id, one.name) for one in _companies(Permission.CORRECT)],
    )


@chart.get("/chart/titles/<path:key>")
def title(key: str) -> str:
    """One title with the positions that it may mean."""
    wanted = addresses.read(request.args, _companies(Permission.CORRECT))
    found = [one for one in titles.mentioned_titles(session(), viewer(), wanted.company) if one.key == key]
    if not found:
        abort(404)
    return render_template(
        "chart/title.html",
        wanted=wanted,
        title=found[0],
        positions=titles.positions_to_choose(session(), viewer(), wanted.company),
    )


@chart.post("/chart/titles")
def say() -> Redirect:
    """Keeps a person's word on what a title means, or takes it back."""
    wanted = addresses.read(request.form, _companies(Permission.CORRECT))
    text, choice = request.form.get("title", "").strip(), request.form.get("meaning", "")
    if choice == "back":
        titles.take_back(session(), viewer(), wanted.company, request.form.get("alias", 0, type=int), actor())
        flash(gettext("“%(title)s” means what its name says again.", title=text), "success")
    elif text and (choice == "own" or request.form.get("position", "").isdigit()):
        position = None if choice == "own" else request.form.get("position", type=int)
        meaning = titles.Meaning(text, position)
        said = titles.say_meaning(session(), viewer(), wanted.company, meaning, actor())
        flash(gettext("“%(title)s” now means %(position)s.", title=text, position=said.title), "success")
    else:
        abort(400)
    return redirect(url_for("chart.titles_index", company=wanted.company.id), code=303)


def _whole(company: Company) -> Chart:
    return picture(session(), viewer(), company, actor().today)


def _companies(work: Permission) -> list[Company]:
    return catalogue.companies(session(), viewer(), work) or abort(404)


def _ascii(text: str) -> str:
    return "".join(letter for letter in text if letter.isascii() and (letter.isalnum() or letter == "-"))
