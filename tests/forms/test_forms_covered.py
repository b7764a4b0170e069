"""Every word of the forms ends in an item, a note or a heading, in each format."""

import pytest

from parsers.coverage import coverage
from parsers.vocabulary import load
from tests.forms.readings import FORMATS, READ, document, profiles


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", READ)
def test_no_word_is_lost(name: str, kind: str) -> None:
    found = coverage(document(name, kind), profiles(name, kind), load())
    assert found.is_complete, found.gone
