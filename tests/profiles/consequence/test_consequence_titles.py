"""Which profiles name a title that disappears."""

from __future__ import annotations

from profiles import positions
from profiles.consequence import Named, Titles
from profiles.viewer import LOCAL
from tests.profiles.consequence.village import Village


def named(mentions: tuple[Named, ...]) -> list[tuple[str | None, str, str]]:
    return [(one.code, one.kind, one.title) for one in mentions]


def said(found: Titles) -> list[tuple[str, list[tuple[str | None, str, str]]]]:
    return [(one.title, named(one.mentions)) for one in found.vanished]


def test_a_profile_that_gets_another_title(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero")
    village.profile("B", "Ayudante", ("reports_to", "Panadera"), ("internal_contact", "Panadero"))
    village.profile("C", "Cliente", ("external_contact", "Panadero"))
    village.profile("D", "Cajera", ("reports_to", "Maestro Panadero"))
    found = village.foresee(village.draft("Maestro Panadero")).titles
    assert found.renamed is not None
    assert (found.renamed.old, found.renamed.new) == ("Panadero", "Maestro Panadero")
    assert named(found.renamed.mentions) == [
        ("B", "reports_to", "Panadera"),
        ("B", "internal_contact", "Panadero"),
    ]
    assert (found.profiles, found.vanished) == (1, ())


def test_another_spelling_is_the_same_title(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero")
    village.profile("B", "Ayudante", ("reports_to", "Panadero"))
    found = village.foresee(village.draft("PANADERA")).titles
    assert (found.renamed, found.profiles) == (None, 0)


def test_a_persons_word_keeps_the_old_title(village: Village) -> None:
    current = village.profile("PF-OP-001", "Panadero")
    village.profile("B", "Ayudante", ("reports_to", "Panadero"))
    position_id, company_id = current.profile.position_id or 0, village.played.company.id
    positions.set_alias(village.session, LOCAL, company_id, "Panadero", position_id, village.played.acting())
    found = village.foresee(village.draft("Maestro")).titles
    assert (found.renamed, found.profiles) == (None, 0)


def test_a_position_that_keeps_another_profile_keeps_its_title(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero")
    village.profile("PF-OP-009", "Panadero")
    village.profile("B", "Ayudante", ("reports_to", "Panadero"))
    found = village.foresee(village.draft("Maestro"))
    assert (found.titles.renamed, found.people.total) == (None, 0)


def test_a_profile_that_takes_the_title_of_another_position(village: Village) -> None:
    village.profile("PF-OP-001", "Panadero")
    village.profile("B", "Ayudante", ("reports_to", "Panadero"))
    village.profile("C", "Maestro")
    found = village.foresee(village.draft("Maestro")).titles
    assert found.renamed is not None
    assert named(found.renamed.mentions) == [("B", "reports_to", "Panadero")]


def test_a_title_that_is_named_no_longer(village: Village) -> None:
    told = (("reports_to", "Jefe de Turno."), ("supervises", "Cajera"), ("supervises", "Aprendiz"))
    village.profile("PF-OP-001", "Panadero", *told)
    village.profile("B", "Cajera", ("reports_to", "Jefa de Turno"))
    found = village.foresee(village.draft("Panadero", ("reports_to", "Gerente"))).titles
    assert said(found) == [("Jefe de Turno", [("B", "reports_to", "Jefa de Turno")]), ("Aprendiz", [])]
    assert (found.renamed, found.profiles) == (None, 1)


def test_without_a_version_in_force_nothing_vanishes(village: Village) -> None:
    village.profile("B", "Cajera", ("reports_to", "Jefe de Turno"))
    found = village.foresee(village.draft("Panadero", ("reports_to", "Gerente"))).titles
    assert found == Titles(None, ())
