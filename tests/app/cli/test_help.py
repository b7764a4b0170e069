"""What every command says of itself, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

import click
import pytest

from app.cli import COMMANDS
from app.wording import wording


def _said(command: click.Command) -> Iterator[str]:
    yield command.help or ""
    for one in command.params:
        if isinstance(one, click.Option) and not one.hidden:
            yield one.help or ""
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        yield from _said(inner)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_explained_in_spanish(name: str) -> None:
    module, attribute = COMMANDS[name][0].split(":")
    spanish = wording("es")
    said = [COMMANDS[name][1], *_said(getattr(import_module(module), attribute))]
    assert [one for one in said if spanish.text(one) == one] == []
