"""From a file's bytes to its profiles, in this process and without limits of time and memory."""

from __future__ import annotations

from parsers.document import Document, Table
from parsers.errors import NestedTooDeep, NoProfileFound
from parsers.limits import Limits
from parsers.profile import ParsedProfile
from parsers.readers import read
from parsers.tools import NO_TOOLS, Tools
from parsers.vocabulary import Vocabulary

ROWS_A_PAGE = 40


def document_of(data: bytes, name: str, limits: Limits, tools: Tools = NO_TOOLS) -> Document:
    """The file's content, the time asked for that its length needs from here on; raises a ReadError."""
    document = read(data, name, limits, tools)
    if longer := limits.longer(min(_pages(document), limits.pages)):
        tools.waiting(longer)
    return document


def _pages(document: Document) -> int:
    """A PDF's own number; elsewhere by what there is to read, as what a file says of its pages need not be so."""
    if document.format == "pdf":
        return document.pages or 0
    return sum(block.rows if isinstance(block, Table) else 1 for block in document.blocks) // ROWS_A_PAGE


def parse(
    data: bytes, name: str, vocabulary: Vocabulary, limits: Limits, tools: Tools = NO_TOOLS
) -> tuple[ParsedProfile, ...]:
    """The profiles in the file, at least one; raises a ReadError.

    For files from outside use `parsers.isolation.Worker`, which does this in a process of its own.
    """
    try:
        return profiles_of(document_of(data, name, limits, tools), vocabulary)
    except RecursionError as error:
        raise NestedTooDeep(limit=limits.depth) from error


def profiles_of(document: Document, vocabulary: Vocabulary) -> tuple[ParsedProfile, ...]:
    """The profiles that a document holds, at least one; raises NoProfileFound."""
    from parsers.recognise import recognise

    profiles = recognise(document, vocabulary)
    if not profiles:
        raise NoProfileFound
    return profiles
