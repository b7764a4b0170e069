"""What an import shows: its progress on standard error, and at its end a table."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from app.cli.opening import Opened
from app.labels import LABELS
from parsers.wording import N_
from profiles.models import ImportEntry


@contextlib.contextmanager
def progress(catalogue: Opened, total: int, done: int) -> Iterator[Callable[[str], None]]:
    """A progress bar on standard error; what it gives is called with each file's path before the file."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn(catalogue.wording.text(N_("Importing"))),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[file]}"),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )
    with bar:
        task = bar.add_task("", total=total, completed=done, file="")

        def advance(path: str) -> None:
            bar.update(task, advance=1, file=PurePath(path).name)

        yield advance


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
