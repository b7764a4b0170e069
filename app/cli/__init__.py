"""The command line: an explicit table of commands, each imported when it is asked for."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Final

import click

from app.settings import LANGUAGES, SettingsError, read
from app.wording import Told, Wording, wording
from parsers.wording import N_

COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "parse": ("app.cli.parse:parse", N_("Read files and print their profiles as JSON.")),
    "score": ("app.cli.score:score", N_("Measure the reading of documents against gold.")),
    "import": ("app.cli.import_:import_", N_("Read files, folders and ZIP archives into the catalogue.")),
    "undo": ("app.cli.import_:undo", N_("Take a whole import back.")),
    "list": ("app.cli.catalogue:list_", N_("List the profiles of the catalogue.")),
    "show": ("app.cli.catalogue:show", N_("Show a profile by its code or title.")),
    "compare": ("app.cli.compare:compare", N_("Print what changed between two files or two revisions.")),
    "master": (
        "app.cli.master:master",
        N_("List the controlled documents with dates, approver and holders."),
    ),
    "verify": ("app.cli.verify:verify", N_("Check whether copies are in force and unaltered.")),
    "search": ("app.cli.search:search", N_("Search functions, requirements and titles.")),
    "gold": ("app.cli.gold:group", N_("Export corrected profiles as gold.")),
    "employees": ("app.cli.employees:employees", N_("Import and list employees.")),
    "terms": ("app.cli.terms:terms", N_("Show or set the terms of acknowledgement and review.")),
    "audit": ("app.cli.audit:audit", N_("Verify, list and export the audit trail.")),
    "package": ("app.cli.package:package", N_("Draw an auditor's package, and check one.")),
    "user": ("app.cli.user:group", N_("Invite people and give them roles.")),
    "demo-accounts": ("app.cli.demo:demo_accounts", N_("Make the accounts of a demonstration.")),
    "serve": ("app.cli.serve:serve", N_("Serve the application, with one worker.")),
    "worker": ("app.cli.serve:worker", N_("Run the jobs that wait.")),
    "upgrade": ("app.cli.maintenance:upgrade", N_("Bring the database to this version, after a backup.")),
    "backup": ("app.cli.maintenance:backup", N_("Write the whole home into an archive.")),
    "restore": ("app.cli.maintenance:restore", N_("Put a backup into the home.")),
}
"""Every command: where it is defined, and what the list of commands says of it."""


class Lazy(click.Group):
    """A group that knows its commands by name and imports only the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name][0].split(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        speak(command, wording(_language()))
        return command

    def get_help(self, ctx: click.Context) -> str:
        """What the program is, in the language of the settings."""
        speak(self, wording(_language()))
        return super().get_help(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, which imports none of them."""
        words = wording(_language())
        with formatter.section(words.text(N_("Commands"))):
            formatter.write_dl([(name, words.text(says)) for name, (_, says) in COMMANDS.items()])


def speak(command: click.Command, words: Wording) -> None:
    """Puts the help of a command, of its options and of its own commands into a language."""
    command.help = words.text(command.help) if command.help else command.help
    for option in command.params:
        if isinstance(option, click.Option) and option.help:
            option.help = words.text(option.help)
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        speak(inner, words)


@click.group(
    cls=Lazy,
    help=N_(
        "Job profiles as controlled documents: read, kept, searched, charted and checked. Settings come from variables "
        "named PERFILARIO_...; see docs/settings.md."
    ),
)
@click.version_option(package_name="perfilario")
@click.pass_context
def group(context: click.Context) -> None:
    context.obj = read(os.environ)


def main() -> None:
    """Runs a command; a refusal is one line on standard error and exit code 1, a wrong setting exit code 2."""
    try:
        group()
    except SettingsError as error:
        _say(error)
        sys.exit(2)
    except Exception as error:
        from app.cli.refusals import refusal

        told = refusal(error)
        if told is None:
            raise
        _say(told)
        sys.exit(1)


def _language() -> str:
    """The language of what is said before the settings are read, or because they cannot be."""
    wanted = os.environ.get("PERFILARIO_LANGUAGE", LANGUAGES[0])
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def _say(error: Told) -> None:
    click.echo(f"perfilario: {wording(_language()).error(error)}", err=True)
