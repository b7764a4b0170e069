"""Kinds of jobs and reasons of their failures in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parsers.wording import N_

KINDS: Final[Mapping[str, str]] = {
    "read": N_("Reading an upload"),
    "commit": N_("Entering an upload into the catalogue"),
    "read_again": N_("Reading documents again"),
    "page_words": N_("Recognising the words of scanned pages"),
    "put_out": N_("Putting out documents as one archive"),
}
"""By the kind of a job; one that is not named is shown as it is."""

ERRORS: Final[Mapping[str, str]] = {
    "The worker ended before the job did.": N_(
        "The worker ended before the job did, several times. Look at the server's log, then start it again."
    ),
    "OperationalError": N_(
        "The database could not be written. Look at the disk's space, then start it again."
    ),
    "OSError": N_(
        "A file could not be read or written. Look at the disk's space and rights, then start it again."
    ),
}
"""By what the worker noted; an error that is not named is shown as it is."""
