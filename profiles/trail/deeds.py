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
    "revision.entered": N_("entered a version"),
    "revision.resealed": N_("changed what an adopted version says"),
    "revision.restored": N_("took a change of state back with its import"),
    "revision.removed": N_("took a version back with its import"),
    "revision.sent": N_("sent a version to review"),
    "revision.reviewed": N_("reviewed a version"),
    "revision.approved": N_("approved a version"),
    "revision.returned": N_("sent a version back"),
    "revision.recalled": N_("recalled a version from review"),
    "revision.closed": N_("rejected a version for good"),
    "revision.took_effect": N_("put a version in force"),
    "revision.superseded": N_("superseded a version"),
    "revision.adopted": N_("adopted a version approved on paper"),
    "revision.withdrawn": N_("withdrew a version"),
    "profile.coded": N_("gave a profile its code"),
    "appointment.named": N_("named a signer"),
    "appointment.ended": N_("ended a signer's appointment"),
    "absence.noted": N_("noted an absence"),
    "absence.ended": N_("ended an absence"),
    "account.begun": N_("began the accounts of the installation"),
    "account.created": N_("made an account"),
    "account.changed": N_("changed an account's name or mail"),
    "account.disabled": N_("disabled an account"),
    "account.enabled": N_("enabled an account"),
    "account.unlocked": N_("unlocked an account"),
    "account.failed": N_("gave a wrong password or code"),
    "role.granted": N_("gave a role"),
    "role.revoked": N_("took a role away"),
    "login.began": N_("logged in"),
    "login.ended": N_("ended a session"),
    "link.made": N_("made a link to set a password"),
    "password.reset": N_("set a password by a link"),
    "password.changed": N_("changed the password"),
    "factor.on": N_("turned the second factor on"),
    "factor.off": N_("turned the second factor off"),
    "factor.removed": N_("turned somebody's second factor off"),
    "trail.exported": N_("exported the audit trail"),
}
"""Every deed that the program records, with its wording."""
