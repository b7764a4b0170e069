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
    "withdrawn": Kind(N_("{code} version {version} ({title}) was withdrawn by {by}: {reason}")),
    "not_due": Kind(N_("{code} version {version} ({title}) could not come into force: {reason}"), to_do=True),
}
"""Every notice there is, by kind."""
