"""Steps, refusals and signatures in words, with the place where each hindrance is mended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from flask import url_for
from flask_babel import gettext

from app import errors as told
from app import warnings
from app.formats import day
from app.rights import reaches
from parsers.wording import N_
from profiles.copies.standing import version_of
from profiles.lifecycle import errors
from profiles.reasons import REASONS
from profiles.signing import WORDS

if TYPE_CHECKING:
    from profiles.errors import DomainError
    from profiles.models import Revision, Transition

DEEDS: Final[Mapping[str, str]] = {
    "prepared": N_("Prepared"),
    "reviewed": N_("Reviewed"),
    "approved": N_("Approved"),
    "returned": N_("Sent back"),
    "closed": N_("Rejected for good"),
    "adopted": N_("Adopted as approved on paper"),
    "withdrawn": N_("Withdrawn"),
    "recalled": N_("Recalled"),
}
REASON_CODES: Final[Mapping[str, str]] = {
    "newer": N_("A newer version came into force."),
    "adopted": N_("Adopted as approved on paper."),
}
SCHEDULE: Final = N_("the calendar")
CONTROL: Final[Mapping[type[Exception], str]] = {
    errors.TitleIsMissing: "f-title",
    errors.VersionIsMissing: "f-control-version",
    errors.DateIsMissing: "f-control-issued_on",
    errors.VersionIsNotNewer: "f-control-version",
}
"""The field of the control data that mends a hindrance."""


def deed(meaning: str) -> str:
    """What a signature or an outcome says was done."""
    return str(gettext(DEEDS[meaning]))


def actor(name_: str) -> str:
    """Who changed a state: a person's name, or the program's calendar."""
    return str(gettext(SCHEDULE)) if name_ == "schedule" else name_


def statement(revision: Revision, meaning: str, date: str = "{date}") -> str:
    """What a signature of the reader means, in words; without a date its place stays marked."""
    return filled(WORDS[meaning], revision, date=date)


def filled(text: str, revision: Revision, **values: str) -> str:
    """Words that are signed, in the reader's language, with the revision's version and name in their places.

    `{document}` is both, of a revision without a version its name alone.
    """
    version, said = version_of(revision), name(revision)
    document = gettext("version %(version)s of %(name)s", version=version, name=said) if version else said
    return str(gettext(text)).format(version=version or "–", name=said, document=document, **values)


def sentence(meaning: str, **values: str) -> str:
    """What a signature means, filled with whatever is given."""
    return str(gettext(WORDS[meaning])).format(**values)


def name(revision: Revision) -> str:
    """Code and title of a revision's profile."""
    return " · ".join(part for part in (revision.profile.code, revision.title) if part) or "–"


def why(transition: Transition) -> str:
    """The reason of a change of state as a person wrote it, or as the program words its own."""
    reason = transition.reason or ""
    if reason in REASON_CODES:
        return str(gettext(REASON_CODES[reason]))
    return str(gettext(REASONS[reason])).format(version="") if reason in REASONS else reason


def problem(refusal: DomainError) -> str:
    """What hinders a step; days as the reader writes them, a warning as its reader worded it."""
    if isinstance(refusal, errors.WarningBlocks):
        return warnings.text({"code": refusal.values["code"], "message": refusal.values["message"]})
    values = {key: day(str(value)) if key == "day" else value for key, value in refusal.values.items()}
    return told.words().text(refusal.problem, **values)


def mend(refusal: DomainError, revision: Revision) -> str | None:
    """The address where a hindrance is mended, None where the reader may not or there is none."""
    if isinstance(refusal, (errors.NobodyReviews, errors.NobodyApproves)):
        company_id = revision.profile.company_id
        return url_for("signers.index", company=company_id) if reaches("signers.index") else None
    if not reaches("review.index"):
        return None
    field = next((anchor for kind, anchor in CONTROL.items() if isinstance(refusal, kind)), None)
    if field is not None:
        return _review(revision, "all", field)
    if isinstance(refusal, errors.ItemsAreUnconfirmed):
        return _review(revision, "uncertain")
    if isinstance(refusal, (errors.WarningBlocks, errors.ContentIsEmpty)):
        return _review(revision, "all")
    return None


def _review(revision: Revision, show: str, anchor: str | None = None) -> str:
    return url_for(
        "review.index", profile_id=revision.profile_id, revision=revision.id, show=show, _anchor=anchor
    )
