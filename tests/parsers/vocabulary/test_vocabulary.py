import tomllib
from collections import Counter
from importlib.resources import files
from itertools import pairwise

import pytest

from parsers.vocabulary import FURTHER, LANGUAGES, PARTS, Found, fold, load
from parsers.vocabulary.errors import (
    VocabularyError,
    VocabularyIsNotToml,
    VocabularyKeyIsUnknown,
    VocabularyPhraseIsEmpty,
    VocabularyPhraseIsTwice,
    VocabularyTableIsUnknown,
    VocabularyValueIsWrong,
)


def test_find_takes_whole_texts_only() -> None:
    vocabulary = load()
    assert vocabulary.find("control", "CÓDIGO:") == "code"
    assert vocabulary.find("control", "Código postal") is None


def test_find_takes_one_wording_in_two_languages() -> None:
    vocabulary = load()
    assert vocabulary.find("control", "Fecha / Date:") == "issued_on"
    assert vocabulary.find("approvals", "Elaboró / Aprobó") is None
    assert vocabulary.find("control", "Fecha / Firma") is None
    assert vocabulary.start("control", "Fecha/Date 03/05/2023") == Found("issued_on", "03/05/2023")


def test_start_takes_the_longest_wording_up_to_a_words_end() -> None:
    vocabulary = load()
    assert vocabulary.start("control", "Fecha de emisión: 01/02/2020") == Found("issued_on", "01/02/2020")
    assert vocabulary.start("control", "Códigos") is None
    assert vocabulary.start("control", "") is None


def test_mentions_are_in_the_texts_order() -> None:
    vocabulary = load()
    assert vocabulary.mentions("frequency", "Mensual y, si falta, diaria") == ("monthly", "daily")
    assert vocabulary.mentions("frequency", "nada") == ()


def test_words_are_folded() -> None:
    assert "codigo" in load().words("control", "code")
    assert load().words("control", "unheard") == ()


def test_a_companys_wording_is_added_and_replaces() -> None:
    vocabulary = load('[control]\ncode = ["Matrícula"]\nversion = ["Fecha"]\n')
    assert vocabulary.find("control", "MATRICULA") == "code"
    assert vocabulary.find("control", "Fecha") == "version"
    assert vocabulary.digest != load().digest
    assert "fecha" not in vocabulary.words("control", "issued_on")


def test_the_last_company_text_is_strongest() -> None:
    first, second = '[control]\ncode = ["clave única"]\n', '[control]\nversion = ["clave única"]\n'
    assert load(first, second).find("control", "clave única") == "version"


def test_loading_is_stable() -> None:
    assert load() is load()
    assert load('[control]\ncode = ["x"]\n') == load('[control]\ncode = ["x"]\n')


@pytest.mark.parametrize(
    ("text", "error", "line", "key"),
    [
        ("[control\n", VocabularyIsNotToml, 0, ""),
        ("\n[controls]\ncode = []\n", VocabularyTableIsUnknown, 2, "controls"),
        ('code = ["x"]\n', VocabularyTableIsUnknown, 0, "code"),
        ("[control]\n\ncodes = []\n", VocabularyKeyIsUnknown, 3, "codes"),
        ('[control]\ncode = "x"\n', VocabularyValueIsWrong, 2, "code"),
        ("[control]\ncode = [1]\n", VocabularyValueIsWrong, 2, "code"),
        ('[control]\ncode = ["..."]\n', VocabularyPhraseIsEmpty, 2, "code"),
        ('[control]\ncode = ["a"]\nversion = ["Á"]\n', VocabularyPhraseIsTwice, 3, "version"),
    ],
)
def test_errors_name_line_and_key(text: str, error: type[VocabularyError], line: int, key: str) -> None:
    with pytest.raises(error) as caught:
        load(text)
    assert (caught.value.line, caught.value.key) == (line, key)
    assert str(caught.value)


def test_built_in_tables_are_in_every_language() -> None:
    from parsers.vocabulary import _built_in
    from parsers.vocabulary.source import keys_of

    tables = [keys_of(source) for source in _built_in()]
    for leading, other in pairwise([tables[0], *tables[:1]]):
        assert set(other) <= set(leading)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_a_wording_once_in_a_table(language: str) -> None:
    folder = files("parsers.vocabulary")
    times = Counter(
        (table, fold(wording))
        for part in (*PARTS, *FURTHER)
        for table, keys in tomllib.loads(folder.joinpath(f"{language}{part}.toml").read_text("utf-8")).items()
        for wordings in keys.values()
        for wording in wordings
    )
    assert [found for found, count in times.items() if count > 1] == []
