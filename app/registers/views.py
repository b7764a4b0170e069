"""The master list on the screen, as a workbook and on paper."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from flask import Blueprint, render_template, request, send_file
from flask_babel import gettext

from app.current import as_of, today, viewer
from app.exports import xlsx
from app.exports.paper import register
from app.exports.paper.laying import words
from app.formats import day
from app.i18n import current_language
from app.registers import addresses
from app.registers.listing import ACKNOWLEDGED, REVIEWS, Listed, listed, texts, told
from app.registers.workbook import columns
from profiles import paging
from profiles.permissions import Permission

if TYPE_CHECKING:
    from flask import Response

    from app.registers.addresses import MasterAddress

registers = Blueprint("registers", __name__, url_prefix="/registers")
SIZE = 50


@registers.get("/master")
def master() -> str:
    """The list with its filters."""
    wanted = addresses.read(request.args)
    found = listed(wanted)
    page = paging.cut(found.rows, wanted.page, SIZE)
    return render_template(
        "registers/master.html",
        wanted=wanted,
        found=found,
        page=page,
        lines=[(row, texts(row, found.columns)) for row in page.rows],
        reviews=[(value, gettext(text)) for value, text in REVIEWS.items()],
        acknowledged=[(value, gettext(text)) for value, text in ACKNOWLEDGED.items()],
    )


@registers.get("/master.xlsx")
def master_xlsx() -> Response:
    """The list as a workbook, with the filters and the order of the address."""
    _, found = _exported()
    return xlsx.download(_title(), columns(found.columns, gettext), found.rows)


@registers.get("/master.pdf")
def master_pdf() -> Response:
    """The list on paper, with the filters and the order of the address."""
    wanted, found = _exported()
    chosen = [one.name for one in found.companies if wanted.filters.company_id in {None, one.id}]
    language = current_language()
    data = register.write(
        register.Register(
            organization=", ".join(chosen),
            title=gettext("Master list of controlled documents"),
            told=told(wanted, found),
            day=day(today()),
            page=words(language)["page"],
            head=tuple(gettext(one.heading) for one in found.columns),
            shares=tuple(one.share for one in found.columns),
            rows=tuple(texts(row, found.columns) for row in found.rows),
            language=language,
        )
    )
    return send_file(
        io.BytesIO(data),
        mimetype="application/pdf",
        as_attachment=True,
        download_name=f"{_title()}.pdf",
        max_age=0,
    )


def _exported() -> tuple[MasterAddress, Listed]:
    wanted = addresses.read(request.args)
    viewer().need(Permission.EXPORT, wanted.filters.company_id)
    return wanted, listed(wanted)


def _title() -> str:
    return " ".join(filter(None, (gettext("Master list"), str(as_of() or ""))))
