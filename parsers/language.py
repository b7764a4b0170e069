"""Tells the language of a text by its commonest words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from parsers.document import Document, texts
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold

_LEAST_HITS = 3
_MOST_TEXTS = 2000
_SECOND_SHARE = 0.3


def language_of(document: Document, vocabulary: Vocabulary) -> str | None:
    """The ISO 639-1 code of the language that most of the document is in; None for too little text."""
    return language((text for block in document.blocks[:_MOST_TEXTS] for text in texts(block)), vocabulary)


def language(found: Iterable[str], vocabulary: Vocabulary) -> str | None:
    """The language that most of the texts' common words belong to; None where there are too few."""
    counts = _counts(found, vocabulary)
    return max(counts, key=lambda code: counts[code]) if counts.total() >= _LEAST_HITS else None


def languages(found: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """All languages that hold at least three tenths of the common words, the commonest first."""
    counts = _counts(found, vocabulary)
    if counts.total() < _LEAST_HITS:
        return ()
    return tuple(code for code, hits in counts.most_common() if hits >= _SECOND_SHARE * counts.total())


def _counts(found: Iterable[str], vocabulary: Vocabulary) -> Counter[str]:
    meanings = vocabulary.meanings["language"]
    return Counter(
        code for text in found for code in map(meanings.get, fold(text).split()) if code is not None
    )
