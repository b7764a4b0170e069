"""Places in few words and in full."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from app.catalogue import places

CASES: list[tuple[dict[str, Any], str, str]] = [
    ({"page": 3, "bbox": [0, 0, 1, 1]}, "p. 3", "página 3"),
    ({"sheet": "Hoja1", "cell": "B7"}, "B7", "hoja Hoja1, celda B7"),
    ({"paragraph": 4, "cell": "2.3.1"}, "t. 2, f. 3", "tabla 2, fila 3, columna 1"),
    ({"line": 12}, "l. 12", "línea 12"),
    ({"paragraph": 9}, "¶ 9", "párrafo 9"),
    ({"quote": "Código"}, "encab.", "encabezado o pie de página"),
]


@pytest.mark.parametrize(("origin", "brief", "full"), CASES)
def test_a_place(application: Flask, origin: dict[str, Any], brief: str, full: str) -> None:
    with application.test_request_context():
        assert places.short([origin]) == brief
        assert places.full(origin) == full
        assert places.short([]) == ""
