"""`perfilario verify`: whether copies are of what is in force, and say the same."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from app.cli.compare import print_changes
from app.cli.files import file_bytes
from app.cli.opening import as_user, opened
from app.copies.checking import means
from app.wording import Wording
from parsers.errors import ReadError
from parsers.isolation import Worker
from parsers.wording import N_
from profiles.copies import checks
from profiles.copies.checking import Outcome, check_file
from profiles.copies.standing import Standing

SAYS = {
    "in_force": N_("in force and unaltered"),
    "superseded": N_("superseded"),
    "altered": N_("altered"),
    "not_effective": N_("not in force yet"),
    "unknown": N_("unknown"),
}


RECOGNISED = N_(
    "The copy was read from pictures of its pages: some letters may have been misread. Compare by eye."
)
HIDDEN = N_("The passages are shown to those who may see this version. Ask quality.")


@click.command(
    help=N_("Check copies: exit code 0 only where every FILE is of what is in force, and says the same.")
)
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--json", "as_json", is_flag=True, help=N_("Print a JSON object, of several files an array."))
@as_user
def verify(files: tuple[Path, ...], as_json: bool) -> None:
    with opened() as catalogue:
        settings, viewer = catalogue.settings, catalogue.viewer()
        found: list[Outcome] = []
        with Worker(settings.limits, settings.vocabulary_texts, settings.tools) as worker:
            used = means(settings, worker, catalogue.acting().today)
            for path in files:
                try:
                    data = file_bytes(path, settings.limits.bytes)
                except ReadError as error:
                    found.append(Outcome(way="file", verdict="unknown", file_name=path.name, problem=error))
                    continue
                with catalogue.database.reading() as session:
                    found.append(check_file(session, viewer, path.name, data, used))
        with catalogue.database.writing() as session:
            for outcome in found:
                checks.record(session, viewer, outcome, catalogue.acting())
        if as_json:
            told = [
                _json(path, outcome, catalogue.wording) for path, outcome in zip(files, found, strict=True)
            ]
            click.echo(json.dumps(told[0] if len(told) == 1 else told, ensure_ascii=False, indent=2))
        else:
            for path, outcome in zip(files, found, strict=True):
                _print(path, outcome, catalogue.wording)
    sys.exit(0 if all(outcome.verdict == "in_force" for outcome in found) else 1)


def _json(path: Path, outcome: Outcome, words: Wording) -> dict[str, Any]:
    found = outcome.found
    return {
        "file": str(path),
        "verdict": outcome.verdict,
        "code": outcome.code,
        "version": outcome.version,
        "state": found.state if found else None,
        "in_force_version": outcome.in_force_version,
        "in_force_since": found.in_force_since.isoformat() if found and found.in_force_since else None,
        "differences": [one.to_json() for one in outcome.changes] if outcome.shown else [],
        "recognised": outcome.recognised,
        "reason": words.error(outcome.problem) if outcome.problem else None,
    }


def _print(path: Path, outcome: Outcome, words: Wording) -> None:
    named = " ".join(filter(None, (outcome.code, outcome.version and f"v{outcome.version}")))
    click.echo(": ".join(filter(None, (str(path), words.text(SAYS[outcome.verdict]), named))))
    if outcome.found and (standing := _standing(outcome.found, words)):
        click.echo(f"  {standing}")
    if outcome.recognised:
        click.echo("  " + words.text(RECOGNISED))
    if outcome.problem:
        click.echo("  " + words.error(outcome.problem))
    if outcome.changes and outcome.shown:
        print_changes(words, outcome.changes)
    elif outcome.changes:
        click.echo("  " + words.text(HIDDEN))


def _standing(found: Standing, words: Wording) -> str | None:
    """Since when the version is no longer in force, or which one is; None of the one in force itself."""
    if found.state == "withdrawn" and found.ended_on:
        return words.text(N_("It was withdrawn on {day}."), day=found.ended_on)
    if found.verdict == "in_force" or found.in_force_version is None:
        return None
    if found.in_force_since is None:
        return words.text(N_("In force is version {version}."), version=found.in_force_version)
    said = N_("In force is version {version}, since {day}.")
    return words.text(said, version=found.in_force_version, day=found.in_force_since)
