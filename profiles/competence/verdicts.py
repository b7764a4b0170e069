"""Requirements, what is recorded of a person, and the verdicts between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from profiles.competence.levels import Level


class Status(StrEnum):
    """A verdict; what is not known is never met. The branch not taken is `other_branch`, and counts for nothing."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_EVIDENCED = "not_evidenced"
    OTHER_BRANCH = "other_branch"


class Reason(StrEnum):
    """Why; stable words, translated where they are shown."""

    SCHOOLING_REACHED = "schooling-reached"
    SCHOOLING_LOWER = "schooling-lower"
    SCHOOLING_NOT_RECORDED = "schooling-not-recorded"
    SCHOOLING_NOT_COMPARABLE = "schooling-not-comparable"
    FIELD_NOT_SHOWN = "field-not-shown"
    MONTHS_REACHED = "months-reached"
    MONTHS_OF_ANY_KIND = "months-of-any-kind"
    MONTHS_LOWER = "months-lower"
    MONTHS_NOT_RECORDED = "months-not-recorded"
    NO_EXPERIENCE_ASKED = "no-experience-asked"
    OTHER_EXPERIENCE = "other-experience"
    FOUND = "found"
    LEVEL_REACHED = "level-reached"
    LEVEL_LOWER = "level-lower"
    LEVEL_NOT_SHOWN = "level-not-shown"
    LEVEL_NOT_COMPARABLE = "level-not-comparable"
    ONLY_SIMILAR = "only-similar"
    NOT_RECORDED = "not-recorded"
    OTHER_BRANCH = "other-branch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A requirement of a profile, in its own words; `item_id` is its row in the catalogue."""

    kind: str
    text: str
    importance: str = "required"
    months: int | None = None
    level: Level = field(default_factory=Level)
    alternative: str | None = None
    item_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is recorded of a person: `kind` as of requirements; `months` is of experience."""

    kind: str
    text: str
    months: int | None = None
    level: Level = field(default_factory=Level)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One requirement with what was found for it; `evidence` is what the verdict rests on, or comes near."""

    need: Need
    status: Status
    reason: Reason
    evidence: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """All verdicts in the profile's order; figures count required ones, without branches not taken."""

    verdicts: tuple[Verdict, ...]

    @property
    def required(self) -> tuple[Verdict, ...]:
        return tuple(
            one
            for one in self.verdicts
            if one.need.importance != "desired" and one.status is not Status.OTHER_BRANCH
        )

    @property
    def desired(self) -> tuple[Verdict, ...]:
        return tuple(
            one
            for one in self.verdicts
            if one.need.importance == "desired" and one.status is not Status.OTHER_BRANCH
        )

    def count(self, status: Status) -> int:
        """How many required requirements have a status."""
        return sum(one.status == status for one in self.required)

    def of_kind(self, kind: str) -> tuple[Verdict, ...]:
        """The required ones of a requirement's kind."""
        return tuple(one for one in self.required if one.need.kind == kind)

    @property
    def open(self) -> int:
        """Required requirements that are not met or not evidenced."""
        return len(self.required) - self.count(Status.MET)
