"""The columns of the list of acknowledgements as a workbook."""

from __future__ import annotations

from flask_babel import gettext

from app.exports.xlsx import Column
from app.labels import label
from profiles.acknowledging import Row


def columns() -> tuple[Column[Row], ...]:
    """The columns, headed in the reader's language."""
    return (
        Column(gettext("State"), lambda row: label(row.asked.state, "acknowledgement"), 16),
        Column(gettext("Name"), lambda row: row.asked.name, 34),
        Column(gettext("Number"), lambda row: row.asked.number, 12),
        Column(gettext("Company"), lambda row: row.revision.profile.company.name, 26),
        Column(gettext("Code"), lambda row: row.revision.profile.code),
        Column(gettext("Position"), lambda row: row.revision.title, 42),
        Column(gettext("Area"), lambda row: row.revision.area, 30),
        Column(gettext("Version"), lambda row: row.revision.version, 10),
        Column(gettext("In force since"), lambda row: row.revision.effective_from, 16),
        Column(gettext("Due"), lambda row: row.asked.due, 14),
        Column(gettext("Given on"), lambda row: row.asked.given.on_date if row.asked.given else None, 14),
        Column(
            gettext("How"),
            lambda row: label(row.asked.given.outcome, "given") if row.asked.given else None,
            22,
        ),
        Column(gettext("Acting"), lambda row: gettext("yes") if row.asked.acting else None, 10),
        Column(
            gettext("Account"), lambda row: None if row.asked.account_id is not None else gettext("none"), 12
        ),
        Column(
            gettext("Signed before"), lambda row: row.earlier.revision.version if row.earlier else None, 14
        ),
    )
