"""Reads what a profile says of its position: title, area, group, organization, grade, posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from parsers.control.cells import Field, RowTexts, read_rows
from parsers.control.facts import Identity, Row, Title
from parsers.control.labels import IDENTITY_TABLES, Labelled, split_labels, text_of
from parsers.document import Block, Document, Origin, Paragraph, Table, Warning
from parsers.profile import Confidence
from parsers.titles import (
    BY_HEADER,
    BY_HEADING,
    BY_KIND,
    BY_LABEL,
    candidate,
    is_company,
    is_title,
    split_kind,
)
from parsers.values import blank, number, title
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold

KEYS = ("area", "group", "organization", "position_code", "grade", "posts")
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
_MOST_BLOCKS = 60
_MOST_IDLE = 15
"""Blocks without anything about the position after which no more is looked for."""
_MOST_WORDS = 16
_LABELLED = Confidence(1.0, "by-label")
_NAMED = Confidence(0.85, "by-place")


@dataclass(slots=True)
class Gathered:
    """Candidates in the order found; `values` by key, the first one counts."""

    titles: list[Title] = field(default_factory=list)
    values: dict[str, tuple[str, tuple[Origin, ...], Confidence]] = field(default_factory=dict)
    warnings: list[Warning] = field(default_factory=list)
    consumed: set[int] = field(default_factory=set)
    rows: set[Row] = field(default_factory=set)

    def add(self, labelled: Labelled, origins: tuple[Origin, ...], vocabulary: Vocabulary) -> None:
        """Takes a labelled value; blanks of a form give a warning and no value."""
        value = " ".join(labelled.value.split()).strip(" *_")
        reason = blank.reason(value, vocabulary)
        if reason is not None:
            if reason != "empty":
                message = f"{labelled.label} holds {value!r}, which is no value."
                self.warnings.append(Warning(f"control-{reason}", message, origins[0] if origins else None))
        elif labelled.key == "title":
            found = candidate(value, origins, BY_LABEL, vocabulary)
            self.titles += [] if found is None else [found]
        elif _fits(labelled.key, value, vocabulary):
            self.values.setdefault(labelled.key, (value.rstrip(" ;,"), origins, _LABELLED))

    def name(self, key: str, text: str, origins: tuple[Origin, ...]) -> None:
        """Takes a value that its place tells."""
        self.values.setdefault(key, (" ".join(text.split()), origins, _NAMED))

    def identity(self) -> Identity:
        """The titles by confidence and the values."""
        posts = self.values.get("posts", (None, (), None))[0]
        titles = sorted(self.titles, key=lambda each: -each.confidence.value)
        count = (
            int(posts) if posts is not None else next((t.posts for t in titles if t.posts is not None), None)
        )
        texts = {key: self.values[key][0] for key in KEYS if key in self.values and key != "posts"}
        return Identity(
            titles=tuple(titles),
            posts=count,
            origins={key: value[1] for key, value in self.values.items()},
            confidences={key: value[2] for key, value in self.values.items()},
            warnings=tuple(self.warnings),
            consumed=frozenset(self.consumed),
            consumed_rows=frozenset(self.rows),
            **texts,
        )


def read_identity(
    document: Document,
    vocabulary: Vocabulary,
    start: int = 0,
    stop: int | None = None,
    taken: frozenset[int] = frozenset(),
) -> Identity:
    """What the blocks from `start` to before `stop` say of the position, up to their first section.

    The heading that opens the blocks is a candidate for the title too. Indexes are those of Document.blocks;
    `taken` are blocks that are something else, as approvals are (ControlFacts.consumed).
    """
    end = len(document.blocks) if stop is None else stop
    found = Gathered()
    index = start
    last = start
    while index < min(end, start + _MOST_BLOCKS, last + _MOST_IDLE):
        block = document.blocks[index]
        before = len(found.values) + len(found.titles)
        if index in taken:
            pass
        elif isinstance(block, Table):
            if _read_table(found, block, index, vocabulary):
                break
        elif _ends(block.text, vocabulary):
            break
        else:
            following = document.blocks[index + 1] if index + 1 < end else None
            index += _read_paragraph(found, block, index, following, vocabulary)
        last = index if len(found.values) + len(found.titles) > before else last
        index += 1
    return found.identity()


def section_of(text: str, vocabulary: Vocabulary) -> str | None:
    """The section that a heading names, its number and words such as 'del puesto' left aside."""
    bare = number.split(text)[1].rstrip(" :.")
    whole = vocabulary.find("sections", bare)
    if whole is not None or len(bare.split()) > 8:
        return whole
    words = [word for word in fold(bare).split() if word not in vocabulary.meanings["fillers"]]
    return vocabulary.find("sections", " ".join(words)) if words else None


def _ends(text: str, vocabulary: Vocabulary) -> bool:
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
    mine = [each for each in labels.labelled if each.table == "identity"]
    if not mine:
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
        whole = Labelled("identity", mine[0].key, mine[0].label, text_of(following))
        found.add(whole, following.origins, vocabulary)
        found.consumed |= {index, index + 1}
        return 1
    for each in mine:
        if len(each.value.split()) <= _MOST_WORDS:
            found.add(each, block.origins, vocabulary)
    if all(each.table == "identity" for each in labels.labelled):
        found.consumed.add(index)
    return 0


def _is_value(block: Paragraph, vocabulary: Vocabulary) -> bool:
    text = block.text
    short = len(text.split()) <= _MOST_WORDS and not text.rstrip().endswith((":", "."))
    return short and not split_labels(text, vocabulary).labelled and section_of(text, vocabulary) is None


def _read_heading(found: Gathered, block: Paragraph, index: int, vocabulary: Vocabulary) -> None:
    """A heading may name the position, the kind of document, or both with the organization."""
    if len(block.text.split()) > _MOST_WORDS + 6:
        return
    kind = split_kind(block.text, vocabulary)
    if kind is not None:
        if read_kind(found, kind, block.origins, vocabulary, BY_KIND):
            found.consumed.add(index)
        return
    if is_company(block.text, vocabulary):
        found.name("organization", block.text, block.origins)
        found.consumed.add(index)
    elif is_title(block.text, vocabulary) and not found.titles:
        title_found = candidate(block.text, block.origins, BY_HEADING, vocabulary)
        if title_found is not None:
            found.titles.append(title_found)
            found.consumed.add(index)


def read_kind(
    found: Gathered,
    kind: tuple[str, str, str],
    origins: tuple[Origin, ...],
    vocabulary: Vocabulary,
    confidence: Confidence,
) -> bool:
    """Takes what stands around a kind of document; whether nothing else is in the text."""
    before, which, behind = kind
    if len(before.split()) > 6 or before.endswith(".") or any(letter.isdigit() for letter in before):
        return False
    for text in (before, behind):
        if not text or vocabulary.find("document", text) is not None:
            continue
        if is_company(text, vocabulary) or (text == before and not is_title(text, vocabulary)):
            found.name("organization", text, origins)
        elif which == "kind" or is_title(text, vocabulary):
            title_found = candidate(text, origins, confidence, vocabulary)
            found.titles += [] if title_found is None else [title_found]
    return True


def _read_table(found: Gathered, table: Table, index: int, vocabulary: Vocabulary) -> bool:
    """Reads a table's rows up to the first section; whether there was one."""
    readings = read_rows(table, vocabulary, IDENTITY_TABLES)
    for reading in readings:
        first = next((cell.text for cell in table.row_cells()[reading.row] if cell.text.strip()), "")
        if _ends(first, vocabulary) and not any(_is_identity(each) for each in reading.fields):
            return True
        for each in reading.fields:
            if _is_identity(each) and each.value and len(each.value.split()) <= _MOST_WORDS:
                found.add(each.labelled, each.origins, vocabulary)
        _read_bar(found, reading, vocabulary)
        if reading.fields and not reading.others and all(_is_identity(each) for each in reading.fields):
            found.rows |= {(index, row) for each in reading.fields for row in each.rows}
    return False


def _is_identity(each: Field) -> bool:
    return each.labelled.table == "identity"


def _read_bar(found: Gathered, reading: RowTexts, vocabulary: Vocabulary) -> None:
    """A row that is one text over the whole table may repeat the title."""
    if reading.fields or len(reading.others) != 1:
        return
    cell = reading.others[0]
    known = {title.title_key(each.text, vocabulary) for each in found.titles}
    if is_title(cell.text, vocabulary) or title.title_key(cell.text, vocabulary) in known:
        title_found = candidate(cell.text, cell.origins, BY_HEADING, vocabulary)
        found.titles += [] if title_found is None else [title_found]


def _fits(key: str, value: str, vocabulary: Vocabulary) -> bool:
    """Whether a value can be what its label says: areas are no addresses, counts are numbers, no value is 'El'."""
    if key == "posts":
        return value.isdigit()
    if all(word in vocabulary.meanings["language"] for word in fold(value).split()):
        return False
    return key in ("position_code", "grade") or not any(letter.isdigit() for letter in value)


def read_others(texts: Sequence[tuple[str, tuple[Origin, ...], int]], vocabulary: Vocabulary) -> Identity:
    """What the unlabelled texts of running headers and header blocks say: text, places, pages that show it."""
    found = Gathered()
    kinds: set[str] = set()
    loose: list[tuple[str, tuple[Origin, ...]]] = []
    for text, origins, _ in sorted(texts, key=lambda each: -each[2]):
        kind = split_kind(text, vocabulary)
        lines = [line for line in text.splitlines() if line.strip()]
        if kind is not None:
            kinds.add(kind[1])
            _read_header_kind(found, kind, origins, vocabulary)
        elif len(text.split()) <= _MOST_WORDS:
            loose += [
                (line, origins) for line in (lines if len(lines) > 1 and len(text.split()) > 8 else [text])
            ]
    for text, origins in loose:
        _read_loose(found, text, origins, vocabulary, kinds)
    return found.identity()


def _read_header_kind(
    found: Gathered, kind: tuple[str, str, str], origins: tuple[Origin, ...], vocabulary: Vocabulary
) -> None:
    before, which, behind = kind
    if which == "manual" and not before and behind and not is_title(behind, vocabulary):
        if not vocabulary.find("document", behind) and not any(letter.isdigit() for letter in behind):
            found.name("organization", behind, origins)
        return
    read_kind(found, kind, origins, vocabulary, BY_HEADER)


def _read_loose(
    found: Gathered, text: str, origins: tuple[Origin, ...], vocabulary: Vocabulary, kinds: set[str]
) -> None:
    bare = " ".join(text.split())
    if not any(letter.isalpha() for letter in bare) or vocabulary.find("document", bare) is not None:
        return
    if is_company(bare, vocabulary):
        found.name("organization", bare, origins)
    elif is_title(bare, vocabulary):
        title_found = candidate(bare, origins, BY_HEADER, vocabulary)
        found.titles += [] if title_found is None else [title_found]
    elif kinds == {"kind"} and bare[0] not in "“\"'«" and len(bare.split()) > 1:
        title_found = candidate(bare, origins, Confidence(0.6, "title-in-header-unproved"), vocabulary)
        found.titles += [] if title_found is None else [title_found]
