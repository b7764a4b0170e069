"""What a cell prints, from the value that the workbook last saved; formulas are never run."""

from __future__ import annotations

from datetime import datetime, timedelta

from lxml import etree

from parsers.readers.xlsx.styles import Shown, Style

TRUTH = {"1": "VERDADERO", "0": "FALSO"}
_LAST_DAY = 2_958_465  # 31/12/9999
_FIRST_DAYS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}  # noqa: DTZ001 - a sheet knows no zone


def rich_text(element: etree._Element) -> str:
    """The text of a string item, its formatted parts together, without phonetic guides."""
    parts = []
    for child in element:
        kind = etree.QName(child).localname
        if kind == "t":
            parts.append(child.text or "")
        elif kind == "r":
            parts.extend(text.text or "" for text in child.iterfind("{*}t"))
    return "".join(parts).replace("_x000D_", "")


def shared_strings(root: etree._Element | None) -> list[str]:
    return [] if root is None else [rich_text(element) for element in root.iterfind("{*}si")]


def printed(value: str, style: Style, *, from_1904: bool) -> str:
    """A number as a Spanish reader sees it: dates day first, whole numbers without a point."""
    try:
        number = float(value)
    except ValueError:
        return value
    if style.shown is Shown.PERCENT:
        return f"{_plain(number * 100)}%"
    if style.shown is not Shown.NUMBER and 0 <= number < _LAST_DAY:
        return _date(number, style.shown, from_1904=from_1904)
    text = _plain(number)
    return text.zfill(style.digits) if text.isdigit() else text


def _plain(number: float) -> str:
    if number == int(number) and abs(number) < 1e15:
        return str(int(number))
    return format(number, ".12g")


def _date(number: float, shown: Shown, *, from_1904: bool) -> str:
    moment = _FIRST_DAYS[from_1904] + timedelta(seconds=round(number * 86_400))
    if shown is Shown.TIME:
        return moment.strftime("%H:%M")
    if shown is Shown.MOMENT and number != int(number):
        return moment.strftime("%d/%m/%Y %H:%M")
    return moment.strftime("%d/%m/%Y")
