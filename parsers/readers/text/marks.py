"""Marks in front of and inside a line of text: numbers, bullets, headings, emphasis."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from parsers.readers.bullets import bullet, is_bullet

_NUMBER = re.compile(
    r"""(?:
        \d{1,3}(?:\.\d{1,3}){1,6}[.)]?-?      # 2.1  2.1.3.  2.1)
        | \d{1,3}(?:[.)]|\.?[-–](?=\s))      # 1.  1)  1.-
        | \(?[A-Za-z]{1}[.)](?:-(?=\s))?     # a.  a)  (a)
        | \(\d{1,3}\)                        # (1)
        | \(?[ivxlIVXL]{2,6}[.)](?:-(?=\s))? # iv.  IV)
    )(?=\s|$)""",
    re.VERBOSE,
)
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*$")
_RULE = re.compile(r"[ \t]*(?:([-*_=~])[ \t]*)(?:\1[ \t]*){2,}$")
_QUOTE = re.compile(r"(?:>[ \t]+)+(?=\S)")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()]*\))*\)")
_BOLD = re.compile(
    r"\*\*\*?(?=\S)([^*]+)\*\*\*?|(?<!\w)__(?=[^\s_])([^_]+)__(?!\w)|<(b|strong)>([^<]*)</\3>", re.IGNORECASE
)
_ITALIC = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*]*)(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_]*)(?<=[^\s_])_(?![\w_])"
)
_TOUCHING = re.compile(r"(?<=\S)\*{4}(?=\S)|</b><b>|</strong><strong>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|strong|i|em|u|s|span|font|p|div|center|sup|sub|small|mark)(?: [^<>]*)?/?>", re.IGNORECASE
)
_STRAY = re.compile(r"\*\*+(?=\S)|(?<=\S)\*\*+")
_ESCAPED = re.compile(r"\\([*_#|`\[\]])")
BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)


class Front(NamedTuple):
    """What stands in front of a line's text: outline level of a heading, bullet, whether a number was typed."""

    text: str
    heading: int | None = None
    bullet: str | None = None
    numbered: bool = False


def front(text: str) -> Front:
    """`text`, stripped, without heading marks, quotes and bullets; a number stays, a bullet before it goes."""
    text = _QUOTE.sub("", text, count=1) if text.startswith(">") else text
    heading = _HEADING.match(text) if text.startswith("#") else None
    if heading is not None:
        return Front(heading.group(2), heading=len(heading.group(1)))
    mark, rest = bullet(text)
    if mark is None or is_numbered(rest):
        return Front(rest, numbered=is_numbered(rest))
    return Front(rest, bullet=mark)


def is_numbered(text: str) -> bool:
    """Whether a number or letter with its mark stands in front: '2.1.3.', 'a)', 'IV.'."""
    return _NUMBER.match(text.lstrip("*_ ")) is not None


def is_mark(text: str) -> bool:
    """Whether `text` is nothing but a number with its mark, or a bullet."""
    text = text.strip().strip("*_") or text.strip()
    match = _NUMBER.match(text)
    return (match is not None and match.end() == len(text)) or is_bullet(text)


def is_rule(text: str) -> bool:
    """Whether `text` is a line drawn with characters."""
    return _RULE.match(text) is not None


def plain(text: str) -> tuple[str, bool]:
    """`text` without marks of emphasis and links, and whether all of it is bold."""
    if not any(mark in text for mark in "*_<[\\"):
        return text, False
    text = _TOUCHING.sub("**\t**", text)
    bold = _BOLD.search(text) is not None and not _outside(text)
    text = _BOLD.sub(lambda found: found.group(1) or found.group(2) or found.group(4) or "", text)
    text = _LINK.sub(r"\1", _ITALIC.sub(lambda found: found.group(1) or found.group(2), text))
    text = _STRAY.sub("", _TAG.sub("", text))
    return _ESCAPED.sub(r"\1", text), bold


def _outside(text: str) -> str:
    """What is not bold; a number in front may be plain."""
    rest = _BOLD.sub("", text)
    return _NUMBER.sub("", rest.strip(), count=1).strip(" \t:.*_-")
