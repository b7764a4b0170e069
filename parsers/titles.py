"""Finds what the position is called where no label says it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.document import Origin
from parsers.profile import Confidence
from parsers.values import blank, code, name, number, title
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold
from parsers.vocabulary.patterns import among_printed, folded


@dataclass(frozen=True, slots=True)
class Title:
    """A text that may be the position's title, as printed without section number and count of posts.

    `posts` is the count of posts that stood with it.
    """

    text: str
    origins: tuple[Origin, ...]
    confidence: Confidence
    posts: int | None = None


BY_LABEL = Confidence(1.0, "title-by-label")
BY_WEAKER_LABEL = Confidence(0.96, "title-by-label")
BY_HEADER = Confidence(0.95, "title-in-header")
BY_KIND = Confidence(0.9, "title-beside-kind-of-document")
BY_HEADING = Confidence(0.85, "title-as-heading")
BY_CALL = Confidence(0.9, "title-in-call")
INFERRED = Confidence(0.5, "title-inferred")
_MOST_FORM = 8
"""Words of the longest legal form, and one: 'S. de R.L. de C.V.'."""
_PLACE_PARTS = 2
_MOST_WORDS = 14
# Dots that lead to a page number in a table of contents
_LEADER = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}|_{4,}")
_WORD = re.compile(r"\S+")
_OF = re.compile(rf"\s+{among_printed('title', 'of')}$", re.IGNORECASE)
_WHOSE = folded("post", "of")
_OF_POST = frozenset({"functions", "responsibilities", "requirements", "objective", "competency"})
"""Sections that say whose they are: 'Funciones del Supervisor' is no title."""
_SMALL = folded("small", "hanging")
_SENTENCE = re.compile(r"[.;:?!]\s+\w+\s+\w+")
# A heading over what a company says of itself: 'About Council', 'Our School'
_ABOUT = re.compile(rf"{among_printed('company', 'about')}\s", re.IGNORECASE)
# A number that ends in letters as a company does: 'Resolución 120-2015-SA'
_LAW = re.compile(r"\d-[A-Z]+\.?$")
_BRACKETED = re.compile(r"\(.*?\)")
# The step of a post within its class: 'Systems Operator II', 'Técnico 2B', 'Electricista A'
_STEP = re.compile(r"\s+(?:[IVX]{1,4}|\d[A-Z]?|[A-E])\s*$")
# In front of the title of a chapter: 'Capítulo II: ', 'Puesto N° 3: ', 'DEL ' over the functions of one
_OPENER = re.compile(
    rf"{among_printed('chapter', 'word')}(?:\s+(?:\d{{1,2}}|[IVX]{{1,5}})\s*[.:)\-–—]+|\s*:)\s*(?=\S)"
    rf"|{among_printed('post', 'noun')}\s+(?:n[.º°o]*\s*)?\d{{1,2}}\s*[.:)\-–—]+\s*(?=\S)"
    rf"|{among_printed('post', 'of')}\s+(?=\S)",
    re.IGNORECASE,
)
# A call for a post: contratar los servicios de un (01) Especialista en Aguas
_CALL = re.compile(
    rf"\b{among_printed('title', 'call')}\b.*?"
    rf"\b{among_printed('small', 'one_of_several')}\s*(?:\([oa]?\)\s*)?(?:\(\s*\d{{1,3}}\s*\)\s*)(\S.{{3,90}})$",
    re.IGNORECASE,
)
# 'El Jefe de Compras es el responsable de', 'The Senior Engineer provides'
_SUBJECT = re.compile(
    rf"^{among_printed('title', 'article')}\s+(.{{4,90}}?)\s+{among_printed('title', 'verb')}\b",
    re.IGNORECASE,
)


def split_kind(text: str, vocabulary: Vocabulary) -> tuple[str, str, str] | None:
    """What stands before a kind of document, which it is ('kind' or 'manual'), and what stands behind.

    'Linux Club - Position Description: Secretary' gives ('Linux Club', 'kind', 'Secretary'); None without one.
    """
    words = list(_WORD.finditer(text))
    best: tuple[int, int, str] | None = None
    openers = vocabulary.openers["document"]
    for start in range(len(words)):
        first = fold(words[start].group(0)).partition(" ")[0]
        if len(first) > 1 and first not in openers:
            continue
        for end in range(min(start + 8, len(words)), start, -1):
            key = vocabulary.find("document", text[words[start].start() : words[end - 1].end()])
            if key in ("kind", "manual") and (best is None or end - start > best[1] - best[0]):
                best = (start, end, key)
    if best is None:
        return None
    before = text[: words[best[0]].start()].strip(" \t\n:-–—|,*")
    if vocabulary.find("document", _OF.sub("", before)) == best[2]:  # 'Ficha de' before 'Perfil de puesto'
        before = ""
    behind = text[words[best[1] - 1].end() :].strip(" \t\n:-–—|,*")
    return before, best[2], behind


def candidate(
    text: str, origins: tuple[Origin, ...], confidence: Confidence, vocabulary: Vocabulary
) -> Title | None:
    """The text as a candidate for the title; None for blanks, kinds of documents, areas' owners and sentences."""
    read = None if _LEADER.search(text) else title.read(text)
    if read is None or blank.reason(read.text, vocabulary) or len(read.text.split()) > _MOST_WORDS:
        return None
    if vocabulary.find("nothing", read.text) is not None:
        return None
    if vocabulary.find("document", read.text) is not None or _SENTENCE.search(read.text):
        return None
    return Title(read.text, origins, confidence, read.posts)


def opening_title(
    text: str, origins: tuple[Origin, ...], confidence: Confidence, vocabulary: Vocabulary
) -> Title | None:
    """The title in a heading that opens a profile, without the chapter, code or count that it begins with."""
    first, _, rest = text.strip().partition(" ")
    behind = rest.lstrip("-–—:. ")
    if behind != rest and code.read(first) is not None:
        text = behind
    bare = number.split(text)[1]
    opener = _OPENER.match(bare)
    return candidate(bare[opener.end() :] if opener else text, origins, confidence, vocabulary)


def is_title(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text by itself reads as a post: short, and named as posts are ('Jefe de ...', '... Engineer')."""
    read = None if _LEADER.search(text) else title.read(text)
    if read is None or len(read.text.split()) > _MOST_WORDS or vocabulary.find("sections", read.text):
        return False
    words = fold(_STEP.sub("", _BRACKETED.sub(" ", read.text))).split()
    if len(words) > 1 and vocabulary.meanings["sections"].get(words[0]) in _OF_POST and words[1] in _WHOSE:
        return False
    heads = [" ".join(words[:2]), *words[:1]]
    if any(head in vocabulary.meanings[table] for table in ("titles", "posts") for head in heads):
        return True
    return bool(words) and words[-1] in vocabulary.meanings["posts"] and not text.rstrip().endswith(".")


def is_company(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text ends with a company's legal form ('S.A.C.', 'Ltda.'), or names its kind last and is no post."""
    words = fold(text).split()
    if _LAW.search(text) or _is_place(text, vocabulary) or _ABOUT.match(text):
        return False
    ends = (" ".join(words[-length:]) for length in range(1, min(_MOST_FORM, len(words))))
    kinds = {kind for end in ends if (kind := vocabulary.meanings["companies"].get(end)) is not None}
    named = "kind" in kinds and is_proper(text)
    return "form" in kinds or (named and not name.is_position(text, vocabulary))


def is_proper(text: str) -> bool:
    """Whether all words but the small ones have capitals, as those of a name do."""
    return all(word[0].isupper() or fold(word) in _SMALL for word in text.split() if word[0].isalpha())


def _is_place(text: str, vocabulary: Vocabulary) -> bool:
    """Whether letters behind a country's name say where it lies: 'Guatemala, C.A.', 'Managua, Nicaragua, C.A.'."""
    country = ",".join(text.split(",")[-_PLACE_PARTS:])
    return vocabulary.meanings["companies"].get(fold(country)) == "place"


def is_unit(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text begins or ends with what units of an organization are called: 'Dirección de Obras'."""
    last = fold(text).rpartition(" ")[2]
    return vocabulary.start("units", text) is not None or last in vocabulary.meanings["units"]


def called_for(text: str, origins: tuple[Origin, ...], vocabulary: Vocabulary) -> Title | None:
    """The post that a call is for: 'Convocatoria para la contratación de un (01) Especialista en Aguas'."""
    found = _CALL.search(" ".join(text.split()))
    return candidate(found.group(1).rstrip(" ."), origins, BY_CALL, vocabulary) if found else None


def infer_title(text: str, origins: tuple[Origin, ...], vocabulary: Vocabulary) -> Title | None:
    """The title that a sentence about the post begins with: 'El Jefe de Compras es el responsable de ...'."""
    found = _SUBJECT.match(" ".join(text.split()))
    if found is None or not (
        is_title(found.group(1), vocabulary) or name.is_position(found.group(1), vocabulary)
    ):
        return None
    return candidate(found.group(1), origins, INFERRED, vocabulary)
