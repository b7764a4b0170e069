"""Recognised text makes items as uncertain as its least certain line."""

from parsers.certainty import REASON, doubted
from parsers.document import Block, Cell, Document, Line, Origin, Paragraph, Place, Running, Table
from parsers.profile import Confidence, Function, ParsedProfile, Relation, TextItem


def at(line: int) -> Origin:
    return Origin(page=1, bbox=(0.0, float(line), 100.0, line + 10.0))


def paragraph(line: int, certainty: float | None) -> Paragraph:
    return Paragraph((Line("x", at(line), 0.0, certainty),), "x")


def document(*blocks: Block) -> Document:
    return Document("a.pdf", "pdf", blocks, (Running(Place.HEADER, (paragraph(900, 0.6),)),))


def test_confidence_is_lowered_by_the_least_certain_line() -> None:
    cell = Cell(0, 0, (paragraph(30, 0.9), paragraph(40, 0.7)), (at(500),))
    found = document(
        paragraph(10, 0.9), paragraph(20, 0.8), Table((cell,), 1, 1, at(500)), paragraph(60, None)
    )
    sure = Confidence(0.95, "heading-matched")
    profile = ParsedProfile(
        source="a.pdf",
        functions=(
            Function(text="a", confidence=sure, origins=(at(10), at(20))),
            Function(text="b", confidence=sure, origins=(at(500),)),
            Function(text="c", confidence=sure, origins=(at(60),)),
        ),
        relations=(Relation(kind="reports_to", title="d", origins=(at(900),)),),
        notes=(TextItem(text="e"),),
    )
    changed = doubted(profile, found)
    assert [item.confidence for item in changed.functions] == [
        Confidence(0.76, REASON),
        Confidence(0.665, REASON),
        sure,
    ]
    assert changed.relations[0].confidence == Confidence(0.6, REASON)
    assert changed.notes == profile.notes


def test_printed_text_stays_as_certain_as_it_is() -> None:
    profile = ParsedProfile(source="a.pdf", functions=(Function(text="a", origins=(at(10),)),))
    plain = Document("a.pdf", "pdf", (paragraph(10, None),))
    assert doubted(profile, plain) is profile
