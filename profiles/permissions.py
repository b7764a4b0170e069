"""What each role may do: the one table that views, commands and lists ask."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What somebody is in a company."""

    EMPLOYEE = "employee"
    AREA_HEAD = "area_head"
    HR = "hr"
    QUALITY = "quality"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """Something that not everybody may do."""

    SEE_IN_FORCE = "see_in_force"
    SEE_PAST = "see_past"  # superseded and withdrawn revisions, originals and imports
    SEE_APPROVED = "see_approved"  # from approved on, effective later
    SEE_DRAFTS = "see_drafts"  # drafts, in review and rejected; who is named for one sees it too
    SEE_PEOPLE = "see_people"  # everybody's positions and gaps; an area head's are those of the area
    SEE_TRAIL = "see_trail"
    SEE_WORK = "see_work"  # jobs, scheduled changes, mails
    IMPORT = "import"
    CORRECT = "correct"  # review what was read, write revisions, wordings and aliases
    KEEP_PEOPLE = "keep_people"  # employees and their assignments
    PREPARE = "prepare"  # send a revision to review
    BE_NAMED = "be_named"  # be named as a reviewer or approver
    NAME_SIGNERS = "name_signers"
    ADOPT = "adopt"  # record what was approved on paper
    WITHDRAW = "withdraw"
    KEEP_ACKNOWLEDGEMENTS = "keep_acknowledgements"  # note those on paper, remind, say what was editorial
    SET_TERMS = "set_terms"  # within which people acknowledge, after which profiles are due for review
    REVIEW = "review"  # sign that what is in force was reviewed and stays; an area head's is that of the area
    KEEP_ACCOUNTS = "keep_accounts"
    KEEP_WORK = "keep_work"  # cancel and retry jobs and mails
    EXPORT = "export"
    SEE_COPIES = "see_copies"  # numbered copies of every profile, and all checks of copies
    KEEP_COPIES = (
        "keep_copies"  # give numbered copies out, note their return, set what a company's paper looks like
    )
    DRAW_PACKAGE = "draw_package"  # take a sample with all that proves it out of the house


LOOKING: Final = frozenset(
    {
        Permission.SEE_IN_FORCE,
        Permission.SEE_PAST,
        Permission.SEE_APPROVED,
        Permission.SEE_DRAFTS,
        Permission.SEE_PEOPLE,
        Permission.SEE_TRAIL,
        Permission.SEE_WORK,
        Permission.EXPORT,
        Permission.DRAW_PACKAGE,
        Permission.SEE_COPIES,
    }
)
"""What changes nothing, so that it may be done to the catalogue of a day that has gone by."""

R, P = Role, Permission
TABLE: Final[Mapping[Permission, frozenset[Role]]] = {
    P.SEE_IN_FORCE: frozenset(Role),
    P.SEE_PAST: frozenset({R.HR, R.QUALITY, R.AUDITOR}),
    P.SEE_APPROVED: frozenset({R.HR, R.QUALITY, R.AUDITOR}),
    P.SEE_DRAFTS: frozenset({R.HR, R.QUALITY}),
    P.SEE_PEOPLE: frozenset({R.HR, R.QUALITY, R.AUDITOR, R.AREA_HEAD}),
    P.SEE_TRAIL: frozenset({R.QUALITY, R.AUDITOR}),
    P.SEE_WORK: frozenset({R.HR, R.QUALITY, R.ADMINISTRATOR}),
    P.IMPORT: frozenset({R.HR, R.QUALITY}),
    P.CORRECT: frozenset({R.HR, R.QUALITY}),
    P.KEEP_PEOPLE: frozenset({R.HR}),
    P.PREPARE: frozenset({R.HR, R.QUALITY}),
    P.BE_NAMED: frozenset({R.HR, R.QUALITY, R.AREA_HEAD}),
    P.NAME_SIGNERS: frozenset({R.QUALITY}),
    P.ADOPT: frozenset({R.HR, R.QUALITY}),
    P.WITHDRAW: frozenset({R.QUALITY}),
    P.KEEP_ACKNOWLEDGEMENTS: frozenset({R.HR}),
    P.SET_TERMS: frozenset({R.HR, R.QUALITY}),
    P.REVIEW: frozenset({R.HR, R.QUALITY, R.AREA_HEAD}),
    P.KEEP_ACCOUNTS: frozenset({R.ADMINISTRATOR}),
    P.KEEP_WORK: frozenset({R.HR, R.QUALITY, R.ADMINISTRATOR}),
    P.EXPORT: frozenset({R.HR, R.QUALITY, R.AUDITOR, R.AREA_HEAD}),
    P.SEE_COPIES: frozenset({R.HR, R.QUALITY, R.AUDITOR}),
    P.KEEP_COPIES: frozenset({R.QUALITY}),
    P.DRAW_PACKAGE: frozenset({R.QUALITY, R.AUDITOR}),
}
"""Who may do what; the role is held in a company, and so is what it allows."""
