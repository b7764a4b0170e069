"""Counted numbers as word processors print them."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def formatted(count: int, format_: str, language: str) -> str:
    """A number in one of Word's formats; formats in words and of other scripts fall back to digits."""
    if format_ == "none":
        return ""
    if format_ in ("lowerLetter", "upperLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if format_ == "upperLetter" else letters
    if format_ in ("lowerRoman", "upperRoman") and count > 0:
        roman = _roman(count)
        return roman.upper() if format_ == "upperRoman" else roman
    if format_ == "decimalZero":
        return f"{count:02d}"
    if format_ == "ordinal":
        return f"{count}{_ordinal(count, language)}"
    return str(count)


def _roman(count: int) -> str:
    parts = []
    for size, letters in _ROMAN:
        parts.append(letters * (count // size))
        count %= size
    return "".join(parts)


def _ordinal(count: int, language: str) -> str:
    if language in ("es", "pt", "it"):
        return "º"
    if count % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
