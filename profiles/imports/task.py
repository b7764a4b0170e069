"""One profile of one file on its way into the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.profile import ParsedProfile
from profiles.imports.facts import Facts, Overrides
from profiles.models import ImportBatch, Reading


@dataclass(frozen=True, slots=True)
class Task:
    """A reading, what it says of itself, and what a person typed; `digest` tells its content apart."""

    batch: ImportBatch
    company_id: int
    path: str
    sha256: str
    ordinal: int
    parsed: ParsedProfile
    facts: Facts
    overrides: Overrides
    reading: Reading
    digest: str
