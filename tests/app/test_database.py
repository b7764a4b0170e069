"""Schema and transactions."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.schema import CreateIndex, CreateTable

from app.database import connect, open_catalogue, upgrade
from app.settings import Settings
from profiles import schema
from profiles.errors import DatabaseDriverIsMissing, SchemaIsNewer, SchemaIsOlder
from profiles.models import Company, Profile, Revision, Table


def test_the_migrations_make_the_models_tables() -> None:
    database = connect("sqlite://", "k" * 32)
    upgrade(database)
    upgrade(database)
    with database.reading() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []
    made = connect("sqlite://", "k" * 32)
    Table.metadata.create_all(made.engine)
    for one, other in zip(_checks(database), _checks(made), strict=True):
        assert one == other
    database.close()
    made.close()


def _checks(database: object) -> list[tuple[str, list[str]]]:
    from sqlalchemy import inspect

    from app.database import Database

    assert isinstance(database, Database)
    found = inspect(database.engine)
    return [
        (name, sorted(str(check["name"]) for check in found.get_check_constraints(name)))
        for name in sorted(Table.metadata.tables)
    ]


def test_the_tables_are_valid_for_postgresql() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in Table.metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=dialect))
    indexes = [
        str(CreateIndex(index).compile(dialect=dialect))
        for table in Table.metadata.sorted_tables
        for index in table.indexes
    ]
    assert sum(" WHERE " in index for index in indexes) == 4


def test_the_first_command_makes_the_database(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "new")
    for _ in range(2):
        database = open_catalogue(settings)
        with database.reading() as session:
            assert schema.current(session.connection()) == schema.newest()
            assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
            assert session.execute(text("PRAGMA foreign_keys")).scalar() == 1
        database.close()


@pytest.mark.parametrize(("found", "error"), [("1999_first", SchemaIsNewer), (None, SchemaIsOlder)])
def test_another_schema_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: str | None, error: type[Exception]
) -> None:
    settings = Settings(home=tmp_path)
    open_catalogue(settings).close()
    if found is None:
        monkeypatch.setattr(schema, "newest", lambda: "2999_later")
    else:
        with sqlite3.connect(tmp_path / "perfilario.db") as raw:
            raw.execute("UPDATE alembic_version SET version_num = ?", (found,))
        raw.close()
    with pytest.raises(error):
        open_catalogue(settings)


def test_writers_wait_for_each_other(tmp_path: Path) -> None:
    database = open_catalogue(Settings(home=tmp_path))

    def rename(letter: str) -> None:
        for _ in range(10):
            with database.writing() as session:
                company = session.query(Company).one()
                company.name += letter

    with database.writing() as session:
        session.add(Company(name="", is_default=True))
    threads = [threading.Thread(target=rename, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as session:
        name = session.query(Company).one().name
    assert (name.count("a"), name.count("b")) == (10, 10)
    database.close()


def test_an_error_rolls_everything_back(tmp_path: Path) -> None:
    database = open_catalogue(Settings(home=tmp_path))

    def fail() -> None:
        with database.writing() as session:
            session.add(Company(name="Molinos"))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.reading() as session:
        assert session.query(Company).count() == 0
    database.close()


@pytest.mark.parametrize(
    "second",
    [
        {"state": "in_force", "version_key": "2"},
        {"state": "draft", "version_key": "1"},
        {"state": "printed", "version_key": "2"},
    ],
)
def test_invariants_are_constraints(tmp_path: Path, second: dict[str, str]) -> None:
    import datetime as dt

    database = open_catalogue(Settings(home=tmp_path))
    now, day = dt.datetime.now(dt.UTC), dt.date(2024, 1, 1)

    def revision(profile: Profile, **values: str) -> Revision:
        return Revision(
            profile_id=profile.id, content_digest="x", created_at=now, effective_from=day, **values
        )

    with database.writing() as session:
        company = Company(name="Molinos")
        session.add(company)
        session.flush()
        profile = Profile(company_id=company.id, code="A", code_key="A")
        session.add(profile)
        session.flush()
        session.add(revision(profile, state="in_force", version_key="1"))
    with database.readers() as session:
        session.add(revision(profile, **second))
        with pytest.raises(IntegrityError):
            session.flush()
    database.close()


@pytest.mark.parametrize("driver", ["pg8000", "nothing"])
def test_a_driver_that_is_not_installed_is_named(driver: str) -> None:
    with pytest.raises(DatabaseDriverIsMissing) as refused:
        connect(f"postgresql+{driver}://db/perfilario", "k" * 32)
    assert refused.value.values == {"driver": f"postgresql+{driver}"}
