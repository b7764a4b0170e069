"""Finds wordings that are spelt nearly as a text: printing errors, letters that recognition mistook."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold

_SHORTEST = 8
_ALIKE = 0.88


@lru_cache(maxsize=4096)
def near(vocabulary: Vocabulary, table: str, text: str) -> str | None:
    """The key in `table` of the wording that differs least from the text, by about a letter in eight; None for short texts."""
    folded = fold(text)
    if len(folded) < _SHORTEST:
        return None
    meanings = vocabulary.meanings[table]
    found = process.extractOne(
        folded, meanings.keys(), scorer=Levenshtein.normalized_similarity, score_cutoff=_ALIKE
    )
    return meanings[found[0]] if found is not None else None
