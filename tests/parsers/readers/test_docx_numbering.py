import pytest

from parsers.document import Paragraph
from parsers.readers.numerals import formatted
from tests.parsers.readers.word_package import codes, document, item, p, printed, tbl, tr


def lvl(level: int, text: str, format_: str = "decimal", extra: str = "", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{format_}"/>{extra}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, abstract_: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract_}"/>{overrides}</w:num>'


OUTLINE = abstract(0, lvl(0, "%1."), lvl(1, "%1.%2."), lvl(2, "%3.", "lowerLetter"))


def test_levels_count_and_start_again_under_a_higher_one() -> None:
    body = (
        item("A")
        + item("B", level=1)
        + item("C", level=1)
        + item("D", level=2)
        + item("E")
        + item("F", level=1)
    )
    found = document(body, numbering=OUTLINE + num(1, 0))
    assert printed(found) == ["1. A", "1.1. B", "1.2. C", "a. D", "2. E", "2.1. F"]
    assert [block.list_level for block in found.blocks if isinstance(block, Paragraph)] == [0, 1, 1, 2, 0, 1]


def test_a_level_without_its_higher_one_shows_the_first_number() -> None:
    assert printed(document(item("A", level=1), numbering=OUTLINE + num(1, 0))) == ["1.1. A"]


def test_lists_of_one_abstract_list_go_on_unless_they_start_again() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = OUTLINE + num(1, 0) + num(2, 0) + num(3, 0, again)
    body = item("A") + item("B", 2) + item("C", 3) + item("D", 3) + item("E", 1)
    assert printed(document(body, numbering=numbering)) == ["1. A", "2. B", "1. C", "2. D", "3. E"]


def test_an_override_may_replace_a_level() -> None:
    replaced = f'<w:lvlOverride w:ilvl="0">{lvl(0, "Art. %1", start=5)}</w:lvlOverride>'
    assert printed(document(item("A") + item("B"), numbering=OUTLINE + num(1, 0, replaced))) == [
        "Art. 5 A",
        "Art. 6 B",
    ]


def test_a_level_that_never_starts_again() -> None:
    levels = abstract(0, lvl(0, "%1."), lvl(1, "%2)", extra='<w:lvlRestart w:val="0"/>'))
    body = item("A") + item("B", level=1) + item("C") + item("D", level=1)
    assert printed(document(body, numbering=levels + num(1, 0))) == ["1. A", "1) B", "2. C", "2) D"]


def test_a_level_that_starts_again_only_after_a_certain_one() -> None:
    levels = abstract(0, lvl(0, "%1."), lvl(1, "%2."), lvl(2, "%3)", extra='<w:lvlRestart w:val="1"/>'))
    body = item("A") + item("B", level=1) + item("C", level=2) + item("D", level=1) + item("E", level=2)
    body += item("F") + item("G", level=2)
    assert printed(document(body, numbering=levels + num(1, 0)))[2:] == [
        "1) C",
        "2. D",
        "2) E",
        "2. F",
        "1) G",
    ]


def test_legal_numbering_prints_digits_on_all_levels() -> None:
    levels = abstract(0, lvl(0, "%1", "upperRoman"), lvl(1, "%1.%2", "lowerLetter", "<w:isLgl/>"))
    assert printed(document(item("A") + item("B", level=1), numbering=levels + num(1, 0))) == ["I A", "1.1 B"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\uf0b7", "•"),
        ("\uf0a7", "▪"),
        ("\uf0d8", "➢"),
        ("\uf099", "•"),
        ("o", "◦"),
        ("", "•"),
        ("-", "-"),
        ("»", "»"),
    ],
)
def test_bullets(text: str, expected: str) -> None:
    found = document(item("A"), numbering=abstract(0, lvl(0, text, "bullet")) + num(1, 0))
    assert printed(found) == [f"{expected} A"]


def test_a_level_that_prints_nothing_has_no_marker() -> None:
    found = document(item("A"), numbering=abstract(0, lvl(0, "", "none")) + num(1, 0))
    assert [(block.marker, block.list_level) for block in found.blocks if isinstance(block, Paragraph)] == [
        (None, 0)
    ]


def test_styles_number_by_inheritance_and_by_the_level_that_names_them() -> None:
    styles = """
        <w:style w:type="paragraph" w:styleId="One"><w:name w:val="heading 1"/>
          <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Two"><w:name w:val="heading 2"/><w:basedOn w:val="One"/>
          <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/>
          <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Two"/></w:style>
        <w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Plain"/><w:basedOn w:val="One"/>
          <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>"""
    levels = abstract(0, lvl(0, "%1."), lvl(1, "%1.%2."), lvl(2, "%3)", extra='<w:pStyle w:val="Own"/>'))
    body = "".join(
        p(style, properties=f'<w:pStyle w:val="{style}"/>')
        for style in ("One", "Two", "Child", "Own", "Plain")
    )
    found = document(body, styles=styles, numbering=levels + num(1, 0))
    assert printed(found) == ["1. One", "1.1. Two", "1.2. Child", "1) Own", "Plain"]


def test_a_paragraph_may_leave_the_list_of_its_style() -> None:
    styles = """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>
        <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"""
    found = document(p("A") + item("B", 0), styles=styles, numbering=OUTLINE + num(1, 0))
    assert printed(found) == ["1. A", "B"]


def test_a_list_that_stands_for_a_numbering_style() -> None:
    styles = """<w:style w:type="numbering" w:styleId="List"><w:name w:val="List"/>
        <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>"""
    link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="List"/></w:abstractNum>'
    found = document(item("A"), styles=styles, numbering=OUTLINE + link + num(1, 1) + num(2, 0))
    assert printed(found) == ["1. A"]


def test_numbering_styles_that_stand_for_each_other_end() -> None:
    styles = """<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"""
    link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    assert printed(document(item("A"), styles=styles, numbering=link + num(1, 1))) == ["A"]


def test_a_list_that_is_not_defined_gives_no_number_and_a_warning() -> None:
    found = document(item("A") + item("B", 7), numbering=OUTLINE + num(1, 0))
    assert (printed(found), codes(found)) == (["1. A", "B"], ["numbering-missing"])
    found = document(item("A"))
    assert (printed(found), codes(found)) == (["A"], ["numbering-missing"])


def test_numbers_go_on_through_cells_and_count_empty_paragraphs() -> None:
    body = (
        item("A") + tbl(tr(f"<w:tc>{item('B')}</w:tc>", f"<w:tc>{item('C')}</w:tc>")) + item("") + item("D")
    )
    found = document(body, numbering=OUTLINE + num(1, 0))
    table = found.blocks[1]
    markers = [block.marker for cell in table.cells for block in cell.blocks]  # type: ignore[union-attr]
    assert (markers, printed(found)[-1]) == (["2.", "3."], "5. D")


def test_a_number_alone_in_its_cell_is_its_text() -> None:
    body = tbl(tr(f"<w:tc>{item('')}</w:tc>", "A"), tr(f"<w:tc>{item('B')}{item('')}</w:tc>", ""))
    assert printed(document(body, numbering=OUTLINE + num(1, 0))) == ["1. | A", "B | "]


@pytest.mark.parametrize(
    ("count", "format_", "language", "expected"),
    [
        (3, "decimal", "es", "3"),
        (3, "decimalZero", "es", "03"),
        (28, "lowerLetter", "es", "bb"),
        (2, "upperLetter", "es", "B"),
        (1994, "upperRoman", "es", "MCMXCIV"),
        (9, "lowerRoman", "es", "ix"),
        (1, "ordinal", "es", "1º"),
        (1, "ordinal", "en", "1st"),
        (22, "ordinal", "en", "22nd"),
        (13, "ordinal", "en", "13th"),
        (0, "lowerLetter", "es", "0"),
        (5, "none", "es", ""),
        (5, "chineseCounting", "es", "5"),
    ],
)
def test_formats(count: int, format_: str, language: str, expected: str) -> None:
    assert formatted(count, format_, language) == expected
