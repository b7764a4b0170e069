"""How long the master list takes: `python -m benchmarks.master_list [PROFILES]`.

Fills a catalogue, then times the list, its page, and each export, in seconds and as multiples of two plain ways of the
same run: the bare SELECT of the same rows, and the same cells written to a bare workbook. Fails over 1 s for the list
and its page, or over 10 s for an export.
"""

from __future__ import annotations

import datetime as dt
import io
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xlsxwriter
from flask.testing import FlaskClient
from sqlalchemy import Table as Rows
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import Database
from benchmarks.timing import seconds
from profiles import models, registers
from profiles.viewer import LOCAL

NOW = dt.datetime(2024, 5, 2, 9, 0, tzinfo=dt.UTC)
TODAY = dt.date(2024, 5, 2)
AREAS = ("Producción", "Logística y Almacenes", "Gestión Humana", "Mantenimiento", "Calidad", "Ventas")
WORDS = ("Jefe", "Analista", "Asistente", "Coordinador", "Técnico", "Auxiliar", "Operario", "Supervisor")
LIST_SECONDS, EXPORT_SECONDS = 1.0, 10.0


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        store, client = application(Path(folder))
        fill(store, number)
        with store.reading() as session:
            plain, bare = timed(lambda: plain_rows(session), 5), timed(lambda: plain_cells(session), 3)
            print(f"{number} profiles; plain SELECT {plain:.3f} s; bare workbook {bare:.3f} s")
            slow = told("the list", timed(lambda: whole(session), 5), plain, LIST_SECONDS)
        for what, address, limit, against in (
            ("the page", "/registers/master", LIST_SECONDS, plain),
            ("the page, as of a day", "/registers/master?as_of=2023-06-01", LIST_SECONDS, plain),
            ("the workbook", "/registers/master.xlsx", EXPORT_SECONDS, bare),
            ("the paper", "/registers/master.pdf", EXPORT_SECONDS, bare),
        ):
            runs = 5 if limit == LIST_SECONDS else 2
            slow += told(what, timed(lambda address=address: fetched(client, address), runs), against, limit)
        store.close()
    return int(slow > 0)


def told(what: str, seconds: float, against: float, limit: float) -> bool:
    """Prints what something took; says whether it was too long."""
    over = seconds > limit
    print(f"{what:24} {seconds:6.3f} s  {seconds / against:6.1f} x{'  over the limit' if over else ''}")
    return over


def timed(do: Callable[[], Any], runs: int) -> float:
    """The median of some runs in seconds, after one that warms up."""
    do()
    return statistics.median(seconds(do, runs))


def whole(session: Session) -> tuple[registers.MasterRow, ...]:
    session.rollback()
    rows = registers.master(session, LOCAL, TODAY)
    kept = registers.narrowed(rows, registers.MasterFilters(), TODAY)
    return registers.ordered(kept, "title", descending=False)


def plain_rows(session: Session) -> list[Any]:
    """The same rows without anything that is counted or looked up."""
    query = select(models.Revision.__table__, models.Profile.code, models.Company.name)
    query = query.join(models.Profile, models.Profile.id == models.Revision.profile_id)
    query = query.join(models.Company, models.Company.id == models.Profile.company_id)
    return list(session.execute(query.where(models.Revision.state == "in_force")).all())


def plain_cells(session: Session) -> bytes:
    """The texts of the list in a workbook without formats, each row as it comes."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate(whole(session)):
            sheet.write_row(
                place, 0, [row.title, row.code, row.area, row.version, row.state, row.approved_by]
            )
            sheet.write_row(place, 6, [str(row.issued_on), str(row.effective_from), str(row.next_review)])
            sheet.write_row(place, 9, [", ".join(row.originals), row.holders, row.asked, row.signed])
    return target.getvalue()


def fetched(client: FlaskClient, address: str) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.get_data()


def application(home: Path) -> tuple[Database, FlaskClient]:
    """The application over a fresh home, with somebody of quality logged in."""
    from app import logs
    from app.database import open_catalogue
    from app.settings import read
    from app.web import create_app
    from tests.app import people

    settings = read({"PERFILARIO_HOME": str(home), "PERFILARIO_LOG_LEVEL": "error"})
    logs.configure(as_json=False, level=settings.log_level)
    store = open_catalogue(settings)
    client = create_app(settings, store).test_client()
    return store, people.admit(client, store, people.account(store, "calidad", "quality"))


def fill(store: Database, number: int) -> None:
    """So many profiles of one company, each of two editions, a file, an approver, a holder and some a signature."""
    with store.writing() as session:
        company = models.Company(
            name="Vivero Las Lomas", is_default=True, review_months=24, acknowledge_days=15
        )
        session.add(company)
        session.flush()
        for table, rows in _tables(company.id, number):
            session.execute(table.insert(), rows)


def _tables(company: int, number: int) -> list[tuple[Rows, list[dict[str, Any]]]]:
    every = range(1, number + 1)
    signed = [one for one in every if one % 3]
    found: list[tuple[type[models.Table], list[dict[str, Any]]]] = [
        (models.Position, [_position(company, one) for one in every]),
        (models.Profile, [_profile(company, one) for one in every]),
        (models.Revision, [_revision(one, edition) for one in every for edition in (1, 2)]),
        (
            models.File,
            [
                {"sha256": f"{one:064x}", "size": 1, "media_type": "text/plain", "created_at": NOW}
                for one in every
            ],
        ),
        (
            models.RevisionFile,
            [
                {
                    "revision_id": 2 * one,
                    "sha256": f"{one:064x}",
                    "name": f"PP-{one:05} v02.docx",
                    "ordinal": 1,
                }
                for one in every
            ],
        ),
        (models.Approval, [_approval(2 * one) for one in every]),
        (models.Employee, [_employee(company, one) for one in every]),
        (
            models.Assignment,
            [
                {"employee_id": one, "position_id": one, "since": dt.date(2023, 1, 1), "acting": False}
                for one in every
            ],
        ),
        (models.Acknowledgement, [_acknowledgement(one) for one in signed]),
    ]
    return [(table.__table__, rows) for table, rows in found]  # type: ignore[misc]


def _name(one: int) -> str:
    return f"{WORDS[one % len(WORDS)]} de {AREAS[one % len(AREAS)]} {one}"


def _position(company: int, one: int) -> dict[str, Any]:
    area = AREAS[one % len(AREAS)]
    return {
        "id": one,
        "company_id": company,
        "title": _name(one),
        "key": f"{one:05}",
        "area": area,
        "area_key": area,
    }


def _profile(company: int, one: int) -> dict[str, Any]:
    return {
        "id": one,
        "company_id": company,
        "position_id": one,
        "code": f"PP-{one:05}",
        "code_key": f"PP-{one:05}",
    }


def _revision(one: int, edition: int) -> dict[str, Any]:
    began, ended = dt.date(2020 + 2 * edition, 1, 1 + one % 28), dt.date(2024, 1, 1 + one % 28)
    last = edition == 2
    return {
        "id": 2 * one - (not last),
        "profile_id": one,
        "state": "in_force" if last else "superseded",
        "version": f"{edition:02}",
        "version_key": str(edition),
        "issued_on": began,
        "dated_on": began,
        "governs": "profile",
        "title": _name(one),
        "area": AREAS[one % len(AREAS)],
        "effective_from": began,
        "effective_to": None if last else ended,
        "adopted": True,
        "content_digest": f"{one:064x}",
        "created_at": NOW,
        "mark": f"mark-{one}-{edition}",
    }


def _approval(revision: int) -> dict[str, Any]:
    return {
        "revision_id": revision,
        "section": "approvals",
        "ordinal": 0,
        "kind": "approved",
        "name": "Eva Ríos Montenegro",
    }


def _employee(company: int, one: int) -> dict[str, Any]:
    return {"id": one, "company_id": company, "number": str(one), "name": f"Persona {one}", "created_at": NOW}


def _acknowledgement(one: int) -> dict[str, Any]:
    return {
        "revision_id": 2 * one,
        "position_id": one,
        "employee_id": one,
        "outcome": "on_paper",
        "on_date": TODAY,
        "signed_at": NOW,
        "source": "benchmark",
        "content_digest": f"{one:064x}",
        "with_factor": False,
        "after_reset": False,
        "mark": f"receipt-{one}",
    }


if __name__ == "__main__":
    sys.exit(main())
