"""Every word of the forms ends in an item, a note or a heading, in each format."""

import pytest

from parsers.coverage import coverage
from parsers.limits import Limits
from parsers.readers import read
from parsers.recognise import recognise
from parsers.vocabulary import load
from tests.forms.layout import Form
from tests.forms.make import FORMS
from tests.forms.test_forms import EVERY


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_no_word_is_lost(form: Form, kind: str) -> None:
    document = read(EVERY[kind](form), f"{form.name}.{kind}", Limits())
    found = coverage(document, recognise(document, load()), load())
    assert found.is_complete, found.gone
