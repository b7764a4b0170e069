"""What stands behind a body that decided: the date, and where its decision is written ('según Acta N° 31')."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from parsers.certainty import rated
from parsers.control.facts import Row
from parsers.control.labels import text_of
from parsers.document import Document, Origin, Paragraph
from parsers.profile import TextItem
from parsers.values import date, name
from parsers.vocabulary import Vocabulary

_GAP = re.compile(r"\s*[,(–—-]?\s+\(?")
_LABEL = re.compile(r"^[^:]{2,60}:\s+")
_MOST_WORDS = 14
_MOST_WHO = 8
"""Words in front of the act that say who adopted it: 'Aprobado por el Concejo Municipal en sesión N° 12'."""


def decided(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Who decided, and the date and minutes behind: 'Junta, 14/06/2023, Acta 5'; None of any other text."""
    for gap in _GAP.finditer(text):
        who, behind = text[: gap.start()], text[gap.end() :]
        first = behind.split(",", maxsplit=1)[0]
        dated = "," in gap.group(0) and date.is_alone(first, vocabulary)
        if (dated or is_written(behind, vocabulary)) and any(map(str.isdigit, behind)):
            known = name.is_position(who, vocabulary) or name.read(who, vocabulary) is not None
            return (who, behind) if known else None
    return None


def is_written(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text with a number begins with where a decision is written: 'Sesión ordinaria 05-2023'."""
    return vocabulary.start("minutes", text) is not None and any(map(str.isdigit, text))


def is_dated_act(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line dates what it puts into force: 'RESOLUCIÓN N.º 0412 (28 de julio de 2023)', 'Aprobado con ...'."""
    adopted = vocabulary.start("adopted", text)
    act = text if adopted is None else adopted.rest
    words = act.split()
    acts = (
        [act] if adopted is None else [" ".join(words[place:]) for place in range(min(len(words), _MOST_WHO))]
    )
    named = next((each for each in acts if is_written(each, vocabulary)), None)
    numbered = named is not None and len(named.split()) <= _MOST_WORDS
    return numbered and not text.rstrip().endswith(".") and date.read(text, vocabulary) is not None


def remarks(
    document: Document, blocks: Collection[int], rows: Collection[Row], vocabulary: Vocabulary
) -> tuple[TextItem, ...]:
    """The texts of approvals that name minutes, which an approval has no place for.

    `blocks` are the indexes of paragraphs, `rows` the rows of tables that were read as control data.
    """
    return tuple(
        TextItem(text=" ".join(text.split()), origins=origins, confidence=rated("note"))
        for text, origins in _texts(document, blocks, rows)
        if _names_minutes(_LABEL.sub("", text), vocabulary)
    )


def _names_minutes(text: str, vocabulary: Vocabulary) -> bool:
    found = decided(text, vocabulary)
    return found is not None and any(
        is_written(part.lstrip("( "), vocabulary) for part in found[1].split(",")
    )


def _texts(
    document: Document, blocks: Collection[int], rows: Collection[Row]
) -> Iterator[tuple[str, tuple[Origin, ...]]]:
    for index in sorted({*blocks, *(index for index, _ in rows)}):
        block = document.blocks[index]
        if isinstance(block, Paragraph):
            yield text_of(block), block.origins
            continue
        for cell in block.cells:
            if index in blocks or (index, cell.row) in rows:
                yield cell.text, cell.origins
