"""`perfilario package`: an auditor's package drawn, and one checked."""

from __future__ import annotations

import json
import secrets
import sys
from pathlib import Path
from typing import Any

import click

from app.cli.opening import Opened, as_of, as_user, opened
from app.cli.started import settings
from app.package.drawing import by_codes, make, record
from app.package.writing import Person
from app.settings import kept_trail_key
from app.wording import wording
from parsers.wording import N_
from profiles import companies
from profiles.catalogue import past
from profiles.models import Account
from profiles.package import Selection, Verdict, verify
from profiles.package.manifest import PROBLEMS
from profiles.package.selection import NothingToDraw
from profiles.permissions import Permission


@click.group(help=N_("Draw an auditor's package, and check one."))
def package() -> None:
    pass


@package.command(
    "draw",
    help=N_("Write the profiles of a day, with all that proves them, into the ZIP archive TARGET."),
)
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--code", "codes", multiple=True, metavar="CODE", help=N_("A profile, or its title; may be repeated.")
)
@click.option("--random", "count", type=click.IntRange(1), help=N_("How many profiles to draw by lot."))
@click.option("--seed", metavar="TEXT", help=N_("What the lot is drawn with: the same again gives the same."))
@click.option("--company", metavar="NAME", help=N_("Of which company; by default the installation's."))
@as_of
@as_user
def draw(  # noqa: PLR0913, PLR0917 - one an option
    target: Path,
    codes: tuple[str, ...],
    count: int | None,
    seed: str | None,
    company: str | None,
    day: str | None,
) -> None:
    if bool(codes) == bool(count):
        raise click.UsageError(wording(settings().language).text(N_("Give either --code or --random.")))
    with opened() as catalogue:
        acting = catalogue.acting()
        company_id = _company(catalogue, company)
        fresh = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
        try:
            with catalogue.database.reading() as session, fresh.open("w+b") as out:
                chosen = Selection(
                    company_id=company_id,
                    as_of=past.read_day(day) if day else acting.today,
                    profile_ids=by_codes(session, company_id, codes),
                    count=count or 0,
                    seed=seed or secrets.token_hex(4),
                )
                account = session.get(Account, acting.account_id) if acting.account_id else None
                person = Person(
                    account.name if account else acting.actor,
                    catalogue.settings.language,
                    catalogue.viewer(),
                    acting.now.astimezone(catalogue.settings.zone),
                )
                made = make(session, catalogue.settings, person, chosen, out)
            with catalogue.database.writing() as session:
                record(session, made, acting)
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)
        _say(catalogue, target, made.digest, len(made.drawn.revisions))


@package.command(
    "verify",
    help=N_("Check FILE against its manifest; exit code 1 where anything was changed, added or taken out."),
)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help=N_("Print a JSON object."))
def verify_(file: Path, as_json: bool) -> None:
    with file.open("rb") as source:
        verdict = verify(source, kept_trail_key(settings()))
    if as_json:
        click.echo(json.dumps(_object(verdict), ensure_ascii=False, indent=2))
    else:
        _print(file, verdict)
    sys.exit(not verdict.intact)


def _company(catalogue: Opened, name: str | None) -> int:
    """The company to draw from; raises NothingToDraw where there is none of the name: none is made for it."""
    default = catalogue.settings.company
    with catalogue.database.reading() as session:
        found = companies.allowed(session, catalogue.viewer(), Permission.DRAW_PACKAGE, name, default)
        if found is None:
            raise NothingToDraw(day=catalogue.acting().today.isoformat())
        return found.id


def _say(catalogue: Opened, target: Path, digest: str, count: int) -> None:
    catalogue.say(N_("Profiles in {path}: {count}"), path=target, count=count)
    click.echo(digest)


def _object(verdict: Verdict) -> dict[str, Any]:
    words = wording(settings().language)
    return {
        "intact": verdict.intact,
        "sealed_here": verdict.ours,
        "company": verdict.said.get("company"),
        "as_of": verdict.said.get("as_of"),
        "profiles": len(verdict.said.get("profiles", ())),
        "files": len(verdict.said.get("files", ())),
        "problems": [
            {
                "kind": one.kind,
                "path": one.path or None,
                "text": words.text(PROBLEMS[one.kind], path=one.path),
            }
            for one in verdict.problems
        ],
    }


def _print(file: Path, verdict: Verdict) -> None:
    words = wording(settings().language)
    for one in verdict.problems:
        click.echo(words.text(PROBLEMS[one.kind], path=one.path))
    if verdict.intact:
        count = len(verdict.said["files"])
        click.echo(words.text(N_("{name} is whole: {count} files."), name=file.name, count=count))
    if verdict.intact and verdict.ours is None:
        told = N_(
            "It was sealed by another installation: only that one can tell whether the seal is its own."
        )
        click.echo(words.text(told), err=True)
