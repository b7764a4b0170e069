"""Uploads wait apart from the catalogue until a person confirms them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import Database
from parsers.errors import FileIsDamaged
from parsers.limits import Limits
from parsers.profile import ParsedProfile
from profiles import catalogue, companies, files, staging
from profiles.acting import Acting
from profiles.errors import NotFound, NothingStaged, StagedIsBeingRead, StagedIsGone, ValueIsNotUsable
from profiles.models import Company, Correction, File, ImportBatch, Profile, Reading, Revision, StagedFile
from profiles.permissions import Permission
from profiles.staging import Upload
from profiles.viewer import LOCAL, Viewer
from tests.profiles.builders import READER, full, parsed


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return out.getvalue()


@pytest.fixture
def batch(database: Database, tmp_path: Path, acting: Acting) -> int:
    """Four files: one with two profiles, one that nothing names, one damaged, one picture."""
    uploads = [
        Upload("a.txt", b"uno"),
        Upload(
            "perfiles.zip",
            zipped(sub__b_txt=b"dos", sub__foto_png=b"\x89PNG\r\n", c_txt=b"tres"),
        ),
    ]
    with database.writing() as session:
        company = companies.for_work(session, LOCAL, Permission.IMPORT, None, "Panificadora Sol", acting)
        opened = staging.open_batch(session, LOCAL, company, acting)
        staging.stage(session, tmp_path, uploads, Limits(), opened)
        waiting = staging.unread(session, opened.id)
        assert [one.path for one in waiting] == ["a.txt", "perfiles.zip/c.txt", "perfiles.zip/sub/b.txt"]
        assert [staging.data_of(tmp_path, one) for one in waiting] == [b"uno", b"tres", b"dos"]
        staging.keep_reading(session, waiting[0].id, (full(), parsed("PF-2", title="Portero")), READER)
        staging.keep_reading(session, waiting[1].id, FileIsDamaged(), READER)
    with database.writing() as session:
        with pytest.raises(StagedIsBeingRead):
            staging.accept(session, LOCAL, opened.id, acting, in_force=False)
        staging.keep_reading(session, waiting[2].id, (parsed(None, None, None, title=None),), READER)
        staging.keep_reading(session, waiting[2].id, FileIsDamaged(), READER)
    return opened.id


def outcomes(session: Session, batch_id: int) -> list[tuple[str, int, str]]:
    found = catalogue.import_batch(session, LOCAL, batch_id)
    return [(entry.path, entry.ordinal, entry.outcome) for entry in found.entries]


def test_preview_says_what_would_become_of_each(database: Database, batch: int) -> None:
    with database.reading() as session:
        found = staging.preview(session, LOCAL, batch)
        assert (found.done, found.total) == (4, 4)
        assert [
            (file.staged.path, file.staged.state, [one.decision.outcome for one in file.profiles])
            for file in found.files
        ] == [
            ("a.txt", "read", ["new", "new"]),
            ("perfiles.zip/c.txt", "failed", []),
            ("perfiles.zip/sub/b.txt", "read", ["waiting"]),
            ("perfiles.zip/sub/foto.png", "skipped", []),
        ]
        assert (found.files[0].profiles[0].facts.title, found.files[0].profiles[0].company) == (
            "Panadero",
            "Panificadora Sol",
        )
        assert session.scalar(select(func.count()).select_from(Profile)) == 0
        assert session.scalar(select(func.count()).select_from(File)) == 0
        assert [one.id for one in staging.waiting(session, LOCAL)] == [batch]
        assert staging.waiting(session, Viewer("nobody", frozenset())) == []


def test_what_a_person_types_is_a_correction(
    database: Database, batch: int, tmp_path: Path, acting: Acting
) -> None:
    with database.writing() as session:
        found = staging.preview(session, LOCAL, batch)
        unnamed, portero = found.files[2].profiles[0].staged, found.files[0].profiles[1].staged
        typed = {"/title": " Hornero ", "/area": "", "/control/version": "4", "/company": "Molinos"}
        assert staging.override(session, LOCAL, unnamed.id, typed, acting).overrides == {
            "/title": "Hornero",
            "/control/version": "4",
            "/company": "Molinos",
        }
        staging.override(session, LOCAL, portero.id, {"/title": "Portero"}, acting, left_out=True)
        assert portero.overrides == {}
        again = staging.preview(session, LOCAL, batch).files[2].profiles[0]
        assert (again.company, again.decision.outcome) == ("Molinos", "new")
        staging.accept(session, LOCAL, batch, acting, in_force=True)
    staging.confirm(database.writing, LOCAL, tmp_path, batch, acting)
    with database.reading() as session:
        assert outcomes(session, batch) == [
            ("a.txt", 1, "new"),
            ("perfiles.zip/c.txt", 0, "failed"),
            ("perfiles.zip/sub/b.txt", 1, "new"),
            ("perfiles.zip/sub/foto.png", 0, "skipped"),
        ]
        named = session.scalars(select(Revision).where(Revision.title == "Hornero")).one()
        assert (named.version, named.state, named.profile.company.name) == ("4", "in_force", "Molinos")
        assert session.scalars(select(Correction.pointer).order_by(Correction.pointer)).all() == [
            "/control/version",
            "/title",
        ]
        assert all(reading.content["title"] != "Hornero" for reading in session.scalars(select(Reading)))
        assert sorted(session.scalars(select(Company.name))) == ["Molinos", "Panificadora Sol"]
        assert files.get(tmp_path, session.scalars(select(File.sha256)).first() or "") in (b"uno", b"dos")
        assert session.scalar(select(func.count()).select_from(StagedFile)) == 0
    assert list((tmp_path / "staging").iterdir()) == []


def test_a_stopped_confirmation_goes_on(
    database: Database, batch: int, tmp_path: Path, acting: Acting
) -> None:
    with database.writing() as session:
        staging.accept(session, LOCAL, batch, acting, in_force=False)
    calls = iter(range(2))

    def stopping() -> object:
        next(calls)
        return database.writing()

    with pytest.raises(StopIteration):
        staging.confirm(stopping, LOCAL, tmp_path, batch, acting)  # type: ignore[arg-type]
    staging.confirm(database.writing, LOCAL, tmp_path, batch, acting)
    with database.reading() as session:
        assert len(outcomes(session, batch)) == 5
        assert session.get_one(ImportBatch, batch).state == "done"
    with pytest.raises(StagedIsGone):
        staging.confirm(database.writing, LOCAL, tmp_path, batch, acting)


def test_a_file_with_nothing_left_is_skipped(
    database: Database, batch: int, tmp_path: Path, acting: Acting
) -> None:
    with database.writing() as session:
        for file in staging.preview(session, LOCAL, batch).files:
            for one in file.profiles:
                staging.override(session, LOCAL, one.staged.id, {}, acting, left_out=True)
        staging.accept(session, LOCAL, batch, acting, in_force=False)
    staging.confirm(database.writing, LOCAL, tmp_path, batch, acting)
    with database.reading() as session:
        assert sorted({outcome for _, _, outcome in outcomes(session, batch)}) == ["failed", "skipped"]
        assert session.scalar(select(func.count()).select_from(Reading)) == 0


def test_discard_and_purge_leave_nothing(
    database: Database, batch: int, tmp_path: Path, acting: Acting
) -> None:
    (tmp_path / "staging" / "99").mkdir()
    day = dt.timedelta(hours=24)
    with database.writing() as session:
        assert staging.purge(session, tmp_path, day, acting) == 0
        assert [path.name for path in (tmp_path / "staging").iterdir()] == [str(batch)]
        later = dataclasses.replace(acting, now=acting.now + 2 * day)
        assert staging.purge(session, tmp_path, day, later) == 1
        assert list((tmp_path / "staging").iterdir()) == []
        with pytest.raises(StagedIsGone):
            staging.discard(session, LOCAL, tmp_path, batch, acting)
        with pytest.raises(StagedIsGone):
            staging.accept(session, LOCAL, batch, acting, in_force=False)
        opened = staging.open_batch(session, LOCAL, session.scalars(select(Company)).one(), acting)
        staging.stage(session, tmp_path, [Upload("a.txt", b"x"), Upload("a.txt", b"y")], Limits(), opened)
        assert [one.path for one in staging.unread(session, opened.id)] == ["a (2).txt", "a.txt"]
        lost = staging.unread(session, opened.id)[0]
        staging.discard(session, LOCAL, tmp_path, opened.id, acting)
        assert session.scalar(select(func.count()).select_from(StagedFile)) == 0
        with pytest.raises(StagedIsGone):
            staging.data_of(tmp_path, lost)


def test_refusals(database: Database, batch: int, tmp_path: Path, acting: Acting) -> None:
    nobody = Viewer("nobody", frozenset())
    with database.writing() as session:
        first = staging.preview(session, LOCAL, batch).files[0].profiles[0].staged
        with pytest.raises(NotFound):
            staging.override(session, nobody, first.id, {}, acting)
        with pytest.raises(NotFound):
            staging.override(session, LOCAL, 999, {}, acting)
        with pytest.raises(NotFound):
            staging.preview(session, nobody, batch)
        with pytest.raises(NotFound):
            staging.preview_of(session, LOCAL, batch, 999)
        with pytest.raises(ValueIsNotUsable):
            staging.override(session, LOCAL, first.id, {"/functions": "x"}, acting)
        with pytest.raises(ValueIsNotUsable):
            staging.override(session, LOCAL, first.id, {"/control/issued_on": "mañana"}, acting)
        with pytest.raises(NothingStaged):
            staging.stage(session, tmp_path, [], Limits(), session.get_one(ImportBatch, batch))


def upload(database: Database, home: Path, acting: Acting, *read: ParsedProfile) -> int:
    """An upload of one file for each profile, all read."""
    with database.writing() as session:
        company = companies.for_work(session, LOCAL, Permission.IMPORT, None, "Panificadora Sol", acting)
        opened = staging.open_batch(session, LOCAL, company, acting)
        names = [Upload(f"{number}.txt", f"{number}".encode()) for number in range(len(read))]
        staging.stage(session, home, names, Limits(), opened)
        for one, found in zip(staging.unread(session, opened.id), read, strict=True):
            staging.keep_reading(session, one.id, (found,), READER)
        return opened.id


@pytest.mark.parametrize(
    ("in_force", "expected"),
    [
        (False, [("new", "first"), ("further", "same-content"), ("revision", "newer"), ("conflict", "version-has-other-content"), ("revision", "overtaken")]),
        (True, [("new", "first"), ("further", "same-content"), ("revision", "newer"), ("conflict", "version-has-other-content"), ("revision", "older")]),
    ],
)  # fmt: skip
def test_preview_sees_the_editions_of_one_upload_together(
    database: Database, tmp_path: Path, acting: Acting, in_force: bool, expected: list[tuple[str, str]]
) -> None:
    batch_id = upload(
        database,
        tmp_path,
        acting,
        parsed(version="02", date="2021-01-01"),
        parsed(version="02", date="2021-01-01"),
        parsed(version="03", date="2022-01-01", text="Tres"),
        parsed(version="03", date="2022-01-01", text="Otra"),
        parsed(version="01", date="2020-01-01", text="Uno"),
    )
    with database.reading() as session:
        for file in staging.preview(session, LOCAL, batch_id).files:
            [alone] = file.profiles
            assert staging.preview_of(session, LOCAL, batch_id, alone.staged.id) == alone
        found = staging.preview(session, LOCAL, batch_id, in_force=in_force)
        decisions = [one.decision for file in found.files for one in file.profiles]
        assert [(one.outcome, one.reason.code) for one in decisions] == expected
    with database.writing() as session:
        staging.accept(session, LOCAL, batch_id, acting, in_force=in_force)
    staging.confirm(database.writing, LOCAL, tmp_path, batch_id, acting)
    with database.reading() as session:
        entries = catalogue.import_batch(session, LOCAL, batch_id).entries
        assert [(one.outcome, one.reasons[0]["code"]) for one in entries] == expected


def test_what_is_left_out_is_no_edition_for_others(
    database: Database, tmp_path: Path, acting: Acting
) -> None:
    batch_id = upload(
        database,
        tmp_path,
        acting,
        parsed(None, None, None, title="Portero"),
        parsed(None, None, None, title="PORTERO", text="x y z"),
    )
    with database.writing() as session:
        found = staging.preview(session, LOCAL, batch_id)
        assert [file.profiles[0].decision.outcome for file in found.files] == ["new", "waiting"]
        staging.override(session, LOCAL, found.files[0].profiles[0].staged.id, {}, acting, left_out=True)
        found = staging.preview(session, LOCAL, batch_id)
        assert [file.profiles[0].decision.outcome for file in found.files] == ["new", "new"]
