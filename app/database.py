"""The database: engine, sessions and schema; SQLite by default, PostgreSQL by address."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import NoSuchModuleError
from sqlalchemy.orm import Session, sessionmaker

from app.settings import Settings, prepare, trail_key
from profiles import schema, trail
from profiles.errors import DatabaseDriverIsMissing, SchemaIsNewer, SchemaIsOlder

BUSY_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Database:
    """One database with its two kinds of session: `reading()` never commits, `writing()` does at its end."""

    engine: Engine
    readers: sessionmaker[Session]
    writers: sessionmaker[Session]

    @contextlib.contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the catalogue and changes nothing."""
        with self.readers() as session:
            yield session

    @contextlib.contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: committed at its end, rolled back when anything is raised."""
        with self.writers.begin() as session:
            yield session

    def close(self) -> None:
        self.engine.dispose()


def connect(url: str, trail_key: str) -> Database:
    """The database at `url`, whose audit trail is sealed with `trail_key`; nothing is opened before the first session.

    Raises DatabaseDriverIsMissing.
    """
    if url.startswith("sqlite"):
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        try:
            engine = create_engine(url, pool_pre_ping=True)
        except (ModuleNotFoundError, NoSuchModuleError):
            raise DatabaseDriverIsMissing(driver=make_url(url).drivername) from None
    return over(engine, trail_key)


def over(engine: Engine, trail_key: str) -> Database:
    """The database that an engine of `connect` leads to."""
    # writers take the lock when they begin: two that both read first could not both go on
    writing = engine.execution_options(begin="IMMEDIATE")
    known = {trail.KEY: trail_key}
    return Database(
        engine,
        sessionmaker(engine, expire_on_commit=False, info=known),
        sessionmaker(writing, expire_on_commit=False, info=known),
    )


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own BEGIN comes too late; ours is in _begin_sqlite
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    mode = connection.get_execution_options().get("begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {mode}")


def of(settings: Settings) -> Database:
    """The database of `settings`, as it is: nothing is made or checked."""
    return connect(settings.database, trail_key(settings))


def open_catalogue(settings: Settings) -> Database:
    """The database of `settings`, made where there is none; raises SchemaIsOlder or SchemaIsNewer."""
    prepare(settings)
    database = of(settings)
    try:
        _check_schema(database)
    except BaseException:
        database.close()
        raise
    return database


def _check_schema(database: Database) -> None:
    with database.reading() as session:
        found = schema.current(session.connection())
    needed = schema.newest()
    if found is None:
        upgrade(database)
    elif found != needed:
        if schema.is_known(found):
            raise SchemaIsOlder(found=found, needed=needed)
        raise SchemaIsNewer(found=found)


def upgrade(database: Database) -> None:
    """Brings the schema to the newest, in one transaction; another process may have done it meanwhile."""
    with database.writing() as session:
        schema.upgrade(session.connection())
