"""A comparison as it is read: what changed in rows, the rest folded."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from parsers.profile import Approval, Control, Function, ParsedProfile
from profiles.comparison import differences
from profiles.comparison.rows import Part, Run, parts
from tests.profiles.comparison.strategies import profiles


def duties(*texts: str, **more: object) -> ParsedProfile:
    found = tuple(Function(text=text, number=f"2.{number}") for number, text in enumerate(texts, start=1))
    return ParsedProfile(source="x", functions=found, **more)  # type: ignore[arg-type]


def shape(part: Part) -> list[tuple[bool, list[str]]]:
    return [(run.same, [row.mark for row in run.rows]) for run in part.runs]


def test_neighbours_that_stayed_are_one_run() -> None:
    old = duties("Regar las plantas", "Podar los setos", "Barrer el vivero", "Abrir el portón cada mañana")
    new = duties("Regar las plantas", "Podar los setos", "Vender macetas", "Abrir el portón cada tarde")
    [part] = parts(old, new)
    assert (part.name, dict(part.counts), part.total) == (
        "functions",
        {"added": 1, "removed": 1, "reworded": 1},
        3,
    )
    assert shape(part) == [(True, ["same", "same"]), (False, ["added", "removed", "reworded"])]
    [*_, last] = part.runs[1].rows
    assert [(one.kind, one.text) for one in last.pieces] == [
        ("same", "Abrir el portón cada "),
        ("deleted", "mañana"),
        ("inserted", "tarde"),
    ]


def test_a_move_says_what_it_stood_after_and_stands_after() -> None:
    old = duties("Regar las plantas", "Podar los setos", "Barrer el vivero", "Cerrar el portón")
    new = duties("Podar los setos", "Barrer el vivero", "Regar las plantas", "Cerrar el portón")
    [part] = parts(old, new)
    [row] = [row for run in part.runs for row in run.rows if row.pair.moved]
    assert (row.mark, row.was_after, row.pieces) == ("moved", None, ())
    assert getattr(row.is_after, "text", None) == "Barrer el vivero"


def test_attributes_facts_and_signers() -> None:
    def issue(version: str, area: str | None, name: str, *often: str) -> ParsedProfile:
        return ParsedProfile(
            source="x",
            title="Viverista",
            area=area,
            control=Control(code="V-1", version=version),
            approvals=(Approval(step="approved", name=name),),
            functions=(Function(text="Regar", frequency=often),),
        )

    control, profile, approvals, functions = parts(
        issue("01", None, "Ana", "daily"), issue("02", "Campo", "Eva", "weekly")
    )
    assert [(one.field, one.old, one.new, one.changed) for one in (*control.facts, *profile.facts)] == [
        ("code", "V-1", "V-1", False),
        ("version", "01", "02", True),
        ("title", "Viverista", "Viverista", False),
        ("area", None, "Campo", True),
    ]
    [signer] = approvals.runs[0].rows
    assert [(one.kind, one.text) for one in signer.pieces] == [("deleted", "Ana"), ("inserted", "Eva")]
    [duty] = functions.runs[0].rows
    assert (duty.mark, duty.pieces) == ("changed", ())
    assert [(one.field, one.value_old, one.value_new) for one in duty.attributes] == [
        ("frequency", ("daily",), ("weekly",))
    ]


@given(profiles, profiles)
def test_every_item_and_every_change_is_there_once(old: ParsedProfile, new: ParsedProfile) -> None:
    found = parts(old, new)
    assert sum(part.total for part in found) == len(differences(old, new))
    for part in found:
        rows = [row for run in part.runs for row in run.rows]
        for side, content in (("old", old), ("new", new)):
            shown = [id(item) for row in rows if (item := getattr(row.pair, side)) is not None]
            assert Counter(shown) == Counter(map(id, getattr(content, part.name) if part.runs else ()))


@given(profiles)
def test_a_revision_with_itself_is_all_folded(one: ParsedProfile) -> None:
    for part in parts(one, one):
        assert part.total == 0
        assert all(isinstance(run, Run) and run.same for run in part.runs)
        assert not any(fact.changed for fact in part.facts)
