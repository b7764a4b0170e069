"""The web process's own reader: a limited process that opens files again to show where something was read."""

from __future__ import annotations

import atexit
from typing import TYPE_CHECKING, cast

from flask import current_app

from parsers.isolation import Worker

if TYPE_CHECKING:
    from flask import Flask

    from app.settings import Settings

_READER = "perfilario.reader"


def offer(flask: Flask, settings: Settings) -> None:
    """Makes `reader()` work in views; its process starts at the first question."""
    worker = Worker(settings.limits, settings.vocabulary_texts, settings.tools)
    flask.extensions[_READER] = worker
    atexit.register(worker.close)


def reader() -> Worker:
    return cast("Worker", current_app.extensions[_READER])
