"""What can happen to a file: cut, flipped bits, pieces of another, and the same inside its archive."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable
from functools import partial

from hypothesis import strategies as st
from lxml import etree

HOSTILE = (
    b"",
    b"0",
    b"-1",
    b"1",
    b"65536",
    b"4294967296",
    b"99999999999999999999",
    b"1e400",
    b"nan",
    b"x",
    b"\x00",
)
TAGS = (b"", b"<w:p>", b"</w:p>", b"</w:tc>", b"<row>", b"<!-- ", b"<w:tbl><w:tr><w:tc/>")
ACTS = ("goes", "doubled", "moves", "attributes", "text")
VALUES = ("", "0", "-1", "4294967296", "1e400", "x", "A1:XFD1048576", "none", "../../../etc/passwd")
_NUMBER = re.compile(rb"\d+(?:\.\d+)?")
_TAG = re.compile(rb"<[^<>]{1,200}>")
_ZIP = b"PK\x03\x04"

Change = Callable[[bytes, bytes], bytes]
"""From a file and another one to the damaged file."""


def cut(at: float, data: bytes, _other: bytes) -> bytes:
    return data[: int(at * len(data))]


def flip(places: list[tuple[float, int]], data: bytes, _other: bytes) -> bytes:
    changed = bytearray(data)
    for at, bit in places:
        if changed:
            changed[int(at * (len(changed) - 1))] ^= 1 << bit
    return bytes(changed)


def splice(start: float, end: float, data: bytes, other: bytes) -> bytes:
    return data[: int(start * len(data))] + other[int(end * len(other)) :]


def leave_out(start: float, length: float, data: bytes, _other: bytes) -> bytes:
    first = int(start * len(data))
    return data[:first] + data[first + int(length * len(data)) :]


def repeat(start: float, length: float, times: int, data: bytes, _other: bytes) -> bytes:
    first, last = int(start * len(data)), int((start + length) * len(data))
    return data[:first] + data[first:last] * times + data[last:]


def renumber(at: float, value: bytes, data: bytes, _other: bytes) -> bytes:
    return _replaced(_NUMBER, at, value, data)


def retag(at: float, value: bytes, data: bytes, _other: bytes) -> bytes:
    return _replaced(_TAG, at, value, data)


def regrow(which: float, where: float, act: str, value: str, data: bytes, _other: bytes) -> bytes:
    """An XML part that stays well formed: an element goes, is doubled, moves into another, or has other values."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    found = list(root.iter("*"))
    one, place = (found[int(share * (len(found) - 1))] for share in (which, where))
    parent = one.getparent()
    if act == "attributes":
        one.attrib.update(dict.fromkeys(one.attrib, value))
    elif act == "text":
        one.text = value
    elif parent is not None:
        copied = copy.deepcopy(one)
        if act in ("goes", "moves"):
            parent.remove(one)
        if act in ("doubled", "moves") and place is not one and one not in place.iterancestors():
            place.append(copied)
    return etree.tostring(root)


def _replaced(pattern: re.Pattern[bytes], at: float, value: bytes, data: bytes) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return data
    one = found[int(at * (len(found) - 1))]
    return data[: one.start()] + value + data[one.end() :]


def inside(which: float, change: Change, data: bytes, other: bytes) -> bytes:
    """The change in a member of an archive that stays whole; in any other file the change itself."""
    if not (data.startswith(_ZIP) and zipfile.is_zipfile(io.BytesIO(data))):
        return change(data, other)
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        names = source.namelist()
        chosen = names[int(which * (len(names) - 1))]
        for name in names:
            content = source.read(name)
            target.writestr(name, change(content, content[::-1]) if name == chosen else content)
    return out.getvalue()


def surface() -> st.SearchStrategy[Change]:
    """One change of a file's bytes."""
    share = st.floats(0, 1, allow_nan=False)
    short = st.floats(0, 0.1, allow_nan=False)
    flips = st.lists(st.tuples(share, st.integers(0, 7)), min_size=1, max_size=20)
    return st.one_of(
        st.builds(partial, st.just(cut), share),
        st.builds(partial, st.just(flip), flips),
        st.builds(partial, st.just(splice), share, share),
        st.builds(partial, st.just(leave_out), share, short),
        st.builds(partial, st.just(repeat), share, short, st.integers(2, 50)),
        st.builds(partial, st.just(renumber), share, st.sampled_from(HOSTILE)),
        st.builds(partial, st.just(retag), share, st.sampled_from(TAGS)),
    )


def changes() -> st.SearchStrategy[tuple[Change, ...]]:
    """Changes inside the archive, then perhaps one at its surface."""
    share = st.floats(0, 1, allow_nan=False)
    grown = st.builds(partial, st.just(regrow), share, share, st.sampled_from(ACTS), st.sampled_from(VALUES))
    inner = st.builds(partial, st.just(inside), share, st.one_of(grown, surface()))
    return st.one_of(
        st.tuples(surface()), st.lists(inner, min_size=1, max_size=6).map(tuple), st.tuples(inner, surface())
    )
