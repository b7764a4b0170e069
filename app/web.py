"""The web application: one blueprint an area of screens, on one foundation."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from flask import Flask
from flask_bootstrap import Bootstrap5

from app import (
    errors,
    formats,
    i18n,
    labels,
    limits,
    logs,
    navigation,
    past,
    reader,
    rights,
    security,
    transaction,
    typed,
)
from app.accounts import guard
from app.areas import AREAS
from app.current import CLOCK, SETTINGS
from app.database import open_catalogue
from app.settings import read
from parsers.limits import MIB

if TYPE_CHECKING:
    from app.database import Database
    from app.settings import Settings


def from_environment() -> Flask:
    """The application as the environment sets it up, with its log; the database is made where there is none."""
    settings = read(os.environ)
    logs.configure(as_json=settings.log_format == "json", level=settings.log_level)
    return create_app(settings, open_catalogue(settings))


def create_app(
    settings: Settings, database: Database | None = None, *, clock: Callable[[], dt.datetime] | None = None
) -> Flask:
    """The application over the home of `settings`; `database` is opened from them where none is given.

    `clock` gives the moment, with its time zone, for tests that cannot wait for tomorrow.
    """
    flask = Flask(__name__)
    flask.config.update(
        MAX_CONTENT_LENGTH=settings.max_upload_mb * MIB,
        MAX_FORM_PARTS=10_000,  # a folder's worth of files
        PERMANENT_SESSION_LIFETIME=dt.timedelta(days=365),
        BOOTSTRAP_SERVE_LOCAL=True,
    )
    flask.jinja_env.trim_blocks = flask.jinja_env.lstrip_blocks = True
    flask.extensions[SETTINGS] = settings
    flask.extensions[CLOCK] = clock or (lambda: dt.datetime.now(dt.UTC))
    typed.keep(flask)
    logs.follow_requests(flask)
    guard.keep(flask)
    limits.size(flask)
    rights.keep(flask)
    past.keep(flask)
    security.protect(flask, settings)
    transaction.open_for_requests(flask, settings, database)
    i18n.translate(flask, settings)
    labels.name(flask)
    formats.teach(flask)
    navigation.show(flask)
    errors.explain(flask)
    reader.offer(flask, settings)
    Bootstrap5(flask)  # type: ignore[no-untyped-call]
    for area in AREAS:
        flask.register_blueprint(area)
    limits.rate(flask, settings)
    return flask
