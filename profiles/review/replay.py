"""Corrections carried out, one after another, on a reading that stays untouched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from profiles.review.anchors import Anchor, locate
from profiles.review.entries import Entry, Json, in_sections, main_text, normal
from profiles.revisions import content


@dataclass(frozen=True, slots=True)
class Operation:
    """A person's word on items: those at `targets`, which had the contents `former`, become `made`.

    Nothing made is a removal, no target an addition at `origins`. Contents are {"section", "fields"}.
    """

    id: int
    kind: str
    targets: tuple[Anchor, ...]
    former: tuple[Json, ...]
    made: tuple[Json, ...]
    origins: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An item that this reading has otherwise than the one that a person spoke of; the person's word stays."""

    operation: Operation
    read: Entry


@dataclass(frozen=True, slots=True)
class Replayed:
    """The entries after all corrections; `unfit` are those that this reading has no place for."""

    entries: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    unfit: tuple[Operation, ...]
    disagreements: tuple[Disagreement, ...]


@dataclass(slots=True)
class _State:
    reading: Sequence[Entry]
    entries: list[Entry]
    aliases: dict[str, str] = field(default_factory=dict)
    removed: list[Entry] = field(default_factory=list)
    unfit: list[Operation] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)

    def find(self, target: Anchor) -> Entry | None:
        """The entry as it stands now, None where it is not there or an earlier correction used it up."""
        if target.made_by is None:
            read = locate(target, self.reading)
            key = read.key if read else None
        else:
            key = self.aliases.get(target.made_key, target.made_key)
        return next((entry for entry in self.entries if entry.key == key), None)


def replay(reading: Sequence[Entry], operations: Iterable[Operation]) -> Replayed:
    """The entries of a reading with every correction that fits; entries come in order of sections."""
    state = _State(reading, list(reading))
    for operation in operations:
        found = [state.find(target) for target in operation.targets]
        present = [entry for entry in found if entry is not None]
        if len(present) == len(found) and (present or not _is_there(state, operation)):
            _carry_out(state, operation, present)
        elif present or not _take_as_done(state, operation):
            state.unfit.append(operation)
    return Replayed(
        tuple(in_sections(state.entries)),
        tuple(state.removed),
        tuple(state.unfit),
        tuple(state.disagreements),
    )


def _carry_out(state: _State, operation: Operation, found: Sequence[Entry]) -> None:
    for entry, former in zip(found, operation.former, strict=True):
        known = (former["section"], content.comparable(former["section"], former["fields"]))
        if entry.comparable != known:
            state.disagreements.append(Disagreement(operation, entry))
    made = [_made(operation, part, found) for part in range(len(operation.made))]
    place = state.entries.index(found[0]) if found else 0
    for entry in found:
        state.entries.remove(entry)
    if not made:
        state.removed += found
    elif found and made[0].section == found[0].section:
        state.entries[place:place] = made
    else:
        for entry in made:
            _insert(state.entries, entry)


def _made(operation: Operation, part: int, found: Sequence[Entry]) -> Entry:
    result = operation.made[part]
    alone = len(found) == len(operation.made) == 1
    text = main_text(result["section"], result["fields"])
    origins = tuple(origin for entry in found for origin in entry.origins) or operation.origins
    return Entry(
        found[0].key if alone else f"{operation.id}.{part}",
        result["section"],
        result["fields"],
        found[0].confidence if found else None,
        origins if len(operation.made) == 1 else _own(origins, text),
        confirmed=True,
    )


def _own(origins: tuple[Json, ...], text: str) -> tuple[Json, ...]:
    """The places whose words a part of a split item has; all of them where the quotes do not tell."""
    words = set(normal(text).lower().split())
    own = tuple(one for one in origins if _mostly(normal(one.get("quote") or "").lower().split(), words))
    return own or origins


def _mostly(quoted: Sequence[str], words: set[str]) -> bool:
    return bool(quoted) and sum(word in words for word in quoted) > len(quoted) / 2


def _insert(entries: list[Entry], fresh: Entry) -> None:
    """Puts an entry among those of its section, by its place in the document."""
    own = [number for number, entry in enumerate(entries) if entry.section == fresh.section]
    before = [number for number in own if entries[number].place <= fresh.place]
    at = before[-1] + 1 if before else own[0] if own else len(entries)
    entries.insert(at, fresh)


def _is_there(state: _State, operation: Operation) -> bool:
    """Whether all that a correction adds was read by the program itself."""
    return all(_as_read(state, result) is not None for result in operation.made)


def _take_as_done(state: _State, operation: Operation) -> bool:
    """Whether this reading is already as the person wanted it; then what was read takes the place of what was made."""
    found = [(_as_read(state, result), result) for result in operation.made]
    if any(entry is None for entry, _ in found):
        return False
    for part, (entry, result) in enumerate(found):
        assert entry is not None
        state.aliases[f"{operation.id}.{part}"] = entry.key
        place = state.entries.index(entry)
        state.entries[place] = replace(entry, fields=result["fields"], confirmed=True)
    return True


def _as_read(state: _State, result: Mapping[str, object]) -> Entry | None:
    """The untouched entry of the section and text of a result."""
    section, fields = str(result["section"]), result["fields"]
    assert isinstance(fields, Mapping)
    text = normal(main_text(section, fields))
    same = [one for one in state.entries if one.section == section and normal(one.text) == text]
    return next((one for one in same if not one.confirmed), None)
