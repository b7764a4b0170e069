"""Lists of employees."""

from __future__ import annotations

import datetime as dt

import pytest

from parsers.readers.tabular import Row
from parsers.vocabulary import load
from profiles.competence.columns import place_of
from profiles.competence.levels import Level
from profiles.competence.person import Held, Person, facts_in, spelled
from profiles.competence.sheet import TROUBLES, Sheet, Trouble, read_people
from profiles.competence.verdicts import Fact

WORDS = load()


def sheet(*rows: tuple[str, ...], mapping: dict[int, str] | None = None) -> Sheet:
    return read_people([Row(number, cells) for number, cells in enumerate(rows, 1)], WORDS, mapping)


def test_columns_are_known_by_their_headings_in_any_order() -> None:
    found = sheet(
        ("Personal de planta", ""),
        (
            "Cargo",
            "N.º",
            "Apellidos",
            "Nombres",
            "Experiencia (meses)",
            "Escolaridad",
            "Habilidades",
            "Zapatos",
            "Desde",
            "Hasta",
            "Área",
        ),
        (
            "Panadero; Chofer",
            "7",
            "Ríos",
            "Eva",
            "30",
            "Técnico en Panadería",
            "Masas: 80%; Orden",
            "38",
            "1/2/2020",
            "",
            "Producción",
        ),
    )
    [entry] = found.entries
    assert (entry.row, found.troubles, found.ignored) == (3, (), ("Zapatos",))
    assert entry.person == Person(
        number="7",
        name="Eva Ríos",
        held=tuple(Held(title, "Producción", dt.date(2020, 2, 1)) for title in ("Panadero", "Chofer")),
        facts=(
            Fact(kind="education", text="Técnico en Panadería"),
            Fact(kind="skill", text="Masas", level=Level(percent=80)),
            Fact(kind="skill", text="Orden"),
            Fact(kind="experience", text="", months=30),
        ),
        given=frozenset({"education", "skill", "experience"}),
    )


def test_english_headings_and_columns_of_one_kind_are_read() -> None:
    found = sheet(
        ("Employee ID", "Full name", "Course 1", "Courses", "Years of experience"),
        ("1", "Ann Lee", "SAP", "First aid", "1.5"),
    )
    assert found.entries[0].person.facts == (
        Fact(kind="training", text="First aid"),
        Fact(kind="experience", text="", months=18),
    )


@pytest.mark.parametrize(("text", "months"), [("3 años", 36), ("0", 0), ("tres años", 36), ("18 meses", 18)])
def test_lengths_of_time_are_read_as_months(text: str, months: int) -> None:
    [entry] = sheet(("Número", "Nombre", "Experiencia"), ("1", "Eva", text)).entries
    assert entry.person.facts == (Fact(kind="experience", text="", months=months),)


def test_what_has_no_column_was_not_spoken_of() -> None:
    person = sheet(("Número", "Nombre"), ("1", "Eva")).entries[0].person
    assert (person.held, person.given, person.facts) == (None, frozenset(), ())


@pytest.mark.parametrize(
    ("cells", "trouble", "values"),
    [
        (("", "Eva", "1", "", ""), Trouble.NUMBER_MISSING, {"column": "Código"}),
        (("2", "", "1", "", ""), Trouble.NAME_MISSING, {"column": "Nombre"}),
        (("1", "Ada", "1", "", ""), Trouble.NUMBER_TWICE, {"value": "1", "other": 2}),
        (("2", "Eva", "-6", "", ""), Trouble.NO_MONTHS, {"value": "-6", "column": "Meses"}),
        (("2", "Eva", "9999", "", ""), Trouble.TOO_MANY_MONTHS, {"value": 9999, "column": "Meses"}),
        (("2", "Eva", "", "ayer", ""), Trouble.NO_DATE, {"value": "ayer", "column": "Desde"}),
        (("2", "Eva", "", "2/1/2020", "1/1/2020"), Trouble.DATES_REVERSED, {"value": "2020-01-01"}),
    ],
)
def test_a_wrong_row_is_told_with_its_number(
    cells: tuple[str, ...], trouble: Trouble, values: dict[str, object]
) -> None:
    found = sheet(("Código", "Nombre", "Meses", "Desde", "Hasta"), ("1", "Luz", "", "", ""), cells)
    [told] = found.troubles
    assert (told.row, told.trouble, dict(told.values)) == (3, trouble, values)
    assert [entry.person.name for entry in found.entries] == ["Luz"]
    for template in TROUBLES[trouble]:
        assert "{" not in template.format(**told.values)


def test_of_a_number_that_was_wrong_before_the_second_row_is_doubtful_too() -> None:
    found = sheet(("Código", "Nombre"), ("1", ""), ("1", "Eva"))
    assert [one.trouble for one in found.troubles] == [Trouble.NAME_MISSING, Trouble.NUMBER_TWICE]


def test_of_a_list_without_headings_a_person_says_what_is_what() -> None:
    rows = (("Ficha interna", "Quién", "Qué hace"), ("1", "Eva Ríos", "Panadera"))
    guessed = sheet(*rows)
    assert (guessed.lacking, guessed.entries) == (("number", "name"), ())
    assert [(one.heading, one.field, one.sample) for one in guessed.columns] == [
        ("Ficha interna", "", "1"),
        ("Quién", "", "Eva Ríos"),
        ("Qué hace", "", "Panadera"),
    ]
    told = sheet(*rows, mapping={0: "number", 1: "name", 2: "position", 7: "area", 3: "nonsense"})
    assert (told.lacking, told.ignored) == ((), ())
    assert told.entries[0].person == Person(number="1", name="Eva Ríos", held=(Held("Panadera"),))
    assert place_of(guessed.columns, " QUIEN ") == 1
    assert place_of(guessed.columns, "Zapatos") is None


def test_what_a_person_says_goes_before_what_the_heading_says() -> None:
    rows = (("Número", "Nombre", "Correo", "Cargo"), ("1", "Eva", "Chofer", "eva@sol.example"))
    [entry] = sheet(*rows, mapping={2: "position", 3: "mail"}).entries
    assert (entry.person.mail, entry.person.held) == ("eva@sol.example", (Held("Chofer"),))
    [left] = sheet(*rows, mapping={2: "", 3: ""}).entries
    assert (left.person.mail, left.person.held) == (None, None)


def test_several_rows_of_one_person_are_several_positions() -> None:
    found = sheet(
        ("Número", "Nombre", "Cargo", "Desde", "Hasta", "Encargatura"),
        ("1", "Eva Ríos", "Panadera; Jefe de Turno (e)", "1/3/2024", "", ""),
        ("1", "EVA RIOS", "Jefe de Planta", "1/5/2024", "31/5/2024", "Sí"),
        ("1", "Eva Ríos", "", "", "", ""),
        ("1", "Otra", "Chofer", "", "", ""),
        ("2", "Ada", "Operaria (2)", "", "", "no"),
        ("3", "Luz", "Chofer", "", "", "quizá"),
    )
    first, march = found.entries[0].person, dt.date(2024, 3, 1)
    assert first.held == (
        Held("Panadera", None, march),
        Held("Jefe de Turno", None, march, acting=True),
        Held("Jefe de Planta", None, dt.date(2024, 5, 1), dt.date(2024, 5, 31), acting=True),
    )
    assert found.entries[1].person.held == (Held("Operaria (2)"),)
    assert [(one.row, one.trouble) for one in found.troubles] == [
        (4, Trouble.NUMBER_TWICE),
        (5, Trouble.NUMBER_TWICE),
        (7, Trouble.NO_ANSWER),
    ]


def test_mail_and_account_are_read() -> None:
    found = sheet(
        ("Número", "Nombre", "Correo electrónico", "Usuario"),
        ("1", "Eva", "eva@sol.example", "eva"),
        ("2", "Ada", "", ""),
        ("3", "Luz", "luz.sol", ""),
    )
    assert [(one.person.mail, one.person.account) for one in found.entries] == [
        ("eva@sol.example", "eva"),
        ("", None),
    ]
    assert [one.trouble for one in found.troubles] == [Trouble.NO_MAIL]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Excel: avanzado; SAP 80%; Inglés (B2)",
            [("Excel", Level(label="avanzado")), ("SAP", Level(percent=80)), ("Inglés", Level(label="B2"))],
        ),
        (
            "Excel, Word (usuario, básico), SAP",
            [("Excel", Level()), ("Word", Level(label="usuario, básico")), ("SAP", Level())],
        ),
        ("- Excel: 3\n- Orden\n", [("Excel", Level(number=3)), ("Orden", Level())]),
        ("Norma ISO: calidad", [("Norma ISO: calidad", Level())]),
        ("Excel; Excel; .", [("Excel", Level())]),
        ("", []),
    ],
)
def test_a_list_of_skills_is_read_with_levels(text: str, facts: list[tuple[str, Level]]) -> None:
    assert facts_in(text, "skill", WORDS) == tuple(
        Fact(kind="skill", text=name, level=level) for name, level in facts
    )


def test_commas_belong_to_a_degree() -> None:
    assert [one.text for one in facts_in("Economía, mención Finanzas", "education", WORDS)] == [
        "Economía, mención Finanzas"
    ]


@pytest.mark.parametrize("text", ["Excel: avanzado", "SAP: 80%", "Orden: 3", "Piano", "Inglés: B2"])
def test_a_fact_is_spelled_as_it_is_read(text: str) -> None:
    [one] = facts_in(text, "skill", WORDS)
    assert spelled(one) == text
