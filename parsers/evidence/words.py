"""What the words of an unknown heading speak of: known words beside unknown ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import takewhile

from rapidfuzz import fuzz

from parsers.names import DUTIES, PARTIES, RELATIONS, REQUIREMENTS, Name, Names
from parsers.values import number
from parsers.vocabulary import fold
from parsers.vocabulary.patterns import folded

# What follows them says more of the head in front: 'Nivel de ...', 'Summary of ...'
_LINKS = folded("tail", "link")
_VAGUE = frozenset(
    {"outside", "notes", "annex", "identification", "employment", "references", "general", "formation"}
)
_FAMILIES = (
    (frozenset({"skill", "competency"}), "competency"),
    (REQUIREMENTS, "requirements"),
    (frozenset({"contacts", "internal_contact"}), "internal_contact"),
    (frozenset({"contacts", "external_contact"}), "external_contact"),
    (PARTIES, "contacts"),
    (RELATIONS, "relations"),
    (DUTIES, "functions"),
)
_FACTS = frozenset({"title", "area", "group", "organization"})
_MOST_WORDS = 9
_MOST_UNKNOWN = 2
_SHORTEST = 4
_COGNATE = 7
"""Letters that a word must have to be taken for another one of nearly the same letters."""
_ALIKE = 86.0


def key_of(text: str, names: Names) -> str | None:
    """The section that the head of an unknown heading names; what it is a requirement of may name it too.

    'Otros conocimientos valorados' speaks of knowledge; 'Área de experiencia' and 'Requisitos de experiencia' of experience; 'Organigrama de
    funciones' of nothing.
    """
    words = fold(number.split(text)[1]).split()
    if not words or len(words) > _MOST_WORDS:
        return None
    head = list(takewhile(lambda word: word not in _LINKS, words))
    found = _keys(head, names)
    if found not in (None, "requirements"):
        return found
    tail = _tail_key(words[len(head) :], names)
    return tail if tail in REQUIREMENTS else found


def _tail_key(words: list[str], names: Names) -> str | None:
    """What stands behind the head and its link: a known wording, or known words beside unknown ones."""
    wording = names.section(" ".join(words[1:])) if words else None
    return wording.key if wording is not None and wording.key else _keys(words, names)


def fact_of(text: str, names: Names) -> Name | None:
    """The fact of a position that an unknown label names by its head: 'Unidad orgánica ejecutora'."""
    words = fold(number.split(text)[1]).split()
    head = list(takewhile(lambda word: word not in _LINKS, words))
    if not head or len(words) > _MOST_WORDS:
        return None
    identity = names.vocabulary.meanings["identity"]
    for word in (head[0], head[-1]):
        if identity.get(word) in _FACTS:
            return Name(text, identity[word], exact=False, identity=True, inferred="heading-words")
    return None


def name_of(text: str, names: Names) -> Name | None:
    """The name that a heading has by its words, with their reason."""
    key = key_of(text, names)
    if key is None:
        return None
    return Name(text, key, names.importance(text), exact=False, inferred="heading-words")


def mentioned(text: str, names: Names) -> tuple[str, ...]:
    """The sections whose wordings stand in a text, in its order."""
    return tuple(key for key in names.vocabulary.mentions("sections", text) if key not in _VAGUE)


def _keys(words: list[str], names: Names) -> str | None:
    stems = names.telling(" ".join(words))
    keys = [_key(stem, names) for stem in stems]
    known = {key for key in keys if key is not None}
    if not known or keys.count(None) > _MOST_UNKNOWN:
        return None
    if len(known) == 1:
        return next(iter(known))
    return next((key for family, key in _FAMILIES if known <= family), None)


def _key(stem: str, names: Names) -> str | None:
    heads = _heads(names)
    found = heads.get(stem)
    return found if found is not None or len(stem) < _COGNATE else _cognates(names, stem)


@lru_cache(maxsize=4096)
def _cognates(names: Names, stem: str) -> str | None:
    """The section of the known word that is spelt most alike: 'education' and 'educación', 'experiencia' mistyped."""
    best, found = _ALIKE, None
    for other, key in _heads(names).items():
        if len(other) >= _COGNATE and abs(len(other) - len(stem)) <= 2 and other[:2] == stem[:2]:
            alike = fuzz.ratio(stem, other)
            best, found = (alike, key) if alike > best else (best, found)
    return found


@lru_cache(maxsize=8)
def _heads(names: Names) -> Mapping[str, str]:
    """The words that name a section by themselves, by their stems."""
    found: dict[str, str] = {}
    for phrase, key in names.vocabulary.meanings["sections"].items():
        lone = " " not in phrase and len(phrase) >= _SHORTEST
        if lone and key not in _VAGUE and (stems := names.stems([phrase])):
            found.setdefault(stems[0], key)
    return found
