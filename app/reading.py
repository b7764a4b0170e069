"""What reads files here: the program's version, the vocabulary, and how many processes."""

from __future__ import annotations

import os
from importlib.metadata import version

from sqlalchemy.orm import Session

from app.settings import Settings
from parsers.vocabulary import load
from profiles import wordings
from profiles.imports import Reader


def reader(settings: Settings, texts: tuple[str, ...] | None = None) -> Reader:
    """What readings are marked with; `texts` are the vocabulary's, of the installation alone where none are given.

    Text recognition belongs to the program: where it is installed later, reading again reads what it could not before.
    """
    used = settings.vocabulary_texts if texts is None else texts
    program = version("perfilario") + ("+tesseract" if settings.tools.recognition else "")
    return Reader(program, load(*used).digest)


def texts_of(settings: Settings, session: Session, company_id: int) -> tuple[str, ...]:
    """The vocabulary that a company's files are read with: the installation's and its own words."""
    return wordings.texts(session, company_id, settings.vocabulary_texts)


def processes(settings: Settings) -> int:
    """How many files are read at once."""
    return settings.processes or os.cpu_count() or 1
