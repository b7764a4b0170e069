"""Runs commands in this process, on a home of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import group

Command = Callable[..., Result]


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """Calls a command in English on the home `tmp_path / 'home'`."""

    def call(*arguments: object, **settings: str) -> Result:
        chosen = {"HOME": str(tmp_path / "home"), "LANGUAGE": "en", "PROCESSES": "1", **settings}
        return CliRunner().invoke(
            group,
            [str(one) for one in arguments],
            env={**{f"PERFILARIO_{name}": value for name, value in chosen.items()}, "COLUMNS": "200"},
        )

    return call
