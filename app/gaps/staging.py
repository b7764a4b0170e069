"""Lists that were uploaded and wait for confirmation: files apart from the catalogue, by a random name."""

from __future__ import annotations

import re
import secrets
import time
from pathlib import Path

from app.settings import Settings
from profiles.errors import StagedIsGone

_NAME = re.compile(r"[0-9a-f]{32}")


def keep(settings: Settings, data: bytes) -> str:
    """Keeps an upload and gives its name; those whose time is over go."""
    folder = _folder(settings)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    oldest = time.time() - settings.staging_hours * 3600
    for path in folder.iterdir():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
    name = secrets.token_hex(16)
    (folder / name).write_bytes(data)
    return name


def load(settings: Settings, name: str) -> bytes:
    """The upload of a name; raises StagedIsGone."""
    try:
        return _path(settings, name).read_bytes()
    except FileNotFoundError:
        raise StagedIsGone(hours=settings.staging_hours) from None


def drop(settings: Settings, name: str) -> None:
    """Forgets an upload."""
    _path(settings, name).unlink(missing_ok=True)


def _folder(settings: Settings) -> Path:
    return settings.home / "staged-employees"


def _path(settings: Settings, name: str) -> Path:
    if not _NAME.fullmatch(name):
        raise StagedIsGone(hours=settings.staging_hours)
    return _folder(settings) / name
