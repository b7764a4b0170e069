"""Where boxes go."""

from __future__ import annotations

from itertools import pairwise

import pytest

from profiles.organisation.layout import BOX_HEIGHT, BOX_WIDTH, GAP, LEVEL_ROWS, ROW, lay_out


def test_nothing_takes_no_room() -> None:
    layout = lay_out([], {})
    assert (layout.corners, layout.width, layout.height) == ({}, 0, 0)


def test_a_head_stands_above_the_middle_of_its_own() -> None:
    layout = lay_out(["a"], {"a": ("b", "c"), "b": ("d",), "c": ("e",)})
    assert layout.corners["a"][0] == (layout.corners["b"][0] + layout.corners["c"][0]) / 2
    assert layout.corners["b"][1] == layout.corners["c"][1] == LEVEL_ROWS * ROW
    assert layout.corners["c"][0] - layout.corners["b"][0] == BOX_WIDTH + GAP


def test_subordinates_without_subordinates_are_stacked() -> None:
    layout = lay_out(["a"], {"a": ("b", "c", "d")})
    places = [layout.corners[name] for name in "bcd"]
    assert len({x for x, _ in places}) == 1
    assert [y for _, y in places] == [LEVEL_ROWS * ROW + 2 * ROW * index for index in range(3)]
    assert layout.links["d"][-1] == (layout.corners["d"][0], layout.corners["d"][1] + BOX_HEIGHT / 2)


def test_a_long_stack_goes_into_columns() -> None:
    names = [f"n{number}" for number in range(10)]
    layout = lay_out(["a"], {"a": names})
    assert len({layout.corners[name][0] for name in names}) == 2


@pytest.mark.volume
def test_a_chain_of_thousands_is_laid_out() -> None:
    names = [str(number) for number in range(2000)]
    layout = lay_out(["0"], {one: (other,) for one, other in pairwise(names)})
    assert layout.width == BOX_WIDTH
    assert layout.height == 1999 * LEVEL_ROWS * ROW + BOX_HEIGHT


def test_loose_places_stand_in_a_grid_below() -> None:
    names = [f"n{number}" for number in range(7)]
    layout = lay_out(["a"], {}, names)
    lowest = layout.corners["a"][1] + BOX_HEIGHT
    assert all(layout.corners[name][1] > lowest for name in names)
    assert len({layout.corners[name][1] for name in names}) == 2


def test_only_loose_places_start_at_the_top() -> None:
    assert lay_out([], {}, ["a"]).corners == {"a": (0, 0)}
