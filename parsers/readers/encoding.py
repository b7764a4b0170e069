"""Turns the bytes of a text file into characters."""

from __future__ import annotations

import codecs
from typing import Final

from parsers.document import Warning
from parsers.readers.spacing import INVISIBLE

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_MANY = 0.3  # share of NULs on one side of the byte pairs: Latin letters in UTF-16
_FEW = 0.02
_UNDEFINED = bytes([0x81, 0x8D, 0x8F, 0x90, 0x9D])  # no characters of Windows-1252
_DROPPED: Final = dict.fromkeys(
    [*range(9), 11, *range(14, 32), *range(127, 133), *range(134, 160), 0xFFFE, *INVISIBLE]
)


def decode(data: bytes) -> tuple[str, list[Warning]]:
    """The text in `data`, free of control characters, with warnings of what was guessed or dropped.

    A mark decides; else UTF-8 where it is valid, else Windows-1252. Line ends stay as they are.
    """
    warnings: list[Warning] = []
    text = _characters(data, warnings)
    clean = text.translate(_DROPPED)
    dropped = len(text) - len(clean)
    if dropped and dropped > sum(text.count(chr(mark)) for mark in INVISIBLE):
        warnings.append(Warning("control-characters", "Control characters were dropped."))
    return clean, warnings


def _characters(data: bytes, warnings: list[Warning]) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            if "\ufffd" in text:
                warnings.append(Warning("encoding-damaged", f"Some bytes are not valid {encoding.upper()}."))
                text = text.replace("\ufffd", "")
            return text
    encoding_ = utf_16(data)
    if encoding_ is not None:
        warnings.append(
            Warning("encoding-guessed", f"Read as {encoding_.upper()}, which nothing in the file says.")
        )
        return data.decode(encoding_, errors="ignore")
    if is_utf8(data):
        return data.decode("utf-8", errors="ignore")
    warnings.append(Warning("encoding-guessed", "The text is not valid UTF-8; it was read as Windows-1252."))
    return data.translate(None, _UNDEFINED).decode("cp1252")


def is_utf8(data: bytes) -> bool:
    """Whether `data` is valid UTF-8, but for a character that its end cuts."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(data)
    except UnicodeDecodeError:
        return False
    return True


def utf_16(data: bytes) -> str | None:
    """The encoding of UTF-16 without a mark, told by NULs on one side of the byte pairs, or None."""
    sample = data[:_SAMPLE]
    pairs = len(sample) // 2
    if not pairs:
        return None
    even, odd = (sample[side::2].count(0) / pairs for side in (0, 1))
    if odd > _MANY and even < _FEW:
        return "utf-16-le"
    return "utf-16-be" if even > _MANY and odd < _FEW else None
