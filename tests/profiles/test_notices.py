"""Notices are told once, wait until they are settled, and are seen by their person only."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from profiles import notices
from profiles.acting import Acting
from profiles.models import Account, Notice
from profiles.notices import About
from profiles.viewer import Viewer

ANA, EVA = Viewer("ana", account_id=1), Viewer("eva", account_id=2)


@pytest.fixture(autouse=True)
def _people(session: Session, acting: Acting) -> None:
    for number, login in enumerate(("ana", "eva", "leo"), start=1):
        gone = acting.now if login == "leo" else None
        session.add(
            Account(id=number, login=login, name=login, failures=0, disabled_at=gone, created_at=acting.now)
        )
    session.flush()


def _kinds(found: list[Notice]) -> list[str]:
    return [one.kind for one in found]


def test_the_same_occasion_is_told_once(session: Session, acting: Acting) -> None:
    about = About("7.1", values={"code": "PF-1"})
    first = notices.tell(session, 1, "to_review", about, acting)
    assert first is not None
    assert first.values == {"code": "PF-1"}
    assert notices.tell(session, 1, "to_review", about, acting) is None
    assert notices.tell(session, 1, "to_review", About("7.2"), acting) is not None
    assert notices.tell(session, 3, "to_review", about, acting) is None  # the account is closed


def test_what_waits_stays_until_it_is_settled(session: Session, acting: Acting) -> None:
    for account_id in (1, 2):
        notices.tell(session, account_id, "to_review", About("7.1"), acting)
    notices.tell(session, 1, "reviewed", About("6.1"), acting)
    assert (_kinds(notices.to_do(session, ANA)), _kinds(notices.told(session, ANA))) == (
        ["to_review"],
        ["reviewed"],
    )
    assert notices.unseen(session, ANA) == 2
    notices.mark_seen(session, ANA, acting)
    assert (notices.unseen(session, ANA), notices.unseen(session, EVA)) == (1, 1)
    notices.settle(session, ["to_review"], "7.1", acting, account_id=1)
    assert (notices.unseen(session, ANA), notices.unseen(session, EVA)) == (0, 1)
    notices.settle(session, ["to_review"], "7.1", acting)
    assert (notices.to_do(session, EVA), _kinds(notices.told(session, EVA))) == ([], ["to_review"])


def test_only_news_is_mailed(session: Session, acting: Acting) -> None:
    fresh = notices.tell(session, 2, "reviewed", About("1"), acting)
    done = notices.tell(session, 1, "to_review", About("2"), acting)
    seen = notices.tell(session, 1, "reviewed", About("3"), acting)
    assert done is not None
    assert seen is not None
    done.done_at = seen.seen_at = acting.now
    session.flush()
    assert notices.unmailed(session) == [fresh]
