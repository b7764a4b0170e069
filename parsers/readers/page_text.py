"""The words on a PDF page with their boxes, so that a person can select text over the page's picture."""

from __future__ import annotations

from parsers.errors import FileIsDamaged, PageIsMissing
from parsers.limits import Limits
from parsers.passage import PageText, Word
from parsers.readers.pdf.characters import Char, characters
from parsers.readers.pdf.library import PdfiumError, pdfium
from parsers.readers.pdf.opening import opened
from parsers.readers.pdf.pages import PICTURED, pictured
from parsers.readers.pdf.rulings import drawing
from parsers.readers.pdf.space import Space, space_of

GAP = 0.25  # of the size: from here on two characters of one line are two words
MOST_WORDS = 5_000
MARGIN = 0.15  # of the height: a stamp or a page number there is no body text


def page_text(data: bytes, page: int, limits: Limits) -> PageText:
    """The horizontal words of a page, counted from 1; raises PageIsMissing and as the PDF reader does."""
    with opened(data, limits) as (document, count):
        if not 1 <= page <= count:
            raise PageIsMissing(page=page, pages=count)
        try:
            shown = document[page - 1]
        except PdfiumError as error:
            raise FileIsDamaged from error
        text_page = pdfium.FPDFText_LoadPage(shown.raw)
        try:
            space = space_of(shown.raw)
            found = characters(text_page, space) if text_page else []
            covered = pictured(drawing(shown.raw, space).images, space)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
            shown.close()
    words = _words([char for char in found if not char.turn])[:MOST_WORDS]
    picture = covered > PICTURED and not any(_is_body(word, space) for word in words)
    return PageText(space.width, space.height, count, tuple(words), picture)


def _is_body(word: Word, space: Space) -> bool:
    return MARGIN * space.height < (word.top + word.bottom) / 2 < (1 - MARGIN) * space.height


def _words(chars: list[Char]) -> list[Word]:
    runs: list[list[Char]] = []
    for char in chars:
        if runs and _goes_on(runs[-1][-1], char):
            runs[-1].append(char)
        else:
            runs.append([char])
    return [_word(run) for run in runs]


def _goes_on(before: Char, char: Char) -> bool:
    same_line = abs(before.base - char.base) < 0.3 * char.size
    return same_line and not char.gap and -char.size < char.x0 - before.x1 < GAP * char.size


def _word(run: list[Char]) -> Word:
    box = (run[0].x0, min(one.top for one in run), run[-1].x1, max(one.bottom for one in run))
    x0, top, x1, bottom = (round(side, 1) for side in box)
    return Word("".join(one.text for one in run), x0, top, x1, bottom)
