"""What keeps a file from being read: one class a failure, each with what is wrong and what to do."""

from __future__ import annotations

from typing import Any, ClassVar

from parsers.limits import MIB
from parsers.wording import N_


class ReadError(Exception):
    """A file that cannot be read; its attributes fill the templates `problem` and `remedy`."""

    problem: ClassVar[str] = N_("The file cannot be read.")
    remedy: ClassVar[str] = N_("Open it in the program it was made with, save it again, and try once more.")

    def __init__(self, **values: str | float) -> None:
        super().__init__(values)
        vars(self).update(values)

    @property
    def values(self) -> dict[str, str | float]:
        """The attributes, plain JSON values: with the class's name they make the error again."""
        return dict(vars(self))

    def __str__(self) -> str:
        return f"{self.problem} {self.remedy}".format(**self.values)

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.values)


def _again(kind: type[ReadError], values: dict[str, str | float]) -> ReadError:
    return kind(**values)


class FileIsEmpty(ReadError):
    problem = N_("The file is empty.")
    remedy = N_("Ask for it again: the copy may have been broken off.")


class FileHasNoText(ReadError):
    problem = N_("The file holds no text.")
    remedy = N_("Check that it is the right file and that its content is not only pictures.")


class FileCannotBeOpened(ReadError):
    problem = N_("The file cannot be opened: {reason}.")
    remedy = N_("Check its path and your right to read it.")

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason)


class FileIsTooLarge(ReadError):
    problem = N_("The file has {size} MB; the limit is {limit} MB.")
    remedy = N_(
        "Split it, or save it with smaller pictures; an administrator can raise the setting PERFILARIO_READ_MAX_MB."
    )

    def __init__(self, *, size: float, limit: float) -> None:
        super().__init__(size=size, limit=limit)

    @classmethod
    def of(cls, size: int, limit: int) -> FileIsTooLarge:
        """From sizes in bytes."""
        return cls(size=round(size / MIB, 1), limit=round(limit / MIB, 1))


class TooMuchText(ReadError):
    problem = N_("The file holds more than {limit} characters of text, the limit.")
    remedy = N_("Split it into smaller files.")

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)


class FileIsEncrypted(ReadError):
    problem = N_("The file is protected with a password.")
    remedy = N_("Open it, save it without the password, and try again.")


class FileIsDamaged(ReadError):
    problem = N_("The file is damaged or incomplete.")
    remedy = N_("Ask for it again, or open it, let it be repaired, and save it under a new name.")


class ZipInflatesTooMuch(ReadError):
    problem = N_("The file unpacks to more than the limit of {limit} MB, or far more than its size allows.")
    remedy = N_(
        "It looks made to harm. Do not open it; ask its sender. For files known to be harmless an administrator can raise "
        "the setting PERFILARIO_READ_MAX_INFLATED_MB."
    )

    def __init__(self, *, limit: float) -> None:
        super().__init__(limit=limit)


class TooManyMembers(ReadError):
    problem = N_("The file holds {count} parts; the limit is {limit}.")
    remedy = N_("Open it and save it under a new name; if that does not help, split it.")

    def __init__(self, *, count: int, limit: int) -> None:
        super().__init__(count=count, limit=limit)


class EntitiesAreRefused(ReadError):
    problem = N_("The file declares entities or a document type, which office files never need.")
    remedy = N_("It may be made to harm. Open it in your office program and save it under a new name.")


class NestedTooDeep(ReadError):
    problem = N_("The file's content is nested more than {limit} levels deep, the limit.")
    remedy = N_(
        "Take tables out of tables, or save it as plain text; the limit is the setting PERFILARIO_READ_MAX_DEPTH."
    )

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)


class TooManyCells(ReadError):
    problem = N_("The file's tables have more than {limit} cells, the limit.")
    remedy = N_(
        "Delete empty rows and columns, or split the file; the limit is the setting PERFILARIO_READ_MAX_CELLS."
    )

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)


class TooManyPages(ReadError):
    problem = N_("The file has {pages} pages; the limit is {limit}.")
    remedy = N_("Split it into smaller files; the limit is the setting PERFILARIO_READ_MAX_PAGES.")

    def __init__(self, *, pages: int, limit: int) -> None:
        super().__init__(pages=pages, limit=limit)


class NoPages(ReadError):
    problem = N_("The file has no pages.")
    remedy = N_("Make the PDF again from its source.")


class PageIsMissing(ReadError):
    problem = N_("There is no page {page}; the file has {pages}.")
    remedy = N_("Choose one of its pages.")

    def __init__(self, *, page: int, pages: int) -> None:
        super().__init__(page=page, pages=pages)


class NoTextLayer(ReadError):
    problem = N_("The PDF has no text, only pictures of pages.")
    remedy = N_(
        "Run text recognition on it, or bring the file it was made from; where Tesseract is installed (setting "
        "PERFILARIO_TESSERACT), the program does it by itself."
    )


class LegacyWordFile(ReadError):
    problem = N_("The file is an old Word document (.doc), which is not read.")
    remedy = N_(
        "Open it in Word or LibreOffice and save it as .docx; where LibreOffice is installed, the setting PERFILARIO_OFFICE "
        "lets the program do so."
    )


class LegacyExcelFile(ReadError):
    problem = N_("The file is an old Excel workbook (.xls), which is not read.")
    remedy = N_(
        "Open it in Excel or LibreOffice and save it as .xlsx; where LibreOffice is installed, the setting PERFILARIO_OFFICE "
        "lets the program do so."
    )


class LegacyOfficeFile(ReadError):
    problem = N_("The file is of an old office format, which is not read.")
    remedy = N_("Open it in the program it was made with and save it as .docx, .xlsx or .pdf.")


class BinaryWorkbook(ReadError):
    problem = N_("The file is a binary workbook (.xlsb), which is not read.")
    remedy = N_("Open it in Excel or LibreOffice and save it as .xlsx.")


class OpenDocumentFile(ReadError):
    problem = N_("The file is an OpenDocument drawing, presentation or the like, which is not read.")
    remedy = N_("Open it in LibreOffice and save it as .pdf, or its text as .odt.")


class RichTextFile(ReadError):
    problem = N_("The file is in Rich Text Format (.rtf), which is not read.")
    remedy = N_(
        "Open it in Word or LibreOffice and save it as .docx; where LibreOffice is installed, the setting PERFILARIO_OFFICE "
        "lets the program do so."
    )


class OfficeIsMissing(ReadError):
    problem = N_(
        "The file must be converted, but the office suite that PERFILARIO_OFFICE names is not there."
    )
    remedy = N_("Correct the setting, or save the file as .docx or .xlsx.")


class OfficeFails(ReadError):
    problem = N_("The office suite could not convert the file ({reason}).")
    remedy = N_("Open it in the program it was made with and save it as .docx or .xlsx.")

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason)


class RecognitionFails(ReadError):
    problem = N_("Text recognition could not read the page ({reason}).")
    remedy = N_("Check the setting PERFILARIO_TESSERACT, or type what the page says.")

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason)


class WebPage(ReadError):
    problem = N_("The file is a web page or plain XML, which is not read.")
    remedy = N_("Open it in Word or LibreOffice and save it as .docx.")


class UnknownFormat(ReadError):
    problem = N_("The file is of no format that is read.")
    remedy = N_("Save it as .docx, .pdf, .xlsx or .txt.")


class NoProfileFound(ReadError):
    problem = N_("No job profile was found in the file.")
    remedy = N_("Check that it is the right file; a company's own headings can be added to the vocabulary.")


class ReaderTimedOut(ReadError):
    problem = N_("Reading the file took more than {limit} seconds, the limit.")
    remedy = N_(
        "Split it, or open it and save it under a new name; the limit is the setting PERFILARIO_READ_MAX_SECONDS."
    )

    def __init__(self, *, limit: float) -> None:
        super().__init__(limit=limit)


class ReaderOutOfMemory(ReadError):
    problem = N_("Reading the file took more than {limit} MB of memory, the limit.")
    remedy = N_(
        "Split it, or save it with smaller pictures; the limit is the setting PERFILARIO_READ_MAX_MEMORY_MB."
    )

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)


class ReaderCrashed(ReadError):
    problem = N_("The program failed while it read the file ({reason}).")
    remedy = N_("Please report it with the file. Saved under a new name or as PDF it may be readable.")

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason)


def by_name(name: str, values: dict[str, Any]) -> ReadError:
    """The error of class `name` with its values; an unknown name gives ReaderCrashed."""
    kinds = {kind.__name__: kind for kind in ReadError.__subclasses__()}
    return kinds[name](**values) if name in kinds else ReaderCrashed(reason=name)
