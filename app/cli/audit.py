"""`perfilario audit`: the audit trail verified, listed and exported."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from app.cli.opening import Opened, opened
from parsers.wording import N_
from profiles.trail import anchors
from profiles.trail.anchors import Head
from profiles.trail.reading import TrailFilters, TrailRow, every, of_days
from profiles.trail.troubles import TROUBLES, Trouble
from profiles.trail.verification import verify
from profiles.viewer import LOCAL

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence


class HeadType(click.ParamType[Head]):
    """A head of the trail as backups and mails print it."""

    name = "NUMBER:SEAL"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Head:
        """The head; a text that is none is wrong usage."""
        try:
            return anchors.parse(str(value))
        except ValueError:
            self.fail(f"{value!r}", param, ctx)


@click.group(help=N_("The audit trail: who did what, when, with what was and what is."))
def audit() -> None:
    pass


@audit.command(
    "verify",
    help=N_("Check the whole trail, and the catalogue against it; exit code 1 where anything was changed."),
)
@click.option(
    "--head",
    "heads",
    multiple=True,
    type=HeadType(),
    help=N_("A last entry noted elsewhere, as backups and mails print it."),
)
@click.option("--json", "as_json", is_flag=True, help=N_("Print a JSON object."))
def verify_(heads: tuple[Head, ...], as_json: bool) -> None:
    with opened() as catalogue, catalogue.database.reading() as session:
        troubles = verify(session, catalogue.settings.home, heads)
        last = anchors.head(session)
        if as_json:
            click.echo(json.dumps(_verdict(catalogue, last, troubles), ensure_ascii=False, indent=2))
        else:
            _say_verdict(catalogue, last, troubles)
    sys.exit(bool(troubles))


@audit.command("list", help=N_("Print the entries, oldest first."))
@click.option(
    "--action", metavar="DEED", help=N_("Only a deed such as revision.approved, or a kind such as revision.")
)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help=N_("From this day on."))
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help=N_("Up to this day."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print one JSON object a line."))
def list_(action: str | None, since: Any, until: Any, as_json: bool) -> None:
    with opened() as catalogue, catalogue.database.reading() as session:
        days, zone = (since and since.date(), until and until.date()), catalogue.settings.zone
        filters = of_days(TrailFilters(action=action), *days, zone)
        for row in every(session, LOCAL, filters):
            click.echo(json.dumps(_object(row), ensure_ascii=False) if as_json else _line(row, zone))


def _verdict(catalogue: Opened, last: Head | None, troubles: Sequence[Trouble]) -> dict[str, Any]:
    return {
        "intact": not troubles,
        "entries": last.id if last else 0,
        "head": str(last) if last else None,
        "troubles": [
            {"kind": one.kind, **one.values, "text": catalogue.wording.text(TROUBLES[one.kind], **one.values)}
            for one in troubles
        ],
    }


def _say_verdict(catalogue: Opened, last: Head | None, troubles: Sequence[Trouble]) -> None:
    for one in troubles:
        click.echo(catalogue.wording.text(TROUBLES[one.kind], **one.values))
    if not troubles:
        count = last.id if last else 0
        click.echo(catalogue.wording.text(N_("The trail is whole: {count} entries."), count=count))
    if last:
        catalogue.say(N_("Last entry: {head}"), head=last)


def _object(row: TrailRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "at": row.at.isoformat(),
        "actor": row.actor,
        "source": row.source,
        "action": row.action,
        "subject": row.subject,
        "subject_id": row.subject_id,
        "before": row.before,
        "after": row.after,
        "seal": row.seal,
    }


def _line(row: TrailRow, zone: dt.tzinfo) -> str:
    """The entry for people: in their own time, as the days that it is asked for are."""
    number = "" if row.subject_id is None else f" {row.subject_id}"
    return f"{row.id}\t{row.at.astimezone(zone):%Y-%m-%d %H:%M:%S %z}\t{row.actor or '—'}\t{row.action}\t{row.subject}{number}"
