"""The master list on the screen, as a workbook and on paper: the same figures in all three."""

from __future__ import annotations

import datetime as dt
import html
import io
import re

import openpyxl
import pdfplumber
import pytest
from flask.testing import FlaskClient

from app.database import Database
from app.settings import Settings
from profiles.models import Company, Employee
from profiles.viewer import LOCAL
from tests.app import seeding
from tests.app.counting import statements
from tests.app.people import ClientAs

ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def staffed(seeded: Settings, store: Database) -> Settings:
    """The seeded catalogue with terms, and two people who hold positions."""
    from profiles import catalogue
    from profiles.models import Assignment, Profile

    with store.writing() as session:
        company = session.query(Company).one()
        company.review_months, company.acknowledge_days = 24, 15
        for number, code in (("1", "VIV-AL-002"), ("2", "VIV-AL-002"), ("3", "VIV-VI-001")):
            [row] = catalogue.find(session, LOCAL, code)
            person = Employee(
                company_id=company.id, number=number, name=f"Persona {number}", created_at=seeding.ACTING.now
            )
            place = session.get_one(Profile, row.id).position_id
            assert place is not None
            person.assignments = [Assignment(position_id=place, since=dt.date(2024, 5, 1))]
            session.add(person)
    return seeded


def page(client: FlaskClient, address: str) -> str:
    answer = client.get(address, headers=ENGLISH)
    assert answer.status_code == 200
    return " ".join(answer.text.split())


def on_screen(text: str) -> list[list[str]]:
    """The heading row and the rows of the page's table, as they are read."""
    table = text[text.index("<thead>") : text.index("</tbody>")]
    table = re.sub(r'<td class="register-choose">.*?</td>', "", table)
    found = []
    for row in re.findall(r"<tr>(.*?)</tr>", table):
        cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
        hidden = [re.sub(r'<span class="visually-hidden">.*?</span>', "", cell) for cell in cells]
        found.append([html.unescape(re.sub(r"<[^>]+>|[▲▼]", "", cell)).strip() for cell in hidden])
    return found


def in_workbook(data: bytes) -> list[list[str]]:
    """The rows of the workbook, dates as the screen words them."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    return [[_worded(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def _worded(cell: object) -> str:
    if isinstance(cell, dt.datetime):
        return f"{cell:%b} {cell.day}, {cell.year}"
    return "" if cell is None else str(cell)


def on_paper(data: bytes) -> tuple[list[list[str]], str]:
    """The rows of the table, and what the running header says."""
    with pdfplumber.open(io.BytesIO(data)) as paper:
        tables = paper.pages[0].extract_tables()
    text = " ".join(cell or "" for row in tables[0] for cell in row)
    rows = [[" ".join((cell or "").split()) for cell in row] for row in tables[-1]]
    return rows, text


@pytest.mark.parametrize(
    "query", ["", "?sort=-holders", "?text=vivero&sort=code", "?review=overdue", "?as_of=2024-03-01"]
)
def test_screen_workbook_and_paper_say_the_same(staffed: Settings, client: FlaskClient, query: str) -> None:
    screen = on_screen(page(client, f"/registers/master{query}"))
    if "as_of" in query:
        screen = [[cell.removesuffix("today: superseded").strip() for cell in row] for row in screen]
    book = in_workbook(client.get(f"/registers/master.xlsx{query}", headers=ENGLISH).data)
    paper, _ = on_paper(client.get(f"/registers/master.pdf{query}", headers=ENGLISH).data)
    assert len(screen) > 1
    assert book == screen
    assert paper == screen


def test_the_figures(staffed: Settings, client: FlaskClient) -> None:
    head, *rows = on_screen(page(client, "/registers/master?sort=code"))
    assert head[-4:-1] == ["Holders", "Must sign", "Have signed"]
    said = {row[1]: row for row in rows}
    assert said["VIV-AL-002"] == [
        "Auxiliar de Almacén", "VIV-AL-002", "Almacén", "02", "In force", "Apr 1, 2024", "Apr 1, 2024", "", "",
        "Apr 1, 2026", "2", "2", "0", "VIV-AL-002 v02.txt",
    ]  # fmt: skip
    assert said["VIV-VI-001"][-4:-1] == ["1", "1", "0"]
    assert said["VIV-GG-001"][-4:-1] == ["0", "0", "0"]


def test_the_paper_says_what_it_holds(staffed: Settings, client: FlaskClient) -> None:
    address = "/registers/master.pdf?text=vivero&state=in_force&review=overdue&acknowledged=pending&as_of=2026-05-01"
    answer = client.get(address, headers=ENGLISH)
    _, text = on_paper(answer.data)
    for part in (
        "Vivero Las Lomas",
        "Master list of controlled documents",
        "As it stood on: May 1, 2026",
        "Code, position or area: vivero",
        "State: In force",
        "Next review: Past its day",
        "Acknowledgements: Somebody still has to sign",
        "1 profile",
        "Page 1 of 1",
    ):
        assert part in " ".join(text.split())
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Master list 2026-05-01.pdf"'


def test_pages_filters_and_what_is_empty(client: FlaskClient, store: Database, home: Settings) -> None:
    assert "The catalogue is empty" in page(client, "/registers/master")
    text = seeding.text_file()
    files = [(f"{n}.txt", text.replace(b"VIV-AL-002", f"VIV-AL-{n}".encode())) for n in range(100, 160)]
    seeding.enter(store, home, *files)
    first = page(client, "/registers/master?sort=-code")
    assert '<option value="-code" selected>' in first  # what narrow screens order by
    assert "Page 1 of 2" in first
    assert "VIV-AL-159" in first
    assert "VIV-AL-100" not in first
    assert "VIV-AL-100" in page(client, "/registers/master?sort=-code&page=2")
    assert "No profile fits these filters" in page(client, "/registers/master?text=astronauta")
    assert "Nothing was in force on that day" in page(client, "/registers/master?as_of=2001-01-01")
    assert page(client, "/registers/master?company=x&sort=odd&state=odd&review=odd&page=-3")


def test_the_number_of_queries_does_not_grow(client: FlaskClient, staffed: Settings, store: Database) -> None:
    def queries(address: str) -> int:
        with statements(store) as seen:
            page(client, address)
        return len(seen)

    few = queries("/registers/master")
    text = seeding.text_file()
    files = [(f"{n}.txt", text.replace(b"VIV-AL-002", f"VIV-AL-{n}".encode())) for n in range(10, 20)]
    seeding.enter(store, staffed, *files)
    assert queries("/registers/master") == few


def test_who_sees_it(staffed: Settings, client_as: ClientAs) -> None:
    assert "Auxiliar de Almacén" in page(client_as("auditor"), "/registers/master")
    for role in ("employee", "area_head"):
        client = client_as(role, area_key="almacen")
        for address in ("/registers/master", "/registers/master.xlsx", "/registers/master.pdf"):
            assert client.get(address).status_code == 403
        assert 'href="/registers/master"' not in page(client, "/catalogue")
