"""What stands inside a paragraph: visible text, its looks, text boxes, page breaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from parsers.readers.bullets import SYMBOLS
from parsers.readers.content import Content, Look
from parsers.readers.docx.names import MATH, MC, Properties, W, child, number, switch, value
from parsers.readers.docx.styles import Styles, look
from parsers.readers.notes import Notes

_THROUGH: Final = frozenset(
    W + name
    for name in (
        "hyperlink",
        "smartTag",
        "ins",
        "moveTo",
        "sdtContent",
        "fldSimple",
        "customXml",
        "bdo",
        "dir",
        "ruby",
    )
)
"""Wrappers whose content is text of the paragraph."""

_R, _T, _FIELD, _PROPERTIES = W + "r", W + "t", W + "fldChar", (W + "pPr", W + "rPr")
_NEW_LINE = "\n"
_FIXED: Final = {W + "tab": "\t", W + "ptab": "\t", W + "cr": _NEW_LINE, W + "noBreakHyphen": "-"}
_DRAWINGS: Final = (W + "drawing", W + "pict", W + "object")


class Inline:
    """Reads the content of paragraphs."""

    def __init__(self, styles: Styles, notes: Notes) -> None:
        self._styles = styles
        self._notes = notes

    def read(self, paragraph: etree._Element, style: str | None, content: Content) -> None:
        """Adds the visible content of `paragraph`, which has this style, to `content`."""
        self._walk(paragraph, self._styles.paragraph_look(style), content)
        content.fields.clear()  # a field that goes on in the next paragraph shows its result there

    def _walk(self, element: etree._Element, under: Look, content: Content) -> None:
        for inner in element:
            tag = inner.tag
            if tag == _R:
                self._run(inner, under, content)
            elif tag in _PROPERTIES:
                continue
            elif tag in _THROUGH:
                self._walk(inner, under, content)
            elif tag == W + "sdt":
                self._control(inner, under, content)
            elif tag == MC + "AlternateContent":
                self._walk(chosen(inner), under, content)
            elif tag == W + "rubyBase":
                self._walk(inner, under, content)
            elif tag in (MATH + "oMath", MATH + "oMathPara"):
                content.write("".join(found.text or "" for found in inner.iter(MATH + "t")), under)

    def _control(self, control: etree._Element, under: Look, content: Content) -> None:
        """A content control, unless it shows only its prompt."""
        inner = child(control, "sdtContent")
        if inner is not None and not switch(child(control, "sdtPr"), "showingPlcHdr"):
            self._walk(inner, under, content)

    def _run(self, run: etree._Element, under: Look, content: Content) -> None:
        set_ = child(run, "rPr")
        style = under if set_ is None else self._look(Properties(set_), under)
        for inner in run:
            tag = inner.tag
            if tag == _FIELD:
                _field(inner, content)
            elif tag in _PROPERTIES:
                continue
            elif not style.hidden:
                self._piece(inner, style, content)
            elif tag == _T and (inner.text or "").strip():
                self._notes.add("hidden-text")

    def _look(self, properties: Properties, under: Look) -> Look:
        """The look of a run with these properties, in a paragraph of the look `under`."""
        style = look(properties)
        name = properties.value("rStyle")
        return (style if name is None else style.over(self._styles.character_look(name))).over(under)

    def _piece(self, inner: etree._Element, style: Look, content: Content) -> None:
        tag = inner.tag
        if tag == _T:
            content.write(inner.text or "", style)
        elif (fixed := _FIXED.get(str(tag))) is not None:
            content.write(fixed, style)
        elif tag == W + "br":
            _break(inner, style, content)
        elif tag == W + "sym":
            content.write(_symbol(inner), style)
        elif tag == W + "ruby":
            self._walk(inner, style, content)
        elif tag in _DRAWINGS:
            content.boxes.extend(boxes(inner))
        elif tag == MC + "AlternateContent":
            for part in chosen(inner):
                self._piece(part, style, content)


def chosen(alternatives: etree._Element) -> etree._Element:
    """The branch that Word shows: the first choice, else the fallback."""
    found = alternatives.find(MC + "Choice")
    if found is None:
        found = alternatives.find(MC + "Fallback")
    return alternatives if found is None else found


def boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes drawn in `element`, each once; boxes inside boxes are met when those are read."""
    for inner in element:
        if inner.tag == W + "txbxContent":
            yield inner
        elif inner.tag == MC + "AlternateContent":
            yield from boxes(chosen(inner))
        else:
            yield from boxes(inner)


def _field(mark: etree._Element, content: Content) -> None:
    """Keeps for each open field whether its instruction is running; results are text."""
    kind = mark.get(W + "fldCharType")
    if kind == "begin":
        shown = _form_value(child(mark, "ffData"))
        if shown is not None:
            content.write(shown, Look())
        content.fields.append(True)
    elif kind == "separate" and content.fields:
        content.fields[-1] = False
    elif kind == "end" and content.fields:
        content.fields.pop()


def _form_value(data: etree._Element | None) -> str | None:
    """What a legacy check box or drop-down list shows; its field has no result text."""
    box = child(data, "checkBox")
    if box is not None:
        checked = switch(box, "checked")
        return "☒" if (switch(box, "default") if checked is None else checked) else "☐"
    entries = child(data, "ddList")
    if entries is None:
        return None
    names = [entry.get(W + "val", "") for entry in entries.findall(W + "listEntry")]
    picked = number(value(entries, "result")) or 0
    return names[picked] if 0 <= picked < len(names) else None


def _break(mark: etree._Element, style: Look, content: Content) -> None:
    if mark.get(W + "type") != "page":
        content.write(_NEW_LINE, style)
    elif content.text.strip():
        content.breaks_after = True
        content.write(_NEW_LINE, style)
    else:
        content.breaks_before = True


def _symbol(mark: etree._Element) -> str:
    try:
        code = int(mark.get(W + "char", ""), 16)
    except ValueError:
        return ""
    if code < 0x20 or code > 0xFFFF or 0xD800 <= code < 0xE000:
        return ""
    letter = chr(code if code >= 0x100 else 0xF000 + code)
    return SYMBOLS.get(letter, "" if "\ue000" <= letter <= "\uf8ff" else letter)
