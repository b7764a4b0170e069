"""Reads the texts of headers that have no label: title, organization and kind of document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from parsers.control.cover import is_name, is_short_for
from parsers.control.facts import Identity
from parsers.control.gathered import Gathered, company_in, read_kind
from parsers.document import Origin
from parsers.profile import Confidence
from parsers.titles import BY_HEADER, candidate, is_company, is_title, is_unit, split_kind
from parsers.values import pages
from parsers.values.name import is_position
from parsers.vocabulary import Vocabulary, fold
from parsers.vocabulary.patterns import among_printed, folded

_MOST_WORDS = 16
_MOST_NAME = 8
_TAX_NUMBER = re.compile(rf"\b{among_printed('company', 'tax_number')}\.?:?\s*(?:N[°º.o]*\s*)?[\dA-Z]")
"""A company's number behind its name."""
_BROKEN = re.compile(rf"(\b{among_printed('small', 'of', 'of_the')})[ \t]*\n\s*", re.IGNORECASE)
"""Where a name goes on in the next line: 'Alcaldía de' over 'San Marcos'."""
_CHAPTER = re.compile(rf"{among_printed('chapter', 'word')}\s+(?:\d|[IVX]+\b)", re.IGNORECASE)
_QUOTES = "“\"'«"
"""A text in quotes is a slogan."""
_GOING_ON = folded("small", "and")
"""How the name of a kind of document goes on."""
UNPROVED = "title-in-header-unproved"
"""The reason of a title that only its place beside the kind of document tells."""
_UNPROVED = Confidence(0.6, UNPROVED)
LONE = Confidence(0.6, "organization-alone-in-header")
"""An organization of which a header says nothing but a name."""


def read_others(texts: Sequence[tuple[str, tuple[Origin, ...], int]], vocabulary: Vocabulary) -> Identity:
    """What the unlabelled texts of running headers and header blocks say: text, places, pages that show it."""
    found = Gathered()
    kinds: set[str] = set()
    texts = [(part, origins, weight) for text, origins, weight in texts for part in _apart(text, vocabulary)]
    owned = any(_is_owner(text, vocabulary) for text, _, _ in texts)
    loose: list[tuple[str, tuple[Origin, ...]]] = []
    for printed, origins, _ in sorted(texts, key=lambda each: -each[2]):
        text = _first_of_many(printed, vocabulary)
        kind = split_kind(text, vocabulary)
        if kind is not None:
            kinds.add(kind[1])
            _read_header_kind(found, kind, origins, vocabulary, owned=owned)
        elif len(text.split()) <= _MOST_WORDS and _CHAPTER.match(text) is None:
            name = _TAX_NUMBER.split(text, maxsplit=1)[0].strip(" \n-–—|·,") or text
            lines = [line for line in _BROKEN.sub(r"\1 ", name).splitlines() if line.strip()]
            lines = [line for line in lines if line.strip()[0] not in _QUOTES]
            lines = _without_logo(lines, vocabulary)
            name = "\n".join(lines) or name
            apart = len(name.split()) > _MOST_NAME or any(is_unit(line, vocabulary) for line in lines[1:])
            loose += [(line, origins) for line in (lines if len(lines) > 1 and apart else [name])]
    names = set(_without_logo([text for text, _ in loose], vocabulary))
    for text, origins in sorted(loose, key=lambda each: not _is_named(each[0], vocabulary)):
        if text in names:
            _read_loose(found, text, origins, vocabulary, kinds)
    if "organization" not in found.values:
        lone = {fold(text): (text, origins) for text, origins in loose if is_name(text, vocabulary)}
        for text, origins in lone.values() if len(lone) == 1 else ():
            found.values["organization"] = (" ".join(text.split()), origins, LONE)
    return found.identity()


def _first_of_many(text: str, vocabulary: Vocabulary) -> str:
    """The first line of a cell that holds too much for a name, where it names the owner of what is said below; else the text."""
    first, _, below = text.partition("\n")
    long = below and len(text.split()) > _MOST_WORDS >= len(first.split())
    return first if long and _is_named(first, vocabulary) else text


def _apart(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The name of a company and the lines of one cell below or above it, such as the kind of document; else the text."""
    lines = _BROKEN.sub(r"\1 ", text).splitlines()
    named = next((place for place, line in enumerate(lines, 1) if is_company(line, vocabulary)), len(lines))
    if not is_company(text, vocabulary) and named < len(lines):
        return "\n".join(lines[:named]), "\n".join(lines[named:])
    cuts = [("\n".join(lines[:place]), "\n".join(lines[place:])) for place in range(1, len(lines))]
    over = (cut for cut in reversed(cuts) if _is_owner(cut[0], vocabulary) and split_kind(cut[1], vocabulary))
    below = (cut for cut in cuts if split_kind(cut[0], vocabulary) and _is_owner(cut[1], vocabulary))
    return next(chain(over, below), (text,))


def _without_logo(lines: list[str], vocabulary: Vocabulary) -> list[str]:
    """The lines without those that only shorten the name of a company or institution among them: a logo's."""
    owners = [(line, company_in(line, vocabulary) or line) for line in lines if _is_owner(line, vocabulary)]
    return [
        line for line in lines if not any(line is not own and _is_short(line, whole) for own, whole in owners)
    ]


def _is_short(text: str, whole: str) -> bool:
    """Whether a text is some of the words of a name, or made of their beginnings."""
    words, others = fold(text), fold(whole)
    return words != others and (set(words.split()) < set(others.split()) or is_short_for(text, whole))


def _is_owner(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text names a company or an institution, and no kind of document."""
    bare = split_kind(text, vocabulary) is None and not is_title(text, vocabulary)
    return bare and _is_named(text, vocabulary)


def _is_named(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text names a company, or begins as the name of an institution."""
    institution = ":" not in text and vocabulary.start("institutions", text) is not None  # 'Registro: 018/22'
    return institution or company_in(text, vocabulary) is not None


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
