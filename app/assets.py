"""Files of libraries that come as wheels, served from here."""

from __future__ import annotations

from importlib import resources
from io import BytesIO

from flask import Blueprint, Response, send_file

assets = Blueprint("assets", __name__)

ONE_DAY = 24 * 60 * 60


@assets.get("/assets/htmx.min.js")
def htmx() -> Response:
    """The htmx script of the installed wheel."""
    script = resources.files("js_lib_htmx").joinpath("static/htmx/htmx.min.js").read_bytes()
    return send_file(BytesIO(script), mimetype="text/javascript", max_age=ONE_DAY)
