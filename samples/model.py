"""The sample positions as values, read from the TOML files; an edition picks its lines out of the text.

A text value holds one item a line. `[>=03]` or `[<03]` in front ties a line to editions, `+` marks it as
desired, `# ` opens a group of duties, ` | ` separates fields.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
COMPANY: Mapping[str, Any] = tomllib.loads((HERE / "company.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its fields, the group it stands in, and whether it is only desired."""

    fields: tuple[str, ...]
    group: str | None = None
    desired: bool = False

    @property
    def text(self) -> str:
        return self.fields[0]

    def field(self, number: int) -> str:
        return self.fields[number] if number < len(self.fields) else ""


@dataclass(frozen=True, slots=True)
class Edition:
    """One issue: `version` as printed, `date` ISO 8601, and the files that hold it, by folder."""

    version: str
    date: str
    folder: str
    files: tuple[str, ...]
    approvals: str
    printed: Mapping[str, str]

    @property
    def day_first(self) -> str:
        year, month, day = self.date.split("-")
        return f"{day}/{month}/{year}"


@dataclass(frozen=True, slots=True)
class Position:
    """A position as one edition of its profile describes it."""

    title: str
    edition: Edition
    values: Mapping[str, Any]

    def rows(self, name: str) -> tuple[Row, ...]:
        """The lines of a text value that belong to this edition; none where it has no such value."""
        found: list[Row] = []
        group = None
        for line in str(self.values.get(name, "")).splitlines():
            text = _kept(line.strip(), self.edition.version)
            if text is None:
                continue
            if text.startswith("# "):
                group = text.removeprefix("# ")
            else:
                desired = text.startswith("+ ")
                fields = tuple(part.strip() for part in text.removeprefix("+ ").split(" | "))
                found.append(Row(fields, group, desired))
        return tuple(found)

    def value(self, name: str) -> str:
        """A one-line value; '' where there is none."""
        return str(self.values.get(name, ""))


@dataclass(frozen=True, slots=True)
class Manual:
    """One controlled document for several positions."""

    code: str
    title: str
    edition: Edition
    positions: tuple[Position, ...]


def positions() -> list[Position]:
    """Every edition of every profile with a document of its own, in the order of the content files."""
    found: list[Position] = []
    for content in _contents():
        for values in content["position"]:
            whole = {**content.get("shared", {}), **values}
            found += [Position(whole["title"], _edition(issue), whole) for issue in whole.get("editions", [])]
    return found


def manuals() -> list[Manual]:
    """The manuals, each from a content file of its own."""
    found: list[Manual] = []
    for content in _contents():
        if "manual" in content:
            book = content["manual"]
            edition = _edition(book)
            chapters = tuple(Position(values["title"], edition, values) for values in content["position"])
            found.append(Manual(book["code"], book["title"], edition, chapters))
    return found


def _contents() -> list[Mapping[str, Any]]:
    paths = sorted((HERE / "content").glob("*.toml"))
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]


def _edition(issue: Mapping[str, Any]) -> Edition:
    return Edition(
        version=issue["version"],
        date=issue["date"],
        folder=issue.get("folder", "vigentes"),
        files=tuple(issue["files"]),
        approvals=issue.get("approvals", ""),
        printed=issue.get("printed", {}),
    )


def _kept(line: str, version: str) -> str | None:
    if not line:
        return None
    if not line.startswith("["):
        return line
    mark, _, text = line[1:].partition("]")
    later = mark.startswith(">=")
    bound = mark.removeprefix(">=").removeprefix("<")
    return text.strip() if (version >= bound) == later else None
