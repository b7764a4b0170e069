"""The index on disk, kept by Whoosh: one writer at a time across processes, any number of readers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh import index, writing
from whoosh.filedb.filestore import FileStorage

from search_index import schema
from search_index.analysis import known_language
from search_index.entries import Entry
from search_index.spelling import Spelling


class IndexIsMissing(Exception):
    """There is no index of today's format in the folder."""


class IndexIsBusy(Exception):
    """Another process is writing the index."""


NAME = f"entries{schema.FORMAT}"


def exists(folder: Path) -> bool:
    """Whether `folder` holds an index of today's format."""
    return bool(folder.is_dir() and index.exists_in(str(folder), NAME))


def open_index(folder: Path) -> index.FileIndex:
    """The index in `folder`; raises IndexIsMissing."""
    try:
        return FileStorage(str(folder)).open_index(NAME)
    except (index.EmptyIndexError, OSError) as error:
        raise IndexIsMissing(str(folder)) from error


@dataclass(frozen=True, slots=True)
class Opened:
    """An index as it stood when it was opened; `spelling()` knows its words."""

    searcher: Any
    spelling: Callable[[], Spelling]


_spellings: dict[Path, tuple[int, Spelling]] = {}


@contextmanager
def reading(folder: Path) -> Iterator[Opened]:
    """The index in `folder` for one search; raises IndexIsMissing."""
    opened = open_index(folder)
    generation = opened.latest_generation()
    with opened.searcher() as searcher:

        def spelling() -> Spelling:
            """Read once for each state of the index."""
            held = _spellings.get(folder)
            if held is None or held[0] != generation:
                held = (generation, Spelling.of(searcher))
                _spellings[folder] = held
            return held[1]

        yield Opened(searcher, spelling)


@contextmanager
def writer(folder: Path, *, anew: bool = False) -> Iterator[Writer]:
    """A writer whose changes are seen all at once when the block ends well; raises IndexIsBusy.

    `anew` starts from an empty index, which readers see only at the end too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not exists(folder):
        index.create_in(str(folder), schema.schema(), NAME)
    try:
        opened: Any = open_index(folder).writer(limitmb=64)
    except index.LockError as error:
        raise IndexIsBusy(str(folder)) from error
    try:
        yield Writer(opened)
    except BaseException:
        opened.cancel()
        raise
    if anew:
        opened.commit(mergetype=writing.CLEAR)
    else:
        opened.commit()


class Writer:
    """Adds and removes entries within one commit."""

    def __init__(self, opened: Any) -> None:
        self._opened = opened

    def remove_profile(self, profile_id: int) -> None:
        """Removes all entries of a profile that were there before this commit."""
        self._opened.delete_by_term("profile", str(profile_id))

    def add(self, entries: Iterable[Entry]) -> int:
        """Adds entries; gives their number."""
        number = 0
        for entry in entries:
            language = known_language(entry.language)
            self._opened.add_document(
                key=entry.key,
                profile=str(entry.profile_id),
                shelf=entry.shelf,
                plain=entry.text,
                **{schema.text_field(language): entry.text, schema.title_field(language): entry.title},
            )
            number += 1
        return number
