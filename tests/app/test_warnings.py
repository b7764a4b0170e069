"""Warnings and doubts in the reader's language."""

from __future__ import annotations

import pytest
from flask import Flask

from app import warnings

CASES = {
    ("title-missing", "Nothing in the text names the position."): "Nada en el documento nombra el puesto.",
    ("function-twice", "A function stands twice: Regar"): "Una función está dos veces: «Regar»",
    (
        "uncertain-items",
        "3 items need a person's eye.",
    ): "Elementos leídos con duda, que una persona debe revisar: 3.",
    (
        "control-contradiction",
        "The document gives several values for version: 01, 02. 02 is taken.",
    ): "Los datos de control se contradicen: 01, 02",
    ("control-contradiction", "no colon here"): "no colon here",
    ("of-tomorrow", "Something new."): "Something new.",
}


@pytest.mark.parametrize(("warning", "told"), CASES.items())
def test_a_warning_is_told(application: Flask, warning: tuple[str, str], told: str) -> None:
    with application.test_request_context():
        assert warnings.text({"code": warning[0], "message": warning[1]}) == told


def test_a_doubt_is_told_where_it_says_something(application: Flask) -> None:
    with application.test_request_context():
        assert warnings.doubt("kind-unknown") == "no queda claro el tipo de requisito"
        assert warnings.doubt("label-matched, kind-unknown, recognised-text") == (
            "no queda claro el tipo de requisito; sus letras se reconocieron en una imagen"
        )
        assert warnings.doubt("heading-matched") == ""
        assert warnings.doubt(None) == ""
