"""Names of persons."""

from __future__ import annotations

import re

from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold

_DEGREE = re.compile(
    r"^(?:(?:ing|lic|licda|dr|dra|mg|mgtr|msc|arq|abg|abog|ab|cpc|cp|c\.p|ec|econ|sr|sra|srta|prof|t[eé]c|tlgo|tnlgo|ph\.?\s?d|mgs|m\.?sc|bach|cr|cra|cdor|cdora|esc|mr|mrs|ms|mtro|mtra|psic|q\.?f|m\.?v\.?z|enf|biol|blgo|blga|obst|nut|m[eé]d|soc|adm|lcdo|lcda|eng"
    r"|gral|crl|cnel|tcrl|tcnel|cmdte|cmdt|cte|may|cap|tte|tnte|alf|sgto|[a-z]\.[a-z])\.\s*(?:\((?:r|re|ret|sp)\)\s*)?)+"
    r"|^(?:(?:(?:associate|assistant|adjunct|emeritus)\s+)?professor\s+)?(?:(?:dr|dra|mr|mrs|ms|sir|dame)\s+)?(?=\S)",
    re.IGNORECASE,
)
"""Degrees and ranks in front of a name, also of who has left the service: 'Ing.', 'Cnel. (r)'."""
_WORD = re.compile(r"[A-ZÁÉÍÓÚÜÑÇÃÕÂÊÔ][a-záéíóúüñçãõâêôA-ZÁÉÍÓÚÜÑÇÃÕÂÊÔ'’\-]*\.?")
_PARTICLES = {
    "de",
    "del",
    "la",
    "las",
    "los",
    "da",
    "do",
    "dos",
    "das",
    "y",
    "e",
    "van",
    "von",
    "di",
    "san",
    "santa",
}


def read(text: str, vocabulary: Vocabulary) -> str | None:
    """The person's name that the text is, as printed; None for positions, labels, placeholders and sentences."""
    bare = " ".join(text.split()).strip(" :_.-–*|")
    words = _DEGREE.sub("", bare).split()
    if not 2 <= len(words) <= 7 or any(letter.isdigit() for letter in bare):
        return None
    if not all(_WORD.fullmatch(word) or word.lower() in _PARTICLES for word in words) or not _WORD.fullmatch(
        words[0]
    ):
        return None
    if is_position(" ".join(words), vocabulary) or any(
        vocabulary.find(table, bare)
        for table in ("blanks", "document", "control", "identity", "approval_fields", "approvals")
    ):
        return None
    return bare


def is_position(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text begins as the name of a post or an area does ('Gerente ...', 'Área ...')."""
    words = fold(text).split()
    first_words = [" ".join(words[:length]) for length in (1, 2) if len(words) >= length]
    tables = ("titles", "bodies", "identity", "posts")
    if any(start in vocabulary.meanings[table] for table in tables for start in first_words):
        return True
    return bool(words) and words[-1] in vocabulary.meanings["posts"]
