"""Search over everything that the catalogue shows."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from app import indexing
from app.current import settings, viewer
from app.search import addresses
from app.transaction import session
from search_index import search as find

search = Blueprint("search", __name__)


@search.get("/search")
def index() -> str:
    """Hits by profile, with what they can be narrowed to."""
    wanted = addresses.read(request.args)
    found = find(session(), viewer(), indexing.folder(settings()), wanted.asked)
    return render_template("search/index.html", wanted=wanted, found=found)
