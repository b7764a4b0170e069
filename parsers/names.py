"""What a heading or label names, by the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from parsers.telling import TellingWords
from parsers.values import number
from parsers.vocabulary import Vocabulary, fold
from parsers.vocabulary.patterns import among_folded, among_printed

REQUIREMENTS = frozenset(
    {
        "requirements",
        "education",
        "formation",
        "training",
        "knowledge",
        "experience",
        "skill",
        "competency",
        "general",
    }
)
ABILITIES = frozenset({"skill", "competency"})
PARTIES = frozenset({"contacts", "internal_contact", "external_contact"})
RELATIONS = frozenset({"relations", "reports_to", "reports_functionally_to", "supervises"}) | PARTIES
DUTIES = frozenset({"functions", "responsibilities"})
DECISIONS = frozenset({"decisions", "decisions_own", "decisions_superior"})
_CONDITIONS = frozenset({"safety", "risks"})
_WITH_TAIL = frozenset(
    {"functions", "objective", "indicators", "responsibilities", "requirements", "supervises", "risks"}
)
_TAIL = re.compile(rf"\b{among_folded('tail', 'word')}\b")
_JOIN = among_printed("small", "and", "or")
_PARTS = re.compile(
    rf"\s*(?:/|,|;|&|\+|\s(?:{_JOIN}|{among_printed('small', 'and_or')})\s)\s*", re.IGNORECASE
)
_PARTED = re.compile(rf"[/,;&+()]|\s{_JOIN}\s", re.IGNORECASE)  # without one there is one part
_ROUND = re.compile(r"[()]")
_WHOSE_BEFORE = re.compile(rf"^{among_folded('post', 'article')} {among_folded('post', 'noun')} ")
_WHOSE_AFTER = re.compile(
    rf" (?:{among_folded('post', 'does')} {among_folded('post', 'its')}|{among_folded('post', 'of')})"
    rf" {among_folded('post', 'noun', 'work')}$"
)
_FOR_POST = re.compile(
    rf" {among_folded('performing', 'for')}(?: {among_folded('performing', 'well')})? {among_folded('performing', 'doing')}"
    rf"(?: {among_folded('performing', 'of')} {among_folded('performing', 'what')}| {among_folded('performing', 'well')})?$"
)
_SPACED = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){5,}(?!\S)")
_BRACKETED = re.compile(r"\([^)]*\)")
_ASIDE = re.compile(r"\w \([^\d)]+,[^\d)]+\) \w")
"""Examples in the middle of a heading: 'Relaciones externas (clientes, bancos) del cargo'."""
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_ENDINGS = re.compile(r"(?<=\w)\((?:e?s|as?|os?)\)")
_EVERYBODY = re.compile(rf" (?:{among_folded('everybody', 'for')} )?{among_folded('everybody', 'who')}$")
_CHAPTER = re.compile(
    rf"{among_printed('chapter', 'word')}(?:\s+(?:\d{{1,2}}|[IVX]{{1,5}})\s*[.:)\-–—]+|\s*:)\s*(?=\S)",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    rf"{among_printed('chapter', 'annex')}\s+(?:n[.º°o]*\s*)?(?:\d{{1,2}}|[A-Z]|[IVX]{{1,5}})\s*[.:)\-–—]+\s*(?=\S)",
    re.IGNORECASE,
)
_RELATED = re.compile(rf" {among_folded('related', 'word')} {among_folded('related', 'to')} .+$")
_SHARED_OUT = frozenset({"functions", "responsibilities"})
"""What an annex shares out among positions."""

_TOLD_BESIDE = frozenset({"weight", "frequency", "level", "target", "purpose"})
"""What columns say of the items of a section, whose heading may name it too."""

_ADJECTIVE = re.compile(
    r"[^\W\d_]{4,}(?:ic|iv|ad|os|ari|ori)as|[^\W\d_]{3,}(?:al|ar|ent|ant)es|[^\W\d_]{3,}ais"
)
"""How a word ends that says of what kind duties are; of any other word 'Funciones' may be a part of a name."""

_LONGEST_NAME = 14
_LONGEST_ANSWER = 20
_LONGEST_TAIL = 10
_ALTERNATIVE = 4
_LONGEST_SIDE = 4
_MOST_PARTS = 5


@dataclass(frozen=True, slots=True)
class Name:
    """What a printed heading or label means: a key of sections or identity, and what it says of importance.

    `key` is empty where the text says importance alone; `exact` is a wording as the vocabulary has it. `inferred`
    is the reason of a name that the vocabulary does not have; `mixed` says that several kinds stand under it.
    """

    text: str
    key: str
    importance: str | None = None
    exact: bool = True
    identity: bool = False
    inferred: str = ""
    mixed: bool = False


class Names:
    """Finds what headings, labels and columns are called; made once from a vocabulary, by `names_of`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._telling = TellingWords(vocabulary)
        self._fillers = self._telling.fillers
        self.section = lru_cache(maxsize=8192)(self._section)
        self._named = lru_cache(maxsize=8192)(self._name)
        self.label = lru_cache(maxsize=8192)(self._label)

    def _section(self, text: str, *, tail: bool = False) -> Name | None:
        """What the heading names; with `tail` also 'Funciones del Gerente', where only the start is a wording."""
        printed = " ".join(text.split())
        bare = number.split(_CHAPTER.sub("", printed, count=1))[1]
        annex = _ANNEX.match(bare)
        found = self._named(bare[annex.end() if annex else 0 :].strip(" .:*-–—_"), tail)
        if annex and (found is None or found.key in _SHARED_OUT):
            return Name(printed, "annex", exact=False)
        return None if found is None else replace(found, text=printed)

    def _name(self, bare: str, tail: bool) -> Name | None:
        """As `_section`, of a text without its number and marks."""
        if len(bare.split()) > _LONGEST_NAME:
            bare = without_brackets(bare)
        folded = _FOR_POST.sub("", _EVERYBODY.sub("", fold(_ENDINGS.sub("", bare))))
        words = folded.split()
        if not words or len(words) > _LONGEST_NAME:
            return self._answered(bare, folded) if len(words) <= _LONGEST_ANSWER else None
        found = self._by_words(bare, folded) or self._answered(bare, folded)
        if found is None and (bare.endswith(")") or _ASIDE.search(bare)):
            outer = without_brackets(bare)
            inner = self.section(outer) if outer not in ("", bare) else None  # a lone ')' stays where it is
            found = replace(inner, text=bare, exact=False) if inner is not None else None
        if found is None and len(words) == 1 and _SPACED.search(bare):
            key = self._telling.spaced(words[0])
            found = Name(bare, key, exact=False) if key is not None else None
        if found is None and tail and len(words) <= _LONGEST_TAIL:
            found = self._with_tail(bare, folded)
        if found is not None and found.key in ABILITIES:
            found = replace(found, mixed=self._parts(bare) == ABILITIES)
        return self._narrowed(bare, found) if found is not None and bare.endswith(")") else found

    def _narrowed(self, bare: str, found: Name) -> Name:
        """Requirements of the one kind that the brackets behind them name: 'Perfil del puesto (competencias)'."""
        head, _, behind = bare.rpartition("(")
        outer = self.section(head)
        if outer is not None and outer.exact and outer.key and not found.exact and self.asks(behind):
            return replace(found, key=outer.key)  # 'Finalidad (para qué lo hace)': what is asked explains
        outer = outer if found.key == "requirements" else None
        inner = self.section(behind) if outer is not None and outer.key == "requirements" else None
        if inner is None or not inner.exact or inner.key not in REQUIREMENTS:
            return found
        return replace(found, key=inner.key, exact=False)

    def _by_words(self, bare: str, folded: str) -> Name | None:
        """A wording as it is, by its telling words, of importance alone, or of several parts."""
        importance, left = self._telling.said(folded.split())
        key = self._exact(folded) or (self.vocabulary.find("sections", bare) if "/" in bare else None)
        if key is not None:
            return Name(bare, key, importance)
        first, _, often = folded.partition(" ")
        if often in self.vocabulary.meanings["frequency"] and self._exact(first) == "functions":
            return Name(bare, "functions", importance)
        if folded in self.vocabulary.meanings["schooling"]:  # 'Ensino fundamental' asks for no importance
            return None
        told = self._by_verb(bare)
        if told is not None:
            return Name(bare, told, importance, exact=False)
        if not self._telling.are(left):
            return Name(bare, "", importance) if importance is not None else None
        key = self._telling.find(left)
        if key is None or (key != "annex" and any(map(str.isdigit, bare))):
            key = self._composed(bare)
        return Name(bare, key, importance, exact=False) if key is not None else None

    def _answered(self, bare: str, folded: str) -> Name | None:
        """'Responsabilidades en calidad', 'Responsabilidad por bienes': what a post answers for; safety is a section apart.

        What answers is no subject: 'Responsabilidades del Jefe de Calidad' names neither.
        """
        opener = self.vocabulary.start("answered", folded)
        if opener is not None and opener.key == "for" and opener.rest:
            held = self._exact(fold(opener.rest)) == "resources"  # 'Responsabilidad por bienes y valores'
            return Name(bare, "resources" if held else "responsibilities", exact=False)
        if opener is None or opener.key != "opener":
            return None
        words = opener.rest.split()
        links = self.vocabulary.meanings["answered"]
        while words and (words[0] in self._fillers or links.get(words[0]) in {"opener", "link"}):
            words = words[1:]
        subject = " ".join(words)
        if self.vocabulary.start("answered", subject) is None:
            return None
        told = (key for key in self.vocabulary.mentions("answered", subject) if key in {"safety", "system"})
        return Name(bare, "safety" if next(told, "system") == "safety" else "responsibilities", exact=False)

    def _by_verb(self, bare: str) -> str | None:
        """The relation that a heading tells by its verb alone: 'Tiene mando directo sobre los siguientes cargos'."""
        start = self.vocabulary.start("relation_verbs", bare)
        if start is None or start.key in PARTIES:  # which side they are on is not told
            return None
        return None if self._telling.are(fold(start.rest).split()) else start.key

    def _exact(self, folded: str) -> str | None:
        """The key of a wording, also where it says whose it is: 'El puesto reporta a', 'Misión del cargo'."""
        meanings = self.vocabulary.meanings["sections"]
        if key := meanings.get(folded):
            return key
        return meanings.get(_RELATED.sub("", _WHOSE_AFTER.sub("", _WHOSE_BEFORE.sub("", folded))))

    def _label(self, text: str) -> Name | None:
        """What a label with a value beside or below it names: a fact of the position, else a section."""
        printed = " ".join(text.split())
        bare = number.split(printed)[1].strip(" .:*-–—_")
        if len(bare.split()) > _LONGEST_NAME:
            return None
        key = self.vocabulary.find("identity", bare)
        if key is None and bare.endswith(")"):
            key = self.vocabulary.find("identity", without_brackets(bare))
            told = self.section(bare.rpartition("(")[2]) if key is not None else None
            if told is not None and told.exact and told.key in RELATIONS:  # 'Dependencia (jefe inmediato)'
                return replace(told, text=printed)
        key = key or self._fact_in_parts(bare)
        if key is not None:
            return Name(printed, key, identity=True)
        name = self._section(text)
        if name is None or (not name.exact and name.key in DUTIES):
            name = self._asked_of_duty(printed, name)
        process = name is not None and not name.exact and self.vocabulary.find("control", bare) == "process"
        return None if process else name  # 'Proceso' labels no 'Procesos'

    def _asked_of_duty(self, printed: str, name: Name | None) -> Name | None:
        """What a question asks of each duty: '¿Para qué lo hace?' its aim, '¿Cómo lo hace?' a remark; else the name given."""
        if not printed.endswith("?"):
            return name
        asked = self.vocabulary.start("column_questions", printed.lstrip(" ¿"))
        key = {"purpose": "objective", "detail": "notes"}.get(asked.key) if asked is not None else None
        return name if key is None else Name(printed, key, exact=False)

    def _fact_in_parts(self, bare: str) -> str | None:
        """The fact that most parts of a label name, and no part another: 'School / Section / Centre', 'Área, departamento o sección'."""
        if not _PARTED.search(bare):
            return None
        parts = [part for part in _PARTS.split(bare) if part]
        found = [key for part in parts if (key := self.vocabulary.find("identity", part)) is not None]
        return found[0] if len(set(found)) == 1 and len(parts) < 2 * len(found) else None

    def column(self, text: str) -> str | None:
        """What a column holds, by its heading."""
        bare = text.strip(" .:*%")
        found = self.vocabulary.find("columns", bare)
        if found is not None or "(" not in bare or len(bare.split()) > _LONGEST_NAME:
            return found
        return self.vocabulary.find("columns", _BRACKETED.sub(" ", bare))

    def asks(self, text: str) -> bool:
        """Whether a text begins as what is asked of each duty does: 'qué hace', '¿Para qué?'."""
        return self.vocabulary.start("column_questions", text.lstrip(" ¿")) is not None

    def is_alternative(self, text: str) -> bool:
        """Whether a heading opens another branch of requirements."""
        words = fold(number.split(text)[1]).split()
        return (
            bool(words)
            and words[0] in self.vocabulary.meanings["alternatives"]
            and len(words) <= _ALTERNATIVE
        )

    def is_for_everybody(self, text: str) -> bool:
        """Whether a heading says that what follows holds for all positions."""
        return _EVERYBODY.search(fold(text)) is not None

    def explains_terms(self, text: str) -> bool:
        """Whether a heading stands over a glossary or a list of sources."""
        return self.vocabulary.find("terms", number.split(text)[1]) is not None

    def is_control(self, text: str) -> bool:
        """Whether a label belongs to the document's control data, or to its approval."""
        return any(self.vocabulary.find(table, text) is not None for table in ("control", "approvals"))

    def nothing(self, text: str) -> bool:
        """Whether the text says that there is nothing: 'Ninguno', 'No aplica', dashes, 'Fecha: __/__/__'."""
        folded = fold(text)
        if not folded or folded in self.vocabulary.meanings["nothing"]:
            return True
        label, _, value = text.partition(":")
        return bool(value.strip()) and not fold(value) and self.is_control(label)

    def affirms(self, text: str) -> bool:
        """Whether the text is an answer that says nothing without what it answers: 'Sí'."""
        return fold(text) in self.vocabulary.meanings["affirmed"]

    def telling(self, text: str) -> tuple[str, ...]:
        """The stems of a heading's words without those that change nothing and those of importance."""
        return self.stems(fold(number.split(text)[1]).split())

    def stems(self, words: list[str]) -> tuple[str, ...]:
        """As `telling`, of folded words."""
        return self._telling.stems(self._telling.said(words)[1])

    def importance(self, text: str) -> str | None:
        """What the words of a heading, label or remark say of importance."""
        return self._telling.said(fold(text).split())[0]

    def _composed(self, bare: str) -> str | None:
        """The one section that all parts of 'A y B' or 'A / B' belong to."""
        found = self._parts(bare)
        found.discard("")
        if not found:
            return None
        return next(iter(found)) if len(found) == 1 else _family(found)

    def _parts(self, bare: str) -> set[str]:
        """The sections that the parts of 'A y B' or 'A / B' name; none where one of them names nothing."""
        parts = (
            [part for part in _PARTS.split(_ROUND.sub(",", bare)) if fold(part)]
            if _PARTED.search(bare)
            else []
        )
        found: set[str] = set()
        for part in parts if 2 <= len(parts) <= _MOST_PARTS else ():
            key = self._part(part)
            if key is None:
                return set()
            found.add(key)
        return found

    def _part(self, part: str) -> str | None:
        words = fold(part).split()
        key = self.vocabulary.meanings["sections"].get(" ".join(words))
        if key is not None:
            return key
        left = self._telling.said(words)[1]
        found = self._telling.find(left) if self._telling.are(left) else ""
        told_beside = found is None and self.vocabulary.find("columns", part) in _TOLD_BESIDE
        return "" if told_beside else found  # 'Actividades, ponderación e indicadores'

    def _with_tail(self, bare: str, folded: str) -> Name | None:
        for cut in _TAIL.finditer(folded):
            key = self.vocabulary.meanings["sections"].get(folded[: cut.start()].strip())
            if key in _WITH_TAIL:
                return Name(bare, key, exact=False)
        first, _, kind = folded.partition(" ")  # 'Funciones pedagógicas', not 'Actividades diarias'
        duties = self.vocabulary.meanings["sections"].get(first) == "functions" and _ADJECTIVE.fullmatch(kind)
        if duties and self.vocabulary.find("frequency", kind) is None:
            return Name(bare, "functions", exact=False)
        return self._side(bare, folded)

    def _side(self, bare: str, folded: str) -> Name | None:
        """'Fuera del Ministerio', 'Outside the University': a side that ends in a small word, then of what."""
        words = folded.split()
        if ":" in bare or "," in bare:
            return None
        for length in range(2, min(len(words), _LONGEST_SIDE)):
            key = self.vocabulary.meanings["sections"].get(" ".join(words[:length]))
            if key in PARTIES and words[length - 1] in self._fillers and len(words) <= length + _LONGEST_SIDE:
                return Name(bare, key, exact=False)
        return None


@lru_cache(maxsize=4)
def names_of(vocabulary: Vocabulary) -> Names:
    """The names of a vocabulary, made once: what they found in one document helps with the next."""
    return Names(vocabulary)


def without_brackets(text: str) -> str:
    """The text without what stands in brackets."""
    return _BRACKETS.sub("", text).strip(" .:")


def _family(keys: set[str]) -> str | None:
    """The section that holds several kinds told in one heading."""
    for family, key in _families():
        if keys <= family:
            return key
    if "functions" in keys and keys <= {"functions", "responsibilities", "objective", "indicators"}:
        return "functions"
    return None


def _families() -> Iterator[tuple[frozenset[str], str]]:
    yield ABILITIES, "competency"
    yield frozenset({"education", "formation"}), "education"
    yield frozenset({"formation", "training"}), "training"
    yield REQUIREMENTS, "requirements"
    yield PARTIES, "contacts"
    yield RELATIONS, "relations"
    yield DECISIONS, "decisions"
    yield _CONDITIONS, "safety"
    yield frozenset({"responsibilities", "decisions"}), "responsibilities"
    yield frozenset({"resources", "indicators"}), "resources"
    yield frozenset({"employment", "schedule"}), "employment"
