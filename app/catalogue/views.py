"""The list of profiles, a profile's page, and its originals."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from flask import Blueprint, render_template, request, send_file
from flask_babel import gettext

from app.catalogue import addresses, arrangement, originals, origins, places
from app.current import actor, as_of, judging, viewer
from app.exports import xlsx
from app.labels import label
from app.transaction import session
from profiles import approval, consequence
from profiles import catalogue as reads
from profiles.catalogue.shown import SEEN_WITH
from profiles.models.revisions import STATES

if TYPE_CHECKING:
    from flask import Response

catalogue = Blueprint("catalogue", __name__)
catalogue.add_app_template_filter(arrangement.runs)
catalogue.add_app_template_filter(arrangement.gathered)
catalogue.add_app_template_filter(places.short, "place")
catalogue.add_app_template_filter(places.full, "place_in_full")

ONE_DAY = 24 * 60 * 60


@catalogue.get("/catalogue")
def index() -> str:
    """The list with its filters."""
    wanted = addresses.read(request.args)
    areas = reads.areas(session(), viewer(), wanted.filters.company_id)
    return render_template(
        "catalogue/index.html",
        wanted=wanted,
        page=reads.listing(session(), viewer(), wanted.filters, wanted.page),
        states=[(state, label(state, "state")) for state in STATES if viewer().may(SEEN_WITH[state])],
        areas=[(area.value, f"{area.label} ({area.count})") for area in areas],
        companies=[(company.id, company.name) for company in reads.companies(session(), viewer())],
    )


@catalogue.get("/catalogue.xlsx")
def export() -> Response:
    """The list as a workbook, with the filters and the order of the address."""
    wanted = addresses.read(request.args)
    rows = reads.rows(session(), viewer(), wanted.filters, wanted.page)
    title = " ".join(filter(None, (gettext("Catalogue"), str(as_of() or ""))))
    return xlsx.download(title, xlsx.profile_columns(), rows)


@catalogue.get("/profiles/<int:profile_id>")
def profile(profile_id: int) -> str:
    """A profile as it is shown: the version in force, else the draft."""
    return _shown(reads.profile(session(), viewer(), profile_id))


@catalogue.get("/profiles/<int:profile_id>/revisions/<int:revision_id>")
def revision(profile_id: int, revision_id: int) -> str:
    """A profile with one of its versions."""
    return _shown(reads.profile(session(), viewer(), profile_id, revision_id))


@catalogue.get("/items/<int:item_id>/origin")
def item_origin(item_id: int) -> str:
    """Where an item was read."""
    return _origin(reads.item(session(), viewer(), item_id))


@catalogue.get("/revisions/<int:revision_id>/origin")
def field_origin(revision_id: int) -> str:
    """Where a field of the control data was read; `field` is its JSON pointer."""
    return _origin(reads.field(session(), viewer(), revision_id, request.args.get("field", "")))


@catalogue.get("/files/<sha256>/pages/<int:page>.png")
def page_picture(sha256: str, page: int) -> Response:
    """A page of a PDF as a picture; it never changes, as files are named by their content."""
    picture = origins.page_picture(reads.file(session(), viewer(), sha256, page), page)
    return send_file(io.BytesIO(picture), mimetype="image/png", max_age=ONE_DAY)


@catalogue.get("/files/<sha256>")
def original(sha256: str) -> Response:
    """An original, byte for byte, under the name that it came with."""
    return originals.download(reads.file(session(), viewer(), sha256))


def _shown(page: reads.ProfilePage) -> str:
    sheet = approval.sheet(session(), viewer(), page.revision.id, actor())
    ahead = page.revision.state in consequence.AHEAD
    foreseen = consequence.foresee(session(), viewer(), page.revision.id, judging()) if ahead else None
    return render_template("catalogue/profile.html", page=page, sheet=sheet, foreseen=foreseen)


def _origin(place: reads.ItemPlace) -> str:
    fragment = "HX-Request" in request.headers
    template = "catalogue/origin_view.html" if fragment else "catalogue/origin.html"
    return render_template(template, view=origins.view(place), fragment=fragment)
