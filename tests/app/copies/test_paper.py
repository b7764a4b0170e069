"""The company's paper: set on its screen, taken by copies."""

from __future__ import annotations

import io

import docx
import pytest
from flask.testing import FlaskClient
from PIL import Image
from pypdfium2 import PdfDocument
from sqlalchemy import select

from app.database import Database
from app.settings import Settings
from profiles.models import Company, PaperTemplate


def picture(kind: str = "PNG", size: tuple[int, int] = (300, 90)) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, "#1f5c3a").save(target, kind)
    return target.getvalue()


def template(*texts: str) -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{empresa}} · {{code}} · {{versión}}"
    for text in texts:
        document.add_paragraph(text)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _answer(client: FlaskClient, **more: object) -> tuple[int, str]:
    answer = client.post("/paper", data=more, content_type="multipart/form-data")
    return answer.status_code, answer.text


def _send(client: FlaskClient, **more: object) -> int:
    return _answer(client, **more)[0]


def test_what_is_set_is_on_the_next_copy(client: FlaskClient, store: Database, seeded: Settings) -> None:
    assert "Papel de la empresa" in client.get("/paper").text
    sent = _send(
        client,
        kind="Manual de puesto",
        footer="Uso interno",
        colour="#1f5c3a",
        logo=(io.BytesIO(picture()), "logo.png"),
        word=(io.BytesIO(template("Antes", "{{contenido}}", "Después")), "papel.docx"),
    )
    assert sent == 303
    pages = PdfDocument(client.get("/revisions/2/copy.pdf").data)
    text = pages[0].get_textpage().get_text_range()
    pages.close()
    assert "MANUAL DE PUESTO" in text
    assert "Uso interno" in text
    document = docx.Document(io.BytesIO(client.get("/revisions/2/copy.docx").data))
    assert document.sections[0].header.paragraphs[0].text == " · VIV-AL-002 · 02"
    texts = [one.text for one in document.paragraphs]
    assert (texts[0], texts[-1], "{{contenido}}" in texts) == ("Antes", "Después", False)
    assert "COPIA NO CONTROLADA" in document.sections[0].footer.tables[0].cell(0, 0).text
    preview = client.get("/paper/preview.pdf")
    assert preview.data.startswith(b"%PDF")
    assert preview.headers["Content-Disposition"] == 'attachment; filename="Vista previa.pdf"'
    assert client.get("/paper/preview.docx").data.startswith(b"PK")
    assert client.get("/paper/preview.txt").status_code == 404
    assert _send(client, kind="Manual de puesto", without_word="on") == 303
    with store.reading() as session:
        found = session.scalars(select(PaperTemplate)).one()
        company = session.scalars(select(Company)).one()
    assert (found.company_id, found.word_sha256, found.logo_sha256 is None) == (company.id, None, False)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"logo": (b"GIF89a nothing", "logo.gif")}, "El logotipo no es una imagen PNG o JPEG"),
        ({"logo": (b"\x89PNG\r\n\x1a\n broken", "logo.png")}, "El logotipo no es una imagen PNG o JPEG"),
        ({"word": (b"no zip", "papel.docx")}, "La plantilla no es un documento de Word"),
        ({"word": (template("{{secreto}}"), "papel.docx")}, "secreto"),
        ({"colour": "green"}, "«green» no es un color. Escriba #"),
        ({"footer": "x" * 301}, "es demasiado largo. Redúzcalo a 300 caracteres."),
    ],
)
def test_what_cannot_be_used_is_said_on_the_form(
    client: FlaskClient,
    store: Database,
    seeded: Settings,
    wrong: dict[str, tuple[bytes, str] | str],
    said: str,
) -> None:
    sent = {
        name: value if isinstance(value, str) else (io.BytesIO(value[0]), value[1])
        for name, value in wrong.items()
    }
    status, text = _answer(client, kind="Manual de puesto", **sent)
    assert (status, said in text, 'value="Manual de puesto"' in text) == (400, True, True)
    with store.reading() as session:
        assert session.scalars(select(PaperTemplate)).all() == []
