"""Backup and restore of a home."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app import backup
from app.database import open_catalogue
from app.settings import Settings, secret_key
from profiles import files
from profiles.errors import BackupIsDamaged, BackupNeedsSqlite, HomeIsNotEmpty
from profiles.models import Company


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    settings = Settings(home=tmp_path / "home")
    database = open_catalogue(settings)
    with database.writing() as session:
        session.add(Company(name="Molinos"))
    files.put(settings.home, b"pan")
    secret_key(settings)
    (settings.home / "index").mkdir()
    database.close()
    return settings


def names(settings: Settings) -> list[str]:
    database = open_catalogue(settings)
    with database.reading() as session:
        found = list(session.scalars(select(Company.name)))
    database.close()
    return found


def test_a_backup_gives_the_home_back(home: Settings, tmp_path: Path) -> None:
    archive = tmp_path / "copies" / "b.zip"
    assert backup.backup(home, archive) == 4
    assert [path.name for path in archive.parent.iterdir()] == ["b.zip"]
    other = Settings(home=tmp_path / "other")
    assert backup.restore(other, archive) is None
    assert (names(other), secret_key(other)) == (["Molinos"], secret_key(home))
    assert [path.read_bytes() for path in (other.home / "files").rglob("*") if path.is_file()] == [b"pan"]


def test_a_home_with_a_catalogue_is_kept(home: Settings, tmp_path: Path) -> None:
    archive = tmp_path / "b.zip"
    backup.backup(home, archive)
    database = open_catalogue(home)
    with database.writing() as session:
        session.add(Company(name="Sol"))
    database.close()
    with pytest.raises(HomeIsNotEmpty):
        backup.restore(home, archive)
    aside = backup.restore(home, archive, force=True)
    assert aside is not None
    assert names(home) == ["Molinos"]
    assert names(Settings(home=aside)) == ["Molinos", "Sol"]
    assert (aside / "index").is_dir()


def _without(entries: dict[str, bytes]) -> None:
    del entries[next(name for name in entries if name.startswith("files/"))]


def _altered(entries: dict[str, bytes]) -> None:
    entries[next(name for name in entries if name.startswith("files/"))] = b"sal"


def _foreign(entries: dict[str, bytes]) -> None:
    entries["../evil"] = b"x"


def _other_format(entries: dict[str, bytes]) -> None:
    entries["manifest.json"] = json.dumps({"format": "other", "files": {}}).encode()


def _listed_elsewhere(entries: dict[str, bytes]) -> None:
    manifest: dict[str, Any] = json.loads(entries["manifest.json"])
    manifest["files"]["../evil"] = {"sha256": "", "size": 0}
    entries["manifest.json"] = json.dumps(manifest).encode()


def _no_manifest(entries: dict[str, bytes]) -> None:
    del entries["manifest.json"]


@pytest.mark.parametrize(
    "change", [_without, _altered, _foreign, _other_format, _listed_elsewhere, _no_manifest]
)
def test_a_damaged_backup_changes_nothing(home: Settings, tmp_path: Path, change: Any) -> None:
    archive = tmp_path / "b.zip"
    backup.backup(home, archive)
    with zipfile.ZipFile(archive) as whole:
        entries = {name: whole.read(name) for name in whole.namelist()}
    change(entries)
    with zipfile.ZipFile(archive, "w") as damaged:
        for name, data in entries.items():
            damaged.writestr(name, data)
    other = Settings(home=tmp_path / "other")
    with pytest.raises(BackupIsDamaged):
        backup.restore(other, archive)
    assert list(other.home.iterdir()) == []


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(b"hello")
    with pytest.raises(BackupIsDamaged):
        backup.restore(Settings(home=tmp_path / "h"), tmp_path / "b.zip")


def test_another_database_is_refused(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, database_url="postgresql+psycopg://db/x")
    with pytest.raises(BackupNeedsSqlite):
        backup.backup(settings, tmp_path / "b.zip")
