"""What is kept of the part of styles."""

import pytest

from parsers.document import Paragraph
from parsers.errors import EntitiesAreRefused
from parsers.readers.docx.styles import of_text
from tests.parsers.readers.word_package import HEAD, W, document, p, part

FIRST = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>'
GRID = '<w:style w:type="table" w:styleId="G"><w:name w:val="Table Grid"/></w:style>'
LAST = '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/></w:style>'


def test_styles_of_tables_are_left_out() -> None:
    assert of_text(part("styles", FIRST + GRID + LAST).encode()) == part("styles", FIRST + LAST).encode()


@pytest.mark.parametrize("inner", ["", FIRST, f"{FIRST}<!-- {GRID} -->{LAST}"])
def test_a_part_without_them_or_with_remarks_is_kept_whole(inner: str) -> None:
    whole = part("styles", inner).encode()
    assert of_text(whole) == whole


def test_styles_behind_those_of_tables_count() -> None:
    body = p("Uno", properties='<w:pStyle w:val="A"/>') + p("Dos", properties='<w:pStyle w:val="B"/>')
    blocks = document(body, styles=FIRST + GRID + LAST).blocks
    assert [block.heading for block in blocks if isinstance(block, Paragraph)] == [1, 2]


def test_a_document_type_in_front_of_styles_is_refused() -> None:
    evil = f'{HEAD}<!DOCTYPE w:styles [<!ENTITY a "b">]><w:styles xmlns:w="{W}">{GRID}</w:styles>'
    with pytest.raises(EntitiesAreRefused):
        document(p("Texto"), styles="", files={"word/styles.xml": evil})
