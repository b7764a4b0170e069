"""Chooses among the values that several places of a document give for one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.control.changes import Change
from parsers.control.entries import Entry
from parsers.control.reading import PROVING, value_of
from parsers.document import Origin, Warning
from parsers.profile import Confidence
from parsers.values import blank, date, pages, version
from parsers.vocabulary import Vocabulary
from parsers.vocabulary.folding import fold
from parsers.vocabulary.patterns import folded

_RENEWED = folded("date", "renewed")
_SURE = Confidence(1.0, "by-label")
_UNLABELLED = Confidence(0.75, "code-without-label")
_INFERRED = Confidence(0.65, "value-inferred")
_CONTRADICTED = Confidence(0.6, "control-contradiction")
_FROM_CHANGES = Confidence(0.9, "last-row-of-changes")
_EFFECTIVE = Confidence(0.9, "effective-date-as-issue-date")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The value taken for a key, where it stands, how sure it is, and the label it had."""

    value: str
    origins: tuple[Origin, ...]
    confidence: Confidence
    label: str = ""


@dataclass(slots=True)
class _Pile:
    value: str
    label: str
    origins: tuple[Origin, ...]
    weight: int


def choose(
    entries: Sequence[Entry], changes: Sequence[Change], vocabulary: Vocabulary
) -> tuple[dict[str, Chosen], list[Warning]]:
    """One value a key of [control]: what most pages show, the first of equals; contradictions are warned of."""
    chosen: dict[str, Chosen] = {}
    warnings: list[Warning] = []
    for key in (*PROVING, "approved_by"):
        mine = _of(key, entries, vocabulary)
        if key == "pages" and any(pages.is_impossible(entry.labelled.value) for entry in mine):
            warnings.append(_impossible(mine))
            continue
        piles = _piles(key, mine, vocabulary)
        if piles:
            best = max(piles, key=lambda pile: (bool(pile.label), _is_renewed(key, pile.label), pile.weight))
            sure = _SURE if len(piles) == 1 else _CONTRADICTED
            sure = sure if best.label else (_UNLABELLED if key == "code" else _INFERRED)
            chosen[key] = Chosen(best.value, best.origins, sure, best.label)
            warnings += [] if len(piles) == 1 else [_contradiction(key, best, piles)]
        else:
            warnings += _blanks(mine, vocabulary)
    if changes:
        _add_changes(chosen, warnings, changes[-1])
    if "issued_on" not in chosen and "effective_from" in chosen:
        effective = chosen["effective_from"]
        sure = effective.confidence if effective.confidence is _CONTRADICTED else _EFFECTIVE
        chosen["issued_on"] = Chosen(effective.value, effective.origins, sure, effective.label)
    return chosen, warnings


def _is_renewed(key: str, label: str) -> bool:
    """Whether a label dates the document as it stands, beside one of its first day: 'Fecha de actualización'."""
    return key == "issued_on" and not _RENEWED.isdisjoint(fold(label).split())


def _of(key: str, entries: Sequence[Entry], vocabulary: Vocabulary) -> list[Entry]:
    """The entries of a key; a version that is told by its day dates the document: 'Current version: 14/08/2023'."""
    control = [entry for entry in entries if entry.labelled.table == "control"]
    own = [entry for entry in control if entry.labelled.key == key]
    if own or key != "issued_on":
        return own
    versions = [entry for entry in control if entry.labelled.key == "version"]
    return [entry for entry in versions if date.is_alone(entry.labelled.value, vocabulary)]


def _piles(key: str, entries: Sequence[Entry], vocabulary: Vocabulary) -> list[_Pile]:
    """Equal values together, in the order of their first place, as the first label prints them."""
    piles: dict[str, _Pile] = {}
    for entry in entries:
        value = value_of(key, _counted(key, entry), vocabulary)
        if value is None:
            continue
        same = str(version.order(value)) if key == "version" else fold(value)
        pile = piles.setdefault(same, _Pile(value, entry.labelled.label, (), 0))
        if not pile.label and entry.labelled.label:  # 'Versión: 03' beside 'V3' in the foot
            pile.value, pile.label = value, entry.labelled.label
        pile.weight += entry.weight
        pile.origins = tuple(dict.fromkeys((*pile.origins, *entry.origins)))
    return list(piles.values())


def _counted(key: str, entry: Entry) -> str:
    """The value; of pages in the body with its label, for a number alone is a total where that says 'Páginas'."""
    labelled = entry.labelled
    apart = key != "pages" or entry.running
    return labelled.value if apart else f"{labelled.label} {labelled.value}"


def _contradiction(key: str, best: _Pile, piles: Sequence[_Pile]) -> Warning:
    values = ", ".join(f"{pile.value} ({pile.weight})" for pile in piles)
    message = f"The document gives several values for {key}: {values}. {best.value} is taken."
    return Warning("control-contradiction", message, best.origins[0] if best.origins else None)


def _impossible(entries: Sequence[Entry]) -> Warning:
    wrong = next(entry for entry in entries if pages.is_impossible(entry.labelled.value))
    message = f"The page count {wrong.labelled.value!r} is impossible; no number of pages is taken."
    return Warning("control-pages", message, wrong.origins[0] if wrong.origins else None)


def _blanks(entries: Sequence[Entry], vocabulary: Vocabulary) -> list[Warning]:
    """A warning for each label that a placeholder or an error of a worksheet stands behind."""
    warnings: dict[str, Warning] = {}
    for entry in entries:
        value = " ".join(entry.labelled.value.split())
        reason = blank.reason(value, vocabulary)
        if reason is not None and reason != "empty":
            message = f"{entry.labelled.label} holds {value!r}, which is no value."
            place = entry.origins[0] if entry.origins else None
            warnings.setdefault(message, Warning(f"control-{reason}", message, place))
    return list(warnings.values())


def _add_changes(chosen: dict[str, Chosen], warnings: list[Warning], last: Change) -> None:
    """The last filled row of changes gives what no header gives, and is held against what one does."""
    if "version" not in chosen:
        chosen["version"] = Chosen(last.version, last.origins, _FROM_CHANGES)
        if last.issued_on is not None and "issued_on" not in chosen:
            chosen["issued_on"] = Chosen(last.issued_on, last.origins, _FROM_CHANGES)
        return
    header = chosen["version"]
    if version.order(header.value) != version.order(last.version):
        message = (
            f"The header has version {header.value}, the last change {last.version}. {header.value} is taken."
        )
        warnings.append(Warning("control-contradiction", message, last.origins[0] if last.origins else None))
        chosen["version"] = Chosen(header.value, header.origins, _CONTRADICTED, header.label)
    elif last.issued_on is not None and "issued_on" not in chosen and "effective_from" not in chosen:
        chosen["issued_on"] = Chosen(last.issued_on, last.origins, _FROM_CHANGES)
