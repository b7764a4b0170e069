"""What people are told of: one wording a kind, and whether something is to be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from parsers.wording import N_


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of notice; `text` is filled with the notice's values, `to_do` ones stay until they are settled.

    `{document}` is what is known of code, version and title.
    """

    text: str
    to_do: bool = False


KINDS: Final[Mapping[str, Kind]] = {
    "to_review": Kind(N_("{document} waits for your review."), to_do=True),
    "to_approve": Kind(N_("{document} waits for your approval."), to_do=True),
    "returned": Kind(N_("{document} was sent back to you by {by}: {reason}"), to_do=True),
    "closed": Kind(N_("{document} was rejected for good by {by}: {reason}")),
    "reviewed": Kind(N_("{by} reviewed {document}.")),
    "approved": Kind(N_("{document} was approved and comes into force on {date}.")),
    "in_force": Kind(N_("{document} is in force since {date}.")),
    "yours_in_force": Kind(
        N_("The profile of your position has a new version in force since {date}: {document}.")
    ),
    "to_acknowledge": Kind(
        N_(
            "Your position's profile {document} is in force: read it and sign that you take note of it until {date}."
        ),
        to_do=True,
    ),
    "acknowledge_soon": Kind(N_("Still to be signed by you until {date}: {document}."), to_do=True),
    "acknowledge_late": Kind(N_("Overdue since {date}: sign that you take note of {document}."), to_do=True),
    "acknowledgements_late": Kind(N_("Acknowledgements overdue in {company}: {count}.")),
    "review_soon": Kind(N_("{document} is due for review on {date}."), to_do=True),
    "review_due": Kind(N_("{document} is due for review since {date}."), to_do=True),
    "reviews_due": Kind(N_("Profiles due for review in {company}: {count}.")),
    "copies_to_collect": Kind(
        N_("{document} is in force no more: numbered copies to collect: {count}."), to_do=True
    ),
    "copy_to_return": Kind(
        N_("Your numbered copy {number} of {document} is in force no more: give it back to quality."),
        to_do=True,
    ),
    "withdrawn": Kind(N_("{document} was withdrawn by {by}: {reason}")),
    "not_due": Kind(N_("{document} could not come into force: {reason}"), to_do=True),
}
"""Every notice there is, by kind."""
