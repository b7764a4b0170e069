"""Backup and restore of a home with SQLite: one archive with the hash of everything in it."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import re
import secrets
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final

from sqlalchemy import make_url

from app.settings import Settings
from profiles.errors import BackupIsDamaged, BackupNeedsSqlite, HomeIsNotEmpty

FORMAT: Final = "perfilario-backup/1"
MANIFEST: Final = "manifest.json"
DATABASE: Final = "perfilario.db"
KEYS: Final = ("secret_key", "trail_key", "trail_heads")
FOLDERS: Final = ("files", "staging")  # the search index is made anew from the catalogue
_NAME: Final = re.compile(
    r"perfilario\.db|secret_key|trail_key|trail_heads|files/[0-9a-f]{2}/[0-9a-f]{64}|staging/\d+/[0-9a-f]{64}"
)
_STEP: Final = 1024 * 1024


def backup(settings: Settings, target: Path) -> int:
    """Writes the whole home into `target`, which is there whole or not at all; gives the number of files in it.

    The database is copied first: every file that it speaks of was stored before. Raises BackupNeedsSqlite.
    """
    database = database_file(settings)
    mark = f".{target.name}.{secrets.token_hex(4)}"
    copy, fresh = target.with_name(mark + ".db"), target.with_name(mark)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        _copy_database(database, copy)
        members = [(DATABASE, copy), *_members(settings.home)]
        with fresh.open("xb") as out:
            os.chmod(fresh, 0o600)  # noqa: PTH101 - it holds the key and everybody's profiles
            _write(out, members, _trail_head(copy))
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(target)
    finally:
        copy.unlink(missing_ok=True)
        fresh.unlink(missing_ok=True)
    return len(members)


def restore(settings: Settings, source: Path, *, force: bool = False) -> Path | None:
    """Puts a backup into the home; with `force` what was there is set aside in the folder that is given back.

    Everything is checked before anything is moved, and the database comes last: a home without one is still empty.
    Raises BackupIsDamaged, HomeIsNotEmpty or BackupNeedsSqlite.
    """
    database = database_file(settings)
    if database.exists() and not force:
        raise HomeIsNotEmpty(home=str(settings.home))
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = settings.home / f".restoring-{secrets.token_hex(4)}"
    try:
        _unpack(source, fresh)
        aside = _set_aside(settings.home, database)
        for name in (*FOLDERS, *KEYS):
            if (fresh / name).exists():
                (fresh / name).replace(settings.home / name)
        database.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(fresh / DATABASE, database)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return aside


def database_file(settings: Settings) -> Path:
    """The SQLite file; raises BackupNeedsSqlite for another database."""
    url = make_url(settings.database)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise BackupNeedsSqlite
    return Path(url.database)


def _copy_database(database: Path, copy: Path) -> None:
    """SQLite's own online copy: one state of the catalogue, whoever is writing."""
    source, target = sqlite3.connect(database), sqlite3.connect(copy)
    try:
        source.backup(target)
        # a copy in WAL mode would need its two side files to be whole
        target.execute("PRAGMA journal_mode=DELETE")
    finally:
        target.close()
        source.close()


def _members(home: Path) -> Iterator[tuple[str, Path]]:
    for name in KEYS:
        if (home / name).is_file():
            yield name, home / name
    for folder in FOLDERS:
        for path in sorted((home / folder).rglob("*")):
            name = path.relative_to(home).as_posix()
            if path.is_file() and _NAME.fullmatch(name):
                yield name, path


def _trail_head(copy: Path) -> str | None:
    """The last entry of the copy's audit trail, "number:seal": kept here, it shows later whether the trail was cut."""
    with contextlib.closing(sqlite3.connect(copy)) as held:
        try:
            last = held.execute("SELECT id, seal FROM trail_entry ORDER BY id DESC LIMIT 1").fetchone()
        except sqlite3.OperationalError:  # a schema of before the trail
            return None
    return f"{last[0]}:{last[1]}" if last else None


def _write(out: IO[bytes], members: list[tuple[str, Path]], trail_head: str | None) -> None:
    manifest: dict[str, Any] = {
        "format": FORMAT,
        "made_at": dt.datetime.now(dt.UTC).isoformat(),
        "trail_head": trail_head,
        "files": {},
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, path in members:
            with path.open("rb") as data, archive.open(name, "w", force_zip64=True) as member:
                sha256, size = _copy(data, member)
            manifest["files"][name] = {"sha256": sha256, "size": size}
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))


def _unpack(source: Path, fresh: Path) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            expected = _manifest(archive, source)
            for name in archive.namelist():
                if name != MANIFEST and (name not in expected or not _NAME.fullmatch(name)):
                    raise BackupIsDamaged(file=source.name, part=name)
            for name, facts in expected.items():
                _unpack_one(archive, source, name, facts, fresh / name)
    except (zipfile.BadZipFile, KeyError, EOFError, ValueError) as error:
        raise BackupIsDamaged(file=source.name, part=MANIFEST) from error


def _manifest(archive: zipfile.ZipFile, source: Path) -> dict[str, Any]:
    manifest = json.loads(archive.read(MANIFEST))
    if manifest["format"] != FORMAT or DATABASE not in manifest["files"]:
        raise BackupIsDamaged(file=source.name, part=MANIFEST)
    return dict(manifest["files"])


def _unpack_one(archive: zipfile.ZipFile, source: Path, name: str, facts: Any, target: Path) -> None:
    if not _NAME.fullmatch(name) or name not in archive.namelist():
        raise BackupIsDamaged(file=source.name, part=name)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with archive.open(name) as member, target.open("xb") as out:
        os.chmod(target, 0o600)  # noqa: PTH101 - before its content is there
        found = _copy(member, out)
        out.flush()
        os.fsync(out.fileno())
    if found != (facts["sha256"], facts["size"]):
        raise BackupIsDamaged(file=source.name, part=name)


def _copy(source: IO[bytes], target: IO[bytes]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while part := source.read(_STEP):
        digest.update(part)
        size += len(part)
        target.write(part)
    return digest.hexdigest(), size


def _set_aside(home: Path, database: Path) -> Path | None:
    """Moves what is there out of the way, the database first, so that a stop leaves a home without a catalogue."""
    aside = home / f"before-restore-{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(2)}"
    present = [
        path
        for path in (
            *(database.with_name(database.name + end) for end in ("", "-wal", "-shm")),
            *(home / name for name in (*FOLDERS, *KEYS, "index")),
        )
        if path.exists()
    ]
    if not present:
        return None
    aside.mkdir(mode=0o700)
    for path in present:
        shutil.move(path, aside / path.name)
    return aside
