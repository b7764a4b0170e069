from hypothesis import given
from hypothesis import strategies as st

from parsers.document import Document, Line, Origin, Paragraph
from parsers.language import language, language_of, languages
from parsers.vocabulary import load

SPANISH = "Elaborar los informes del área y acompañar al equipo en las visitas según el plan"
ENGLISH = "Prepare the reports of the area and support the team with all visits to clients"
PORTUGUESE = "Elaborar os relatórios do setor e acompanhar uma equipe nas visitas com os clientes"


def test_one_language() -> None:
    assert language([SPANISH], load()) == "es"
    assert language([ENGLISH], load()) == "en"
    assert language([PORTUGUESE], load()) == "pt"


def test_too_little_text() -> None:
    assert language(["Gerente"], load()) is None
    assert languages(["Gerente"], load()) == ()


def test_mixed_texts_name_both() -> None:
    assert set(languages([SPANISH, ENGLISH], load())) == {"es", "en"}


def test_a_document() -> None:
    line = Line(SPANISH, Origin(paragraph=1))
    assert language_of(Document("a.txt", "text", (Paragraph((line,), SPANISH),)), load()) == "es"


@given(st.lists(st.text()))
def test_never_raises(found: list[str]) -> None:
    language(found, load())
