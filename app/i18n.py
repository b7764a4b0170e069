"""The language of a request: chosen by the switch (and kept with the account), else the browser's, else the installation's."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Blueprint, abort, current_app, redirect, request, session
from flask_babel import Babel

from app import current, transaction
from profiles import accounts

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
    entered = current.entered()
    chosen = session.get("language") if entered is None else entered.language
    if chosen in LANGUAGES:
        return str(chosen)
    default = current_app.config["BABEL_DEFAULT_LOCALE"]
    return request.accept_languages.best_match(list(LANGUAGES), default) or str(default)


@language.post("/language")
def switch() -> Response:
    wanted = request.form.get("language", "")
    if wanted not in LANGUAGES:
        abort(400)
    entered = current.entered()
    if entered is not None:
        accounts.speak(transaction.session(), entered.account_id, wanted)
    else:
        session["language"] = wanted
        session.permanent = True
    return redirect(own_path(request.form.get("next", "/")), code=303)


def own_path(address: str) -> str:
    """`address` where it is a path of this server, else the first page: nobody is led elsewhere."""
    parts = urlsplit(address)
    own = address.startswith("/") and not address.startswith(("//", "/\\")) and not parts.netloc
    return address if own else "/"
