"""Says whether the application can answer, for whoever watches it."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify
from sqlalchemy import text

from app.transaction import session

health = Blueprint("health", __name__)


@health.get("/healthz")
def check() -> Response:
    """200 while the database answers; the error page's 500 otherwise."""
    session().execute(text("SELECT 1"))
    return jsonify(status="ok")
