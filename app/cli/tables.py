"""Profiles as tables on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from app.labels import LABELS
from app.wording import Wording
from parsers.wording import N_
from profiles.catalogue import ProfilePage, ProfileRow
from profiles.models import Item, Revision


def print_list(words: Wording, rows: Sequence[ProfileRow]) -> None:
    """One row a profile, then how many there are."""
    console = _console()
    heads = (N_("Code"), N_("Title"), N_("Area"), N_("Company"), N_("Version"), N_("State"))
    table = Table(*(words.text(head) for head in heads), box=None)
    for row in rows:
        table.add_row(
            row.code or "",
            row.title or "",
            row.area or "",
            row.company,
            row.version or "",
            _state(words, row.state),
        )
    if rows:
        console.print(table)
    console.print(words.text(N_("Profiles: {count}"), count=len(rows)))


def print_page(words: Wording, page: ProfilePage, *, then: bool = False) -> None:
    """A profile with its control data, content, editions and originals; `then` is as it was on a day of the past."""
    console = _console()
    revision = page.revision
    console.print()
    console.print(revision.title or page.profile.code or "", style="bold")
    console.print(_fields(words, page, then=then))
    for section in page.sections:
        console.print()
        console.print(words.text(LABELS["section"][section.name]), style="bold")
        console.print(_items(words, section.items))
    console.print()
    console.print(words.text(N_("Editions")), style="bold")
    console.print(_revisions(words, page.revisions))
    for name in dict.fromkeys(file.name for file in page.files):
        console.print(words.text(N_("Original: {name}"), name=name))


def _fields(words: Wording, page: ProfilePage, *, then: bool) -> Table:
    revision = page.revision
    state = _state(words, revision.state)
    if then and revision.state != "in_force":
        state = words.text(N_("{then} (today: {now})"), then=_state(words, "in_force"), now=state)
    shown = (
        (N_("Code"), page.profile.code or revision.form_code),
        (N_("Company"), page.profile.company.name),
        (N_("Area"), revision.area),
        (N_("Version"), revision.version or revision.form_version),
        (N_("State"), state),
        (N_("Issued on"), revision.dated_on),
        (N_("In force from"), revision.effective_from),
        (N_("Not confirmed"), page.uncertain or None),
    )
    table = Table.grid(padding=(0, 2))
    for name, value in shown:
        if value is not None:
            table.add_row(words.text(name), str(value))
    return table


def _items(words: Wording, items: Iterable[Item]) -> Table:
    table = Table.grid(padding=(0, 2))
    for item in items:
        mark = words.text(N_("not confirmed")) if item.uncertain else ""
        kind = _kind(words, item)
        table.add_row(
            item.number or "-", kind, " · ".join(filter(None, (item.text, item.name, item.note))), mark
        )
    return table


def _kind(words: Wording, item: Item) -> str:
    groups = {
        "relations": "relation",
        "requirements": "requirement",
        "decisions": "authority",
        "approvals": "step",
    }
    if item.kind is None or item.section not in groups:
        return item.group or ""
    return words.text(LABELS[groups[item.section]][item.kind])


def _revisions(words: Wording, revisions: Iterable[Revision]) -> Table:
    table = Table.grid(padding=(0, 2))
    for one in revisions:
        since, until = one.effective_from or one.dated_on or "", one.effective_to or ""
        table.add_row(
            one.version or one.form_version or "-", _state(words, one.state), f"{since} – {until}".strip(" –")
        )
    return table


def _state(words: Wording, state: str) -> str:
    return words.text(LABELS["state"][state])


def _console() -> Console:
    return Console(markup=False, highlight=False)
