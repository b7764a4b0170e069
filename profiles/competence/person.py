"""A person as a form or a list gives them, and the one-line spelling of what they can show."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.values import duration
from parsers.values import level as levels
from parsers.vocabulary import Vocabulary
from profiles.competence.levels import Level
from profiles.competence.verdicts import Fact

_MARKS = re.compile(r"^(?P<name>.*?)\s*(?:[:=]\s*(?P<behind>[^:=]+)|\((?P<within>[^()]*)\))$", re.DOTALL)
_PERCENT = re.compile(r"^(?P<name>.*\D)\s+(?P<share>\d{1,3}\s*%)$", re.DOTALL)
_BULLET = re.compile(r"^\s*[-•·*]\s+")


@dataclass(frozen=True, slots=True)
class Held:
    """A position that somebody holds, by its title; `acting` is for another, for a time.

    Ends that are None are open; with `dated` that was said, without it what is recorded of them stays.
    """

    title: str
    area: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    acting: bool = False
    dated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An employee to be entered; `given` are the kinds of facts that were spoken of, even as empty.

    What was not spoken of stays as it is recorded: `held`, `mail` and `account` (a login) are None then, and ''
    says that there is none.
    """

    number: str
    name: str
    mail: str | None = None
    account: str | None = None
    held: tuple[Held, ...] | None = None
    facts: tuple[Fact, ...] = ()
    given: frozenset[str] = frozenset()


def facts_in(text: str, kind: str, vocabulary: Vocabulary) -> tuple[Fact, ...]:
    """The entries of a list: parted by lines, ';' or '|', else by commas; each with its level, if it has one.

    A level stands behind a colon, in brackets, or as a percentage: 'Excel: avanzado', 'Inglés (B2)', 'SAP 80%';
    the length of an experience behind a colon or in brackets: 'Ventas: 3 años'.
    """
    return tuple(dict.fromkeys(_fact(part, kind, vocabulary) for part in _parts(text, kind)))


def spelled(fact: Fact) -> str:
    """The fact as `facts_in` reads it."""
    if fact.months is not None:
        return f"{fact.text}: {fact.months} meses"
    level = fact.level
    if level.percent is not None:
        return f"{fact.text}: {level.percent}%"
    if level.number is not None:
        return f"{fact.text}: {level.number}"
    return f"{fact.text}: {level.label}" if level.label else fact.text


def _parts(text: str, kind: str) -> Iterator[str]:
    """Commas part short skills; those of a degree ('Economía, mención Finanzas') belong to it."""
    separator = r"[;\n\r|]"
    if kind != "education" and not re.search(separator, text):
        separator = r",(?![^(]*\))"
    for part in re.split(separator, text):
        bare = " ".join(_BULLET.sub("", part).split()).rstrip(".")
        if any(letter.isalnum() for letter in bare):
            yield bare


def _fact(text: str, kind: str, vocabulary: Vocabulary) -> Fact:
    marked = _MARKS.match(text)
    if kind == "experience":
        length = duration.months(marked["behind"] or marked["within"] or "", vocabulary) if marked else None
        name = marked["name"].strip() if marked and length is not None else text
        return Fact(kind=kind, text=name, months=length)
    share = _PERCENT.match(text)
    if share:
        return Fact(
            kind=kind, text=share["name"].rstrip(" :-–"), level=_level(share["share"], vocabulary) or Level()
        )
    if marked and marked["name"]:
        level = _level(marked["behind"] or marked["within"] or "", vocabulary)
        if level is not None:
            return Fact(kind=kind, text=marked["name"].strip(), level=level)
    return Fact(kind=kind, text=text)


def _level(text: str, vocabulary: Vocabulary) -> Level | None:
    found = levels.read(text, vocabulary)
    if found is not None:
        return Level(found.percent, found.level, found.label)
    # the common frame of languages, which is a name and not a number
    return Level(label=text.upper()) if re.fullmatch(r"[A-Ca-c][12]\+?", text.strip()) else None
