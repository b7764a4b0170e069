"""Writes a package: a folder a profile, an index that a browser shows, and the manifest with every hash."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any, Final

from app.package.page import page
from app.wording import wording
from profiles import files
from profiles.errors import DomainError
from profiles.models import Revision
from profiles.package import Dossier, Drawn, Part, manifest
from profiles.viewer import Viewer

ORIGINALS: Final = "originals"
INDEX: Final = "index.html"
TABLES: Final = (
    "revision",
    "content",
    "signatures",
    "reviews",
    "holders",
    "acknowledgements",
    "copies",
    "trail",
)
"""What of a dossier is written as JSON, a file each."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who draws a package, in which language they read it, and when, in the installation's time zone."""

    name: str
    language: str
    viewer: Viewer
    now: dt.datetime


@dataclass(frozen=True, slots=True)
class Making:
    """What a package is made with: whose home and key, and for whom; `output` gives the controlled PDF of a revision."""

    home: Path
    key: str
    person: Person
    output: Callable[[Revision], bytes]


@dataclass(slots=True)
class Package:
    """An archive that is being written; `parts` are the files that it has, `lacking` what could not be put in."""

    archive: zipfile.ZipFile
    now: dt.datetime
    parts: list[Part] = field(default_factory=list)
    lacking: list[dict[str, str]] = field(default_factory=list)

    def add(self, path: str, data: bytes) -> None:
        self.parts.append(Part(path, hashlib.sha256(data).hexdigest(), len(data)))
        self.put(path, data)

    def put(self, path: str, data: bytes) -> None:
        """A file that is not in the manifest: the manifest itself."""
        entry = zipfile.ZipInfo(path, self.now.timetuple()[:6])
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        self.archive.writestr(entry, data)


def write(target: IO[bytes], drawn: Drawn, dossiers: Sequence[Dossier], head: str, making: Making) -> str:
    """Writes the archive and gives the hash of its manifest; an original that is lost or altered is said, not passed over."""
    with zipfile.ZipFile(target, "w") as archive:
        package = Package(archive, making.person.now)
        for one, revision in zip(dossiers, drawn.revisions, strict=True):
            _profile(package, one, making)
            package.add(f"{one.folder}/{one.folder}.pdf", making.output(revision))
        facts = _facts(drawn, dossiers, head, making) | {"lacking": package.lacking}
        package.add(INDEX, page(facts, dossiers, making.person.language))
        closing = manifest(facts, package.parts, making.key)
        for path, data in closing.items():
            package.put(path, data)
    return hashlib.sha256(closing["manifest.json"]).hexdigest()


def _profile(package: Package, one: Dossier, making: Making) -> None:
    for name in TABLES:
        text = json.dumps(getattr(one, name), ensure_ascii=False, indent=1, default=dict)
        package.add(f"{one.folder}/{name}.json", text.encode() + b"\n")
    for original in one.originals:
        path = f"{one.folder}/{ORIGINALS}/{original.file_name}"
        try:
            data = files.get(making.home, original.sha256, original.name)
        except DomainError as error:
            package.lacking.append({"path": path, "why": wording(making.person.language).error(error)})
        else:
            package.add(path, data)


def _facts(drawn: Drawn, dossiers: Sequence[Dossier], head: str, making: Making) -> dict[str, Any]:
    asked = drawn.selection
    chosen: dict[str, Any] = {"way": "chosen"}
    if not asked.profile_ids:
        chosen = {"way": "random", "asked": asked.count, "seed": asked.seed}
    return {
        "program": version("perfilario"),
        "made_at": making.person.now.isoformat(timespec="seconds"),
        "made_by": making.person.name,
        "company": drawn.revisions[0].profile.company.name,
        "as_of": asked.as_of.isoformat(),
        "selection": chosen | {"population": drawn.population},
        "trail_head": head,
        "profiles": [
            {
                "folder": one.folder,
                **{name: one.revision[name] for name in ("code", "title", "version", "sealed")},
            }
            for one in dossiers
        ],
    }
