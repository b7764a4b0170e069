"""Small Word packages from pieces of XML, as tests need them."""

import io
import zipfile
from collections.abc import Mapping

from parsers.document import Document, Paragraph, Table
from parsers.limits import Limits
from parsers.readers import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_ROOTS = {"styles": "styles", "numbering": "numbering", "settings": "settings", "comments": "comments"}
HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"


def part(root: str, inner: str) -> str:
    return f"{HEAD}<w:{root} {_SPACES}>{inner}</w:{root}>"


def relations(*entries: tuple[str, str, str], external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    listed = "".join(
        f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{target}"{mode}/>'
        for id_, kind, target in entries
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'


def package(body: str, *, files: dict[str, str] | None = None, **parts: str) -> bytes:
    """A package whose document has `body`; `parts` are inner XML of styles, numbering, header1, footer1 ..."""
    entries = [(name, "header" if name.startswith("header") else name, f"{name}.xml") for name in parts]
    entries = [(id_, "footer" if id_.startswith("footer") else kind, target) for id_, kind, target in entries]
    members = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(*entries),
    }
    for name, inner in parts.items():
        root = {"h": "hdr", "f": "ftr"}[name[0]] if name[:6] in ("header", "footer") else _ROOTS[name]
        members[f"word/{name}.xml"] = part(root, inner)
    return packed(members | (files or {}))


def packed(members: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; a run that is no XML is made one."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, list_: int = 1, level: int = 0) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>')


def tc(*blocks: str, properties: str = "") -> str:
    inner = "".join(block if block.startswith("<") else p(block) for block in blocks)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def document(body: str, *, files: dict[str, str] | None = None, **parts: str) -> Document:
    return read(package(body, files=files, **parts), "file.docx", Limits())


def printed(found: Document) -> list[str]:
    """Each paragraph of the body as it prints: marker and text; tables row by row, cells parted by bars."""
    lines: list[str] = []
    for block in found.blocks:
        if isinstance(block, Paragraph):
            lines.append(" ".join(part for part in (block.marker, block.text) if part))
        else:
            lines.extend(rows(block))
    return lines


def rows(table: Table) -> list[str]:
    return [" | ".join(cell.text for cell in row) for row in table.row_cells()]


def codes(found: Document) -> list[str]:
    return [warning.code for warning in found.warnings]
