"""Texts that stand where a value should, and are none."""

from __future__ import annotations

import re

from parsers.vocabulary import Vocabulary

_ERROR = re.compile(
    r"#(?:REF|VALUE|NAME|NULL|DIV/0|¡REF|¡VALOR|¡DIV/0|¿NOMBRE|¡NULO|¡NUM|NUM)[!?]?|#N/?[AD]", re.IGNORECASE
)
_BRACKETED = re.compile(r"[\[<«{][^\]>»}]*[\]>»}]")
_CROSSES = re.compile(
    r"(?:[Xx]{2,}|[Nn]{3,}|\?{2,}|0{3,}|_{2,}|\.{3,})(?:[\s\-/._]*(?:[Xx]{1,}|[Nn]{2,}|0{2,}|_{2,}))*"
)
_CODE_OF_CROSSES = re.compile(r"(?:[A-Z]{1,5}[\s\-/._])+(?:X{2,}|0{3,}|N{2,})", re.IGNORECASE)


def reason(text: str, vocabulary: Vocabulary) -> str | None:
    """Why the text is no value: empty, formula-error or placeholder; None where it may be one."""
    bare = " ".join(text.split()).strip(" :*|")
    if not any(letter.isalnum() or letter == "#" for letter in bare):
        return "empty"
    if _ERROR.fullmatch(bare):
        return "formula-error"
    if _BRACKETED.fullmatch(bare) or _CROSSES.fullmatch(bare) or _CODE_OF_CROSSES.fullmatch(bare):
        return "placeholder"
    return "placeholder" if vocabulary.find("blanks", bare) else None
