"""Items of the gold of a form, with the attributes that the gold rules ask for."""

from __future__ import annotations

from typing import Any

Item = dict[str, Any]


def duty(text: str, number: str | None = None, *frequency: str, group: str | None = None) -> Item:
    return {"number": number, "group": group, "text": text, "frequency": [*frequency], "action": []}


def need(kind: str, text: str, importance: str = "required", **others: int | str) -> Item:
    return {"kind": kind, "importance": importance, "text": text, **others}


def head(title: str) -> Item:
    return {"kind": "reports_to", "title": title}


def subordinate(title: str) -> Item:
    return {"kind": "supervises", "title": title}
