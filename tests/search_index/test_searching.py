"""What a person finds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event, select

from app.database import Database
from profiles.acting import Acting
from profiles.models import Account, Company, Item, Profile, Revision
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer
from search_index import Asked, Condition, Filters, Results, Window, catch_up, search
from tests.profiles.builders import enter, parsed
from tests.search_index.conftest import texts

TRAININGS = [
    "Dictar capacitación en higiene y seguridad",
    "Evaluar la capacitación del personal",
    "Participar en las capacitaciones de higiene",
]

Find = Callable[..., Results]


@pytest.mark.parametrize(
    "text", ["capacitacion", "CAPACITACIÓN", "capacitaciones", "capacit*", "capasitacion"]
)
def test_accents_inflection_and_one_wrong_letter_do_not_matter(find: Find, text: str) -> None:
    assert sorted(texts(find(text))) == TRAININGS


def test_a_respelled_word_is_told_as_the_hits_print_it(find: Find) -> None:
    found = find("capasitacion")
    assert found.respelled == {"capasitacion": ("capacitación",)}


def test_all_words_must_stand_in_a_hit(find: Find) -> None:
    found = find("higiene capacitacion")
    assert sorted(texts(found)) == [TRAININGS[0], TRAININGS[2]]
    assert not found.most_only


def test_where_nothing_holds_all_words_most_will_do(find: Find) -> None:
    found = find("hornear capacitacion higiene")
    assert sorted(texts(found)) == [TRAININGS[0], TRAININGS[2]]
    assert found.most_only


def test_the_position_may_hold_some_of_the_words(find: Find) -> None:
    assert texts(find("panadero hornear")) == ["Amasar y hornear el pan"]


def test_a_phrase_stands_together(find: Find) -> None:
    assert texts(find('"capacitaciones de higiene"')) == [TRAININGS[2]]
    assert texts(find('"higiene de capacitaciones"')) == []


def test_a_phrase_forgives_a_wrong_letter_too(find: Find) -> None:
    assert texts(find('"capacitaciones de higiena"')) == [TRAININGS[2]]


@pytest.mark.parametrize("code", ["PF-OP-001", "pf-op-001"])
def test_a_code_finds_its_profile(find: Find, code: str) -> None:
    assert texts(find(code)) == ["Panadero(a) · PF-OP-001 · Producción"]


def test_titles_relations_and_risks_are_found(find: Find) -> None:
    assert [(hit.section, hit.text) for _, hit in find("panadero").hits] == [
        ("title", "Panadero(a) · PF-OP-001 · Producción")
    ]
    assert [hit.kind for _, hit in find("jefe de producción").hits] == ["reports_to"]
    assert texts(find("superficie")) == ["Quemaduras · Superficies calientes"]


def test_english_profiles_are_stemmed_as_english(find: Find) -> None:
    assert texts(find("train baker")) == ["Trains the bakers"]


def test_a_hit_says_where_it_stands(find: Find) -> None:
    [(group, hit)] = find("hornear").hits
    assert (group.title, group.code, group.version, group.state, group.area) == (
        "Panadero(a)",
        "PF-OP-001",
        "01",
        "in_force",
        "Producción",
    )
    assert (hit.number, hit.origins) == ("1", ({"page": 1, "quote": "Amasar"},))
    assert [one.text for one in hit.pieces if one.wanted] == ["hornear"]


def test_hits_are_grouped_by_profile_and_counted(find: Find) -> None:
    found = find("capacitacion", Window(hits=1))
    assert [(group.title, group.total, len(group.hits)) for group in found.groups] == [
        ("Analista de Formación", 2, 1),
        ("Panadero(a)", 1, 1),
    ]
    assert (found.total, found.profiles) == (3, 2)


def test_groups_come_in_pages(find: Find) -> None:
    first, second, beyond = (find("capacitacion", Window(page=page, groups=1)) for page in (1, 2, 9))
    assert [group.title for group in first.groups] == ["Analista de Formación"]
    assert [group.title for group in second.groups] == ["Panadero(a)"]
    assert (beyond.page, beyond.pages) == (2, 2)


def test_facets_count_what_each_choice_leaves(find: Find) -> None:
    found = find("capacitacion", area="persona", state="draft")
    values = {
        name: [(one.value, one.count, one.chosen) for one in options]
        for name, options in found.facets.items()
    }
    assert values["section"] == [("functions", 2, False)]
    assert values["area"] == [("persona", 2, True)]
    assert values["state"] == [("draft", 2, True)]
    assert found.total == 2


@pytest.mark.parametrize(
    ("filters", "total"),
    [
        ({"state": "in_force"}, 1),
        ({"section": "functions"}, 3),
        ({"section": "risks"}, 0),
        ({"company_id": 1}, 3),
        ({"company_id": 2}, 0),
        ({"profile_id": 1}, 1),
    ],
)
def test_hits_are_narrowed(find: Find, filters: dict[str, object], total: int) -> None:
    assert find("capacitacion", **filters).total == total


def test_a_rare_slip_gets_a_suggestion_that_finds_something(find: Find) -> None:
    assert find("cxpxcitacion").suggestion == "capacitacion"
    assert find('cxpxcitacion "por competencias" eval*').suggestion is None


def test_nothing_is_suggested_for_noise(find: Find) -> None:
    found = find("zzzzqqqq")
    assert (found.total, found.suggestion, found.respelled) == (0, None, {})


def test_an_empty_query_finds_nothing(find: Find) -> None:
    assert find("  ").total == 0


def test_a_short_prefix_is_said_to_be(find: Find) -> None:
    assert find("pan*").short_prefixes == ("pan",)


def test_others_companies_are_neither_shown_nor_counted_nor_suggested(
    bakery: Database, find: Find, folder: Path
) -> None:
    find("x")
    with bakery.reading() as session:
        [north] = session.scalars(select(Company.id).where(Company.name == "Northern Bread"))
        viewer = Viewer("north", frozenset({Holding(Role.HR, north)}))
        found = search(session, viewer, folder, Asked("capacitacion"))
        assert (found.total, found.facets["area"], found.suggestion) == (0, (), None)
        assert search(session, viewer, folder, Asked("cxpxcitacion")).suggestion is None
        assert search(session, viewer, folder, Asked("bakers")).total == 1


def test_what_left_the_catalogue_is_not_shown(bakery: Database, find: Find, folder: Path) -> None:
    assert find("hornear").total == 1
    with bakery.writing() as session:
        session.delete(session.scalars(select(Item).where(Item.text == "Amasar y hornear el pan")).one())
    with bakery.reading() as session:
        assert search(session, LOCAL, folder, Asked("hornear")).total == 0


def test_without_an_index_the_search_says_so(bakery: Database, folder: Path) -> None:
    with bakery.reading() as session:
        found = search(session, LOCAL, folder, Asked("pan"))
    assert (found.health.condition, found.total) == (Condition.MISSING, 0)


def test_the_number_of_queries_does_not_grow_with_hits(bakery: Database, find: Find, folder: Path) -> None:
    find("x")
    counts: list[int] = []

    def count(*_: object) -> None:
        counts[-1] += 1

    with bakery.reading() as session:
        session.connection()
        event.listen(bakery.engine, "before_cursor_execute", count)
        for text in ("hornear", "capacitacion"):
            counts.append(0)
            session.expunge_all()
            assert search(session, LOCAL, folder, Asked(text, Filters(), Window(groups=None))).total
    event.remove(bakery.engine, "before_cursor_execute", count)
    assert counts[0] == counts[1]
    with bakery.reading() as session:
        assert session.query(Profile).count() == 3


def test_drafts_are_neither_found_nor_counted_nor_spelled_by_whom_they_are_not_shown_to(
    bakery: Database, find: Find, folder: Path
) -> None:
    find("x")
    with bakery.reading() as session:
        [own] = session.scalars(select(Company.id).where(Company.name == "Panificadora Sol"))

        def ask(role: Role, text: str) -> Results:
            viewer = Viewer(role.value, frozenset({Holding(role, own)}))
            return search(session, viewer, folder, Asked(text))

        assert ask(Role.HR, "evaluar").total == 2
        hidden = ask(Role.EMPLOYEE, "evaluar")
        assert (hidden.total, hidden.facets["state"], hidden.facets["area"]) == (0, (), ())
        assert ask(Role.HR, "evaluacon").respelled == {"evaluacon": ("evaluación",)}
        assert ask(Role.EMPLOYEE, "evaluacon").respelled == {}
        # what only a draft answers as a whole is answered in part by what is in force
        assert [hit.text for _, hit in ask(Role.EMPLOYEE, "capacitacion seguridad").hits] == [
            "Participar en las capacitaciones de higiene"
        ]
        nobody = search(session, Viewer("nobody"), folder, Asked("hornear"))
        assert (nobody.total, nobody.suggestion) == (0, None)


def test_who_prepared_a_draft_finds_it(bakery: Database, find: Find, folder: Path) -> None:
    find("x")
    with bakery.writing() as session:
        made = Account(login="ana", name="Ana", created_at=dt.datetime(2024, 5, 2, tzinfo=dt.UTC))
        session.add(made)
        session.flush()
        [draft] = session.scalars(select(Revision).where(Revision.title == "Analista de Formación"))
        draft.prepared_by = made.id
        held = frozenset({Holding(Role.EMPLOYEE)})
        viewer = Viewer("ana", held, account_id=made.id)
        session.flush()
        assert search(session, viewer, folder, Asked("evaluar")).total == 2
        assert search(session, Viewer("eva", held), folder, Asked("evaluar")).total == 0


def test_whoever_sees_all_that_is_there_finds_all_of_it_in_the_same_order(
    bakery: Database, folder: Path
) -> None:
    acting = Acting("ana", dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC), dt.date(2024, 5, 2))
    with bakery.writing() as session:
        many = {
            f"{number}.docx": parsed(
                f"Z-{number}",
                title=f"Puesto {number}",
                text=f"Ordenar la harina {'y el pan ' * (number % 5)}",
            )
            for number in range(40)
        }
        enter(session, acting, many, in_force=True)
    catch_up(bakery.reading, bakery.writing, folder)
    with bakery.reading() as session:
        for text in ("harina", "hari*", "ordenar harina pan", '"la harina"'):
            asked = Asked(text, window=Window(groups=None, hits=None))
            every = search(session, LOCAL, folder, asked)
            for role in (Role.EMPLOYEE, Role.HR):
                viewer = Viewer(role.value, frozenset({Holding(role, 1)}))
                assert texts(search(session, viewer, folder, asked)) == texts(every)
            assert every.total >= 32


@pytest.fixture
def aged(bakery: Database, folder: Path, acting: Acting) -> Callable[..., Results]:
    """The bakery whose baker, in force since 2020, was written anew in 2022; searches it as of a day."""
    catch_up(bakery.reading, bakery.writing, folder)
    with bakery.writing() as session:
        later = parsed("PF-OP-001", "02", "2022-01-01", text="Atender el horno eléctrico", title="Hornero")
        enter(session, acting, {"later.docx": later}, in_force=True)
    catch_up(bakery.reading, bakery.writing, folder)

    def ask(text: str, day: dt.date | None = None, viewer: Viewer = LOCAL) -> Results:
        with bakery.reading() as session:
            return search(session, replace(viewer, as_of=day), folder, Asked(text))

    return ask


def test_a_day_of_the_past_finds_what_was_in_force_then(aged: Callable[..., Results]) -> None:
    assert texts(aged("amasar")) == []
    assert texts(aged("electrico")) == ["Atender el horno eléctrico"]
    then = aged("amasar", dt.date(2021, 12, 31))
    assert texts(then) == ["Amasar y hornear el pan"]
    assert [(group.title, group.version, group.state) for group in then.groups] == [
        ("Panadero(a)", "01", "in_force")
    ]
    assert texts(aged("electrico", dt.date(2021, 12, 31))) == []
    assert texts(aged("electrico", dt.date(2022, 1, 1))) == ["Atender el horno eléctrico"]
    assert texts(aged("amasar", dt.date(2022, 1, 1))) == []
    assert texts(aged("amasar", dt.date(2019, 1, 1))) == []


def test_the_past_holds_no_drafts_and_offers_only_its_own_words(aged: Callable[..., Results]) -> None:
    assert texts(aged("competencias", dt.date(2021, 6, 1))) == []
    assert texts(aged("evaluacion")) != []
    assert aged("amassar").respelled == {}
    assert aged("amassar", dt.date(2021, 6, 1)).respelled == {"amassar": ("amasar",)}


def test_the_past_of_another_company_is_not_found(aged: Callable[..., Results]) -> None:
    day = dt.date(2021, 6, 1)
    inside = Viewer("a", frozenset({Holding(Role.AUDITOR, 1)}))
    outside = Viewer("b", frozenset({Holding(Role.AUDITOR, 2), Holding(Role.EMPLOYEE, 1)}))
    assert texts(aged("amasar", day, inside)) == ["Amasar y hornear el pan"]
    assert texts(aged("amasar", day, outside)) == []
