"""Which exceptions end a command with one line rather than a trace."""

from __future__ import annotations

from sqlalchemy.exc import OperationalError

from parsers.errors import ReadError
from parsers.vocabulary.errors import VocabularyError
from parsers.wording import N_
from profiles.errors import DomainError, StoreIsNotWritable, VocabularyFileIsWrong


class PathLeadsNowhere(DomainError):
    """A path that was given, in a folder that is none."""

    problem = N_("{path} cannot be used: {problem}.")
    remedy = N_("Look at how the path is written, and whether its folder is there.")


def refusal(error: Exception) -> DomainError | ReadError | None:
    """The error as a refusal that a person can act on, None for a fault of the program."""
    if isinstance(error, DomainError | ReadError):
        return error
    if isinstance(error, VocabularyError):
        return VocabularyFileIsWrong(problem=str(error))
    if isinstance(error, OperationalError):
        return StoreIsNotWritable(problem=str(error.orig))
    if isinstance(error, FileNotFoundError | NotADirectoryError | IsADirectoryError) and error.filename:
        return PathLeadsNowhere(path=str(error.filename), problem=error.strerror or "")
    if isinstance(error, OSError):
        return StoreIsNotWritable(problem=f"{error.strerror or error} {error.filename or ''}".strip())
    return None
