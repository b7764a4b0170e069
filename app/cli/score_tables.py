"""Scores as tables on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from app.wording import Wording
from parsers.scoring import Remark, Scores, Tally
from parsers.wording import N_

_SHOWN = 100
_REMARKS = {
    "missed": N_("{section}: missed: {text}"),
    "extra": N_("{section}: extra: {text}"),
    "wrong": N_("{section}: {field} is {given}, in the gold {wanted}: {text}"),
    "invented": N_("{section}: {field} is invented, {given}: {text}"),
}


def print_scores(words: Wording, scores: Scores) -> None:
    """The figures a section, the F1 of each profile, then the documents with another number of profiles."""
    console = _console()
    heads = (N_("Section"), N_("Recall"), N_("Precision"), N_("Attributes"), N_("Exact"), N_("Order"))
    table = Table(box=None)
    for place, head in enumerate((*heads, N_("Gold"), N_("Read"))):
        table.add_column(words.text(head), justify="right" if place else "left", no_wrap=True)
    for name, tally in {**scores.sections, "all": scores.total}.items():
        table.add_row(name, *_row(tally))
    console.print(table)
    for name, judgement in scores.judgements.items():
        console.print(f"F1 {judgement.total.f1:.3f}  {name}", soft_wrap=True)
    for one in scores.miscounts:
        told = words.text(
            N_("{file}: {found} profiles, in the gold {gold}"),
            file=one.document,
            found=one.found,
            gold=one.gold,
        )
        console.print(told, soft_wrap=True)


def print_remarks(words: Wording, scores: Scores) -> None:
    """Everything that disagrees, profile by profile."""
    console = _console()
    for name, judgement in scores.judgements.items():
        told = words.text(N_("{file} (not read)"), file=name) if name in scores.unread else name
        console.print(f"== {told}", soft_wrap=True)
        for remark in judgement.remarks:
            console.print(f"   {_told(words, remark)}", soft_wrap=True)


def _told(words: Wording, remark: Remark) -> str:
    told = words.text(
        _REMARKS[remark.what],
        section=remark.section,
        text=remark.text[:_SHOWN],
        field=remark.field,
        given=repr(remark.given),
        wanted=repr(remark.wanted),
    )
    return told.removesuffix(": ")


def _row(tally: Tally) -> tuple[str, ...]:
    found = tally.figures
    shares = (found.recall, found.precision, found.attrs, found.exact, found.order)
    return (*(f"{share:.3f}" for share in shares), str(found.gold), str(found.predicted))


def _console() -> Console:
    return Console(markup=False, highlight=False)
