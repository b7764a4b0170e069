"""The command line: an explicit table of commands, each imported when it is asked for."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final

import click

from app.settings import SettingsError, read

if TYPE_CHECKING:
    from app.wording import Told

COMMANDS: Final[dict[str, str]] = {
    "parse": "app.cli.parse:parse",
    "import": "app.cli.import_:import_",
    "undo": "app.cli.import_:undo",
    "list": "app.cli.catalogue:list_",
    "show": "app.cli.catalogue:show",
    "search": "app.cli.search:search",
    "employees": "app.cli.employees:employees",
    "serve": "app.cli.serve:serve",
    "worker": "app.cli.serve:worker",
    "upgrade": "app.cli.maintenance:upgrade",
    "backup": "app.cli.maintenance:backup",
    "restore": "app.cli.maintenance:restore",
}


class Lazy(click.Group):
    """A group that knows its commands by name and imports only the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=Lazy)
@click.version_option(package_name="perfilario")
@click.pass_context
def group(context: click.Context) -> None:
    """Job profiles as controlled documents: read, kept, searched, charted and checked.

    Settings come from variables named PERFILARIO_...; see docs/settings.md.
    """
    context.obj = read(os.environ)


def main() -> None:
    """Runs a command; a refusal is one line on standard error and exit code 1, a wrong setting exit code 2."""
    try:
        group()
    except SettingsError as error:
        _say(error, os.environ.get("PERFILARIO_LANGUAGE", "es"))
        sys.exit(2)
    except Exception as error:
        from app.cli.refusals import refusal

        told = refusal(error)
        if told is None:
            raise
        _say(told, os.environ.get("PERFILARIO_LANGUAGE", "es"))
        sys.exit(1)


def _say(error: Told, language: str) -> None:
    from app.wording import wording

    click.echo(f"perfilario: {wording(language).error(error)}", err=True)
