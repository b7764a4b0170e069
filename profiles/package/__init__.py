"""The auditor's package: a sample of profiles as they stood on a day, with all that proves them, and its manifest."""

from __future__ import annotations

from profiles.package.dossier import Dossier, gather
from profiles.package.manifest import Part, Problem, Verdict, manifest, verify
from profiles.package.selection import Drawn, Selection, draw

__all__ = [
    "Dossier",
    "Drawn",
    "Part",
    "Problem",
    "Selection",
    "Verdict",
    "draw",
    "gather",
    "manifest",
    "verify",
]
