"""Notices in words: the kind's text, filled with what it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from babel.dates import format_date
from flask_babel import get_locale, gettext

from profiles.notices import KINDS

if TYPE_CHECKING:
    from profiles.models import Notice


def text(notice: Notice) -> str:
    """A notice in the reader's language."""
    return worded(notice, gettext, str(get_locale()))


def worded(notice: Notice, translated: Callable[[str], str], language: str) -> str:
    """A notice in `language`, outside of requests too; what it does not know of a document is a dash."""
    values = {name: _value(value, language) for name, value in notice.values.items()}
    return translated(KINDS[notice.kind].text).format_map(_Dashes(values))


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
