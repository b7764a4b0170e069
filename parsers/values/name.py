"""Names of persons."""

from __future__ import annotations

import re

from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold
from parsers.vocabulary.patterns import among_printed, words

_DEGREE = re.compile(
    rf"^(?:(?:{among_printed('person', 'degree', 'rank')}|[a-z]\.[a-z])\.\s*(?:\({among_printed('person', 'retired')}\)\s*)?)+"
    rf"|^(?:{among_printed('person', 'professor')}\s+)?(?:{among_printed('person', 'address')}\s+)?(?=\S)",
    re.IGNORECASE,
)
"""Degrees and ranks in front of a name, also of who has left the service: 'Ing.', 'Cnel. (r)'."""
_WORD = re.compile(r"[A-ZÁÉÍÓÚÜÑÇÃÕÂÊÔ][a-záéíóúüñçãõâêôA-ZÁÉÍÓÚÜÑÇÃÕÂÊÔ'’\-]*\.?")
_PARTICLES = frozenset(words("person", "particle"))


def read(text: str, vocabulary: Vocabulary) -> str | None:
    """The person's name that the text is, as printed; None for positions, labels, placeholders and sentences."""
    bare = " ".join(text.split()).strip(" :_.-–*|")
    parts = _DEGREE.sub("", bare).split()
    if not 2 <= len(parts) <= 7 or any(letter.isdigit() for letter in bare):
        return None
    if not all(_WORD.fullmatch(part) or part.lower() in _PARTICLES for part in parts) or not _WORD.fullmatch(
        parts[0]
    ):
        return None
    if is_position(" ".join(parts), vocabulary) or any(
        vocabulary.find(table, bare)
        for table in ("blanks", "document", "control", "identity", "approval_fields", "approvals")
    ):
        return None
    return bare


def is_position(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text begins as the name of a post or an area does ('Gerente ...', 'Área ...')."""
    folded = fold(text).split()
    first_words = [" ".join(folded[:length]) for length in (1, 2) if len(folded) >= length]
    tables = ("titles", "bodies", "identity", "posts")
    if any(start in vocabulary.meanings[table] for table in tables for start in first_words):
        return True
    return bool(folded) and folded[-1] in vocabulary.meanings["posts"]
