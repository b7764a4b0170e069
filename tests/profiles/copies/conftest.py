"""A catalogue with a few profiles in force, and means that read what was written before."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.errors import FileIsDamaged
from parsers.profile import ParsedProfile
from parsers.visible import Visible
from parsers.vocabulary.folding import fold
from profiles import files
from profiles.copies.checking import Means
from profiles.copies.likeness import Read
from profiles.copies.signed import handed_out
from profiles.models import Company, Profile, Revision


def as_read(profile: ParsedProfile, *, recognised: bool = False) -> Read:
    """What is read of a file that holds a profile and nothing else."""
    header = fold(f"{profile.control.code} {profile.control.version}").split()
    body = fold(" ".join(one.text for one in profile.functions)).split()
    return Read((profile,), Visible(tuple(header), tuple(body), (), recognised))


@dataclass
class Shelf:
    """Files by their bytes, each with what is read of it; bytes that nobody wrote are damaged."""

    home: Path
    held: dict[bytes, Read] = field(default_factory=dict)
    readings: int = 0

    def put(self, data: bytes, read: Read) -> bytes:
        self.held[data] = read
        return data

    def original(self, data: bytes, read: Read) -> None:
        files.put(self.home, self.put(data, read))

    def read(self, data: bytes, name: str) -> Read:
        self.readings += 1
        if data not in self.held:
            raise FileIsDamaged
        return self.held[data]

    def made(self, session: Session, revision: Revision, kind: str) -> list[bytes]:
        profile = handed_out(session, revision)
        return [self.put(f"{kind} {revision.id}".encode(), as_read(profile))]

    @property
    def means(self) -> Means:
        return Means(self.home, self.read, self.made)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def revision(session: Session, code: str, version: str) -> Revision:
    query = select(Revision).join(Revision.profile).where(Profile.code == code, Revision.version == version)
    return session.scalars(query).one()


def company(session: Session) -> Company:
    return session.scalars(select(Company)).first() or pytest.fail("no company")
