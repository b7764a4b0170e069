"""Files and vocabularies that are named on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from parsers.errors import FileCannotBeOpened, FileIsTooLarge
from parsers.vocabulary import load
from parsers.vocabulary.errors import VocabularyError


def vocabulary_texts(paths: Sequence[Path]) -> tuple[str, ...]:
    """The vocabulary files' texts; a wrong one is a usage error."""
    texts: list[str] = []
    for path in paths:
        try:
            texts.append(path.read_text("utf-8"))
            load(*texts)
        except (VocabularyError, UnicodeDecodeError) as error:
            raise click.UsageError(f"{path}: {error}") from error
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
