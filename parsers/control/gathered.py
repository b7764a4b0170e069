"""Gathers what is said of the position while a document is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from parsers.control.facts import Identity, Row
from parsers.control.labels import Labelled
from parsers.document import Origin, Warning
from parsers.facts_apart import is_line
from parsers.names import names_of
from parsers.profile import Confidence
from parsers.titles import BY_LABEL, BY_WEAKER_LABEL, Title, candidate, is_company, is_title
from parsers.values import blank, code
from parsers.values.name import is_position
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold
from parsers.vocabulary.patterns import folded

KEYS = ("area", "group", "organization", "position_code", "grade", "posts")
_WHOSE = folded("title", "whose")
_THIS = folded("title", "this")
"""What a sentence about the document begins with: 'Este manual reúne los puestos'."""
_PLACED = re.compile(r"\s+[-–—·|•]\s+")
"""What parts a company's name from its plant, branch or address."""
_CODE_WORDS = ("cod", "clave", "code", "job code", "position code", "class code")
_LABELLED = Confidence(1.0, "by-label")
_NAMED = Confidence(0.85, "by-place")


Value = tuple[str, tuple[Origin, ...], Confidence]


@dataclass(slots=True)
class Gathered:
    """Candidates in the order found; `values` by key, the first one counts."""

    titles: list[Title] = field(default_factory=list)
    values: dict[str, Value] = field(default_factory=dict)
    weak: frozenset[str] = frozenset()
    coded: bool = False
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
        elif labelled.key == "title" or self._is_class(labelled, value, vocabulary):
            yields = vocabulary.find("weaker", labelled.label) == "title"
            found = candidate(value, origins, BY_WEAKER_LABEL if yields else BY_LABEL, vocabulary)
            self.titles += [] if found is None else [found]
        elif labelled.key == "posts":
            count = _count(value, vocabulary)
            if count is not None:
                self.values.setdefault("posts", (str(count), origins, _LABELLED))
        elif labelled.key == "area" and is_line(labelled.label, value, names_of(vocabulary)):
            return
        elif _fits(labelled.key, value, vocabulary):
            self._take(labelled, (value.rstrip(" ;,"), origins, _LABELLED), vocabulary)

    @staticmethod
    def _is_class(labelled: Labelled, value: str, vocabulary: Vocabulary) -> bool:
        """Whether a label of a grade names the class of posts: 'Clase: Técnico Municipal 2', not 'Clase: A'."""
        weak = labelled.key == "grade" and vocabulary.find("weaker", labelled.label) == "title"
        return weak and is_title(value, vocabulary)

    def _take(self, labelled: Labelled, value: Value, vocabulary: Vocabulary) -> None:
        """The first value of a key, or the first that does not yield to others: by its label, or a company's name as area."""
        key = "position_code" if labelled.key == "code" else labelled.key
        yields = vocabulary.find("weaker", labelled.label) == key
        whole = key == "area" and key in self.values and is_company(self.values[key][0], vocabulary)
        if key not in self.values or whole or (key in self.weak and not yields):
            self.values[key] = value
            self.weak = self.weak | {key} if yields else self.weak - {key}
        if labelled.key == "code" or is_code_label(labelled.label):
            self.coded = True

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
            coded=self.coded,
            warnings=tuple(self.warnings),
            consumed=frozenset(self.consumed),
            consumed_rows=frozenset(self.rows),
            **texts,
        )


def is_code_label(label: str) -> bool:
    """Whether a label calls its value a code: 'Código del puesto', not 'N° de puesto'."""
    return fold(label).startswith(_CODE_WORDS)


def company_in(text: str, vocabulary: Vocabulary) -> str | None:
    """The company that a text names, without the address or place behind it; None where it names none."""
    named = (_PLACED.split(text, maxsplit=1)[0], text)
    return next((company for company in named if is_company(company, vocabulary)), None)


def read_kind(
    found: Gathered,
    kind: tuple[str, str, str],
    origins: tuple[Origin, ...],
    vocabulary: Vocabulary,
    confidence: Confidence,
) -> bool:
    """Takes what stands around a kind of document; whether nothing else is in the text."""
    before, which, behind = kind
    last = fold(before).split()[-1:]
    if last and last[0] in _THIS:
        return False
    if last and (last[0] in vocabulary.meanings["language"] or last[0] in _WHOSE):
        return True
    if (
        (len(before.split()) > 6 and not is_company(before, vocabulary))
        or (before.endswith(".") and not is_company(before, vocabulary))
        or any(letter.isdigit() for letter in before)
    ):
        return False
    for text in (before, behind):
        if not text or text[0].isdigit() or code.read(text) or vocabulary.find("document", text) is not None:
            continue
        company = company_in(text, vocabulary)
        if company is not None:
            found.name("organization", company, origins)
        elif text == before and not is_title(text, vocabulary):
            if not is_position(text, vocabulary):  # an area says whose the document is
                found.name("organization", text, origins)
        elif (which == "kind" and not _is_owner(text, vocabulary)) or is_title(text, vocabulary):
            title_found = candidate(text, origins, confidence, vocabulary)
            found.titles += [] if title_found is None else [title_found]
    return True


def _is_owner(text: str, vocabulary: Vocabulary) -> bool:
    """Whether words behind a kind of document only say whose it is: 'de personal', not 'de Jefe de Compras'."""
    first, _, rest = text.partition(" ")
    return fold(first) in _WHOSE and not is_title(rest, vocabulary)


def _count(text: str, vocabulary: Vocabulary) -> int | None:
    """A number of posts: '2', 'Dos (2)', 'dos'."""
    digits = re.search(r"\d{1,4}", text)
    if digits is not None:
        return int(digits.group(0))
    word = vocabulary.find("numbers", text)
    return None if word is None else int(word)


def _fits(key: str, value: str, vocabulary: Vocabulary) -> bool:
    """Whether a value can be what its label says: areas are no addresses, codes are codes, no value is 'El'."""
    if all(word in vocabulary.meanings["language"] for word in fold(value).split()):
        return False
    if vocabulary.find("nothing", value) is not None:
        return False
    section = names_of(vocabulary).section(value) if key == "area" else None
    if section is not None and section.exact and section.key == "identification":  # 'Sección: Identificación'
        return False
    if key in ("code", "position_code"):
        return any(letter.isdigit() for letter in value)
    return key == "grade" or not any(letter.isdigit() for letter in value)
