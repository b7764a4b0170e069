"""What is read of each form in each format, once in a process."""

from __future__ import annotations

from functools import cache

from parsers.document import Document
from parsers.limits import Limits
from parsers.profile import ParsedProfile
from parsers.reading import document_of
from parsers.recognise import recognise
from parsers.vocabulary import load
from tests.forms.layout import WRITERS
from tests.forms.make import FORMS
from tests.forms.open_document import write_fodt, write_ods, write_odt

READ = {form.name: form for form in FORMS}
EVERY = {**WRITERS, "odt": write_odt, "fodt": write_fodt, "ods": write_ods}
FORMATS = tuple(EVERY)


@cache
def document(name: str, kind: str) -> Document:
    """The content of a form's file."""
    return document_of(EVERY[kind](READ[name]), f"{name}.{kind}", Limits())


@cache
def profiles(name: str, kind: str) -> tuple[ParsedProfile, ...]:
    """The profiles of a form, none where none is found."""
    return recognise(document(name, kind), load())
