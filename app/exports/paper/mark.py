"""The code on a copy: the address of its public page as a QR code that a telephone reads from paper."""

from __future__ import annotations

import io

import segno

_QUIET = 4
"""Blank modules around the code, as readers need."""


def svg(address: str) -> str:
    """The code as a drawing."""
    target = io.BytesIO()
    segno.make_qr(address, error="m").save(target, kind="svg", border=_QUIET, xmldecl=False)
    return target.getvalue().decode()


def png(address: str) -> bytes:
    """The code as a picture, eight points a module."""
    target = io.BytesIO()
    segno.make_qr(address, error="m").save(target, kind="png", border=_QUIET, scale=8)
    return target.getvalue()
