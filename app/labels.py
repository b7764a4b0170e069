"""What stored words are called on the screen: states, sections, kinds and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask_babel import gettext

from parsers.wording import N_

if TYPE_CHECKING:
    from flask import Flask

LABELS = {
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
        "permanent": N_("Permanent"),
        "occasional": N_("Occasional"),
        "continuous": N_("Continuous"),
        "daily": N_("Daily"),
        "weekly": N_("Weekly"),
        "biweekly": N_("Biweekly"),
        "monthly": N_("Monthly"),
        "bimonthly": N_("Bimonthly"),
        "quarterly": N_("Quarterly"),
        "semiannual": N_("Half-yearly"),
        "annual": N_("Yearly"),
    },
    "action": {},
}


def label(value: str | None, kind: str) -> str:
    """The word of `kind` for a stored value, in the reader's language; an unknown value as it is."""
    if value is None:
        return ""
    template = LABELS[kind].get(value)
    return value if template is None else gettext(template)


def name(flask: Flask) -> None:
    """Makes `{{ value | label('state') }}` work in templates."""
    flask.add_template_filter(label, "label")
