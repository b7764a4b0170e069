"""The application for any WSGI server: `gunicorn wsgi:application`."""

from __future__ import annotations

from app.web import from_environment

application = from_environment()
