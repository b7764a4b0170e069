"""The vocabulary without what only one company's documents say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

from benchmarks.corpus import Corpus, lines
from parsers.document import Document
from parsers.profile import ParsedProfile
from parsers.recognise import recognise
from parsers.scoring import Json
from parsers.vocabulary import Vocabulary, fold

LONGEST = 14


class Wordings:
    """Which vocabulary entries occur in which documents.

    An entry occurs where its folded words stand side by side within one paragraph or cell, or do so once fillers
    ('de', 'la') and the endings of gender and number are taken from both, as headings are compared.
    """

    def __init__(self, vocabulary: Vocabulary, documents: Mapping[str, Document]) -> None:
        self.vocabulary = vocabulary
        self._fillers = frozenset(vocabulary.words("fillers", "word"))
        self._said = {name: self._runs(lines(document)) for name, document in documents.items()}

    def without(self, others: Iterable[str], own: Iterable[str] | None = None) -> tuple[Vocabulary, int]:
        """The vocabulary of the entries that the documents `others` say, and how many entries went.

        With `own` only entries go that these documents say, and the others do not.
        """
        said = frozenset(chain.from_iterable(self._said[name] for name in others))
        mine = None if own is None else frozenset(chain.from_iterable(self._said[name] for name in own))
        kept = {
            table: {phrase: key for phrase, key in meanings.items() if self._stays(phrase, said, mine)}
            for table, meanings in self.vocabulary.meanings.items()
        }
        gone = sum(len(self.vocabulary.meanings[table]) - len(left) for table, left in kept.items())
        phrases = {
            table: {
                key: tuple(one for one in wordings if one in kept[table]) for key, wordings in keys.items()
            }
            for table, keys in self.vocabulary.phrases.items()
        }
        openers = {table: frozenset(one.partition(" ")[0] for one in left) for table, left in kept.items()}
        digest = f"{self.vocabulary.digest} without {gone} of {hash(frozenset(said))}"
        reduced = replace(self.vocabulary, phrases=phrases, meanings=kept, openers=openers, digest=digest)
        return reduced, gone

    def _stays(
        self, phrase: str, said: frozenset[tuple[str, ...]], mine: frozenset[tuple[str, ...]] | None
    ) -> bool:
        forms = self._forms(phrase)
        return bool(forms & said) or (mine is not None and not forms & mine)

    def _forms(self, phrase: str) -> frozenset[tuple[str, ...]]:
        words = tuple(phrase.split())
        return frozenset(form for form in (words, self._bare(words)) if form)

    def _runs(self, texts: Iterable[str]) -> frozenset[tuple[str, ...]]:
        """Every run of words, as printed and bare."""
        found: set[tuple[str, ...]] = set()
        for text in texts:
            words = tuple(fold(text).split())
            for spelling in (words, self._bare(words)):
                for start in range(len(spelling)):
                    ends = range(start + 1, min(start + LONGEST, len(spelling)) + 1)
                    found |= {spelling[start:end] for end in ends}
        return frozenset(found)

    def _bare(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_stem(word) for word in words if word not in self._fillers)


def readings(corpus: Corpus, company: str, vocabulary: Vocabulary) -> dict[str, tuple[Json, ...]]:
    """The profiles of one company's documents that have gold or are counted."""
    wanted = (name for name in corpus.gold.documents if corpus.company.get(name) == company)
    return {
        name: tuple(map(ParsedProfile.to_json, recognise(corpus.documents[name], vocabulary)))
        for name in wanted
    }


def others(corpus: Corpus, company: str) -> tuple[str, ...]:
    """The documents of all other companies."""
    return tuple(name for name, of in corpus.company.items() if of != company)


def own(corpus: Corpus, company: str) -> tuple[str, ...]:
    """The documents of one company."""
    return tuple(name for name, of in corpus.company.items() if of == company)


def _stem(word: str) -> str:
    for ending in ("es", "s"):
        if len(word) > len(ending) + 2 and word.endswith(ending):
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 4 and word[-1] in "aeo" else word
