"""A package against its manifest: what was changed, taken out, added or sealed by somebody else is found."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping

import pytest

from profiles.package import Part, Problem, manifest, verify
from profiles.package.manifest import MANIFEST, SEAL, SUMS

KEY, OTHER = "k" * 32, "o" * 32
FILES = {"01 MOL-PR-001/content.json": b"{}", "01 MOL-PR-001/originals/molinero.txt": b"Moler el trigo."}
FACTS = {"company": "Molinos", "as_of": "2025-01-01", "made_by": "Ana", "profiles": [], "lacking": []}


def _closed(files: Mapping[str, bytes] = FILES) -> dict[str, bytes]:
    parts = [Part(path, hashlib.sha256(data).hexdigest(), len(data)) for path, data in files.items()]
    return {**files, **manifest(FACTS, parts, KEY)}


def _zipped(files: Mapping[str, bytes]) -> io.BytesIO:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return target


def test_a_package_is_as_it_was_drawn() -> None:
    verdict = verify(_zipped(_closed()), KEY)
    assert (verdict.problems, verdict.ours, verdict.said["company"]) == ((), True, "Molinos")
    elsewhere = verify(_zipped(_closed()), OTHER)
    assert (elsewhere.problems, elsewhere.ours) == ((), None)
    assert verify(_zipped(_closed()), None).intact


def test_sums_are_read_by_sha256sum() -> None:
    closed = _closed()
    lines = closed[SUMS].decode().splitlines()
    assert lines == [f"{hashlib.sha256(FILES[path]).hexdigest()}  {path}" for path in FILES]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"01 MOL-PR-001/content.json": b"[]"}, [Problem("altered", "01 MOL-PR-001/content.json")]),
        ({"01 MOL-PR-001/content.json": b"{} "}, [Problem("altered", "01 MOL-PR-001/content.json")]),
        ({"01 MOL-PR-001/content.json": None}, [Problem("missing", "01 MOL-PR-001/content.json")]),
        ({"notes.txt": b"x"}, [Problem("added", "notes.txt")]),
        ({SUMS: b""}, [Problem("sums", SUMS)]),
        ({SUMS: None}, [Problem("sums", SUMS)]),
        ({SEAL: None}, [Problem("no_seal")]),
        ({SEAL: b"[]"}, [Problem("no_seal")]),
        ({MANIFEST: None}, [Problem("no_manifest")]),
        ({MANIFEST: b'{"format": "other/1"}'}, [Problem("no_manifest")]),
        ({MANIFEST: b"\xff"}, [Problem("no_manifest")]),
        (
            {MANIFEST: _closed()[MANIFEST].replace(b"01 MOL-PR-001/content", b"\\ud800/content")},
            [Problem("no_manifest")],
        ),
    ],
)
def test_what_was_done_to_it_is_found(change: Mapping[str, bytes | None], found: list[Problem]) -> None:
    files = {path: data for path, data in (_closed() | dict(change)).items() if data is not None}
    assert list(verify(_zipped(files), KEY).problems) == found


def test_a_manifest_that_was_made_to_fit_bears_no_good_seal() -> None:
    """Whoever changes a file and writes the manifest anew cannot seal it."""
    forged = {**FILES, "01 MOL-PR-001/content.json": b"[]"}
    parts = [Part(path, hashlib.sha256(data).hexdigest(), len(data)) for path, data in forged.items()]
    anew = forged | manifest(FACTS, parts, OTHER)
    kept = _closed()[SEAL]
    assert verify(_zipped({**anew, SEAL: kept}), KEY).problems == (Problem("seal"),)
    keeper = kept.replace(kept.split(b'"sha256": "')[1][:64], anew[SEAL].split(b'"sha256": "')[1][:64])
    verdict = verify(_zipped({**anew, SEAL: keeper}), KEY)
    assert (verdict.problems, verdict.ours) == ((Problem("seal"),), False)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_is_there_twice_is_told() -> None:
    target = _zipped(_closed())
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("01 MOL-PR-001/content.json", b"{}")
    assert Problem("twice", "01 MOL-PR-001/content.json") in verify(target, KEY).problems


@pytest.mark.parametrize("data", [b"", b"no archive", b"PK\x03\x04" + b"\0" * 40])
def test_what_is_no_archive_is_told(data: bytes) -> None:
    assert verify(io.BytesIO(data), KEY).problems == (Problem("no_archive"),)


def test_a_damaged_archive_is_told() -> None:
    data = bytearray(_zipped(_closed()).getvalue())
    data[10:40] = b"\xff" * 30
    assert not verify(io.BytesIO(bytes(data)), KEY).intact


def test_sizes_below_nothing_are_no_leave_to_unpack_everything() -> None:
    files = _closed()
    files[MANIFEST] = files[MANIFEST].replace(b'"size": 2', b'"size": -9')
    assert Problem("altered", "01 MOL-PR-001/content.json") in verify(_zipped(files), KEY).problems


def test_names_that_are_no_text_are_told() -> None:
    data = _zipped({**_closed(), "añejo.txt": b""}).getvalue()
    broken = data.replace("añejo".encode(), b"a\xff\xffejo")
    assert verify(io.BytesIO(broken), KEY).problems == (Problem("no_archive"),)


def test_a_seal_that_is_no_text_is_none() -> None:
    files = _closed()
    sealed = json.loads(files[SEAL]) | {"seal": "\ud800"}
    verdict = verify(_zipped({**files, SEAL: json.dumps(sealed).encode()}), KEY)
    assert (verdict.problems, verdict.ours) == ((Problem("seal"),), False)
