"""What the cells of a running header say whose labels the vocabulary does not know."""

from __future__ import annotations

import re

from parsers.control.labels import Labelled
from parsers.values import blank, date, pages
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.likeness import near

_TOLD = re.compile(r"\s*([^\W\d_][^:\n]{2,30}?)\s*:\s*(\S.*)", re.DOTALL)
_MOST_WORDS = 8


def told(text: str, vocabulary: Vocabulary) -> Labelled | None:
    """A page mark, a step of approval that is misspelt, or a date behind any label; the label of these is left empty.

    A date has no label here, so that a known one goes before it.
    """
    counted = pages.is_mark(text) and pages.total(text) is not None
    if counted or (pages.is_page(text) and pages.is_impossible(text)):
        return Labelled("control", "pages", "", text)
    found = _TOLD.fullmatch(text)
    if found is None:
        return None
    label, value = found.group(1), " ".join(found.group(2).split())
    if len(value.split()) > _MOST_WORDS or blank.reason(value, vocabulary):
        return None
    step = near(vocabulary, "approvals", label)
    if step is not None:
        return Labelled("approvals", step, label, value)
    if date.read(value, vocabulary) is not None and date.is_alone(value, vocabulary):
        return Labelled("control", "issued_on", "", value)
    return None
