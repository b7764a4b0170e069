import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import date
from parsers.vocabulary import load, month_first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08/09/2022", "2022-09-08"),
        ("8-9-22", "2022-09-08"),
        ("20.04.2026", "2026-04-20"),
        ("8/ 9/ 2022", "2022-09-08"),
        ("2022-09-08", "2022-09-08"),
        ("2016-06-01 00:00:00", "2016-06-01"),
        ("1/6/16 0:00", "2016-06-01"),
        ("15/03/98", "1998-03-15"),
        ("08 de setiembre de 2022", "2022-09-08"),
        ("Lima, 8 de Septiembre del 2022.", "2022-09-08"),
        ("1º de junio del 2016", "2016-06-01"),
        ("16-Dic-2014", "2014-12-16"),
        ("April 4, 2023", "2023-04-04"),
        ("31st March 2023", "2023-03-31"),
        ("4 de março de 2021", "2021-03-04"),
        ("del 1 de mayo al 3 de junio de 2020", "2020-06-03"),
        ("31/02/2022", None),
        ("13/25/2020", None),
        ("02/25/2020", "2020-02-25"),
        ("02-25-2020", None),
        ("01/02/0020", None),
        ("Junio 2016", None),
        ("diciembre de 2020", None),
        ("5 de enero", None),
        ("dd/mm/aaaa", None),
        ("Av. 4-5-6-7", None),
        ("", None),
    ],
)
def test_read(text: str, expected: str | None) -> None:
    assert date.read(text, load()) == expected


@given(st.text())
def test_never_raises(text: str) -> None:
    read = date.read(text, load())
    assert read is None or len(read) == 10


@given(
    st.dates(
        min_value=__import__("datetime").date(1970, 1, 1), max_value=__import__("datetime").date(2069, 12, 31)
    )
)
def test_every_day_is_read_back(day: object) -> None:
    import datetime as dt

    assert isinstance(day, dt.date)
    assert date.read(day.strftime("%d/%m/%Y"), load()) == day.isoformat()
    assert date.read(day.strftime("%d-%m-%y"), load()) == day.isoformat()


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["05/03/2021", "05/21/2021"], True),
        (["05/03/2021", "07/08/2021"], False),
        (["21/05/2021", "05/21/2021"], False),
        (["1.20.2021"], False),
        ([], False),
    ],
)
def test_a_document_shows_the_order_of_its_dates(texts: list[str], expected: bool) -> None:
    assert date.are_month_first(texts) is expected


def test_the_month_in_front() -> None:
    assert date.read("05/03/2021", month_first(load())) == "2021-05-03"
