"""What was uploaded in the browser and waits for a person's word: apart from the catalogue until confirmed."""

from __future__ import annotations

from profiles.staging.confirmation import accept, confirm
from profiles.staging.previews import (
    COMPANY,
    FIELDS,
    Preview,
    PreviewFile,
    PreviewProfile,
    override,
    preview,
    preview_of,
)
from profiles.staging.uploads import (
    Upload,
    data_of,
    discard,
    folder,
    keep_reading,
    open_batch,
    purge,
    stage,
    staged_batch,
    staged_files,
    unread,
    waiting,
)

__all__ = [
    "COMPANY",
    "FIELDS",
    "Preview",
    "PreviewFile",
    "PreviewProfile",
    "Upload",
    "accept",
    "confirm",
    "data_of",
    "discard",
    "folder",
    "keep_reading",
    "open_batch",
    "override",
    "preview",
    "preview_of",
    "purge",
    "stage",
    "staged_batch",
    "staged_files",
    "unread",
    "waiting",
]
