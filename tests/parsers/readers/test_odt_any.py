"""Whatever an OpenDocument file holds, it gives a Document or a named error, soon."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.document import Document
from parsers.errors import FileIsDamaged, FileIsEncrypted, NestedTooDeep, ReadError, TooManyCells
from parsers.limits import Limits
from parsers.readers import read

NAMES = ("office", "text", "table", "style", "drawing", "xsl-fo-compatible")
SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in NAMES)
KIND = "application/vnd.oasis.opendocument."
ELEMENTS = (
    *("text:p", "text:h", "text:span", "text:list", "text:list-item", "text:list-header", "text:section"),
    *("text:s", "text:tab", "text:line-break", "text:note", "text:note-body", "text:numbered-paragraph"),
    *(
        "table:table",
        "table:table-row",
        "table:table-cell",
        "table:covered-table-cell",
        "table:table-header-rows",
    ),
    *("table:table-column", "drawing:frame", "drawing:text-box", "office:annotation", "text:tracked-changes"),
)
ATTRIBUTES = (
    *(
        "text:style-name",
        "text:outline-level",
        "text:start-value",
        "text:c",
        "text:level",
        "text:continue-numbering",
    ),
    *("table:number-columns-spanned", "table:number-rows-spanned", "table:number-columns-repeated"),
    *(
        "table:number-rows-repeated",
        "table:visibility",
        "text:is-hidden",
        "text:display",
        "text:continue-list",
    ),
)
VALUES = ("", "0", "1", "3", "-2", "1e9", "99999999999999999999", "true", "none", "collapse", "L", "P", "²")
STYLES = (
    '<style:style style:name="P" style:family="paragraph" style:parent-style-name="P" style:list-style-name="L"/>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="i" '
    'text:display-levels="9999"/><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>'
)


def packed(body: str, kind: str = "text", **members: str) -> bytes:
    target = io.BytesIO()
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", KIND + kind)
        archive.writestr("content.xml", content)
        for name, text in members.items():
            archive.writestr(f"{name.replace('__', '/')}.xml", text)
    return target.getvalue()


def tagged(name: str, attributes: dict[str, str], parts: list[str]) -> str:
    said = "".join(f" {key}='{value}'" for key, value in attributes.items())
    return f"<{name}{said}>{''.join(parts)}</{name}>"


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    attributes = st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=3)
    return st.builds(tagged, st.sampled_from(ELEMENTS), attributes, st.lists(inner, max_size=4))


TREES = st.recursive(st.sampled_from(["Amasar", " ", "\n", "\uf0fc"]), element, max_leaves=30)


@settings(max_examples=150)
@given(st.lists(TREES, max_size=4), st.sampled_from(["text", "spreadsheet"]))
def test_any_elements_give_a_document_or_a_named_error(parts: list[str], kind: str) -> None:
    try:
        found = read(packed("".join(parts), kind), "any", Limits(cells=5_000))
    except ReadError:
        return
    assert isinstance(found, Document)


@pytest.mark.parametrize("kind", ["text", "spreadsheet"])
@pytest.mark.parametrize(
    "attributes",
    [
        ('table:number-rows-repeated="999999999"', ""),
        ("", 'table:number-columns-repeated="999999999"'),
        ('table:number-rows-repeated="9999"', 'table:number-columns-repeated="9999"'),
    ],
)
def test_repeated_cells_come_to_an_end(attributes: tuple[str, str], kind: str) -> None:
    row, cell = attributes
    body = (
        f'<table:table table:name="A"><table:table-row {row}><table:table-cell {cell}><text:p>x</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    with pytest.raises(TooManyCells):
        read(packed(body, kind), "a", Limits(cells=10_000))


def test_spans_beyond_the_table_are_cut_off() -> None:
    body = (
        "<table:table><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="99999"><text:p>a</text:p></table:table-cell>'
        "<table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>lost</text:p></table:table-cell>"
        "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>"
    )
    (table,) = read(packed(body), "a.odt", Limits()).blocks
    assert [(cell.text, cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells] == [  # type: ignore[union-attr]
        ("a", 0, 0, 2, 2),
        ("b", 0, 2, 1, 1),
        ("c", 1, 2, 1, 1),
    ]


def test_a_file_with_a_password_is_told() -> None:
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(FileIsEncrypted):
        read(packed("<text:p>x</text:p>", **{"META-INF__manifest": manifest}), "a.odt", Limits())


def test_deep_nesting_ends_in_a_named_error() -> None:
    with pytest.raises((NestedTooDeep, FileIsDamaged)):
        read(packed("<text:section>" * 5000 + "</text:section>" * 5000), "a.odt", Limits())
