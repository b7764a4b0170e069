"""Heads of the trail, noted outside the database: an entry that was once the last one cannot go unnoticed."""

from __future__ import annotations

import datetime as dt
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.models import TrailEntry

NAME: Final = "trail_heads"
_LINE: Final = re.compile(r"(\d+):([0-9a-f]{64})(?: .*)?")


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of the trail at some time."""

    id: int
    seal: str

    def __str__(self) -> str:
        return f"{self.id}:{self.seal}"


def head(session: Session) -> Head | None:
    """The last entry there is."""
    last = session.execute(
        select(TrailEntry.id, TrailEntry.seal).order_by(TrailEntry.id.desc()).limit(1)
    ).one_or_none()
    return Head(last.id, last.seal) if last else None


def parse(text: str) -> Head:
    """A head as it is printed, "number:seal"; raises ValueError."""
    found = _LINE.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    return Head(int(found[1]), found[2])


def anchor(home: Path, session: Session, now: dt.datetime) -> None:
    """Adds the present head to those noted in the home, where it is another than the last noted."""
    last, noted = head(session), anchored(home)
    if last is None or (noted and noted[-1] == last):
        return
    handle = os.open(home / NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "a", encoding="ascii") as out:
        out.write(f"{last} {now.isoformat(timespec='seconds')}\n")
        out.flush()
        os.fsync(out.fileno())


def anchored(home: Path) -> list[Head]:
    """The heads noted in the home, oldest first; a line cut short by a power cut is passed over."""
    place = home / NAME
    lines = place.read_text("ascii", errors="replace").splitlines() if place.exists() else []
    return [Head(int(found[1]), found[2]) for line in lines if (found := _LINE.fullmatch(line))]
