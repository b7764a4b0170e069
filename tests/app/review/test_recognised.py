"""Words of a page that is a picture: asked for by the screen, recognised by the worker, there from then on."""

from __future__ import annotations

import io

import pytest
from flask.testing import FlaskClient
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import select

from app import settings
from app.database import Database
from app.jobs import Workshop
from app.worker import tasks
from parsers.readers.pdf.tesseract import languages
from profiles.models import Job, Revision
from tests.app import seeding
from tests.parsers.readers.drawn_pdf import drawn, written
from tests.parsers.readers.scanned_pdf import TESSERACT, pictures

recognising = pytest.mark.skipif(
    not TESSERACT or "spa" not in languages(TESSERACT), reason="Tesseract with Spanish is not installed"
)
SCAN = [(60.0, 200.0, "Limpiar el horno cada noche.")]


def paper(picture: Image.Image) -> bytes:
    """A profile in text, and a page that is a picture behind it."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=True)
    for number, line in enumerate(seeding.PDF_LINES):
        canvas.drawString(60, 780 - 18 * number, line)
    canvas.showPage()
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.save()
    return target.getvalue()


@pytest.fixture
def review(home: settings.Settings, store: Database) -> str:
    """The address of the review of a draft with a scanned second page."""
    data = paper(pictures(drawn(written(SCAN, size=12)))[0])
    seeding.enter(store, home, ("VIV-VI-001 v02.pdf", data), in_force=False)
    with store.reading() as session:
        return f"/profiles/{session.scalars(select(Revision.profile_id)).one()}/review"


def work(home: settings.Settings, store: Database) -> None:
    Workshop(home, store, tasks(), lambda: False, "tests").do_all()


@recognising
def test_the_worker_recognises_what_the_screen_asks_for(
    client: FlaskClient, home: settings.Settings, store: Database, review: str
) -> None:
    assert "Esta página es una imagen." not in client.get(review).text
    assert "Reconocer sus palabras" in client.get(f"{review}?page=2").text
    answer = client.post(f"{review}/words", data={"page": "2"}, headers={"HX-Request": "true"})
    assert "se están reconociendo" in answer.text
    assert client.get(f"{review}/sheet?page=2").status_code == 204
    assert client.post(f"{review}/words", data={"page": "2"}).status_code == 303
    with store.reading() as session:
        assert session.scalars(select(Job.kind)).all() == ["page_words"]
    work(home, store)
    answer = client.get(f"{review}/sheet?page=2")
    assert answer.status_code == 200
    assert ">horno</text>" in answer.text
    assert "Esta página es una imagen" not in client.get(f"{review}?page=2").text


def test_a_failure_is_told_and_may_be_tried_again(
    client: FlaskClient, home: settings.Settings, store: Database, review: str
) -> None:
    with store.writing() as session:
        sha256 = session.scalars(select(Revision)).one().files[0].sha256
        job = Job(
            kind="page_words",
            payload={"sha256": sha256, "page": 2},
            state="failed",
            created_at=seeding.ACTING.now,
        )
        session.add(job)
    text = client.get(f"{review}?page=2").text
    if home.tools.recognition:
        assert "no se pudieron reconocer" in text.lower()
    else:
        assert "no hay reconocimiento de texto instalado" in text
