"""Copies of a revision: what they hold, and the mark on them."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import docx
import pytest
from docx.document import Document
from flask.testing import FlaskClient
from pypdfium2 import PdfDocument

from app.database import Database
from app.settings import Settings
from profiles.models import Profile, Revision
from tests.app import seeding
from tests.app.people import ClientAs


def _revision(store: Database, code: str, state: str) -> int:
    with store.reading() as session:
        found = session.query(Revision).join(Profile).filter(Profile.code == code, Revision.state == state)
        return found.one().id


@pytest.fixture
def draft(store: Database, seeded: Settings) -> int:
    text = seeding.text_file("03", "02/05/2024", "2.3. Llevar el inventario de macetas.\n")
    seeding.enter(store, seeded, ("VIV-AL-002 v03.txt", text), in_force=False)
    return _revision(store, "VIV-AL-002", "draft")


def _mark(document: Document) -> str:
    return document.sections[0].footer.tables[0].cell(0, 0).text


def test_a_word_copy_has_the_content_and_its_mark(client: FlaskClient, store: Database, draft: int) -> None:
    answer = client.get(f"/revisions/{_revision(store, 'VIV-AL-002', 'in_force')}/copy.docx")
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="VIV-AL-002')
    document = docx.Document(io.BytesIO(answer.data))
    assert "2.1.\tRecibir los insumos y comparar las guías con los pedidos." in [
        one.text for one in document.paragraphs
    ]
    assert _mark(document) == f"COPIA NO CONTROLADA · {datetime.now(UTC):%d/%m/%Y} · Hr-Quality"
    of_draft = docx.Document(io.BytesIO(client.get(f"/revisions/{draft}/copy.docx").data))
    assert _mark(of_draft).startswith("COPIA NO CONTROLADA · BORRADOR · ")


def test_a_pdf_copy_has_the_mark_on_its_page(client: FlaskClient, store: Database, seeded: Settings) -> None:
    answer = client.get(f"/revisions/{_revision(store, 'VIV-AL-002', 'in_force')}/copy.pdf")
    pages = PdfDocument(answer.data)
    text = " ".join(pages[0].get_textpage().get_text_range().split())
    pages.close()
    assert answer.mimetype == "application/pdf"
    assert "COPIA NO CONTROLADA" in text
    assert "Página 1 de 1" in text
    assert "Recibir los insumos y comparar las guías" in text


def test_a_draft_is_not_for_everybody(client_as: ClientAs, draft: int) -> None:
    employee = client_as("employee")
    assert [employee.get(f"/revisions/{draft}/copy.{kind}").status_code for kind in ("docx", "pdf")] == [
        404,
        404,
    ]
