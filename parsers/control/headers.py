"""Finds control data in running headers and in header blocks that stand in the body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from parsers.control import dated, running
from parsers.control.cells import Field, RowTexts, read_rows
from parsers.control.dated import DATED
from parsers.control.entries import Entry, Headers, Known, Other
from parsers.control.facts import Row
from parsers.control.labels import CONTROL_TABLES, IDENTITY_TABLES, Labelled, split_labels, text_of
from parsers.control.minutes import is_dated_act
from parsers.control.position_codes import own_codes
from parsers.control.reading import PROVING, value_of
from parsers.control.top import Top, read_top
from parsers.document import Block, Document, Paragraph, Table
from parsers.values import blank, pages
from parsers.vocabulary import Vocabulary

_STRONG = frozenset({"code", "version", "issued_on", "effective_from", "pages"})
_SHORT_WORDS = 14
_MOST_DATED = 30
"""Blocks from the top among which a line may date the document by itself."""
_MOST_OVER = 6
"""Blocks from the top among which an act may stand that puts the document into force."""
_MOST_OTHERS = 4
_PROVED = 2
_MOST_OF_NAME = 8


def read_headers(
    document: Document, vocabulary: Vocabulary, top: int, known: Known, taken: frozenset[int]
) -> Headers:
    """All headers of the document; `top` is the index of the block that ends the first page's head.

    Rows in `known` and blocks in `taken` are something else.
    """
    skip = known.signed | known.changed
    found = Headers()
    for each in document.running:
        for block in each.blocks:
            running.add(found, block, vocabulary, max(len(each.pages), 1))
    steps: list[RowTexts] = []
    first = next((index for index, block in enumerate(document.blocks) if isinstance(block, Table)), None)
    for index, block in enumerate(document.blocks):
        if isinstance(block, Table):
            readings = read_rows(block, vocabulary, CONTROL_TABLES)
            if index == first and not found.entries:
                _add_top(found, read_top(readings, vocabulary), index, vocabulary)
            for group in _groups(readings, vocabulary, index, skip):
                _add_rows(found, group, index)
            free = [each for each in readings if (index, each.row) not in skip]
            _add_mixed(found, free, index, vocabulary)
            signed = [each for each in readings if (index, each.row) in known.signed]
            _add_beside_steps(found, signed, vocabulary)
            steps += signed
            _add_dates(found, free, index, vocabulary)
    _add_paragraphs(found, document.blocks, vocabulary, top, taken)
    named = [entry for entry in found.entries if entry.labelled.key == "named"]
    found.others += [Other(entry.labelled.value, entry.origins, entry.weight) for entry in named]
    if not any(entry.labelled.key in DATED for entry in found.entries):
        dated.add(found, document, steps, top, vocabulary)
    return found


def _groups(
    readings: Sequence[RowTexts], vocabulary: Vocabulary, index: int, skip: frozenset[Row]
) -> Iterator[list[RowTexts]]:
    """Runs of rows that make up a header: control rows, with rows of names before and between them."""
    run: list[RowTexts] = []
    for reading in readings:
        fits = (index, reading.row) not in skip
        if fits and (_is_control(reading) or _is_named(reading, vocabulary)):
            run.append(reading)
            continue
        yield from _proved(run, vocabulary)
        run = []
    yield from _proved(run, vocabulary)


def _proved(run: list[RowTexts], vocabulary: Vocabulary) -> Iterator[list[RowTexts]]:
    """The run up to its last control row, where at least two strong values prove it a header."""
    while run and not _is_control(run[-1]):
        run = run[:-1]
    if len(_proofs((each.labelled for row in run for each in row.fields), vocabulary)) >= 2:
        yield run


def _is_control(reading: RowTexts) -> bool:
    labelled = [each.labelled for each in reading.fields]
    is_header = any(each.table == "control" and each.key in _STRONG for each in labelled)
    if (
        not is_header
        or any(each.table == "identity" for each in labelled)
        or len(reading.others) > _MOST_OTHERS
    ):
        return False
    return all(len(cell.text.split()) <= _SHORT_WORDS for cell in reading.others)


def _is_named(reading: RowTexts, vocabulary: Vocabulary) -> bool:
    """Whether the row has nothing but names such as a kind of document, beside or without the company's, or is empty."""
    texts = [cell.text for cell in reading.others]
    others = [text for text in texts if vocabulary.find("document", text) is None]
    short = len(others) == 1 < len(texts) and others[0].isupper() and len(others[0].split()) <= _MOST_OF_NAME
    return not reading.fields and (not others or short)


def _proofs(labelled: Iterable[Labelled], vocabulary: Vocabulary) -> set[str]:
    """The strong keys among the labels whose values are right, and beside those the ones left blank."""
    right: set[str] = set()
    left_blank: set[str] = set()
    for each in labelled:
        if each.table != "control" or each.key not in _STRONG:
            continue
        if value_of(each.key, each.value, vocabulary) is not None or _is_mark(each):
            right.add(each.key)
        elif blank.reason(each.value, vocabulary):
            left_blank.add(each.key)
    return right | left_blank if right else set()


def _is_mark(labelled: Labelled) -> bool:
    return labelled.key == "pages" and pages.is_mark(f"página {labelled.value}")


def _add_rows(found: Headers, group: Sequence[RowTexts], index: int) -> None:
    for reading in group:
        found.entries += [Entry(each.labelled, each.origins) for each in reading.fields]
        found.others += [Other(cell.text, cell.origins) for cell in reading.others]
        found.others += [Other(text, origins) for text, origins in reading.before]
        found.rows.add((index, reading.row))
        found.rows |= {(index, row) for each in reading.fields for row in each.rows}


def _add_top(found: Headers, top: Top | None, index: int, vocabulary: Vocabulary) -> None:
    """A code without a label over the first form, where a date, version or page beside it proves it."""
    if top is None:
        return
    labelled = [top.code, *(each.labelled for reading in top.rows for each in reading.fields)]
    if len(_proofs(labelled, vocabulary)) >= _PROVED:
        _add_rows(found, top.rows, index)
        found.rows -= {(index, row) for row in top.unread(vocabulary)}
        found.others = [other for other in found.others if other.origins != top.cell.origins]
        found.entries.append(Entry(top.code, top.cell.origins))


def _add_mixed(found: Headers, readings: Sequence[RowTexts], index: int, vocabulary: Vocabulary) -> None:
    """Rows that label position and document side by side: 'Nombre del cargo | Código | Versión | Fecha'.

    Where each row labels one of either, the rows prove each other.
    """
    beside = [each for reading in _beside(readings) for each in reading.fields if _is_of_document(each)]
    if len(_proofs((each.labelled for each in beside), vocabulary)) >= _PROVED:
        found.entries += [Entry(each.labelled, each.origins) for each in beside]
        return
    for reading in readings:
        control = [each for each in reading.fields if each.labelled.table == "control"]
        mixed = any(each.labelled.table == "identity" for each in reading.fields)
        if mixed and len(_proofs((each.labelled for each in control), vocabulary)) >= 2:
            found.entries += [Entry(each.labelled, each.origins) for each in control]
            if not reading.others:
                found.shared |= {(index, row) for each in reading.fields for row in each.rows}


def _add_beside_steps(found: Headers, readings: Sequence[RowTexts], vocabulary: Vocabulary) -> None:
    """Labels of the document beside those who signed it: 'Elaboró: ... | Fecha: ... Páginas: 2' in one cell, or one a row.

    Dates alone, or one in each row, are those of the signatures.
    """
    beside = dated.beside_steps(readings)
    if len(_proofs((each.labelled for each in beside), vocabulary)) >= _PROVED:
        found.entries += [Entry(each.labelled, each.origins) for each in beside]
        return
    for reading in readings:
        control = [each for each in reading.fields if _is_of_document(each)]
        for origins in dict.fromkeys(each.origins for each in control):
            within = [each.labelled for each in control if each.origins == origins]
            if len(_proofs(within, vocabulary)) >= _PROVED:
                found.entries += [Entry(labelled, origins) for labelled in within]


def _add_dates(found: Headers, readings: Sequence[RowTexts], index: int, vocabulary: Vocabulary) -> None:
    """A row that dates the document among the facts of the position, up to the first bar: 'Effective date | 8 May 2023'."""
    named = [place for place, reading in enumerate(readings) if any(map(_is_of_position, reading.fields))]
    if len(named) < _PROVED:
        return
    facts = takewhile(lambda reading: reading.fields or len(reading.others) != 1, readings[named[0] :])
    for reading in facts:
        signed = [each for each in reading.fields if each.key in ("approved_by", "approved")]
        labelled = [each.labelled for each in reading.fields if each not in signed]
        if reading.others or not (_is_whole_date(labelled, "", vocabulary) and _proofs(labelled, vocabulary)):
            continue
        if signed:  # 'Date approved | 18 March 2024 | Approved by | Manager Libraries'
            found.entries += [
                Entry(each.labelled, each.origins) for each in reading.fields if each not in signed
            ]
        elif (index, reading.row) not in found.rows:
            _add_rows(found, [reading], index)


def _beside(readings: Sequence[RowTexts]) -> Sequence[RowTexts]:
    """The rows down to the last one that labels the position, where at least two hold one label of the document."""
    named = [place for place, reading in enumerate(readings) if any(map(_is_of_position, reading.fields))]
    last = named[-1] + 1 if named else 0
    below = takewhile(_labels_once, readings[last:])  # 'Jefe inmediato | Supervisor | Fecha | 3/5/2023'
    single = [*filter(_labels_once, readings[:last]), *(below if last else ())]
    return single if len(single) >= _PROVED else ()


def _labels_once(reading: RowTexts) -> bool:
    return sum(map(_is_of_document, reading.fields)) == 1


def _is_of_document(each: Field) -> bool:
    return each.labelled.table == "control" and each.key in _STRONG


def _is_of_position(each: Field) -> bool:
    return each.labelled.table == "identity"


def _add_paragraphs(
    found: Headers, blocks: Sequence[Block], vocabulary: Vocabulary, top: int, taken: frozenset[int]
) -> None:
    """Label lines: those at the document's head one by one, further down only where two prove each other."""
    run: list[tuple[int, Paragraph, tuple[Labelled, ...], str]] = []
    taken = taken | own_codes(blocks, vocabulary)
    for index, block in enumerate((*blocks, None)):
        if isinstance(block, Paragraph) and index not in taken:
            labels = split_labels(text_of(block), vocabulary)
            if index < _MOST_OVER and (bare := running.bare_code(block.text)) is not None:
                run.append((index, block, (bare,), ""))
                continue
            if _is_label_line(labels.before, labels.labelled) or _is_page_mark(block):
                run.append((index, block, labels.labelled, labels.before))
                continue
            if index < _MOST_OVER and is_dated_act(block.text, vocabulary):
                dated = Labelled("control", "issued_on", "", block.text)
                found.entries.append(Entry(dated, block.origins))
        if not run:
            continue
        beside = _stands_in_identity(blocks, run[0][0], run[-1][0], vocabulary)
        keys = {each.key for _, _, labelled, _ in run for each in labelled}
        _add_run(found, run, vocabulary, 0 if beside and keys != {"version"} else top)
        run = []


def _add_run(
    found: Headers,
    run: Sequence[tuple[int, Paragraph, tuple[Labelled, ...], str]],
    vocabulary: Vocabulary,
    top: int,
) -> None:
    proofs = _proofs((each for _, _, labelled, _ in run for each in labelled), vocabulary)
    for index, block, labelled, before in run:
        own = _proofs((each for each in labelled if each.label), vocabulary)
        lone = index < _MOST_DATED and len(run) == 1 and _is_whole_date(labelled, before, vocabulary)
        if len(proofs) >= 2 or (own and index < top) or lone or _is_page_mark(block):
            found.entries += [Entry(each, block.origins) for each in labelled]
            found.others += [Other(before, block.origins)] if before and labelled else []
            found.consumed.add(index)


def _is_whole_date(labelled: Sequence[Labelled], before: str, vocabulary: Vocabulary) -> bool:
    """Whether a line among the facts of the position dates the document: 'Fecha de emisión: ...', not 'Fecha: ...'."""
    if before or len(labelled) != 1 or labelled[0].key not in DATED:
        return False
    several = len(labelled[0].label.split()) > 1
    told = labelled[0].key == "issued_on" and vocabulary.find("approval_fields", labelled[0].label) != "date"
    return several or told  # 'Revised: June 14, 2021'


def _stands_in_identity(blocks: Sequence[Block], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Whether labels of the position stand right before or behind a run: its code is then the position's."""
    beside = [blocks[index] for index in (first - 1, last + 1) if 0 <= index < len(blocks)]
    return any(
        each.table == "identity"
        for block in beside
        if isinstance(block, Paragraph)
        for each in split_labels(text_of(block), vocabulary, IDENTITY_TABLES).labelled
    )


def _is_label_line(before: str, labelled: Sequence[Labelled]) -> bool:
    """Whether the paragraph is labels of control data only, with no more than a name in front."""
    if not labelled or any(each.table == "identity" for each in labelled):
        return False
    if len(before.split()) > _SHORT_WORDS or before.rstrip().endswith("."):
        return False
    return all(len(each.value.split()) <= _SHORT_WORDS for each in labelled) and any(
        each.key in PROVING or each.table == "approvals" or each.key == "approved_by" for each in labelled
    )


def _is_page_mark(block: Paragraph) -> bool:
    return pages.is_page(block.text) and pages.is_mark(block.text)
