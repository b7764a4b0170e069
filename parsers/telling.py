"""The words of a heading that tell what it names, without those that change nothing and those of importance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import stem
from parsers.vocabulary.patterns import among_folded, folded

_WHOSE_LETTERS = re.compile(rf"{among_folded('post', 'of')}{among_folded('post', 'noun')}$".replace(" ", ""))
_RANK_LETTERS = re.compile(rf"{among_folded('rank', 'word')}$|^{among_folded('rank', 'word')}")

Stems = tuple[str, ...]


class TellingWords:
    """Finds sections by the stems of a heading's telling words; made once from a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._meanings = vocabulary.meanings["sections"]
        self.fillers = frozenset(vocabulary.words("fillers", "word"))
        self._binding = frozenset(vocabulary.words("binding", "word"))
        self._importance = vocabulary.meanings["importance"]
        self._joins = folded("small", "and", "or")
        self._longest = vocabulary.longest["importance"]
        self._openers = vocabulary.openers["importance"]
        self._free, self._bound = self._reductions(vocabulary)

    def find(self, words: Sequence[str]) -> str | None:
        """The section of the wording with the same telling words; folded words without those of importance.

        Where wordings come down to one word, 'trabaja con' to 'trabaja', a small word that made the difference
        must stand in the heading too: 'Descripción del trabajo' names no contacts, 'Coordina con' nobody supervised.
        """
        stems = self.stems(words)
        key = self._free.get(stems)
        if key is not None or len(stems) != 1:
            return key
        bound = (self._bound.get((*stems, word)) for word in words if word in self._binding)
        return next((key for key in bound if key is not None), None)

    def are(self, words: Sequence[str]) -> bool:
        """Whether folded words tell anything: one of them is no filler and no number."""
        return any(word not in self.fillers and not word.isdigit() for word in words)

    def spaced(self, letters: str) -> str | None:
        """The section of a wording that is set letter by letter, with no wider blanks between its words."""
        for left_out in (None, _WHOSE_LETTERS, _RANK_LETTERS):
            letters = left_out.sub("", letters) if left_out else letters
            found = next((phrase for phrase in self._meanings if phrase.replace(" ", "") == letters), None)
            if found is not None:
                return self._meanings[found]
        return None

    def stems(self, words: Sequence[str]) -> Stems:
        """The stems of folded words, without fillers and numbers."""
        return tuple(stem(word) for word in words if word not in self.fillers and not word.isdigit())

    def said(self, words: list[str]) -> tuple[str | None, list[str]]:
        """The importance that folded words tell, none where they tell both ('indispensables y deseables'), and the words left."""
        if self._openers.isdisjoint(words):
            return None, words
        said: str | None = None
        both = False
        left: list[str] = []
        place = 0
        while place < len(words):
            longest = min(self._longest, len(words) - place) if words[place] in self._openers else 0
            for length in range(longest, 0, -1):
                key = self._importance.get(" ".join(words[place : place + length]))
                if key is not None:
                    both = both or (said not in {None, key} and words[place - 1] in self._joins)
                    said = "desired" if "desired" in (said, key) else key
                    place += length
                    break
            else:
                left.append(words[place])
                place += 1
        return None if both else said, left

    def _reductions(self, vocabulary: Vocabulary) -> tuple[dict[Stems, str], dict[Stems, str]]:
        """The wordings by their telling words, and those that come down to one word with each binding one beside it.

        A wording without fillers is surer than one that loses words.
        """
        whole: dict[Stems, str] = {}
        cut: dict[Stems, str] = {}
        bound: dict[Stems, str] = {}
        for phrase, key in vocabulary.meanings["sections"].items():
            words = phrase.split()
            stems = self.stems(words)
            binding = [word for word in words if word in self._binding] if len(stems) == 1 else []
            for word in binding:
                bound.setdefault((*stems, word), key)
            if stems and not binding:
                (whole if len(stems) == len(words) else cut).setdefault(stems, key)
            bare = self.stems(self.said(words)[1])
            if bare and bare != stems:
                cut.setdefault(bare, key)
        return {**cut, **whole}, bound
