"""Old formats turned into new ones by an office suite, where an administrator has switched it on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from parsers.document import Warning
from parsers.errors import (
    LegacyExcelFile,
    LegacyWordFile,
    OfficeFails,
    OfficeIsMissing,
    ReadError,
    ReaderTimedOut,
    RichTextFile,
)
from parsers.launching import ProgramFails, Task, launch
from parsers.limits import Limits
from parsers.readers.detect import Format
from parsers.tools import Tools


@dataclass(frozen=True, slots=True)
class Conversion:
    """What a format becomes, by which filter, and what is said where no office suite may be used."""

    result: Format
    filter: str
    refusal: type[ReadError]


_WORD = "docx:MS Word 2007 XML"

CONVERSIONS: Final = {
    Format.DOC: Conversion(Format.DOCX, _WORD, LegacyWordFile),
    Format.RTF: Conversion(Format.DOCX, _WORD, RichTextFile),
    Format.XLS: Conversion(Format.XLSX, "xlsx:Calc MS Excel 2007 XML", LegacyExcelFile),
}

CONVERTED: Final = Warning("converted", "The file was converted by an office suite before it was read.")

_SETTINGS: Final = "profile/user/registrymodifications.xcu"
_SECURITY: Final = "/org.openoffice.Office.Common/Security/Scripting"
_CHOICES: Final = (
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    (_SECURITY, "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Calc/Content/Update", "Link", "1"),
)
"""No macros, no active content, and no links brought up to date (0 and 1 are the suite's two words for never)."""


def convert(data: bytes, format_: Format, limits: Limits, tools: Tools) -> bytes:
    """The file in the format that `CONVERSIONS` names.

    Raises LegacyWordFile and the like where no office suite is switched on, OfficeIsMissing, OfficeFails, ReaderTimedOut.
    """
    conversion = CONVERSIONS[format_]
    if not tools.office:
        raise conversion.refusal
    if not Path(tools.office).is_file():
        raise OfficeIsMissing
    seconds = tools.seconds
    tools.waiting(seconds)
    try:
        return launch(_task(tools, format_, conversion, seconds, limits), data)
    except ProgramFails as error:
        if error.outcome == "time":
            raise ReaderTimedOut(limit=seconds) from error
        if error.outcome == "missing":
            raise OfficeIsMissing from error
        raise OfficeFails(reason=error.outcome) from error


def _task(tools: Tools, format_: Format, conversion: Conversion, seconds: float, limits: Limits) -> Task:
    command = (
        tools.office,
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        "-env:UserInstallation=file://{folder}/profile",
        "--convert-to",
        conversion.filter,
        "--outdir",
        "{folder}/result",
        f"{{folder}}/document.{format_.value}",
    )
    return Task(
        command=command,
        input=f"document.{format_.value}",
        output=f"result/document.{conversion.result.value}",
        seconds=seconds,
        memory=tools.memory,
        files={_SETTINGS: _settings()},
        most=limits.bytes,
    )


def _settings() -> str:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _CHOICES
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>"
    )
