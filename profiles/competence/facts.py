"""Rows of the catalogue as values of the gap check."""

from __future__ import annotations

from profiles.competence.levels import Level
from profiles.competence.verdicts import Fact, Need
from profiles.models import Credential, Item


def fact_of(credential: Credential) -> Fact:
    """What an employee is recorded to have."""
    return Fact(
        kind=credential.kind,
        text=credential.text,
        months=credential.months,
        level=Level(credential.percent, credential.level, credential.level_label),
    )


def need_of(item: Item) -> Need:
    """A requirement's row as the gap check takes it."""
    return Need(
        kind=item.kind or "general",
        text=item.text or "",
        importance=item.importance or "required",
        months=item.months,
        level=Level(item.percent, item.level, item.level_label),
        alternative=item.alternative,
        item_id=item.id,
    )
