"""Finds labels with their values in running text: 'Código: X Versión: 06 Página: 1 de 4'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from parsers.control.reading import PROVING, is_value
from parsers.document import Block, Paragraph
from parsers.values import code, date, pages, version
from parsers.vocabulary import Found, Vocabulary
from parsers.vocabulary.folding import fold

_COLON = re.compile(r"\s*[:：]+(?!\d)\s*|\s*[:：]+\s*(?=\d)")
_MOST_WORDS = 8
_FEWEST_PARTS = 2
_LONGEST = 2000
"""Characters beyond which a text is no header."""
_WORD = re.compile(r"\S+")
_NEXT_WORD = re.compile(r"(?<=\s)[^\W\d]\S*")
_REMARK = re.compile(r"\s+[–—-]\s+")
_EDGE = re.compile(r"[\n\t|;]")
_TRIM = " \t\n\u00a0*_-–—|;,"

CONTROL_TABLES = ("control", "approvals", "identity")
IDENTITY_TABLES = ("identity", "control", "approvals")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label, the vocabulary's table and key for it, and the text behind it up to the next label."""

    table: str
    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Labels:
    """A text taken apart: what stands before the first label, and the labels with their values."""

    before: str
    labelled: tuple[Labelled, ...]


def text_of(block: Block) -> str:
    """A paragraph's text with its printed lines kept."""
    if isinstance(block, Paragraph):
        if len(block.lines) == 1:  # nearly every paragraph
            return block.lines[0].text or block.text
        return "\n".join(line.text for line in block.lines) or block.text
    return "\n".join(cell.text for cell in block.cells)


def has_colon(text: str) -> bool:
    """Whether a label with a colon may stand in the text."""
    return ":" in text or "：" in text


@lru_cache(maxsize=4096)
def split_labels(text: str, vocabulary: Vocabulary, tables: tuple[str, ...] = CONTROL_TABLES) -> Labels:
    """Takes a text apart at its labels: those with a colon, and those without one whose value proves them."""
    if len(text) > _LONGEST:
        return Labels(text, ())
    marks = list(_marks(text, vocabulary, tables))
    if not marks:
        return _unmarked(text, vocabulary)
    before = text[: marks[0][0]]
    found: list[Labelled] = []
    for place, (start, end, table, key) in enumerate(marks):
        stop = marks[place + 1][0] if place + 1 < len(marks) else len(text)
        label = text[start:end].strip(_TRIM + ":")
        found += _with_unmarked(Labelled(table, key, label, text[end:stop].strip(_TRIM)), vocabulary)
    extra = _unmarked(before, vocabulary)
    if extra.labelled:
        return Labels(extra.before, (*extra.labelled, *found))
    return Labels(before.strip(_TRIM), tuple(found))


def _with_unmarked(labelled: Labelled, vocabulary: Vocabulary) -> Iterator[Labelled]:
    """A label whose value goes on with labels without a colon: 'Código: GH-01 Rev. 3'."""
    if labelled.key not in PROVING:
        yield labelled
        return
    end = _next_label(labelled.value, vocabulary)
    rest = list(_proved(labelled.value[end:].strip(_TRIM), vocabulary))
    yield replace(labelled, value=labelled.value[:end].strip(_TRIM)) if rest else labelled
    yield from rest


def _marks(text: str, vocabulary: Vocabulary, tables: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """For each labelled colon: where the label begins, where its value begins, table and key."""
    if not has_colon(text):
        return
    previous = 0
    for colon in _COLON.finditer(text):
        found = _label_before(text[previous : colon.start()], vocabulary, tables)
        if found is not None:
            start, table, key = found
            yield previous + start, colon.end(), table, key
            previous = colon.end()


def _label_before(text: str, vocabulary: Vocabulary, tables: Sequence[str]) -> tuple[int, str, str] | None:
    """The longest wording that the text ends with; 'Personas a su cargo' as a whole is one of a section."""
    starts = [match.start() for match in _WORD.finditer(text)][-_MOST_WORDS:]
    for start in starts:
        folded = fold(text[start:])
        for table in tables:
            key = vocabulary.find(table, text[start:])
            if key is not None:
                return start, table, key
        if folded in vocabulary.meanings["sections"]:
            return None
    return None


@lru_cache(maxsize=4096)
def _unmarked(text: str, vocabulary: Vocabulary) -> Labels:
    """Labels without a colon, line by line: 'Versión 06', 'Código GH-01 Página 1 de 3'.

    Dashes part a line that gives several so: 'Descripción de cargo RH-04 – Rev. 1 – 3 de mayo de 2021'.
    """
    found = _in_pieces(text, _parted(_EDGE, text, vocabulary), vocabulary)
    if _REMARK.search(text) is None:
        return found
    dashed = _in_pieces(text, _parted(_REMARK, text, vocabulary), vocabulary)
    return dashed if len(dashed.labelled) > max(1, len(found.labelled)) else found


def _parted(edge: re.Pattern[str], text: str, vocabulary: Vocabulary) -> list[str]:
    return [part for piece in edge.split(text) for part in behind_kind(piece, vocabulary)]


def behind_kind(piece: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """A kind of document, and the code behind it with what follows: 'Perfil de puesto RH-04 Rev. 2'; else the piece.

    The code may stand in front: 'RH-04 Perfil de puesto'.

    'Form. RH-04' is a code as a whole.
    """
    words = list(_WORD.finditer(piece))[:_MOST_WORDS]
    first = code.read(words[0].group(0)) if len(words) > 1 else None
    if first is not None and vocabulary.find("document", piece[words[0].end() :]) is not None:
        return (words[0].group(0), piece[words[0].end() :].strip())
    for word in words[1:]:
        number = code.read(word.group(0))
        if number is not None:
            kind, rest = piece[: word.start()].strip(), piece[word.start() :].strip()
            form = code.governs_form(number, kind) and not code.governs_form(number)
            apart = vocabulary.find("document", kind) is not None and not form
            return (kind, rest) if apart else (piece,)
    return (piece,)


def _in_pieces(text: str, pieces: Sequence[str], vocabulary: Vocabulary) -> Labels:
    """The labels that the pieces of a text are."""
    found: list[Labelled] = []
    before: list[str] = []
    for place, piece in enumerate(pieces):
        bare = piece.strip(_TRIM)
        if found and found[-1].value == bare:  # the value of the label in front of it
            continue
        labelled = (
            list(_beside(bare, pieces[place + 1 : place + 2], vocabulary))
            or list(_proved(bare, vocabulary))
            or list(_behind_code(bare, vocabulary))
            or ([Labelled("control", "version", "", bare)] if version.is_marked(bare) else [])
        )
        found += labelled
        before += [] if labelled else [piece]
    if found and (len(pieces) > _FEWEST_PARTS or found[0].key == "version"):
        values = list(_bare_values(before, {each.key for each in found}, vocabulary))
        found += [each for each, _ in values]
        before = [piece for piece in before if piece not in {printed for _, printed in values}]
    return Labels(" ".join("\n".join(before).split()) if found else text.strip(_TRIM), tuple(found))


def _bare_values(
    pieces: Sequence[str], known: set[str], vocabulary: Vocabulary
) -> Iterator[tuple[Labelled, str]]:
    """Codes, dates and counts of pages without labels in a line of control data: 'RH-021 | Rev. 4 | 12-04-2024'."""
    for piece in pieces:
        bare = piece.strip(_TRIM)
        if "code" not in known and code.read(bare) is not None:
            kind = next((other for other in pieces if code.governs_form("", other)), "")
            yield Labelled("control", "code", " ".join(kind.split()), bare), piece
        elif "issued_on" not in known and date.is_alone(bare, vocabulary) and date.read(bare, vocabulary):
            yield Labelled("control", "issued_on", "", bare), piece
        elif "pages" not in known and pages.has_count(bare) and pages.is_mark(bare):
            yield Labelled("control", "pages", "", bare), piece


def _beside(piece: str, following: Sequence[str], vocabulary: Vocabulary) -> Iterator[Labelled]:
    """A label whose value a tab parts from it: 'Issue date<tab>14 June 2024'."""
    key = vocabulary.find("control", piece)
    value = following[0].strip(_TRIM) if following else ""
    if key is not None and is_value(key, value, vocabulary):
        yield Labelled("control", key, piece, value)


def _behind_code(piece: str, vocabulary: Vocabulary) -> Iterator[Labelled]:
    """A code without a label that is followed by labels, as footers print it: 'F-RH-12 Rev. 3'."""
    words = piece.split(maxsplit=1)
    if not words or code.read(words[0]) is None:
        return
    if len(words) > 1 and version.is_marked(words[1]):  # 'PC-QC-07 v2.1'
        yield Labelled("control", "code", "", words[0])
        yield Labelled("control", "version", "", words[1])
        return
    end = _next_label(piece, vocabulary)
    number = code.read(piece[:end])
    if number is not None and end < len(piece):
        yield Labelled("control", "code", "", number)
        yield from _proved(piece[end:], vocabulary)


def _proved(piece: str, vocabulary: Vocabulary) -> Iterator[Labelled]:
    found = vocabulary.start("control", piece)
    while found is not None and found.rest and not _is_in_code(piece, found):
        label = piece[: len(piece) - len(found.rest)].strip(_TRIM + ":")
        following = _next_label(found.rest, vocabulary)
        value = found.rest[:following].strip(_TRIM)
        if not is_value(found.key, value, vocabulary):
            first = _REMARK.split(value, maxsplit=1)[0]
            told = list(_dated(found.key, label, value, vocabulary))
            if not told and is_value(found.key, first, vocabulary):  # 'Versión 2 – Uso interno'
                told = [Labelled("control", found.key, label, first)]
            yield from told
            return
        yield Labelled("control", found.key, label, value)
        piece = found.rest[following:]
        found = vocabulary.start("control", piece)


def _is_in_code(piece: str, found: Found) -> bool:
    """Whether a label is the beginning of a code: 'DOC-RH-22'."""
    return found.key == "code" and piece[: len(piece) - len(found.rest)].endswith(("-", "_", "/"))


def _dated(key: str, label: str, value: str, vocabulary: Vocabulary) -> Iterator[Labelled]:
    """A version with its date behind it, which has no label: 'Edición 2 20/10/2021', 'Versión 02 – 05/12/2023'."""
    number, _, rest = value.partition(" ")
    day = rest.strip(_TRIM)
    if key == "version" and is_value(key, number, vocabulary) and date.is_alone(day, vocabulary):
        yield Labelled("control", key, label, number)
        if date.read(day, vocabulary) is not None:
            yield Labelled("control", "issued_on", "", day)


def _next_label(text: str, vocabulary: Vocabulary) -> int:
    """Where the next label without a colon begins; the text's end where there is none."""
    for word in _NEXT_WORD.finditer(text):
        found = vocabulary.start("control", text[word.start() :])
        if found is not None and found.rest:
            return word.start()
    return len(text)
