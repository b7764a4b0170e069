"""Reporting lines that cannot all be so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.organisation.chart import Statement
from profiles.organisation.contradictions import contradictions

SHORT = {"r": "reports_to", "f": "reports_functionally_to", "s": "supervises"}
Found = list[tuple[str, str]]


def found(lines: str, documented: str = "abcdef") -> Found:
    """Lines as 'arb bsc': a reports to b, b supervises c."""
    told = [Statement(one[0], SHORT[one[1]], one[2]) for one in lines.split()]
    return sorted((one.kind.value, "".join(one.places)) for one in contradictions(told, documented))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", []),
        ("arb bsa", []),
        ("arb csa", [("supervised_elsewhere", "ca")]),
        ("arb afc csa", []),
        ("bsa", []),
        ("bsa csa", [("two_heads", "abc")]),
        ("bsx csx", []),
        ("arb arc", [("two_heads", "abc")]),
        ("arb afc", []),
        ("arb brc cra", [("circle", "abc")]),
        ("arb bra crd drc erc", [("circle", "ab"), ("circle", "cd")]),
        ("arb asb", [("circle", "ab")]),
        ("ara asa", []),
        ("afb bfa", []),
    ],
)
def test_what_does_not_fit(lines: str, expected: Found) -> None:
    assert found(lines) == expected


def test_the_head_that_is_named_instead_is_told() -> None:
    told = [Statement("a", "reports_to", "b"), Statement("c", "supervises", "a")]
    [one] = contradictions(told, "abc")
    assert (one.places, one.heads) == (("c", "a"), ("b",))


names = st.sampled_from("abcdef")
lines = st.lists(st.builds(Statement, names, st.sampled_from(sorted(SHORT.values())), names), max_size=14)


@given(lines)
def test_any_lines_end_and_circles_share_no_place(told: list[Statement]) -> None:
    circles = [one.places for one in contradictions(told, "abcdef") if one.kind == "circle"]
    assert all(len(one) > 1 for one in circles)
    places = [place for one in circles for place in one]
    assert len(places) == len(set(places))
