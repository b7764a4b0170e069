"""`perfilario search`: single functions, requirements and titles that hold the words."""

from __future__ import annotations

import json
from typing import Any

import click

from app import indexing
from app.cli.opening import Opened, as_of, opened
from parsers.wording import N_
from search_index import Asked, Condition, Group, Hit, Results, Window
from search_index import search as find


@click.command(
    help=N_(
        "Search functions, requirements and titles for WORDS, a quoted phrase or a prefix*.\n\n"
        "Accents, inflection and one wrong letter do not matter."
    )
)
@click.argument("words", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help=N_("Print a JSON object with all hits."))
@click.option("--limit", default=20, show_default=True, help=N_("Profiles in the table."))
@as_of
def search(words: tuple[str, ...], as_json: bool, limit: int, day: str | None) -> None:
    with opened() as catalogue:
        viewer = catalogue.looking(day)
        indexing.catch_up(catalogue.database, catalogue.settings)
        window = Window(groups=None, hits=None) if as_json else Window(groups=max(1, limit))
        with catalogue.database.reading() as session:
            folder = indexing.folder(catalogue.settings)
            found = find(session, viewer, folder, Asked(_query(words), window=window))
    if found.health.condition is not Condition.READY:
        catalogue.say(N_("The search index is being brought up to date; the newest changes may be missing."))
    if as_json:
        click.echo(json.dumps(_object(found), ensure_ascii=False, indent=2))
    else:
        _print(catalogue, found)


def _query(words: tuple[str, ...]) -> str:
    """The words as one query; the shell took the quotes from a phrase given as one argument."""
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{word}"' if " " in word else word for word in words)


def _object(found: Results) -> dict[str, Any]:
    return {
        "query": found.query,
        "total": found.total,
        "respelled": {word: list(near) for word, near in found.respelled.items()},
        "most_words_only": found.most_only,
        "suggestion": found.suggestion,
        "hits": [_hit(group, hit) for group, hit in found.hits],
    }


def _hit(group: Group, hit: Hit) -> dict[str, Any]:
    return {
        "position": group.title,
        "code": group.code,
        "version": group.version,
        "section": hit.section,
        "number": hit.number,
        "text": hit.text,
        "origin": hit.origins[0] if hit.origins else None,
        "company": group.company,
        "area": group.area,
        "state": group.state,
        "kind": hit.kind,
        "origins": list(hit.origins),
    }


def _print(catalogue: Opened, found: Results) -> None:
    from app.cli.found import print_found

    for word, near in found.respelled.items():
        catalogue.say(
            N_("Nothing holds '{word}'; searched for '{near}' instead."), word=word, near="', '".join(near)
        )
    if found.most_only:
        catalogue.say(N_("Nothing holds all the words; these hold most of them."))
    print_found(catalogue.wording, found)
    if found.suggestion:
        catalogue.say(N_("Did you mean '{query}'?"), query=found.suggestion)
