"""What reads files here: the program's version, the vocabulary, and how many processes."""

from __future__ import annotations

import os
from importlib.metadata import version

from app.settings import Settings
from parsers.vocabulary import load
from profiles.imports import Reader


def reader(settings: Settings) -> Reader:
    """What readings are marked with."""
    return Reader(version("perfilario"), load(*settings.vocabulary_texts).digest)


def processes(settings: Settings) -> int:
    """How many files are read at once."""
    return settings.processes or os.cpu_count() or 1
