"""Every document of the sample company, copied in every way: the verdict is right and the change is found."""

from __future__ import annotations

import datetime as dt
import functools
import io
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import docx
import pytest
from sqlalchemy.orm import Session

from app import database
from app.copies.output import Order, output
from app.settings import Settings
from parsers.limits import Limits
from parsers.reading import document_of
from parsers.recognise import recognise
from parsers.visible import visible
from parsers.vocabulary import load
from profiles.copies.checking import Means, Outcome, check_file
from profiles.copies.likeness import Read
from profiles.models import ControlledCopy, Profile, Revision
from profiles.models import Table as Base
from profiles.viewer import LOCAL
from tests.app import seeding
from tests.samples.written import IN_FORCE, written

WORD = [name for name in IN_FORCE if name.endswith(".docx")]
DAY = dt.date(2026, 11, 22)
VERDICTS = {"in_force": "in_force", "superseded": "superseded", "draft": "not_effective"}
OFFICE = shutil.which("soffice")


@dataclass(frozen=True)
class Catalogue:
    session: Session
    settings: Settings
    means: Means

    def check(self, name: str, data: bytes) -> Outcome:
        return check_file(self.session, LOCAL, name, data, self.means)


@functools.lru_cache(maxsize=400)
def _read(data: bytes, name: str) -> Read:
    vocabulary = load()
    document = document_of(data, name, Limits())
    return Read(recognise(document, vocabulary), visible(document, vocabulary))


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    settings = Settings(home=tmp_path_factory.mktemp("samples"), secret_key="k" * 32)
    store = database.connect(settings.database, "k" * 32)
    Base.metadata.create_all(store.engine)
    seeding.enter(store, settings, *((name, written(name).data) for name in IN_FORCE))
    with store.reading() as session:

        @functools.lru_cache(maxsize=400)
        def made(revision_id: int, kind: str) -> bytes:
            revision = session.get_one(Revision, revision_id)
            return output(session, settings, revision, Order(kind, "—", DAY))

        means = Means(settings.home, _read, lambda _session, revision, kind: [made(revision.id, kind)])
        yield Catalogue(session, settings, means)
    store.close()


def _passages(document: Any) -> list[Any]:
    cells = [
        part
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for part in cell.paragraphs
    ]
    return [one for one in (*document.paragraphs, *cells) if len(one.text.split()) > 6]


def _say(paragraph: Any, text: str) -> None:
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = text


def _word(passages: list[Any]) -> None:
    one = passages[len(passages) // 2]
    last = [word for word in one.text.split() if len(word) > 5][-1]
    _say(one, one.text.replace(last, "zanahoria", 1))


def _number(passages: list[Any]) -> None:
    for one in passages:
        if found := re.search(r"\d+", one.text):
            _say(one, f"{one.text[: found.start()]}{int(found[0]) + 7}{one.text[found.end() :]}")
            return


def _removed(passages: list[Any]) -> None:
    element = passages[len(passages) // 2]._p
    element.getparent().remove(element)


def altered(data: bytes, how: Callable[[list[Any]], None]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    how(_passages(document))
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.mark.parametrize("name", IN_FORCE)
def test_an_untouched_original(catalogue: Catalogue, name: str) -> None:
    found = catalogue.check(name, written(name).data)
    assert found.verdict in {"in_force", "superseded"}
    assert found.changes == ()


@pytest.mark.parametrize("how", [_word, _number, _removed])
@pytest.mark.parametrize("name", WORD)
def test_a_changed_original(catalogue: Catalogue, name: str, how: Callable[[list[Any]], None]) -> None:
    original = written(name).data
    data = altered(original, how)
    if _read(data, name).visible.words == _read(original, name).visible.words:
        assert how is _number  # none stands in it
        return
    found = catalogue.check(name, data)
    assert found.verdict == "altered"
    assert 1 <= len(found.changes) <= 3


def test_what_the_program_made(catalogue: Catalogue) -> None:
    """Of the revisions, by turns, the Word, the PDF, a numbered copy, and that with one word changed."""
    numbered = ControlledCopy(number=3, recipient="Jefatura de Planta, turno noche", mark="0" * 20)
    orders = cycle(
        (
            (Order("docx", "Ana", DAY), False),
            (Order("pdf", "Ana Ríos", DAY), False),
            (Order("docx", "", DAY, numbered), False),
            (Order("docx", "", DAY, numbered), True),
        )
    )
    for revision, (order, changed) in zip(
        catalogue.session.query(Revision).join(Profile), orders, strict=False
    ):
        data = output(catalogue.session, catalogue.settings, revision, order)
        if changed:
            found = catalogue.check("copia.docx", altered(data, _word))
            assert found.verdict == "altered", revision.title
            assert "zanahoria" in str([one.to_json() for one in found.changes])
        else:
            found = catalogue.check(f"copia.{order.kind}", data)
            assert (found.verdict, found.changes) == (VERDICTS[revision.state], ()), (revision.title, order)


@pytest.mark.skipif(OFFICE is None, reason="no office suite is installed")
def test_what_an_office_suite_saved_as_pdf(catalogue: Catalogue, tmp_path: Path) -> None:
    assert OFFICE is not None
    printed = [written(name) for name in WORD[::3]]
    for number, sample in enumerate(printed):
        (tmp_path / f"{number}.docx").write_bytes(sample.data)
        (tmp_path / f"{number}w.docx").write_bytes(altered(sample.data, _word))
    paths = [str(path) for path in sorted(tmp_path.glob("*.docx"))]
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    command = [OFFICE, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *paths]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for number, sample in enumerate(printed):
        expected = catalogue.check(sample.name, sample.data).verdict
        found = catalogue.check("impreso.pdf", (tmp_path / f"{number}.pdf").read_bytes())
        assert (found.verdict, found.changes) == (expected, ()), sample.name
        found = catalogue.check("impreso.pdf", (tmp_path / f"{number}w.pdf").read_bytes())
        assert found.verdict == "altered", sample.name
