"""Instructions of a blank form that were left in it: alone, in brackets, or behind the heading that they explain."""

from __future__ import annotations

import re

from parsers.names import DUTIES, Name, Names
from parsers.values import number
from parsers.vocabulary import fold

_BRACKETED = re.compile(r"[(\[<«].*[)\]>»]\.?")
_SQUARE = re.compile(r"\[[^\[\]]+\]\.?")
_BEHIND = re.compile(r"\s*(?:[.:]\s|\(|\s[-–—]\s)\s*")
_HEADED = re.compile(r"([^(:]+):\s*\(([^()]+)\)\W*")
"""With a colon between, for 'Inglés (indicar nivel)' is an answer."""
_SEVERAL = re.compile(r"\w+[aei]r(?:\s*,|\s+[ye])\s+(\w+[aei]r)\b", re.IGNORECASE)
_FEWEST_SQUARE = 4
"""Words in square brackets that are no answer: '[Consignar como mínimo 4 funciones]', not '[Inglés básico]'."""
_LONGEST_REPEAT = 10
_LONGEST_HEAD = 5
_LONGEST_LABEL = 8
_LONGEST_WORD = 16


def named(text: str, names: Names) -> Name | None:
    """What a heading names that its instruction stands behind: 'Misión. ¿Qué hace y para qué?', 'Tareas: detalle las ...'."""
    bare = number.split(text)[1]
    sign = _BEHIND.search(bare)
    name = names.section(bare[: sign.start()]) if sign is not None else None
    if sign is None or name is None or name.key in {"", "notes"} or not name.exact:
        return None
    head, rest = fold(bare[: sign.start()]), bare[sign.end() :]
    if "(" in sign[0] and not rest.rstrip(" .:").endswith(")"):  # 'Idiomas (indique cuáles): inglés' answers
        return None
    again = fold(rest).startswith(f"{head} ") and len(rest.split()) <= _LONGEST_REPEAT
    repeats = again and name.key in DUTIES and sign[0].strip() == "."  # 'Misión: misión de ...' tells one
    return name if repeats or is_hint(rest, names) or is_question(rest) else None


def heads(text: str, names: Names) -> bool:
    """Whether a few words stand in front of an instruction in brackets, and head what follows: 'Específicas: (detalle ...)'."""
    found = _HEADED.fullmatch(number.split(text)[1]) if ":" in text else None
    return found is not None and len(found[1].split()) <= _LONGEST_HEAD and is_hint(found[2], names)


def specified(text: str, names: Names) -> str | None:
    """What stands behind an instruction of one word: 'Especificar: planos' gives 'planos', None without one."""
    word, colon, said = text.partition(":")
    asks = bool(colon) and len(word) <= _LONGEST_WORD and names.vocabulary.find("hints", word) is not None
    return said.strip() if asks else None


def is_question(text: str) -> bool:
    """Whether a text ends by asking, as instructions do and content does not."""
    return text.rstrip(' .)]*"”»').endswith("?")


def is_hint(text: str, names: Names) -> bool:
    """Whether the text is an instruction of the blank form; 'Registrar, controlar y mantener ...' says what is done."""
    bare = text.lstrip("([<«")
    start = names.vocabulary.start("hints", bare)
    if start is None or not start.rest:
        return False
    several = _SEVERAL.match(bare)
    return several is None or names.vocabulary.find("hints", several.group(1)) is not None


def is_duty_hint(text: str, names: Names) -> bool:
    """Whether the text is an instruction how duties are to be worded, which no duty is; a duty asks nothing either."""
    if is_question(text):
        return True
    start = names.vocabulary.start("hints", text.lstrip("([<«"))
    return start is not None and start.key == "duty"


def is_bracketed_hint(text: str, names: Names) -> bool:
    """Whether the text is an instruction that stands in brackets as a whole, which no content does."""
    inside = _BRACKETED.fullmatch(text.strip())
    square = _SQUARE.fullmatch(text.strip()) is not None and len(text.split()) >= _FEWEST_SQUARE
    return inside is not None and (square or is_hint(text, names))


def asks_for_duties(text: str, names: Names) -> bool:
    """Whether the heading of a column is the questions that each of its duties answers, or tells how to word them.

    '¿Qué hace? ¿Para qué lo hace?', 'Para cumplir su objetivo, describa las funciones más importantes que realiza'.
    """
    if is_question(text):
        return text.count("?") > 1
    return len(text.split()) > _LONGEST_LABEL and "duty" in names.vocabulary.mentions("hints", text)
