"""The index on disk, kept by Whoosh: one writer at a time across processes, any number of readers.

What was in force once lies in an index of its own beside the one of today, so that it neither slows an ordinary
search nor counts in its scores; a search as of a day reads both as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh import index, searching, writing
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import MultiReader

from search_index import schema
from search_index.analysis import known_language
from search_index.entries import Entry
from search_index.spelling import Spelling


class IndexIsMissing(Exception):
    """There is no index of today's format in the folder."""


class IndexIsBusy(Exception):
    """Another process is writing the index."""


NAME = f"entries{schema.FORMAT}"
PAST = f"past{schema.FORMAT}"


def exists(folder: Path) -> bool:
    """Whether `folder` holds an index of today's format."""
    return bool(folder.is_dir() and all(index.exists_in(str(folder), name) for name in (PAST, NAME)))


def open_index(folder: Path, name: str = NAME) -> index.FileIndex:
    """The index in `folder`, by its name that of today or PAST; raises IndexIsMissing."""
    try:
        return FileStorage(str(folder)).open_index(name)
    except (index.EmptyIndexError, OSError) as error:
        raise IndexIsMissing(str(folder)) from error


@dataclass(frozen=True, slots=True)
class Opened:
    """An index as it stood when it was opened; `spelling()` knows its words."""

    searcher: Any
    spelling: Callable[[], Spelling]


_spellings: dict[tuple[Path, bool], tuple[tuple[int, ...], Spelling]] = {}


@contextmanager
def reading(folder: Path, *, past: bool = False) -> Iterator[Opened]:
    """The index in `folder` for one search, with `past` also what was in force once; raises IndexIsMissing."""
    opened = [open_index(folder, name) for name in ((NAME, PAST) if past else (NAME,))]
    generation = tuple(one.latest_generation() for one in opened)
    with _searcher(opened) as searcher:

        def spelling() -> Spelling:
            """Read once for each state of the index."""
            held = _spellings.get((folder, past))
            if held is None or held[0] != generation:
                held = (generation, Spelling.of(searcher))
                _spellings[folder, past] = held
            return held[1]

        yield Opened(searcher, spelling)


def _searcher(opened: list[index.FileIndex]) -> Any:
    if len(opened) == 1:
        return opened[0].searcher()
    leaves = [leaf for one in opened for leaf, _ in one.reader().leaf_readers()]
    # the library cannot ask an index without entries for its words
    return searching.Searcher(MultiReader([one for one in leaves if one.doc_count_all()] or leaves[:1]))


@contextmanager
def writer(folder: Path, *, anew: bool = False) -> Iterator[Writer]:
    """A writer whose changes are seen all at once when the block ends well; raises IndexIsBusy.

    `anew` starts from an empty index, which readers see only at the end too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in (PAST, NAME):
        if not index.exists_in(str(folder), name):
            index.create_in(str(folder), schema.schema(), name)
    opened: list[Any] = []
    try:
        opened += [_locked(folder, NAME)]
        opened += [_locked(folder, PAST)]
        yield Writer(*opened)
    except BaseException:
        for one in opened:
            one.cancel()
        raise
    for one in reversed(opened):
        one.commit(**({"mergetype": writing.CLEAR} if anew else {}))
    if anew:
        _drop_older(folder)


def _drop_older(folder: Path) -> None:
    """Deletes the files of indexes of earlier formats; one that somebody still has open goes the next time."""
    for file in folder.iterdir():
        if not file.name.lstrip("_").startswith((f"{NAME}_", f"{PAST}_")):
            with suppress(OSError):
                file.unlink()


def _locked(folder: Path, name: str) -> Any:
    try:
        return open_index(folder, name).writer(limitmb=64)
    except index.LockError as error:
        raise IndexIsBusy(str(folder)) from error


class Writer:
    """Adds and removes entries within one commit, each in the index that it belongs to."""

    def __init__(self, today: Any, past: Any) -> None:
        self._today, self._past = today, past

    def remove_profile(self, profile_id: int) -> None:
        """Removes all entries of a profile that were there before this commit."""
        for opened in (self._today, self._past):
            opened.delete_by_term("profile", str(profile_id))

    def add(self, entries: Iterable[Entry]) -> int:
        """Adds entries; gives their number."""
        number = 0
        for entry in entries:
            language = known_language(entry.language)
            opened = self._past if entry.past else self._today
            opened.add_document(
                key=entry.key,
                profile=str(entry.profile_id),
                shelf=entry.shelf,
                plain=entry.text,
                **entry.days,
                **{schema.text_field(language): entry.text, schema.title_field(language): entry.title},
            )
            number += 1
        return number
