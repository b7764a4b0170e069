"""The score of all documents that have gold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from parsers.scoring.judging import HEADER, Judgement, judge
from parsers.scoring.pairing import Held, numbered, paired
from parsers.scoring.rules import RULES, Json
from parsers.scoring.tally import Tally, total


@dataclass(frozen=True, slots=True)
class Gold:
    """`profiles` by the document's name, in the order of ordinals; `counts` says how many profiles documents hold.

    A count of 0 is a document that holds none.
    """

    profiles: Mapping[str, tuple[Held, ...]]
    counts: Mapping[str, int]

    @property
    def documents(self) -> tuple[str, ...]:
        """The names of all documents to be read."""
        return tuple(sorted({*self.profiles, *self.counts}))


@dataclass(frozen=True, slots=True)
class Miscount:
    """A document in which another number of profiles was found than it holds."""

    document: str
    gold: int
    found: int


@dataclass(frozen=True, slots=True)
class Scores:
    """`judgements` by the gold's name; `unread` are those of them that no reading was left for.

    `counted` documents were held against a number of profiles, and `miscounts` went wrong.
    """

    judgements: Mapping[str, Judgement]
    unread: frozenset[str]
    counted: int
    miscounts: tuple[Miscount, ...]

    @property
    def sections(self) -> Mapping[str, Tally]:
        """The tally of each section that has an item on either side, in the order of the rules."""
        sums = {
            name: total(judgement.tallies[name] for judgement in self.judgements.values())
            for name in (*(rule.section for rule in RULES), HEADER)
        }
        return {name: tally for name, tally in sums.items() if not tally.is_empty}

    @property
    def total(self) -> Tally:
        return total(judgement.total for judgement in self.judgements.values())

    def to_json(self) -> dict[str, Any]:
        """All figures as plain JSON values."""
        tallies = {**self.sections, "all": self.total}
        wrong = [[one.document, one.gold, one.found] for one in self.miscounts]
        return {
            "sections": {name: asdict(tally.figures) for name, tally in tallies.items()},
            "f1": {name: judgement.total.f1 for name, judgement in self.judgements.items()},
            "profiles": {"files": self.counted, "wrong": wrong},
        }


def name_of(document: str, held: Held) -> str:
    """What a gold or prediction is called: 'FILE', or 'FILE__N' in a file of several."""
    return f"{document}__{held.ordinal}" if held.ordinal else document


def scored(gold: Gold, readings: Mapping[str, Sequence[Json]]) -> Scores:
    """The score of `readings`, the profiles by document; a document without an entry gave none."""
    judgements: dict[str, Judgement] = {}
    unread: set[str] = set()
    for document, wanted in gold.profiles.items():
        for one, held in paired(wanted, numbered(readings.get(document, ()))):
            name = name_of(document, one)
            judgements[name] = judge(one.profile, held.profile if held else {})
            unread |= set() if held else {name}
    counts = {name: count for name, count in gold.counts.items() if name in gold.profiles or not count}
    found = (Miscount(name, count, len(readings.get(name, ()))) for name, count in counts.items())
    wrong = tuple(one for one in found if one.gold != one.found)
    return Scores(judgements, frozenset(unread), len(counts), wrong)
