"""The chart that statements make."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from profiles.organisation.chart import Chart, Line, LineKind, Place, Statement, draw, subset, with_heads
from profiles.organisation.layout import BOX_HEIGHT, BOX_WIDTH, lay_out


def chart(*told: tuple[str, str, str], places: str = "") -> Chart:
    names = dict.fromkeys([*places.split(), *(name for one in told for name in (one[0], one[2]))])
    return draw([Place(name, name, "Sol") for name in names], [Statement(*one) for one in told])


def tree(found: Chart) -> dict[str, tuple[str, ...]]:
    return dict(found.children)


def test_a_position_hangs_from_the_head_it_names() -> None:
    found = chart(("b", "reports_to", "a"), ("c", "reports_to", "a"))
    assert (found.roots, tree(found), found.loose) == (("a",), {"a": ("b", "c")}, ())


def test_the_first_direct_head_counts_and_the_others_stay_as_lines() -> None:
    found = chart(("c", "reports_functionally_to", "f"), ("c", "reports_to", "a"), ("c", "reports_to", "b"))
    assert tree(found) == {"a": ("c",)}
    assert set(found.lines) == {
        Line("a", "c", LineKind.DIRECT, in_tree=True),
        Line("b", "c", LineKind.DIRECT),
        Line("f", "c", LineKind.FUNCTIONAL),
    }


def test_only_a_functional_head_is_still_a_head() -> None:
    assert tree(chart(("c", "reports_functionally_to", "f"))) == {"f": ("c",)}


def test_who_supervises_counts_where_the_other_side_says_nothing() -> None:
    found = chart(("a", "supervises", "b"), ("a", "supervises", "c"), ("c", "reports_to", "d"))
    assert tree(found) == {"a": ("b",), "d": ("c",)}
    assert [line.told_by_head for line in found.lines if line.subordinate == "b"] == [True]


def test_both_sides_saying_the_same_is_one_line() -> None:
    assert len(chart(("a", "supervises", "b"), ("b", "reports_to", "a")).lines) == 1


def test_a_circle_is_opened_at_the_member_with_most_subordinates() -> None:
    found = chart(
        ("a", "reports_to", "b"), ("b", "reports_to", "c"), ("c", "reports_to", "a"), ("d", "reports_to", "b")
    )
    assert found.roots == ("b",)
    assert tree(found) == {"b": ("a", "d"), "a": ("c",)}
    assert Line("c", "b", LineKind.DIRECT) in found.lines


def test_oneself_and_unknown_places_are_left_out() -> None:
    found = draw(
        [Place("a", "a", "Sol")], [Statement("a", "reports_to", "a"), Statement("a", "reports_to", "z")]
    )
    assert (found.lines, found.loose) == ((), ("a",))


def test_vacancies_are_known_only_where_employees_are() -> None:
    def place(posts: int | None, holders: tuple[str, ...] | None) -> Place:
        return Place("a", "a", "Sol", posts=posts, holders=holders)

    assert [place(None, None).vacancies, place(None, ()).vacancies, place(3, ("Eva",)).vacancies] == [0, 1, 2]
    assert place(1, ("Eva", "Ada")).vacancies == 0


def test_a_part_of_the_chart_keeps_what_is_below() -> None:
    whole = chart(("b", "reports_to", "a"), ("c", "reports_to", "b"), ("d", "reports_to", "a"))
    part = subset(whole, whole.below("b"))
    assert (set(part.places), part.roots) == ({"b", "c"}, ("b",))


def test_filtered_places_keep_their_heads() -> None:
    whole = chart(("b", "reports_to", "a"), ("c", "reports_to", "b"), ("d", "reports_to", "a"))
    assert with_heads(whole, ["c"]) == {"a", "b", "c"}


NAMES = st.sampled_from("abcdefgh")
KINDS = st.sampled_from(["reports_to", "reports_functionally_to", "supervises"])


@given(st.lists(st.tuples(NAMES, KINDS, NAMES), max_size=30), st.sets(NAMES))
def test_a_chart_of_any_relations_terminates_and_shows_everybody_once(
    told: list[tuple[str, str, str]], more: set[str]
) -> None:
    found = chart(*told, places=" ".join(sorted(more)))
    below = [place for root in found.roots for place in found.below(root)]
    assert sorted([*below, *found.loose]) == sorted(found.places)
    layout = lay_out(found.roots, found.children, found.loose)
    assert set(layout.corners) == set(found.places)
    assert set(layout.links) == set(below) - set(found.roots)
    corners = sorted(layout.corners.values())
    for index, (x, y) in enumerate(corners):
        assert 0 <= x <= layout.width - BOX_WIDTH
        assert 0 <= y <= layout.height - BOX_HEIGHT
        for other_x, other_y in corners[index + 1 :]:
            assert abs(x - other_x) >= BOX_WIDTH or abs(y - other_y) >= BOX_HEIGHT
