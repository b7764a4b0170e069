"""Forms as OpenDocument texts and workbooks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

from tests.forms.layout import C, Form, P, T, placed, straight

_NAMES = {
    "office": "office",
    "text": "text",
    "table": "table",
    "style": "style",
    "fo": "xsl-fo-compatible",
}
_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in _NAMES.items()
)
_STYLES = (
    '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="F" style:family="table-cell"><style:table-cell-properties fo:background-color="#D9E2F3"/></style:style>'
)
_LAYOUT = '<style:page-layout style:name="L"/>'
_KIND = "application/vnd.oasis.opendocument."


def write_odt(form: Form) -> bytes:
    """A text document, its header in the master page."""
    body = "".join(_text_block(block) for block in straight(form))
    return _packed(
        "text", body, f"<office:automatic-styles>{_LAYOUT}</office:automatic-styles>{_master(form)}"
    )


def write_fodt(form: Form) -> bytes:
    """The same as one XML text."""
    body = "".join(_text_block(block) for block in straight(form))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {_SPACES} office:mimetype="{_KIND}text">'
        f"<office:automatic-styles>{_LAYOUT}{_STYLES}</office:automatic-styles>{_master(form)}"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def _master(form: Form) -> str:
    header = f"<style:header>{_table(form.header)}</style:header>" if form.header else ""
    return (
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">'
        f"{header}</style:master-page></office:master-styles>"
    )


def write_ods(form: Form) -> bytes:
    """A workbook of one sheet, its header in the first rows."""
    blocks = (*((form.header,) if form.header else ()), *straight(form))
    rows = "".join(_sheet_rows(block) for block in blocks)
    return _packed("spreadsheet", f'<table:table table:name="Perfil">{rows}</table:table>', "")


def _packed(kind: str, body: str, styles: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", f"{_KIND}{kind}", zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}><office:automatic-styles>{_STYLES}</office:automatic-styles>"
            f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {_SPACES}>{styles}</office:document-styles>")
    return out.getvalue()


def _text_block(block: P | T) -> str:
    return _paragraphs(block.text, bold=block.bold) if isinstance(block, P) else _table(block)


def _sheet_rows(block: P | T) -> str:
    if isinstance(block, T):
        return "".join(_rows(block)) + "<table:table-row/>"
    cell = f'<table:table-cell office:value-type="string">{_paragraphs(block.text, bold=block.bold)}</table:table-cell>'
    return f"<table:table-row>{cell}</table:table-row><table:table-row/>"


def _table(table: T) -> str:
    columns = f'<table:table-column table:number-columns-repeated="{len(table.widths)}"/>'
    return f"<table:table>{columns}{''.join(_rows(table))}</table:table>"


def _rows(table: T) -> Iterator[str]:
    """Each row with its cells and the places that others cover."""
    starts = {(row, column): cell for row, column, cell in placed(table)}
    for row in range(len(table.rows)):
        places = (_place(starts.get((row, column))) for column in range(len(table.widths)))
        yield f"<table:table-row>{''.join(places)}</table:table-row>"


def _place(cell: C | None) -> str:
    if cell is None:
        return "<table:covered-table-cell/>"
    spans = f'table:number-columns-spanned="{cell.across}" table:number-rows-spanned="{cell.down}"'
    style = ' table:style-name="F"' if cell.shaded else ""
    value = ' office:value-type="string"' if cell.text else ""
    return (
        f"<table:table-cell{style}{value} {spans}>{_paragraphs(cell.text, bold=cell.bold)}</table:table-cell>"
    )


def _paragraphs(text: str, *, bold: bool) -> str:
    style = ' text:style-name="B"' if bold else ""
    return "".join(f"<text:p{style}>{escape(line)}</text:p>" for line in text.split("\n"))
