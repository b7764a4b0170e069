"""The store of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from parsers.limits import Limits
from profiles import files
from profiles.errors import FileIsMissing, FileWasAltered


def test_bytes_come_back_and_lie_under_their_hash(tmp_path: Path) -> None:
    sha256 = files.put(tmp_path, b"pan")
    assert files.put(tmp_path, b"pan") == sha256
    assert files.get(tmp_path, sha256) == b"pan"
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()] == [
        f"files/{sha256[:2]}/{sha256}"
    ]


def test_missing_and_altered_files_are_told(tmp_path: Path) -> None:
    sha256 = files.put(tmp_path, b"pan")
    files.place(tmp_path, sha256).write_bytes(b"sal")
    with pytest.raises(FileWasAltered):
        files.get(tmp_path, sha256, "perfil.docx")
    with pytest.raises(FileIsMissing, match=r"perfil\.docx"):
        files.get(tmp_path, "0" * 64, "perfil.docx")


def test_a_torn_file_is_written_again(tmp_path: Path) -> None:
    sha256 = files.put(tmp_path, b"pan")
    files.place(tmp_path, sha256).write_bytes(b"pa")
    files.put(tmp_path, b"pan")
    assert files.get(tmp_path, sha256) == b"pan"


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "files" / "x"
    with pytest.raises(TypeError):
        files.write_whole(target, "no bytes")  # type: ignore[arg-type]
    assert list(target.parent.iterdir()) == []


def test_describe_tells_the_type_by_content() -> None:
    found = [files.describe(data, Limits()).media_type for data in (b"", b"%PDF-1.4", b"PK\x03\x04", b"hola")]
    assert found == [files.UNKNOWN, "application/pdf", files.UNKNOWN, "text/plain"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Perfil v02.docx", "Perfil v02.docx"),
        ("../a/b:c*.pdf", "a b c .pdf"),
        ("  Perfil \n de   puesto ", "Perfil de puesto"),
        ("...", "_"),
        ("", "_"),
        ("x" * 200 + ".docx", "x" * (files.LONGEST_NAME - 5) + ".docx"),
        ("x" * 200 + ". nombre sin tipo", "x" * files.LONGEST_NAME),
    ],
)
def test_a_name_that_every_system_takes(name: str, kept: str) -> None:
    assert files.safe_name(name) == kept
