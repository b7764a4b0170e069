"""A catalogue that one engine serves test after test: what it worked out for one statement holds for the next test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from app.database import Database, connect, over, upgrade


@dataclass
class Steady:
    """`at(path)` is the catalogue in a file; an engine of its own would compile every statement anew.

    Who listens to the engine of one catalogue hears nothing of the next.
    """

    key: str
    engine: Engine = field(init=False)
    path: Path = field(init=False)

    def __post_init__(self) -> None:
        self.engine = connect("sqlite:///nowhere.db", self.key).engine
        event.listen(self.engine, "do_connect", self._lead)

    @contextmanager
    def at(self, path: Path) -> Iterator[Database]:
        self.path = path
        found = over(self.engine.execution_options(), self.key)
        try:
            yield found
        finally:
            found.close()

    def _lead(self, _dialect: Any, _record: Any, where: list[Any], _options: Any) -> None:
        where[0] = str(self.path)


def migrated(path: Path, key: str) -> Path:
    """An empty catalogue that the migrations made in a file, which may be copied."""
    made = connect(f"sqlite:///{path}", key)
    upgrade(made)
    with made.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
        connection.exec_driver_sql("BEGIN")
    made.close()
    return path
