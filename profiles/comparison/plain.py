"""What changed between two revisions in plain words, section by section: sentences for whoever holds the position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Any, Final

from parsers.profile import Approval, Item, ParsedProfile, Relation, Requirement
from parsers.vocabulary.folding import fold
from profiles.comparison import sentences
from profiles.comparison.changes import Change, Pair, Section, compare, shown_by, values
from profiles.comparison.words import Piece, redline

ITEM_SECTIONS: Final = ("objectives", "functions", "matrix", "relations", "requirements")
"""What touches the person's work most, said first."""
NOBODY: Final = "nobody"
"""The attribute of a term that stands for a signer who is not named."""
NAMES: Final = {"title", "area", "organization"}
"""The values that are names: one in other letters is the same one."""
LONGEST: Final = 90
"""Letters of an item that is named because something about it changed."""


@dataclass(frozen=True, slots=True)
class Term:
    """A value of an attribute, or with `names_field` the attribute itself, to be worded where it is shown."""

    field: str
    value: Any = None
    names_field: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: a template to be translated and its values, texts as they are or terms to be worded.

    `pieces` are the words before and after, where the sentence is of another wording.
    """

    template: str
    values: Mapping[str, str | Term] = field(default_factory=dict)
    pieces: tuple[Piece, ...] = ()

    @property
    def before(self) -> str:
        """The words as they were, '' where the sentence says all."""
        return "".join(one.text for one in self.pieces if one.kind != "inserted")

    @property
    def now(self) -> str:
        """The words as they are, '' where the sentence says all."""
        return "".join(one.text for one in self.pieces if one.kind != "deleted")


@dataclass(frozen=True, slots=True)
class Told:
    """The sentences of one section; `section` as in a profile, or 'profile' and 'control'."""

    section: str
    sentences: tuple[Sentence, ...]


def plain(old: ParsedProfile, new: ParsedProfile) -> tuple[Told, ...]:
    """What changed from `old` to `new`: the position and its work first, the document's own data last; () is nothing."""
    changed = values(old, new)
    found = {section.name: tuple(_section(section)) for section in compare(old, new)}
    order = [
        *ITEM_SECTIONS,
        *(name for name in found if name not in (*ITEM_SECTIONS, "approvals")),
        "approvals",
    ]
    every = [
        Told("profile", tuple(_value(one) for one in changed if one.section == "profile")),
        *(Told(name, found.get(name, ())) for name in order),
        Told("control", tuple(_value(one) for one in changed if one.section == "control")),
    ]
    return tuple(one for one in every if one.sentences)


def _section(section: Section) -> Iterator[Sentence]:
    if section.name == "relations":
        yield from _relations(section.pairs)
        return
    for pair in section.pairs:
        if not pair.changes:
            continue
        if section.name == "approvals":
            yield _signer(pair)
        else:
            yield from _item(pair)


def _item(pair: Pair) -> Iterator[Sentence]:
    for one in pair.changes:
        if one.field is not None:
            yield _attribute(one)
        elif one.change == "reworded":
            yield _reworded(pair, one)
        else:
            desired = isinstance(pair.new, Requirement) and pair.new.importance == "desired"
            came = one.change == "added" and desired
            yield Sentence(sentences.DESIRED if came else _template(one), _values(one))


def _template(change: Change) -> str:
    kind, old, new = change.change, change.number_old, change.number_new
    numbered = sentences.NUMBERED.get(change.section, {}) if old or new else {}
    if kind == "reworded" and old and new and old != new and "renumbered" in numbered:
        return numbered["renumbered"]
    plain_ = sentences.ITEMS.get(change.section, {})
    return numbered.get(kind) or plain_.get(kind) or sentences.OTHER[kind]


def _values(change: Change) -> dict[str, str | Term]:
    return {
        "text": _bare(change.text_new or change.text_old),
        "number": change.number_new or change.number_old or "",
        "number_old": change.number_old or "–",
    }


def _reworded(pair: Pair, change: Change) -> Sentence:
    pieces = redline(change.text_old or "", change.text_new or "")
    old, new = pair.old, pair.new
    if isinstance(old, Requirement) and isinstance(new, Requirement) and new.kind == "experience":
        months = {"old": Term("months", old.months), "value": Term("months", new.months)}
        if old.months and new.months and old.months != new.months:
            return Sentence(sentences.EXPERIENCE, months, pieces)
    return Sentence(_template(change), _values(change), pieces)


def _attribute(change: Change) -> Sentence:
    named = str(change.field)
    text = shorten(_bare(change.text_new), LONGEST, placeholder=" …")
    if named == "importance":
        required = change.value_new == "required"
        return Sentence(sentences.BECAME_REQUIRED if required else sentences.BECAME_DESIRED, {"text": text})
    return _set(change, f"«{text}»")


def _value(change: Change) -> Sentence:
    named = str(change.field)
    if named in sentences.VALUES and None not in (change.value_old, change.value_new):
        values = {"old": Term(named, change.value_old), "value": Term(named, change.value_new)}
        same = named in NAMES and fold(change.value_old) == fold(change.value_new)
        return Sentence(sentences.SPELLED if same else sentences.VALUES[named], values)
    return _set(change, Term(change.section, names_field=True))


def _set(change: Change, what: str | Term) -> Sentence:
    named = str(change.field)
    old, new = change.value_old, change.value_new
    kind = "new" if old in (None, (), "") else "gone" if new in (None, (), "") else "set"
    values: dict[str, str | Term] = {"what": what, "field": Term(named, names_field=True)}
    values |= {"old": Term(named, old)} if kind != "new" else {}
    values |= {"value": Term(named, new)} if kind != "gone" else {}
    return Sentence(sentences.ATTRIBUTES[kind], values)


def _signer(pair: Pair) -> Sentence:
    old, new = pair.old, pair.new
    if old is None or new is None:
        return _signer_alone(new or old, came=old is None)
    assert isinstance(new, Approval)
    return Sentence(sentences.SIGNERS[new.step], {"text": _named(new), "old": _named(old)})


def _signer_alone(item: Item | None, *, came: bool) -> Sentence:
    """A signer who came or went; of a step that names nobody it is the step that did."""
    assert isinstance(item, Approval)
    if not shown_by(item):
        step = {"step": Term("step", item.step)}
        return Sentence(sentences.STEP_CAME if came else sentences.STEP_WENT, step)
    return Sentence(sentences.SIGNER_CAME if came else sentences.SIGNER_WENT, {"text": shown_by(item)})


def _relations(pairs: Sequence[Pair]) -> Iterator[Sentence]:
    """A line that went and one of its kind that came are one sentence: the one took the other's place."""
    went: dict[str, list[Relation]] = {}
    for pair in pairs:
        if isinstance(pair.old, Relation) and pair.new is None:
            went.setdefault(pair.old.kind, []).append(pair.old)
    for pair in pairs:
        old, new = pair.old, pair.new
        if not pair.changes or not isinstance(new, Relation):
            continue
        if isinstance(old, Relation):
            yield from _line(old, new, pair)
        elif went.get(new.kind):
            yield _replaced(went[new.kind].pop(0), new)
        else:
            yield _said(new, "added")
    for left in went.values():
        yield from (_said(one, "removed") for one in left)


def _line(old: Relation, new: Relation, pair: Pair) -> Iterator[Sentence]:
    changes = {one.field or one.change: one for one in pair.changes}
    if "kind" in changes:
        yield _said(old, "removed")
        yield _said(new, "added")
    elif "reworded" in changes:
        yield _replaced(old, new)
    elif "moved" in changes:
        yield Sentence(sentences.OTHER["moved"], {"text": _bare(new.title)})
    if "note" in changes:
        yield _set(changes["note"], _bare(new.title))


def _replaced(old: Relation, new: Relation) -> Sentence:
    values = {"old": _bare(old.title), "text": _bare(new.title)}
    return Sentence(sentences.RELATIONS[new.kind]["replaced"], values)


def _said(line: Relation, change: str) -> Sentence:
    return Sentence(sentences.RELATIONS[line.kind][change], {"text": _bare(line.title)})


def _named(signer: Item) -> str | Term:
    return shown_by(signer) or Term(NOBODY)


def _bare(text: str | None) -> str:
    """The text on one line, without the full stop that the sentence brings itself."""
    return " ".join((text or "").split()).rstrip(" .;:,")
