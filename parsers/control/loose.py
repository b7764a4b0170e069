"""Reads the texts of headers that have no label: title, organization and kind of document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.control.facts import Identity
from parsers.control.gathered import Gathered, company_in, read_kind
from parsers.document import Origin
from parsers.profile import Confidence
from parsers.titles import BY_HEADER, candidate, is_company, is_title, split_kind
from parsers.values import pages
from parsers.values.name import is_position
from parsers.vocabulary import Vocabulary, fold
from parsers.vocabulary.patterns import among_printed, folded

_MOST_WORDS = 16
_TAX_NUMBER = re.compile(rf"\b{among_printed('company', 'tax_number')}\.?:?\s*(?:N[°º.o]*\s*)?[\dA-Z]")
"""A company's number behind its name."""
_BROKEN = re.compile(rf"(\b{among_printed('small', 'of', 'of_the')})[ \t]*\n\s*", re.IGNORECASE)
"""Where a name goes on in the next line: 'Alcaldía de' over 'San Marcos'."""
_QUOTES = "“\"'«"
"""A text in quotes is a slogan."""
_GOING_ON = folded("small", "and")
"""How the name of a kind of document goes on."""
UNPROVED = "title-in-header-unproved"
"""The reason of a title that only its place beside the kind of document tells."""
_UNPROVED = Confidence(0.6, UNPROVED)


def read_others(texts: Sequence[tuple[str, tuple[Origin, ...], int]], vocabulary: Vocabulary) -> Identity:
    """What the unlabelled texts of running headers and header blocks say: text, places, pages that show it."""
    found = Gathered()
    kinds: set[str] = set()
    owned = any(_is_owner(text, vocabulary) for text, _, _ in texts)
    loose: list[tuple[str, tuple[Origin, ...]]] = []
    for text, origins, _ in sorted(texts, key=lambda each: -each[2]):
        kind = split_kind(text, vocabulary)
        if kind is not None:
            kinds.add(kind[1])
            _read_header_kind(found, kind, origins, vocabulary, owned=owned)
        elif len(text.split()) <= _MOST_WORDS:
            name = _TAX_NUMBER.split(text, maxsplit=1)[0].strip(" \n-–—|·,") or text
            lines = [line for line in _BROKEN.sub(r"\1 ", name).splitlines() if line.strip()]
            lines = [line for line in lines if line.strip()[0] not in _QUOTES]
            lines = _without_logo(lines, vocabulary)
            name = "\n".join(lines) or name
            loose += [
                (line, origins) for line in (lines if len(lines) > 1 and len(name.split()) > 8 else [name])
            ]
    for text, origins in loose:
        _read_loose(found, text, origins, vocabulary, kinds)
    return found.identity()


def _without_logo(lines: list[str], vocabulary: Vocabulary) -> list[str]:
    """The lines without one whose words all stand again in the company's name beside it: a logo's."""
    companies = [(line, set(fold(line).split())) for line in lines if is_company(line, vocabulary)]
    return [
        line
        for line in lines
        if not any(line is not whole and set(fold(line).split()) < words for whole, words in companies)
    ]


def _is_owner(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text names a company or an institution, and no kind of document."""
    named = is_company(text, vocabulary) or vocabulary.start("institutions", text) is not None
    return named and split_kind(text, vocabulary) is None and not is_title(text, vocabulary)


def _read_header_kind(
    found: Gathered,
    kind: tuple[str, str, str],
    origins: tuple[Origin, ...],
    vocabulary: Vocabulary,
    *,
    owned: bool,
) -> None:
    """Takes what stands beside a kind of document; behind a manual its owner, unless another text names one."""
    before, which, behind = kind
    if which == "manual" and not before and behind and not is_title(behind, vocabulary):
        if owned:
            return
        goes_on = fold(behind).partition(" ")[0] in _GOING_ON
        if not (goes_on or vocabulary.find("document", behind) or any(map(str.isdigit, behind))):
            found.name("organization", behind, origins)
        return
    read_kind(found, kind, origins, vocabulary, BY_HEADER)


def _read_loose(
    found: Gathered, text: str, origins: tuple[Origin, ...], vocabulary: Vocabulary, kinds: set[str]
) -> None:
    bare = " ".join(text.split())
    if pages.is_page(bare) and pages.has_count(bare):
        return
    if not any(letter.isalpha() for letter in bare) or vocabulary.find("document", bare) is not None:
        return
    company = company_in(bare, vocabulary)
    if company is not None or vocabulary.start("institutions", bare) is not None:
        found.name("organization", company or bare, origins)
    elif is_title(bare, vocabulary):
        title_found = candidate(bare, origins, BY_HEADER, vocabulary)
        found.titles += [] if title_found is None else [title_found]
    elif kinds == {"manual"} and not is_position(bare, vocabulary) and bare[0] not in _QUOTES:
        found.name("organization", bare, origins)
    elif kinds == {"kind"} and bare[0] not in _QUOTES and len(bare.split()) > 1:
        title_found = candidate(bare, origins, _UNPROVED, vocabulary)
        found.titles += [] if title_found is None else [title_found]
