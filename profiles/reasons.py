"""Why an import did what it did: a code, its values, and the English template that is translated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from parsers.errors import ReadError
from parsers.wording import N_

REASONS: Final[Mapping[str, str]] = {
    "first": N_("No profile had this identity yet."),
    "newer": N_("Newer than version {version}."),
    "older": N_("Older than version {version}; filed as superseded."),
    "overtaken": N_("A newer draft, version {version}, is already there; filed as superseded."),
    "same-content": N_("Same content as the edition already there."),
    "same-file": N_("This file is already in the catalogue."),
    "came-into-force": N_("The draft came into force."),
    "content-unchanged": N_("Its content is that of version {version}."),
    "version-has-other-content": N_("Version {version} is already there with other content."),
    "unidentified": N_("It names neither a code nor a title: say what it is."),
    "order-unknown": N_("Its content differs, but no version or date says which edition is newer."),
    "same-date": N_("Its content differs from the edition of the same date, {date}."),
    "order-contradicts": N_(
        "By version number it is not newer than version {version}, by date it is, or the other way round."
    ),
    "draft-is-touched": N_("A draft that somebody works on, version {version}, is open."),
    "no-printed-date": N_("No date is printed: in force from the day of the import."),
    "future-date": N_("The printed date, {date}, lies in the future."),
    "draft-stays": N_("The newer draft, version {version}, stays open."),
    "dates-differ": N_("The printed date differs from that of the edition already there, {date}."),
    "title-differs": N_("The title differs from that of the edition already there: {title}."),
    "area-differs": N_("The area differs from that of the edition already there: {area}."),
    "approvals-missing": N_("No approvals are named."),
    "prepared-missing": N_("Nobody is named who prepared it."),
    "reviewed-missing": N_("Nobody is named who reviewed it."),
    "approved-missing": N_("Nobody is named who approved it."),
    "prepared-undated": N_("Its preparation has no date."),
    "reviewed-undated": N_("Its review has no date."),
    "approved-undated": N_("Its approval has no date."),
    "items-uncertain": N_("Items read with doubt and marked 'not confirmed': {count}."),
    "not-there": N_("There is no such file."),
    "not-readable": N_("The file cannot be opened: {problem}."),
    "left-out": N_("A person set it aside."),
    "archive-in-archive": N_("Archives inside archives are not opened."),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason or remark; `values` are plain JSON values that fill the template."""

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, error: ReadError) -> Reason:
        """Why a file could not be read: the error's class and values."""
        return cls(type(error).__name__, error.values)

    def to_json(self) -> dict[str, Any]:
        """As an entry keeps it."""
        return {"code": self.code, "values": dict(self.values)}
