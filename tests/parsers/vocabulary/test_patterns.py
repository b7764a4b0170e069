import re
import tomllib
from importlib.resources import files

import pytest

from parsers.vocabulary.patterns import among_folded, among_printed, folded, letter_by_letter, words


def test_words_are_those_of_all_languages_the_longest_first() -> None:
    assert words("page", "of") == ("out of", "de", "of", "do")
    assert folded("duration", "more") == {"mas", "more", "mais"}


@pytest.mark.parametrize("printed", ["página", "PAGINA", "folha", "Sheet"])
def test_accents_may_be_left_out(printed: str) -> None:
    assert re.fullmatch(among_printed("page", "one"), printed, re.IGNORECASE)


@pytest.mark.parametrize(
    ("printed", "is_degree"), [("m.sc", True), ("msc", True), ("m. sc", True), ("mxsc", False)]
)
def test_points_inside_may_be_left_out(printed: str, is_degree: bool) -> None:
    assert bool(re.fullmatch(among_printed("person", "degree"), printed)) is is_degree


def test_a_word_of_one_letter_is_told_by_its_accent() -> None:
    verb = among_printed("title", "verb")
    assert re.fullmatch(verb, "é")
    assert not re.fullmatch(verb, "e")


def test_letters_may_stand_apart() -> None:
    assert re.fullmatch(letter_by_letter("page", "one"), "p á g i n a")
    assert not re.fullmatch(among_printed("page", "one"), "p á g i n a")


def test_folded_texts_have_no_accents() -> None:
    assert re.fullmatch(among_folded("post", "noun"), "posicion")


@pytest.mark.parametrize("language", ["en", "pt"])
def test_the_spanish_file_says_which_tables_and_keys_there_are(language: str) -> None:
    folder = files("parsers.vocabulary")
    spanish, other = (
        tomllib.loads(folder.joinpath(f"{name}_patterns.toml").read_text("utf-8"))
        for name in ("es", language)
    )
    unknown = {
        (table, key) for table, keys in other.items() for key in keys if key not in spanish.get(table, {})
    }
    assert unknown <= {("person", "professor")}
