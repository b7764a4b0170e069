"""Tables of the catalogue; invariants are constraints of the database."""

from __future__ import annotations

from profiles.models.competence import Assignment, Credential, Employee
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
from profiles.models.organisation import Company, Position, PositionAlias, Profile, Wording
from profiles.models.revisions import OPEN_STATES, STATES, Revision, Transition
from profiles.models.tables import Table, UtcTime
from profiles.models.work import Job, Outbox

__all__ = [
    "CORRECTIONS",
    "OPEN_STATES",
    "SECTIONS",
    "STATES",
    "Approval",
    "Assignment",
    "Company",
    "Correction",
    "Credential",
    "Decision",
    "Employee",
    "Employment",
    "File",
    "FileHeadings",
    "Function",
    "ImportBatch",
    "ImportEntry",
    "Indicator",
    "Item",
    "Job",
    "MatrixRow",
    "Note",
    "Objective",
    "Outbox",
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
    "StagedFile",
    "StagedProfile",
    "Table",
    "Transition",
    "UtcTime",
    "Wording",
]
