"""Files and vocabularies that are named on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from app.cli.started import settings
from app.wording import wording
from parsers.errors import FileCannotBeOpened, FileIsTooLarge
from parsers.vocabulary import load
from parsers.vocabulary.errors import VocabularyError
from parsers.wording import N_


def vocabulary_texts(paths: Sequence[Path]) -> tuple[str, ...]:
    """The vocabulary files' texts; a wrong one is a usage error."""
    texts: list[str] = []
    for path in paths:
        try:
            texts.append(path.read_text("utf-8"))
            load(*texts)
        except VocabularyError as error:
            raise click.UsageError(f"{path}: {wording(settings().language).error(error)}") from error
        except UnicodeDecodeError as error:
            problem = N_("{path} is not a text in UTF-8.")
            raise click.UsageError(wording(settings().language).text(problem, path=path)) from error
    return tuple(texts)


def file_bytes(path: Path, limit: int) -> bytes:
    """What the file holds; raises FileIsTooLarge over `limit` bytes, FileCannotBeOpened."""
    try:
        size = path.stat().st_size
        if size > limit:
            raise FileIsTooLarge.of(size, limit)
        return path.read_bytes()
    except OSError as error:
        raise FileCannotBeOpened(reason=error.strerror or str(error)) from error
