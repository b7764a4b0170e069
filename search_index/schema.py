"""The fields of the index: stems by language, plain words for prefixes and spelling, keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh import fields
from whoosh.analysis import Token

from search_index.analysis import LANGUAGES, stem, tokens

# A higher number makes `open_index` build the index anew.
FORMAT = 3


class Words:
    """A Whoosh analyser that gives the folded words of a text, or their stems in `language`."""

    def __init__(self, language: str | None = None) -> None:
        self.language = language

    def __call__(
        self, value: str, *, positions: bool = False, start_pos: int = 0, **options: Any
    ) -> Iterator[Token]:
        """One Whoosh token a word; Whoosh has it that the same token is given again, changed."""
        given = Token(positions, removestops=False, mode=options.get("mode", ""))
        for place, token in enumerate(tokens(value), start_pos):
            given.text = token.word if self.language is None else stem(token.word, self.language)
            given.boost = 1.0
            if positions:
                given.pos = place
            yield given


def text_field(language: str) -> str:
    """The field that holds the stems of an entry's own text."""
    return f"text_{language}"


def title_field(language: str) -> str:
    """The field that holds the stems of the position's title."""
    return f"title_{language}"


def schema() -> fields.Schema:
    """The index's fields; keys are the catalogue's, a shelf is a company and what state its revisions are in."""
    made = fields.Schema(
        key=fields.ID(unique=True, stored=True),
        profile=fields.ID,
        shelf=fields.ID,
        since=fields.NUMERIC(bits=32, signed=False),
        until=fields.NUMERIC(bits=32, signed=False),
        plain=fields.TEXT(analyzer=Words(), phrase=False),
    )
    for language in LANGUAGES:
        made.add(text_field(language), fields.TEXT(analyzer=Words(language)))
        made.add(title_field(language), fields.TEXT(analyzer=Words(language), phrase=False))
    return made
