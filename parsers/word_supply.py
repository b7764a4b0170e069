"""What a profile's items have to show for each place of the document: their words, each to be used once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Final

from parsers.document import Origin
from parsers.profile import Item, ParsedProfile
from parsers.vocabulary import Vocabulary, fold

_MADE_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "date": ("months",),
    "issued_on": ("months",),
    "months": ("durations", "numbers"),
    "posts": ("numbers",),
    "kind": ("relation_verbs",),
    "frequency": ("frequency",),
    "action": ("action",),
}
"""Attributes that hold no words of the document, and the tables of those that they are read from."""
_TEXTS: Final = frozenset({"text", "title", "hazard"})
_LETTERS: Final = 2
_LONGEST_LABEL: Final = 8


def words_of(text: str) -> list[str]:
    """The words of a text that have two letters or more; numbers, marks and single letters are none."""
    return [word for part in text.split() for word in fold(part).split() if _is_word(word)]


def _is_word(word: str) -> bool:
    return len(word) >= _LETTERS and word.isalpha()


@dataclass(slots=True)
class Offer:
    """An item's words that are not used yet, and those that its attributes may have been read from."""

    note: bool
    words: Counter[str]
    made_of: frozenset[str] = frozenset()

    def take(self, word: str) -> bool:
        """Whether the item shows the word; a word of its texts is used up."""
        if self.words[word]:
            self.words[word] -= 1
            return True
        return word in self.made_of


@dataclass(slots=True)
class Supply:
    """All offers by place; the texts of items, and their attributes, which are often printed elsewhere than the item."""

    places: dict[Origin, list[Offer]] = field(default_factory=lambda: defaultdict(list))
    attributes: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)

    def take(self, word: str, origins: Iterable[Origin]) -> Offer | None:
        """The offer among those at the places that shows the word; items come before notes."""
        offers = sorted(self._at(origins), key=lambda one: one.note)
        return next((one for one in offers if one.take(word)), None)

    def take_all(self, words: Sequence[str], origins: Iterable[Origin]) -> Offer | None:
        """The offer at the places that alone shows all of the words, which are then used up."""
        wanted = Counter(words)
        fitting = [offer for offer in self._at(origins) if wanted <= offer.words]
        best = min(fitting, key=lambda offer: (offer.note, offer.words.total()), default=None)
        if best is not None:
            best.words -= wanted
        return best

    def _at(self, origins: Iterable[Origin]) -> Iterable[Offer]:
        """The offers at the places, each once."""
        return {id(offer): offer for origin in origins for offer in self.places.get(origin, ())}.values()

    def tells(self, words: Sequence[str]) -> bool:
        """Whether the words are an item that is told twice, or stand side by side in an attribute of one."""
        run = f" {' '.join(words)} "
        return run in self.texts or any(run in attribute for attribute in self.attributes)


def supply(profiles: Iterable[ParsedProfile], vocabulary: Vocabulary) -> Supply:
    """What the profiles offer."""
    found = Supply()
    for profile in profiles:
        for section, items in profile.sections():
            for item in items:
                _add_item(found, item, vocabulary, note=section == "notes")
        _add_facts(found, profile, vocabulary)
    return found


def _add_item(found: Supply, item: Item, vocabulary: Vocabulary, *, note: bool) -> None:
    said = [(part.name, getattr(item, part.name)) for part in fields(item)]
    words: Counter[str] = Counter()
    for name, value in said:
        for text in _strings(name, value):
            told = words_of(text)
            words.update(told)
            (found.texts if name in _TEXTS else found.attributes).add(f" {' '.join(told)} ")
            label, colon, _ = text.partition(": ")
            if colon and name in _TEXTS and len(label.split()) <= _LONGEST_LABEL:
                found.attributes.add(f" {' '.join(words_of(label))} ")
    offer = Offer(note, words, _made_of([name for name, value in said if value], vocabulary))
    for origin in dict.fromkeys(item.origins):
        found.places[origin].append(offer)


def _add_facts(found: Supply, profile: ParsedProfile, vocabulary: Vocabulary) -> None:
    """Title, area and the other facts of the position, and the control data."""
    for pointer, origins in profile.origins.items():
        *above, name = pointer.strip("/").split("/")
        value = getattr(profile.control if above else profile, name, None)
        if value is not None:
            words = words_of(str(value))
            found.attributes.add(f" {' '.join(words)} ")
            offer = Offer(note=False, words=Counter(words), made_of=_made_of([name], vocabulary))
            for origin in dict.fromkeys(origins):
                found.places[origin].append(offer)


def _strings(name: str, value: Any) -> Iterator[str]:
    if name in {"origins", "confidence"}:
        return
    for text in value if isinstance(value, tuple) else (value,):
        if isinstance(text, str):
            yield text


def _made_of(names: Iterable[str], vocabulary: Vocabulary) -> frozenset[str]:
    tables = {table for name in names for table in _MADE_OF.get(name, ())}
    return frozenset(
        word for table in tables for phrase in vocabulary.meanings[table] for word in phrase.split()
    )
