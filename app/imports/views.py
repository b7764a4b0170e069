"""Upload, preview, confirmation, and past imports."""

from __future__ import annotations

from flask import Blueprint, render_template

from app.transaction import session
from profiles import catalogue as reads
from profiles.viewer import LOCAL

imports = Blueprint("imports", __name__, url_prefix="/import")


@imports.get("")
def index() -> str:
    """The upload form, what waits for confirmation, and the past imports."""
    return render_template("imports/index.html", past=reads.imports(session(), LOCAL))


@imports.get("/<int:batch_id>")
def batch(batch_id: int) -> str:
    """What became of each file of an import."""
    return render_template("imports/batch.html", batch=reads.import_batch(session(), LOCAL, batch_id))
