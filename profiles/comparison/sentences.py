"""What is said of each kind of change to whoever holds the position, as data: plain words, no terms of document control."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parsers.wording import N_

ITEMS: Final[Mapping[str, Mapping[str, str]]] = {
    "function": {
        "added": N_("A duty was added: «{text}»."),
        "removed": N_("A duty was taken out: «{text}»."),
        "reworded": N_("The wording of a duty changed."),
        "moved": N_("The duty «{text}» stands at another place."),
    },
    "matrix": {
        "added": N_("A task was added to the duty matrix: «{text}»."),
        "removed": N_("A task was taken out of the duty matrix: «{text}»."),
        "reworded": N_("The wording of a task of the duty matrix changed."),
        "moved": N_("The task «{text}» stands at another place of the duty matrix."),
    },
    "objective": {
        "added": N_("An objective was added: «{text}»."),
        "removed": N_("An objective was taken out: «{text}»."),
        "reworded": N_("The objective of the position changed."),
        "moved": N_("The objective «{text}» stands at another place."),
    },
    "requirement": {
        "added": N_("It is now asked for: «{text}»."),
        "removed": N_("It is no longer asked for: «{text}»."),
        "reworded": N_("What is asked for changed."),
        "moved": N_("The requirement «{text}» stands at another place."),
    },
    "responsibility": {
        "added": N_("A responsibility was added: «{text}»."),
        "removed": N_("A responsibility was taken out: «{text}»."),
        "reworded": N_("The wording of a responsibility changed."),
        "moved": N_("The responsibility «{text}» stands at another place."),
    },
    "decision": {
        "added": N_("A decision was added: «{text}»."),
        "removed": N_("A decision was taken out: «{text}»."),
        "reworded": N_("The wording of a decision changed."),
        "moved": N_("The decision «{text}» stands at another place."),
    },
    "schedule": {
        "added": N_("It is now said of the working hours: «{text}»."),
        "removed": N_("It is no longer said of the working hours: «{text}»."),
        "reworded": N_("What is said of the working hours changed."),
    },
    "risk": {
        "added": N_("A risk was added: «{text}»."),
        "removed": N_("A risk was taken out: «{text}»."),
        "reworded": N_("The wording of a risk changed."),
    },
    "indicator": {
        "added": N_("Your work is now also measured by: «{text}»."),
        "removed": N_("Your work is no longer measured by: «{text}»."),
        "reworded": N_("What your work is measured by changed."),
    },
}
"""By the section and the kind of a change."""
OTHER: Final[Mapping[str, str]] = {
    "added": N_("It was added: «{text}»."),
    "removed": N_("It was taken out: «{text}»."),
    "reworded": N_("The wording changed."),
    "moved": N_("«{text}» stands at another place."),
}
"""What is said in sections that have no sentences of their own."""
NUMBERED: Final[Mapping[str, Mapping[str, str]]] = {
    "function": {
        "added": N_("The duty {number} was added: «{text}»."),
        "removed": N_("The duty {number} was taken out: «{text}»."),
        "reworded": N_("The wording of the duty {number} changed."),
        "moved": N_("The duty «{text}» stands at another place: it was {number_old}, it is {number}."),
        "renumbered": N_("The wording of the duty {number}, which was {number_old}, changed."),
    },
    "matrix": {
        "reworded": N_("The wording of the task {number} of the duty matrix changed."),
        "renumbered": N_(
            "The wording of the task {number} of the duty matrix, which was {number_old}, changed."
        ),
    },
}
"""What is said of items that bear numbers; renumbered is one reworded under another number."""
RELATIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "reports_to": {
        "added": N_("You now report to {text}."),
        "removed": N_("You no longer report to {text}."),
        "replaced": N_("You no longer report to {old}; you now report to {text}."),
    },
    "reports_functionally_to": {
        "added": N_("For part of your work you now report to {text}."),
        "removed": N_("You no longer report to {text} for part of your work."),
        "replaced": N_("For part of your work you now report to {text}, no longer to {old}."),
    },
    "supervises": {
        "added": N_("You now supervise {text}."),
        "removed": N_("You no longer supervise {text}."),
        "replaced": N_("You no longer supervise {old}; you now supervise {text}."),
    },
    "internal_contact": {
        "added": N_("You now deal with {text}, of the company."),
        "removed": N_("Dealing with {text}, of the company, is no longer mentioned."),
        "replaced": N_("You now deal with {text}, of the company, in place of {old}."),
    },
    "external_contact": {
        "added": N_("You now deal with {text}, from outside."),
        "removed": N_("Dealing with {text}, from outside, is no longer mentioned."),
        "replaced": N_("You now deal with {text}, from outside, in place of {old}."),
    },
}
"""By the kind of a line."""
DESIRED: Final = N_("It is now desirable: «{text}».")
EXPERIENCE: Final = N_("{value} of experience are now asked for (before {old}).")
BECAME_REQUIRED: Final = N_("«{text}» was desirable and is now required.")
BECAME_DESIRED: Final = N_("«{text}» was required and is now desirable.")
ATTRIBUTES: Final[Mapping[str, str]] = {
    "set": N_("{what}: {field} is now {value} (before {old})."),
    "new": N_("{what}: {field} is now {value} (before, nothing was said)."),
    "gone": N_("{what}: {field} is no longer said (before {old})."),
}
"""Of an attribute that changed, by whether both sides name it."""
VALUES: Final[Mapping[str, str]] = {
    "title": N_("The position is now called {value} (before {old})."),
    "area": N_("The position now belongs to the area {value} (before {old})."),
    "organization": N_("The organization is now {value} (before {old})."),
    "posts": N_("The position now has {value} posts (before {old})."),
    "code": N_("The document's code is now {value} (before {old})."),
    "version": N_("The document is now version {value} (before {old})."),
    "issued_on": N_("The document is now of {value} (before of {old})."),
    "approved_by": N_("The document is now approved by {value} (before by {old})."),
}
"""Of a value of the position or of the document; those that are not here are said as attributes."""
SPELLED: Final = N_("Only its spelling changed: {value} (before {old}).")
"""Of a name that has the same letters, whatever their case, accents and signs."""
SIGNERS: Final[Mapping[str, str]] = {
    "prepared": N_("The document is now prepared by {text}; before, by {old}."),
    "reviewed": N_("The document is now reviewed by {text}; before, by {old}."),
    "approved": N_("The document is now approved by {text}; before, by {old}."),
}
SIGNER_CAME: Final = N_("{text} now signs the document too.")
SIGNER_WENT: Final = N_("{text} no longer signs the document.")
STEP_CAME: Final = N_("The document now has a line «{step}», without a name.")
STEP_WENT: Final = N_("The document no longer has the line «{step}», which had no name.")
