"""Ways of reading a file, ours and the baselines; as a script: `ways.py NAME FILE...` prints seconds of one core and peak MiB."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from parsers.errors import ReadError
from parsers.limits import Limits

BLOCKS_A_PAGE = 40
LIMITS = Limits(seconds=600)
"""A file that takes long is measured to its end."""


@dataclass(frozen=True, slots=True)
class Way:
    """`read` reads one file, the first call after imports; `library` must be installed for it."""

    name: str
    read: Callable[[Path], object]
    library: str | None = None


def file_to_profile(path: Path) -> object:
    from parsers.reading import parse
    from parsers.vocabulary import load

    try:
        return parse(path.read_bytes(), path.name, load(), LIMITS)
    except ReadError:
        return None


def file_to_document(path: Path) -> object:
    from parsers.readers import read

    try:
        return read(path.read_bytes(), path.name, LIMITS)
    except ReadError:
        return None


def pdfplumber_text_and_tables(path: Path) -> object:
    import pdfplumber

    found = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            found.append((page.extract_text(), page.extract_tables()))
            page.close()
    return found


def pdfium_text(path: Path) -> object:
    document = _pdfium(path)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return found


def _pdfium(path: Path) -> Any:
    library: Any = import_module("pypdfium2")
    return library.PdfDocument(path)


def docx_walk(path: Path) -> object:
    import docx

    return list(_walked(docx.Document(str(path))))


def _walked(holder: Any) -> Any:
    from docx.table import Table

    for block in holder.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _walked(cell)
        else:
            yield block.text


def calamine_rows(path: Path) -> object:
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(path)
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def openpyxl_rows(path: Path) -> object:
    import openpyxl

    book = openpyxl.load_workbook(path)
    return [[cell.value for row in sheet.iter_rows() for cell in row] for sheet in book.worksheets]


def markitdown(path: Path) -> object:
    return import_module("markitdown").MarkItDown().convert(str(path)).text_content


MARKITDOWN = Way("markitdown", markitdown, "markitdown")
OURS = (Way("file to profile", file_to_profile), Way("file to document", file_to_document))
BASELINES = {
    ".docx": (Way("python-docx, bare walk over all blocks", docx_walk), MARKITDOWN),
    ".pdf": (
        Way("pdfplumber, extract_text and extract_tables", pdfplumber_text_and_tables),
        Way("pypdfium2, bare text", pdfium_text),
        MARKITDOWN,
    ),
    ".xlsx": (
        Way("python-calamine, bare rows", calamine_rows),
        Way("openpyxl, bare cells", openpyxl_rows),
        MARKITDOWN,
    ),
}


def pages(path: Path) -> int:
    """How many pages a file counts for."""
    if path.suffix == ".pdf":
        document = _pdfium(path)
        count: int = len(document)
        document.close()
        return count
    if path.suffix == ".docx":
        import docx

        body = docx.Document(str(path)).element.body
        blocks = sum(
            element.tag.endswith(("}p", "}tr")) for element in body.iter("*") if not _in_cell(element)
        )
    else:
        import openpyxl

        blocks = sum(sheet.max_row for sheet in openpyxl.load_workbook(path).worksheets)
    return int(max(1, round(blocks / BLOCKS_A_PAGE)))


def _in_cell(element: Any) -> bool:
    return bool(element.getparent().tag.endswith("}tc"))


def main(name: str, files: list[Path]) -> int:
    ways = [*OURS, *(way for group in BASELINES.values() for way in group)]
    way = next(way for way in ways if way.name == name)
    way.read(files[0])  # imports and vocabularies are not what is measured
    begun = time.process_time()
    for path in files:
        way.read(path)
    print(time.process_time() - begun, peak_mib())
    return 0


def peak_mib() -> float:
    """The most memory that this process held; where the system says it, not that of the one that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], [Path(one) for one in sys.argv[2:]]))
