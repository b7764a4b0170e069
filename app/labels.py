"""What stored words are called on the screen: states, sections, kinds and the like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app import warnings
from parsers.wording import N_

if TYPE_CHECKING:
    from flask import Flask

LABELS: Mapping[str, Mapping[str, str]] = {
    "state": {
        "draft": N_("Draft"),
        "in_review": N_("In review"),
        "approved": N_("Approved"),
        "in_force": N_("In force"),
        "superseded": N_("Superseded"),
        "withdrawn": N_("Withdrawn"),
        "rejected": N_("Rejected"),
    },
    "section": {
        "approvals": N_("Approvals"),
        "objectives": N_("Objective"),
        "functions": N_("Functions"),
        "matrix": N_("Duty matrix"),
        "relations": N_("Relations"),
        "requirements": N_("Requirements"),
        "responsibilities": N_("Responsibilities"),
        "decisions": N_("Decisions"),
        "schedule": N_("Working hours"),
        "risks": N_("Risks"),
        "safety": N_("Health and safety"),
        "indicators": N_("Indicators"),
        "resources": N_("Resources"),
        "employment": N_("Terms of employment"),
        "references": N_("Reference documents"),
        "notes": N_("Other content"),
    },
    "relation": {
        "reports_to": N_("Reports to"),
        "reports_functionally_to": N_("Reports functionally to"),
        "supervises": N_("Supervises"),
        "internal_contact": N_("Internal contacts"),
        "external_contact": N_("External contacts"),
    },
    "requirement": {
        "education": N_("Education"),
        "training": N_("Training"),
        "knowledge": N_("Knowledge"),
        "experience": N_("Experience"),
        "skill": N_("Skills"),
        "competency": N_("Competencies"),
        "general": N_("General requirements"),
    },
    "importance": {"required": N_("Required"), "desired": N_("Desired")},
    "authority": {"own": N_("Takes on their own"), "superior": N_("Refers to the superior")},
    "step": {"prepared": N_("Prepared by"), "reviewed": N_("Reviewed by"), "approved": N_("Approved by")},
    "frequency": {
        "occasional": N_("Occasional"),
        "daily": N_("Daily"),
        "weekly": N_("Weekly"),
        "fortnightly": N_("Fortnightly"),
        "monthly": N_("Monthly"),
        "bimonthly": N_("Every two months"),
        "quarterly": N_("Quarterly"),
        "half-yearly": N_("Half-yearly"),
        "annual": N_("Yearly"),
    },
    "action": {
        "execution": N_("Execution"),
        "analysis": N_("Analysis"),
        "direction": N_("Direction"),
        "control": N_("Control"),
    },
    "outcome": {
        "new": N_("New profile"),
        "revision": N_("New version"),
        "further": N_("Further original"),
        "held": N_("Already held"),
        "waiting": N_("Waiting"),
        "conflict": N_("Conflict"),
        "skipped": N_("Skipped"),
        "failed": N_("Not read"),
    },
    "batch": {
        "staged": N_("To be confirmed"),
        "running": N_("Running"),
        "done": N_("Done"),
        "discarded": N_("Discarded"),
        "undone": N_("Undone"),
        "interrupted": N_("Interrupted"),
    },
    "job": {
        "waiting": N_("In the queue"),
        "running": N_("At work"),
        "done": N_("Done"),
        "failed": N_("Failed"),
        "cancelled": N_("Cancelled"),
    },
    "mail": {
        "waiting": N_("In the queue"),
        "sent": N_("Sent"),
        "failed": N_("Failed"),
        "cancelled": N_("Cancelled"),
    },
    "file": {
        "queued": N_("In the queue"),
        "reading": N_("Being read"),
        "ready": N_("Read"),
        "failed": N_("Could not be read"),
        "skipped": N_("Left out"),
    },
    "role": {
        "employee": N_("Employee"),
        "area_head": N_("Area head"),
        "hr": N_("Human resources"),
        "quality": N_("Quality"),
        "auditor": N_("Auditor"),
        "administrator": N_("Administrator"),
    },
    "account": {
        "active": N_("Active"),
        "invited": N_("Invited"),
        "locked": N_("Locked for now"),
        "disabled": N_("Disabled"),
    },
    "acknowledgement": {
        "overdue": N_("Overdue"),
        "pending": N_("To be signed"),
        "refused": N_("Refused"),
        "signed": N_("Signed"),
        "kept": N_("Still stands"),
        "unasked": N_("Not asked"),
    },
    "given": {
        "signed": N_("signed with password"),
        "on_paper": N_("on paper"),
        "refused": N_("refused"),
    },
    "review": {
        "overdue": N_("Overdue"),
        "near": N_("Within 30 days"),
        "ahead": N_("Within 90 days"),
        "later": N_("Later"),
        "never": N_("No term"),
    },
    "governs": {
        "profile": N_("This profile"),
        "form": N_("The blank form it was written on"),
        "manual": N_("The manual it is part of"),
    },
}


def label(value: str | None, kind: str) -> str:
    """The word of `kind` for a stored value, in the reader's language; an unknown value as it is."""
    from flask_babel import gettext

    if value is None:
        return ""
    template = LABELS[kind].get(value)
    return value if template is None else gettext(template)


def outcome_count(number: int, outcome: str) -> str:
    """'3 new profiles': how many entries of an import have an outcome."""
    from flask_babel import ngettext

    worded = {
        "new": ngettext("%(num)s new profile", "%(num)s new profiles", number),
        "revision": ngettext("%(num)s new version", "%(num)s new versions", number),
        "further": ngettext("%(num)s further original", "%(num)s further originals", number),
        "held": ngettext("%(num)s already held", "%(num)s already held", number),
        "waiting": ngettext("%(num)s waiting for a decision", "%(num)s waiting for a decision", number),
        "conflict": ngettext("%(num)s conflict", "%(num)s conflicts", number),
        "skipped": ngettext("%(num)s left out", "%(num)s left out", number),
        "failed": ngettext("%(num)s not read", "%(num)s not read", number),
    }
    return str(worded[outcome])


def name(flask: Flask) -> None:
    """Makes `{{ value | label('state') }}` work in templates."""
    flask.add_template_filter(label, "label")
    flask.add_template_filter(warnings.text, "warning_text")
    flask.add_template_filter(warnings.doubt, "doubt_text")
    flask.add_template_filter(outcome_count)
