"""Finished items are weighed: what their texts say against them, and recognised text by its least certain line."""

from parsers.certainty import rated
from parsers.document import Block, Cell, Document, Line, Origin, Paragraph, Place, Running, Table
from parsers.names import names_of
from parsers.profile import Approval, Confidence, Function, ParsedProfile, Relation, TextItem
from parsers.vocabulary import load
from parsers.weighing import certainties, weighed

NAMES = names_of(load())
SURE = Confidence(0.95, "heading-matched")


def at(line: int) -> Origin:
    return Origin(page=1, bbox=(0.0, float(line), 100.0, line + 10.0))


def paragraph(line: int, certainty: float | None) -> Paragraph:
    return Paragraph((Line("x", at(line), 0.0, certainty),), "x")


def document(*blocks: Block) -> Document:
    return Document("a.pdf", "pdf", blocks, (Running(Place.HEADER, (paragraph(900, 0.6),)),))


def duty(*lines: int) -> Function:
    origins = tuple(at(line) for line in lines)
    return Function(text="Abrir la puerta principal", confidence=SURE, origins=origins)


def test_confidence_is_lowered_by_the_least_certain_line() -> None:
    cell = Cell(0, 0, (paragraph(30, 0.9), paragraph(40, 0.7)), (at(500),))
    found = document(
        paragraph(10, 0.9), paragraph(20, 0.8), Table((cell,), 1, 1, at(500)), paragraph(60, None)
    )
    profile = ParsedProfile(
        source="a.pdf",
        functions=(duty(10, 20), duty(500), duty(60)),
        relations=(Relation(kind="reports_to", title="Gerente General", origins=(at(900),)),),
        notes=(TextItem(text="e"),),
    )
    changed = weighed(profile, certainties(found), NAMES, strange=False)
    plain = rated("heading-matched")
    reason = "heading-matched, recognised-text"
    assert [item.confidence for item in changed.functions] == [
        Confidence(round(plain.value * 0.8, 3), reason),
        Confidence(round(plain.value * 0.7, 3), reason),
        plain,
    ]
    assert changed.relations[0].confidence == Confidence(0.6, "recognised-text")
    assert changed.notes == profile.notes


def test_doubts_of_the_text_are_added() -> None:
    relation = Relation(kind="reports_to", title="cada mes por la mañana", confidence=SURE)
    approval = Approval(step="approved", position="Gerente", confidence=rated("approval-in-table"))
    note = TextItem(text="Objetivo", confidence=rated("note"))
    profile = ParsedProfile(source="a", relations=(relation,), approvals=(approval,), notes=(note,))
    changed = weighed(profile, {}, NAMES, strange=False)
    assert changed.relations[0].confidence == rated("heading-matched", "reads-otherwise")
    assert changed.approvals[0].confidence == rated("approval-in-table", "reads-otherwise")
    assert changed.notes == (note,)


def test_many_unknown_headings_are_a_doubt_about_all() -> None:
    profile = ParsedProfile(source="a", functions=(duty(1),))
    changed = weighed(profile, {}, NAMES, strange=True)
    assert changed.functions[0].confidence == rated("heading-matched", "many-unknown-headings")
