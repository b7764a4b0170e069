"""Signing, refusing, and what HR notes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import acknowledging, erasure, imports
from profiles.acknowledging import AskedFilters, Noting, Word, errors
from profiles.errors import NotAllowed, NotFound, SomebodySigned, ValueIsNotUsable
from profiles.models import Acknowledgement, ImportBatch, TrailEntry
from profiles.permissions import Permission
from profiles.revisions.sealing import seal
from profiles.signing import WasChangedMeanwhile
from profiles.trail.testimony import acknowledgements
from profiles.trail.verification import personal
from profiles.viewer import LOCAL
from tests.profiles.acknowledging.staff import TODAY, hire, noted, signs, standing
from tests.profiles.lifecycle.cast import PROOF, Cast, draft, in_force

DAY = dt.timedelta(days=1)


def test_an_employee_signs_what_is_in_force(session: Session, played: Cast) -> None:
    revision = in_force(played)
    elmer = hire(played, "elmer", revision)
    made = signs(played, "elmer", revision)
    assert (made.employee_id, made.account_id, made.outcome, made.on_date, made.words, made.source) == (
        elmer.id,
        played.people["elmer"].id,
        "signed",
        TODAY,
        "Tomo nota.",
        "10.0.0.1",
    )
    assert made.content_digest == seal(revision)
    entry = session.scalars(select(TrailEntry).order_by(TrailEntry.id.desc())).first()
    assert entry is not None
    assert (entry.action, entry.subject_id, entry.after["digest"], entry.after["reason"]) == (
        "acknowledgement.signed",
        made.id,
        seal(revision),
        None,
    )
    with pytest.raises(errors.AlreadyAcknowledged):
        signs(played, "elmer", revision)
    assert acknowledging.receipt(session, played.viewer("elmer"), made.id) is made
    assert acknowledging.receipt(session, played.viewer("olga"), made.id) is made
    stranger = replace(played.viewer("elmer"), employee_ids=frozenset({elmer.id + 1}))
    with pytest.raises(NotFound):
        acknowledging.receipt(session, stranger, made.id)


def test_nobody_signs_for_another_nor_what_is_not_asked(session: Session, played: Cast) -> None:
    revision = in_force(played)
    hire(played, "elmer", revision, until=TODAY - DAY, since=None)
    for who in ("elmer", "hilda"):
        with pytest.raises(errors.NotYourPosition):
            signs(played, who, revision)
    hire(played, "olga", revision)
    word = Word(revision.stamp, "Tomo nota.", PROOF)
    with pytest.raises(errors.NotYourPosition):  # acts as another than who looks
        acknowledging.give(session, played.viewer("olga"), revision.id, word, played.acting("hilda"))
    revision.stamp += 1
    with pytest.raises(WasChangedMeanwhile):
        acknowledging.give(session, played.viewer("olga"), revision.id, word, played.acting("olga"))
    played.company.acknowledge_days = None
    with pytest.raises(errors.NobodyIsAsked):
        signs(played, "olga", revision)
    played.company.acknowledge_days = 10
    second = draft(played)
    played.through(second)
    with pytest.raises(errors.NoLongerInForce):
        signs(played, "olga", revision)
    with pytest.raises(NotFound):
        signs(played, "elmer", revision)


def test_a_refusal_stays_until_a_signature(session: Session, played: Cast) -> None:
    revision = in_force(played)
    elmer = hire(played, "elmer", revision)
    with pytest.raises(errors.WhyIsMissing):
        signs(played, "elmer", revision, reason="  ")
    made = signs(played, "elmer", revision, reason="No son mis funciones")
    assert (made.outcome, made.reason) == ("refused", "No son mis funciones")
    assert standing(played)[0][1] == "refused"
    hilda = played.viewer("hilda")
    overview = acknowledging.overview(session, hilda, AskedFilters(text="ELM"), TODAY)
    assert [one.employee_id for one in overview.found] == [elmer.id]
    with pytest.raises(NotFound):
        acknowledging.receipt(session, played.viewer("elmer"), made.id)
    signs(played, "elmer", revision)
    assert standing(played)[0][1] == "signed"
    assert [
        one.given.outcome for one in acknowledging.records(session, hilda, revision.profile_id, TODAY)
    ] == [
        "signed",
        "refused",
    ]
    assert acknowledging.overview(session, hilda, AskedFilters(), TODAY).found == ()
    assert list(acknowledgements(session)) == []


def test_hr_notes_what_is_on_paper_one_or_many(session: Session, played: Cast) -> None:
    revision = in_force(played)
    people = [hire(played, who, revision) for who in ("ines", "jose", "elmer")]
    signs(played, "elmer", revision)
    made = noted(played, revision, people, day=TODAY - DAY)
    assert [(one.employee_id, one.outcome, one.on_date) for one in made] == [
        (people[0].id, "on_paper", TODAY - DAY),
        (people[1].id, "on_paper", TODAY - DAY),
    ]
    assert {state for _, state, _ in standing(played)} == {"signed"}
    with pytest.raises(errors.NobodyWasChosen):
        noted(played, revision, people)


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"outcome": "refused"}, errors.WhyIsMissing),
        ({"reason": "No está de acuerdo"}, errors.ReasonIsOfARefusal),
        ({"outcome": "signed"}, ValueIsNotUsable),
        ({"day": TODAY + DAY}, errors.DayIsNotPossible),
        ({"day": dt.date(2019, 1, 1)}, errors.DayIsNotPossible),
    ],
)
def test_what_cannot_be_noted(played: Cast, more: dict[str, object], error: type[Exception]) -> None:
    revision = in_force(played)
    person = hire(played, "ines", revision)
    with pytest.raises(error):
        noted(played, revision, [person], **more)  # type: ignore[arg-type]


def test_who_may_note(session: Session, played: Cast) -> None:
    revision = in_force(played)
    own, other = hire(played, "hilda", revision), hire(played, "ines", revision)
    with pytest.raises(errors.OwnIsSigned):
        noted(played, revision, [own, other])
    noting = Noting("on_paper", TODAY, [other.id])
    for who in ("quela", "berta", "elmer"):
        with pytest.raises(NotAllowed):
            acknowledging.note(session, played.viewer(who), revision.id, noting, played.acting(who))
    played.company.acknowledge_days = None
    with pytest.raises(errors.NobodyIsAsked):
        noted(played, revision, [other])


def test_who_is_erased_leaves_what_they_gave(session: Session, played: Cast) -> None:
    revision = in_force(played)
    elmer, ines = hire(played, "elmer", revision), hire(played, "ines", revision)
    made = signs(played, "elmer", revision, reason="No son mis funciones")
    paper = noted(played, revision, [ines])[0]
    erasure.erase_employee(session, played.viewer("hilda"), elmer, played.acting("hilda"))
    erasure.erase_employee(session, played.viewer("hilda"), ines, played.acting("hilda"))
    session.expire_all()
    assert [(one.employee_id, one.reason, one.outcome) for one in (made, paper)] == [
        (None, "", "refused"),
        (None, None, "on_paper"),
    ]
    assert list(acknowledgements(session)) == list(personal(session)) == []
    found = acknowledging.records(session, played.viewer("quela"), revision.profile_id, TODAY)
    assert [one.given.id for one in found] == [paper.id, made.id]


def test_an_import_that_was_signed_is_not_undone(session: Session, played: Cast) -> None:
    revision = in_force(played)
    hire(played, "elmer", revision)
    signs(played, "elmer", revision)
    batch = session.get_one(ImportBatch, revision.batch_id)
    with pytest.raises(SomebodySigned):
        imports.undo(session, LOCAL, batch.id, played.acting())
    assert session.scalars(select(Acknowledgement)).one()
    assert played.viewer("hilda").may(Permission.IMPORT)
