"""Words from the table of the text recognition, and the language they are in; no program is run."""

from __future__ import annotations

from pathlib import Path

from parsers.readers.pdf import tesseract
from parsers.readers.pdf.tesseract import Word, language_of, languages, words
from parsers.tools import Tools

_HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def row(text: str, conf: str, level: str = "5") -> str:
    return f"{level}\t1\t1\t1\t2\t1\t100\t200\t50\t20\t{conf}\t{text}"


def spoken(text: str) -> list[Word]:
    return [Word(each, 0, 0, 1, 1, 1.0, ("1", "1", "1")) for each in text.split()]


def program(folder: Path, text: str) -> str:
    place = folder / "tesseract"
    place.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    place.chmod(0o755)
    return str(place)


def test_words_have_boxes_and_certainty(tmp_path: Path) -> None:
    table = "\n".join(
        (_HEAD, row("|Atender", "96.5"), row("~", "10"), row("", "-1", "4"), row("mancha", "9"))
    )
    (tmp_path / "table.tsv").write_text(table, "utf-8")
    tools = Tools(recognition=program(tmp_path, f"cp '{tmp_path}/table.tsv' \"$2.tsv\""))
    found = words(b"P5 1 1 255 0", ("spa",), tools, 20.0)
    assert found == [Word("Atender", 100, 200, 150, 220, 0.965, ("1", "1", "2"))]


def test_languages_are_those_that_are_installed(tmp_path: Path) -> None:
    path = program(tmp_path, "printf 'List of available languages (3):\\neng\\nosd\\nspa\\n'")
    assert languages(path) == ("spa", "eng")
    assert languages(str(tmp_path / "nowhere")) == ()


def test_any_language_is_better_than_none(tmp_path: Path) -> None:
    tesseract.languages.cache_clear()
    path = program(tmp_path, "printf 'List:\\nosd\\nfra\\n'")
    assert languages(path) == ("fra",)


def test_the_language_is_told_by_common_words() -> None:
    installed = ("spa", "eng")
    assert language_of(spoken("el y la los del en con por cliente"), installed) == ("spa",)
    assert language_of(spoken("el cliente"), installed) == installed
    assert language_of(spoken("el y la los del en con por the of and to in"), installed) == installed
