"""The language of a request: chosen by the switch, else the browser's, else the installation's."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Blueprint, abort, current_app, redirect, request, session
from flask_babel import Babel

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response

    from app.settings import Settings

LANGUAGES = {"es": "Español", "en": "English"}

language = Blueprint("language", __name__)


def translate(flask: Flask, settings: Settings) -> None:
    """Sets up translations and local dates for `flask`."""
    flask.config["BABEL_DEFAULT_LOCALE"] = settings.language
    flask.config["BABEL_TRANSLATION_DIRECTORIES"] = "translations"
    Babel(  # type: ignore[no-untyped-call]
        flask, locale_selector=current_language, timezone_selector=lambda: settings.timezone
    )
    flask.register_blueprint(language)
    flask.context_processor(lambda: {"languages": LANGUAGES, "current_language": current_language()})


def current_language() -> str:
    """'es' or 'en'."""
    chosen = session.get("language")
    if chosen in LANGUAGES:
        return str(chosen)
    default = current_app.config["BABEL_DEFAULT_LOCALE"]
    return request.accept_languages.best_match(list(LANGUAGES), default) or str(default)


@language.post("/language")
def switch() -> Response:
    wanted = request.form.get("language", "")
    if wanted not in LANGUAGES:
        abort(400)
    session["language"] = wanted
    session.permanent = True
    return redirect(_own_path(request.form.get("next", "/")), code=303)


def _own_path(address: str) -> str:
    """`address` where it is a path of this server, else the first page: nobody is led elsewhere."""
    parts = urlsplit(address)
    own = address.startswith("/") and not address.startswith(("//", "/\\")) and not parts.netloc
    return address if own else "/"
