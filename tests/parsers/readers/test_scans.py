"""What is drawn on pictures of pages; no program is run."""

from __future__ import annotations

from itertools import product

import pytest

from parsers.readers.pdf.cuttings import GAP, TALLEST, TICK, sheet
from parsers.readers.pdf.drawings import drawn, with_dark_letters
from parsers.readers.pdf.grids import Grid, Place, grids
from parsers.readers.pdf.printed import characters
from parsers.readers.pdf.scans import Strokes, level
from parsers.readers.pdf.tesseract import Word
from tests.parsers.readers.drawn_pdf import drawn as pages
from tests.parsers.readers.drawn_pdf import written
from tests.parsers.readers.scanned_pdf import paper, pictures

SCALE = 72 / 300
LINE = ("1", "1", "1")


def table() -> tuple[object, list[Grid]]:
    """Three rows of two columns, a sign in the second row, something tall in the third."""
    page, pen = paper()
    for y in (100, 200, 300, 700):
        pen.line((100, y, 900, y), fill=0, width=3)
    for x in (100, 300, 900):
        pen.line((x, 100, x, 700), fill=0, width=3)
    pen.line((180, 240, 200, 260), fill=0, width=6)
    pen.rectangle((400, 130, 600, 160), fill=0)
    pen.rectangle((190, 320, 215, 660), fill=0)
    drawing = drawn(page, SCALE)
    return page, grids(drawing.rulings, drawing.fills)


def test_lines_make_a_table() -> None:
    _, found = table()
    outer = max(found, key=lambda grid: len(grid.places))
    assert [(place.row, place.column) for place in outer.places] == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
        (2, 0),
        (2, 1),
    ]
    assert [round(x / SCALE, -1) for x in outer.xs] == [100, 300, 900]
    assert [round(y / SCALE, -1) for y in outer.ys] == [100, 200, 300, 700]


def test_letters_are_no_lines() -> None:
    page = pictures(
        pages(written([(60, 80, "ILLIMANI lleva 1111 llaves"), (60, 110, "HELLO HOLA")], size=14))
    )[0]
    found = drawn(page.resize((page.width * 3 // 2, page.height * 3 // 2)), SCALE)
    assert (found.rulings, found.fills) == ([], [])


def test_a_dark_bar_is_one_whatever_light_letters_it_holds() -> None:
    page, pen = paper()
    pen.rectangle((100, 100, 1000, 160), fill=40)
    for x in range(300, 700, 24):
        pen.rectangle((x, 115, x + 12, 145), fill=255)
    found = drawn(page, SCALE)
    assert [tuple(round(value / SCALE) for value in box) for box in found.fills] == [(100, 100, 1001, 161)]
    assert len(found.rulings) == 4
    light = with_dark_letters(page, found.fills, SCALE)
    assert (light.getpixel((150, 130)), light.getpixel((306, 130)), light.getpixel((50, 50))) == (215, 0, 255)


def test_a_heading_row_is_parted_where_its_columns_are() -> None:
    page, pen = paper()
    pen.rectangle((100, 100, 1000, 160), fill=60)
    for x in (100, 400, 1000):
        pen.line((x, 100, x, 500), fill=0, width=4)
    pen.line((700, 110, 700, 150), fill=0, width=4)  # goes on nowhere
    for y in (160, 300, 500):
        pen.line((100, y, 1000, y), fill=0, width=4)
    (found,) = grids(*drawn(page, SCALE)[:2])
    assert [(place.row, place.column) for place in found.places if place.row == 0] == [(0, 0), (0, 1)]


@pytest.mark.parametrize("angle", [0.0, 1.5, -2.0])
def test_a_slanted_page_is_laid_level(angle: float) -> None:
    rows = [
        (60.0, 80.0 + 20 * row, "Atender las llamadas de los clientes y anotar cada una") for row in range(25)
    ]
    page = pictures(pages(written(rows)), angle)[0]
    straight, turned = level(page)
    assert ((straight is page), turned) == (angle == 0.0, -angle)
    empty = [
        row
        for row in range(straight.height)
        if straight.crop((0, row, straight.width, row + 1)).getextrema()[0] > 200
    ]
    assert len([row for row in empty if 250 < row < 1500]) > 400


def test_cells_are_laid_apart_and_their_words_put_back() -> None:
    page, found = table()
    cut = sheet(page, found, SCALE)  # type: ignore[arg-type]
    assert [(cutting.is_sign, cutting.turned) for cutting in cut.cuttings] == [
        (True, False),
        (False, False),
        (False, True),
    ]
    sign, wide, tall = cut.cuttings
    words = [
        Word("texto", wide.sheet[0], wide.sheet[1], wide.sheet[2], wide.sheet[3], 0.9, LINE),
        Word("de", tall.sheet[0], tall.sheet[1], tall.sheet[0] + 100, tall.sheet[3], 0.8, LINE),
        Word("pie", tall.sheet[0] + 120, tall.sheet[1], tall.sheet[2], tall.sheet[3], 0.7, LINE),
        Word("fuera", 10, 10, 60, 30, 0.95, LINE),
    ]
    outside, ticked, put_back, turned = cut.restored(words)
    assert outside == words[3]
    assert (ticked.text, ticked[1:5]) == (TICK, sign.page)
    assert (put_back.text, put_back[1:5]) == ("texto", wide.page)
    assert (turned.text, turned.certainty, turned.x0, turned.x1) == (
        "de pie",
        0.7,
        tall.page[0],
        tall.page[2],
    )


def test_cells_for_which_there_is_no_room_stay_where_they_stand() -> None:
    page, pen = paper(3000, 3500)
    places = []
    for row, column in product(range(80), range(5)):
        left, top = 100 + 500 * column, 100 + 40 * row
        pen.rectangle((left + 20, top + 10, left + 300, top + 30), fill=0)
        box = left * SCALE, top * SCALE, (left + 500) * SCALE, (top + 40) * SCALE
        places.append(Place(row, column, 1, 1, box))
    sides = (100 * SCALE, 2600 * SCALE), (100 * SCALE, 3300 * SCALE)
    cut = sheet(page, [Grid(*sides, tuple(places), ())], SCALE)
    assert (len(cut.cuttings), cut.picture.height <= TALLEST + GAP) == (384, True)
    assert [cut.picture.getpixel((left + 30, 3280)) for left in (100, 600, 1100, 1600, 2100)] == [0] * 5
    assert [cut.picture.getpixel((left + 30, 120)) for left in (100, 600, 1100, 1600, 2100)] == [255] * 5


@pytest.mark.parametrize(("seen", "expected"), [("Cc", "C"), ("11", "11"), ("X", "X"), ("ab", "ab")])
def test_a_sign_is_a_letter_once(seen: str, expected: str) -> None:
    page, found = table()
    cut = sheet(page, found, SCALE)  # type: ignore[arg-type]
    box = cut.cuttings[0].sheet
    assert cut.restored([Word(seen, *box, 0.9, LINE)])[0].text == expected


def test_doubtful_letters_in_a_cell_are_a_tick() -> None:
    page, found = table()
    cut = sheet(page, found, SCALE)  # type: ignore[arg-type]
    box = cut.cuttings[0].sheet
    assert cut.restored([Word("V", *box, 0.2, LINE)])[0].text == TICK


def test_words_get_their_lines_size_baseline_and_weight() -> None:
    page, pen = paper()
    thin = [Word("nace", x, 100, x + 90, 126, 0.9, LINE) for x in (100, 210, 320)]
    bold = [Word("nace", x, 200, x + 90, 226, 0.8, ("1", "1", "2")) for x in (100, 210)]
    for word in thin:
        for x in range(word.x0, word.x1, 20):
            pen.rectangle((x, word.top, x + 4, word.bottom), fill=0)
    for word in bold:
        for x in range(word.x0, word.x1, 20):
            pen.rectangle((x, word.top, x + 10, word.bottom), fill=0)
    found = characters([*thin, *bold], Strokes(page), SCALE)
    assert [char.bold for char in found] == [False, False, False, True, True]
    assert {round(char.size, 1) for char in found} == {12.0}
    assert {round(char.base, 1) for char in found} == {30.2, 54.2}
    assert [char.certainty for char in found] == [0.9, 0.9, 0.9, 0.8, 0.8]


def test_numbers_in_front_of_a_line_have_points() -> None:
    page, _ = paper()
    seen = [
        Word("2:1,", 100, 100, 160, 136, 0.3, LINE),
        Word("Atender", 180, 100, 300, 136, 0.9, LINE),
        Word("8:30", 320, 100, 380, 136, 0.9, LINE),
    ]
    found = characters(seen, Strokes(page), SCALE)
    assert [(char.text, char.certainty) for char in found] == [
        ("2.1.", None),
        ("Atender", 0.9),
        ("8:30", 0.9),
    ]
