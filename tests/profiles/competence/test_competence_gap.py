"""Verdicts on requirements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.vocabulary import load
from profiles.competence.gap import check
from profiles.competence.levels import Comparison, Level, compare, label_in
from profiles.competence.verdicts import Fact, Gap, Need, Reason, Status, Verdict

WORDS = load()


def need(kind: str, text: str, **more: object) -> Need:
    return Need(kind=kind, text=text, **more)  # type: ignore[arg-type]


def fact(kind: str, text: str, months: int | None = None, **level: object) -> Fact:
    return Fact(kind=kind, text=text, months=months, level=Level(**level))  # type: ignore[arg-type]


def judge(one: Need, *facts: Fact) -> Verdict:
    [found] = check([one], facts, WORDS).verdicts
    return found


@pytest.mark.parametrize(
    ("asked", "shown", "status", "reason"),
    [
        ("Secundaria completa", "Titulada en Derecho", Status.MET, Reason.SCHOOLING_REACHED),
        ("Secundaria completa", "Secundaria incompleta", Status.NOT_MET, Reason.SCHOOLING_LOWER),
        ("Secundaria completa", "Estudiante universitario", Status.MET, Reason.SCHOOLING_REACHED),
        ("Maestría", "Titulado en Economía", Status.NOT_MET, Reason.SCHOOLING_LOWER),
        ("Maestría en Finanzas", "Maestría en Finanzas", Status.MET, Reason.SCHOOLING_REACHED),
        (
            "Maestría o especialización en Finanzas",
            "Especialización en finanzas",
            Status.MET,
            Reason.SCHOOLING_REACHED,
        ),
        (
            "Profesional con maestría en Finanzas",
            "Profesional en Finanzas",
            Status.NOT_MET,
            Reason.SCHOOLING_LOWER,
        ),
        ("Técnico en Electricidad", "Técnico en Electricidad", Status.MET, Reason.SCHOOLING_REACHED),
        ("Técnico en Electricidad", "Técnico en Cocina", Status.NOT_EVIDENCED, Reason.FIELD_NOT_SHOWN),
        ("Técnico en Electricidad", "Técnico", Status.NOT_EVIDENCED, Reason.FIELD_NOT_SHOWN),
        (
            "Título profesional en Economía, Ingeniería Industrial o afines",
            "Ingeniera Industrial titulada",
            Status.MET,
            Reason.SCHOOLING_REACHED,
        ),
        (
            "Bachelor's degree in Economics",
            "Bachelor's degree in Economics",
            Status.MET,
            Reason.SCHOOLING_REACHED,
        ),
        ("Técnico en Electricidad", "Curandero", Status.NOT_EVIDENCED, Reason.SCHOOLING_NOT_COMPARABLE),
        ("Curso de panadería", "Curso de panadería", Status.MET, Reason.FOUND),
        ("Saber leer", "Titulado", Status.NOT_EVIDENCED, Reason.SCHOOLING_NOT_COMPARABLE),
    ],
)
def test_schooling_is_compared_on_the_ladder(asked: str, shown: str, status: Status, reason: Reason) -> None:
    found = judge(need("education", asked), fact("education", shown))
    assert (found.status, found.reason) == (status, reason)


def test_unknown_schooling_never_counts_as_met() -> None:
    found = judge(need("education", "Secundaria"), fact("skill", "Titulado"))
    assert (found.status, found.reason) == (Status.NOT_EVIDENCED, Reason.SCHOOLING_NOT_RECORDED)


@pytest.mark.parametrize(
    ("asked", "months", "facts", "status", "reason"),
    [
        ("Dos años", 24, [("", 24)], Status.MET, Reason.MONTHS_REACHED),
        ("Dos años en ventas", 24, [("", 30)], Status.NOT_EVIDENCED, Reason.MONTHS_OF_ANY_KIND),
        ("Dos años en ventas", 24, [("", 60), ("ventas", 30)], Status.MET, Reason.MONTHS_REACHED),
        ("Dos años en ventas", 24, [("", 60), ("ventas", 12)], Status.NOT_MET, Reason.MONTHS_LOWER),
        ("Tres años de experiencia laboral", 36, [("", 40)], Status.MET, Reason.MONTHS_REACHED),
        ("Dos años en ventas", 24, [("ventas", 30)], Status.MET, Reason.MONTHS_REACHED),
        ("Dos años en ventas", 24, [("", 23)], Status.NOT_MET, Reason.MONTHS_LOWER),
        ("Dos años en ventas", 24, [("panadería", 60)], Status.NOT_EVIDENCED, Reason.OTHER_EXPERIENCE),
        ("Dos años en ventas", 24, [], Status.NOT_EVIDENCED, Reason.MONTHS_NOT_RECORDED),
        ("No requiere", 0, [], Status.MET, Reason.NO_EXPERIENCE_ASKED),
        ("Manejo de personal", None, [("Manejo de personal", None)], Status.MET, Reason.FOUND),
    ],
)
def test_experience_is_compared_by_months(
    asked: str, months: int | None, facts: list[tuple[str, int | None]], status: Status, reason: Reason
) -> None:
    found = judge(need("experience", asked, months=months), *(fact("experience", *one) for one in facts))
    assert (found.status, found.reason) == (status, reason)


@pytest.mark.parametrize(
    ("asked", "shown", "reason"),
    [
        ("Conocimientos de Excel", "Excel", Reason.FOUND),
        ("Atención al cliente", "atención a clientes", Reason.FOUND),
        ("Legislación laboral", "Legislación laboral y tributaria", Reason.FOUND),
        ("SAP u Oracle", "Oracle", Reason.FOUND),
        ("Primeros auxilios o brigadas", "Curso de primeros auxilios", Reason.FOUND),
        ("Clientes internos o externos", "Auditor externo", Reason.NOT_RECORDED),
        ("Normas ISO 9001", "Normas ISO 14001", Reason.ONLY_SIMILAR),
        ("Legislación laboral y tributaria", "Legislación laboral", Reason.ONLY_SIMILAR),
        ("Informática", "Información al público", Reason.NOT_RECORDED),
        ("Trabajo legal", "Trabajo ilegal", Reason.ONLY_SIMILAR),
    ],
)
def test_a_skill_counts_only_where_it_covers_all_that_is_asked(
    asked: str, shown: str, reason: Reason
) -> None:
    found = judge(need("knowledge", asked), fact("skill", shown))
    assert found.reason is reason
    assert (found.status is Status.MET) == (reason is Reason.FOUND)


def test_several_skills_together_cover_a_list() -> None:
    excel, word = fact("skill", "Excel"), fact("skill", "Word")
    asked = need("knowledge", "Manejo de Word y Excel")
    assert judge(asked, excel, word).evidence == (excel, word)
    assert judge(asked, excel).status is Status.NOT_EVIDENCED


@pytest.mark.parametrize(
    ("asked", "shown", "status", "reason"),
    [
        ({"percent": 60}, {"percent": 80}, Status.MET, Reason.LEVEL_REACHED),
        ({"percent": 60}, {"percent": 40}, Status.NOT_MET, Reason.LEVEL_LOWER),
        ({"number": 3}, {"number": 3}, Status.MET, Reason.LEVEL_REACHED),
        ({"number": 3}, {"number": 2}, Status.NOT_MET, Reason.LEVEL_LOWER),
        ({"label": "Intermedio"}, {"label": "avanzado"}, Status.MET, Reason.LEVEL_REACHED),
        ({"label": "Avanzado"}, {"label": "básico"}, Status.NOT_MET, Reason.LEVEL_LOWER),
        ({"label": "B"}, {"label": "b"}, Status.MET, Reason.LEVEL_REACHED),
        ({"label": "B2"}, {"label": "C1"}, Status.NOT_EVIDENCED, Reason.LEVEL_NOT_COMPARABLE),
        ({"percent": 60}, {"label": "avanzado"}, Status.NOT_EVIDENCED, Reason.LEVEL_NOT_COMPARABLE),
        ({"percent": 60}, {}, Status.NOT_EVIDENCED, Reason.LEVEL_NOT_SHOWN),
        ({}, {"percent": 10}, Status.MET, Reason.FOUND),
    ],
)
def test_levels_are_compared_where_both_are_known(
    asked: dict[str, object], shown: dict[str, object], status: Status, reason: Reason
) -> None:
    found = judge(need("skill", "Inglés", level=Level(**asked)), fact("skill", "inglés", **shown))  # type: ignore[arg-type]
    assert (found.status, found.reason) == (status, reason)


def test_a_level_may_stand_in_the_words() -> None:
    found = judge(need("knowledge", "Excel avanzado"), fact("skill", "Excel nivel básico"))
    assert (found.status, found.reason) == (Status.NOT_MET, Reason.LEVEL_LOWER)
    assert label_in("Cuidado del medio ambiente", WORDS) is None


def test_the_strongest_record_of_a_skill_counts() -> None:
    weak, strong = fact("skill", "Excel", label="básico"), fact("training", "Excel", label="avanzado")
    found = judge(need("knowledge", "Excel", level=Level(label="intermedio")), weak, strong)
    assert (found.status, found.evidence) == (Status.MET, (strong,))


def test_nothing_recorded_is_not_evidenced() -> None:
    assert judge(need("skill", "Negociación")).reason is Reason.NOT_RECORDED


def test_of_branches_the_nearest_counts() -> None:
    needs = [
        need("education", "Técnico", alternative="A"),
        need("experience", "5 años", months=60, alternative="A"),
        need("education", "Titulado", alternative="B"),
        need("experience", "1 año", months=12, alternative="B"),
        need("skill", "Orden"),
    ]
    gap = check(needs, [fact("education", "Técnico"), fact("experience", "", 60)], WORDS)
    assert [one.status for one in gap.verdicts] == [
        Status.MET,
        Status.MET,
        Status.OTHER_BRANCH,
        Status.OTHER_BRANCH,
        Status.NOT_EVIDENCED,
    ]
    assert (len(gap.required), gap.open, gap.count(Status.MET)) == (3, 1, 2)


def test_desired_ones_stand_apart() -> None:
    gap = check([need("skill", "Orden"), need("skill", "Piano", importance="desired")], [], WORDS)
    assert ([one.need.text for one in gap.required], [one.need.text for one in gap.desired]) == (
        ["Orden"],
        ["Piano"],
    )
    assert [one.need.text for one in gap.of_kind("skill")] == ["Orden"]


def test_nothing_asked_leaves_nothing_open() -> None:
    assert Gap(()).open == 0
    assert compare(Level(), Level(), WORDS) is Comparison.NOT_ASKED


TEXTS = st.text(alphabet="aábcdeoñ ,/()1%Excel", max_size=30)


@given(
    st.lists(st.tuples(st.sampled_from(["education", "experience", "skill", "general"]), TEXTS), max_size=5)
)
def test_without_records_nothing_is_met(asked: list[tuple[str, str]]) -> None:
    gap = check([need(*one) for one in asked], [], WORDS)
    assert gap.count(Status.MET) == 0
    assert len(gap.verdicts) == len(asked)
