"""Items that were read without the wording of their company, each judged by gold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.corpus import Corpus
from benchmarks.left_out import Wordings, others, readings
from parsers.document import Document
from parsers.limits import Limits
from parsers.profile import ParsedProfile
from parsers.readers import read
from parsers.recognise import recognise
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
from parsers.vocabulary import Vocabulary
from tests.forms.layout import WRITERS, Form
from tests.forms.make import FORMS

KIND = "docx"


@dataclass(frozen=True, slots=True)
class Judged:
    """One predicted item of a company's document; `words` are its evidence, () where the reader gave none."""

    owner: str
    section: str
    confidence: float | None
    words: tuple[str, ...]
    text_right: bool
    all_right: bool


def of_corpus(corpus: Corpus, vocabulary: Vocabulary, *, left_out: bool) -> list[Judged]:
    """The items of all documents with gold, with the whole vocabulary or that of the other companies."""
    wordings = Wordings(vocabulary, corpus.documents)
    found: list[Judged] = []
    for company in corpus.companies:
        words = wordings.without(others(corpus, company))[0] if left_out else vocabulary
        for name, profiles in readings(corpus, company, words).items():
            found += _judged(company, corpus.gold.profiles.get(name, ()), profiles)
    return found


def of_forms(corpus: Corpus, vocabulary: Vocabulary) -> list[Judged]:
    """The items of the test forms, each read with the vocabulary of the corpus and the other forms."""
    documents = {form.name: _read(form) for form in FORMS}
    wordings = Wordings(vocabulary, {**corpus.documents, **documents})
    found: list[Judged] = []
    for form in FORMS:
        known = [*corpus.documents, *(name for name in documents if name != form.name)]
        profiles = recognise(documents[form.name], wordings.without(known)[0])
        gold = tuple(Held(number, profile) for number, profile in enumerate(form.gold, 1))
        found += _judged(form.name, gold, tuple(map(ParsedProfile.to_json, profiles)))
    return found


def _read(form: Form) -> Document:
    return read(WRITERS[KIND](form), f"{form.name}.{KIND}", Limits())


def _judged(owner: str, gold: Sequence[Held], profiles: Sequence[Json]) -> Iterator[Judged]:
    """Every item of the profiles that have gold; notes and what the gold calls optional are not judged."""
    for wanted, given in paired(tuple(gold), numbered(profiles)):
        if given is not None:
            for rule in RULES:
                if rule.section != "notes":
                    yield from _of_section(owner, rule, wanted.profile, given.profile)


def _of_section(owner: str, rule: Rule, wanted: Mapping[str, object], given: Json) -> Iterator[Judged]:
    gold, read = items(rule, wanted), items(rule, given)
    found = matched(rule, gold, read)
    pairs = {other: one for one, other in found.pairs}
    optional = wanted.get("optional") or ()
    for place, item in enumerate(read):
        if place in found.left and is_spare(rule, item, optional):
            continue
        agrees = place in pairs and not any(disagreements(rule, gold[pairs[place]], item))
        told = place in found.lists
        sure = item.get("confidence") or {}
        words = tuple(sure["reason"].split(", ")) if sure else ()
        yield Judged(owner, rule.section, sure.get("value"), words, place in pairs or told, agrees or told)
