"""What is said to have changed between two revisions."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given

from parsers import vocabulary
from parsers.limits import Limits
from parsers.profile import Approval, Control, Function, MatrixRow, ParsedProfile, Relation, Requirement
from parsers.reading import parse
from profiles.comparison import Change, compare, differences
from tests.profiles.comparison.strategies import profiles

RENDERED = Path(__file__).parents[4] / "shared" / "corpus" / "rendered"


def with_functions(*texts: str, **more: object) -> ParsedProfile:
    found = tuple(Function(text=text, number=str(number)) for number, text in enumerate(texts, start=1))
    return ParsedProfile(source="x", functions=found, **more)  # type: ignore[arg-type]


def said(old: ParsedProfile, new: ParsedProfile) -> list[tuple[str, str | None, str | None]]:
    return [(one.change, one.number_old, one.number_new) for one in differences(old, new)]


def test_numbers_that_shift_are_no_changes() -> None:
    old = with_functions("Regar las plantas", "Podar los setos", "Barrer el vivero")
    new = with_functions("Abrir el portón", "Regar las plantas", "Podar los setos", "Barrer el vivero")
    assert said(old, new) == [("added", None, "1")]
    assert said(new, old) == [("removed", "1", None)]


def test_a_move_is_one_move() -> None:
    old = with_functions("Regar las plantas", "Podar los setos", "Barrer el vivero", "Cerrar el portón")
    new = with_functions("Podar los setos", "Barrer el vivero", "Regar las plantas", "Cerrar el portón")
    assert said(old, new) == [("moved", "1", "3")]


def test_other_words_at_another_place_are_one_rewording() -> None:
    old = with_functions("Regar las plantas del vivero cada mañana", "Podar los setos", "Barrer los pasillos")
    new = with_functions("Podar los setos", "Barrer los pasillos", "Regar las plantas del vivero cada tarde")
    assert said(old, new) == [("reworded", "1", "3")]


def test_what_is_added_to_is_reworded_and_what_has_little_in_common_is_not() -> None:
    added_to = "Regar las plantas del vivero, y además llevar el cuaderno de riego con fecha, hora, cantidad y responsable"
    old = with_functions("Regar las plantas del vivero")
    assert said(old, with_functions(added_to)) == [("reworded", "1", "1")]
    assert said(old, with_functions("Atender a los proveedores")) == [
        ("added", None, "1"),
        ("removed", "1", None),
    ]


def test_attributes_are_changes_of_their_own_but_figures_of_the_words_are_not() -> None:
    old = ParsedProfile(
        source="x",
        matrix=(MatrixRow(text="Pesar el lote", holders=("A",), previous_text="Pesar"),),
        requirements=(
            Requirement(kind="experience", text="Un año en viveros", months=12),
            Requirement(kind="skill", text="Orden", level=2),
        ),
    )
    new = ParsedProfile(
        source="x",
        matrix=(MatrixRow(text="Pesar el lote", holders=("A", "B")),),
        requirements=(
            Requirement(kind="experience", text="Dos años en viveros", months=24),
            Requirement(kind="skill", text="Orden", level=3),
        ),
    )
    assert [
        (one.section, one.change, one.field, one.value_old, one.value_new) for one in differences(old, new)
    ] == [
        ("matrix", "changed", "holders", ("A",), ("A", "B")),
        ("requirement", "reworded", None, None, None),
        ("requirement", "changed", "level", 2, 3),
    ]


def test_a_title_under_another_kind_is_a_changed_kind() -> None:
    old = ParsedProfile(source="x", relations=(Relation(kind="reports_to", title="Jefe de Vivero"),))
    new = ParsedProfile(source="x", relations=(Relation(kind="supervises", title="Jefe de Vivero"),))
    assert [(one.change, one.field) for one in differences(old, new)] == [("changed", "kind")]


def test_control_data_and_signers() -> None:
    def issue(version: str, day: str, name: str) -> ParsedProfile:
        steps = (
            Approval(step="reviewed", name="Ana", position="Jefa", date=day),
            Approval(step="approved", name=name, position="Gerente", date=day),
        )
        return ParsedProfile(source="x", control=Control(version=version, issued_on=day), approvals=steps)

    assert [
        (one.section, one.field, one.value_new)
        for one in differences(issue("01", "2023-01-02", "Eva"), issue("02", "2024-03-04", "Leo"))
    ] == [("control", "version", "02"), ("control", "issued_on", "2024-03-04"), ("approval", "name", "Leo")]
    [left_out] = differences(issue("01", "2023-01-02", "Eva"), ParsedProfile(
        source="x", control=Control(version="01", issued_on="2023-01-02"),
        approvals=issue("01", "2023-01-02", "Eva").approvals[:1],
    ))  # fmt: skip
    assert (left_out.change, left_out.text_old) == ("removed", "Eva (Gerente)")


@given(profiles)
def test_a_revision_with_itself_finds_nothing(one: ParsedProfile) -> None:
    assert differences(one, one) == []


@given(profiles, profiles)
def test_every_item_of_both_sides_is_there_once(old: ParsedProfile, new: ParsedProfile) -> None:
    for section in compare(old, new):
        for side, items in (("old", getattr(old, section.name)), ("new", getattr(new, section.name))):
            shown = [id(item) for pair in section.pairs if (item := getattr(pair, side)) is not None]
            assert Counter(shown) == Counter(map(id, items))


@given(profiles, profiles)
def test_added_and_removed_swap_when_the_sides_do(old: ParsedProfile, new: ParsedProfile) -> None:
    def one_sided(found: list[Change], change: str) -> Counter[tuple[str, str | None]]:
        return Counter((one.section, one.text_old or one.text_new) for one in found if one.change == change)

    there, back = differences(old, new), differences(new, old)
    assert one_sided(there, "added") == one_sided(back, "removed")
    assert one_sided(there, "removed") == one_sided(back, "added")


@pytest.mark.corpus
@pytest.mark.skipif(not RENDERED.exists(), reason="the documents are not here")
def test_two_editions_with_their_list_of_changes() -> None:
    words = vocabulary.load()
    old, new = (
        parse(path.read_bytes(), path.name, words, Limits())[0]
        for path in (RENDERED / "PPT-SC-004_v03.docx", RENDERED / "PPT-SC-004_v04.docx")
    )
    found = Counter((one.section, one.change, one.field) for one in differences(old, new))
    with (RENDERED / "PPT-SC-004_v03_to_v04.changes.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    fields = {"holders": "holders", "comment": "comment"}
    control = iter(("version", "issued_on", "approved_by"))
    expected = Counter(
        (
            row["section"],
            "changed" if row["change"] in fields else row["change"],
            fields.get(row["change"])
            or {"control": lambda: next(control), "approval": lambda: "name"}.get(
                row["section"], lambda: None
            )(),
        )
        for row in rows
    )
    assert found == expected
    texts = {(one.text_old or "", one.text_new or "") for one in differences(old, new)}
    assert {
        (row["text_v03"], row["text_v04"]) for row in rows if row["change"] in {"reworded", "moved"}
    } <= texts
