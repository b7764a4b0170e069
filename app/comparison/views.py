"""Two revisions compared, the consequences of one, and what changed for a holder since they signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, jsonify, render_template, request

from app.comparison import addresses, wording
from app.current import judging, today, viewer
from app.transaction import session
from profiles import acknowledging, catalogue
from profiles import consequence as domain
from profiles.comparison import differences, reading, rows
from profiles.comparison.plain import plain
from profiles.comparison.signed import since_signed
from profiles.errors import NotFound

if TYPE_CHECKING:
    from flask import Response

    from profiles.catalogue import ProfilePage
    from profiles.comparison.reading import Side

comparison = Blueprint("comparison", __name__)
for _name, _filter in (
    ("compared_part", wording.part),
    ("compared_field", wording.field),
    ("compared_value", wording.value),
    ("compared_kind", wording.kind),
    ("compared_facts", wording.facts),
    ("compared_text", wording.text),
    ("compared_count", wording.count),
    ("plain_sentence", wording.sentence),
    ("line_conflict", wording.conflict),
):
    comparison.add_app_template_filter(_filter, _name)


@dataclass(frozen=True, slots=True)
class Both:
    """The two sides that an address asks for."""

    old: Side
    new: Side


@comparison.get("/profiles/<int:profile_id>/compare")
def index(profile_id: int) -> str:
    """Two revisions, section by section; without any in the address the newest against the one before it."""
    wanted = addresses.read(request.args)
    page = catalogue.profile(session(), viewer(), profile_id)
    both = _both(page, wanted)
    return render_template(
        "comparison/index.html",
        page=page,
        both=both,
        view=wanted.view,
        parts=rows.parts(both.old.content, both.new.content) if both else (),
    )


@comparison.get("/profiles/<int:profile_id>/compare.json")
def as_json(profile_id: int) -> Response:
    """The changes as a list, as `perfilario compare --json` prints them."""
    wanted = addresses.read(request.args)
    both = _both(catalogue.profile(session(), viewer(), profile_id), wanted)
    if both is None:
        raise NotFound
    return jsonify([one.to_json() for one in differences(both.old.content, both.new.content)])


@comparison.get("/profiles/<int:profile_id>/revisions/<int:revision_id>/consequence")
def consequence(profile_id: int, revision_id: int) -> str:
    """What follows if a revision comes into force."""
    found = domain.foresee(session(), viewer(), revision_id, judging())
    if found.revision.profile_id != profile_id:
        raise NotFound
    return render_template("comparison/consequence.html", found=found, revision=found.revision)


@comparison.get("/my-position/<int:position_id>/changes")
def mine(position_id: int) -> str:
    """What changed in a position since whoever is in signed its profile, in plain words."""
    since = since_signed(session(), viewer(), position_id)
    now = since.new.revision
    told = plain(since.old.content, since.new.content) if since.old else ()
    _, asked = acknowledging.asked_of(session(), viewer(), now.id, today())
    to_sign = asked is not None and asked.state in acknowledging.TO_NOTE
    return render_template("comparison/mine.html", since=since, told=told, to_sign=to_sign)


def _both(page: ProfilePage, wanted: addresses.Wanted) -> Both | None:
    """The two sides; None where there are no two of the profile. Raises NotFound for what the viewer does not see."""
    pair = reading.pair(page.revisions, wanted.old, wanted.new)
    if pair is None:
        if wanted.new not in {None, *(one.id for one in page.revisions)}:
            raise NotFound
        return None
    return Both(*(reading.side(session(), viewer(), one) for one in pair))
