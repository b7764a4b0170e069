"""The columns of the list of reviews as a workbook."""

from __future__ import annotations

from flask_babel import gettext

from app.exports.xlsx import Column
from app.labels import label
from profiles.upkeep import Due


def columns() -> tuple[Column[Due], ...]:
    """The columns, headed in the reader's language."""
    return (
        Column(gettext("State"), lambda row: label(row.when, "review"), 18),
        Column(gettext("Due"), lambda row: row.due, 14),
        Column(gettext("Code"), lambda row: row.code),
        Column(gettext("Position"), lambda row: row.title, 42),
        Column(gettext("Area"), lambda row: row.area, 30),
        Column(gettext("Company"), lambda row: row.company, 26),
        Column(gettext("Version"), lambda row: row.version, 10),
        Column(gettext("In force since"), lambda row: row.in_force_since, 16),
        Column(gettext("Last reviewed"), lambda row: row.reviewed_on, 16),
        Column(gettext("Term in months"), lambda row: row.months, 14),
        Column(
            gettext("Being revised"),
            lambda row: label(row.open_state, "state") if row.open_state else None,
            16,
        ),
    )
