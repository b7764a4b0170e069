"""Tables of the catalogue; invariants are constraints of the database."""

from __future__ import annotations

from profiles.models.accounts import LINK_PURPOSES, ROLES, Absence, Account, Grant, Link, Login
from profiles.models.acknowledgements import ACKNOWLEDGED, Acknowledgement, EditorialChange
from profiles.models.approval import (
    MEANINGS,
    NAMED_STEPS,
    STEPS,
    Appointment,
    Signature,
    Signoff,
)
from profiles.models.competence import Assignment, Credential, Employee
from profiles.models.copies import CHECKED_BY, VERDICTS, ControlledCopy, CopyCheck, PaperTemplate
from profiles.models.files import CORRECTIONS, Correction, File, FileHeadings, Reading, RevisionFile
from profiles.models.imports import ImportBatch, ImportEntry, StagedFile, StagedProfile
from profiles.models.items import (
    SECTIONS,
    Approval,
    Decision,
    Employment,
    Function,
    Indicator,
    Item,
    MatrixRow,
    Note,
    Objective,
    Reference,
    Relation,
    Requirement,
    Resource,
    Responsibility,
    Risk,
    Safety,
    Schedule,
)
from profiles.models.notices import Mail, Notice
from profiles.models.organisation import Company, Position, PositionAlias, Profile, Wording
from profiles.models.revisions import OPEN_STATES, STATES, Revision, Transition
from profiles.models.tables import Table, UtcTime
from profiles.models.trail import PersonalValue, TrailEntry
from profiles.models.upkeep import PeriodicReview
from profiles.models.work import Job, Outbox

__all__ = [
    "ACKNOWLEDGED",
    "CHECKED_BY",
    "CORRECTIONS",
    "LINK_PURPOSES",
    "MEANINGS",
    "NAMED_STEPS",
    "OPEN_STATES",
    "ROLES",
    "SECTIONS",
    "STATES",
    "STEPS",
    "VERDICTS",
    "Absence",
    "Account",
    "Acknowledgement",
    "Appointment",
    "Approval",
    "Assignment",
    "Company",
    "ControlledCopy",
    "CopyCheck",
    "Correction",
    "Credential",
    "Decision",
    "EditorialChange",
    "Employee",
    "Employment",
    "File",
    "FileHeadings",
    "Function",
    "Grant",
    "ImportBatch",
    "ImportEntry",
    "Indicator",
    "Item",
    "Job",
    "Link",
    "Login",
    "Mail",
    "MatrixRow",
    "Note",
    "Notice",
    "Objective",
    "Outbox",
    "PaperTemplate",
    "PeriodicReview",
    "PersonalValue",
    "Position",
    "PositionAlias",
    "Profile",
    "Reading",
    "Reference",
    "Relation",
    "Requirement",
    "Resource",
    "Responsibility",
    "Revision",
    "RevisionFile",
    "Risk",
    "Safety",
    "Schedule",
    "Signature",
    "Signoff",
    "StagedFile",
    "StagedProfile",
    "Table",
    "TrailEntry",
    "Transition",
    "UtcTime",
    "Wording",
]
