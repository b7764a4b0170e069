"""Who is reminded when, once each, also after an outage."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles import acknowledging, lifecycle
from profiles.acknowledging import editorial, errors, reminding
from profiles.errors import NotAllowed
from profiles.models import Notice
from tests.profiles.acknowledging.staff import TODAY, hire, notices, signs
from tests.profiles.lifecycle.cast import Cast, draft, in_force

DAY = dt.timedelta(days=1)


def on(played: Cast, day: int) -> list[tuple[str, str]]:
    """What the calendar tells so many days after the beginning; twice is once."""
    played.day = day
    before = len(notices(played.session))
    count = reminding.tell(played.session, played.acting())
    assert reminding.due(played.session, played.acting().today) is None
    assert reminding.tell(played.session, played.acting()) == 0
    found = notices(played.session)[before:]
    assert len(found) == count
    return [(who, kind) for who, kind, _ in found]


def test_when_asked_before_the_day_after_it_and_each_week(session: Session, played: Cast) -> None:
    revision = in_force(played)
    hire(played, "elmer", revision)
    hire(played, "ines", revision)  # without an account: HR asks her
    hr = [("hilda", "acknowledgements_late"), ("hugo", "acknowledgements_late")]
    assert on(played, 0) == [("elmer", "to_acknowledge")]
    assert on(played, 6) == []
    assert on(played, 7) == [("elmer", "acknowledge_soon")]
    assert on(played, 10) == []
    assert on(played, 11) == [("elmer", "acknowledge_late"), *hr]
    assert on(played, 12) == []
    assert on(played, 18) == [("elmer", "acknowledge_late"), *hr]
    assert on(played, 60) == [("elmer", "acknowledge_late"), *hr]
    assert [kind for who, kind, open_ in notices(session) if who == "elmer" and open_] == ["acknowledge_late"]
    late = session.scalars(select(Notice).where(Notice.kind == "acknowledgements_late")).first()
    assert late is not None
    assert late.values == {"count": 2, "company": "Panificadora Sol"}
    signs(played, "elmer", revision)
    assert not [kind for who, kind, open_ in notices(session) if who == "elmer" and open_]


def test_after_an_outage_only_the_latest_is_told(played: Cast) -> None:
    revision = in_force(played)
    hire(played, "elmer", revision)
    played.people["hugo"].disabled_at = played.acting().now
    assert on(played, 30) == [("elmer", "acknowledge_late"), ("hilda", "acknowledgements_late")]


def test_what_is_over_is_settled(session: Session, played: Cast) -> None:
    revision = in_force(played)
    elmer = hire(played, "elmer", revision)
    on(played, 0)
    elmer.assignments[0].until = TODAY
    session.flush()
    assert on(played, 1) == []
    assert notices(session) == [("elmer", "to_acknowledge", False)]


def test_a_new_version_in_force_is_one_notice(session: Session, played: Cast) -> None:
    first = in_force(played)
    hire(played, "elmer", first)
    hire(played, "hilda", first)
    second = draft(played)
    played.through(second, TODAY + DAY)
    played.day = 1
    lifecycle.due(session, played.acting())
    told = [one for one in notices(session) if one[0] in {"elmer", "hilda"} and one[1] != "reviewed"]
    assert [one for one in told if one[1] != "approved"] == [
        ("elmer", "to_acknowledge", True),
        ("hilda", "to_acknowledge", True),
    ]
    assert on(played, 1) == []
    third = draft(played, version="03", date="2024-05-01", text="Hornear")
    played.through(third, TODAY + 2 * DAY)
    signs(played, "elmer", second)
    editorial.say(session, played.viewer("hilda"), third.id, "Una tilde", played.acting("hilda"))
    played.day = 2
    lifecycle.due(session, played.acting())
    assert [one for one in notices(session) if one[0] == "elmer"][1:] == [("elmer", "yours_in_force", True)]


def test_hr_reminds_at_once_a_day(session: Session, played: Cast) -> None:
    revision = in_force(played)
    people = [hire(played, who, revision).id for who in ("elmer", "ines")]
    on(played, 0)

    def remind() -> tuple[int, int]:
        hilda = played.viewer("hilda")
        return acknowledging.remind(session, hilda, revision.id, people, played.acting("hilda"))

    assert remind() == (1, 1)
    assert remind() == (0, 1)
    assert notices(session) == [("elmer", "to_acknowledge", False), ("elmer", "to_acknowledge", True)]
    signs(played, "elmer", revision)
    with pytest.raises(errors.NobodyWasChosen):
        acknowledging.remind(session, played.viewer("hilda"), revision.id, people[:1], played.acting("hilda"))
    with pytest.raises(NotAllowed):
        acknowledging.remind(session, played.viewer("quela"), revision.id, people, played.acting("quela"))
