"""Domain texts in a language outside of requests."""

from __future__ import annotations

import string

import pytest

from app.wording import wording
from parsers import errors
from parsers.errors import FileIsTooLarge, ReadError
from profiles.errors import DomainError, NotFound
from profiles.reasons import REASONS, Reason


def test_reasons_and_errors_are_translated_and_filled() -> None:
    spanish = wording("es")
    assert spanish.reason(Reason("newer", {"version": "03"}).to_json()) == "Más nueva que la versión 03."
    assert spanish.reason(Reason.of(FileIsTooLarge(size=9, limit=5)).to_json()).startswith("El archivo")
    assert wording("en").error(NotFound()) == f"{NotFound.problem} {NotFound.remedy}"
    assert wording("xx").problem(NotFound()) == NotFound.problem


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_template_keeps_its_fields(language: str) -> None:
    words = wording(language)
    kinds: list[type[DomainError | ReadError]] = [
        *_all(DomainError),
        *errors.ReadError.__subclasses__(),
    ]
    templates = [*REASONS.values(), *(kind.problem for kind in kinds), *(kind.remedy for kind in kinds)]
    for template in templates:
        assert _fields(words.catalogue.gettext(template)) == _fields(template)


def _all(kind: type[DomainError]) -> list[type[DomainError]]:
    return [kind, *(deeper for inner in kind.__subclasses__() for deeper in _all(inner))]


def _fields(template: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}
