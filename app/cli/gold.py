"""`perfilario gold export`: what people corrected, as gold to measure the program by."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from app.cli.opening import Opened, opened
from app.gold import COUNTS
from parsers.wording import N_
from profiles import files
from profiles.review.gold import Gold, gold
from profiles.viewer import LOCAL


@click.group("gold", help=N_("Export corrected profiles as gold."))
def group() -> None:
    """The commands on gold."""


@group.command(
    help=N_(
        "Write the corrected profiles into DIR as gold, FILE.json or FILE__N.json, and their documents into "
        "DIR/documents; then 'perfilario score DIR DIR/documents' measures the program on them. Profiles with items "
        "that nobody has confirmed are left out. The exit code is 1 if nothing was written."
    )
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--code", metavar="CODE", help=N_("Only the profile with this code."))
def export(folder: Path, code: str | None) -> None:
    written: list[Gold] = []
    with opened() as catalogue, catalogue.database.reading() as session:
        names: dict[str, str] = {}
        for one in gold(session, LOCAL, code):
            if one.open:
                catalogue.say(
                    N_("{label}: {count} items are not confirmed yet."), label=one.label, count=one.open
                )
                continue
            name = names.setdefault(one.sha256, _free(one.name, set(names.values())))
            _write(catalogue, folder, one, name)
            written.append(one)
        _count(folder, {names[one.sha256]: one.profiles for one in written})
        catalogue.say(N_("Profiles written as gold: {count}."), count=len(written))
    sys.exit(0 if written else 1)


def _write(catalogue: Opened, folder: Path, one: Gold, name: str) -> None:
    documents = folder / "documents"
    documents.mkdir(parents=True, exist_ok=True)
    (documents / name).write_bytes(files.get(catalogue.settings.home, one.sha256, one.name))
    end = f"__{one.ordinal}" if one.profiles > 1 else ""
    text = json.dumps({**one.value, "source": name}, ensure_ascii=False, indent=1)
    (folder / f"{name}{end}.json").write_text(f"{text}\n", "utf-8")


def _count(folder: Path, written: dict[str, int]) -> None:
    """Says how many profiles each document holds, beside what earlier exports into the folder said."""
    if not written:
        return
    path = folder / COUNTS
    lines = path.read_text("utf-8").splitlines()[1:] if path.exists() else []
    known = {line.split("\t")[0]: line.split("\t")[1] for line in lines if "\t" in line}
    known |= {name: str(count) for name, count in written.items()}
    rows = [f"{name}\t{count}" for name, count in sorted(known.items())]
    path.write_text("\n".join(["file\tprofiles", *rows, ""]), "utf-8")


def _free(name: str, taken: set[str]) -> str:
    """The name of a document, with a number where another document of this export has it."""
    path, number, found = Path(name), 2, name
    while found in taken:
        found, number = f"{path.stem} ({number}){path.suffix}", number + 1
    return found
