"""The audit trail: read with filters, exported, verified."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, Response, render_template, request
from flask_babel import gettext

from app.current import actor, settings, viewer
from app.exports import xlsx
from app.trail import addresses, wording
from app.transaction import database, session
from profiles import trail as record
from profiles.permissions import Permission
from profiles.trail import Change, Subject, anchors
from profiles.trail.deeds import DEEDS
from profiles.trail.naming import Thing, names
from profiles.trail.reading import TrailRow, actors, every, listing
from profiles.trail.troubles import TROUBLES
from profiles.trail.verification import verify

trail = Blueprint("trail", __name__, url_prefix="/trail")
trail.add_app_template_filter(wording.deed, "deed")
trail.add_app_template_filter(wording.actor, "trail_actor")
trail.add_app_template_filter(wording.source, "trail_source")
trail.add_app_template_filter(wording.subject, "trail_subject")
trail.add_app_template_filter(wording.field, "trail_field")
trail.add_app_template_filter(wording.value, "trail_value")


@trail.get("")
def index() -> str:
    """A page of entries, newest first."""
    wanted = addresses.read(request.args)
    filters = wanted.filters(settings().zone)
    page = listing(session(), viewer(), filters, request.args.get("page", 1, int))
    return render_template(
        "trail/index.html",
        page=page,
        names=names(session(), viewer(), page.rows),
        wanted=wanted,
        actors=actors(session(), viewer()),
        deeds=sorted(((name, wording.deed(name)) for name in DEEDS), key=lambda one: one[1].casefold()),
        head=anchors.head(session()),
    )


@trail.post("/export")
def export() -> Response:
    """The entries that the filters leave, as a workbook; that they were taken out is an entry too."""
    wanted = addresses.read(request.form)
    rows = list(every(session(), viewer(), wanted.filters(settings().zone)))
    taken = Change(after={"entries": len(rows), **wanted.args})
    record.record(session(), actor(), "trail.exported", Subject("trail"), taken)
    return xlsx.download(gettext("Audit trail"), _columns(names(session(), viewer(), rows)), rows)


@trail.get("/verified")
def verified() -> str:
    """Whether everything is as it was recorded; it reads the whole trail, all contents and all originals."""
    viewer().need(Permission.SEE_TRAIL)
    with database().reading() as own:  # emptied on the way, so not the request's
        troubles = verify(own, settings().home)
    found = [gettext(TROUBLES[one.kind]).format(**one.values) for one in troubles]
    return render_template("trail/verified.html", troubles=found, head=anchors.head(session()))


def _columns(named: Mapping[Thing, str]) -> tuple[xlsx.Column[TrailRow], ...]:
    return (
        xlsx.Column(gettext("Entry"), lambda row: row.id, 8),
        xlsx.Column(gettext("When (UTC)"), lambda row: f"{row.at:%Y-%m-%d %H:%M:%S}", 20),
        xlsx.Column(gettext("Who"), lambda row: wording.actor(row.actor), 24),
        xlsx.Column(gettext("From where"), lambda row: wording.source(row.source), 16),
        xlsx.Column(gettext("What"), lambda row: wording.deed(row.action), 34),
        xlsx.Column(gettext("Of what"), lambda row: wording.subject(row.subject), 16),
        xlsx.Column(gettext("Number"), lambda row: row.subject_id, 9),
        xlsx.Column(gettext("Name"), lambda row: named.get((row.subject, row.subject_id or 0)), 40),
        xlsx.Column(gettext("Before"), lambda row: wording.value(row.before) if row.before else "", 40),
        xlsx.Column(gettext("After"), lambda row: wording.value(row.after) if row.after else "", 40),
        xlsx.Column(gettext("Seal"), lambda row: row.seal, 66),
    )
