"""A revision as a Word or PDF document; every page says that it is a copy, of what state, whose and of when."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from flask import Blueprint, send_file

from app.copies.output import Order, file_name, mark, output
from app.current import person, settings, today, viewer
from app.transaction import session
from profiles import catalogue as reads
from profiles.files import MEDIA_TYPES

if TYPE_CHECKING:
    from flask import Response

    from profiles.models import Revision

copies = Blueprint("copies", __name__)
copies.app_context_processor(lambda: {"copy_mark": _mark})


@copies.get("/revisions/<int:revision_id>/copy.docx")
def as_word(revision_id: int) -> Response:
    """The revision as a Word document."""
    return _attached(revision_id, "docx")


@copies.get("/revisions/<int:revision_id>/copy.pdf")
def as_pdf(revision_id: int) -> Response:
    """The revision as a PDF."""
    return _attached(revision_id, "pdf")


def _attached(revision_id: int, kind: str) -> Response:
    revision = reads.revision(session(), viewer(), revision_id)
    order = Order(kind, person().name, today())
    return send_file(
        io.BytesIO(output(session(), settings(), revision, order)),
        mimetype=MEDIA_TYPES[kind],
        as_attachment=True,
        download_name=file_name(revision, order),
        max_age=0,
    )


def _mark(revision: Revision) -> str:
    """What the page of a revision bears where somebody prints it."""
    return mark(revision, Order("", person().name, today()))
