"""`perfilario list` and `show`: what the catalogue holds, as tables or JSON."""

from __future__ import annotations

import json
from typing import Any

import click
from sqlalchemy.orm import Session

from app.cli.opening import Opened, as_of, opened
from parsers.wording import N_
from profiles import catalogue as reads
from profiles.catalogue import Filters, PageRequest, ProfilePage, ProfileRow
from profiles.revisions import content
from profiles.viewer import Viewer


@click.command("list", help=N_("List the profiles of the catalogue."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print a JSON array."))
@click.option("--company", metavar="NAME", help=N_("Only profiles of this company."))
@click.option("--state", metavar="STATE", help=N_("Only profiles in this state (in_force, draft ...)."))
@as_of
def list_(as_json: bool, company: str | None, state: str | None, day: str | None) -> None:
    with opened() as catalogue, catalogue.database.reading() as session:
        viewer = catalogue.looking(day)
        chosen = {one.name: one.id for one in reads.companies(session, viewer)}
        company_id = None if company is None else chosen.get(company, 0)
        found = reads.rows(session, viewer, Filters(company_id=company_id, state=state), PageRequest())
        if as_json:
            _print_json([_row(one) for one in found])
        else:
            from app.cli.tables import print_list

            print_list(catalogue.wording, found)


@click.command(help=N_("Show a profile by its code or title."))
@click.argument("code_or_title")
@click.option(
    "--json", "as_json", is_flag=True, help=N_("Print one JSON object, or an array if several match.")
)
@as_of
def show(code_or_title: str, as_json: bool, day: str | None) -> None:
    with opened() as catalogue, catalogue.database.reading() as session:
        viewer = catalogue.looking(day)
        found = reads.find(session, viewer, code_or_title)
        pages = [reads.profile(session, viewer, one.id) for one in found]
        if as_json:
            objects = [_object(session, viewer, row, page) for row, page in zip(found, pages, strict=True)]
            _print_json(objects[0] if len(objects) == 1 else objects)
        else:
            _print_pages(catalogue, pages, code_or_title, day)


def _print_pages(catalogue: Opened, pages: list[ProfilePage], wanted: str, day: str | None) -> None:
    from app.cli.tables import print_page

    if not pages and day is not None:
        catalogue.say(
            N_("Nothing with the code or title '{wanted}' was in force on {day}."), wanted=wanted, day=day
        )
    elif not pages:
        catalogue.say(N_("No profile has the code or title '{wanted}'."), wanted=wanted)
    for page in pages:
        print_page(catalogue.wording, page, then=day is not None)


def _row(row: ProfileRow) -> dict[str, Any]:
    return {
        "code": row.code,
        "title": row.title,
        "company": row.company,
        "area": row.area,
        "version": row.version,
        "state": row.state,
        "issued_on": _day(row.issued_on),
        "effective_from": _day(row.effective_from),
        "form_code": row.form_code,
        "draft_version": row.draft_version,
        "warnings": row.warnings,
        "uncertain": row.uncertain,
    }


def _object(session: Session, viewer: Viewer, row: ProfileRow, page: ProfilePage) -> dict[str, Any]:
    """The whole profile: the list's fields, the content as job-profile/1, editions and originals."""
    names = [file.name for file in page.files if file.revision_id == page.revision.id]
    items = reads.items(session, viewer, page.revision.id)
    whole = content.parsed(page.revision, items, page.profile.code, names[0] if names else "").to_json()
    return {
        **whole,
        **{name: value for name, value in _row(row).items() if name != "warnings"},
        "revisions": [
            {
                "version": one.version or one.form_version,
                "state": one.state,
                "issued_on": _day(one.issued_on),
                "effective_from": _day(one.effective_from),
                "effective_to": _day(one.effective_to),
            }
            for one in page.revisions
        ],
        "files": [{"name": file.name, "sha256": file.sha256, "size": file.size} for file in page.files],
    }


def _day(value: Any) -> str | None:
    return value.isoformat() if value is not None else None


def _print_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
