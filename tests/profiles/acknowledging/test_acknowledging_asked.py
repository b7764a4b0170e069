"""Who is asked, until when, and what counts."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import Database
from profiles import acknowledging, lifecycle
from profiles.acknowledging import Figures, editorial, errors
from profiles.acknowledging.asked import asked
from profiles.acknowledging.figures import tallied
from profiles.errors import NotFound
from profiles.models import Grant, Position, Profile
from tests.app.counting import statements
from tests.profiles.acknowledging.staff import TODAY, hire, noted, signs, standing
from tests.profiles.builders import parsed
from tests.profiles.lifecycle.cast import Cast, brought, draft, in_force

DAY = dt.timedelta(days=1)


def test_the_term_counts_from_the_later_of_force_and_assignment(session: Session, played: Cast) -> None:
    revision = in_force(played)
    began = revision.effective_from
    assert began == dt.date(2020, 1, 10)
    hire(played, "elmer", revision, since=TODAY - 3 * DAY, acting=True)
    hire(played, "olga", revision, since=None)
    hire(played, "gone", revision, until=TODAY - DAY, since=None)
    hire(played, "later", revision, since=TODAY + DAY)
    twice = hire(played, "twice", revision, since=TODAY - DAY, acting=True)
    twice.assignments.append(type(twice.assignments[0])(position_id=revision.profile.position_id))
    session.flush()
    assert standing(played) == [
        ("Elmer", "pending", TODAY + 7 * DAY),
        ("Olga", "overdue", began + 10 * DAY),
        ("Twice", "overdue", began + 10 * DAY),
    ]
    found = {one.name: one for one in asked(session, TODAY)}
    assert [one.acting for one in found.values()] == [True, False, False]
    assert standing(played, 7)[0][1] == "pending"
    assert standing(played, 8)[0][1] == "overdue"
    for days in (-1, 0, 7, 8, 60):
        day = TODAY + days * DAY
        assert acknowledging.figures(session, played.viewer("quela"), None, day) == tallied(
            asked(session, day)
        )
    for began in (dt.date(2020, 1, 1), TODAY - 30 * DAY, TODAY):
        played.company.acknowledge_since = began
        found = asked(session, TODAY)
        assert found[2].due == max(began, revision.effective_from or began) + 10 * DAY
        assert acknowledging.figures(session, played.viewer("quela"), None, TODAY) == tallied(found)
    played.company.acknowledge_days = None
    assert [state for _, state, _ in standing(played)] == ["unasked"] * 3
    unasked = acknowledging.figures(session, played.viewer("quela"), None, TODAY)
    assert unasked == tallied(asked(session, TODAY)) == {revision.profile_id: Figures(holders=3)}


def test_the_next_version_voids_what_was_signed(session: Session, played: Cast) -> None:
    first = in_force(played)
    elmer = hire(played, "elmer", first)
    signs(played, "elmer", first)
    assert standing(played) == [("Elmer", "signed", TODAY + 10 * DAY)]
    second = draft(played)
    played.through(second)
    assert standing(played) == [("Elmer", "pending", TODAY + 10 * DAY)]
    [record] = acknowledging.given(session, played.viewer("elmer"), TODAY)
    assert (record.given.employee_id, record.given.revision_id, record.void_since) == (
        elmer.id,
        first.id,
        TODAY,
    )
    [row] = acknowledging.mine(session, played.viewer("elmer"), TODAY)
    assert row.earlier is record.given


def test_what_was_signed_is_void_when_the_version_is_withdrawn(session: Session, played: Cast) -> None:
    first = in_force(played)
    hire(played, "elmer", first)
    signs(played, "elmer", first)
    second = draft(played)
    played.through(second, TODAY + 5 * DAY)
    [record] = acknowledging.given(session, played.viewer("elmer"), TODAY)
    assert record.void_since is None  # the next version is still to come
    played.does("quela", "withdraw", first, reason="Ya no existe el puesto")
    [record] = acknowledging.given(session, played.viewer("elmer"), TODAY)
    assert record.void_since == TODAY
    assert standing(played) == []


def test_an_editorial_change_lets_what_was_signed_stand(session: Session, played: Cast) -> None:
    first = in_force(played)
    hire(played, "elmer", first)
    olga = hire(played, "olga", first)
    signs(played, "elmer", first)
    noted(played, first, [olga], "refused", reason="No está de acuerdo")
    second = draft(played)
    played.through(second)
    third = draft(played, version="03", date="2024-05-01", text="Hornear el pan dulce")
    hilda = played.viewer("hilda")
    with pytest.raises(errors.WhyIsMissing):
        editorial.say(session, hilda, second.id, " ", played.acting("hilda"))
    editorial.say(session, hilda, second.id, "Se corrigió una tilde", played.acting("hilda"))
    assert [(name, state) for name, state, _ in standing(played)] == [("Elmer", "kept"), ("Olga", "pending")]
    played.through(third, TODAY + DAY)
    editorial.say(session, hilda, third.id, "Otra tilde", played.acting("hilda"))
    played.day = 1
    lifecycle.due(session, played.acting())
    assert standing(played, 1)[0][:2] == ("Elmer", "kept")
    later = TODAY + DAY
    figures = acknowledging.figures(session, played.viewer("quela"), None, later)
    assert figures == tallied(asked(session, later)) == {first.profile_id: Figures(2, signed=1, pending=1)}
    with pytest.raises(errors.AlreadyAcknowledged):
        signs(played, "elmer", third)
    editorial.take_back(session, hilda, third.id, played.acting("hilda"))
    assert standing(played, 1)[0][:2] == ("Elmer", "pending")
    assert set(editorial.said(session, [second.id, third.id])) == {second.id}
    with pytest.raises(NotFound):
        editorial.take_back(session, hilda, third.id, played.acting("hilda"))


def test_the_first_version_and_the_past_are_not_editorial(session: Session, played: Cast) -> None:
    first = in_force(played)
    hilda, acting = played.viewer("hilda"), played.acting("hilda")
    with pytest.raises(errors.NothingStands):
        editorial.say(session, hilda, first.id, "Nada", acting)
    played.through(draft(played))
    with pytest.raises(errors.NoLongerInForce):
        editorial.say(session, hilda, first.id, "Nada", acting)


def test_figures_by_profile_in_as_many_queries_whatever_the_number(
    database: Database, session: Session, played: Cast
) -> None:
    first = in_force(played)
    other = parsed(code="PF-OP-002", title="Hornero", area="Producción")
    second = brought(played, "schedule", {"02.docx": other}, in_force=True)
    nobodys = parsed(code="PF-OP-003", title="Nadie")
    brought(played, "schedule", {"03.docx": nobodys}, in_force=True)
    hire(played, "elmer", first)
    hire(played, "olga", first, since=None)
    refuses = hire(played, "rita", first)
    hire(played, "sara", second)
    signs(played, "elmer", first)
    noted(played, first, [refuses], "refused", reason="No está de acuerdo")
    quela = played.viewer("quela")
    with statements(database) as run:
        found = acknowledging.figures(session, quela, None, TODAY)
    assert len(run) <= 6
    assert found == tallied(asked(session, TODAY))
    assert found == {
        first.profile_id: Figures(holders=3, signed=1, overdue=1, refused=1),
        second.profile_id: Figures(holders=1, pending=1),
    }
    only = select(Profile.id).where(Profile.code == "PF-OP-002")
    assert set(acknowledging.figures(session, quela, only, TODAY)) == {second.profile_id}
    assert set(acknowledging.figures(session, quela, [first.profile_id], TODAY)) == {first.profile_id}
    assert acknowledging.figures(session, played.viewer("elmer"), None, TODAY) == {}
    head = played.people["berta"]
    area = session.get_one(Position, second.profile.position_id).area_key
    head.grants = [Grant(company_id=played.company.id, role="area_head", area_key=area)]
    session.flush()
    assert set(acknowledging.figures(session, played.viewer("berta"), None, TODAY)) == {second.profile_id}
