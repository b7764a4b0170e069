"""One predicted profile against its gold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from parsers.scoring.likeness import as_printed, same
from parsers.scoring.matching import Matching, matched
from parsers.scoring.rules import RULES, STAYS_EMPTY, TO_THE_LETTER, Json, Rule, items, predicted_items
from parsers.scoring.tally import Tally, in_order, total

HEADER: Final = "header"
_SCALARS: Final = ("title", "organization", "area", "group")
_CONTROL: Final = ("code", "governs", "version", "issued_on", "approved_by", "pages", "copy_notice")
_HEADER_STAYS_EMPTY: Final = frozenset({"title", "code", "version", "issued_on", "approved_by", "pages"})
_NOTHING: Final[tuple[Any, ...]] = (None, "", [])


@dataclass(frozen=True, slots=True)
class Remark:
    """One disagreement: `what` is missed, extra, wrong or invented; `field` is None for a whole item."""

    section: str
    what: str
    text: str
    field: str | None = None
    given: Any = None
    wanted: Any = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Tallies by section, the header's among them, and what disagrees."""

    tallies: Mapping[str, Tally]
    remarks: tuple[Remark, ...]

    @property
    def total(self) -> Tally:
        return total(self.tallies.values())


def judge(gold: Json, predicted: Json) -> Judgement:
    """How well `predicted` agrees with `gold`; an empty mapping is a profile that was not found."""
    tallies: dict[str, Tally] = {}
    remarks: list[Remark] = []
    for rule in RULES:
        wanted, given = items(rule, gold), predicted_items(rule, predicted)
        tallies[rule.section] = _section(rule, wanted, given, gold.get("optional") or (), remarks)
    tallies[HEADER] = _header(gold, predicted, remarks)
    return Judgement(tallies, tuple(remarks))


def is_spare(rule: Rule, item: Json, optional: Sequence[Any]) -> bool:
    """Whether an item that the gold does not have costs nothing: a note, or a text that may be told or not."""
    return rule.section == "notes" or any(same(rule.text(item), text) for text in optional)


def disagreements(rule: Rule, wanted: Json, given: Json) -> Iterator[Remark | None]:
    """For each attribute that is asked of a matched item: None where it is right, else a remark."""
    text = str(rule.text(wanted))
    for name in rule.attributes:
        value, got = wanted.get(name), given.get(name)
        if value in _NOTHING:
            if name in STAYS_EMPTY and got not in _NOTHING:
                yield Remark(rule.section, "invented", text, name, got, value)
            continue
        agree = as_printed(value) == as_printed(got) if name in TO_THE_LETTER else same(value, got)
        yield None if agree else Remark(rule.section, "wrong", text, name, got, value)


def _section(
    rule: Rule, wanted: Sequence[Json], given: Sequence[Json], optional: Sequence[Any], remarks: list[Remark]
) -> Tally:
    found = matched(rule, wanted, given)
    asked = [
        answer for one, other in found.pairs for answer in disagreements(rule, wanted[one], given[other])
    ]
    extra = [place for place in found.left if not is_spare(rule, given[place], optional)]
    remarks += [answer for answer in asked if answer is not None]
    remarks += [Remark(rule.section, "missed", str(rule.text(wanted[place]))) for place in found.missed]
    remarks += [Remark(rule.section, "extra", str(rule.text(given[place]))) for place in extra]
    hits = len(found.pairs) + len(found.entries)
    return Tally(
        found=hits,
        gold=len(wanted),
        predicted=hits + len(extra),
        right=asked.count(None),
        asked=len(asked),
        exact=_exact(rule, found, wanted, given),
        ordered=in_order(other for _, other in found.pairs),
        texts=len(found.pairs),
    )


def _exact(rule: Rule, found: Matching, wanted: Sequence[Json], given: Sequence[Json]) -> int:
    return sum(
        as_printed(rule.text(wanted[one])) == as_printed(rule.text(given[other]))
        for one, other in found.pairs
    )


def _header(gold: Json, predicted: Json, remarks: list[Remark]) -> Tally:
    asked = right = 0
    fields = [("", name) for name in _SCALARS] + [("control", name) for name in _CONTROL]
    for part, name in fields:
        value, got = (_field(profile, part, name) for profile in (gold, predicted))
        if value is None and (got is None or name not in _HEADER_STAYS_EMPTY):
            continue
        asked += 1
        if same(value, got):
            right += 1
        else:
            remarks.append(Remark(HEADER, "wrong", "", f"{part}.{name}".lstrip("."), got, value))
    return Tally(found=right, gold=asked, predicted=asked)


def _field(profile: Json, part: str, name: str) -> Any:
    holder = (profile.get(part) or {}) if part else profile
    return holder.get(name)
