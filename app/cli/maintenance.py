"""`perfilario upgrade`, `backup` and `restore`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from app import backup as archives
from app.cli.opening import opened
from app.cli.started import say_home, settings
from app.database import of
from app.database import upgrade as upgrade_schema
from app.settings import prepare
from app.wording import Wording
from parsers.wording import N_
from profiles import schema
from profiles.errors import SchemaIsNewer


@click.command(help=N_("Bring the database to this version of the program, after a backup."))
@click.option(
    "--no-backup", is_flag=True, help=N_("Make no backup first (PostgreSQL: make one with pg_dump).")
)
def upgrade(no_backup: bool) -> None:
    chosen = settings()
    words = say_home(chosen)
    prepare(chosen)
    database = of(chosen)
    try:
        with database.reading() as session:
            found = schema.current(session.connection())
        if found == schema.newest():
            _say(words, N_("The database is up to date."))
            return
        if found is not None and not schema.is_known(found):
            raise SchemaIsNewer(found=found)
        if found is not None and not no_backup:
            stamp = f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S}"
            target = chosen.home / "backups" / f"before-upgrade-{stamp}.zip"
            archives.backup(chosen, target)
            _say(words, N_("Backup: {file}"), file=target)
        upgrade_schema(database)
        _say(words, N_("The database was upgraded."))
    finally:
        database.close()


@click.command(help=N_("Write the whole home into FILE, a ZIP archive with the hash of everything in it."))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    with opened() as catalogue:
        count = archives.backup(catalogue.settings, file)
        catalogue.say(N_("Backup: {file} ({count} files)"), file=file, count=count)


@click.command(help=N_("Put the backup FILE into the home; stop the service first."))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help=N_("Set aside what the home holds, then restore."))
def restore(file: Path, force: bool) -> None:
    chosen = settings()
    words = say_home(chosen)
    aside = archives.restore(chosen, file, force=force)
    if aside is not None:
        _say(words, N_("What was there is now in {folder}."), folder=aside)
    _say(words, N_("Restored. The search index is made anew when the service starts."))


def _say(words: Wording, template: str, **values: object) -> None:
    click.echo(words.text(template, **values), err=True)
