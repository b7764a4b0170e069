"""Where items were read: pictures of pages, and passages in their context."""

from __future__ import annotations

import re

from flask.testing import FlaskClient

from app import settings
from app.database import Database
from profiles import catalogue
from profiles.viewer import LOCAL


def origin(client: FlaskClient, store: Database, code: str, text: str, **headers: str) -> str:
    """The origin's page of the item with this text."""
    with store.reading() as session:
        row = catalogue.find(session, LOCAL, code)[0]
        item = next(one for one in catalogue.items(session, LOCAL, row.revision_id) if one.text == text)
    answer = client.get(f"/items/{item.id}/origin", headers=headers)
    assert answer.status_code == 200
    return answer.text


def test_a_text_shows_the_line_in_its_context(
    client: FlaskClient, seeded: settings.Settings, store: Database
) -> None:
    text = origin(client, store, "VIV-AL-002", "Llevar el inventario de macetas.")
    assert re.findall(r"<mark>(.*?)</mark>", text) == ["2.3. Llevar el inventario de macetas."]
    assert "Ordenar el almacén por especie" in text
    assert "VIV-AL-002 v02.txt · línea 14" in text


def test_a_word_file_shows_the_paragraph(
    client: FlaskClient, seeded: settings.Settings, store: Database
) -> None:
    text = origin(client, store, "VIV-GG-001", "Aprobar el presupuesto anual.")
    assert re.findall(r"<mark>(.*?)</mark>", text) == ["2.1. Aprobar el presupuesto anual."]


def test_a_pdf_shows_the_page_with_a_frame(
    client: FlaskClient, seeded: settings.Settings, store: Database
) -> None:
    text = origin(client, store, "VIV-VI-001", "Supervisar el riego y la fertilización diarios.")
    assert len(re.findall(r'<rect class="frame"', text)) == 1
    picture = re.search(r'<image href="([^"]+)"', text)
    assert picture is not None
    answer = client.get(picture[1])
    assert answer.mimetype == "image/png"
    assert answer.data.startswith(b"\x89PNG")
    assert client.get(picture[1].replace("/1.png", "/9.png")).status_code == 400


def test_htmx_gets_the_piece_alone(client: FlaskClient, seeded: settings.Settings, store: Database) -> None:
    text = origin(client, store, "VIV-GG-001", "Conducir la empresa.", **{"HX-Request": "true"})
    assert "<html" not in text
    assert "data-close-origin" in text


def test_control_data_have_their_origin(
    client: FlaskClient, seeded: settings.Settings, store: Database
) -> None:
    with store.reading() as session:
        row = catalogue.find(session, LOCAL, "VIV-AL-002")[0]
    answer = client.get(f"/revisions/{row.revision_id}/origin?field=/control/code")
    assert re.findall(r"<mark>(.*?)</mark>", answer.text) == ["Código: VIV-AL-002"]
    assert client.get(f"/revisions/{row.revision_id}/origin?field=/grade").status_code == 404
