"""What every command on a catalogue does first: says which home it uses, and opens the database."""

from __future__ import annotations

import contextlib
import dataclasses
import getpass
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import click
from sqlalchemy.orm import Session

from app.cli.started import say_home, settings
from app.database import Database, open_catalogue
from app.settings import Settings
from app.wording import Wording
from parsers.wording import N_
from profiles import accounts, companies
from profiles.accounts.errors import AccountIsDisabled
from profiles.acting import Acting, acting
from profiles.catalogue import past
from profiles.models import Company
from profiles.permissions import Permission
from profiles.viewer import LOCAL, Viewer

_AS: Final = "perfilario.as"


def _keep_login(context: click.Context, _option: click.Parameter, login: str | None) -> None:
    context.meta[_AS] = login


as_user = click.option(
    "--as",
    metavar="USER",
    callback=_keep_login,
    expose_value=False,
    help=N_("Act as this account: with what its roles allow, recorded under its name."),
)
"""The option of every command that changes something; without it whoever has the home in their hands acts."""


as_of = click.option(
    "--as-of", "day", metavar="DATE", help=N_("What was in force on this day (year-month-day), not today.")
)
"""The option of the commands that look at the catalogue."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open catalogue and how to speak about it."""

    settings: Settings
    database: Database
    wording: Wording
    person: Viewer = LOCAL
    login: str = ""

    def acting(self) -> Acting:
        """Whoever runs the command, now: the account of --as, or the console with the system's user."""
        if self.login:
            return acting(self.login, self.settings.zone, account_id=self.person.account_id)
        return acting(f"console:{_user()}", self.settings.zone)

    def viewer(self) -> Viewer:
        """What the command may see and do: all, or what the roles of the account of --as allow."""
        return self.person

    def looking(self, day: str | None) -> Viewer:
        """The viewer as of a day as --as-of names it; raises DayIsNotReadable, DayIsToCome or PastIsNotShown."""
        if day is None:
            return self.viewer()
        return past.looking_at(self.viewer(), past.read_day(day), self.acting().today)

    def company(self, session: Session, work: Permission, name: str | None = None) -> Company:
        """The company of a name, without one the installation's, for a work in it; raises NotAllowed."""
        return companies.for_work(session, self.viewer(), work, name, self.settings.company, self.acting())

    def say(self, template: str, **values: Any) -> None:
        """A line for the person, beside the command's result."""
        click.echo(self.wording.text(template, **values), err=True)


@contextlib.contextmanager
def opened() -> Iterator[Opened]:
    """The catalogue of the settings, made where there is none; raises SchemaIsOlder, AccountIsUnknown or AccountIsDisabled."""
    chosen = settings()
    words = say_home(chosen)
    database = open_catalogue(chosen)
    try:
        login = click.get_current_context().meta.get(_AS)
        found = Opened(chosen, database, words)
        yield found if login is None else _as(found, login)
    finally:
        database.close()


def _as(found: Opened, login: str) -> Opened:
    with found.database.reading() as session:
        account = accounts.find(session, login)
        if account.disabled_at is not None:
            raise AccountIsDisabled(login=account.login)
        person = accounts.viewer_of(session, account, found.acting().today)
    return dataclasses.replace(found, person=person, login=account.login)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "local"
