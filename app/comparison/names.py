"""What the attributes of items, control data and facts are called, on the screen and on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parsers.wording import N_

FIELDS: Final[Mapping[str, str]] = {
    "code": N_("Code"),
    "version": N_("Version"),
    "issued_on": N_("Issued on"),
    "approved_by": N_("Approver in the header"),
    "copy_notice": N_("Copy notice"),
    "title": N_("Name of the position"),
    "organization": N_("Organization"),
    "area": N_("Area"),
    "group": N_("Group"),
    "position_code": N_("Position code"),
    "grade": N_("Grade"),
    "posts": N_("Posts"),
    "name": N_("Name"),
    "position": N_("Position"),
    "date": N_("Date"),
    "frequency": N_("Frequency"),
    "action": N_("Action"),
    "weight": N_("Weight"),
    "indicator": N_("Indicator"),
    "holders": N_("Holders"),
    "comment": N_("Comment"),
    "kind": N_("Kind"),
    "note": N_("Note"),
    "importance": N_("Importance"),
    "months": N_("Length"),
    "percent": N_("Percentage"),
    "level": N_("Level"),
    "level_label": N_("Level"),
    "alternative": N_("Alternative"),
    "authority": N_("Who decides"),
    "factor": N_("Factor"),
    "control": N_("The document"),
    "profile": N_("The position"),
}
"""What the attributes of items, control data and facts are called."""
LABELLED: Final = {"frequency", "action", "importance", "authority", "step"}
"""Attributes whose values are stored words."""
