"""Who asks: every read of the catalogue takes the viewer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person who looks; `companies` are the ids they may see, None is all of them."""

    name: str
    companies: frozenset[int] | None = None


LOCAL = Viewer("local")
