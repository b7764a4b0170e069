"""Wordings that are spelt nearly as a text."""

import pytest

from parsers.vocabulary import load
from parsers.vocabulary.likeness import near


@pytest.mark.parametrize(
    ("table", "text", "key"),
    [
        ("approvals", "Elaborador por", "prepared"),
        ("approvals", "Aprobadoo por:", "approved"),
        ("sections", "REQUISIT0S DEL PUESTO", "requirements"),
        ("approvals", "Rev", None),
        ("approvals", "Impreso por cuenta de", None),
    ],
)
def test_near(table: str, text: str, key: str | None) -> None:
    assert near(load(), table, text) == key
