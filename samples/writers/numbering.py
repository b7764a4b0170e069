"""Word's automatic numbers: one outline for '1.', '1.1.', '1.1.1.', a lettered and a bulleted list."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

OUTLINE, LETTERS, BULLETS = 90, 91, 92


class Numbering:
    """The lists of one document; a lettered list that begins again is a new instance of the same one."""

    def __init__(self, document: Document) -> None:
        self._root = document.part.numbering_part.element
        self._next = 200
        decimal = "".join(
            _level(
                depth, "decimal", "".join(f"%{number}." for number in range(1, depth + 2)), 360 + 240 * depth
            )
            for depth in range(4)
        )
        for key, levels in (
            (OUTLINE, decimal),
            (LETTERS, _level(0, "lowerLetter", "%1.", 900)),
            (BULLETS, _level(0, "bullet", "•", 900)),
        ):
            abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            self._root.insert(0, parse_xml(abstract))
        self._outline = self._instance(OUTLINE)
        self._bullets = self._instance(BULLETS)
        self._letters = self._bullets

    def number(self, paragraph: Any, label: str) -> None:
        """Give `paragraph` the list and level that print `label`."""
        if label[0].isdigit():
            self._apply(paragraph, self._outline, label.count(".") - 1)
        elif label[0].isalpha():
            if label.startswith("a"):
                self._letters = self._instance(LETTERS, restart=True)
            self._apply(paragraph, self._letters, 0)
        else:
            self._apply(paragraph, self._bullets, 0)

    def _instance(self, abstract: int, *, restart: bool = False) -> int:
        self._next += 1
        again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restart else ""
        self._root.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{self._next}"><w:abstractNumId w:val="{abstract}"/>{again}</w:num>'
            )
        )
        return self._next

    @staticmethod
    def _apply(paragraph: Any, instance: int, level: int) -> None:
        place = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - python-docx has no call for it
        place.get_or_add_ilvl().val = level
        place.get_or_add_numId().val = instance


def _level(depth: int, kind: str, pattern: str, indent: int) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{pattern}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent + 360}" w:hanging="360"/></w:pPr></w:lvl>'
    )
