"""Decisions on single cases that documents alone do not bring about."""

from __future__ import annotations

import datetime as dt

from profiles.editions import Edition, Order, compare, edition, oldest_first
from profiles.imports.decide import Decision, Known, decide
from profiles.reasons import Reason


def own(version: str | None, date: str | None = None) -> Edition:
    day = dt.date.fromisoformat(date) if date else None
    return edition("profile", day, version=version, form_code=None, form_version=None)


def test_compare() -> None:
    cases = {
        (own("02"), own("1.9")): Order.NEWER,
        (own("02"), own("2.0")): Order.SAME,
        (own("2.9"), own("2.10")): Order.OLDER,
        (own("B"), own("A")): Order.NEWER,
        (own("2", "2020-01-01"), own("1", "2020-01-01")): Order.NEWER,
        (own("2", "2020-01-01"), own("1", "2020-01-02")): Order.CONTRADICTS,
        (own(None, "2020-01-01"), own("1", "2020-01-02")): Order.OLDER,
        (own(None, "2020-01-02"), own(None, "2020-01-02")): Order.SAME,
        (own("2"), own(None, "2020-01-02")): Order.UNKNOWN,
    }
    assert {pair: compare(*pair) for pair in cases} == cases


def test_versions_of_different_scopes_do_not_compare() -> None:
    manual = edition("manual", None, version=None, form_code="M-1", form_version="9")
    assert compare(manual, own("1")) is Order.UNKNOWN
    assert (manual.label, own(None, "2020-01-01").label, own(None).label) == ("9", "2020-01-01", "-")


def test_oldest_first_without_dates_goes_by_version() -> None:
    found = oldest_first([(own("10"), "c"), (own("2", "2020-01-01"), "a"), (own("9"), "b")])
    assert found == ["a", "b", "c"]


def test_nothing_is_newer_than_an_edition_approved_for_later() -> None:
    known = [Known(1, "approved", own("03"), "x")]
    assert decide(own("02"), "y", known, in_force=True) == Decision(
        "revision", Reason("older", {"version": "03"}), state="superseded"
    )


def test_a_draft_in_review_does_not_give_way() -> None:
    known = [Known(1, "in_force", own("01"), "x"), Known(2, "in_review", own("02"), "y")]
    assert decide(own("03"), "z", known, in_force=True) == Decision(
        "waiting", Reason("draft-is-touched", {"version": "02"}), revision_id=2
    )


def test_after_a_withdrawal_a_newer_edition_is_a_draft() -> None:
    known = [Known(1, "superseded", own("01"), "x"), Known(2, "withdrawn", own("02"), "y")]
    assert decide(own("03"), "z", known, in_force=False) == Decision(
        "revision", Reason("newer", {"version": "02"}), state="draft"
    )
    assert decide(own("1.5"), "z", known, in_force=False).reason == Reason("older", {"version": "02"})


def test_equal_content_under_a_new_version_is_an_edition_of_its_own() -> None:
    known = [Known(1, "in_force", own("01"), "x")]
    assert decide(own("02"), "x", known, in_force=False) == Decision(
        "revision",
        Reason("newer", {"version": "01"}),
        state="draft",
        remarks=(Reason("content-unchanged", {"version": "01"}),),
    )


def test_equal_versions_with_other_dates_are_remarked() -> None:
    known = [Known(1, "in_force", own("01", "2020-01-01"), "x")]
    assert decide(own("01", "2020-02-01"), "x", known, in_force=False).remarks == (
        Reason("dates-differ", {"date": "2020-01-01"}),
    )
