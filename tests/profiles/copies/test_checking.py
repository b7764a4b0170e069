"""Verdicts on copies."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from parsers.profile import Function, ParsedProfile
from profiles.acting import Acting
from profiles.copies.checking import (
    CodeIsNotKnown,
    CopyIsOfNothingKnown,
    MarkIsNotKnown,
    Outcome,
    VersionIsNotKnown,
    VersionIsNotTyped,
    check_file,
    check_mark,
    check_typed,
)
from profiles.copies.numbered import Recipient, give
from profiles.models import Company
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer
from tests.profiles.builders import enter, parsed
from tests.profiles.copies.conftest import Shelf, as_read, company, revision

DUTIES = (
    "Encender los hornos al abrir el turno y anotar su temperatura.",
    "Pesar las 12 masas del día según la receta vigente.",
    "Limpiar la mesa de trabajo al terminar cada hornada.",
)


def edition(version: str, date: str, *texts: str) -> ParsedProfile:
    duties = tuple(Function(number=f"2.{n}", text=text) for n, text in enumerate(texts or DUTIES, 1))
    return parsed(version=version, date=date, functions=duties)


OLD = edition("01", "2020-01-10", *DUTIES[:2])
NOW = edition("02", "2023-01-10")


@pytest.fixture
def known(session: Session, acting: Acting, shelf: Shelf) -> Shelf:
    """Two editions of one profile, the second in force, each with its original."""
    for name, profile in (("v01.docx", OLD), ("v02.docx", NOW)):
        enter(session, acting, {name: profile}, in_force=True)
        shelf.original(name.encode(), as_read(profile))
    return shelf


def check(session: Session, shelf: Shelf, profile: ParsedProfile, viewer: Viewer = LOCAL) -> Outcome:
    return check_file(session, viewer, "copia.docx", shelf.put(b"copy", as_read(profile)), shelf.means)


def test_an_original_is_known_by_its_hash_and_is_not_read(session: Session, known: Shelf) -> None:
    for name, expected in (("v01.docx", "superseded"), ("v02.docx", "in_force")):
        found = check_file(session, LOCAL, "otro nombre.docx", name.encode(), known.means)
        assert (found.verdict, found.version, found.in_force_version) == (expected, name[1:3], "02")
    assert known.readings == 0


def test_a_copy_that_says_the_same_is_what_it_is_of(session: Session, known: Shelf) -> None:
    assert check(session, known, NOW).verdict == "in_force"
    old = check(session, known, OLD)
    assert old.found is not None
    assert (old.verdict, old.version, old.found.in_force_version) == ("superseded", "01", "02")
    assert str(old.found.in_force_since) == "2023-01-10"


@pytest.mark.parametrize(
    ("duties", "told"),
    [
        ((DUTIES[0].replace("abrir", "cerrar"), *DUTIES[1:]), [("function", "reworded")]),
        ((DUTIES[0], DUTIES[1].replace("12", "21"), DUTIES[2]), [("function", "reworded")]),
        (DUTIES[:2], [("function", "removed")]),
        ((*DUTIES, "Cerrar la llave del gas."), [("function", "added")]),
    ],
)
def test_whatever_was_changed_is_found(
    session: Session, known: Shelf, duties: tuple[str, ...], told: list[tuple[str, str]]
) -> None:
    found = check(session, known, edition("02", "2023-01-10", *duties))
    assert (found.verdict, found.version) == ("altered", "02")
    assert [(one.section, one.change) for one in found.changes] == told


def test_a_version_that_was_written_over_is_an_alteration(session: Session, known: Shelf) -> None:
    found = check(session, known, replace(NOW, control=replace(NOW.control, version="03")))
    assert (found.verdict, [(one.field, one.value_new) for one in found.changes]) == (
        "altered",
        [("version", "03")],
    )


def test_a_version_that_the_catalogue_has_not_is_unknown(session: Session, known: Shelf) -> None:
    """Another text under another number is another edition, not an alteration of one that is there."""
    found = check(session, known, edition("07", "2025-01-10", DUTIES[0], "Cerrar la llave del gas."))
    assert (found.verdict, found.version, found.changes) == ("unknown", "07", ())
    assert isinstance(found.problem, VersionIsNotKnown)


def test_a_superseded_copy_that_was_altered_is_altered_first_of_all(session: Session, known: Shelf) -> None:
    found = check(session, known, edition("01", "2020-01-10", DUTIES[0], "Pesar las 13 masas del día."))
    assert found.found is not None
    assert (found.verdict, found.version, found.found.verdict) == ("altered", "01", "superseded")


def test_without_a_code_the_content_tells(session: Session, known: Shelf) -> None:
    bare = replace(NOW, control=replace(NOW.control, code=None, governs=None), title="Otro nombre")
    found = check(session, known, bare)
    assert (found.code, found.version, found.verdict) == ("PF-OP-001", "02", "altered")


def test_what_is_not_in_force_yet(session: Session, acting: Acting, known: Shelf) -> None:
    draft = edition("03", "2024-01-10", *DUTIES, "Anotar las mermas.")
    enter(session, acting, {"v03.docx": draft})
    known.original(b"v03.docx", as_read(draft))
    assert check(session, known, draft).verdict == "not_effective"
    assert check_typed(session, LOCAL, "pf-op-001", "3").verdict == "not_effective"


def test_what_nothing_is_known_of(session: Session, known: Shelf) -> None:
    other = parsed("OTRO-1", "01", title="Otro", functions=(Function(text="Contar las estrellas."),))
    found = check(session, known, other)
    assert (found.verdict, found.code, type(found.problem)) == ("unknown", "OTRO-1", CopyIsOfNothingKnown)
    damaged = check_file(session, LOCAL, "x.pdf", b"%PDF nothing", known.means)
    assert (damaged.verdict, str(damaged.problem).split(".")[0]) == (
        "unknown",
        "The file is damaged or incomplete",
    )


def test_an_original_that_is_not_readable_any_more_is_passed_over(
    session: Session, acting: Acting, shelf: Shelf
) -> None:
    enter(session, acting, {"v02.docx": NOW}, in_force=True)
    shelf.original(b"v02.docx", as_read(NOW))
    del shelf.held[b"v02.docx"]
    assert check(session, shelf, NOW).verdict == "in_force"  # by what the program makes of it itself


def test_typed(session: Session, known: Shelf) -> None:
    assert [check_typed(session, LOCAL, "PF-OP-001", one).verdict for one in ("01", "2.0")] == [
        "superseded",
        "in_force",
    ]
    assert isinstance(check_typed(session, LOCAL, "PF-OP-001", "9").problem, VersionIsNotKnown)
    assert isinstance(check_typed(session, LOCAL, "PF-OP-001", " ").problem, VersionIsNotTyped)
    assert isinstance(check_typed(session, LOCAL, "", "").problem, CodeIsNotKnown)
    assert isinstance(check_typed(session, LOCAL, "PF-OP-9", "01").problem, CodeIsNotKnown)


def test_marks(session: Session, acting: Acting, known: Shelf) -> None:
    now = revision(session, "PF-OP-001", "02")
    copy = give(session, LOCAL, now.id, Recipient("Panadería"), acting)
    assert [check_mark(session, one).verdict for one in (now.mark, copy.mark)] == ["in_force"] * 2
    assert check_mark(session, revision(session, "PF-OP-001", "01").mark).verdict == "superseded"
    unknown = check_mark(session, "0" * 20)
    assert (unknown.verdict, type(unknown.problem)) == ("unknown", MarkIsNotKnown)


def test_who_sees_what(session: Session, known: Shelf) -> None:
    """The verdict is for everybody of the company, the passages for who may see the version."""
    employee = Viewer("eva", frozenset({Holding(Role.EMPLOYEE, company(session).id)}))
    changed = edition("01", "2020-01-10", DUTIES[0], "Pesar las 13 masas del día.")
    found = check(session, known, changed, employee)
    assert (found.verdict, found.version, found.shown) == ("altered", "01", False)
    now = check(session, known, edition("02", "2023-01-10", *DUTIES[1:]), employee)
    assert (now.verdict, now.shown) == ("altered", True)
    other = Company(name="Otra")
    session.add(other)
    session.flush()
    stranger = Viewer("ida", frozenset({Holding(Role.QUALITY, other.id)}))
    assert check(session, known, NOW, stranger).verdict == "unknown"
    assert check_typed(session, stranger, "PF-OP-001", "02").verdict == "unknown"
    assert check_file(session, stranger, "v02.docx", b"v02.docx", known.means).verdict == "unknown"
