"""Gathers what is said of the position while a document is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from parsers.control.facts import Identity, Row, Title
from parsers.control.labels import Labelled
from parsers.document import Origin, Warning
from parsers.profile import Confidence
from parsers.titles import BY_LABEL, candidate, is_company, is_title
from parsers.values import blank
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold

KEYS = ("area", "group", "organization", "position_code", "grade", "posts")
_LABELLED = Confidence(1.0, "by-label")
_NAMED = Confidence(0.85, "by-place")


@dataclass(slots=True)
class Gathered:
    """Candidates in the order found; `values` by key, the first one counts."""

    titles: list[Title] = field(default_factory=list)
    values: dict[str, tuple[str, tuple[Origin, ...], Confidence]] = field(default_factory=dict)
    warnings: list[Warning] = field(default_factory=list)
    consumed: set[int] = field(default_factory=set)
    rows: set[Row] = field(default_factory=set)

    def add(self, labelled: Labelled, origins: tuple[Origin, ...], vocabulary: Vocabulary) -> None:
        """Takes a labelled value; blanks of a form give a warning and no value."""
        value = " ".join(labelled.value.split()).strip(" *_")
        reason = blank.reason(value, vocabulary)
        if reason is not None:
            if reason != "empty":
                message = f"{labelled.label} holds {value!r}, which is no value."
                self.warnings.append(Warning(f"control-{reason}", message, origins[0] if origins else None))
        elif labelled.key == "title":
            found = candidate(value, origins, BY_LABEL, vocabulary)
            self.titles += [] if found is None else [found]
        elif _fits(labelled.key, value, vocabulary):
            self.values.setdefault(labelled.key, (value.rstrip(" ;,"), origins, _LABELLED))

    def name(self, key: str, text: str, origins: tuple[Origin, ...]) -> None:
        """Takes a value that its place tells."""
        self.values.setdefault(key, (" ".join(text.split()), origins, _NAMED))

    def identity(self) -> Identity:
        """The titles by confidence and the values."""
        posts = self.values.get("posts", (None, (), None))[0]
        titles = sorted(self.titles, key=lambda each: -each.confidence.value)
        count = (
            int(posts) if posts is not None else next((t.posts for t in titles if t.posts is not None), None)
        )
        texts = {key: self.values[key][0] for key in KEYS if key in self.values and key != "posts"}
        return Identity(
            titles=tuple(titles),
            posts=count,
            origins={key: value[1] for key, value in self.values.items()},
            confidences={key: value[2] for key, value in self.values.items()},
            warnings=tuple(self.warnings),
            consumed=frozenset(self.consumed),
            consumed_rows=frozenset(self.rows),
            **texts,
        )


def read_kind(
    found: Gathered,
    kind: tuple[str, str, str],
    origins: tuple[Origin, ...],
    vocabulary: Vocabulary,
    confidence: Confidence,
) -> bool:
    """Takes what stands around a kind of document; whether nothing else is in the text."""
    before, which, behind = kind
    if len(before.split()) > 6 or before.endswith(".") or any(letter.isdigit() for letter in before):
        return False
    for text in (before, behind):
        if not text or vocabulary.find("document", text) is not None:
            continue
        if is_company(text, vocabulary) or (text == before and not is_title(text, vocabulary)):
            found.name("organization", text, origins)
        elif which == "kind" or is_title(text, vocabulary):
            title_found = candidate(text, origins, confidence, vocabulary)
            found.titles += [] if title_found is None else [title_found]
    return True


def _fits(key: str, value: str, vocabulary: Vocabulary) -> bool:
    """Whether a value can be what its label says: areas are no addresses, counts are numbers, no value is 'El'."""
    if key == "posts":
        return value.isdigit()
    if all(word in vocabulary.meanings["language"] for word in fold(value).split()):
        return False
    return key in ("position_code", "grade") or not any(letter.isdigit() for letter in value)
