"""What the screens of one import show, by the state that it is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from app.errors import words
from app.jobs import LEFT
from app.pace import in_words
from app.reading import processes
from parsers.errors import by_name
from profiles import catalogue as reads
from profiles import jobs, paging, staging
from profiles.models import SECTIONS
from profiles.paging import Page
from profiles.reasons import REASONS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session
    from werkzeug.datastructures import FileStorage

    from app.settings import Settings
    from parsers.profile import ParsedProfile
    from profiles.models import ImportBatch, ImportEntry, Job, StagedFile
    from profiles.staging import Preview, PreviewFile, PreviewProfile
    from profiles.viewer import Viewer

    Card = tuple[PreviewFile, PreviewProfile | None]

MOST_SHOWN = 60
LAST_READ = 5
CARDS = 50
ATTENTION = {"conflict": 0, "waiting": 1, "failed": 2}


@dataclass(frozen=True, slots=True)
class FileState:
    """A file of an upload and what happens to it: queued, reading, ready, failed or skipped."""

    file: StagedFile
    state: str


@dataclass(frozen=True, slots=True)
class Screen:
    """An import: what waits in it, the job at work on it, and how far that is."""

    batch: ImportBatch
    template: str
    job: Job | None = None
    preview: Preview | None = None
    files: tuple[FileState, ...] = ()
    page: int = 1

    @property
    def at_work(self) -> bool:
        return self.template == "imports/progress.html" and not self.stopped

    @property
    def stopped(self) -> bool:
        """Whether its job failed or was called off, so that somebody must say that it is to go on."""
        state = "failed" if self.job is None else self.job.state
        return self.template == "imports/progress.html" and state in {"failed", "cancelled"}

    @property
    def called_off(self) -> bool:
        return self.job is not None and self.job.state == "cancelled"

    @property
    def failed(self) -> int:
        """How many files could not be read."""
        return sum(one.state == "failed" for one in self.files)

    @property
    def left(self) -> str:
        """How long the work still takes, '' where that cannot be told."""
        if self.job is None or self.job.state != "running":
            return ""
        seconds = self.job.payload.get(LEFT)
        return "" if seconds is None else in_words(seconds, words())

    @property
    def shown(self) -> tuple[FileState, ...]:
        """The files to list: of many those that are being read or failed, and the last ones that were read."""
        if len(self.files) <= MOST_SHOWN:
            return self.files
        telling = [one for one in self.files if one.state in {"reading", "failed"}][:MOST_SHOWN]
        read = [one for one in self.files if one.state not in {"queued", "reading", "failed"}]
        kept = {one.file.id for one in (*telling, *read[-LAST_READ:])}
        return tuple(one for one in self.files if one.file.id in kept)

    @property
    def done(self) -> int:
        if self.batch.state == "staged":
            return sum(one.state not in {"queued", "reading"} for one in self.files)
        return self.job.done if self.job else 0

    @property
    def total(self) -> int:
        return len(self.files) or (self.job.total if self.job else 0)

    @property
    def cards(self) -> Page[Card]:
        """A page of the staged profiles with their files, and of files without any: what to look at first."""
        every = cards(self.preview) if self.preview else []
        return paging.cut(every, self.page, CARDS)

    @property
    def profiles(self) -> int:
        files = self.preview.files if self.preview else ()
        return sum(not one.staged.left_out for file in files for one in file.profiles)


def screen(session: Session, viewer: Viewer, batch_id: int, settings: Settings, page: int = 1) -> Screen:
    """The screen of an import, with a page of what waits in it; raises NotFound."""
    batch = reads.import_batch(session, viewer, batch_id)
    if batch.state == "staged":
        job = jobs.latest(session, batch_id)
        files = staging.staged_files(session, batch_id)
        if all(one.state != "waiting" for one in files):
            found = staging.preview(session, viewer, batch_id)
            return Screen(batch, "imports/preview.html", job, found, page=page)
        return Screen(batch, "imports/progress.html", job, files=_files(files, job, processes(settings)))
    if batch.state == "running":
        job = jobs.latest(session, batch_id)
        # a batch without a job of ours is a command's: its own process is at work, or was stopped
        return Screen(batch, "imports/progress.html" if job else "imports/batch.html", job)
    return Screen(batch, "imports/batch.html")


def uncertain(profile: ParsedProfile) -> int:
    """How many items of a reading are doubtful."""
    return sum(item.uncertain for section in SECTIONS for item in getattr(profile, section))


def outcomes(entries: Iterable[ImportEntry]) -> Counter[str]:
    """How many entries have each outcome."""
    return Counter(entry.outcome for entry in entries)


def by_attention(entries: Iterable[ImportEntry]) -> list[ImportEntry]:
    """What somebody must look at first, then the rest, each in order of path."""
    return sorted(entries, key=lambda one: (ATTENTION.get(one.outcome, 9), one.path, one.ordinal))


def cards(preview: Preview) -> list[Card]:
    """Every staged profile with its file, and files without any: what somebody must look at first."""
    found = [(file, one) for file in preview.files for one in (file.profiles or (None,))]
    return sorted(found, key=lambda card: ATTENTION.get(card[1].decision.outcome if card[1] else "failed", 9))


def remedy(reason: Mapping[str, Any]) -> str:
    """What to do about a file that could not be read; '' for a reason that asks for nothing."""
    if reason["code"] in REASONS:
        return ""
    error = by_name(reason["code"], reason["values"])
    return words().text(error.remedy, **error.values)


def count(session: Session, batch_id: int) -> int:
    """How many files wait in an upload."""
    return len(staging.staged_files(session, batch_id))


def file_name(file: FileStorage) -> str:
    """The name that a person knows a file by; a folder that was dropped keeps its inner path."""
    parts = PurePosixPath((file.filename or "").replace("\\", "/")).parts
    return "/".join(part for part in parts if part not in {"/", "..", "."}) or "file"


def _files(found: Sequence[StagedFile], job: Job | None, at_once: int) -> tuple[FileState, ...]:
    reading = at_once if job is not None and job.state == "running" else 0
    states = []
    for one in found:
        state = {"waiting": "queued", "read": "ready"}.get(one.state, one.state)
        if state == "queued" and reading:
            state, reading = "reading", reading - 1
        states.append(FileState(one, state))
    return tuple(states)
