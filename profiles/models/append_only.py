"""Tables whose rows the database itself keeps from being changed or deleted."""

from __future__ import annotations

from sqlalchemy import DDL, event

from profiles.models.tables import Table

DIALECTS = ("sqlite", "postgresql")


def append_only(table: type[Table]) -> None:
    """Gives a table its guards wherever it is made from the models; the migrations give them by `guards`."""
    for dialect in DIALECTS:
        for statement in guards(table.__tablename__, dialect):
            guard = DDL(statement).execute_if(dialect=dialect)  # type: ignore[no-untyped-call]
            event.listen(Table.metadata.tables[table.__tablename__], "after_create", guard)


def guards(table: str, dialect: str) -> list[str]:
    """The statements that make a table append-only in SQLite or PostgreSQL."""
    refusal = f"{table} is append-only"
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
            for verb in ("UPDATE", "DELETE")
        ]
    body = f"BEGIN RAISE EXCEPTION '{refusal}'; END"
    events = "BEFORE UPDATE OR DELETE OR TRUNCATE"
    return [
        f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$",
        f"CREATE TRIGGER {table}_guard {events} ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()",
    ]
