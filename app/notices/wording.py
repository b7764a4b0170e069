"""Notices in words: the kind's text, filled with what it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from babel.dates import format_date
from flask_babel import get_locale, gettext

from parsers.wording import N_
from profiles.notices import KINDS

if TYPE_CHECKING:
    from profiles.models import Notice

VERSION: Final = N_("version %(version)s")


def text(notice: Notice) -> str:
    """A notice in the reader's language."""
    return worded(notice, gettext, str(get_locale()))


def worded(notice: Notice, translated: Callable[[str], str], language: str) -> str:
    """A notice in `language`, outside of requests too; what it does not know is a dash."""
    values = {name: _value(value, language) for name, value in notice.values.items()}
    values["document"] = _document(values, translated(VERSION))
    return translated(KINDS[notice.kind].text).format_map(_Dashes(values))


def _document(values: Mapping[str, str], version: str) -> str:
    """'PF-1 version 02 (Baker)'; what a document has none of is left out."""
    code, title = values.get("code"), values.get("title")
    said = [
        code or title,
        version % {"version": values["version"]} if values.get("version") else None,
        f"({title})" if code and title else None,
    ]
    return " ".join(filter(None, said)) or "—"


class _Dashes(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "—"


def _value(value: object, language: str) -> str:
    if isinstance(value, str):
        try:
            return format_date(dt.date.fromisoformat(value), "medium", locale=language)
        except ValueError:
            return value
    return "—" if value is None else str(value)
