"""The words that text recognition finds on a page that is a picture, with their boxes."""

from __future__ import annotations

from dataclasses import replace

from parsers.errors import RecognitionFails
from parsers.launching import ProgramFails
from parsers.limits import Limits
from parsers.passage import PageText, Word
from parsers.readers.page_text import MOST_WORDS, page_text
from parsers.readers.pdf.scanned import words_on
from parsers.tools import Tools


def page_words(data: bytes, page: int, limits: Limits, tools: Tools) -> PageText:
    """A page, counted from 1, with its own words and the recognised ones.

    Raises RecognitionFails, PageIsMissing and as the PDF reader does.
    """
    own = page_text(data, page, limits)
    try:
        seen = words_on(data, page, own.width, limits, tools)
    except ProgramFails as error:
        raise RecognitionFails(reason=error.outcome) from error
    found = [Word(text, *(round(side, 1) for side in box)) for text, box in seen]
    fresh = [word for word in found if not any(_covers(known, word) for known in own.words)]
    return replace(own, words=(*own.words, *fresh)[:MOST_WORDS])


def _covers(known: Word, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return known.x0 <= x <= known.x1 and known.top <= y <= known.bottom
