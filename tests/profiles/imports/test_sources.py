"""Files, folders and archives become single files in a fixed order."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from parsers.limits import Limits
from profiles.imports.sources import Source, find


def packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def told(sources: list[Source], root: Path) -> list[tuple[str, str | None, str | None]]:
    return [
        (
            source.path.removeprefix(root.as_posix() + "/"),
            source.outcome,
            source.problem and source.problem.code,
        )
        for source in sources
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "papeles"
    (root / "sub").mkdir(parents=True)
    (root / "sub" / "a.txt").write_bytes(b"uno")
    (root / ".oculto").write_bytes(b"x")
    (root / "sub" / "~$a.docx").write_bytes(b"x")
    (root / "foto.png").write_bytes(b"\x89PNG\r\n")
    (root / "vacio.txt").write_bytes(b"")
    inner = packed({"z.txt": b"cinco"})
    (root / "b.zip").write_bytes(
        packed(
            {
                "../fuera.txt": b"dos",
                "c/d.txt": b"tres",
                "otro.zip": inner,
                ".DS_Store": b"x",
                "e.png": b"\x89PNG",
            }
        )
    )
    return root


def test_a_folder_is_opened_and_what_is_not_read_is_skipped(folder: Path) -> None:
    found = find([folder], Limits())
    assert told(found, folder) == [
        ("b.zip/../fuera.txt", None, None),
        ("b.zip/c/d.txt", None, None),
        ("b.zip/e.png", "skipped", "UnknownFormat"),
        ("b.zip/otro.zip", "skipped", "archive-in-archive"),
        ("foto.png", "skipped", "UnknownFormat"),
        ("sub/a.txt", None, None),
        ("vacio.txt", None, None),
    ]
    assert [source.load() for source in found if source.outcome is None] == [b"dos", b"tres", b"uno", b""]
    assert not any(source.named for source in found)


def test_what_is_named_is_tried(folder: Path) -> None:
    found = find([folder / "foto.png", folder / "nada.txt", folder / "sub" / "a.txt"], Limits())
    assert [(source.named, source.outcome) for source in found] == [
        (True, None),
        (True, "failed"),
        (True, None),
    ]
    assert found[1].problem is not None
    assert found[1].problem.code == "not-there"


def test_a_path_given_twice_is_read_once(folder: Path) -> None:
    assert len(find([folder / "sub", folder / "sub" / "a.txt"], Limits())) == 1


def test_a_file_over_the_limit_fails(folder: Path) -> None:
    [source] = find([folder / "sub" / "a.txt"], Limits(bytes=2))
    assert source.problem is not None
    assert (source.outcome, source.problem.code) == ("failed", "FileIsTooLarge")


def test_a_broken_or_hostile_archive_is_left_to_its_reader(tmp_path: Path) -> None:
    (tmp_path / "roto.zip").write_bytes(b"PK\x03\x04 no more")
    (tmp_path / "bomba.zip").write_bytes(packed({"a.txt": bytes(30 * 1024 * 1024)}))
    assert told(find([tmp_path], Limits()), tmp_path) == [("bomba.zip", None, None), ("roto.zip", None, None)]


def test_a_broken_member_fails_alone(tmp_path: Path) -> None:
    data = bytearray(packed({"a.txt": b"uno" * 50, "b.txt": b"dos"}))
    data[40] ^= 0xFF
    (tmp_path / "medio.zip").write_bytes(data)
    assert told(find([tmp_path], Limits()), tmp_path) == [
        ("medio.zip/a.txt", "failed", "FileIsDamaged"),
        ("medio.zip/b.txt", None, None),
    ]


@pytest.mark.parametrize("mark", ["[Content_Types].xml", "mimetype"])
def test_an_office_file_that_is_not_read_is_one_file(tmp_path: Path, mark: str) -> None:
    data = packed({mark: b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"})
    (tmp_path / "a.odt").write_bytes(data)
    (tmp_path / "b.zip").write_bytes(packed({"a.odt": data}))
    found = told(find([tmp_path], Limits()), tmp_path)
    assert [path for path, _, _ in found] == ["a.odt", "b.zip/a.odt"]
    [named] = find([tmp_path / "a.odt"], Limits())
    assert (named.named, named.outcome) == (True, None)
