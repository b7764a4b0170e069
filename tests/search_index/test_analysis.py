"""Words as they are indexed and asked for."""

from __future__ import annotations

import pytest

from search_index.analysis import fold, is_stop_word, known_language, stem, tokens


@pytest.mark.parametrize("word", ["capacitacion", "capacitaciones", "capacitar", "capacitado"])
def test_inflections_share_a_stem(word: str) -> None:
    assert stem(word, "es") == "capacit"


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("evaluacion", "es", "evalu"),
        ("evaluar", "es", "evalu"),
        ("trains", "en", "train"),
        ("atividades", "pt", "ativ"),
    ],
)
def test_stems_are_those_of_the_language(word: str, language: str, expected: str) -> None:
    assert stem(word, language) == expected


def test_accents_and_case_do_not_count() -> None:
    assert fold("Evaluación ÑANDÚ") == "evaluacion nandu"


def test_places_count_characters_of_the_text() -> None:
    text = "El niño, «María»"
    assert [(text[one.start : one.end], one.word) for one in tokens(text)] == [
        ("El", "el"),
        ("niño", "nino"),
        ("María", "maria"),
    ]


def test_accents_set_as_marks_of_their_own_are_read() -> None:
    text = "capacitacio\u0301n diaria"
    assert [one.word for one in tokens(text)] == ["capacitacion", "diaria"]


@pytest.mark.parametrize("text", ["Jefe(a) de tienda", "Jefe de tienda", "Jefe(as) de tienda"])
def test_gender_marks_are_no_words(text: str) -> None:
    assert [one.word for one in tokens(text)] == ["jefe", "de", "tienda"]


def test_numbers_are_words() -> None:
    assert [one.word for one in tokens("ISO 9001:2015")] == ["iso", "9001", "2015"]


@pytest.mark.parametrize(
    ("said", "known"), [(None, "es"), ("", "es"), ("en-GB", "en"), ("de", "es"), ("pt", "pt")]
)
def test_unknown_languages_are_read_as_spanish(said: str | None, known: str) -> None:
    assert known_language(said) == known


def test_small_words_are_not_asked_for() -> None:
    assert [word for word in ("de", "la", "and", "panadero") if is_stop_word(word)] == ["de", "la", "and"]
