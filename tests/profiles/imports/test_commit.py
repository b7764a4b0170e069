"""What becomes of documents: identity, editions, conflicts, order."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from parsers.profile import Approval, ParsedProfile
from profiles import imports, review
from profiles.acting import Acting
from profiles.imports import Reader
from profiles.models import Correction, Outbox, Profile, Reading, Revision
from profiles.review import Target, proposals
from profiles.viewer import LOCAL
from tests.profiles import dump
from tests.profiles.builders import enter, full, parsed, summary


def states(session: Session) -> dict[str, str]:
    return dict(session.execute(select(Revision.version, Revision.state).order_by(Revision.id)).all())


def test_first_import_is_a_draft_with_content(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"a.docx": full()})
    revision = session.get_one(Revision, entry.revision_id)
    assert (entry.outcome, entry.label, entry.ordinal) == ("new", "PF-OP-001", 1)
    assert (revision.state, revision.version, revision.issued_on) == ("draft", "01", dt.date(2020, 1, 10))
    assert [(item.section, item.text) for item in revision.items] == [
        ("approvals", "Gerente"),
        ("functions", "Revisar los hornos al abrir el turno"),
        ("relations", "Jefe(a) de Producción"),
        ("requirements", "Dos años en panadería"),
    ]
    assert revision.profile.position is not None
    assert (revision.profile.position.title, revision.profile.position.area) == ("Panadero", "Producción")
    assert entry.reasons[1:] == [{"code": "items-uncertain", "values": {"count": 1}}]


def test_the_same_file_changes_nothing(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": full()})
    before = dump.catalogue(session)
    assert summary(enter(session, acting, {"a.docx": full()})) == [("a.docx", "held", "same-file")]
    assert dump.catalogue(session) == before


def test_equal_content_is_a_further_original(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": full()})
    found = enter(session, acting, {"a.pdf": full()})
    assert summary(found) == [("a.pdf", "further", "same-content")]
    revision = session.scalars(select(Revision)).one()
    assert [one.name for one in revision.files] == ["a.docx", "a.pdf"]


def test_the_same_version_with_other_content_is_a_conflict(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": parsed(version="04")})
    found = enter(session, acting, {"b.docx": parsed(version="4.0", text="Otra cosa")})
    assert summary(found) == [("b.docx", "conflict", "version-has-other-content")]
    assert [item.text for item in session.scalars(select(Revision)).one().items] == [
        "Revisar los hornos al abrir el turno"
    ]


def test_a_newer_version_is_a_draft_beside_the_one_in_force(session: Session, acting: Acting) -> None:
    enter(session, acting, {"1.docx": parsed(version="01")}, in_force=True)
    found = enter(session, acting, {"2.docx": parsed(version="02", date="2021-02-01", text="Nueva")})
    assert summary(found) == [("2.docx", "revision", "newer")]
    assert states(session) == {"01": "in_force", "02": "draft"}


def test_an_older_version_is_filed_as_superseded(session: Session, acting: Acting) -> None:
    enter(session, acting, {"2.docx": parsed(version="02", date="2021-02-01", text="Nueva")})
    found = enter(session, acting, {"1.docx": parsed(version="01")})
    assert summary(found) == [("1.docx", "revision", "overtaken")]
    assert states(session) == {"02": "draft", "01": "superseded"}


EDITIONS = {
    "a.docx": parsed(version="01", date="2019-01-01", text="Uno", title="Ayudante"),
    "b.docx": parsed(version="02", date="2020-01-01", text="Dos", title="Panadera", area="Horno"),
    "c.docx": parsed(version="03", date="2021-01-01", text="Tres", title="Panadero", area="Horno"),
    "d.docx": parsed(None, None, None, title="PANADERO.", area="Horno"),
}


@pytest.mark.volume
@pytest.mark.parametrize("in_force", [False, True])
def test_the_order_of_files_does_not_matter(session: Session, acting: Acting, in_force: bool) -> None:
    dumps = []
    for names in itertools.permutations(EDITIONS):
        with session.begin_nested() as attempt:
            enter(session, acting, {name: EDITIONS[name] for name in names}, in_force=in_force)
            dumps.append(dump.catalogue(session))
            attempt.rollback()
    assert dump.catalogue(session)["profiles"] == []
    assert all(other == dumps[0] for other in dumps)
    assert [one[0] for one in dumps[0]["positions"]] == ["PANADERO."]


def test_in_force_takes_the_printed_dates(session: Session, acting: Acting) -> None:
    enter(session, acting, {name: EDITIONS[name] for name in ("c.docx", "a.docx", "b.docx")}, in_force=True)
    rows = session.execute(
        select(Revision.version, Revision.state, Revision.effective_from, Revision.effective_to).order_by(
            Revision.version
        )
    )
    assert list(rows) == [
        ("01", "superseded", dt.date(2019, 1, 1), dt.date(2020, 1, 1)),
        ("02", "superseded", dt.date(2020, 1, 1), dt.date(2021, 1, 1)),
        ("03", "in_force", dt.date(2021, 1, 1), None),
    ]


def test_in_force_reports_what_approvals_lack(session: Session, acting: Acting) -> None:
    approvals = (
        Approval(step="prepared", name="Eva"),
        Approval(step="approved", name="Leo", date="2020-01-09"),
    )
    [entry] = enter(session, acting, {"a.docx": parsed(date=None, approvals=approvals)}, in_force=True)
    assert [one["code"] for one in entry.reasons] == ["first", "prepared-undated", "reviewed-missing"]
    [other] = enter(session, acting, {"b.docx": parsed("PF-2", date=None, title="Otro")}, in_force=True)
    assert [one["code"] for one in other.reasons][:2] == ["first", "no-printed-date"]
    found = session.scalars(select(Revision).order_by(Revision.id)).all()
    assert [one.effective_from for one in found] == [dt.date(2020, 1, 9), acting.today]


def test_versions_and_dates_that_disagree_wait(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": parsed(version="02", date="2020-01-01")})
    files = {
        "b.docx": parsed(version="03", date="2019-01-01", text="Otra"),
        "c.docx": parsed(version=None, date=None, text="Otra más"),
        "d.docx": parsed(version=None, date="2020-01-01", text="Y otra"),
    }
    assert summary(enter(session, acting, files)) == [
        ("b.docx", "waiting", "order-contradicts"),
        ("c.docx", "waiting", "order-unknown"),
        ("d.docx", "waiting", "same-date"),
    ]
    assert states(session) == {"02": "draft"}


def form(text: str, version: str = "06", approved: str | None = None) -> ParsedProfile:
    approvals = (Approval(step="approved", name="Leo", date=approved),) if approved else ()
    return parsed("TH-FO-10", version, "2022-09-01", text, governs="form", approvals=approvals)


def test_a_form_s_version_is_not_the_profile_s(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"a.xlsx": form("Uno")})
    revision = session.get_one(Revision, entry.revision_id)
    assert (revision.version, revision.issued_on, revision.profile.code) == (None, None, None)
    assert (revision.form_code, revision.form_version, revision.form_date) == (
        "TH-FO-10",
        "06",
        dt.date(2022, 9, 1),
    )
    files = {"b.pdf": form("Uno"), "c.pdf": form("Dos", "07"), "d.pdf": form("Tres", approved="2023-03-04")}
    assert summary(enter(session, acting, files)) == [
        ("b.pdf", "further", "same-content"),
        ("c.pdf", "waiting", "order-unknown"),
        ("d.pdf", "waiting", "order-unknown"),
    ]


def test_forms_are_ordered_by_their_own_approvals(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.pdf": form("Uno", approved="2023-01-01")}, in_force=True)
    found = enter(session, acting, {"b.pdf": form("Dos", "06", "2023-06-01")}, in_force=True)
    assert summary(found) == [("b.pdf", "revision", "newer")]
    assert sorted(session.scalars(select(Revision.state))) == ["in_force", "superseded"]


def test_a_manual_orders_its_profiles(session: Session, acting: Acting) -> None:
    def manual(version: str, date: str, text: str) -> tuple[ParsedProfile, ...]:
        cook = parsed("M-01", version, date, "Cocinar", "Cocinero", governs=None)
        return cook, parsed("M-01", version, date, text, "Mesero", governs=None)

    assert [
        (entry.ordinal, entry.outcome)
        for entry in enter(session, acting, {"m1.pdf": manual("1", "2020-01-01", "Servir")}, in_force=True)
    ] == [(1, "new"), (2, "new")]
    found = enter(session, acting, {"m2.pdf": manual("2", "2021-01-01", "Servir y cobrar")}, in_force=True)
    assert [(entry.label, entry.outcome) for entry in found] == [
        ("Cocinero", "further"),
        ("Mesero", "revision"),
    ]
    again = enter(session, acting, {"m3.pdf": manual("2", "2021-01-01", "Servir poco")})
    assert [entry.outcome for entry in again] == ["further", "conflict"]


def test_a_version_without_code_is_the_document_s_own(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.txt": parsed(None, "1", None, "Uno")})
    found = enter(session, acting, {"b.txt": parsed(None, "2", None, "Dos")})
    assert summary(found) == [("b.txt", "revision", "newer")]
    assert states(session) == {"1": "superseded", "2": "draft"}


def test_titles_of_companies_never_meet(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.txt": parsed(None, None, None)})
    found = enter(session, acting, {"b.txt": parsed(None, None, None, "Otra")}, company="Molinos del Sur")
    assert summary(found) == [("b.txt", "new", "first")]
    assert len(session.scalars(select(Profile)).all()) == 2


def test_titles_of_areas_are_apart(session: Session, acting: Acting) -> None:
    files = {
        "a.txt": parsed(None, None, None, title="Auxiliar", area="Ventas"),
        "b.txt": parsed(None, None, None, "Otra", title="Auxiliares.", area="Bodega"),
        "c.txt": parsed(None, None, None, title="AUXILIAR", area="ventas"),
    }
    assert [entry.outcome for entry in enter(session, acting, files)] == ["new", "new", "further"]


def test_without_code_and_title_a_person_says_what_it_is(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"a.txt": parsed(None, None, None, title=None)})
    assert (entry.outcome, entry.reasons[0]["code"], entry.revision_id) == ("waiting", "unidentified", None)
    said = imports.identify(session, LOCAL, entry.id, {"/title": "Hornero", "/control/version": "2"}, acting)
    assert (said.outcome, said.label) == ("new", "Hornero")
    revision = session.get_one(Revision, said.revision_id)
    assert (revision.title, revision.version) == ("Hornero", "2")
    assert revision.reading is not None
    assert revision.reading.content["title"] is None
    found = session.execute(select(Correction.pointer, Correction.original, Correction.value))
    assert list(found) == [("/control/version", None, "2"), ("/title", None, "Hornero")]


def test_a_draft_imported_again_as_in_force_comes_into_force(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": full()})
    [entry] = enter(session, acting, {"a.docx": full()}, in_force=True)
    assert [one["code"] for one in entry.reasons][:2] == ["same-file", "came-into-force"]
    assert states(session) == {"01": "in_force"}


def test_a_draft_that_somebody_works_on_stays(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"a.docx": parsed()})
    session.get_one(Revision, entry.revision_id).touched = True
    found = enter(session, acting, {"b.docx": parsed(version="02", date="2022-01-01", text="Dos")})
    assert summary(found) == [("b.docx", "waiting", "draft-is-touched")]


def test_a_newer_draft_stays_beside_an_older_edition_in_force(session: Session, acting: Acting) -> None:
    enter(session, acting, {"3.docx": parsed(version="03", date="2022-01-01", text="Tres")})
    found = enter(
        session, acting, {"2.docx": parsed(version="02", date="2021-01-01", text="Dos")}, in_force=True
    )
    assert summary(found) == [("2.docx", "revision", "draft-stays")]
    assert states(session) == {"03": "draft", "02": "in_force"}


def test_each_change_is_noted_for_search(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": full()})
    profile_id = session.scalars(select(Profile.id)).one()
    assert session.execute(select(Outbox.profile_id, Outbox.action)).all() == [(profile_id, "update")]


def test_an_original_that_comes_after_a_correction_is_none_of_another_content(
    session: Session, acting: Acting
) -> None:
    [entry] = enter(session, acting, {"a.docx": full()})
    assert entry.revision_id is not None
    revision = session.get_one(Revision, entry.revision_id)
    duty = next(item for item in revision.items if item.section == "functions")
    review.correct(session, LOCAL, Target(duty.id), {"text": "Revisar los hornos"}, acting)
    assert summary(enter(session, acting, {"a.pdf": full()})) == [("a.pdf", "further", "same-content")]
    other = parsed(text="Otra cosa")
    assert summary(enter(session, acting, {"b.pdf": other})) == [
        ("b.pdf", "conflict", "version-has-other-content")
    ]


def test_an_original_read_as_a_newer_program_reads_the_first_one(session: Session, acting: Acting) -> None:
    [entry] = enter(session, acting, {"a.docx": parsed()})
    first = session.get_one(Reading, entry.reading_id)
    better = parsed(text="Revisar los hornos al abrir el turno y al cerrarlo")
    proposals.keep_readings(session, first.sha256, (better,), Reader("2.0", "words"), acting.now)
    assert summary(enter(session, acting, {"a.pdf": better})) == [("a.pdf", "further", "same-content")]
