"""What changed in plain words; templates stand for themselves, values are filled in."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from parsers.profile import (
    Approval,
    Control,
    Decision,
    Function,
    MatrixRow,
    Objective,
    ParsedProfile,
    Relation,
    Requirement,
    TextItem,
)
from profiles.comparison import differences
from profiles.comparison.plain import NOBODY, Sentence, Term, plain
from tests.profiles.comparison.strategies import profiles


def of(**sections: Any) -> ParsedProfile:
    return ParsedProfile(source="x", **sections)


def said(one: Sentence) -> str:
    """The sentence in English; an attribute by its name, its value as it is kept."""
    texts = {
        name: (given.field if given.names_field else str(given.value)) if isinstance(given, Term) else given
        for name, given in one.values.items()
    }
    words = f" [{one.before} > {one.now}]" if one.pieces else ""
    return one.template.format(**texts) + words


def told(old: ParsedProfile, new: ParsedProfile) -> list[tuple[str, list[str]]]:
    return [(part.section, [said(one) for one in part.sentences]) for part in plain(old, new)]


def test_a_duty_that_was_another_number() -> None:
    old = of(
        functions=(
            Function(text="Podar los setos", number="1"),
            Function(text="Regar cada mañana", number="2"),
        )
    )
    new = of(functions=(Function(text="Regar cada tarde", number="1"),))
    [(_, [_, sentence])] = told(old, new)
    assert sentence.startswith("The wording of the duty 1, which was 2, changed. [Regar cada mañana")


def test_a_long_item_is_named_by_its_beginning() -> None:
    text = "Pesar " + "todos los sacos " * 9
    old, new = (
        of(matrix=(MatrixRow(text=text, number="5", comment=comment),)) for comment in (None, "De noche")
    )
    [(_, [sentence])] = told(old, new)
    assert sentence == (
        f"«Pesar {'todos los sacos ' * 5}…»: comment is now De noche (before, nothing was said)."
    )
    reworded = of(matrix=(MatrixRow(text=f"{text} y las cajas", number="5"),))
    assert told(old, reworded)[0][1][0].startswith("The wording of the task 5 of the duty matrix changed.")


def report(*lines: tuple[str, str]) -> ParsedProfile:
    return of(relations=tuple(Relation(kind=kind, title=title) for kind, title in lines))


def test_duties() -> None:
    old = of(
        functions=(
            Function(text="Regar las plantas.", number="2.1"),
            Function(text="Podar los setos.", number="2.2"),
            Function(text="Barrer el vivero.", number="2.3"),
            Function(text="Archivar las guías de despacho.", number="2.4"),
            Function(text="Vender macetas.", number="2.5"),
        )
    )
    new = of(
        functions=(
            Function(text="Podar los setos.", number="2.1"),
            Function(text="Barrer el vivero.", number="2.2"),
            Function(text="Regar las plantas.", number="2.3"),
            Function(text="Archivar las guías de recepción.", number="2.4"),
            Function(text="Pesar los sacos."),
        )
    )
    assert told(old, new) == [
        (
            "functions",
            [
                "The duty «Regar las plantas» stands at another place: it was 2.1, it is 2.3.",
                (
                    "The wording of the duty 2.4 changed."
                    " [Archivar las guías de despacho. > Archivar las guías de recepción.]"
                ),
                "A duty was added: «Pesar los sacos».",
                "The duty 2.5 was taken out: «Vender macetas».",
            ],
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        (
            [("reports_to", "Jefe de Vivero")],
            [("reports_to", "Gerente General")],
            ["You no longer report to Jefe de Vivero; you now report to Gerente General."],
        ),
        (
            [("reports_to", "Jefe de Vivero")],
            [("reports_to", "Jefe del Vivero Norte")],
            ["You no longer report to Jefe de Vivero; you now report to Jefe del Vivero Norte."],
        ),
        ([], [("supervises", "Peón.")], ["You now supervise Peón."]),
        ([("external_contact", "Clientes")], [], ["Dealing with Clientes, from outside, is no longer mentioned."]),
        (
            [("reports_to", "Jefe de Vivero")],
            [("supervises", "Jefe de Vivero")],
            ["You no longer report to Jefe de Vivero.", "You now supervise Jefe de Vivero."],
        ),
        (
            [("reports_to", "Jefe de Vivero")],
            [("reports_to", "Gerente"), ("supervises", "Peón de Vivero")],
            ["You no longer report to Jefe de Vivero; you now report to Gerente.", "You now supervise Peón de Vivero."],
        ),
        (
            [("supervises", "Peón"), ("supervises", "Chofer")],
            [("supervises", "Chofer"), ("supervises", "Peón")],
            ["«Peón» stands at another place."],
        ),
    ],
)  # fmt: skip
def test_lines(old: list[tuple[str, str]], new: list[tuple[str, str]], sentences: list[str]) -> None:
    assert told(report(*old), report(*new)) == [("relations", sentences)]


def test_a_note_of_a_line() -> None:
    old, new = (of(relations=(Relation(kind="reports_to", title="Jefe", note=note),)) for note in ("A", None))
    assert told(old, new) == [("relations", ["Jefe: note is no longer said (before A)."])]


def test_requirements() -> None:
    old = of(
        requirements=(
            Requirement(kind="experience", text="12 meses en almacenes", months=12),
            Requirement(kind="skill", text="Orden", level=2),
            Requirement(kind="knowledge", text="Excel", importance="desired"),
            Requirement(kind="education", text="Secundaria"),
        )
    )
    new = of(
        requirements=(
            Requirement(kind="experience", text="24 meses en almacenes", months=24),
            Requirement(kind="skill", text="Orden", level=3),
            Requirement(kind="knowledge", text="Excel"),
            Requirement(kind="training", text="Primeros auxilios", importance="desired"),
        )
    )
    assert told(old, new) == [
        (
            "requirements",
            [
                (
                    "24 of experience are now asked for (before 12)."
                    " [12 meses en almacenes > 24 meses en almacenes]"
                ),
                "«Orden»: level is now 3 (before 2).",
                "«Excel» was desirable and is now required.",
                "It is now desirable: «Primeros auxilios».",
                "It is no longer asked for: «Secundaria».",
            ],
        )
    ]
    none = of(requirements=(Requirement(kind="experience", text="0 meses en almacenes", months=0),))
    some = of(requirements=old.requirements[:1])
    [(_, [sentence])] = told(some, none)
    assert sentence == "What is asked for changed. [12 meses en almacenes > 0 meses en almacenes]"


def test_the_position_the_signers_and_the_document() -> None:
    def issue(version: str, area: str | None, *signers: str) -> ParsedProfile:
        return of(
            title="Viverista",
            area=area,
            control=Control(version=version),
            approvals=tuple(Approval(step="approved", name=name) for name in signers),
        )

    assert told(issue("01", None, "Ana"), issue("02", "Campo", "Eva", "Leo")) == [
        ("profile", ["profile: area is now Campo (before, nothing was said)."]),
        (
            "approvals",
            ["The document is now approved by Eva; before, by Ana.", "Leo now signs the document too."],
        ),
        ("control", ["The document is now version 02 (before 01)."]),
    ]
    assert told(issue("01", "Campo", "Ana"), issue("01", "Vivero")) == [
        ("profile", ["The position now belongs to the area Vivero (before Campo)."]),
        ("approvals", ["Ana no longer signs the document."]),
    ]
    assert told(issue("1.0", "Produccion"), issue("10", "PRODUCCIÓN")) == [
        ("profile", ["Only its spelling changed: PRODUCCIÓN (before Produccion)."]),
        ("control", ["The document is now version 10 (before 1.0)."]),
    ]


def test_a_step_without_a_signer_is_named_as_a_step() -> None:
    def signed(*names: str | None) -> ParsedProfile:
        return of(approvals=tuple(Approval(step="approved", name=name) for name in names))

    [(_, came)] = told(signed("Ana"), signed("Ana", None))
    assert came == ["The document now has a line «approved», without a name."]
    [(_, went)] = told(signed("Ana", None), signed("Ana"))
    assert went == ["The document no longer has the line «approved», which had no name."]
    [part] = plain(signed(None), signed("Ana"))
    assert part.sentences[0].values == {"text": "Ana", "old": Term(NOBODY)}


def test_other_sections() -> None:
    old = of(
        objectives=(Objective(text="Cuidar las plantas del vivero"),),
        matrix=(MatrixRow(text="Pesar el lote", holders=("A",)),),
        decisions=(Decision(authority="own", text="Parar la bomba"),),
        notes=(TextItem(text="Tres tazas cada día"),),
    )
    new = of(
        objectives=(Objective(text="Cuidar todas las plantas del vivero"),),
        matrix=(MatrixRow(text="Pesar el lote", holders=("A", "B")),),
        resources=(TextItem(text="Una computadora"),),
        notes=(TextItem(text="Tres tazas cada tarde"),),
    )
    assert told(old, new) == [
        (
            "objectives",
            [
                (
                    "The objective of the position changed."
                    " [Cuidar las plantas del vivero > Cuidar todas las plantas del vivero]"
                )
            ],
        ),
        ("matrix", ["«Pesar el lote»: holders is now ('A', 'B') (before ('A',))."]),
        ("decisions", ["A decision was taken out: «Parar la bomba»."]),
        ("resources", ["It was added: «Una computadora»."]),
        ("notes", ["The wording changed. [Tres tazas cada día > Tres tazas cada tarde]"]),
    ]


@given(profiles, profiles)
def test_whatever_changed_is_said_and_nothing_else(old: ParsedProfile, new: ParsedProfile) -> None:
    assert bool(plain(old, new)) == bool(differences(old, new))
    for part in told(old, new):
        assert part[1]
