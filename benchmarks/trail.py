"""How long a long audit trail takes: `python -m benchmarks.trail [ENTRIES]`.

Fills a trail with sealed entries, then times its verification and its screen, in seconds and as multiples of the bare
SELECT of all its rows in the same run. Fails over 60 s for the verification, or over 0.3 s for a page.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.database import Database
from benchmarks.master_list import application, fetched, timed, told
from benchmarks.timing import seconds
from profiles.models import TrailEntry
from profiles.trail import KEY, Personal
from profiles.trail.personal import kept
from profiles.trail.sealing import FIRST, seal
from profiles.trail.verification import verify

NOW = dt.datetime(2024, 5, 2, 9, 0, tzinfo=dt.UTC)
PEOPLE = 40
PART = 10_000
DEEDS = ("login.began", "login.ended", "import.typed_over", "import.identified")
VERIFY_SECONDS, PAGE_SECONDS = 60.0, 0.3
PAGES = (
    ("the first page", "/trail"),
    ("the deeds of a kind", "/trail?deed=import.identified"),
    ("the deeds about one thing", "/trail?subject=import_batch&id=7"),
    ("a week", "/trail?since=2024-05-03&until=2024-05-09"),
    ("the last page", "/trail?page=100000"),
)


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        store, client = application(Path(folder))
        fill(store, number)
        with store.reading() as session:
            (plain,) = seconds(lambda: rows(session), 1)
            print(f"{number} entries; plain SELECT {plain:.1f} s")
            troubles: list[object] = []
            (taken,) = seconds(lambda: troubles.extend(verify(session, Path(folder))), 1)
            assert not troubles, troubles[:3]
        slow = told("verification", taken, plain, VERIFY_SECONDS)
        for what, address in PAGES:
            slow += told(what, timed(partial(fetched, client, address), 5), plain, PAGE_SECONDS)
        store.close()
    return int(slow > 0)


def rows(session: Session) -> int:
    """How many rows of the trail there are, each read with all its columns."""
    query = select(*TrailEntry.__table__.columns).order_by(TrailEntry.id)
    return sum(1 for _ in session.execute(query.execution_options(yield_per=500)))


def fill(store: Database, number: int) -> None:
    """So many more entries, chained to the last one of the catalogue."""
    with store.writing() as session:
        people = [kept(session, Personal(f"Persona {one}")) for one in range(PEOPLE)]
        source = kept(session, Personal("203.0.113.7"))
        part: list[dict[str, Any]] = []
        for row in _entries(session, number, people, source):
            part.append(row)
            if len(part) == PART:
                session.execute(insert(TrailEntry), part)
                part = []
        if part:
            session.execute(insert(TrailEntry), part)


def _entries(
    session: Session, number: int, people: list[dict[str, Any]], source: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    last = session.execute(
        select(TrailEntry.id, TrailEntry.seal).order_by(TrailEntry.id.desc()).limit(1)
    ).one_or_none()
    first, previous = (last.id + 1, last.seal) if last else (1, FIRST)
    for place in range(number):
        row: dict[str, Any] = {
            "id": first + place,
            "at": NOW + dt.timedelta(seconds=place),
            "account_id": None,
            "actor": people[place % PEOPLE],
            "source": source,
            "company_id": None,
            "action": DEEDS[place % len(DEEDS)],
            "subject": "import_batch",
            "subject_id": place % 5000 + 1,
            "before": {"text": f"Anotar lo que falte en el registro {place}."},
            "after": {"text": f"Anotar lo que falte en el registro {place} del día."},
            "previous": previous,
        }
        row["seal"] = previous = seal(TrailEntry(**row), session.info[KEY])
        yield row


if __name__ == "__main__":
    raise SystemExit(main())
