"""Reads what a profile says of its position: title, area, group, organization, grade, posts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.control.cells import Field, RowTexts, read_rows
from parsers.control.facts import ControlFacts, Identity, Row
from parsers.control.gathered import Gathered, read_kind
from parsers.control.labels import IDENTITY_TABLES, Labelled, split_labels, text_of
from parsers.document import Block, Document, Paragraph, Table
from parsers.names import names_of
from parsers.profile import Confidence
from parsers.titles import (
    BY_HEADING,
    BY_KIND,
    called_for,
    candidate,
    is_company,
    is_title,
    opening_title,
    split_kind,
)
from parsers.values import number, title
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.patterns import among_printed

_BESIDE = frozenset(
    {
        "identification",
        "reports_to",
        "reports_functionally_to",
        "supervises",
        "relations",
        "contacts",
        "internal_contact",
        "external_contact",
        "employment",
        "schedule",
        "notes",
        "annex",
    }
)
"""Sections that may stand among the labels of the position; any other one ends them."""
_ALONE = frozenset({"title", "area", "organization"})
_MOST_BLOCKS = 60
_MOST_IDLE = 15
"""Blocks without anything about the position after which no more is looked for."""
_MOST_WORDS = 16
_MOST_BAR = 8
_CODE = re.compile(r"(?!(?:19|20)\d\d$)(?:[A-ZÑ]{1,4}[-.]?)?(?:\d{3,6}|\d{1,3}[-.]\d{2,5})")
"""The code of a post; a number that may be a year is none."""
_MOST_LABEL = 6
_PARTS = re.compile(r"\s*(?:\||·|\t)\s*")
"""What parts a company's name from a place and a kind of contract behind it."""
_OF = re.compile(rf"{among_printed('title', 'of')}\s+(?=\S)", re.IGNORECASE)
_OPENING = Confidence(0.8, "title-opens-profile")
_OPENING_TITLE = Confidence(0.97, "title-opens-profile")
"""Surer than a label that yields: 'Cajero recaudador' over 'Cargo clasificado: Cajero I'."""
_OVER_FORM = Confidence(0.7, "title-over-form")


def read_identity(
    document: Document,
    vocabulary: Vocabulary,
    start: int = 0,
    stop: int | None = None,
    facts: ControlFacts | None = None,
) -> Identity:
    """What the blocks from `start` to before `stop` say of the position, up to their first section.

    The heading that opens the blocks is a candidate for the title too. Indexes are those of Document.blocks.
    What `facts` took as control data or approvals says nothing of the position.
    """
    end = len(document.blocks) if stop is None else stop
    taken = frozenset[int]() if facts is None else facts.consumed
    rows = frozenset[Row]() if facts is None else facts.consumed_rows - facts.shared_rows
    found = Gathered()
    index = start
    last = start
    while index < min(end, start + _MOST_BLOCKS, last + _MOST_IDLE):
        block = document.blocks[index]
        before = len(found.values) + len(found.titles)
        if index in taken:
            pass
        elif isinstance(block, Table):
            if _read_table(found, block, index, vocabulary, rows):
                break
        elif opens_body(block.text, vocabulary):
            break
        else:
            following = document.blocks[index + 1] if index + 1 < end else None
            if index == start > 0 and _read_opening(found, block, vocabulary):
                found.consumed.add(index)
            elif not _is_value_of(document.blocks, index, start):
                index += _read_paragraph(found, block, index, following, vocabulary)
        last = index if len(found.values) + len(found.titles) > before else last
        index += 1
    return found.identity()


def section_of(text: str, vocabulary: Vocabulary) -> str | None:
    """The section that a heading names, its number and words such as 'del puesto' left aside."""
    found = names_of(vocabulary).section(text)
    return (found.key or None) if found is not None else None


def opens_body(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading opens a section that ends what is said of the position."""
    if vocabulary.find("identity", number.split(text)[1]) or vocabulary.find("document", text):
        return False
    section = section_of(text, vocabulary)
    return section is not None and section not in _BESIDE


def _read_paragraph(
    found: Gathered, block: Paragraph, index: int, following: Block | None, vocabulary: Vocabulary
) -> int:
    """Reads one paragraph; gives 1 where the next one is the value of its label, else 0."""
    text = text_of(block)
    labels = split_labels(text, vocabulary, IDENTITY_TABLES)
    mine = _own(labels.labelled) or _pairs(text, vocabulary) or _alone(block, vocabulary)
    if not mine:
        if not _read_coded(found, block, index, vocabulary):
            _read_heading(found, block, index, vocabulary)
        return 0
    if labels.before and len(labels.before.split()) > 8:
        return 0
    if (
        not mine[-1].value
        and len(mine) == 1
        and isinstance(following, Paragraph)
        and _is_value(following, vocabulary)
    ):
        whole = Labelled(mine[0].table, mine[0].key, mine[0].label, text_of(following))
        found.add(whole, following.origins, vocabulary)
        found.consumed |= {index, index + 1}
        return 1
    for each in mine:
        if len(each.value.split()) <= _MOST_WORDS:
            found.add(each, block.origins, vocabulary)
    if len(mine) == len(labels.labelled) or not labels.labelled:
        found.consumed.add(index)
    return 0


def _read_opening(found: Gathered, block: Paragraph, vocabulary: Vocabulary) -> bool:
    """The heading that opens one profile of several names it, whatever it reads as; whether there was one."""
    if len(block.text.split()) > _MOST_BAR or split_labels(text_of(block), vocabulary).labelled:
        return False
    if vocabulary.find("identity", number.split(block.text)[1]) is not None:
        return False
    behind = _behind_kind(block.text, vocabulary)
    if behind:
        title_found = candidate(behind, block.origins, _OPENING, vocabulary)
        found.titles += [] if title_found is None else [title_found]
        return title_found is not None
    if section_of(block.text, vocabulary) is not None or split_kind(block.text, vocabulary) is not None:
        return False
    sure = _OPENING_TITLE if is_title(block.text, vocabulary) else _OPENING
    title_found = opening_title(block.text, block.origins, sure, vocabulary)
    found.titles += [] if title_found is None else [title_found]
    return title_found is not None


def _behind_kind(text: str, vocabulary: Vocabulary) -> str:
    """The post that a heading names behind the kind of document: 'Perfil del puesto de Cuidadora'; '' where it does not."""
    before, _, behind = split_kind(text, vocabulary) or ("x", "", "")
    found = _OF.match(behind)
    return "" if before or found is None else behind[found.end() :]


def _is_value_of(blocks: Sequence[Block], index: int, start: int) -> bool:
    """Whether the line before is a label of something else, such as 'Reporta a:'."""
    before = blocks[index - 1] if index > start else None
    if not isinstance(before, Paragraph) or not before.text.rstrip().endswith(":"):
        return False
    return len(before.text.split()) <= _MOST_LABEL


def _alone(block: Paragraph, vocabulary: Vocabulary) -> list[Labelled]:
    """A label as a heading of its own, whose value is the next line: '2. Área solicitante'."""
    key = vocabulary.find("identity", number.split(block.text)[1])
    if key not in _ALONE or not (block.bold or block.heading is not None):
        return []
    return [Labelled("identity", key, " ".join(block.text.split()), "")]


def _pairs(text: str, vocabulary: Vocabulary) -> list[Labelled]:
    """Labels and values that tabs part: 'GRUPO<tab>STAFF<tab>ÁREA<tab>VENTAS'."""
    pieces = [piece.strip() for piece in re.split(r"[\t\n]+", text) if piece.strip()]
    keys = [vocabulary.find("identity", piece) for piece in pieces[::2]]
    if len(pieces) < 2 or len(pieces) % 2 or None in keys:
        return []
    return [
        Labelled("identity", key, label, value)
        for key, label, value in zip(keys, pieces[::2], pieces[1::2], strict=True)
        if key is not None
    ]


def _is_value(block: Paragraph, vocabulary: Vocabulary) -> bool:
    text = block.text
    short = len(text.split()) <= _MOST_WORDS and not text.rstrip().endswith((":", "."))
    return short and not split_labels(text, vocabulary).labelled and section_of(text, vocabulary) is None


def _read_heading(found: Gathered, block: Paragraph, index: int, vocabulary: Vocabulary) -> None:
    """A heading may name the position, the kind of document, or both with the organization."""
    if len(block.text.split()) > _MOST_WORDS + 6:
        return
    called = called_for(block.text, block.origins, vocabulary)
    if called is not None:
        found.titles.append(called)
        found.consumed.add(index)
        return
    kind = split_kind(block.text, vocabulary)
    if kind is not None and _is_sentence(block.text, vocabulary):
        return
    if kind is not None:
        if read_kind(found, kind, block.origins, vocabulary, BY_KIND):
            found.consumed.add(index)
        return
    company, *others = _PARTS.split(block.text.strip())
    if is_company(company, vocabulary):
        found.name("organization", company, block.origins)
        if others:
            return
        found.consumed.add(index)
    elif is_title(block.text, vocabulary) and not found.titles:
        title_found = candidate(block.text, block.origins, BY_HEADING, vocabulary)
        if title_found is not None:
            found.titles.append(title_found)
            found.consumed.add(index)


def _read_coded(found: Gathered, block: Paragraph, index: int, vocabulary: Vocabulary) -> bool:
    """Whether a heading is the title with the code of the post at the other end of the line: 'ACCOUNT CLERK<tab>02045'."""
    head, tab, code = block.text.strip().rpartition("\t")
    if not tab or not _CODE.fullmatch(code.strip()) or found.titles or not is_title(head, vocabulary):
        return False
    title_found = candidate(head, block.origins, BY_HEADING, vocabulary)
    if title_found is not None:
        found.titles.append(title_found)
        found.add(Labelled("identity", "code", "", code.strip()), block.origins, vocabulary)
        found.consumed.add(index)
    return title_found is not None


def _is_sentence(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text that names a kind of document speaks of it: 'El presente manual comprende ...'."""
    return text.rstrip().endswith(".") and len(text.split()) > _MOST_BAR and not is_company(text, vocabulary)


def _read_table(
    found: Gathered, table: Table, index: int, vocabulary: Vocabulary, taken: frozenset[Row]
) -> bool:
    """Reads a table's rows up to the first section; whether there was one."""
    readings = read_rows(table, vocabulary, IDENTITY_TABLES)
    rows = table.row_cells()
    for reading in readings:
        if (index, reading.row) in taken:
            continue
        first = next((cell.text for cell in rows[reading.row] if cell.text.strip()), "")
        if opens_body(first, vocabulary) and not any(_is_identity(each) for each in reading.fields):
            return True
        own = _own([each.labelled for each in reading.fields])
        for each in reading.fields:
            if each.labelled in own and each.value and len(each.value.split()) <= _MOST_WORDS:
                found.add(each.labelled, each.origins, vocabulary)
        _read_bar(found, reading, vocabulary)
        if reading.row == 0 and any(_is_identity(each) for below in readings[1:] for each in below.fields):
            _read_first_bar(found, reading, vocabulary)
        if own and not reading.others and len(own) == len(reading.fields):
            found.rows |= {(index, row) for each in reading.fields for row in each.rows}
    return False


def _is_identity(each: Field) -> bool:
    return each.labelled.table == "identity"


def _own(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The labels that speak of the position; 'Código' does where no control data stands beside it."""
    beside = {each.key for each in labelled if each.table == "control"}
    codes = beside == {"code"}
    return [each for each in labelled if each.table == "identity" or (codes and each.key == "code")]


def _read_first_bar(found: Gathered, reading: RowTexts, vocabulary: Vocabulary) -> None:
    """A bar over a form that labels the position names it, where it names no section."""
    if reading.fields or len(reading.others) != 1 or len(reading.others[0].text.split()) > _MOST_BAR:
        return
    cell = reading.others[0]
    known = {title.title_key(each.text, vocabulary) for each in found.titles}
    named = title.title_key(cell.text, vocabulary) in known or is_company(cell.text, vocabulary)
    if section_of(cell.text, vocabulary) is None and not named:
        title_found = candidate(cell.text, cell.origins, _OVER_FORM, vocabulary)
        found.titles += [] if title_found is None else [title_found]


def _read_bar(found: Gathered, reading: RowTexts, vocabulary: Vocabulary) -> None:
    """A row that is one text over the whole table may repeat the title."""
    if reading.fields or len(reading.others) != 1:
        return
    cell = reading.others[0]
    if is_company(cell.text, vocabulary):
        found.name("organization", cell.text, cell.origins)
        return
    known = {title.title_key(each.text, vocabulary) for each in found.titles}
    if is_title(cell.text, vocabulary) or title.title_key(cell.text, vocabulary) in known:
        title_found = candidate(cell.text, cell.origins, BY_HEADING, vocabulary)
        found.titles += [] if title_found is None else [title_found]
