"""One archive in the making: its documents, and the list of what is in it and of what could not be made."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final

import structlog

from app.copies.output import Order, file_name, output
from app.exports.xlsx import Column, workbook
from app.labels import LABELS
from app.wording import Wording, wording
from parsers.errors import ReadError
from parsers.wording import N_
from profiles import catalogue, files
from profiles.errors import DomainError
from profiles.models import Account
from profiles.permissions import Permission

if TYPE_CHECKING:
    from app.jobs import Work
    from profiles.models import Revision
    from profiles.viewer import Viewer

LIST: Final = N_("List")
UNEXPECTED: Final = N_("It could not be made ({error}); the server's log says more.")

_log = structlog.stdlib.get_logger("perfilario.worker")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: what was asked for, and the file that holds it or the `problem` that kept it from one."""

    revision_id: int
    name: str | None = None
    code: str | None = None
    title: str | None = None
    version: str | None = None
    state: str | None = None
    sha256: str | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Making:
    """For whom, in what form and where the documents of an archive are made."""

    work: Work
    viewer: Viewer
    order: Order
    words: Wording
    place: Path

    @classmethod
    def of(cls, work: Work, payload: Mapping[str, Any], place: Path) -> Making:
        """The making of a job; raises PastIsNotShown where whoever asked may no longer see the past."""
        today = work.acting().today
        viewer, person, language = work.viewer, work.login, None
        if payload["as_of"]:
            viewer = catalogue.looking_at(viewer, catalogue.read_day(payload["as_of"]), today)
        if work.account_id is not None:
            with work.database.reading() as session:
                account = session.get_one(Account, work.account_id)
                person, language = account.name, account.language
        order = Order(str(payload["format"]), person, today)
        return cls(work, viewer, order, wording(language or work.settings.language), place)

    def line(self, revision_id: int) -> Line:
        """Makes one document; what an earlier attempt made is taken as it is."""
        told = Line(revision_id)
        try:
            with self.work.database.reading() as session:
                revision = catalogue.revision(session, self.viewer, revision_id)
                told = self._told(revision)
                self.viewer.need(Permission.EXPORT, revision.profile.company_id)
                if not self._part(revision_id).is_file():
                    data = output(session, self.work.settings, revision, self.order)
                    files.write_whole(self._part(revision_id), data)
        except (DomainError, ReadError) as error:
            return replace(told, name=None, problem=self.words.error(error))
        except Exception as error:  # noqa: BLE001 - one document's failure must not keep the others back; it is logged
            _log.exception("document failed", revision=revision_id)
            problem = self.words.text(UNEXPECTED, error=type(error).__name__)
            return replace(told, name=None, problem=problem)
        return told

    def pack(self, lines: Sequence[Line], target: Path) -> dict[str, Any]:
        """Writes the archive; gives what is to be noted of it."""
        self.place.mkdir(parents=True, exist_ok=True)
        taken: dict[str, int] = {}
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:  # both forms are compressed already
            told = [self._packed(packed, line, taken) for line in lines]
            packed.writestr(f"{self.words.text(LIST)}.xlsx", self._list(told))
        with target.open("rb") as written:
            digest = hashlib.file_digest(written, "sha256").hexdigest()
        failed = [line.revision_id for line in told if line.problem]
        return {"made": len(told) - len(failed), "failed": failed, "sha256": digest}

    def _told(self, revision: Revision) -> Line:
        return Line(
            revision.id,
            file_name(revision, self.order),
            revision.profile.code,
            revision.title,
            revision.version,
            self.words.text(LABELS["state"][revision.state]),
        )

    def _part(self, revision_id: int) -> Path:
        return self.place / f"{revision_id}.part"

    def _packed(self, packed: zipfile.ZipFile, line: Line, taken: dict[str, int]) -> Line:
        """Two documents of one name are both kept, the second under a number."""
        if line.name is None:
            return line
        taken[line.name] = taken.get(line.name, 0) + 1
        pure, number = PurePath(line.name), taken[line.name]
        name = line.name if number == 1 else f"{pure.stem} ({number}){pure.suffix}"
        data = self._part(line.revision_id).read_bytes()
        packed.writestr(name, data)
        return replace(line, name=name, sha256=hashlib.sha256(data).hexdigest())

    def _list(self, lines: Sequence[Line]) -> bytes:
        say = self.words.text
        columns: tuple[Column[Line], ...] = (
            Column(say(N_("File")), lambda line: line.name, 48),
            Column(say(N_("Code")), lambda line: line.code),
            Column(say(N_("Position")), lambda line: line.title, 42),
            Column(say(N_("Version")), lambda line: line.version, 10),
            Column(say(N_("State")), lambda line: line.state, 14),
            Column("SHA-256", lambda line: line.sha256, 24),
            Column(say(N_("What went wrong")), lambda line: line.problem, 60),
        )
        return workbook(say(LIST), columns, lines)
