"""What a verification may find, with its wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from parsers.wording import N_

TROUBLES: Final[Mapping[str, str]] = {
    "entry_is_missing": N_("Entry {entry} of the trail is missing."),
    "entry_was_changed": N_("Entry {entry} of the trail was changed: its seal does not fit what it says."),
    "chain_is_broken": N_("Entry {entry} of the trail does not follow the one before it."),
    "end_was_cut": N_("Entry {entry} was once noted as the last of the trail, and is not there as it was."),
    "personal_was_changed": N_("A personal value that entry {entry} speaks of was changed."),
    "content_was_changed": N_("The content of {document} is not what entry {entry} recorded."),
    "state_was_changed": N_("The state of {document} is not the one that entry {entry} recorded."),
    "revision_is_missing": N_("Revision {revision} of entry {entry} is gone, and no entry says why."),
    "revision_is_unrecorded": N_("{document} is in the catalogue, and no entry says how it came there."),
    "signature_is_unrecorded": N_("Signature {signature} is in the catalogue, and no entry speaks of it."),
    "signature_was_changed": N_("Signature {signature} is not as entry {entry} recorded it."),
    "acknowledgement_was_changed": N_(
        "Acknowledgement {acknowledgement} is gone, or not as entry {entry} recorded it."
    ),
    "acknowledgement_is_unrecorded": N_(
        "Acknowledgement {acknowledgement} is in the catalogue, and no entry speaks of it."
    ),
    "review_was_changed": N_(
        "The review without change {review} is gone, or not as entry {entry} recorded it."
    ),
    "review_is_unrecorded": N_(
        "The review without change {review} is in the catalogue, and no entry speaks of it."
    ),
    "editorial_was_changed": N_(
        "Whether revision {revision} is an editorial change is not as entry {entry} recorded it."
    ),
    "editorial_is_unrecorded": N_(
        "Revision {revision} is said to be an editorial change, and no entry says so."
    ),
    "original_is_missing": N_("The original {name} of {document} is missing."),
    "original_was_changed": N_("The original {name} of {document} was changed."),
}
"""Every kind of trouble that a verification may find, with its wording."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is not as recorded; `kind` is of TROUBLES, `values` fill its wording."""

    kind: str
    values: Mapping[str, Any] = field(default_factory=dict)
