"""Whether confidence tells what is right: `python benchmarks/calibration.py [GOLD DOCUMENTS]`.

Two tables: with the whole vocabulary, and with each company's documents read without the entries that occur in no
other company's document. An item is right in text where the scorer finds it in the gold, and right in all where its
attributes are too. Notes and what the gold calls optional are not judged.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.corpus import Corpus, load
from benchmarks.left_out import Wordings, others, readings
from parsers.scoring import (
    RULES,
    Held,
    Json,
    Rule,
    disagreements,
    is_spare,
    items,
    matched,
    numbered,
    paired,
)
from parsers.vocabulary import load as load_vocabulary

BANDS = (0.0, 0.6, 0.8, 0.85, 0.9, 0.95, 0.97, 1.01)
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Judged:
    """One predicted item; confidence is None where the reader gave none."""

    section: str
    confidence: float | None
    reason: str
    text_right: bool
    all_right: bool


def main(arguments: list[str]) -> int:
    corpus = load(arguments)
    vocabulary = load_vocabulary()
    wordings = Wordings(vocabulary, corpus.documents)
    whole: list[Judged] = []
    left: list[Judged] = []
    for company in corpus.companies:
        reduced, _ = wordings.without(others(corpus, company))
        whole += judged(corpus, readings(corpus, company, vocabulary))
        left += judged(corpus, readings(corpus, company, reduced))
    for name, found in (("whole vocabulary", whole), ("one company left out at a time", left)):
        print(f"== {name}")
        bands(found)
        reasons(found)
        print()
    return 0


def judged(corpus: Corpus, found: dict[str, tuple[Json, ...]]) -> Iterator[Judged]:
    """Every item of the profiles that have gold."""
    for name, profiles in found.items():
        for wanted, given in paired(corpus.gold.profiles.get(name, ()), numbered(profiles)):
            if given is not None:
                for rule in RULES:
                    yield from of_section(rule, wanted, given)


def of_section(rule: Rule, wanted: Held, given: Held) -> Iterator[Judged]:
    if rule.section == "notes":
        return
    gold, read = items(rule, wanted.profile), items(rule, given.profile)
    found = matched(rule, gold, read)
    pairs = {other: one for one, other in found.pairs}
    for place, item in enumerate(read):
        if place in found.left and is_spare(rule, item, wanted.profile.get("optional") or ()):
            continue
        in_pair = place in pairs
        agrees = in_pair and not any(disagreements(rule, gold[pairs[place]], item))
        told = place in found.lists
        sure = item.get("confidence") or {}
        yield Judged(
            rule.section, sure.get("value"), sure.get("reason", "none"), in_pair or told, agrees or told
        )


def bands(found: Iterable[Judged]) -> None:
    """A row a band of confidence, then the two figures that are asked for."""
    every = list(found)
    print(f"{'confidence':16}{'items':>7}{'text right':>12}{'all right':>11}")
    for low, high in pairwise(BANDS):
        row(
            f"{low:.2f} - {min(high, 1):.2f}",
            [one for one in every if one.confidence is not None and low <= one.confidence < high],
        )
    row("none given", [one for one in every if one.confidence is None])
    sure = [one for one in every if (one.confidence or 0) >= SURE]
    right = [one for one in every if one.all_right]
    print(
        f"of the items given {SURE} or more, right in text and attributes: {share(sum(one.all_right for one in sure), len(sure))}"
    )
    got = sum((one.confidence or 0) >= SURE for one in right)
    print(f"of the right items, given {SURE} or more: {share(got, len(right))}")


def reasons(found: Iterable[Judged]) -> None:
    """A row a reason, the one with the most mistakes first."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in found:
        groups[f"{one.section} / {one.reason} {one.confidence or ''}"].append(one)
    wrong = {name: sum(not one.all_right for one in group) for name, group in groups.items()}
    print("most mistakes:")
    for name in sorted(groups, key=lambda name: -wrong[name])[:8]:
        if wrong[name]:
            print(f"  {wrong[name]:4d} of {len(groups[name]):4d}  {name}")


def row(name: str, group: list[Judged]) -> None:
    if group:
        texts, right = sum(one.text_right for one in group), sum(one.all_right for one in group)
        print(f"{name:16}{len(group):7d}{texts / len(group):12.3f}{right / len(group):11.3f}")


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "none"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
