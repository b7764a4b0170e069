"""Finds control data in what is printed at the head and foot of pages."""

from __future__ import annotations

import re

from parsers.control.approvals import signed_rows
from parsers.control.cells import read_rows
from parsers.control.dated import DATED, beside_steps
from parsers.control.entries import Entry, Headers, Other
from parsers.control.labels import CONTROL_TABLES, Labelled, Labels, behind_kind, split_labels, text_of
from parsers.control.unknown_labels import told
from parsers.document import Block, Table
from parsers.values import code, date, pages
from parsers.vocabulary import Vocabulary

_NUMBER_SIGN = re.compile(r"(?:doc(?:umento)?\.?\s*)?n(?:[º°o.]|ro)+\s*:?\s*", re.IGNORECASE)
_DASHED = re.compile(r"\s+[–—/-]\s+|\t")
_BESIDE = re.compile(r"[\t\n|]")


def add(found: Headers, block: Block, vocabulary: Vocabulary, weight: int) -> None:
    """Adds what a block of a running header or footer holds; `weight` is the number of pages that show it."""
    if isinstance(block, Table):
        signed = signed_rows(block, vocabulary)
        readings = read_rows(block, vocabulary, CONTROL_TABLES)
        beside = beside_steps(reading for reading in readings if reading.row in signed)
        found.entries += [Entry(each.labelled, each.origins, weight, running=True) for each in beside]
        for reading in readings:
            if reading.row in signed:
                continue
            for each in reading.fields:
                found.entries += [
                    Entry(labelled, each.origins, weight, running=True)
                    for labelled in _with_date(each.labelled, vocabulary)
                ]
            for cell in reading.others:
                labelled = bare_code(cell.text) or told(cell.text, vocabulary)
                _add_bare(found, Other(cell.text, cell.origins, weight), labelled)
            for text, origins in reading.before:
                _add_bare(found, Other(text, origins, weight), bare_code(text))
        return
    labels, bare = _coded(_split(text_of(block), vocabulary), vocabulary)
    if bare is not None:
        found.entries.append(Entry(bare, block.origins, weight, running=True))
    found.entries += [
        Entry(labelled, block.origins, weight, running=True)
        for each in labels.labelled
        for labelled in _with_date(each, vocabulary)
    ]
    parts = [part.strip() for part in labels.before.split("\t") if part.strip()]
    told_dates = [each.value.rpartition(" ")[2] for each in labels.labelled if each.key in DATED]
    marks = filter(None, map(_page_mark, (*parts, *told_dates)))  # 'Fecha: 18/03/2024 1/3'
    mark = next(marks, None)
    if mark is not None:
        told_pages = Labelled("control", "pages", "", mark)
        found.entries.append(Entry(told_pages, block.origins, weight, running=True))
    found.others += [Other(part, block.origins, weight) for part in parts]


def _with_date(labelled: Labelled, vocabulary: Vocabulary) -> tuple[Labelled, ...]:
    """The label; a step with nothing but a day dates the document too: 'Aprobación: 11/03/2024'."""
    signed = labelled.key in ("approved", "approved_by") and any(map(str.isdigit, labelled.value))
    if signed and date.is_alone(labelled.value, vocabulary):
        return labelled, Labelled("control", "issued_on", "", labelled.value)
    return (labelled,)


def _page_mark(part: str) -> str | None:
    """The count of pages that a part of a line holds: 'Calle 4 - Página 1 de 5', or is: '1/5'."""
    return pages.mark_in(part) or (part if pages.is_mark(part) and pages.has_count(part) else None)


def _split(text: str, vocabulary: Vocabulary) -> Labels:
    """The labels of a line, those without a colon in front of others too: 'RH-04 – Rev. 4 – Vigencia: 01/03/2023'."""
    labels = split_labels(text, vocabulary)
    if not labels.labelled:
        return _dashed(text, vocabulary)
    if not labels.labelled or not labels.before:
        return labels
    front = split_labels(labels.before, vocabulary)
    known = {each.key for each in labels.labelled}
    if not front.labelled or known & {each.key for each in front.labelled}:
        return labels
    return Labels(front.before, (*front.labelled, *labels.labelled))


def _dashed(text: str, vocabulary: Vocabulary) -> Labels:
    """A line whose dashes part a label from other texts: 'JD – Care Assistant – Version 3<tab>1'."""
    parts = [split_labels(part, vocabulary) for part in _DASHED.split(text)]
    labelled = [each for part in parts for each in part.labelled]
    before = "\t".join(part.before for part in parts if part.before)
    return Labels(before, tuple(labelled)) if labelled else Labels(text, ())


def _add_bare(found: Headers, other: Other, labelled: Labelled | None) -> None:
    """Adds what a running header prints without a label as what it was told to be, else as a name."""
    if labelled is None:
        found.others.append(other)
    else:
        found.entries.append(Entry(labelled, other.origins, other.weight, running=True))


def _coded(labels: Labels, vocabulary: Vocabulary) -> tuple[Labels, Labelled | None]:
    """The labels without the one code in front of them, alone, parted by a tab, or behind the kind of document.

    'HOTEL DEL LAGO S.A.<tab>RH-PP-11', 'Perfil de puesto RH-PP-11'.
    """
    parts = [part for piece in _BESIDE.split(labels.before) for part in behind_kind(piece, vocabulary)]
    pieces = [piece for piece in parts if piece.strip()]
    codes = [piece for piece in pieces if bare_code(piece) is not None]
    if len(codes) != 1:
        return labels, None
    rest = "\t".join(piece.strip() for piece in pieces if piece is not codes[0])
    return Labels(rest, labels.labelled), bare_code(codes[0])


def bare_code(text: str) -> Labelled | None:
    """A text that is a code without a label, or with a sign for 'number' alone: 'Nº: RH-DC-04'."""
    found = code.read(_NUMBER_SIGN.sub("", text.strip(), count=1))
    return None if found is None else Labelled("control", "code", "", found)
