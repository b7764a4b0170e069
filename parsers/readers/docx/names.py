"""Names of WordprocessingML elements, and the look-ups that all modules of the reader share."""

from __future__ import annotations

from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""Names of the strict variant of the standard, and those that everybody else writes."""

_VAL: Final = W + "val"
_OFF = frozenset({"0", "false", "off", "none"})


class _Qualified(dict[str, str]):
    """Local names to full ones, each put together once."""

    def __missing__(self, name: str) -> str:
        return self.setdefault(name, W + name)


_FULL: Final = _Qualified()


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child element down `path` of local names, or None."""
    for name in path:
        if element is None:
            return None
        full = _FULL[name]
        if (
            len(element) and (first := element[0]).tag == full
        ):  # properties stand first, which is soonest seen
            element = first
        else:
            element = next(element.iterchildren(full), None)  # twice as fast as find
    return element


def value(element: etree._Element | None, *path: str) -> str | None:
    """The w:val of the child down `path`, or None."""
    found = child(element, *path)
    return None if found is None else found.get(_VAL)


class Properties:
    """The children of an element of properties, the first of each name; of no element where it is None.

    They are gone through once: a search for each name that may be set takes most of a short paragraph's time.
    """

    __slots__ = ("_found",)

    def __init__(self, element: etree._Element | None) -> None:
        self._found = (
            {} if element is None else {inner.tag: inner for inner in element.iterchildren(reversed=True)}
        )

    def child(self, name: str) -> etree._Element | None:
        return self._found.get(_FULL[name])

    def value(self, name: str) -> str | None:
        """The w:val of the child of this name, or None."""
        found = self._found.get(_FULL[name])
        return None if found is None else found.get(_VAL)

    def switch(self, name: str) -> bool | None:
        """An on-off property: None where it is not set."""
        found = self._found.get(_FULL[name])
        return None if found is None else _is_on(found)


def number(text: str | None) -> int | None:
    """A whole number as Word writes it, or None."""
    try:
        return None if text is None else round(float(text))
    except (ValueError, OverflowError):
        return None


def switch(element: etree._Element | None, name: str) -> bool | None:
    """An on-off property of `element`: None where it is not set."""
    found = child(element, name)
    return None if found is None else _is_on(found)


def _is_on(element: etree._Element) -> bool:
    return element.get(_VAL, "true").lower() not in _OFF


def points(element: etree._Element | None, *names: str) -> float | None:
    """The first of the attributes `names` that is set, in points; Word writes twentieths."""
    if element is None:
        return None
    for name in names:
        twips = number(element.get(_FULL[name]))
        if twips is not None:
            return twips / 20
    return None
