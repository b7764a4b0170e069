"""A revision as a Word or PDF document; every page says that it is a copy, of what state, whose and of when."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from flask import Blueprint, send_file

from app.current import person, today, viewer
from app.exports.paper import pdf, word
from app.exports.paper.laying import lay, words
from app.transaction import session
from profiles import catalogue as reads
from profiles.files import MEDIA_TYPES
from profiles.revisions.content import parsed

if TYPE_CHECKING:
    from flask import Response

    from app.exports.paper.sheet import Sheet
    from profiles.models import Revision

copies = Blueprint("copies", __name__)


@copies.get("/revisions/<int:revision_id>/copy.docx")
def as_word(revision_id: int) -> Response:
    """The revision as a Word document."""
    revision = reads.revision(session(), viewer(), revision_id)
    return _attached(word.write(_sheet(revision)), revision, "docx")


@copies.get("/revisions/<int:revision_id>/copy.pdf")
def as_pdf(revision_id: int) -> Response:
    """The revision as a PDF."""
    revision = reads.revision(session(), viewer(), revision_id)
    return _attached(pdf.write(_sheet(revision)), revision, "pdf")


def _sheet(revision: Revision) -> Sheet:
    sheet = lay(parsed(revision, revision.items, revision.profile.code, ""))
    named = words(sheet.language)
    state = named["uncontrolled"] if revision.state == "in_force" else named[f"state_{revision.state}"]
    mark = f"{state} · {today():%d/%m/%Y} · {person().name}"
    return replace(sheet, marks=(*sheet.marks, mark))


def _attached(data: bytes, revision: Revision, kind: str) -> Response:
    name = " ".join(
        filter(None, (revision.profile.code, revision.title, revision.version and f"v{revision.version}"))
    )
    return send_file(
        io.BytesIO(data),
        mimetype=MEDIA_TYPES[kind],
        as_attachment=True,
        download_name=f"{name.replace('/', '-') or revision.id}.{kind}",
        max_age=0,
    )
