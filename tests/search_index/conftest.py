"""A catalogue with a few invented profiles, and its index."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.database import Database
from parsers.document import Origin
from parsers.profile import Function, Relation, Requirement, Risk
from profiles.acting import Acting
from profiles.viewer import LOCAL
from search_index import Asked, Filters, Results, Window, catch_up, search
from tests.profiles.builders import enter, parsed
from tests.steady import Steady, migrated


@pytest.fixture
def acting() -> Acting:
    return Acting("ana", dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC), dt.date(2024, 5, 2))


@pytest.fixture(scope="session")
def empty_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a catalogue that the migrations made, once for all tests."""
    return migrated(tmp_path_factory.mktemp("empty") / "catalogue.db", "k" * 32)


@pytest.fixture(scope="session")
def steady() -> Steady:
    return Steady("k" * 32)


@pytest.fixture
def database(steady: Steady, empty_catalogue: Path, tmp_path: Path) -> Iterator[Database]:
    with steady.at(shutil.copy(empty_catalogue, tmp_path / "catalogue.db")) as found:
        yield found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def bakery(database: Database, acting: Acting) -> Database:
    """A baker in force, a trainer as a draft, and a company beside them."""
    baker = parsed(
        "PF-OP-001",
        area="Producción",
        title="Panadero(a)",
        functions=(
            Function(number="1", text="Amasar y hornear el pan", origins=(Origin(page=1, quote="Amasar"),)),
            Function(number="2", text="Participar en las capacitaciones de higiene"),
        ),
        relations=(Relation(kind="reports_to", title="Jefe de Producción"),),
        risks=(Risk(hazard="Quemaduras", factor="Superficies calientes"),),
    )
    trainer = parsed(
        "PF-RH-002",
        area="Personas",
        title="Analista de Formación",
        functions=(
            Function(number="1", text="Dictar capacitación en higiene y seguridad"),
            Function(number="2", text="Evaluar la capacitación del personal"),
        ),
        requirements=(Requirement(kind="knowledge", text="Evaluación por competencias"),),
    )
    other = parsed("X-1", title="Training Officer", text="Trains the bakers", language="en")
    with database.writing() as session:
        enter(session, acting, {"baker.docx": baker}, in_force=True)
        enter(session, acting, {"trainer.docx": trainer})
        enter(session, acting, {"officer.docx": other}, company="Northern Bread")
    return database


@pytest.fixture
def find(bakery: Database, folder: Path) -> Callable[..., Results]:
    """Searches the bakery as the local viewer."""
    catch_up(bakery.reading, bakery.writing, folder)

    def ask(text: str, window: Window | None = None, **filters: object) -> Results:
        with bakery.reading() as session:
            asked = Asked(text, Filters(**filters), window or Window())  # type: ignore[arg-type]
            return search(session, LOCAL, folder, asked)

    return ask


def texts(found: Results) -> list[str]:
    return [hit.text for _, hit in found.hits]


def entries(session: Session, folder: Path) -> set[tuple[str, str, str]]:
    """What the index holds, of today and of the past: the key, the profile and all words of each entry."""
    from search_index.whoosh_index import NAME, PAST, open_index

    assert session is not None
    found: set[tuple[str, str, str]] = set()
    for index in (NAME, PAST):
        with open_index(folder, index).searcher() as searcher:
            reader = searcher.reader()
            words: dict[int, set[str]] = {number: set() for number in reader.all_doc_ids()}
            for name, text in reader.all_terms():
                if name != "key":
                    told = text.hex() if name in {"since", "until"} else text.decode()
                    for number in searcher.postings(name, text).all_ids():
                        words[number].add(f"{name}={told}")
            found |= {
                (f"{index} {reader.stored_fields(number)['key']}", str(len(held)), " ".join(sorted(held)))
                for number, held in words.items()
            }
    return found
