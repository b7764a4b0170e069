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
_PLACED: Final = frozenset({"holders", "frequency", "action"})
"""Attributes that the place of a tick says, and no word."""
_MISREAD: Final = 0.75
"""How alike a word must be to one that text recognition read on a picture."""


@dataclass(frozen=True, slots=True)
class Read:
    """A file as it was read just now."""

    profiles: tuple[ParsedProfile, ...]
    visible: Visible


def changes(original: Read, copy: Read, *, ours: bool = False) -> list[Change]:
    """What the copy says otherwise; nothing where only the layout differs.

    Of a picture only the words count: what they are items of is read too uncertainly. `ours` is an original of the
    program's own making, whose header and footer are as the company's paper was on its day; there a value that was not
    read from a header of the very same words is another layout of it.
    """
    recognised = copy.visible.recognised
    found = [] if recognised else [one for pair in _pairs(original, copy) for one in _differences(*pair)]
    edges = not ours or not (original.visible.header and copy.visible.header)
    if not edges and sorted(original.visible.header) == sorted(copy.visible.header):
        found = [one for one in found if one.section != "control" or one.value_new is not None]
    before, after = _words(original, copy, edges=edges), _words(copy, original, edges=edges)
    passages = list(_passages(before, after, recognised=recognised))
    moved = _moved(passages, before, after)
    told = [passage for passage in passages if passage not in moved]
    if not told and not (moved and found):
        return [one for one in found if one.field in _PLACED or (not edges and one.section == "control")]
    return [*found, *map(_worded, _left(told, found, _numbers(original, copy)))]


def _left(
    passages: Sequence[tuple[Words, Words]], found: Sequence[Change], numbers: set[str]
) -> list[tuple[Words, Words]]:
    """The passages that no change shows already; of items that came or went the following ones count on."""
    if not found:
        return list(passages)
    before, after = (numbers | words for words in _told(found))
    ticked = any(one.field in _PLACED for one in found)
    return [
        (old, new)
        for old, new in passages
        if not (before.issuperset(old) and after.issuperset(new))
        and not (ticked and all(TICK in word for word in (*old, *new)))
    ]


def _words(read: Read, other: Read, *, edges: bool) -> Words:
    """The words that are compared with those of another file.

    What heads a tick's column is told by the same reader alone; text recognition sees ticks here and there.
    """
    words = read.visible.words if edges else read.visible.body
    if read.visible.recognised or other.visible.recognised:
        return tuple(word for word in words if TICK not in word and word.strip("x"))
    if read.visible.format == other.visible.format:
        return words
    return tuple(word.partition(TICK)[0] for word in words)


def _numbers(*sides: Read) -> set[str]:
    """The words that the numbers of items are made of."""
    items = (item for side in sides for one in side.profiles for _, those in one.sections() for item in those)
    return {word for item in items for word in fold(getattr(item, "number", None) or "").split()}


def _pairs(original: Read, copy: Read) -> Iterator[tuple[ParsedProfile, ParsedProfile]]:
    """The profiles of both files, by title, then in their order."""
    left = list(original.profiles)
    for there in copy.profiles:
        if left:
            here = next((one for one in left if one.title == there.title), left[0])
            left.remove(here)
            yield here, there


def _differences(here: ParsedProfile, there: ParsedProfile) -> Iterator[Change]:
    """The changes of content: what is said of copies is about the copy, and a value parted by lines is the same."""
    for change in differences(here, there):
        parted = change.field is not None and _letters(change.value_old) == _letters(change.value_new)
        if change.field != "copy_notice" and not parted:
            yield change


def _letters(value: object) -> str:
    return "" if value is None else "".join(fold(str(value)).split())


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


def _moved(passages: Sequence[tuple[Words, Words]], before: Words, after: Words) -> list[tuple[Words, Words]]:
    """Long passages of one side alone that the other has elsewhere: moved, or printed once more or less."""
    here, there = "".join(before), "".join(after)
    return [
        (old, new)
        for old, new in passages
        if not (old and new) and len(old or new) >= _LONG and "".join(old or new) in (there if old else here)
    ]


def _worded(passage: tuple[Words, Words]) -> Change:
    old, new = (" ".join(part).replace(TICK, " ") or None for part in passage)
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
