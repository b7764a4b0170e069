"""Which position a title in a reporting line means."""

from __future__ import annotations

import re

from profiles.positions import Resolver

# 'Gerente General (para accidentes graves)': what a line is for is not part of the title, unless a position is
# called so.
_SCOPE = re.compile(r"\s*\([^()]{6,}\)\s*$")


def meant(resolver: Resolver, title: str, area: str | None) -> int | None:
    """The id of the position that `title` means as printed, else without a remark in brackets behind it."""
    found = resolver.resolve(title, area)
    return found if found is not None else resolver.resolve(_SCOPE.sub("", title), area)


def named(title: str) -> str:
    """The title as a name on the chart: blanks mended, without closing marks."""
    return " ".join(title.split()).rstrip(" .;:,")
