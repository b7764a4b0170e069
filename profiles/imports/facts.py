"""What identifies and orders a document: whose its code, version and date are, and what a person typed over them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from parsers.profile import ParsedProfile
from profiles.editions import Edition, edition
from profiles.errors import ValueIsNotUsable

Overrides = Mapping[str, str | None]
OVERRIDES: Final = ("/title", "/area", "/control/code", "/control/version", "/control/issued_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Identity and dates of one profile of a document.

    `governs` says whose the printed code, version and date are: of the profile itself (`code`, `version`, `issued_on`),
    of the form it was written on, or of the manual that holds it (`form_code`, `form_version`, `form_date`).
    `approved_on` is the last date among its approvals.
    """

    title: str | None
    area: str | None
    governs: str
    code: str | None = None
    version: str | None = None
    issued_on: dt.date | None = None
    form_code: str | None = None
    form_version: str | None = None
    form_date: dt.date | None = None
    approved_on: dt.date | None = None

    @property
    def label(self) -> str | None:
        """What it is listed under."""
        return self.code or self.title

    @property
    def dated_on(self) -> dt.date | None:
        """The date that this issue itself bears: a manual's is that of its profiles, a form's is not."""
        if self.governs == "manual":
            return self.form_date or self.approved_on
        return self.issued_on or self.approved_on

    @property
    def edition(self) -> Edition:
        """What it is compared with others by."""
        return edition(
            self.governs,
            self.dated_on,
            version=self.version,
            form_code=self.form_code,
            form_version=self.form_version,
        )


def facts(profile: ParsedProfile, *, alone: bool, overrides: Overrides | None = None) -> Facts:
    """The facts of a parsed profile; `alone` says that its file holds no other.

    A version without a code is the profile's own where the file holds one profile, else the manual's. Raises
    ValueIsNotUsable for an override that is no date.
    """
    return _overridden(_printed(profile, alone=alone), overrides or {})


def _printed(profile: ParsedProfile, *, alone: bool) -> Facts:
    control = profile.control
    date = _date(control.issued_on)
    shared = Facts(
        title=_text(profile.title),
        area=_text(profile.area),
        governs="profile",
        approved_on=_approved_on(profile),
    )
    code, version = _text(control.code), _text(control.version)
    if control.governs == "form":
        return replace(shared, governs="form", form_code=code, form_version=version, form_date=date)
    if control.governs is None and (code is not None or not alone):
        return replace(shared, governs="manual", form_code=code, form_version=version, form_date=date)
    return replace(shared, code=code, version=version, issued_on=date)


def _overridden(found: Facts, overrides: Overrides) -> Facts:
    if "/title" in overrides:
        found = replace(found, title=_text(overrides["/title"]))
    if "/area" in overrides:
        found = replace(found, area=_text(overrides["/area"]))
    own = {
        name: _text(overrides[f"/control/{name}"])
        for name in ("code", "version", "issued_on")
        if f"/control/{name}" in overrides
    }
    if not own:
        return found
    # what a person types is the profile's own, whatever the printed code governs
    found = replace(found, governs="profile")
    if "code" in own:
        found = replace(found, code=own["code"])
    if "version" in own:
        found = replace(found, version=own["version"])
    if "issued_on" in own:
        found = replace(found, issued_on=_typed_date(own["issued_on"]))
    return found


def _typed_date(text: str | None) -> dt.date | None:
    date = _date(text)
    if text and date is None:
        raise ValueIsNotUsable(value=text, expected="2024-12-31")
    return date


def _approved_on(profile: ParsedProfile) -> dt.date | None:
    dates = [(approval.step, date) for approval in profile.approvals if (date := _date(approval.date))]
    final = [date for step, date in dates if step == "approved"]
    return max(final or [date for _, date in dates], default=None)


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _text(text: str | None) -> str | None:
    return (" ".join(text.split()) or None) if text else None
