"""How many pages a document says it has."""

from __future__ import annotations

import re

from parsers.vocabulary.patterns import among_printed, letter_by_letter

_PAGE = among_printed("page", "one", "several")
_OF = rf"(?:{among_printed('page', 'of')}|/)"
_COUNT = re.compile(
    rf"(?:(?<![\d/])\d{{1,4}}|\b[nx#]{{1,2}}|\B#)\s*{_OF}\s*(?:/\s*{_OF}\s*)?(\d{{1,4}})\b(?!\s?/)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    rf"\b{among_printed('page', 'several')}[\s:]+(\d{{1,4}})$|^(\d{{1,4}})\s+{among_printed('page', 'several')}\b",
    re.IGNORECASE,
)
_WORD = re.compile(rf"\b{letter_by_letter('page', 'one', 'several')}\b", re.IGNORECASE)
_MARKED = re.compile(rf"\b{_PAGE}\.?\s*(\d{{1,4}}\s*{_OF}\s*\d{{1,4}})\b", re.IGNORECASE)
_OF_A_TOTAL = re.compile(rf"(?<![\d/])(\d{{1,4}})\s*{_OF}\s*(\d{{1,4}})\b(?!\s?/)", re.IGNORECASE)


def total(text: str) -> int | None:
    """The y of 'x de y', 'x/y', 'Página x of y', also letter-spaced; None where no total is printed."""
    bare = " ".join(text.split())
    found = _COUNT.search(bare) or _TOTAL.search(bare)
    if found is None:
        return None
    total = int(found.group(found.lastindex or 1))
    page = re.match(r"\d+", found.group(0))
    return total if total >= max(int(page.group(0)) if page else 1, 1) else None


def is_impossible(text: str) -> bool:
    """Whether the text counts a page beyond its total, as fields that were not updated do: 'Page 2 of 1'."""
    found = _OF_A_TOTAL.search(text)
    return found is not None and int(found.group(1)) > int(found.group(2))


def is_mark(text: str) -> bool:
    """Whether the text is nothing but a page mark: 'Página 2 de 9', '2 de 9', 'Pág. 3', '- 4 -'."""
    bare = " ".join(text.split())
    rest = _WORD.sub("", _COUNT.sub("", bare))
    if _WORD.search(bare) or _COUNT.search(bare):
        return re.fullmatch(r"[\s\d:.|\-–()/n]*", rest) is not None
    return re.fullmatch(r"[\-–|\s]*\d{1,4}[\-–|\s]*", bare) is not None


def mark_in(text: str) -> str | None:
    """The page mark with a total that stands somewhere in a line: 'Calle 4 - Página 1 de 5' gives '1 de 5'."""
    found = _MARKED.search(" ".join(text.split()))
    return found.group(1) if found else None


def has_count(text: str) -> bool:
    """Whether the text counts a page of a total anywhere: 'Date | Page 2 of 9'."""
    return _COUNT.search(" ".join(text.split())) is not None


def is_page(text: str) -> bool:
    """Whether the text speaks of a page."""
    return _WORD.search(text) is not None
