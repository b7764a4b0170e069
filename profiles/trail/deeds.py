"""What the trail calls each deed, in words; a deed is the kind of thing, a dot, and what was done to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parsers.wording import N_

DEEDS: Final[Mapping[str, str]] = {
    "mail.cancelled": N_("cancelled a mail"),
    "mail.retried": N_("sent a mail again"),
    "job.cancelled": N_("cancelled a job"),
    "job.retried": N_("started a job again"),
    "trail.verified": N_("verified the audit trail"),
    "trail.exported": N_("exported the audit trail"),
}
"""Every deed that the program records, with its wording."""
