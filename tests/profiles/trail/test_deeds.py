"""Every deed that the program records has its wording, and every wording is of a deed that is recorded."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from profiles.trail.deeds import DEEDS

ROOT = Path(__file__).parents[3]


def _recorded() -> Iterator[str]:
    """The texts "thing.deed" in calls of `record` and of functions that hand them on."""
    for folder in ("profiles", "app"):
        for path in (ROOT / folder).rglob("*.py"):
            tree = ast.parse(path.read_text("utf-8"))
            if path.name == "deeds.py" or not any(_is_trail(node) for node in ast.walk(tree)):
                continue
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in DEEDS:
                    yield node.value
                if _records(node) and isinstance(node.args[2], ast.Constant):
                    yield node.args[2].value


def _is_trail(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.ImportFrom)
        and bool(node.module)
        and ("trail" in (node.module or "") or any(one.name == "trail" for one in node.names))
    )


def _records(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or len(node.args) < 3:
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name == "record"


def test_deeds_and_wordings_are_the_same() -> None:
    assert set(_recorded()) == set(DEEDS)
