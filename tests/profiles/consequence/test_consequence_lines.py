"""Which reporting lines come into conflict."""

from __future__ import annotations

from collections.abc import Sequence

from profiles.consequence import Conflict
from tests.profiles.consequence.village import Village


def said(found: Sequence[Conflict]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(one.kind.value, one.titles, one.heads) for one in found]


def test_a_head_that_another_does_not_name(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero", ("reports_to", "Jefe"))
    village.profile("B", "Ayudante", ("reports_to", "Cajera"))
    village.profile("C", "Jefe", ("supervises", "Panadero"))
    found = village.foresee(
        village.draft("Panadero", ("reports_to", "Gerente"), ("supervises", "Ayudante"))
    ).lines
    assert said(found.arising) == [
        ("supervised_elsewhere", ("Jefe", "Panadero"), ("Gerente",)),
        ("supervised_elsewhere", ("Panadero", "Ayudante"), ("Cajera",)),
    ]
    assert found.ending == ()


def test_circles_and_second_heads(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero", ("reports_to", "Gerente"))
    village.profile("B", "Jefe", ("reports_to", "Panadero"))
    found = village.foresee(village.draft("Panadero", ("reports_to", "Jefe"), ("reports_to", "Dueña"))).lines
    assert said(found.arising) == [
        ("circle", ("Panadero", "Jefe"), ()),
        ("two_heads", ("Panadero", "Jefe", "Dueña"), ()),
    ]


def test_what_was_in_conflict_before_is_not_told_and_what_ends_is(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero", ("reports_to", "Jefe"), ("reports_to", "Dueña"))
    village.profile("B", "Ayudante", ("reports_to", "Cajera"))
    village.profile("C", "Chofer", ("supervises", "Ayudante"))
    found = village.foresee(village.draft("Panadero", ("reports_to", "Jefe"))).lines
    assert found.arising == ()
    assert [(one.kind.value, one.titles[0]) for one in found.ending] == [("two_heads", "Panadero")]


def test_a_conflict_that_grows_or_shrinks_does_not_end(village: Village) -> None:
    heads = [("reports_to", title) for title in ("Jefe", "Dueña", "Gerente")]
    village.profile("PF-OP-001", "Panadero", *heads[:2])
    village.profile("B", "Jefe", ("reports_to", "Panadero"))
    village.profile("C", "Gerente", ("reports_to", "Panadero"))
    grown = village.draft("Panadero", *heads)
    found = village.foresee(grown).lines
    assert [one.kind.value for one in found.arising] == ["circle", "two_heads"]
    assert found.ending == ()


def test_fewer_heads_and_a_smaller_circle_are_no_new_conflict(village: Village) -> None:
    heads = [("reports_to", title) for title in ("Jefe", "Dueña", "Gerente")]
    village.profile("PF-OP-001", "Panadero", *heads)
    village.profile("B", "Jefe", ("reports_to", "Panadero"))
    village.profile("C", "Gerente", ("reports_to", "Panadero"))
    found = village.foresee(village.draft("Panadero", *heads[:2])).lines
    assert (found.arising, found.ending) == ((), ())


def test_a_new_title_leaves_the_lines_to_the_old_one_behind(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero", ("supervises", "Ayudante"))
    village.profile("B", "Ayudante", ("reports_to", "Panadero"))
    found = village.foresee(village.draft("Maestro", ("supervises", "Ayudante"))).lines
    assert said(found.arising) == [("supervised_elsewhere", ("Maestro", "Ayudante"), ("Panadero",))]


def test_a_draft_without_a_title_stands_for_itself(village: Village) -> None:
    village.profile("B", "Ayudante", ("reports_to", "Cajera"))
    draft = village.draft(None, ("supervises", "Ayudante"), code="S-1")  # type: ignore[arg-type]
    assert said(village.foresee(draft).lines.arising) == [
        ("supervised_elsewhere", ("", "Ayudante"), ("Cajera",))
    ]
