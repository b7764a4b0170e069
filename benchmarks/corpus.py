"""Documents with gold, read once, and which of them are one company's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.gold import read as read_gold
from parsers.document import Document, texts
from parsers.errors import ReadError
from parsers.limits import Limits
from parsers.readers import read
from parsers.scoring import Gold
from parsers.vocabulary import fold

SHARED = Path(__file__).resolve().parents[2] / "shared"
SAME_CONTENT = 3
"""Functions that two documents must share to be one company's."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """`documents` by name, gold or not; `company` names the company of each."""

    gold: Gold
    documents: Mapping[str, Document]
    company: Mapping[str, str]

    @property
    def companies(self) -> tuple[str, ...]:
        """Those with gold."""
        return tuple(
            dict.fromkeys(self.company[name] for name in self.gold.profiles if name in self.documents)
        )


def load(arguments: list[str]) -> Corpus:
    """The corpus in GOLD_DIR and DOCUMENTS_DIR, by default those beside the project."""
    gold_dir, documents_dir = map(Path, arguments[:2] or (SHARED / "gold", SHARED / "corpus"))
    gold = read_gold(gold_dir)
    documents = dict(_documents(documents_dir))
    return Corpus(gold, documents, _companies(gold, tuple(documents)))


def lines(document: Document) -> Iterator[str]:
    """Every paragraph and cell, running headers and footers too."""
    for block in (*document.blocks, *(block for running in document.running for block in running.blocks)):
        yield from texts(block)


def _documents(folder: Path) -> Iterator[tuple[str, Document]]:
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.suffix in {".tsv", ".json"}:
            continue
        try:
            yield path.name, read(path.read_bytes(), path.name, Limits())
        except ReadError as error:
            print(f"{path.name}: {error}")


def _companies(gold: Gold, names: tuple[str, ...]) -> Mapping[str, str]:
    """A company is what shares an organisation, letters of a code, file names' first two words, or functions."""
    marks = {name: frozenset(_marks(name, gold)) for name in names}
    duties = {name: frozenset(_duties(name, gold)) for name in names}
    company = {name: name for name in names}
    for one in names:
        for other in names:
            if marks[one] & marks[other] or len(duties[one] & duties[other]) >= SAME_CONTENT:
                kept, gone = company[one], company[other]
                company = {name: kept if of == gone else of for name, of in company.items()}
    return company


def _marks(name: str, gold: Gold) -> Iterator[tuple[str, str]]:
    words = re.split(r"[-_ .]", name)
    if all(word.isalpha() and len(word) > 1 for word in words[:2]):
        yield "name", " ".join(words[:2])
    for held in gold.profiles.get(name, ()):
        organization = held.profile.get("organization")
        code = (held.profile.get("control") or {}).get("code")
        if organization:
            yield "organization", fold(organization)
        if code:
            yield "code", re.split(r"\d", code, maxsplit=1)[0]


def _duties(name: str, gold: Gold) -> Iterator[str]:
    for held in gold.profiles.get(name, ()):
        for item in held.profile.get("functions") or ():
            yield fold(item if isinstance(item, str) else item["text"])
