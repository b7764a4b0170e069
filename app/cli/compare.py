"""`perfilario compare`: what changed between two files or two revisions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click
from sqlalchemy.orm import Session

from app.cli.files import file_bytes, vocabulary_texts
from app.cli.opening import opened
from app.cli.started import settings
from app.comparison.names import FIELDS, LABELLED
from app.labels import LABELS
from app.wording import Wording, wording
from parsers.isolation import Worker
from parsers.profile import ParsedProfile
from parsers.wording import N_
from profiles import catalogue as reads
from profiles import keys
from profiles.comparison import Change, differences
from profiles.comparison.changes import NAMES
from profiles.errors import DomainError
from profiles.revisions.content import parsed
from profiles.viewer import LOCAL


class NeitherFileNorRevision(DomainError):
    """An argument that names nothing."""

    problem = N_("{name} is no file, and no revision of the catalogue.")
    remedy = N_("Give two files, or two revisions as CODE@VERSION.")


class SeveralProfiles(DomainError):
    """A file of several profiles where one is needed."""

    problem = N_(
        "{name} holds {count} profiles, and none of them has the code or title of the other document."
    )
    remedy = N_("Compare a document with one of the same profile.")


CHANGES = {
    "added": N_("added"),
    "removed": N_("removed"),
    "reworded": N_("reworded"),
    "moved": N_("moved"),
    "changed": N_("changed"),
}


SECTIONS = {
    "control": N_("Control data"),
    "profile": N_("Position"),
    "approval": LABELS["section"]["approvals"],
    "text": N_("Words"),
    **{word: LABELS["section"][name] for name, word in NAMES.items()},
}
"""What each section of a change is called."""


@click.command(help=N_("Print what changed from OLD to NEW: two files, or two revisions as CODE@VERSION."))
@click.argument("old")
@click.argument("new")
@click.option("--json", "as_json", is_flag=True, help=N_("Print a JSON array of the changes."))
def compare(old: str, new: str, as_json: bool) -> None:
    found = differences(*_both(old, new))
    if as_json:
        click.echo(json.dumps([one.to_json() for one in found], ensure_ascii=False, indent=2))
    else:
        print_changes(wording(settings().language), found)


def _both(old: str, new: str) -> tuple[ParsedProfile, ParsedProfile]:
    """The two profiles; of a file with several the one that the other side is of."""
    paths = [name for name in (old, new) if Path(name).is_file()]
    found = _read(paths) | _revisions([name for name in (old, new) if name not in paths])
    return _one(old, found[old], found[new]), _one(new, found[new], found[old])


def _read(names: Sequence[str]) -> dict[str, tuple[ParsedProfile, ...]]:
    if not names:
        return {}
    chosen = settings()
    with Worker(chosen.limits, vocabulary_texts(()), chosen.tools) as worker:
        return {
            name: worker.parse(file_bytes(Path(name), chosen.limits.bytes), Path(name).name) for name in names
        }


def _revisions(names: Sequence[str]) -> dict[str, tuple[ParsedProfile, ...]]:
    for name in names:
        if "@" not in name:
            raise NeitherFileNorRevision(name=name)
    if not names:
        return {}
    with opened() as catalogue, catalogue.database.reading() as session:
        return {name: (_revision(session, name),) for name in names}


def _revision(session: Session, name: str) -> ParsedProfile:
    code, _, version = name.rpartition("@")
    for row in reads.find(session, LOCAL, code):
        page = reads.profile(session, LOCAL, row.id)
        for revision in page.revisions:
            if any(_is_version(version, own) for own in (revision.version, revision.form_version)):
                whole = reads.revision(session, LOCAL, revision.id)
                return parsed(whole, whole.items, row.code, name)
    raise NeitherFileNorRevision(name=name)


def _is_version(typed: str, own: str | None) -> bool:
    """Whether both are one version, however it is written: '4', '04' or 'V04'."""
    key = keys.version_key(typed)
    return typed == own or (key is not None and key == keys.version_key(own))


def _one(name: str, profiles: Sequence[ParsedProfile], others: Sequence[ParsedProfile]) -> ParsedProfile:
    """The only profile of a file, or the one that is of the same post as the only one of the other file."""
    wanted = profiles
    if len(profiles) > 1:
        wanted = _same(profiles, others[0]) if len(others) == 1 else ()
    if len(wanted) != 1:
        raise SeveralProfiles(name=name, count=len(profiles))
    return wanted[0]


def _same(profiles: Sequence[ParsedProfile], other: ParsedProfile) -> Sequence[ParsedProfile]:
    """The one that has the other's code; where none or several do, as in a manual, the one of them with its title."""
    code = keys.code_key(other.control.code or "")
    coded = [one for one in profiles if code and keys.code_key(one.control.code or "") == code]
    if len(coded) == 1:
        return coded
    title = keys.title_key(other.title or "")
    return [one for one in coded or profiles if keys.title_key(one.title or "") == title]


def print_changes(words: Wording, found: Sequence[Change]) -> None:
    """Changes as lines, what was taken out and put in under each, and their number beside the result."""
    for one in found:
        numbers = " → ".join(dict.fromkeys(filter(None, (one.number_old, one.number_new))))
        field = f"({words.text(FIELDS[one.field])})" if one.field else None
        place = filter(None, (_section(words, one.section), numbers, field))
        click.echo(f"{words.text(CHANGES[one.change])} · {' '.join(place)}")
        if one.field and one.section != "approval":
            if one.text_new:
                click.echo(f"    {one.text_new}")
            click.echo(f"  - {_shown(words, one.field, one.value_old)}")
            click.echo(f"  + {_shown(words, one.field, one.value_new)}")
        elif one.change == "moved":
            click.echo(f"    {one.text_new}")
        else:
            for sign, text in (("-", one.text_old), ("+", one.text_new)):
                if text:
                    click.echo(f"  {sign} {text}")
    click.echo(words.text(N_("Changes: {count}"), count=len(found)), err=True)


def _shown(words: Wording, field: str, value: object) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(_shown(words, field, one) for one in value) or "—"
    told = LABELS[field].get(str(value)) if field in LABELLED else None
    return words.text(told) if told else "—" if value in {None, ""} else str(value)


def _section(words: Wording, name: str) -> str:
    return words.text(SECTIONS[name])
