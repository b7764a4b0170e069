"""What a search found, on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from app.labels import LABELS
from app.wording import Wording
from parsers.wording import N_
from search_index import Group, Hit, Results


def print_found(words: Wording, found: Results) -> None:
    """The hits under their positions, the matched words set apart, then how many there are."""
    console = Console(markup=False, highlight=False)
    for group in found.groups:
        console.print(_heading(words, group))
        for hit in group.hits:
            console.print(_line(words, hit), soft_wrap=True)
        if group.total > len(group.hits):
            console.print("  " + words.text(N_("and {count} more"), count=group.total - len(group.hits)))
        console.print()
    console.print(
        words.text(N_("Hits: {hits} in {profiles} profiles"), hits=found.total, profiles=found.profiles)
    )


def _heading(words: Wording, group: Group) -> Text:
    state = words.text(LABELS["state"][group.state])
    facts = (group.code, group.version, group.area, group.company, state)
    heading = Text(group.title or group.code or "", style="bold")
    return heading.append("  " + " · ".join(fact for fact in facts if fact), style="not bold dim")


def _line(words: Wording, hit: Hit) -> Text:
    section = LABELS["section"].get(hit.section)
    line = Text("  ")
    if section is not None:
        line.append(f"{words.text(section)}: ", style="dim")
    line.append(f"{hit.number} " if hit.number else "")
    for piece in hit.pieces:
        line.append(piece.text, style="bold underline" if piece.wanted else "")
    return line
