"""Small OpenDocument packages and texts from pieces of XML, as tests need them."""

from __future__ import annotations

import io
import zipfile

from parsers.document import Document, Paragraph
from parsers.limits import Limits
from parsers.readers import read

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
    )
)
_SPACES += (
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
TEXT = "application/vnd.oasis.opendocument.text"
SHEET = "application/vnd.oasis.opendocument.spreadsheet"


def packed(body: str, *, automatic: str = "", styles: str = "", kind: str = TEXT) -> bytes:
    """The bytes of a package with this body, its own styles and the contents of its styles part."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body>{body}</office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {_SPACES}>{styles}</office:document-styles>")
    return out.getvalue()


def text(body: str, automatic: str = "", styles: str = "") -> Document:
    return read(
        packed(f"<office:text>{body}</office:text>", automatic=automatic, styles=styles), "a.odt", Limits()
    )


def sheets(body: str, automatic: str = "", styles: str = "") -> Document:
    data = packed(
        f"<office:spreadsheet>{body}</office:spreadsheet>", automatic=automatic, styles=styles, kind=SHEET
    )
    return read(data, "a.ods", Limits())


def printed(document: Document) -> list[tuple[str | None, str]]:
    """The marker and text of each paragraph of the body."""
    return [(block.marker, block.text) for block in document.blocks if isinstance(block, Paragraph)]


def codes(document: Document) -> set[str]:
    return {warning.code for warning in document.warnings}


def flat(body: str, kind: str = "text", scripts: str = "") -> bytes:
    """The bytes of a document that is one XML text."""
    header = (
        '<style:master-page style:name="Standard"><style:header><text:p>Panadería Sol</text:p></style:header>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {_SPACES} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.{kind}">'
        '<office:meta><meta:document-statistic meta:page-count="3" '
        'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"/></office:meta>'
        f"<office:scripts><office:script>{scripts}</office:script></office:scripts>"
        '<office:automatic-styles><style:style style:name="B" style:family="paragraph">'
        '<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
        f"<office:master-styles>{header}</style:master-page></office:master-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>"
    ).encode()
