"""`perfilario import` and `undo`: files, folders and archives into the catalogue."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Generator, Sequence
from pathlib import Path

import click
from filelock import FileLock, Timeout

from app.cli.opening import Opened, as_user, opened
from app.cli.summary import print_summary, progress
from app.reading import processes, reader, texts_of
from parsers.wording import N_
from profiles import files, imports
from profiles.errors import ImportIsRunning
from profiles.imports import Incoming, Reader, Reason, Request
from profiles.imports.reading import Read, read_all
from profiles.imports.sources import Source, find, is_unsupported
from profiles.models import ImportEntry
from profiles.permissions import Permission


@click.command(
    "import",
    help=N_(
        "Read files, folders and ZIP archives into the catalogue. A stopped import goes on where it was when the same "
        "command is run again. The exit code is 1 if a file named on the command line could not be read."
    ),
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--in-force", is_flag=True, help=N_("Take the documents as already approved on paper."))
@click.option(
    "--company", metavar="NAME", help=N_("The company that they belong to; by default the installation's.")
)
@as_user
def import_(paths: tuple[Path, ...], in_force: bool, company: str | None) -> None:
    with opened() as catalogue:
        lock = FileLock(catalogue.settings.home / "import.lock")
        try:
            with lock.acquire(timeout=0):
                sources = find(paths, catalogue.settings.limits)
                entries = _run(catalogue, sources, in_force, company)
        except Timeout as error:
            raise ImportIsRunning from error
        print_summary(catalogue, entries)
    named = {source.path for source in sources if source.named}
    sys.exit(any(entry.outcome == "failed" and entry.path in named for entry in entries))


@click.command(help=N_("Take a whole import back, by its number, while nothing was built on it."))
@click.argument("number", type=int)
@as_user
def undo(number: int) -> None:
    with opened() as catalogue:
        with catalogue.database.writing() as session:
            imports.undo(session, catalogue.viewer(), number, catalogue.acting())
        catalogue.say(N_("Import {number} was undone."), number=number)


def _run(
    catalogue: Opened, sources: Sequence[Source], in_force: bool, company: str | None
) -> Sequence[ImportEntry]:
    acting = catalogue.acting()
    with catalogue.database.writing() as session:
        found = catalogue.company(session, Permission.IMPORT, company)
        request = Request(found.id, in_force, tuple((source.path, source.sha256) for source in sources))
        batch = imports.begin(session, catalogue.viewer(), request, acting)
        entered = imports.entered(session, batch.id)
        held = {
            source.path
            for source in sources
            if source.sha256 is not None and imports.is_held(session, found.id, source.sha256)
        }
        texts = texts_of(catalogue.settings, session, found.id)
    left = [source for source in sources if source.path not in entered]
    to_read = [source for source in left if source.outcome is None and source.path not in held]
    mark = reader(catalogue.settings, texts)
    with (
        # the reading processes end with the import, whatever ends it
        contextlib.closing(_read(catalogue, to_read, texts)) as results,
        progress(catalogue, len(sources), len(entered)) as shown,
    ):
        try:
            for source in left:
                result = None if source.outcome or source.path in held else next(results)
                failed = _enter(catalogue, batch.id, source, result, mark)
                shown.advance(source.path, failed=failed)
        except KeyboardInterrupt:
            shown.bar.stop()
            stopped = N_("Stopped after {done} of {total} files; the same command goes on with the others.")
            catalogue.say(stopped, done=shown.done, total=shown.total)
            raise
    with catalogue.database.writing() as session:
        return imports.finish(session, catalogue.viewer(), batch.id, acting)


def _read(catalogue: Opened, sources: Sequence[Source], texts: tuple[str, ...]) -> Generator[Read[Source]]:
    chosen = catalogue.settings
    return read_all(
        [(source, source.path, source.load) for source in sources],
        chosen.limits,
        texts,
        max(1, min(processes(chosen), len(sources))),
        chosen.tools,
    )


def _enter(
    catalogue: Opened, batch_id: int, source: Source, result: Read[Source] | None, mark: Reader
) -> bool:
    """One file, one transaction; its bytes are in the store before any row speaks of them. True where it failed."""
    if result is not None and result.error is None:
        files.put(catalogue.settings.home, result.data)
    failed = False
    with catalogue.database.writing() as session:
        if source.problem is not None:
            failed = source.outcome == "failed"
            note = imports.note_failed if failed else imports.note_skipped
            note(session, batch_id, source.path, source.sha256, source.problem)
        elif result is None:
            assert source.sha256 is not None
            imports.enter_held(
                session, catalogue.viewer(), batch_id, source.path, source.sha256, catalogue.acting()
            )
        elif result.error is not None:
            failed = source.named or not is_unsupported(result.error)
            note = imports.note_failed if failed else imports.note_skipped
            note(session, batch_id, source.path, source.sha256, Reason.of(result.error))
        else:
            described = files.describe(result.data, catalogue.settings.limits)
            incoming = Incoming(path=source.path, file=described, profiles=result.profiles, reader=mark)
            imports.commit_file(session, catalogue.viewer(), batch_id, incoming, catalogue.acting())
    return failed
