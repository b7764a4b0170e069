"""The manifest of a package: the hash of every file in it, sealed; and the check of a package against its own."""

from __future__ import annotations

import hashlib
import hmac
import json
import lzma
import zipfile
import zlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO, Any, Final

from parsers.wording import N_

FORMAT: Final = "perfilario-package/1"
MANIFEST: Final = "manifest.json"
SEAL: Final = "manifest.seal"
SUMS: Final = "SHA256SUMS"
OWN: Final = (MANIFEST, SEAL, SUMS)
_CHUNK: Final = 1 << 20
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
"""What the standard library raises over archives that are damaged, encrypted or none at all."""
_LARGEST_MANIFEST: Final = 64 << 20
_SHAPE: Final = (
    ("", {"company": str, "as_of": str, "made_by": str, "profiles": list}),
    ("files", {"path": str, "sha256": str, "size": int}),
    ("lacking", {"path": str, "why": str}),
)

PROBLEMS: Final[Mapping[str, str]] = {
    "no_archive": N_("It is no ZIP archive, or it is damaged."),
    "no_manifest": N_("The manifest is missing or cannot be read; this is no package of Perfilario."),
    "no_seal": N_("The manifest bears no seal."),
    "seal": N_("The manifest is not as it was sealed: it was changed after the package was drawn."),
    "missing": N_("{path} is missing."),
    "altered": N_("{path} was changed."),
    "added": N_("{path} is not in the manifest: it was added."),
    "twice": N_("{path} is there more than once."),
    "sums": N_("{path} does not agree with the manifest."),
}
"""What can be wrong with a package, in words."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the package: its path in the archive, its hash and its size in bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as the manifest says; `kind` is of PROBLEMS."""

    kind: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found: problems, and whether this installation sealed it (None: another one, or its key is not here)."""

    problems: tuple[Problem, ...]
    ours: bool | None = None
    said: Mapping[str, Any] = field(default_factory=dict)

    @property
    def intact(self) -> bool:
        return not self.problems


def manifest(facts: Mapping[str, Any], parts: Sequence[Part], key: str) -> dict[str, bytes]:
    """The files that close a package: the manifest, its seal, and its hashes as sha256sum reads them."""
    listed = [{"path": one.path, "sha256": one.sha256, "size": one.size} for one in parts]
    data = _packed({"format": FORMAT, **facts, "files": listed})
    sealed = {"keeper": _keeper(key), "sha256": hashlib.sha256(data).hexdigest(), "seal": _seal(data, key)}
    return {MANIFEST: data, SEAL: _packed(sealed), SUMS: _sums(listed).encode()}


def verify(source: IO[bytes], key: str | None) -> Verdict:
    """Compares a package with its manifest, and the manifest with its seal where the key that sealed it is given."""
    try:
        with zipfile.ZipFile(source) as archive:
            return _verdict(archive, key)
    except _BROKEN:
        return Verdict((Problem("no_archive"),))


def _verdict(archive: zipfile.ZipFile, key: str | None) -> Verdict:
    entries = [one for one in archive.infolist() if not one.is_dir()]
    data, said = _manifest(archive)
    if said is None:
        return Verdict((Problem("no_manifest"),))
    names = Counter(one.filename for one in entries)
    problems = [Problem("twice", name) for name, times in names.items() if times > 1]
    listed = {one["path"]: one for one in said["files"]}
    problems += [Problem("missing", path) for path in listed if path not in names]
    for name in names:
        if name in listed:
            problems += _differs(archive, name, listed[name])
        elif name not in OWN:
            problems.append(Problem("added", name))
    if SUMS not in names or _read(archive, SUMS) != _sums(said["files"]).encode():
        problems.append(Problem("sums", SUMS))
    ours, faults = _sealed(archive, names, data, key)
    return Verdict((*faults, *problems), ours, said)


def _manifest(archive: zipfile.ZipFile) -> tuple[bytes, Mapping[str, Any] | None]:
    """The manifest's bytes and what it says, None where it is none."""
    try:
        data = _read(archive, MANIFEST)
        said = json.loads(data)
        _packed(said)  # what is no text, a lone surrogate, could not be shown either
        shaped = said["format"] == FORMAT and all(_is_shaped(said, *one) for one in _SHAPE)
    except (KeyError, ValueError, TypeError, RecursionError):
        return b"", None
    return data, said if shaped else None


def _is_shaped(said: Mapping[str, Any], name: str, of: Mapping[str, type]) -> bool:
    """Whether a list of the manifest holds what it should; without a name the manifest itself."""
    listed = said[name] if name else [said]
    return all(isinstance(one[key], kind) for one in listed for key, kind in of.items())


def _differs(archive: zipfile.ZipFile, name: str, listed: Mapping[str, Any]) -> Iterator[Problem]:
    """Reads no more than the manifest allows: an archive may claim to be small and unpack to anything."""
    digest, left = hashlib.sha256(), listed["size"] + 1
    with archive.open(name) as part:
        while left > 0 and (data := part.read(min(_CHUNK, left))):
            digest.update(data)
            left -= len(data)
    if left != 1 or digest.hexdigest() != listed["sha256"]:
        yield Problem("altered", name)


def _sealed(
    archive: zipfile.ZipFile, names: Collection[str], data: bytes, key: str | None
) -> tuple[bool | None, tuple[Problem, ...]]:
    """Whether this installation sealed the manifest, and what is wrong with the seal."""
    try:
        said = json.loads(_read(archive, SEAL)) if SEAL in names else {}
        keeper, digest, seal = said["keeper"], said["sha256"], str(said["seal"])
    except (KeyError, ValueError, TypeError, RecursionError):
        return None, (Problem("no_seal"),)
    if digest != hashlib.sha256(data).hexdigest():
        return None, (Problem("seal"),)
    if key is None or keeper != _keeper(key):
        return None, ()
    good = hmac.compare_digest(seal.encode(errors="replace"), _seal(data, key).encode())
    return good, () if good else (Problem("seal"),)


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        data = part.read(_LARGEST_MANIFEST + 1)
    if len(data) > _LARGEST_MANIFEST:
        raise ValueError(name)
    return data


def _packed(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def _sums(listed: Sequence[Mapping[str, Any]]) -> str:
    return "".join(f"{one['sha256']}  {one['path']}\n" for one in listed)


def _keeper(key: str) -> str:
    """Says which installation's key sealed it, and nothing of the key."""
    return hmac.new(key.encode(), b"package keeper", hashlib.sha256).hexdigest()[:16]


def _seal(data: bytes, key: str) -> str:
    return hmac.new(key.encode(), b"package\n" + data, hashlib.sha256).hexdigest()
