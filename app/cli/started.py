"""What the command line was started with; commands that open no catalogue import no database."""

from __future__ import annotations

import click

from app.settings import Settings
from app.wording import Wording, wording
from parsers.wording import N_


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
