"""Whether confidence tells what is right: `python -m benchmarks.calibration [--fit] [GOLD DOCUMENTS]`.

Tables of items by confidence: with the whole vocabulary; with each company's documents read without the entries that
occur in no other company's; the test forms in the same way. The last two are printed again with figures that were
fitted without the company, or the form, that they rate: what a new company may expect. With --fit the figures for
`parsers/certainty.py` are printed, fitted on all of them.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from benchmarks.corpus import load
from benchmarks.fitting import Figures, fitted
from benchmarks.judging import Judged, of_corpus, of_forms
from parsers.certainty import SHARES, UNMEASURED
from parsers.vocabulary import load as load_vocabulary

BANDS = (0.0, 0.6, 0.8, 0.85, 0.9, 0.95, 0.97, 1.01)
SURE = 0.9
WORST = 8
FIT = "--fit"


def main(arguments: list[str]) -> int:
    corpus = load([one for one in arguments if one != FIT])
    vocabulary = load_vocabulary()
    companies, forms = of_corpus(corpus, vocabulary, left_out=True), of_forms(corpus, vocabulary)
    tables = (
        ("whole vocabulary", of_corpus(corpus, vocabulary, left_out=False)),
        ("one company left out at a time", companies),
        ("the same, by figures of the others", crossed(companies, forms)),
        ("forms, one left out at a time", forms),
        ("the same, by figures of the others", crossed(forms, companies)),
    )
    for name, judged in tables:
        print(f"== {name}")
        bands(judged)
        mistakes(judged)
        print()
    if FIT in arguments:
        show(fitted([*companies, *forms]), [*companies, *forms])
    return 0


def crossed(judged: Sequence[Judged], always: Sequence[Judged]) -> list[Judged]:
    """The items with the confidence that figures give them which know nothing of their company."""
    found: list[Judged] = []
    for owner in dict.fromkeys(one.owner for one in judged):
        figures = fitted([*(one for one in judged if one.owner != owner), *always])
        found += [rerated(one, figures) for one in judged if one.owner == owner]
    return found


def rerated(one: Judged, figures: Figures) -> Judged:
    if not one.words or one.words[0] in UNMEASURED:
        return one
    return replace(one, confidence=round(figures.share(one.words), 2))


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
        f"of the items given {SURE} or more, right in text and attributes: "
        f"{share(sum(one.all_right for one in sure), len(sure))}"
    )
    got = sum((one.confidence or 0) >= SURE for one in right)
    print(f"of the right items, given {SURE} or more: {share(got, len(right))}")


def mistakes(found: Iterable[Judged]) -> None:
    """The evidence that misled most."""
    count: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for one in found:
        name = f"{one.section} / {', '.join(one.words) or 'none'} {one.confidence or ''}"
        count[name] += 1
        wrong[name] += not one.all_right
    for name, number in wrong.most_common(WORST):
        if number:
            print(f"  {number:4d} of {count[name]:4d} wrong  {name}")


def show(figures: Figures, judged: Sequence[Judged]) -> None:
    """The figures as `parsers/certainty.py` has them, each with the items that it rests on."""
    count = Counter(word for one in judged for word in one.words)
    right = Counter(word for one in judged if one.all_right for word in one.words)
    print("SHARES")
    for word in SHARES:
        if word not in UNMEASURED:
            print(f'    "{word}": {figures.share((word,)):.3f},  # {right[word]} of {count[word]}')
    print("ODDS")
    for word in sorted(set(count) - set(SHARES)):
        print(f'    "{word}": {figures.odds(word):.2f},  # {right[word]} of {count[word]}')


def row(name: str, group: list[Judged]) -> None:
    if group:
        texts, right = sum(one.text_right for one in group), sum(one.all_right for one in group)
        print(f"{name:16}{len(group):7d}{texts / len(group):12.3f}{right / len(group):11.3f}")


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "none"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
