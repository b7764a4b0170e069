"""The index of a package: one page that a browser shows from the unpacked folder, without a server or scripts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader

from app.labels import LABELS
from app.wording import wording
from parsers.wording import N_
from profiles.package import Dossier
from profiles.trail.deeds import DEEDS

MEANINGS: Final = {
    "prepared": N_("prepared"),
    "reviewed": N_("reviewed"),
    "approved": N_("approved"),
    "returned": N_("sent back"),
    "closed": N_("rejected for good"),
    "adopted": N_("adopted"),
    "withdrawn": N_("withdrawn"),
}
OUTCOMES: Final = {
    "signed": N_("signed"),
    "on_paper": N_("signed on paper"),
    "refused": N_("refused"),
}


def page(facts: Mapping[str, Any], dossiers: Sequence[Dossier], language: str) -> bytes:
    """The page in a language of the interface, UTF-8; `facts` are those of the manifest."""
    words = wording(language)
    told = {
        "state": {name: words.text(text) for name, text in LABELS["state"].items()},
        "meaning": {name: words.text(text) for name, text in MEANINGS.items()},
        "outcome": {name: words.text(text) for name, text in OUTCOMES.items()},
        "deed": {name: words.text(text) for name, text in DEEDS.items()},
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
