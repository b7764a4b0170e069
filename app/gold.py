"""A folder of gold: `FILE.json` or `FILE__N.json` for the N-th profile of a document, PROFILES.tsv beside them."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from parsers.scoring import Gold, Held
from parsers.wording import N_
from profiles.errors import DomainError

COUNTS = "PROFILES.tsv"


class GoldIsWrong(DomainError):
    """A folder or file of gold that cannot be used."""

    problem: ClassVar[str] = N_("{file} is not gold: {reason}.")
    remedy: ClassVar[str] = N_(
        "Name a folder that holds FILE.json for each document, as perfilario parse writes."
    )


def read(folder: Path) -> Gold:
    """The gold in a folder; raises GoldIsWrong."""
    found: dict[str, list[Held]] = {}
    for path in sorted(folder.glob("*.json")):
        document, ordinal = _document(path)
        found.setdefault(document, []).append(Held(ordinal, _profile(path)))
    if not found:
        raise GoldIsWrong(file=str(folder), reason="no FILE.json")
    ordered = {
        document: tuple(sorted(held, key=lambda one: one.ordinal)) for document, held in sorted(found.items())
    }
    return Gold(ordered, _counts(folder / COUNTS))


def _document(path: Path) -> tuple[str, int]:
    stem = path.name.removesuffix(".json")
    document, mark, ordinal = stem.rpartition("__")
    return (document, int(ordinal)) if mark and ordinal.isdecimal() else (stem, 0)


def _profile(path: Path) -> Mapping[str, Any]:
    try:
        value = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise GoldIsWrong(file=str(path), reason=str(error)) from error
    if not isinstance(value, dict):
        raise GoldIsWrong(file=str(path), reason="no JSON object")
    return value


def _counts(path: Path) -> Mapping[str, int]:
    if not path.exists():
        return {}
    try:
        with path.open(encoding="utf-8", newline="") as table:
            return {row["file"]: int(row["profiles"]) for row in csv.DictReader(table, delimiter="\t")}
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise GoldIsWrong(file=str(path), reason=f"{type(error).__name__}: {error}") from error
