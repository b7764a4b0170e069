"""The registers on one page: what is kept of documents, copies, people and reviews, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, render_template

from app.rights import reaches
from parsers.wording import N_

hub = Blueprint("hub", __name__, url_prefix="/registers")


@dataclass(frozen=True, slots=True)
class Register:
    """A register: where it is, what it is called, and what it answers."""

    endpoint: str
    label: str
    says: str


REGISTERS: Final = (
    Register(
        "registers.master",
        N_("Master list"),
        N_("Every controlled document: code, version, state, dates, approver, holders; as of any day."),
    ),
    Register(
        "acknowledging.index",
        N_("Acknowledgements"),
        N_("Who has signed the version in force, who is still to sign, who is late, who refused."),
    ),
    Register(
        "upkeep.index",
        N_("Reviews due"),
        N_("Which profiles are due to be reviewed, and when; also as a calendar."),
    ),
    Register(
        "numbered.index",
        N_("Numbered copies"),
        N_("Which copies were given to whom, and which are to be collected."),
    ),
    Register(
        "check.index",
        N_("Check a copy"),
        N_("Whether a copy is in force and says what was approved; and the checks that were made."),
    ),
    Register(
        "outputs.index",
        N_("My archives"),
        N_("Documents of the master list that were put out together, ready to download."),
    ),
    Register("trail.index", N_("Audit trail"), N_("Who did what, when, with what was and what is.")),
    Register(
        "package.index",
        N_("Auditor's package"),
        N_("A sample of profiles as of a day, with all that proves them, sealed."),
    ),
)
"""Every register, in the order of the page."""


@hub.get("")
def index() -> str:
    """The registers that whoever is in reaches."""
    return render_template(
        "registers/hub.html", registers=[one for one in REGISTERS if reaches(one.endpoint)]
    )
