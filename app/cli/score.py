"""`perfilario score`: how well documents are read, against gold."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from app.cli.files import file_bytes, vocabulary_texts
from app.cli.score_tables import print_remarks, print_scores
from app.cli.started import settings
from app.gold import GoldIsWrong, read
from app.wording import Wording, wording
from parsers.errors import NoProfileFound, ReadError
from parsers.isolation import Worker
from parsers.scoring import Gold, Json, scored
from parsers.wording import N_

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(
    help=N_(
        "Read the documents in DOCUMENTS_DIR that have gold in GOLD_DIR, and print how well the reading agrees with it. "
        "Gold is one file a profile, FILE.json or FILE__N.json, as perfilario parse writes; PROFILES.tsv (file, "
        "profiles) may say how many profiles files hold. The exit code is 1 if a document could not be read."
    )
)
@click.argument("gold_dir", type=_FOLDER)
@click.argument("documents_dir", type=_FOLDER)
@click.option("--show", is_flag=True, help=N_("Print every item that is missed, extra or wrong."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print the figures as JSON."))
@click.option(
    "--vocabulary",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="TOML",
    help=N_("A company's own wording, laid over the built-in one; may be given again."),
)
def score(
    gold_dir: Path, documents_dir: Path, show: bool, as_json: bool, vocabulary: tuple[Path, ...]
) -> None:
    words = wording(settings().language)
    try:
        gold = read(gold_dir)
    except GoldIsWrong as error:
        raise click.UsageError(words.error(error)) from error
    readings, failed = _readings(
        gold, _found(gold, documents_dir, words), vocabulary_texts(vocabulary), words
    )
    scores = scored(gold, readings)
    if as_json:
        click.echo(json.dumps(scores.to_json(), ensure_ascii=False, indent=1))
    else:
        if show:
            print_remarks(words, scores)
        print_scores(words, scores)
    sys.exit(int(failed))


def _found(gold: Gold, folder: Path, words: Wording) -> Mapping[str, Path]:
    """The documents by name, anywhere below the folder; two of one name are a usage error."""
    wanted = frozenset(gold.documents)
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.name not in wanted or not path.is_file():
            continue
        if path.name in found:
            problem = N_("Two documents have the same name: {one} and {other}.")
            raise click.UsageError(words.text(problem, one=found[path.name], other=path))
        found[path.name] = path
    return found


def _readings(
    gold: Gold, found: Mapping[str, Path], texts: tuple[str, ...], words: Wording
) -> tuple[dict[str, tuple[Json, ...]], bool]:
    """The profiles by document, and whether one could not be read; holding no profile is a reading."""
    readings: dict[str, tuple[Json, ...]] = {}
    failed = False
    with Worker(settings().limits, texts, settings().tools) as worker:
        for name in gold.documents:
            if name not in found:
                failed = True
                click.echo(words.text(N_("{file}: no document of this name."), file=name), err=True)
                continue
            try:
                profiles = worker.parse(file_bytes(found[name], settings().limits.bytes), name)
                readings[name] = tuple(profile.to_json() for profile in profiles)
            except NoProfileFound:
                readings[name] = ()
            except ReadError as error:
                failed = True
                click.echo(f"{found[name]}: {words.error(error)}", err=True)
    return readings, failed
