"""The columns of the master list: the same for the screen, the workbook and the paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from app.labels import LABELS
from parsers.wording import N_
from profiles.registers import MasterRow

Value = str | int | dt.date | None
Say = Callable[[str], str]
"""Puts an English text into the reader's language."""
WRITTEN_HERE: Final = N_("written in the catalogue")
FORM: Final = N_("form {code}")


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its key, which is also what it is sorted by; `share` is of the paper's width, `width` in letters.

    `value` is what stands there, of one type in all rows: texts are said in the reader's language first.
    """

    key: str
    heading: str
    value: Callable[[MasterRow, Say], Value]
    share: float
    width: int

    def text(self, row: MasterRow, say: Say, day: Callable[[dt.date], str]) -> str:
        """What stands there as it is read, dates put into words by `day`."""
        value = self.value(row, say)
        return day(value) if isinstance(value, dt.date) else "" if value is None else str(value)


def _code(row: MasterRow, say: Say) -> str | None:
    """The profile's own code, else that of the form, which several profiles share, told apart from one."""
    return row.code or (row.form_code and say(FORM).format(code=row.form_code))


COLUMNS: Final[Sequence[Column]] = (
    Column("title", N_("Position"), lambda row, _: row.title, 3.4, 42),
    Column("code", N_("Code"), _code, 1.7, 16),
    Column("area", N_("Area"), lambda row, _: row.area, 2, 30),
    Column("company", N_("Company"), lambda row, _: row.company, 2, 26),
    Column("version", N_("Version"), lambda row, _: row.version, 1, 10),
    Column("state", N_("State"), lambda row, say: say(LABELS["state"][row.state]), 1.2, 14),
    Column("issued", N_("Issued on"), lambda row, _: row.issued_on, 1.3, 14),
    Column("since", N_("In force since"), lambda row, _: row.effective_from, 1.3, 14),
    Column("until", N_("In force until"), lambda row, _: row.effective_to, 1.3, 14),
    Column("approver", N_("Approved by"), lambda row, _: row.approved_by or None, 2.2, 30),
    Column("review", N_("Next review"), lambda row, _: row.next_review, 1.3, 14),
    Column("holders", N_("Holders"), lambda row, _: row.holders, 1, 10),
    Column("asked", N_("Must sign"), lambda row, _: row.asked, 1, 10),
    Column("signed", N_("Have signed"), lambda row, _: row.signed, 1, 10),
    Column(
        "original",
        N_("Original"),
        lambda row, say: ", ".join(row.originals) or say(WRITTEN_HERE),
        2.6,
        36,
    ),
)


def shown(companies: int) -> tuple[Column, ...]:
    """The columns of a list in which so many companies may stand: of one alone the company is not repeated."""
    return tuple(one for one in COLUMNS if companies > 1 or one.key != "company")
