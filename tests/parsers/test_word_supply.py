"""What items have to show: each word once, values by the words that they are read from."""

import pytest

from parsers.document import Origin
from parsers.profile import Approval, Control, Function, ParsedProfile, Relation, TextItem
from parsers.vocabulary import load
from parsers.word_supply import Supply, supply, words_of

HERE, THERE = Origin(line=1), Origin(line=2)


def held(profile: ParsedProfile) -> Supply:
    return supply((profile,), load())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Abrir la puerta, y cerrarla.", ["abrir", "la", "puerta", "cerrarla"]),
        ("P á g i n a 2", []),
        ("GH-ADM-FO-53 x 31st", ["gh", "adm", "fo"]),
    ],
)
def test_words_have_two_letters_and_no_digit(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_word_is_taken_once_and_at_its_place() -> None:
    found = held(ParsedProfile(source="a", functions=(Function(text="Abrir", origins=(HERE,)),)))
    assert found.take("abrir", (THERE,)) is None
    offer = found.take("abrir", (THERE, HERE))
    assert offer is not None
    assert not offer.note
    assert found.take("abrir", (HERE,)) is None


def test_items_come_before_notes() -> None:
    found = held(
        ParsedProfile(
            source="a",
            functions=(Function(text="abrir", origins=(HERE,)),),
            notes=(TextItem(text="abrir", origins=(HERE,)),),
        )
    )
    assert [offer.note for _ in range(2) if (offer := found.take("abrir", (HERE,)))] == [False, True]


def test_a_whole_text_is_one_item_s() -> None:
    functions = (Function(text="abrir puertas", origins=(HERE,)), Function(text="barrer", origins=(HERE,)))
    found = held(ParsedProfile(source="a", functions=functions))
    assert found.take_all(["abrir", "barrer"], (HERE,)) is None
    assert found.take_all(["abrir", "puertas"], (HERE,)) is not None
    assert found.take("puertas", (HERE,)) is None


def test_values_are_read_from_words_of_the_vocabulary() -> None:
    found = held(
        ParsedProfile(
            source="a",
            approvals=(Approval(step="approved", name="Ana Ruiz", date="2024-03-31", origins=(HERE,)),),
            relations=(Relation(kind="reports_to", title="Gerente", origins=(THERE,)),),
        )
    )
    assert found.take("marzo", (HERE,)) is not None
    assert found.take("marzo", (THERE,)) is None
    assert found.take("reporta", (THERE,)) is not None


def test_facts_of_the_position_have_places_too() -> None:
    profile = ParsedProfile(
        source="a",
        area="Compras",
        control=Control(code="PP-CO-01"),
        origins={"/area": (HERE,), "/control/code": (THERE,), "/grade": (HERE,)},
    )
    found = held(profile)
    assert found.take("compras", (HERE,)) is not None
    assert found.take("pp", (THERE,)) is not None


def test_attributes_are_printed_elsewhere() -> None:
    function = Function(text="Abrir: la puerta", group="Portería y patio", origins=(HERE,))
    found = held(ParsedProfile(source="a", functions=(function,)))
    assert found.tells(["porteria", "patio"])
    assert found.tells(["abrir"])
    assert found.tells(["abrir", "la", "puerta"])
    assert not found.tells(["la", "puerta"])
