"""Version labels, as printed."""

from __future__ import annotations

import re

from parsers.vocabulary.patterns import among_printed

_MARK = rf"(?:{among_printed('version', 'mark')}|n[º°o]?)"
_LABELLED = re.compile(rf"(?:{_MARK}[\s.:#º°]*){{1,2}}(?=\d|[A-Z]$)", re.IGNORECASE)
_VERSION = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}(?![\d/\-])[a-z]?(?!\w)", re.IGNORECASE)


def read(text: str) -> str | None:
    """The version number as printed with its zeros ('04', '1.4'), without 'V.' or 'Rev.'; None for anything else."""
    bare = " ".join(text.split()).strip(" :*|[]()")
    bare = _LABELLED.sub("", bare, count=1) if _LABELLED.match(bare) else bare
    found = _VERSION.match(bare)
    if found:
        return found.group(0).rstrip(".") if len(bare) - found.end() <= 2 else None
    return bare if re.fullmatch(r"[A-Z]", bare) else None


def is_marked(text: str) -> bool:
    """Whether a text is a version that a short word in front says to be one: 'V4', 'v. 2.1'."""
    mark = _LABELLED.match(text.strip())
    return mark is not None and _VERSION.fullmatch(text.strip(), mark.end()) is not None


def order(version: str) -> tuple[int, ...] | None:
    """What versions are compared by: '04' and '4.0' are equal; a letter counts from 1; None if neither."""
    if re.fullmatch(r"[A-Za-z]", version):
        return (ord(version.upper()) - ord("A") + 1,)
    numbers = [int(part) for part in re.findall(r"\d+", version)]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers) or None
