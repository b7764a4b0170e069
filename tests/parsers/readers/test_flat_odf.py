"""OpenDocument files of one XML text."""

import pytest

from parsers.document import Paragraph
from parsers.errors import FileIsDamaged, OpenDocumentFile, WebPage
from parsers.limits import Limits
from parsers.readers import read
from tests.parsers.readers.open_document import codes, flat


def test_a_document_of_one_xml_text_is_read() -> None:
    body = '<text:p text:style-name="B">Funciones</text:p><text:p>Hornear el pan</text:p>'
    found = read(flat(body), "perfil.fodt", Limits())
    assert (found.format, found.pages, codes(found)) == ("odt", 3, set())
    assert [(block.text, block.bold) for block in found.blocks if isinstance(block, Paragraph)] == [
        ("Funciones", True),
        ("Hornear el pan", False),
    ]
    assert [block.text for one in found.running for block in one.blocks if isinstance(block, Paragraph)] == [
        "Panadería Sol"
    ]
    assert codes(read(flat(body, scripts="Sub Main"), "perfil.fodt", Limits())) == {"macros-ignored"}
    cell = (
        "<table:table-row><table:table-cell><text:p>Funciones</text:p></table:table-cell></table:table-row>"
    )
    table = f'<table:table table:name="Hoja">{cell}</table:table>'
    assert read(flat(table, "spreadsheet"), "perfil.fods", Limits()).format == "ods"


def test_other_documents_of_one_xml_text_are_refused() -> None:
    with pytest.raises(OpenDocumentFile):
        read(flat("", "presentation"), "a.fodp", Limits())
    with pytest.raises(WebPage):
        read(b'<?xml version="1.0"?><office:document/>', "a.fodt", Limits())
    with pytest.raises(FileIsDamaged):
        read(flat("<text:p>", "text"), "a.fodt", Limits())
