"""Reads who prepared, reviewed and approved a document, from lines of text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.certainty import rated
from parsers.control.approvals import Approvals, approvals
from parsers.control.dated import DATED
from parsers.control.labels import has_colon, split_labels, text_of
from parsers.control.signers import Signer, read_signer
from parsers.document import Block, Origin, Paragraph
from parsers.values import blank, date, number, version
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold

_TABLES = ("approvals", "approval_fields")
_TOLD_OF_DOCUMENT = DATED | {"version"}
_MOST_WORDS = 16
_MOST_LINES = 5
_IN_LINE = rated("approval-in-line")
_FROM_SENTENCE = rated("approval-from-sentence")
_FROM_HEADING = rated("approval-under-heading")
_CAPITALISED = r"[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+"


def read_signatures(blocks: Sequence[Block], vocabulary: Vocabulary) -> Approvals:
    """The approvals of paragraphs that no page header prints: who prepared or reviewed, or fields below a step."""
    found = Approvals()
    index = 0
    while index < len(blocks):
        steps = _steps(blocks[index], vocabulary)
        end = _fields_after(blocks, index, vocabulary) if steps else index
        if end > index or any(step != "approved" for step in steps):
            _add_lines(found, blocks, index, end, vocabulary)
        index = end + 1
    return found


def read_approval_lines(
    blocks: Sequence[Block], vocabulary: Vocabulary, skip: frozenset[int], organization: str | None
) -> Approvals:
    """The other approvals of paragraphs: 'Aprobado por: X' by itself, or a heading with a signature below.

    `skip` are indexes of blocks that are something else; `organization` is no signer.
    """
    found = Approvals()
    index = 0
    while index < len(blocks):
        if index not in skip and isinstance(blocks[index], Paragraph):
            if _steps(blocks[index], vocabulary):
                _add_lines(found, blocks, index, index, vocabulary)
            else:
                index = _read_below(found, blocks, index, vocabulary, organization)
        index += 1
    return found


def _steps(block: Block, vocabulary: Vocabulary) -> list[str]:
    """The steps of approval that a paragraph consists of, each with a colon."""
    if not isinstance(block, Paragraph):
        return []
    text = _with_colon(text_of(block), vocabulary)
    if not has_colon(text):
        return []
    labels = split_labels(text, vocabulary, _TABLES)
    steps = [
        each.key
        for each in labels.labelled
        if each.table == "approvals" and not _is_of_document(each.label, each.value, vocabulary)
    ]
    return steps if not labels.before and len(fold(text).split()) <= _MOST_WORDS * len(steps) else []


def _with_colon(text: str, vocabulary: Vocabulary) -> str:
    """The text with a colon behind its step where a gap parts the two: 'Elaborado por    Ana Ruiz, Analista'."""
    step, gap, rest = text.partition("\t")
    known = gap and not has_colon(step) and vocabulary.find("approvals", step) is not None
    return f"{step}: {rest}" if known and vocabulary.find("weak_steps", step) is None else text


def _is_of_document(label: str, value: str, vocabulary: Vocabulary) -> bool:
    """Whether a step's word labels the version or the day of the document: 'Revisión: 04', 'Emisión: 15-01-2020'."""
    if vocabulary.find("control", label) not in _TOLD_OF_DOCUMENT:
        return False
    told = split_labels(f"{label}: {value}", vocabulary).labelled[0]
    dated = told.key in DATED and date.is_alone(told.value, vocabulary)
    return dated or (told.key == "version" and version.read(told.value) is not None)


def _add_lines(
    found: Approvals, blocks: Sequence[Block], index: int, end: int, vocabulary: Vocabulary
) -> None:
    texts = [_with_colon(text_of(block), vocabulary) for block in blocks[index : end + 1]]
    _add_steps(found, "\n".join(texts), _origins(blocks[index : end + 1]), vocabulary)
    found.consumed |= set(range(index, end + 1))


def _read_below(
    found: Approvals, blocks: Sequence[Block], index: int, vocabulary: Vocabulary, organization: str | None
) -> int:
    """Reads what stands below a heading of approval; gives the index of the last block that belongs to it."""
    heading = number.split(text_of(blocks[index]))[1]
    keys = vocabulary.mentions("approvals", heading) if len(heading.split()) <= 6 else ()
    if not keys or index + 1 == len(blocks):
        return index
    if _read_sentence(found, blocks[index + 1], keys[0], vocabulary):
        found.consumed |= {index, index + 1}
        return index + 1
    step = vocabulary.find("approvals", heading)
    return index if step is None else _read_signature(found, blocks, index, vocabulary, organization)


def _add_steps(found: Approvals, text: str, origins: tuple[Origin, ...], vocabulary: Vocabulary) -> None:
    """Each step of the text with the fields up to the next step."""
    parts: list[tuple[str, list[tuple[str, str | None]]]] = []
    for each in split_labels(text, vocabulary, _TABLES).labelled:
        if each.table == "approvals":
            parts.append((each.key, [(each.value, None)]))
        elif parts:
            parts[-1][1].append((each.value, each.key if each.table == "approval_fields" else "date"))
    for step, texts in parts:
        found.items += approvals(step, read_signer(texts, vocabulary), origins, _IN_LINE)


def _fields_after(blocks: Sequence[Block], index: int, vocabulary: Vocabulary) -> int:
    """The last of the following paragraphs that only fill the fields of a signature."""
    end = index
    while end + 1 < min(len(blocks), index + _MOST_LINES) and _is_field(blocks[end + 1], vocabulary):
        end += 1
    return end


def _is_field(block: Block, vocabulary: Vocabulary) -> bool:
    if not isinstance(block, Paragraph):
        return False
    labels = split_labels(text_of(block), vocabulary, ("approval_fields",))
    only_fields = bool(labels.labelled) and all(each.table == "approval_fields" for each in labels.labelled)
    return only_fields and not labels.before and len(block.text.split()) <= _MOST_WORDS


def _read_sentence(found: Approvals, block: Block, step: str, vocabulary: Vocabulary) -> bool:
    """Reads 'fue aprobado por el Consejo de Administración el 16 de mayo de 2014' below a heading."""
    if not isinstance(block, Paragraph):
        return False
    text = text_of(block)
    day = date.read(text, vocabulary)
    body = _body_in(text, vocabulary)
    if (day is None and not date.looks(text)) or body is None or not vocabulary.mentions("approvals", text):
        return False
    found.items += approvals(step, [Signer(body, None, day)], _origins([block]), _FROM_SENTENCE)
    return True


def _read_signature(
    found: Approvals, blocks: Sequence[Block], index: int, vocabulary: Vocabulary, organization: str | None
) -> int:
    """A heading such as 'APROBACIÓN' with a post and the fields of its signature in the lines below."""
    following = index + 1
    below = text_of(blocks[following])
    end = _fields_after(blocks, following, vocabulary)
    if end == following or len(below.split()) > _MOST_WORDS or not isinstance(blocks[following], Paragraph):
        return index
    lines = [line for line in below.splitlines() if organization is None or fold(line) != fold(organization)]
    texts: list[tuple[str, str | None]] = [(line, None) for line in lines]
    texts += [(text_of(block), None) for block in blocks[following + 1 : end + 1]]
    step = vocabulary.find("approvals", number.split(text_of(blocks[index]))[1]) or "approved"
    origins = _origins(blocks[following : end + 1])
    found.items += approvals(step, read_signer(texts, vocabulary), origins, _FROM_HEADING)
    found.consumed |= set(range(index, end + 1))
    return end


def _body_in(text: str, vocabulary: Vocabulary) -> str | None:
    """A body that decides, named with capitals in a sentence: 'Consejo de Administración'."""
    bare = " ".join(text.split())
    for match in re.finditer(
        rf"{_CAPITALISED}(?:\s+(?:de|del|la|las|los|y|of|the|and)\b|\s+{_CAPITALISED})*", bare
    ):
        words = match.group(0).split()
        for place, word in enumerate(words):
            if fold(word) in vocabulary.meanings["bodies"]:
                phrase = re.sub(r"(?:\s+[a-z]+)+$", "", " ".join(words[place:]))
                return phrase if blank.reason(phrase, vocabulary) is None else None
    return None


def _origins(blocks: Sequence[Block]) -> tuple[Origin, ...]:
    return tuple(origin for block in blocks if isinstance(block, Paragraph) for origin in block.origins)
