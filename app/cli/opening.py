"""What every command on a catalogue does first: says which home it uses, and opens the database."""

from __future__ import annotations

import contextlib
import getpass
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import click

from app.database import Database, open_catalogue
from app.settings import Settings
from app.wording import Wording, wording
from parsers.wording import N_
from profiles.acting import Acting, acting


@dataclass(frozen=True, slots=True)
class Opened:
    """An open catalogue and how to speak about it."""

    settings: Settings
    database: Database
    wording: Wording

    def acting(self) -> Acting:
        """Whoever runs the command, now."""
        return acting(_user(), self.settings.zone)

    def say(self, template: str, **values: Any) -> None:
        """A line for the person, beside the command's result."""
        click.echo(self.wording.text(template, **values), err=True)


def settings() -> Settings:
    """The settings that the command line was started with."""
    found = click.get_current_context().find_object(Settings)
    assert found is not None
    return found


def say_home(chosen: Settings) -> Wording:
    """Says which home a command uses."""
    words = wording(chosen.language)
    click.echo(words.text(N_("Home: {home}"), home=chosen.home), err=True)
    return words


@contextlib.contextmanager
def opened() -> Iterator[Opened]:
    """The catalogue of the settings, made where there is none; raises SchemaIsOlder."""
    chosen = settings()
    words = say_home(chosen)
    database = open_catalogue(chosen)
    try:
        yield Opened(chosen, database, words)
    finally:
        database.close()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "local"
