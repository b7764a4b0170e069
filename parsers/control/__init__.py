"""Reads the control data of a document: code, version, dates, pages, approvals, notices, title and area."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.certainty import rated
from parsers.control.approval_lines import read_approval_lines, read_signatures
from parsers.control.approvals import approvals, read_approval_tables, read_table
from parsers.control.changes import read_changes
from parsers.control.cover import is_short_for, read_cover, read_first_line
from parsers.control.entries import Entry, Headers, Known
from parsers.control.facts import ControlFacts, Identity, Row
from parsers.control.headers import read_headers
from parsers.control.identity import opens_body, read_identity
from parsers.control.loose import LONE, read_others
from parsers.control.merge import Chosen, choose
from parsers.control.minutes import remarks
from parsers.control.notices import is_notice, read_notices
from parsers.control.own import own_control, own_position_code
from parsers.control.signers import read_signer
from parsers.document import Document, Table
from parsers.profile import Approval, Confidence, Control
from parsers.titles import candidate
from parsers.values import code
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.patterns import among_printed

__all__ = [
    "ControlFacts",
    "Identity",
    "own_control",
    "own_position_code",
    "read_control",
    "read_identity",
]

_MOST_HEAD = 40
_IN_HEADER = rated("approval-in-header")
_ON_COVER = Confidence(0.85, "organization-on-cover")
_RUNNING = Confidence(0.8, "title-in-header")
_OPEN_TOTAL = re.compile(rf"^\d*\s*(?:{among_printed('page', 'of')}|/)$", re.IGNORECASE)


def read_control(document: Document, vocabulary: Vocabulary) -> ControlFacts:
    """Everything that headers, tables of approvals and changes, label lines and notices say of a document.

    `governs` is told from the code alone: a file that holds several profiles governs none of them.
    """
    tables = [(index, block) for index, block in enumerate(document.blocks) if isinstance(block, Table)]
    changes = read_changes(document.blocks, vocabulary)
    signed = read_approval_tables(_without(tables, changes.consumed_rows), vocabulary)
    known = Known(frozenset(signed.consumed_rows), frozenset(changes.consumed_rows))
    head = _head_end(document, vocabulary)
    signatures = read_signatures(document.blocks, vocabulary)
    before = frozenset(signatures.consumed | changes.consumed)
    headers = read_headers(document, vocabulary, head, known, before)
    texts = [(other.text, other.origins, other.weight) for other in headers.others]
    identity = read_others([each for each in texts if not is_notice(each[0], vocabulary)], vocabulary)
    identity = _with_titles(_with_cover(identity, document, head, vocabulary), headers.entries, vocabulary)
    taken = before | headers.consumed
    lines = read_approval_lines(document.blocks, vocabulary, taken, identity.organization)
    notices = read_notices(document, vocabulary)
    chosen, warnings = choose(headers.entries, changes.rows, vocabulary)
    origins = {key: each.origins for key, each in chosen.items()}
    notice = next((text for text, _, _ in notices if text), None)
    if notice:
        origins["copy_notice"] = notices[0][1]
    consumed = taken | lines.consumed
    rows = known.signed | known.changed | headers.rows | headers.shared
    return ControlFacts(
        control=_control(chosen, notice, headers, document),
        approvals=_approvals(
            document, [*signed.items, *signatures.items, *lines.items] or changes.signed, headers, vocabulary
        ),
        identity=identity,
        origins=origins,
        confidences={key: each.confidence for key, each in chosen.items()},
        warnings=(*warnings, *identity.warnings),
        consumed=consumed | {index for _, _, index in notices if index is not None},
        consumed_rows=rows,
        shared_rows=frozenset(headers.shared),
        remarks=(*remarks(document, consumed, rows, vocabulary), *changes.told),
    )


def _without(tables: Sequence[tuple[int, Table]], rows: set[Row]) -> list[tuple[int, Table]]:
    """The tables up to the rows that tell changes; those that begin with changes are left out."""
    found = []
    for index, table in tables:
        first = min((row for other, row in rows if other == index), default=table.rows)
        cells = tuple(cell for cell in table.cells if cell.row < first)
        if cells:
            found.append((index, table if first == table.rows else replace(table, cells=cells, rows=first)))
    return found


def _with_cover(identity: Identity, document: Document, head: int, vocabulary: Vocabulary) -> Identity:
    """The identity with the organization: one that a label names, else a header, else the cover."""
    first = read_identity(document, vocabulary, 0, head)
    named = None
    if first.organization is not None:
        named = (first.organization, first.origins["organization"], first.confidences["organization"])
    cover = read_cover(document.blocks[:head], vocabulary) if named is None or named[2].value < 1 else None
    printed = identity.organization
    if (named or cover) and identity.confidences.get("organization") == LONE:
        printed = None
    if cover is not None and (named is None if printed is None else is_short_for(printed, cover[0])):
        named = (*cover, _ON_COVER)
    elif named is not None and printed is not None and named[2].value < 1:
        return identity
    elif named is None and printed is None:
        alone = read_first_line(document.blocks[:head], vocabulary)
        named = None if alone is None else (*alone, LONE)
    if named is None:
        return identity
    origins = {**identity.origins, "organization": named[1]}
    confidences = {**identity.confidences, "organization": named[2]}
    return replace(identity, organization=named[0], origins=origins, confidences=confidences)


def _with_titles(identity: Identity, entries: Sequence[Entry], vocabulary: Vocabulary) -> Identity:
    """The identity with the titles that a running header labels: 'Cargo: Jefe de Taller'; they yield to any in the body."""
    labelled = [each for each in entries if each.running and each.labelled.table == "identity"]
    named = [each for each in labelled if each.labelled.key == "title"]
    found = [candidate(each.labelled.value, each.origins, _RUNNING, vocabulary) for each in named]
    titles = [*identity.titles, *(each for each in found if each is not None)]
    return replace(identity, titles=tuple(sorted(titles, key=lambda each: -each.confidence.value)))


def _head_end(document: Document, vocabulary: Vocabulary) -> int:
    """The index of the first block that opens a section: label lines before it belong to the document's head."""
    for index, block in enumerate(document.blocks[:_MOST_HEAD]):
        texts = [cell.text for cell in block.cells[:1]] if isinstance(block, Table) else [block.text]
        if any(opens_body(text, vocabulary) for text in texts):
            return index
    return min(_MOST_HEAD, len(document.blocks))


def _control(chosen: dict[str, Chosen], notice: str | None, headers: Headers, document: Document) -> Control:
    number = chosen.get("code")
    governs = None
    if number is not None:
        governs = "form" if code.governs_form(number.value, number.label) else "profile"
    values = {
        key: chosen[key].value for key in ("code", "version", "issued_on", "approved_by") if key in chosen
    }
    if _is_signed_in_body(headers.entries):
        values.pop("approved_by", None)
    return Control(
        governs=governs, pages=_pages(chosen, headers.entries, document), copy_notice=notice, **values
    )


def _is_signed_in_body(entries: Sequence[Entry]) -> bool:
    """Whether the approver stands among the steps of a cover, and not in a page header."""
    approvers = [entry for entry in entries if entry.labelled.key in ("approved_by", "approved")]
    steps = [entry for entry in entries if entry.labelled.table == "approvals"]
    return bool(approvers and steps) and not any(entry.running for entry in approvers)


def _pages(chosen: dict[str, Chosen], entries: Sequence[Entry], document: Document) -> int | None:
    """The total printed; the document's own count where only Word's field for it is left empty."""
    if "pages" in chosen:
        return int(chosen["pages"].value)
    left_open = any(
        entry.labelled.key == "pages" and _OPEN_TOTAL.match(entry.labelled.value) for entry in entries
    )
    return document.pages if left_open else None


def _approvals(
    document: Document, body: Sequence[Approval], headers: Headers, vocabulary: Vocabulary
) -> tuple[Approval, ...]:
    """Those of tables and lines in the body; where there are none, those that the page header names."""
    if body:
        return _each_once(body)
    signed = [
        item
        for running in document.running
        for block in running.blocks
        if isinstance(block, Table)
        for item in read_table(block, vocabulary)[0]
    ]
    if len({item.step for item in signed}) > 1:
        return tuple({(item.step, item.position, item.name): item for item in signed}.values())
    entries = [(step, entry) for entry in headers.entries if (step := _step(entry)) is not None]
    if not any(entry.labelled.table == "approvals" for _, entry in entries):
        return ()
    found: dict[tuple[str, str | None, str | None], Approval] = {}
    for step, entry in entries:
        signers = read_signer([(entry.labelled.value, None)], vocabulary)
        for item in approvals(step, signers, entry.origins, _IN_HEADER):
            found.setdefault((step, item.position, item.name), item)
    return tuple(found.values())


def _each_once(signed: Sequence[Approval]) -> tuple[Approval, ...]:
    """The approvals, each once with all its places where every form of a file repeats them."""
    found: dict[tuple[str, str | None, str | None, str | None], Approval] = {}
    for item in signed:
        key = (item.step, item.position, item.name, item.date)
        first = found.get(key)
        found[key] = (
            item
            if first is None
            else replace(first, origins=tuple(dict.fromkeys((*first.origins, *item.origins))))
        )
    return tuple(found.values())


def _step(entry: Entry) -> str | None:
    if entry.labelled.table == "approvals":
        return entry.labelled.key
    return "approved" if entry.labelled.key == "approved_by" else None
