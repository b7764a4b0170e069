"""Reporting lines and contacts: one item a post or party."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parsers.certainty import rated
from parsers.names import PARTIES, RELATIONS, Names
from parsers.profile import Confidence, Relation
from parsers.sections.clauses import clauses, verb
from parsers.sections.gather import Placed
from parsers.values import name as people
from parsers.values import number
from parsers.values.title import without_count
from parsers.vocabulary import fold
from parsers.vocabulary.patterns import among_printed

KINDS = ("reports_to", "reports_functionally_to", "supervises", "internal_contact", "external_contact")
_ASIDE = re.compile(r"\s*\(([^()]*)\)\s*\.?$")
_JOINS = re.compile(
    rf"\s+{among_printed('small', 'and')}\s+(?:{among_printed('party', 'to')}\s+(?=[A-ZÁÉÍÓÚÑ]))?|\s*,\s*|\s*;\s*",
    re.IGNORECASE,
)
_SLASH = re.compile(r"\s+/\s+")
_ACRONYM = re.compile(r"[A-Z]{2,5}\.?")
_ACRONYMS = re.compile(r"[A-Z]{2,5}(?:/[A-Z]{2,5})*(?![^\s,;.])")
_SIMPLE = re.compile(rf"[A-ZÁÉÍÓÚÑ][^\s,]*(?: (?!{among_printed('party', 'inside')}\b)[^\s,]+){{0,3}}")
# In brackets behind a post: what the line or contact is about, not '(a)' and not a list of areas
_SCOPE = re.compile(r"[a-zá-úñ]+ \S+")
# Whom one deals with, and what about: 'Tesorería: pagos', 'Vendors – contracts'
_ABOUT = re.compile(r"([^:]{3,80}?)(?::\s+|\s+[–—]\s+|\s+-\s+(?=\S+\s))([a-zá-úñ].{2,})", re.DOTALL)
_FOR = re.compile(rf"(.{{3,80}}?)\s+({among_printed('small', 'purpose')}\s+[a-zá-úñ].{{3,}})", re.DOTALL)
_JOINED = 1
"""Words between two clauses that tell nothing: 'and'."""
_ARTICLE = re.compile(
    rf"^(?:(?:{among_printed('party', 'before')}\s+)?{among_printed('party', 'article')}|{among_printed('party', 'contracted')})\s+(?=[A-ZÁÉÍÓÚÑ])"
)
_COUNTED = re.compile(r"^[^\W\d_]+ \(\d{1,3}\)\s+(?=\S)")
_NUMBERED = re.compile(r"\(?\d{1,3}\)?\s+[^\W\d_]{3}")
"""A post with its number in front; a list of such is a list of posts."""
_FEWEST = 3
_TWO = 2
_LONGEST = 6
_SENTENCE = 10
_LOWER = re.compile(r"[a-zá-ú(]")


def relations(placed: Iterable[Placed], names: Names) -> tuple[Relation, ...]:
    """The relations in the document's order; a text that names nobody gives none."""
    found: dict[tuple[str, str], Relation] = {}
    for one in placed:
        for relation in _of(one, names):
            found.setdefault((relation.kind, fold(relation.title)), relation)
    return tuple(found.values())


def _of(one: Placed, names: Names) -> Iterator[Relation]:
    if _is_prose(one, names):
        return
    kind = _kind(one)
    note = one.entry.field("purpose")
    whole = clauses(one.text, names)
    parted = whole if len(whole) > 1 else [part for unit in _units(one) for part in clauses(unit, names)]
    for text in parted:
        unit, kind_here, remark = _said(text, kind, names)
        if kind_here is None:
            continue
        if (
            one.key == "contacts"
            and (told := verb(text, names)) is not None
            and told.key == "external_contact"
        ):
            kind_here = told.key
        for part in _posts(unit, kind_here, names):
            part = _COUNTED.sub("", part)  # noqa: PLW2901
            title = without_count(part)
            if (
                title is None
                or names.nothing(title.text)
                or title.text.isdigit()
                or part.rstrip().endswith(":")
            ):
                continue
            printed = part.strip() if kind_here in PARTIES else _as_printed(part, title.text)
            yield Relation(
                kind=_side(printed, names) or kind_here if one.key == "contacts" else kind_here,
                title=printed,
                note=remark or (note.text if note else None),
                confidence=_confidence(one, kind),
                origins=one.origins,
            )


def _is_prose(one: Placed, names: Names) -> bool:
    """Whether a sentence says how one is supervised and names nobody: 'Trabaja con independencia, siguiendo ...'."""
    text = one.text
    if one.key in PARTIES:
        return False
    others = text.split()[1:]
    long = len(others) >= _SENTENCE and text.rstrip().endswith(".")
    plain = long and not any(word[:1].isupper() for word in others) and verb(text, names) is None
    return plain and len(_cut(text)[0]) <= _FEWEST and not people.is_position(text, names.vocabulary)


def _kind(one: Placed) -> str | None:
    if one.key == "contacts":
        outside = one.group is not None and fold(one.group).startswith(("extern", "fuera"))
        return "external_contact" if outside else "internal_contact"
    return one.key if one.key in KINDS else None


def _side(party: str, names: Names) -> str | None:
    """On which side a party is where nothing but what it is called tells it: 'Proveedores'."""
    return names.vocabulary.find("contact_kinds", party)


def _confidence(one: Placed, kind: str | None) -> Confidence:
    if kind is None:
        return rated("told-by-verb")
    return rated(*one.evidence, "contact-side-assumed") if one.key == "contacts" else one.confidence


def _units(one: Placed) -> list[str]:
    """The entry's texts, one a printed line unless a line goes on with the one before."""
    if one.entry.fields or len(one.entry.lines) < 2:
        return [one.text]
    units: list[str] = []
    for line in one.entry.lines:
        text = number.split(line)[1] if one.entry.marked else line
        open_before = bool(units) and units[-1].count("(") > units[-1].count(")")
        goes_on = bool(units) and (
            units[-1].endswith((",", "-"))
            or (units[-1].split()[-1].islower() and len(units[-1].split()[-1]) <= 3)
        )
        if units and (open_before or goes_on or _LOWER.match(text) or _is_cut_before(units[-1], text)):
            units[-1] = f"{units[-1]} {text}"
        else:
            units.append(text)
    return units if len(units) > 1 else [one.text]  # words that were cut at a line's end are whole there


def _is_cut_before(before: str, text: str) -> bool:
    """Whether a line's acronym belongs to the last post of a list in small letters: '..., diseñadores' / 'UX, pintores'."""
    _, comma, last = before.rpartition(", ")
    return bool(comma) and last[:1].islower() and _ACRONYMS.match(text) is not None


def _said(text: str, kind: str | None, names: Names) -> tuple[str, str | None, str | None]:
    """The text without verb and remark, the kind that they tell, the remark of a functional line."""
    start = verb(text, names)
    if start is not None and start.rest:
        kind, text = (kind or start.key) if kind in PARTIES else start.key, _ARTICLE.sub("", start.rest)
    aside = _ASIDE.search(text)
    about = _ABOUT.fullmatch(text) if kind in PARTIES and aside is None else None
    if about is not None:
        return about.group(1), kind, about.group(2).rstrip(" .")
    scope = _FOR.fullmatch(text) if kind == "reports_functionally_to" and aside is None else None
    if scope is not None:
        return scope.group(1), kind, scope.group(2)
    if aside and kind in {"reports_to", "reports_functionally_to", None}:
        told = names.vocabulary.start("relation_verbs", aside.group(1))
        if told is not None and told.key == "reports_functionally_to":
            return text[: aside.start()], told.key, told.rest or None
    if aside and kind != "supervises" and _SCOPE.match(aside.group(1)):
        return text[: aside.start()], kind, aside.group(1)
    return text, kind, None


def _posts(text: str, kind: str, names: Names) -> list[str]:
    """The posts of a list in one text; 'y' and commas inside one title do not part it."""
    parts = [part for part in _SLASH.split(text) if part.strip()] if kind not in PARTIES else [text]
    if kind in PARTIES:
        return _told_in_sentence(text) or _bodies(text, names) or parts
    return [post for part in parts for post in _listed(part, names, plain=kind == "supervises")]


def _told_in_sentence(text: str) -> list[str]:
    """The parties of a list that ends as a sentence does: 'Compras, Almacén y Planta.'; else nothing."""
    pieces, joins = _cut(text)
    commas = all("," in join for join in joins[:-1])
    if len(pieces) < _FEWEST or not text.endswith(".") or not commas or "," in joins[-1]:
        return []
    return pieces if all(piece[:1].isupper() and len(piece.split()) <= _LONGEST for piece in pieces) else []


def _bodies(text: str, names: Names) -> list[str]:
    """Institutions or units, each by what such are called: 'Contraloría General y Dirección de Bienes'; else nothing.

    Two, or several between commas: 'Unidad de Seguros, Departamento de Compras y Almacén'.
    """
    pieces, _ = _cut(text)
    lists = (pieces if len(pieces) == _TWO else [], text.split(", "))
    found = (parts for parts in lists if len(parts) > 1 and all(_is_body(part, names) for part in parts))
    return [part.rstrip(" .") for part in next(found, [])]


def _is_body(text: str, names: Names) -> bool:
    """Whether a text begins as institutions or units do, and goes on: 'Contraloría General de Cuentas'."""
    starts = (names.vocabulary.start(table, text) for table in ("institutions", "units"))
    return text[:1].isupper() and any(
        start is not None and len(start.rest.split()) >= _TWO for start in starts
    )


def _listed(text: str, names: Names, *, plain: bool) -> list[str]:
    """The posts of a list; where it is `plain`, names without 'de' are posts too."""
    pieces, joins = _cut(text)
    if len(pieces) > 1 and all(_NUMBERED.match(piece.strip()) for piece in pieces):
        return pieces
    if plain and len(pieces) > 1 and all(_SIMPLE.fullmatch(piece.strip(" .")) for piece in pieces):
        return pieces
    posts = [pieces[0]]
    for join, piece in zip(joins, pieces[1:], strict=True):
        if _is_post(piece, names) and (_is_post(posts[-1], names) or "," in join):
            posts.append(piece)
        else:
            posts[-1] = f"{posts[-1]}{join}{piece}"
    return posts


def _cut(text: str) -> tuple[list[str], list[str]]:
    """The text at its joins outside brackets, and the joins as printed."""
    pieces, joins, start = [], [], 0
    for join in _JOINS.finditer(text):
        if text.count("(", 0, join.start()) > text.count(")", 0, join.start()):
            continue
        pieces.append(text[start : join.start()])
        joins.append(join.group(0))
        start = join.end()
    return [*pieces, text[start:]], joins


def _is_post(text: str, names: Names) -> bool:
    bare = text.strip(" .")
    if not bare:
        return False
    return people.is_position(bare, names.vocabulary) or _ACRONYM.fullmatch(bare) is not None


def _as_printed(part: str, title: str) -> str:
    """The title with the point that was printed behind it."""
    printed = part.strip()
    place = printed.find(title)
    return title if place < 0 or printed[place + len(title) :] != "." else f"{title}."


def unread(placed: Sequence[Placed], names: Names) -> list[Placed]:
    """Entries under a common heading of relations that name no kind, and sentences that name nobody."""
    return [
        one
        for one in placed
        if one.key in RELATIONS
        and (one.key == "relations" or _is_prose(one, names))
        and not any(True for _ in _of(one, names))
        and not names.nothing(one.text)
    ]


def cut_short(placed: Iterable[Placed], names: Names) -> list[Placed]:
    """Sentences of which the relations tell a part only, to be kept as remarks."""
    found = []
    for one in placed:
        parts = clauses(one.text, names)
        told = sum(len(part.split()) for part in parts)
        if len(one.text.split()) - told > _JOINED * len(parts):
            found.append(replace(one, key="notes", entry=replace(one.entry, label="")))
    return found
