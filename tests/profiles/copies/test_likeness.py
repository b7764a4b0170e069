"""What is a difference of a copy, and what only another layout."""

from __future__ import annotations

from dataclasses import replace

from parsers.profile import Control, Function, MatrixRow, ParsedProfile
from parsers.visible import Visible
from parsers.vocabulary.folding import fold
from profiles.copies.likeness import Read, changes

TEXTS = ("Revisar las cámaras de frío cada mañana.", "Anotar la temperatura en el registro de la planta.")
HEADER = ["perfil", "de", "puesto", "codigo", "vi", "1", "version", "02"]
FOOTER = ["la", "copia", "impresa", "no", "es", "un", "documento", "controlado"]


def read(*texts: str, body: str | None = None, recognised: bool = False) -> Read:
    duties = tuple(Function(number=str(n), text=text) for n, text in enumerate(texts, 1))
    profile = ParsedProfile(source="x", title="Jefe", control=Control(code="VI-1"), functions=duties)
    words = fold(" ".join(texts) if body is None else body).split()
    return Read((profile,), Visible(tuple(HEADER), tuple(words), tuple(FOOTER), recognised))


ORIGINAL = read(*TEXTS)
BODY = " ".join(ORIGINAL.visible.body)


def test_the_same_is_the_same() -> None:
    assert changes(ORIGINAL, read(*TEXTS)) == []


def test_items_that_were_read_otherwise_from_the_same_words_are_layout() -> None:
    assert changes(ORIGINAL, read(" ".join(TEXTS), body=BODY)) == []


def test_words_parted_or_joined_are_layout() -> None:
    assert changes(ORIGINAL, read(*TEXTS, body=BODY.replace("temperatura", "tempera tura"))) == []


def test_a_footer_printed_in_the_body_is_layout() -> None:
    assert changes(ORIGINAL, read(*TEXTS, body=f"{BODY} {' '.join(FOOTER)}")) == []


def test_a_long_passage_elsewhere_is_layout_unless_its_items_moved() -> None:
    first, second = (text.lower().rstrip(".") for text in TEXTS)
    turned = f"{second} {first}"
    assert changes(ORIGINAL, read(*TEXTS, body=turned)) == []
    assert [one.change for one in changes(ORIGINAL, read(*reversed(TEXTS), body=turned))] == ["moved"]


def test_a_word_outside_of_all_items_is_told_as_words() -> None:
    original, copy = read(*TEXTS, body=f"{BODY} sello azul"), read(*TEXTS, body=f"{BODY} sello rojo")
    [found] = changes(original, copy)
    assert (found.section, found.change, found.text_old, found.text_new) == (
        "text",
        "reworded",
        "azul",
        "rojo",
    )
    [gone] = changes(original, read(*TEXTS))
    assert (gone.change, gone.text_old, gone.text_new) == ("removed", "sello azul", None)
    [come] = changes(read(*TEXTS), copy)
    assert (come.change, come.text_new) == ("added", "sello rojo")


def test_two_words_that_changed_places_are_a_difference() -> None:
    swapped = (
        TEXTS[0].replace("cámaras", "temperatura"),
        TEXTS[1].replace("temperatura", "cámaras"),
    )
    assert [one.change for one in changes(ORIGINAL, read(*swapped))] == ["reworded", "reworded"]


def test_letters_misread_on_a_picture_are_passed_over_but_no_digit() -> None:
    misread = BODY.replace("registro", "reqistro")
    assert changes(ORIGINAL, read(*TEXTS, body=misread, recognised=True)) == []
    assert changes(ORIGINAL, read(*TEXTS, body=misread)) != []
    numbers = read(*TEXTS, body=f"{BODY} 12 horas")
    assert changes(numbers, read(*TEXTS, body=f"{BODY} 72 horas", recognised=True)) != []


def test_a_header_that_the_other_program_prints_once_more_or_less_is_layout() -> None:
    twice = " ".join((*HEADER, BODY))
    assert changes(read(*TEXTS, body=twice), ORIGINAL) == []
    assert changes(ORIGINAL, read(*TEXTS, body=twice)) == []


def test_a_duty_left_out_is_found_though_an_annex_repeats_it() -> None:
    original = read(*TEXTS, body=f"{BODY} {TEXTS[0]}")
    assert [one.change for one in changes(original, read(TEXTS[1], body=f"{TEXTS[1]} {TEXTS[0]}"))] == [
        "removed"
    ]


def test_ticks_mean_their_column_to_one_reader_and_their_item_to_two() -> None:
    def ticked(column: str, kind: str, frequency: str) -> Read:
        one = Function(text=TEXTS[0], frequency=(frequency,))
        words = (*fold(TEXTS[0]).split(), f"x>{column}")
        profile = ParsedProfile(source="x", title="Jefe", functions=(one,))
        return Read((profile,), Visible(body=words, format=kind))

    daily = ticked("diaria", "docx", "daily")
    assert changes(daily, ticked("diaria", "docx", "daily")) == []
    assert [one.field for one in changes(daily, ticked("semanal", "docx", "weekly"))] == ["frequency"]
    assert changes(daily, ticked("", "pdf", "daily")) == []
    assert [one.field for one in changes(daily, ticked("", "pdf", "weekly"))] == ["frequency"]


def test_specks_on_a_picture_are_passed_over_but_no_word_that_turns_the_sense() -> None:
    specked = BODY.replace("anotar", "eo anotar").replace("revisar", "e revisar")
    assert changes(ORIGINAL, read(*TEXTS, body=specked, recognised=True)) == []
    assert changes(ORIGINAL, read(*TEXTS, body=BODY.replace("anotar", "no anotar"), recognised=True)) != []


def test_of_our_own_output_the_company_may_have_another_paper_today() -> None:
    other = read(*TEXTS)
    other = Read(other.profiles, Visible(("otro", "papel"), other.visible.body, ()))
    assert changes(ORIGINAL, other, ours=True) == []
    assert changes(ORIGINAL, other) != []


def test_of_our_own_output_a_header_of_the_same_words_says_the_same() -> None:
    """What an office suite printed beside each other on the company's paper is read without its code."""
    bare = replace(ORIGINAL.profiles[0], control=Control())
    turned = replace(ORIGINAL.visible, header=tuple(reversed(HEADER)))
    assert changes(ORIGINAL, Read((bare,), turned), ours=True) == []
    [gone] = changes(ORIGINAL, Read((bare,), replace(turned, header=("perfil",))), ours=True)
    assert (gone.field, gone.value_old, gone.value_new) == ("code", "VI-1", None)
    forged = replace(bare, control=Control(code="VI-2"))
    assert [one.value_new for one in changes(ORIGINAL, Read((forged,), turned), ours=True)] == ["VI-2"]


def test_the_holder_of_a_duty_that_a_narrow_column_parts_is_the_same() -> None:
    def held(*holders: str) -> Read:
        row = MatrixRow(text=TEXTS[0], holders=holders)
        return replace(ORIGINAL, profiles=(replace(ORIGINAL.profiles[0], matrix=(row,)),))

    assert changes(held("EJECUTIVO"), held("EJECUTI VO")) == []
    [other] = changes(held("EJECUTIVO"), held("ASISTENTE"))
    assert (other.field, other.value_new) == ("holders", ("ASISTENTE",))
