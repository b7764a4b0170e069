"""Puts domain texts into a language outside of requests: templates are translated, then filled."""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.settings import SettingsError
from parsers.errors import ReadError, by_name
from parsers.vocabulary.errors import VocabularyError
from profiles.errors import DomainError
from profiles.reasons import REASONS

TRANSLATIONS = Path(__file__).parent / "translations"


Told = ReadError | DomainError | SettingsError | VocabularyError
"""The errors that say what is wrong and what to do, with their values."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One language; a text without a translation stays English."""

    catalogue: gettext.NullTranslations

    def text(self, template: str, **values: Any) -> str:
        """The translated template, filled."""
        return self.catalogue.gettext(template).format(**values)

    def problem(self, error: Told) -> str:
        """What is wrong."""
        return self.text(error.problem, **error.values)

    def error(self, error: Told) -> str:
        """What is wrong and what to do, on one line."""
        return f"{self.problem(error)} {self.text(error.remedy, **error.values)}"

    def reason(self, reason: Mapping[str, Any]) -> str:
        """A reason of an import entry ({"code", "values"})."""
        code, values = reason["code"], reason["values"]
        if code in REASONS:
            return self.text(REASONS[code], **values)
        return self.problem(by_name(code, values))


def wording(language: str) -> Wording:
    """The wording of 'es' or 'en'."""
    return Wording(gettext.translation("messages", TRANSLATIONS, [language], fallback=True))
