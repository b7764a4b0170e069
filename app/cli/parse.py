"""`perfilario parse`: files to profiles as JSON."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from app.cli.files import file_bytes, vocabulary_texts
from app.cli.started import settings
from app.wording import Wording, wording
from parsers.covered import Coverage
from parsers.errors import ReadError
from parsers.isolation import Worker
from parsers.profile import ParsedProfile
from parsers.wording import N_


@click.command(
    help=N_(
        "Read FILES and write the profiles that they hold as JSON, without a catalogue.\n\n"
        "Without --out one JSON object a line goes to standard output. The exit code is 1 if a file could not be read "
        "or holds no profile; the others are read all the same."
    )
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help=N_("Write one JSON file a profile into this folder."),
)
@click.option(
    "--vocabulary",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="TOML",
    help=N_("A company's own wording, laid over the built-in one; may be given again."),
)
@click.option(
    "--coverage",
    "covering",
    is_flag=True,
    help=N_(
        "Print what became of the words of each file's body instead: the shares in items, in notes, in headings and "
        "labels, in chapters outside any profile, and nowhere. The exit code is 1 from 0.5 % nowhere."
    ),
)
@click.option("--json", "as_json", is_flag=True, help=N_("With --coverage: print the counts as JSON."))
def parse(
    files: tuple[Path, ...], out: Path | None, vocabulary: tuple[Path, ...], covering: bool, as_json: bool
) -> None:
    words = wording(settings().language)
    if covering:
        if out is not None:
            raise click.UsageError(words.text(N_("--coverage writes no profiles: leave --out away")))
        sys.exit(int(not _cover(files, vocabulary, words, as_json=as_json)))
    if as_json:
        raise click.UsageError(words.text(N_("--json goes with --coverage")))
    texts = vocabulary_texts(vocabulary)
    if out is not None:
        _check_names(files, words)
        out.mkdir(parents=True, exist_ok=True)
    failed = False
    with Worker(settings().limits, texts, settings().tools) as worker:
        for path in files:
            try:
                profiles = worker.parse(file_bytes(path, settings().limits.bytes), path.name)
            except ReadError as error:
                failed = True
                _say(path, error, words)
                continue
            _write(profiles, path, out)
    sys.exit(int(failed))


def _cover(files: Sequence[Path], vocabulary: Sequence[Path], words: Wording, *, as_json: bool) -> bool:
    """Prints where the words of the files went; False where one could not be read or is not read completely."""
    found: dict[str, Coverage] = {}
    with Worker(settings().limits, vocabulary_texts(vocabulary), settings().tools) as worker:
        for path in files:
            try:
                found[str(path)] = worker.coverage(file_bytes(path, settings().limits.bytes), path.name)
            except ReadError as error:
                _say(path, error, words)
    if as_json:
        told = {name: one.to_json() for name, one in found.items()}
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        from app.cli.coverage_tables import print_coverage

        print_coverage(words, found)
    return len(found) == len(set(files)) and all(one.is_complete for one in found.values())


def _check_names(files: Sequence[Path], words: Wording) -> None:
    twice = [name for name, count in Counter(path.name for path in files).items() if count > 1]
    if twice:
        problem = N_("two files are named {name}: with --out each needs its own name")
        raise click.UsageError(words.text(problem, name=twice[0]))


def _write(profiles: Sequence[ParsedProfile], path: Path, out: Path | None) -> None:
    for place, profile in enumerate(profiles, start=1):
        value = profile.to_json()
        if out is None:
            sys.stdout.buffer.write(json.dumps(value, ensure_ascii=False).encode() + b"\n")
            sys.stdout.buffer.flush()
            continue
        suffix = f"__{place}" if len(profiles) > 1 else ""
        text = json.dumps(value, ensure_ascii=False, indent=1)
        (out / f"{path.name}{suffix}.json").write_text(f"{text}\n", "utf-8")


def _say(path: Path, error: ReadError, words: Wording) -> None:
    click.echo(f"{path}: {words.error(error)}", err=True)
