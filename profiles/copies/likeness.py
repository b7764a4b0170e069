"""A copy beside what it was made from: what was read in both, and the words that somebody sees in both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Indel

from parsers.profile import ParsedProfile
from parsers.visible import TICK, Visible
from parsers.vocabulary.folding import fold
from profiles.comparison import Change, differences

Words = tuple[str, ...]
_LONG: Final = 5
"""Words of a passage that another program may print at another place; fewer are never passed over."""
_SPECK: Final = 2
"""Letters that text recognition makes of a bullet or a speck."""
_SHORT: Final = frozenset({"no", "ni", "si", "or", "if"})
"""Words as short that turn what a sentence says."""
_MISREAD: Final = 0.75
"""How alike a word must be to one that text recognition read on a picture."""


@dataclass(frozen=True, slots=True)
class Read:
    """A file as it was read just now."""

    profiles: tuple[ParsedProfile, ...]
    visible: Visible


def changes(original: Read, copy: Read, *, ours: bool = False) -> list[Change]:
    """What the copy says otherwise; nothing where only the layout differs.

    Of a picture only the words count: what they are items of is read too uncertainly. `ours` is an original of the program's own making, whose header and footer are as the company's paper was on its day.
    """
    found = [change for pair in _pairs(original, copy) for change in _differences(*pair)]
    whole = not ours or not (original.visible.header and copy.visible.header)
    before = original.visible.words if whole else original.visible.body
    after = copy.visible.words if whole else copy.visible.body
    if copy.visible.recognised:
        before, after, found = _read_off(before), _read_off(after), []
    passages = list(_passages(before, after, recognised=copy.visible.recognised))
    moved = _moved(passages, original.visible)
    told = [passage for passage in passages if passage not in moved]
    if not told and not (moved and found):
        return [change for change in found if ours and not whole and change.section == "control"]
    numbers = _numbers(original, copy) if found else set()
    before_words, after_words = (numbers | words for words in _told(found))
    left = [one for one in told if not (before_words.issuperset(one[0]) and after_words.issuperset(one[1]))]
    return [*found, *map(_worded, left)]


def _numbers(*sides: Read) -> set[str]:
    """The words that the numbers of items are made of."""
    items = (item for side in sides for one in side.profiles for _, those in one.sections() for item in those)
    return {word for item in items for word in fold(getattr(item, "number", None) or "").split()}


def _read_off(words: Words) -> Words:
    """The words that text recognition reads off a picture: ticks it sees here and there."""
    return tuple(word for word in words if TICK not in word and word.strip("x"))


def _pairs(original: Read, copy: Read) -> Iterator[tuple[ParsedProfile, ParsedProfile]]:
    """The profiles of both files, by title, then in their order."""
    left = list(original.profiles)
    for there in copy.profiles:
        if left:
            here = next((one for one in left if one.title == there.title), left[0])
            left.remove(here)
            yield here, there


def _differences(here: ParsedProfile, there: ParsedProfile) -> Iterator[Change]:
    """The changes of content: what is said of copies is about the copy."""
    for change in differences(here, there):
        if change.field != "copy_notice":
            yield change


def _passages(before: Words, after: Words, *, recognised: bool) -> Iterator[tuple[Words, Words]]:
    """The runs of words that differ; words that were only parted or joined otherwise do not."""
    old: list[str] = []
    new: list[str] = []
    for step in Indel.opcodes(before, after):
        if step.tag != "equal":
            old += before[step.src_start : step.src_end]
            new += after[step.dest_start : step.dest_end]
            continue
        if (old or new) and not _same(old, new, recognised=recognised):
            yield tuple(old), tuple(new)
        old, new = [], []
    if (old or new) and not _same(old, new, recognised=recognised):
        yield tuple(old), tuple(new)


def _same(old: Sequence[str], new: Sequence[str], *, recognised: bool) -> bool:
    """Whether both have the same letters; on a picture nearly the same ones, but every digit."""
    if not recognised:
        return "".join(old) == "".join(new)
    here, there = ("".join(filter(_weighs, words)) for words in (old, new))
    if [sign for sign in here if sign.isdigit()] != [sign for sign in there if sign.isdigit()]:
        return False
    return Indel.normalized_similarity(here, there) >= _MISREAD


def _weighs(word: str) -> bool:
    """Whether a word of a picture says something: bullets and specks are read as one letter or two."""
    return len(word) > _SPECK or word in _SHORT or any(sign.isdigit() for sign in word)


def _moved(passages: Sequence[tuple[Words, Words]], original: Visible) -> list[tuple[Words, Words]]:
    """Long passages that stand elsewhere, or that are a header or footer printed once more."""
    gone = {"".join(old) for old, new in passages if not new and len(old) >= _LONG}
    come = {"".join(new) for old, new in passages if not old and len(new) >= _LONG}
    edges = ("".join(original.header), "".join(original.footer))
    found = []
    for old, new in passages:
        if old and new:
            continue
        letters = "".join(old or new)
        again = len(new) >= _LONG and any(letters in edge for edge in edges)
        if again or (letters in gone and letters in come):
            found.append((old, new))
    return found


def _worded(passage: tuple[Words, Words]) -> Change:
    old, new = (" ".join(part) or None for part in passage)
    kind = "reworded" if old and new else "removed" if old else "added"
    return Change(section="text", change=kind, text_old=old, text_new=new)


def _told(found: Sequence[Change]) -> tuple[set[str], set[str]]:
    """The words of both sides that changes show already, a word that a line parts whole and in its parts."""
    sides: tuple[set[str], set[str]] = (set(), set())
    for change in found:
        texts = ((change.text_old, change.value_old), (change.text_new, change.value_new))
        for words, parts in zip(sides, texts, strict=True):
            words.update(fold(" ".join(str(part) for part in parts if part)).split())
    return sides
