"""The first page."""

from __future__ import annotations

from flask import Blueprint, render_template

from app.transaction import session
from profiles import catalogue as reads
from profiles.viewer import LOCAL

home = Blueprint("home", __name__)


@home.get("/")
def index() -> str:
    """What is in force, what is a draft, what warns, and the latest imports."""
    return render_template("home/index.html", home=reads.home(session(), LOCAL))
