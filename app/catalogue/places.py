"""A place in a source file in few words: 'p. 3', 'B7', 'l. 12'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask_babel import gettext


def short(origins: Sequence[Mapping[str, Any]]) -> str:
    """What the mark beside an item says, '' where the place is unknown."""
    return _words(origins[0], brief=True) if origins else ""


def full(origin: Mapping[str, Any]) -> str:
    """The place in full words."""
    return _words(origin, brief=False)


def _words(origin: Mapping[str, Any], *, brief: bool) -> str:
    page, sheet, cell = origin.get("page"), origin.get("sheet"), origin.get("cell")
    paragraph, line = origin.get("paragraph"), origin.get("line")
    if page is not None:
        return gettext("p. %(page)s", page=page) if brief else gettext("page %(page)s", page=page)
    if sheet is not None and cell is not None:
        return str(cell) if brief else gettext("sheet %(sheet)s, cell %(cell)s", sheet=sheet, cell=cell)
    if cell is not None:
        return _in_table(str(cell), brief=brief)
    if line is not None:
        return gettext("l. %(line)s", line=line) if brief else gettext("line %(line)s", line=line)
    if paragraph is not None:
        return f"¶ {paragraph}" if brief else gettext("paragraph %(number)s", number=paragraph)
    return gettext("header") if brief else gettext("header or footer")


def _in_table(address: str, *, brief: bool) -> str:
    table, row, column, *_ = [*address.split("."), "", ""]
    if brief:
        return gettext("t. %(table)s, r. %(row)s", table=table, row=row)
    return gettext("table %(table)s, row %(row)s, column %(column)s", table=table, row=row, column=column)
