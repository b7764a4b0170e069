"""What an import shows: its progress on standard error, and at its end a table."""

from __future__ import annotations

import contextlib
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Column, Table

from app.cli.opening import Opened
from app.labels import LABELS
from app.pace import Pace, in_words
from parsers.wording import N_
from profiles.models import ImportEntry

EVERY = 10.0


class Shown:
    """How far an import is: a bar on a terminal, elsewhere a line every `EVERY` seconds."""

    def __init__(self, catalogue: Opened, total: int, done: int, clock: Callable[[], float]) -> None:
        self.total, self.done, self.failed = total, done, 0
        self._catalogue = catalogue
        self._clock = clock
        self._pace = Pace(clock)
        self._pace.left(done, total)
        self._told = clock()
        console = Console(stderr=True)
        self.bar = Progress(
            TextColumn(catalogue.wording.text(N_("Importing"))),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[state]}"),
            TextColumn("{task.fields[file]}", table_column=Column(no_wrap=True, overflow="ellipsis")),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        )
        self._task = self.bar.add_task("", total=total, completed=done, file="", state="")

    def advance(self, path: str, *, failed: bool) -> None:
        """One more file is done with."""
        self.done += 1
        self.failed += failed
        state = self._state()
        self.bar.update(self._task, completed=self.done, file=PurePath(path).name, state=state)
        if self.bar.disable and self._clock() - self._told >= EVERY:
            self._told = self._clock()
            files = self._catalogue.wording.text(
                N_("{done} of {total} files"), done=self.done, total=self.total
            )
            click.echo(" · ".join(filter(None, (files, state))), err=True)

    def _state(self) -> str:
        """What could not be read, and the time left."""
        words = self._catalogue.wording
        left = self._pace.left(self.done, self.total)
        failed = words.text(N_("{failed} not read"), failed=self.failed) if self.failed else ""
        return " · ".join(filter(None, (failed, "" if left is None else in_words(left, words))))


@contextlib.contextmanager
def progress(
    catalogue: Opened, total: int, done: int, clock: Callable[[], float] = time.monotonic
) -> Iterator[Shown]:
    """The progress of an import on standard error, `done` of its files being entered before."""
    shown = Shown(catalogue, total, done, clock)
    with shown.bar:
        yield shown


def print_summary(catalogue: Opened, entries: Sequence[ImportEntry]) -> None:
    """A row for each profile of each file with its reasons, then the number of each outcome."""
    words = catalogue.wording
    table = Table(
        *(words.text(name) for name in (N_("File"), N_("Profile"), N_("Outcome"), N_("Reason"))), box=None
    )
    for entry in entries:
        reasons = "\n".join(words.reason(reason) for reason in entry.reasons)
        outcome = words.text(LABELS["outcome"][entry.outcome])
        table.add_row(PurePath(entry.path).name, entry.label or "", outcome, reasons)
    console = Console(markup=False, highlight=False)
    console.print(table)
    counts = Counter(entry.outcome for entry in entries)
    total = ", ".join(
        f"{words.text(LABELS['outcome'][outcome])}: {counts.get(outcome, 0)}" for outcome in LABELS["outcome"]
    )
    number = entries[0].batch_id if entries else 0
    console.print(words.text(N_("Import {number}: {total}"), number=number, total=total), soft_wrap=True)
