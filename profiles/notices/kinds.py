"""What people are told of: one wording a kind, and whether something is to be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from parsers.wording import N_


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of notice; `text` is filled with the notice's values, `to_do` ones stay until they are settled."""

    text: str
    to_do: bool = False


KINDS: Final[Mapping[str, Kind]] = {
    "to_review": Kind(N_("{code} version {version} ({title}) waits for your review."), to_do=True),
    "to_approve": Kind(N_("{code} version {version} ({title}) waits for your approval."), to_do=True),
    "returned": Kind(
        N_("{code} version {version} ({title}) was sent back to you by {by}: {reason}"), to_do=True
    ),
    "closed": Kind(N_("{code} version {version} ({title}) was rejected for good by {by}: {reason}")),
    "reviewed": Kind(N_("{by} reviewed {code} version {version} ({title}).")),
    "approved": Kind(N_("{code} version {version} ({title}) was approved and comes into force on {date}.")),
    "in_force": Kind(N_("{code} version {version} ({title}) is in force since {date}.")),
    "yours_in_force": Kind(
        N_(
            "The profile of your position {title} has a new version in force since {date}: {code} version {version}."
        )
    ),
    "to_acknowledge": Kind(
        N_(
            "Your position's profile {code} version {version} ({title}) is in force: read it and sign that you "
            "take note of it until {date}."
        ),
        to_do=True,
    ),
    "acknowledge_soon": Kind(
        N_("Still to be signed by you until {date}: {code} version {version} ({title})."), to_do=True
    ),
    "acknowledge_late": Kind(
        N_("Overdue since {date}: sign that you take note of {code} version {version} ({title})."),
        to_do=True,
    ),
    "acknowledgements_late": Kind(N_("Acknowledgements overdue in {company}: {count}.")),
    "review_soon": Kind(N_("{code} version {version} ({title}) is due for review on {date}."), to_do=True),
    "review_due": Kind(N_("{code} version {version} ({title}) is due for review since {date}."), to_do=True),
    "reviews_due": Kind(N_("Profiles due for review in {company}: {count}.")),
    "copies_to_collect": Kind(
        N_("{code} version {version} ({title}) is in force no more: numbered copies to collect: {count}."),
        to_do=True,
    ),
    "copy_to_return": Kind(
        N_(
            "Your numbered copy {number} of {code} version {version} ({title}) is in force no more: give it back to quality."
        ),
        to_do=True,
    ),
    "withdrawn": Kind(N_("{code} version {version} ({title}) was withdrawn by {by}: {reason}")),
    "not_due": Kind(N_("{code} version {version} ({title}) could not come into force: {reason}"), to_do=True),
}
"""Every notice there is, by kind."""
