"""How well one company's documents are read without its own wording: `python -m benchmarks.leave_one_out [GOLD DOCUMENTS]`.

For each company every vocabulary entry is dropped that occurs in no other company's document. In the column 'own'
only those of them are dropped that its own documents say: the vocabulary of forms that nobody here uses stays.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from benchmarks.corpus import Corpus, load
from benchmarks.left_out import Wordings, others, own, readings
from parsers.scoring import Gold, Json, Scores, scored
from parsers.vocabulary import load as load_vocabulary


def main(arguments: list[str]) -> int:
    corpus = load(arguments)
    vocabulary = load_vocabulary()
    wordings = Wordings(vocabulary, corpus.documents)
    print(
        f"{sum(map(len, vocabulary.meanings.values()))} vocabulary entries; F1, recall, precision, attributes"
    )
    print(
        f"{'company (first document)':44}{'entries':>8}{'whole F1':>10}{'own':>8}{'left out':>10}{'fall':>8}   recall  prec. attrs  profiles"
    )
    whole: dict[str, tuple[Json, ...]] = {}
    left: dict[str, tuple[Json, ...]] = {}
    mild: dict[str, tuple[Json, ...]] = {}
    for company in corpus.companies:
        reduced, gone = wordings.without(others(corpus, company))
        milder, _ = wordings.without(others(corpus, company), own(corpus, company))
        full, less = readings(corpus, company, vocabulary), readings(corpus, company, reduced)
        some = readings(corpus, company, milder)
        whole, left, mild = whole | full, left | less, mild | some
        gold = of(corpus, company)
        figures = told(scored(gold, full), scored(gold, some), scored(gold, less))
        print(f"{company[:43]:44}{-gone:8d}{figures}")
    print(f"{'all':52}{told(*(scored(corpus.gold, each) for each in (whole, mild, left)))}")
    sections(scored(corpus.gold, whole), scored(corpus.gold, left))
    return 0


def of(corpus: Corpus, company: str) -> Gold:
    """The gold of one company."""
    mine = {name for name, owner in corpus.company.items() if owner == company}
    profiles = {name: held for name, held in corpus.gold.profiles.items() if name in mine}
    return Gold(profiles, {name: count for name, count in corpus.gold.counts.items() if name in mine})


def told(whole: Scores, mild: Scores, left: Scores) -> str:
    found = left.total.figures
    miscounts = ", ".join(f"{one.document} {one.found} for {one.gold}" for one in left.miscounts)
    shares = "".join(f"{share:7.3f}" for share in (found.recall, found.precision, found.attrs))
    fall = whole.total.f1 - left.total.f1
    return (
        f"{whole.total.f1:10.3f}{mild.total.f1:8.3f}{left.total.f1:10.3f}{fall:8.3f}  {shares}  {miscounts}"
    )


def sections(whole: Scores, left: Scores) -> None:
    """Recall and precision of each section, whole and left out."""
    print(f"\n{'section':18}{'recall':>8}{'left out':>10}{'precision':>11}{'left out':>10}{'gold':>7}")
    figures: Sequence[Mapping[str, object]] = (whole.sections, left.sections)
    for name in figures[0]:
        one, other = whole.sections[name].figures, left.sections[name].figures
        print(
            f"{name:18}{one.recall:8.3f}{other.recall:10.3f}{one.precision:11.3f}{other.precision:10.3f}{one.gold:7d}"
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
