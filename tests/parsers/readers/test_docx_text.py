import pytest

from parsers.document import Paragraph
from parsers.errors import (
    EntitiesAreRefused,
    FileHasNoText,
    FileIsDamaged,
    FileIsEncrypted,
    NestedTooDeep,
    ReadError,
    TooManyMembers,
    ZipInflatesTooMuch,
)
from parsers.limits import Limits
from parsers.readers import read
from tests.parsers.readers.word_package import (
    HEAD,
    codes,
    document,
    item,
    p,
    package,
    packed,
    part,
    printed,
    r,
    relations,
    tbl,
    tc,
    tr,
)

BOX = """<w:r><mc:AlternateContent>
    <mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
    </mc:AlternateContent></w:r>"""


def only(body: str, **parts: str) -> Paragraph:
    found = document(body, **parts)
    assert len(found.blocks) == 1
    assert isinstance(found.blocks[0], Paragraph)
    return found.blocks[0]


def test_content_controls_smart_tags_and_links_are_read() -> None:
    body = f"""
        <w:sdt><w:sdtContent>{p("Block")}<w:sdt><w:sdtContent>{p("Inner")}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>
        <w:p><w:sdt><w:sdtContent>{r("A ")}</w:sdtContent></w:sdt><w:smartTag>{r("B ")}</w:smartTag>
        <w:hyperlink>{r("C ")}</w:hyperlink><w:fldSimple w:instr="PAGE">{r("D")}</w:fldSimple></w:p>"""
    assert printed(document(body)) == ["Block", "Inner", "A B C D"]


def test_prompts_of_empty_controls_and_contents_tables_are_left_out() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    body = f"""<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p("Click")}</w:sdtContent></w:sdt>
        <w:p>{r("Name: ")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r("Click")}</w:sdtContent></w:sdt></w:p>
        <w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p("1 Goal")}</w:sdtContent></w:sdt>"""
    styles = '<w:style w:type="paragraph" w:styleId="TDC1"><w:name w:val="toc 1"/></w:style>'
    found = document(body + p("2 Duties", properties='<w:pStyle w:val="TDC1"/>'), styles=styles)
    assert printed(found) == ["Name:"]


def test_changes_are_read_as_accepted() -> None:
    body = f"""<w:p>{r("Report ")}<w:del>{"<w:r><w:delText>monthly</w:delText></w:r>"}</w:del><w:ins>{r("weekly")}</w:ins></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>
        <w:p><w:moveFrom>{r("Old place")}</w:moveFrom></w:p><w:p><w:moveTo>{r("New place")}</w:moveTo></w:p>"""
    body += tbl(tr("Kept"), tr("Deleted", properties="<w:del/>"), tr("New", properties="<w:ins/>"))
    found = document(body)
    assert printed(found) == ["Report weekly", "New place", "Kept", "New"]
    assert codes(found) == ["tracked-changes"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    joined = (
        '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">One </w:t></w:r></w:p>'
    )
    assert printed(document(joined + p("two"))) == ["One two"]
    assert printed(document(joined)) == ["One"]


def test_hidden_text_is_left_out_with_a_warning() -> None:
    styles = """<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Away"><w:rPr><w:vanish/></w:rPr></w:style>"""
    body = p(
        "Seen ",
        r("not", "<w:vanish/>"),
        r("nor", '<w:rStyle w:val="Secret"/>'),
        r("but", '<w:vanish w:val="0"/>'),
    )
    body += p("Whole", properties='<w:pStyle w:val="Away"/>') + tbl(
        tr("Row"), tr("No", properties="<w:hidden/>")
    )
    found = document(body, styles=styles)
    assert (printed(found), codes(found)) == (["Seen but", "Row"], ["hidden-text"])


def test_a_hidden_paragraph_takes_no_number() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    secret = item(r("x", "<w:vanish/>")).replace("</w:numPr>", "</w:numPr><w:rPr><w:vanish/></w:rPr>")
    assert printed(document(item("A") + secret + item("B"), numbering=lists)) == ["1. A", "2. B"]


def test_comments_macros_and_links_are_told() -> None:
    files = {
        "word/vbaProject.bin": "x",
        "word/_rels/settings.xml.rels": relations(
            ("r1", "attachedTemplate", "http://x/y.dotm"), external=True
        ),
    }
    found = document(p("Text"), comments="<w:comment/>", settings="", files=files)
    assert codes(found) == ["comments", "macros-ignored", "external-links"]
    assert codes(document(p("Text"), comments="")) == []


def test_embedded_documents_are_told() -> None:
    assert codes(document('<w:altChunk r:id="x"/>' + p("Text"))) == ["embedded-content"]


def test_text_boxes_are_read_once_behind_their_paragraph() -> None:
    assert printed(document(p("Anchor", BOX.format(p("Boxed") + p("twice"))))) == ["Anchor", "Boxed", "twice"]
    inner = BOX.format(p("Outer", BOX.format(p("Inner"))))
    assert printed(document(p(inner))) == ["Outer", "Inner"]


def test_only_the_fallback_is_read_where_there_is_no_choice() -> None:
    only_fallback = (
        "<w:r><mc:AlternateContent><mc:Fallback><w:t>Old</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    block = f"<mc:AlternateContent><mc:Choice>{p('Block')}</mc:Choice><mc:Fallback>{p('No')}</mc:Fallback></mc:AlternateContent>"
    run = f"<w:p><mc:AlternateContent><mc:Choice>{r('Run')}</mc:Choice></mc:AlternateContent></w:p>"
    assert printed(document(p(only_fallback) + block + run)) == ["Old", "Block", "Run"]


def test_breaks_tabs_hyphens_and_symbols() -> None:
    runs = """<w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:cr/><w:t>co</w:t><w:noBreakHyphen/>
        <w:t>op</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:char="00E9"/><w:sym w:char="x"/>
        <w:sym w:char="263A"/><w:ptab/></w:r>"""
    found = only(f"<w:p>{runs}</w:p>")
    assert [line.text for line in found.lines] == ["One", "two\tthree", "co-op✓☺"]
    assert found.text == "One two\tthree co-op✓☺"


def test_white_space_is_mended() -> None:
    assert only(p("  A  b\u00a0c\u200b     d \t\te  ")).text == "A b c\td\te"


def test_fields_show_their_results() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    field = (
        mark.format("begin")
        + "<w:r><w:instrText>PAGE</w:instrText><w:t>no</w:t></w:r>"
        + mark.format("separate")
    )
    assert (
        only(f"<w:p>{r('Page ')}{field}{r('3')}{mark.format('end')}{mark.format('end')}</w:p>").text
        == "Page 3"
    )


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "☒ Yes"),
        ("<w:checkBox><w:default w:val='0'/></w:checkBox>", "☐ Yes"),
        (
            "<w:ddList><w:result w:val='1'/><w:listEntry w:val='A'/><w:listEntry w:val='B'/></w:ddList>",
            "B Yes",
        ),
        ("<w:ddList><w:result w:val='9'/></w:ddList>", "Yes"),
        ("<w:textInput/>", "Yes"),
    ],
)
def test_form_fields(data: str, expected: str) -> None:
    field = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    assert only(f'<w:p>{field}<w:r><w:fldChar w:fldCharType="end"/></w:r>{r(" Yes")}</w:p>').text == expected


def test_formulas_and_readings_over_words() -> None:
    body = f"""<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>
        <w:r><w:ruby><w:rt>{r("no")}</w:rt><w:rubyBase>{r(" base")}</w:rubyBase></w:ruby></w:r></w:p>"""
    assert only(body).text == "x+1 base"


def test_looks() -> None:
    styles = """<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/><w:caps/></w:rPr></w:style>"""
    head = only(p("Bold", properties='<w:pStyle w:val="Head"/>'), styles=styles)
    assert (head.bold, head.size) == (True, 14.0)
    mixed = only(
        p(r("strong", '<w:rStyle w:val="Strong"/>'), r(" plain", '<w:sz w:val="18"/>')), styles=styles
    )
    assert (mixed.text, mixed.bold, mixed.size) == ("STRONG plain", False, 11.0)
    assert only(p(r("a", "<w:b/>"), r("  "), r("b", "<w:b/>"))).bold
    assert only(p("a")).size == 0.0


def test_headings_by_outline_level_style_name_and_inheritance() -> None:
    styles = """<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="T2"/></w:style>
        <w:style w:type="paragraph" w:styleId="T2"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Body"><w:name w:val="heading 3"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>"""
    names = ("T1", "Mine", "Body", "Title", "Unknown")
    body = "".join(p(name, properties=f'<w:pStyle w:val="{name}"/>') for name in names)
    body += p("direct", properties='<w:outlineLvl w:val="4"/>') + p(
        "off", properties='<w:outlineLvl w:val="9"/>'
    )
    found = document(body, styles=styles)
    assert [block.heading for block in found.blocks if isinstance(block, Paragraph)] == [
        1,
        2,
        None,
        1,
        None,
        5,
        None,
    ]


def test_styles_based_on_each_other_end() -> None:
    styles = """<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>
        <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>"""
    assert only(p("Text", properties='<w:pStyle w:val="A"/>'), styles=styles).heading is None


def test_page_breaks() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    section = "<w:sectPr/>"
    body = (
        p("A")
        + p(page)
        + p("B")
        + p(page, "C")
        + p("D", page)
        + p("E")
        + p("F", properties="<w:pageBreakBefore/>")
    )
    body += p("G", properties=section) + p("H", properties=section) + p("I")
    body += '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    found = [block for block in document(body).blocks if isinstance(block, Paragraph)]
    assert "".join(block.text for block in found if block.page_break_before) == "BCEFH"


def test_left_edges() -> None:
    indent = '<w:ind w:left="720" w:hanging="360"/>'
    body = p("A", properties=indent) + p("B", properties='<w:ind w:start="200" w:firstLine="40"/>') + p("C")
    body += p("D", properties='<w:ind w:left="x"/>')
    found = [block for block in document(body).blocks if isinstance(block, Paragraph)]
    assert [block.lines[0].indent for block in found] == [18.0, 12.0, 0.0, 0.0]


def test_typed_bullets_become_markers() -> None:
    found = [
        block
        for block in document(p("• One") + p("-\tTwo") + p("-3") + p("✓")).blocks
        if isinstance(block, Paragraph)
    ]
    assert [(block.marker, block.text) for block in found] == [
        ("•", "One"),
        ("-", "Two"),
        (None, "-3"),
        (None, "✓"),
    ]


def test_origins_count_blocks_and_name_cells() -> None:
    body = p("") + p("A") + tbl(tr("B", tc(p("C"), tbl(tr("D"))))) + p("E")
    first, table, last = document(body).blocks
    assert isinstance(first, Paragraph)
    assert isinstance(last, Paragraph)
    assert (first.origins[0].paragraph, last.origins[0].paragraph) == (2, 4)
    cells = table.cells  # type: ignore[union-attr]
    assert [cell.origins[0].cell for cell in cells] == ["1.1.1", "1.1.2"]
    assert cells[1].blocks[1].cells[0].blocks[0].origins[0].cell == "1.1.2.1.1.1"
    assert cells[1].blocks[1].cells[0].blocks[0].origins[0].paragraph == 3


def test_strict_files_and_other_names_of_the_main_part() -> None:
    strict = part("document", f"<w:body>{p('Strict')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/d.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    members = {
        "[Content_Types].xml": types,
        "_rels/.rels": relations(("r", "officeDocument", "/word/d.xml")),
        "word/d.xml": strict,
    }
    assert printed(read(packed(members), "x.docx", Limits())) == ["Strict"]


def test_pages_are_those_of_the_last_saving() -> None:
    app = "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'><Pages>{}</Pages></Properties>"
    pages = [
        document(p("A"), files={"docProps/app.xml": app.format(text)}).pages for text in ("7", "0", "x", "")
    ]
    assert [*pages, document(p("A")).pages] == [7, None, None, None, None]


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({"word/document.xml": "<w:document"}, FileIsDamaged),
        ({"word/document.xml": part("document", "")}, FileIsDamaged),
        ({"word/document.xml": part("document", "<w:body/>")}, FileHasNoText),
        ({"word/document.xml": "<!DOCTYPE x><x/>"}, EntitiesAreRefused),
        ({"word/document.xml": "<?xml version='1.0' encoding='UTF-7'?><x/>"}, FileIsDamaged),
        ({"word/document.xml": ""}, FileIsDamaged),
        (
            {
                "word/document.xml": part("document", "<w:body/>"),
                "_rels/.rels": "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>",
            },
            EntitiesAreRefused,
        ),
        ({"word/document.xml": "<a>" * 300 + "</a>" * 300}, NestedTooDeep),
    ],
)
def test_broken_parts(members: dict[str, str], expected: type[ReadError]) -> None:
    with pytest.raises(expected):
        read(packed(members), "x.docx", Limits())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
def test_document_types_are_refused_in_every_encoding(encoding: str) -> None:
    text = f'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "b">]>{part("document", "")[len(HEAD) :]}'
    with pytest.raises((EntitiesAreRefused, FileIsDamaged)):
        read(packed({"word/document.xml": text.encode(encoding)}), "x.docx", Limits())


def test_limits_of_packages() -> None:
    bomb = package(p("x"), files={"word/media/a.bin": "0" * 3_000_000})
    with pytest.raises(ZipInflatesTooMuch):
        read(bomb, "x.docx", Limits())
    assert printed(read(bomb, "x.docx", Limits(ratio=5000))) == ["x"]
    with pytest.raises(ZipInflatesTooMuch):
        read(bomb, "x.docx", Limits(ratio=5000, inflated=2_000_000))
    with pytest.raises(ZipInflatesTooMuch):
        read(package(p("x" * 5000)), "x.docx", Limits(member=4000))
    with pytest.raises(TooManyMembers):
        read(package(p("x")), "x.docx", Limits(members=3))


def test_sizes_that_lie_and_other_packings_are_damage() -> None:
    data = bytearray(package(p("x")))
    place = data.rindex(b"PK\x01\x02")
    data[place + 10 : place + 12] = (12).to_bytes(2, "little")
    with pytest.raises(FileIsDamaged):
        read(bytes(data), "x.docx", Limits())
    data[place + 8 : place + 10] = (1).to_bytes(2, "little")
    with pytest.raises(FileIsEncrypted):
        read(bytes(data), "x.docx", Limits())
