"""What the domain refuses to do: one class a failure, with what is wrong and what to do."""

from __future__ import annotations

from typing import ClassVar

from parsers.wording import N_


class DomainError(Exception):
    """A refusal; `values` fill the templates `problem` and `remedy`, plain JSON values."""

    problem: ClassVar[str] = N_("This cannot be done.")
    remedy: ClassVar[str] = N_("Look at the catalogue again; somebody may have changed it.")

    def __init__(self, **values: str | float) -> None:
        super().__init__(values)
        self.values: dict[str, str | float] = values

    def __str__(self) -> str:
        return f"{self.problem} {self.remedy}".format(**self.values)


class NotFound(DomainError):
    """What was asked for is not there, or not for this viewer."""

    problem = N_("It is not in the catalogue.")
    remedy = N_("It may have been withdrawn or undone; search for it.")


class NotAllowed(DomainError):
    """The person's roles do not include this."""

    problem = N_("This is not yours to do.")
    remedy = N_("Ask somebody who has the role for it, or the administrator.")


class PastIsNotShown(NotAllowed):
    """Somebody asked for the catalogue of an earlier day without the right to see what is no longer in force."""

    problem = N_("What was in force on an earlier day is not shown to your role.")
    remedy = N_(
        "It is shown to HR, quality and auditors. Ask one of them, or look at what is in force today."
    )


class DayIsToCome(DomainError):
    """A day of the future has no catalogue yet."""

    problem = N_("{day} is still to come: what will be in force then is not known yet.")
    remedy = N_("Choose today or an earlier day.")


class DayIsNotReadable(DomainError):
    problem = N_("“{text}” is no date.")
    remedy = N_("Write it as year-month-day, for example 2025-03-01.")


class NothingInForceThen(NotFound):
    """A profile that is there, but of which nothing was in force on the day asked for."""

    problem = N_("No version of {name} was in force on {day}.")
    remedy = N_("Choose a later day, or look at its versions as they are today.")


class SchemaIsOlder(DomainError):
    problem = N_("The database is of an older version of the program ({found}; needed: {needed}).")
    remedy = N_("Run 'perfilario upgrade'; it makes a backup first.")


class DatabaseDriverIsMissing(DomainError):
    """The database's address names a driver that is not installed."""

    problem = N_("The database of the settings needs {driver}, which is not installed.")
    remedy = N_(
        "Install it: pip install 'perfilario[postgresql]', with postgresql+psycopg:// in the address."
    )


class SchemaIsNewer(DomainError):
    problem = N_("The database is of a newer version of the program ({found}).")
    remedy = N_("Install that version of the program.")


class ImportWasBuiltOn(DomainError):
    """An import that can no longer be undone; the subclasses say by what."""

    problem = N_("The import cannot be undone: something was built on it.")
    remedy = N_("Undo the later import first, or set the single profiles right.")


class LaterEditionWasImported(ImportWasBuiltOn):
    problem = N_(
        "The import cannot be undone: a later import brought another edition of one of its profiles."
    )


class FurtherOriginalWasImported(ImportWasBuiltOn):
    problem = N_(
        "The import cannot be undone: a later import brought a further original of one of its editions."
    )


class StateWasChanged(ImportWasBuiltOn):
    problem = N_("The import cannot be undone: the state of one of its profiles was changed since.")


class CopyIsGivenOut(ImportWasBuiltOn):
    problem = N_("The import cannot be undone: numbered copies of one of its versions were given out.")
    remedy = N_("Withdraw the version instead, and collect its copies.")


class PersonWorkedOnIt(ImportWasBuiltOn):
    problem = N_("The import cannot be undone: somebody confirmed or changed items of it.")
    remedy = N_("Set the single profiles right.")


class SomebodySigned(ImportWasBuiltOn):
    problem = N_(
        "The import cannot be undone: somebody acknowledged one of its editions, or signed its review."
    )
    remedy = N_("What was signed stays. Withdraw the edition, or bring a newer one.")


class ImportIsRunning(DomainError):
    problem = N_("Another import is running on this catalogue.")
    remedy = N_("Wait until it has ended, then try again.")


class ImportIsNotDone(DomainError):
    problem = N_("The import is not finished, or was undone already.")
    remedy = N_("Finish it first: run the same import again.")


class StagedIsGone(DomainError):
    problem = N_("The uploaded files are no longer there.")
    remedy = N_("They wait for {hours} hours; upload them again.")


class NothingStaged(DomainError):
    problem = N_("No file was uploaded.")
    remedy = N_("Choose one or more files, or a ZIP archive.")


class StagedIsBeingRead(DomainError):
    problem = N_("The uploaded files are still being read.")
    remedy = N_("Wait until every file is read, then confirm.")


class ValueIsNotUsable(DomainError):
    problem = N_("'{value}' cannot be used.")
    remedy = N_("Expected: {expected}.")


class StateForbids(DomainError):
    problem = N_("The edition's present state does not allow that.")
    remedy = N_("Reload the page to see its present state.")


class FileIsMissing(DomainError):
    problem = N_("The original file {name} is missing from the store.")
    remedy = N_("Restore it from a backup.")


class FileWasAltered(DomainError):
    problem = N_("The stored original {name} no longer has its own content.")
    remedy = N_("Restore it from a backup.")


class BackupIsDamaged(DomainError):
    problem = N_("{file} is not a whole backup: '{part}' is missing, altered or does not belong there.")
    remedy = N_("Use another copy of it.")


class HomeIsNotEmpty(DomainError):
    problem = N_("The folder {home} already holds a catalogue.")
    remedy = N_("Make a backup of it, then restore with --force, or set PERFILARIO_HOME to another folder.")


class StoreIsNotWritable(DomainError):
    problem = N_("The catalogue cannot be written: {problem}.")
    remedy = N_("Make room on the disk or set its rights right, then run the same command again: it goes on.")


class VocabularyFileIsWrong(DomainError):
    problem = N_("A file of PERFILARIO_VOCABULARY cannot be used: {problem}")
    remedy = N_("Check each with 'perfilario parse --vocabulary FILE'.")


class BackupNeedsSqlite(DomainError):
    problem = N_("The database is not SQLite; 'backup' and 'restore' are for SQLite.")
    remedy = N_("Use pg_dump for the database and copy the folder 'files' of the home.")
