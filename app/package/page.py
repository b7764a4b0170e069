"""The index of a package: one page that a browser shows from the unpacked folder, without a server or scripts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader

from app.approval.wording import DEEDS as SIGNED
from app.labels import LABELS
from app.wording import wording
from profiles.package import Dossier
from profiles.trail.deeds import DEEDS


def page(facts: Mapping[str, Any], dossiers: Sequence[Dossier], language: str) -> bytes:
    """The page in a language of the interface, UTF-8; `facts` are those of the manifest."""
    words = wording(language)
    wordings = {
        "state": LABELS["state"],
        "step": LABELS["step"],
        "meaning": SIGNED,
        "outcome": LABELS["given"],
        "deed": DEEDS,
    }
    told = {
        kind: {name: words.text(text) for name, text in every.items()} for kind, every in wordings.items()
    }
    template = _environment().get_template("package/index.html")
    given = {"facts": facts, "dossiers": dossiers, "told": told, "language": language}
    return template.render(given, _=words.text, moment=_moment).encode()


def _moment(text: str | None) -> str:
    """A moment as the manifest writes it, to the minute and with its zone."""
    return f"{dt.datetime.fromisoformat(text):%Y-%m-%d %H:%M %Z}" if text else ""


@cache
def _environment() -> Environment:
    return Environment(loader=PackageLoader("app"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
