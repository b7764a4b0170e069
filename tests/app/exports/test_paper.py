"""What is written as Word is read again as the same profile."""

from __future__ import annotations

from typing import Any

import pytest

from app.exports.paper import word
from app.exports.paper.laying import LANGUAGES, lay, words
from parsers.limits import Limits
from parsers.profile import Function, Objective, ParsedProfile, Requirement
from parsers.reading import parse
from parsers.vocabulary import load
from samples.documents import Sample, documents

VOCABULARY = load()
SAMPLES = list(documents())
PLACES = {"source", "origins", "confidence", "warnings", "pages", "governs"}


def said(value: Any) -> Any:
    """What a profile says, without where it was read, how surely, and of which file."""
    if isinstance(value, dict):
        return {name: said(inner) for name, inner in value.items() if name not in PLACES}
    return [said(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_sample_is_read_again_as_it_was(sample: Sample) -> None:
    for profile in parse(sample.data, sample.name, VOCABULARY, Limits()):
        [again] = parse(word.write(lay(profile)), "written.docx", VOCABULARY, Limits())
        assert said(again.to_json()) == said(profile.to_json())


def test_every_language_has_every_word() -> None:
    assert [set(words(language)) for language in LANGUAGES] == [set(words("es"))] * len(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "objective", "duty", "study"),
    [
        (
            "en",
            "To run the nursery every day.",
            "Water the plants of the nursery every morning.",
            "High school diploma",
        ),
        (
            "pt",
            "Dirigir o viveiro todos os dias.",
            "Regar as plantas do viveiro pela manhã.",
            "Ensino médio completo",
        ),
    ],
)
def test_other_languages(language: str, objective: str, duty: str, study: str) -> None:
    profile = ParsedProfile(
        source="x",
        title="Nursery assistant" if language == "en" else "Auxiliar de viveiro",
        language=language,
        objectives=(Objective(text=objective),),
        functions=(
            Function(text=duty, frequency=("daily",)),
            Function(text=f"{duty} Bis", frequency=("weekly",)),
        ),
        requirements=(Requirement(kind="education", text=study, importance="desired"),),
    )
    [again] = parse(word.write(lay(profile)), "written.docx", VOCABULARY, Limits())
    assert said(again.to_json()) == said(profile.to_json())
