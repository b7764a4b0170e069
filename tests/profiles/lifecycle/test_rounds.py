"""A round of review from being sent to being in force, and everything that it refuses."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import appointments, lifecycle, review
from profiles.errors import NotAllowed, NotFound, StateForbids
from profiles.lifecycle import Said, errors
from profiles.models import Notice, Signature, Signoff, Transition
from profiles.review.errors import ReviewIsClosed
from profiles.viewer import LOCAL
from tests.profiles.builders import parsed
from tests.profiles.lifecycle.cast import Cast, brought, draft, in_force, states

TODAY = dt.date(2024, 5, 2)


def notices(session: Session) -> list[tuple[str, str, bool]]:
    found = session.scalars(select(Notice).order_by(Notice.id))
    return [(one.account.login, one.kind, one.done_at is not None) for one in found]


def test_a_draft_becomes_what_is_in_force(session: Session, played: Cast) -> None:
    in_force(played)
    revision = draft(played)
    played.through(revision)
    assert states(session) == [("01", "superseded"), ("02", "in_force")]
    assert (revision.change_reason, revision.effective_from, revision.adopted) == ("Nueva ley", TODAY, False)
    signed = session.scalars(select(Signature).order_by(Signature.id)).all()
    assert [(one.account.login, one.meaning, one.words) for one in signed] == [
        ("hilda", "prepared", "Firmo."),
        ("quela", "reviewed", "Firmo."),
        ("berta", "approved", "Firmo."),
    ]
    assert {one.content_digest for one in signed} == {revision.sealed}
    assert [one["name"] for one in signed[0].files] == ["02.docx"]
    moves = session.execute(
        select(Transition.to_state, Transition.actor)
        .where(Transition.revision_id == revision.id)
        .order_by(Transition.id)
    )
    assert [tuple(one) for one in moves] == [
        ("draft", "hilda"),
        ("in_review", "hilda"),
        ("approved", "berta"),
        ("in_force", "berta"),
    ]
    assert notices(session) == [
        ("quela", "to_review", True),
        ("hilda", "reviewed", False),
        ("berta", "to_approve", True),
        ("hilda", "approved", False),
        ("quela", "approved", False),
        ("hilda", "in_force", False),
        ("quela", "in_force", False),
        ("berta", "in_force", False),
    ]


def test_what_changed_meanwhile_is_refused_with_the_name(played: Cast) -> None:
    revision = draft(played)
    seen = revision.stamp
    review.correct_field(
        played.session, played.viewer("hugo"), revision.id, "/area", "Planta", played.acting("hugo")
    )
    with pytest.raises(errors.ChangedMeanwhile, match="Hugo"):
        played.does("hilda", "send_to_review", revision, stamp=seen)
    played.does("hilda", "send_to_review", revision)
    seen = revision.stamp
    played.does("quela", "review", revision)
    assert revision.stamp == seen, "a colleague's signature changes nothing of what is signed"
    played.does("berta", "approve", revision, effective_from=TODAY)
    with pytest.raises(errors.ChangedMeanwhile, match="Berta"):
        played.does("berta", "approve", revision, effective_from=TODAY, stamp=seen)


@pytest.mark.parametrize(
    "step",
    [
        "send_to_review",
        "review",
        "approve",
        "return_to_draft",
        "recall",
        "close",
        "withdraw",
        "adopt_signed",
    ],
)
def test_every_step_is_taken_on_what_the_person_saw(played: Cast, step: str) -> None:
    revision = draft(played)
    with pytest.raises(errors.ChangedMeanwhile):
        played.does("quela", step, revision, reason="Porque", effective_from=TODAY, stamp=revision.stamp + 1)
    assert (revision.state, revision.round) == ("draft", 0)


def test_another_original_is_looked_at_before_it_is_signed(played: Cast) -> None:
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    played.does("quela", "review", revision)
    seen = revision.stamp
    same = parsed(version="02", date="2024-04-30", text="Hornear el pan")
    assert brought(played, "hugo", {"02.pdf": same}).id == revision.id
    with pytest.raises(errors.ChangedMeanwhile, match="Hugo"):
        played.does("berta", "approve", revision, effective_from=TODAY, stamp=seen)
    played.does("berta", "approve", revision, effective_from=TODAY)
    signed = played.session.scalars(select(Signature).order_by(Signature.id)).all()
    assert [[file["name"] for file in one.files] for one in signed] == [
        ["02.docx"],
        ["02.docx"],
        ["02.docx", "02.pdf"],
    ]


def test_nobody_edits_what_was_sent(session: Session, played: Cast) -> None:
    revision = draft(played)
    made = review.correct_field(session, LOCAL, revision.id, "/area", "Planta", played.acting())
    assert made is not None
    for _ in range(2):
        played.does("hilda", "send_to_review", revision)
        with pytest.raises(ReviewIsClosed):
            review.correct_field(session, LOCAL, revision.id, "/area", "Otra", played.acting())
        with pytest.raises(ReviewIsClosed):
            review.take_back(session, LOCAL, made.id, played.acting())
        played.does("quela", "return_to_draft", revision, reason="Falta un dato")
        review.correct_field(session, LOCAL, revision.id, "/grade", str(revision.round), played.acting())
    assert (revision.state, revision.round, revision.sealed) == ("draft", 2, None)


def test_what_was_signed_in_a_round_that_came_back_no_longer_counts(session: Session, played: Cast) -> None:
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    played.does("quela", "review", revision)
    played.does("berta", "return_to_draft", revision, reason="  Falta   un dato ")
    assert [(one.step, one.outcome) for one in session.scalars(select(Signoff).order_by(Signoff.id))] == [
        ("reviewed", "signed"),
        ("approved", "returned"),
    ]
    back = session.scalars(select(Transition).order_by(Transition.id.desc())).first()
    assert back is not None
    assert (back.to_state, back.reason) == ("draft", "Falta un dato")
    assert ("hilda", "returned", False) in notices(session)
    played.does("hilda", "send_to_review", revision)
    assert ("hilda", "returned", True) in notices(session)
    with pytest.raises(errors.ReviewsAreOpen):
        played.does("berta", "approve", revision, effective_from=TODAY)
    assert session.scalars(select(Signature.round).order_by(Signature.id)).all() == [1, 1, 1, 2]


@pytest.mark.parametrize("who", ["hilda", "hugo", "quico", "elmer", "olga"])
def test_only_who_is_asked_signs(played: Cast, who: str) -> None:
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    for step in ("review", "approve", "return_to_draft", "close"):
        with pytest.raises((errors.NotAsked, errors.AuthorDecides, NotAllowed, NotFound)):
            played.does(who, step, revision, reason="Porque", effective_from=TODAY)
    assert revision.state == "in_review"


@pytest.mark.parametrize("step", ["review", "approve", "return_to_draft", "close"])
def test_an_author_decides_nothing(session: Session, played: Cast, step: str) -> None:
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    for signoff in session.scalars(select(Signoff)):
        signoff.account_id = played.people["hilda"].id
    with pytest.raises(errors.AuthorDecides):
        played.does("hilda", step, revision, reason="Porque", effective_from=TODAY)


def test_who_corrected_is_an_author_who_confirmed_is_none(session: Session, played: Cast) -> None:
    revision = draft(played)
    acting = played.acting("quela")
    review.correct_field(session, played.viewer("quela"), revision.id, "/area", "Planta", acting)
    own = {played.people[one].id for one in ("hilda", "quela")}
    assert lifecycle.authors(session, revision) == own
    with pytest.raises(errors.NobodyReviews):
        played.does("hugo", "send_to_review", revision)
    played.name("quico", "reviewed")
    played.does("hugo", "send_to_review", revision)
    assert lifecycle.authors(session, revision) == {*own, played.people["hugo"].id}


def test_who_is_named_twice_signs_once_where_others_are(session: Session, played: Cast) -> None:
    played.name("berta", "reviewed")
    revision = draft(played)
    planned = lifecycle.plan(session, revision)
    assert [one.name for one in planned.reviewers] == ["Quela"]
    played.name("quico", "approved")
    for one in appointments.every(session, LOCAL, played.company.id):
        if one.account.login == "quela":
            appointments.drop(session, LOCAL, one.id, played.acting())
    planned = lifecycle.plan(session, revision)
    assert ([one.name for one in planned.reviewers], [one.name for one in planned.approvers]) == (
        ["Berta"],
        ["Quico"],
    )


def test_one_person_for_both_steps_where_nobody_else_is_named(session: Session, played: Cast) -> None:
    for one in appointments.every(session, LOCAL, played.company.id):
        appointments.drop(session, LOCAL, one.id, played.acting())
    played.name("berta", "reviewed")
    played.name("berta", "approved")
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    played.does("berta", "review", revision)
    assert played.does("berta", "approve", revision, effective_from=TODAY).state == "in_force"


def test_a_deputy_signs_while_the_person_is_away(session: Session, played: Cast) -> None:
    played.name("berta", "approved", deputy="quico")
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    played.does("quela", "review", revision)
    with pytest.raises(errors.NotAsked):
        played.does("quico", "approve", revision, effective_from=TODAY)
    days = (TODAY, TODAY + dt.timedelta(days=3))
    berta = played.people["berta"].id
    appointments.add_absence(session, played.viewer("berta"), berta, days, played.acting("berta"))
    played.does("quico", "approve", revision, effective_from=TODAY)
    last = session.scalars(select(Signature).order_by(Signature.id.desc())).first()
    assert last is not None
    assert (last.account.login, last.on_behalf_of, last.meaning) == ("quico", berta, "approved")


def test_a_reviewer_who_deputises_does_not_approve_as_well(session: Session, played: Cast) -> None:
    played.name("berta", "approved", deputy="quela")
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    played.does("quela", "review", revision)
    berta = played.people["berta"].id
    appointments.add_absence(session, LOCAL, berta, (TODAY, TODAY), played.acting())
    with pytest.raises(errors.SignedAnotherStep):
        played.does("quela", "approve", revision, effective_from=TODAY)


def test_an_author_is_no_deputy(session: Session, played: Cast) -> None:
    days = (TODAY, TODAY)
    appointments.add_absence(session, LOCAL, played.people["berta"].id, days, played.acting())
    played.name("berta", "approved", deputy="hilda")
    revision = draft(played)
    assert [one.deputy for one in lifecycle.plan(session, revision).approvers] == [None]
    played.does("hilda", "send_to_review", revision)
    played.name("berta", "approved", deputy="hilda")
    played.does("quela", "review", revision)
    for step in ("approve", "return_to_draft", "close"):
        with pytest.raises(errors.AuthorDecides):
            played.does("hilda", step, revision, reason="Porque", effective_from=TODAY)


def test_a_round_whose_only_approver_has_gone_is_recalled_and_sent_anew(
    session: Session, played: Cast
) -> None:
    played.name("berta", "approved", deputy="quico")
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    played.does("quela", "review", revision)
    played.people["berta"].disabled_at = played.acting().now
    for who in ("berta", "quico"):
        with pytest.raises((NotFound, NotAllowed, errors.NotAsked)):
            played.does(who, "approve", revision, effective_from=TODAY)
    played.does("hugo", "recall", revision, reason="Berta ya no está")
    assert [one for one in notices(session) if one[1] in {"to_review", "to_approve"}] == [
        ("quela", "to_review", True),
        ("berta", "to_approve", True),
    ]
    with pytest.raises(errors.NobodyApproves):
        played.does("hilda", "send_to_review", revision)
    played.name("quico", "approved")
    played.does("hilda", "send_to_review", revision)
    played.does("quela", "review", revision)
    assert played.does("quico", "approve", revision, effective_from=TODAY).state == "in_force"


def test_every_reviewer_signs_and_one_approver(session: Session, played: Cast) -> None:
    played.name("hugo", "reviewed")
    played.name("quico", "approved")
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    played.does("hugo", "review", revision)
    with pytest.raises(errors.NotAsked):
        played.does("hugo", "review", revision)
    with pytest.raises(errors.ReviewsAreOpen, match="1"):
        played.does("quico", "approve", revision, effective_from=TODAY)
    played.does("quela", "review", revision)
    played.does("quico", "approve", revision, effective_from=TODAY)
    outcomes = session.execute(select(Signoff.step, Signoff.outcome).order_by(Signoff.id)).all()
    assert [tuple(one) for one in outcomes] == [
        ("reviewed", "signed"),
        ("reviewed", "signed"),
        ("approved", None),
        ("approved", "signed"),
    ]


def test_the_named_of_the_area_come_before_those_of_the_company(session: Session, played: Cast) -> None:
    played.name("quico", "reviewed", area="Hornos")
    revision = draft(played, area="HORNOS")
    planned = lifecycle.plan(session, revision)
    assert ([one.name for one in planned.reviewers], [one.name for one in planned.approvers]) == (
        ["Quico"],
        ["Berta"],
    )


def test_recalled_by_whoever_may_send_it(session: Session, played: Cast) -> None:
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    with pytest.raises(errors.ReasonIsMissing):
        played.does("hugo", "recall", revision)
    played.does("hugo", "recall", revision, reason="Aún no")
    assert (revision.state, session.scalars(select(Signoff.outcome)).all()) == (
        "draft",
        ["recalled", "recalled"],
    )


@pytest.mark.parametrize("sent", [True, False])
def test_closed_for_good_frees_the_number(played: Cast, sent: bool) -> None:
    revision = draft(played)
    if sent:
        played.does("hilda", "send_to_review", revision)
    who = "quela" if sent else "hilda"
    with pytest.raises(errors.ReasonIsMissing):
        played.does(who, "close", revision)
    played.does(who, "close", revision, reason="Sobra")
    assert revision.state == "rejected"
    again = brought(played, "hilda", {"otro.docx": parsed(version="02", text="Otro texto")})
    assert (again.id == revision.id, again.version, again.state) == (False, "02", "draft")
    with pytest.raises(StateForbids):
        played.does(who, "close", revision, reason="Sobra")


SENDING: dict[str, tuple[dict[str, Any], type[Exception]]] = {
    "title": ({"title": None}, errors.TitleIsMissing),
    "code": ({"code": None, "governs": None}, errors.CodeIsMissing),
    "version": ({"version": None}, errors.VersionIsMissing),
    "date": ({"date": None}, errors.DateIsMissing),
    "content": ({"functions": ()}, errors.ContentIsEmpty),
}


@pytest.mark.parametrize("case", SENDING)
def test_what_is_incomplete_is_not_sent(played: Cast, case: str) -> None:
    values, refusal = SENDING[case]
    revision = draft(played, **values)
    with pytest.raises(refusal):
        played.does("hilda", "send_to_review", revision)


def test_a_signature_needs_a_person_and_a_proof(session: Session, played: Cast) -> None:
    revision = draft(played)
    said = Said(revision.stamp)
    for viewer in (LOCAL, played.viewer("hilda")):
        with pytest.raises(errors.SignatureNeedsPerson):
            lifecycle.send_to_review(session, viewer, revision.id, said, played.acting("hilda"))
    session.rollback()


def test_a_reason_for_the_change_from_the_second_version_on(played: Cast) -> None:
    in_force(played)
    revision = draft(played)
    with pytest.raises(errors.ChangeReasonIsMissing):
        played.does("hilda", "send_to_review", revision)


@pytest.mark.parametrize(("version", "date"), [("01", "2019-01-01"), ("03", "2019-01-01")])
def test_what_is_not_newer_is_not_sent(played: Cast, version: str, date: str) -> None:
    revision = draft(played, version="05")
    in_force_ = played.through(revision)
    later = draft(played, version="06", date="2024-05-01", text="Barrer")
    for pointer, value in (("/control/version", version), ("/control/issued_on", date)):
        review.correct_field(played.session, LOCAL, later.id, pointer, value, played.acting())
    assert in_force_.state == "in_force"
    with pytest.raises(errors.VersionIsNotNewer):
        played.does("hilda", "send_to_review", later, reason="Nueva ley")


def test_the_day_is_given_and_not_past(played: Cast) -> None:
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    played.does("quela", "review", revision)
    with pytest.raises(errors.DayIsMissing):
        played.does("berta", "approve", revision)
    with pytest.raises(errors.DayIsPast):
        played.does("berta", "approve", revision, effective_from=TODAY - dt.timedelta(days=1))


def test_what_was_changed_behind_the_program_is_not_approved(session: Session, played: Cast) -> None:
    revision = draft(played)
    played.does("hilda", "send_to_review", revision)
    revision.items[0].text = "Otra cosa"
    with pytest.raises(errors.ContentWasChanged):
        played.does("quela", "review", revision)
