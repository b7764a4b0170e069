"""What stands inside a paragraph: visible text, its looks, text boxes, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from parsers.readers.bullets import SYMBOLS
from parsers.readers.content import Content, Look
from parsers.readers.notes import Notes
from parsers.readers.odt.names import DRAW, LOEXT, OFFICE, PARAGRAPHS, TEXT, is_true, number
from parsers.readers.odt.styles import Styles

_SILENT: Final = frozenset(
    (
        OFFICE + "annotation-end",
        OFFICE + "event-listeners",
        TEXT + "placeholder",
        TEXT + "ruby-text",
        TEXT + "script",
        TEXT + "note-citation",
        TEXT + "sheet-name",
    )
)
"""What prints nothing, prompts of templates included."""

_FIXED: Final = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_WHITE = re.compile(r"[ \t\r\n]+")
_LETTERS: Final = str.maketrans(SYMBOLS)
_MOST_BLANKS = 100
_SHAPES: Final = (*PARAGRAPHS, TEXT + "list")


class Inline:
    """Reads the content of paragraphs."""

    def __init__(self, styles: Styles, notes: Notes) -> None:
        self._styles = styles
        self._notes = notes
        self._found: list[etree._Element] = []

    def read(self, paragraph: etree._Element, style: str | None, content: Content) -> list[etree._Element]:
        """Adds the visible content of `paragraph`, which has this style; gives the bodies of its footnotes."""
        self._found = []
        self._walk(paragraph, self._styles.look("paragraph", style), content)
        return self._found

    def _walk(self, element: etree._Element, under: Look, content: Content) -> None:
        self._write(element.text, under, content)
        for inner in element:
            self._inner(inner, under, content)
            self._write(inner.tail, under, content)

    def _inner(self, inner: etree._Element, under: Look, content: Content) -> None:
        tag = str(inner.tag)
        if tag == TEXT + "span":
            name = inner.get(TEXT + "style-name")
            own = Look() if name is None else self._styles.look("text", name)
            self._walk(inner, own.over(under), content)
        elif tag == TEXT + "s":
            content.write(" " * min(number(inner.get(TEXT + "c")) or 1, _MOST_BLANKS), under)
        elif tag in _FIXED:
            content.write(_FIXED[tag], under)
        elif tag == OFFICE + "annotation":
            self._notes.add("comments")
        elif tag == TEXT + "note":
            self._found.extend(inner.iterfind(TEXT + "note-body"))
        elif is_true(inner, TEXT + "is-hidden"):
            self._notes.add("hidden-text")
        elif tag.startswith(DRAW):
            content.boxes.append(inner)
        elif tag.startswith((TEXT, LOEXT)) and tag not in _SILENT and not _is_prompt(inner):
            self._walk(inner, under, content)

    def _write(self, text: str | None, style: Look, content: Content) -> None:
        """White space of the file is one blank, also where it stands in two elements."""
        if not text:
            return
        shown = _WHITE.sub(" ", text).translate(_LETTERS)
        if style.hidden:
            if shown.strip():
                self._notes.add("hidden-text")
            return
        if shown[0] == " " and (not content.parts or content.parts[-1].endswith((" ", "\n", "\t"))):
            shown = shown[1:]
        if shown:
            content.write(shown, style)


def _is_prompt(control: etree._Element) -> bool:
    return is_true(control, LOEXT + "showing-place-holder")


def boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes and labelled shapes in a drawing; those inside boxes are met when they are read."""
    if element.tag == DRAW + "text-box" or any(element.find(name) is not None for name in _SHAPES):
        yield element
        return
    for inner in element:
        if str(inner.tag).startswith(DRAW):
            yield from boxes(inner)
