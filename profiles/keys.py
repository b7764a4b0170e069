"""What codes, titles, areas and versions are compared by."""

from __future__ import annotations

import functools
import re

from parsers.values import title, version
from parsers.vocabulary.folding import fold


@functools.lru_cache(maxsize=20_000)
def title_key(text: str) -> str:
    """The resolved title; one that has nothing but small words keeps its letters."""
    return title.title_key(text) or fold(text)


def area_key(text: str | None) -> str:
    """The resolved area, '' without one."""
    return title_key(text) if text else ""


def code_key(text: str) -> str:
    """A code without case, blanks and the kind of its dashes."""
    return re.sub(r"[\s‐-―−]*[-‐-―−][\s]*", "-", " ".join(text.upper().split())).replace(" ", "")


def version_key(text: str | None) -> str | None:
    """The version's number in a form that is equal for equal versions ('04' and '4.0'), None without one."""
    order = version.order(text) if text else None
    return ".".join(map(str, order)) if order else None


def version_order(key: str | None) -> tuple[int, ...] | None:
    """What a version key is ordered by."""
    return tuple(int(part) for part in key.split(".")) if key else None
