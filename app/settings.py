"""Settings: one frozen object, read once from the environment; see docs/settings.md, made from this module."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from app import kinds
from parsers.limits import MIB, Limits
from parsers.tools import Tools
from parsers.wording import N_

PREFIX = "PERFILARIO_"
LANGUAGES = ("es", "en")
HIDDEN = {"secret_key", "trail_key", "smtp"}


class SettingsError(ValueError):
    """A setting that cannot be used; `values` fill the templates `problem` and `remedy`."""

    problem = N_("The setting {name} is malformed: {value!r}.")
    remedy = N_("Expected: {expected}.")

    def __init__(self, **values: str) -> None:
        super().__init__(values)
        self.values = values

    def __str__(self) -> str:
        return f"{self.problem} {self.remedy}".format(**self.values)


class SettingIsMalformed(SettingsError):
    """A value that is not of the setting's kind."""


class SettingIsUnknown(SettingsError):
    """A PERFILARIO_ variable that no setting has, often a slip of the pen."""

    problem = N_("There is no setting {name}.")
    remedy = N_("The settings are: {expected}.")


def _user_data() -> Path:
    from platformdirs import user_data_path

    return user_data_path("perfilario", appauthor=False)


def _setting(read: Callable[[str], Any], default: Any, expected: str, says: str, shown: str = "") -> Any:
    notes = {"read": read, "expected": expected, "says": says, "shown": shown}
    if callable(default):
        return field(default_factory=default, metadata=notes)
    return field(default=default, metadata=notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings; `home` holds the database, the files, the search index and the secret key."""

    home: Path = _setting(  # noqa: RUF009 - it is a field()
        kinds.path, _user_data, "a folder", "Folder of the catalogue.", "the user's data folder of the system"
    )
    database_url: str = _setting(
        kinds.database,
        "",
        "sqlite:///FILE or postgresql+DRIVER://...",
        "Address of the database; SQLite or PostgreSQL.",
        "sqlite file perfilario.db in the home",
    )
    secret_key: str = _setting(
        kinds.secret,
        "",
        "at least 32 characters",
        "Key that signs sessions and forms.",
        "made at the first start in the home, readable by its owner only",
    )
    trail_key: str = _setting(
        kinds.secret,
        "",
        "at least 32 characters",
        "Key that seals the audit trail; kept apart from the database and from its backups' place.",
        "made at the first start in the home, readable by its owner only",
    )
    company: str = _setting(
        kinds.name, "Principal", "a name", "Name of the company that files belong to by default."
    )
    public_url: str = _setting(
        kinds.url,
        "",
        "http://... or https://...",
        "Address that users see, for links and cookies.",
        "http://HOST:PORT",
    )
    timezone: str = _setting(
        kinds.timezone, "UTC", "a name such as America/Bogota", "Time zone of dates shown."
    )
    language: str = _setting(
        kinds.one_of(*LANGUAGES), "es", "es or en", "Language of the commands, and of screens by default."
    )
    host: str = _setting(kinds.name, "127.0.0.1", "an address", "Address that `serve` listens on.")
    port: int = _setting(kinds.number(1, 65535), 8000, "1 to 65535", "Port that `serve` listens on.")
    trusted_hosts: tuple[str, ...] = _setting(
        kinds.words,
        ("127.0.0.1", "localhost"),
        "names, comma separated",
        "Host names that requests may ask for; that of PUBLIC_URL always may.",
        "127.0.0.1,localhost",
    )
    max_upload_mb: int = _setting(kinds.number(1, 4096), 200, "1 to 4096", "Size of one upload, in MB.")
    proxies: int = _setting(
        kinds.number(0, 10),
        0,
        "0 to 10",
        "Proxies in front of the application whose X-Forwarded-For and -Proto are believed.",
        "0",
    )
    session_idle_minutes: int = _setting(
        kinds.number(1, 10_080), 120, "1 to 10080", "Minutes after which a session that nobody uses ends."
    )
    session_hours: int = _setting(
        kinds.number(1, 720), 12, "1 to 720", "Hours that a session lasts at the most."
    )
    invitation_hours: int = _setting(
        kinds.number(1, 720), 168, "1 to 720", "Hours that an invitation's link serves."
    )
    reset_hours: int = _setting(
        kinds.number(1, 168), 4, "1 to 168", "Hours that a link to set a new password serves."
    )
    logins_per_minute: int = _setting(
        kinds.number(1, 1000),
        10,
        "1 to 1000",
        "Logins tried from one address in a minute; in an hour six times as many.",
    )
    uploads_per_minute: int = _setting(
        kinds.number(1, 10_000), 60, "1 to 10000", "Uploads from one address in a minute."
    )
    demonstration: bool = _setting(
        kinds.switch, False, "1 or 0", "Whether ready accounts may be made (`perfilario demo-accounts`).", "0"
    )
    log_format: str = _setting(
        kinds.one_of("console", "json"), "console", "console or json", "Shape of log lines."
    )
    log_level: str = _setting(
        kinds.one_of("debug", "info", "warning", "error"),
        "info",
        "debug, info, warning or error",
        "Least level logged.",
    )
    staging_hours: int = _setting(
        kinds.number(1, 720),
        24,
        "1 to 720",
        "Hours that uploaded files wait for confirmation before they go.",
    )
    output_hours: int = _setting(
        kinds.number(1, 720), 72, "1 to 720", "Hours that archives of many documents are kept for download."
    )
    processes: int = _setting(
        kinds.number(0, 64), 0, "0 to 64", "Reading processes of an import; 0 is one a core.", "0"
    )
    vocabulary: tuple[Path, ...] = _setting(
        kinds.paths,
        (),
        f"existing files, separated by {os.pathsep!r}",
        "Vocabulary files of the company.",
        "none",
    )
    read_max_mb: int = _setting(
        kinds.number(1, 2048), 50, "1 to 2048", "Size of one file that is read, in MB."
    )
    read_max_inflated_mb: int = _setting(
        kinds.number(1, 8192), 300, "1 to 8192", "Size of a packed file once unpacked, in MB."
    )
    read_max_pages: int = _setting(kinds.number(1, 100_000), 2000, "1 to 100000", "Pages of one file.")
    read_max_depth: int = _setting(
        kinds.number(1, 60), 30, "1 to 60", "Tables that may lie in one another in a file."
    )
    read_max_cells: int = _setting(
        kinds.number(1000, 10_000_000), 500_000, "1000 to 10000000", "Cells of all tables of one file."
    )
    read_max_seconds: int = _setting(
        kinds.number(1, 3600), 20, "1 to 3600", "Seconds that reading a hundred pages may take."
    )
    read_max_memory_mb: int = _setting(
        kinds.number(256, 65536), 1024, "256 to 65536", "Memory that reading one file may take, in MB."
    )
    smtp: str = _setting(
        kinds.mail_server,
        "",
        "smtp://user:password@host:587 (?tls=none without STARTTLS) or smtps://...",
        "Mail server for notices and links; without one notices are seen in the application only.",
        "none",
    )
    mail_from: str = _setting(
        kinds.mail_address, "", "an address", "Sender of the mails.", "perfilario@ the host"
    )
    digest_minutes: int = _setting(
        kinds.number(1, 10_080),
        60,
        "1 to 10080",
        "Minutes between two mails of notices to one person, at least.",
    )
    office: str = _setting(
        kinds.program,
        "",
        "the path of soffice",
        "Office suite that turns DOC, XLS and RTF files into ones that are read, in a limited process.",
        "none: such files are refused",
    )
    tesseract: str = _setting(
        kinds.recognition,
        "auto",
        "auto, off or the path of tesseract",
        "Tesseract, which reads scanned pages of PDF files; auto takes the one on the PATH, if any.",
    )
    tools_max_seconds: int = _setting(
        kinds.number(1, 86_400), 300, "1 to 86400", "Seconds that these programs may take for one file."
    )
    tools_max_memory_mb: int = _setting(
        kinds.number(256, 65536), 4096, "256 to 65536", "Memory that one of these programs may take, in MB."
    )

    @property
    def database(self) -> str:
        """The database's address, of SQLite in the home where none is set."""
        return self.database_url or f"sqlite:///{self.home / 'perfilario.db'}"

    @property
    def address(self) -> str:
        """The address that users see, without a closing slash."""
        return self.public_url or f"http://{self.host}:{self.port}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """Host names that a request may name."""
        own = urlsplit(self.address).hostname
        return tuple(dict.fromkeys((*self.trusted_hosts, *([own] if own else []))))

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def limits(self) -> Limits:
        """What one file may cost."""
        return Limits(
            bytes=self.read_max_mb * MIB,
            inflated=self.read_max_inflated_mb * MIB,
            pages=self.read_max_pages,
            depth=self.read_max_depth,
            cells=self.read_max_cells,
            seconds=float(self.read_max_seconds),
            memory=self.read_max_memory_mb * MIB,
        )

    @property
    def tools(self) -> Tools:
        """The programs of other makers that readers may use."""
        found = {"auto": shutil.which("tesseract") or "", "off": ""}
        return Tools(
            office=self.office,
            recognition=found.get(self.tesseract, self.tesseract),
            seconds=float(self.tools_max_seconds),
            memory=self.tools_max_memory_mb * MIB,
        )

    @property
    def vocabulary_texts(self) -> tuple[str, ...]:
        """The company's vocabulary files, as texts."""
        return tuple(path.read_text("utf-8") for path in self.vocabulary)


def read(environ: Mapping[str, str]) -> Settings:
    """The settings in `environ`; raises SettingsError that names the first bad one."""
    known = {PREFIX + part.name.upper(): part for part in fields(Settings)}
    given: dict[str, Any] = {}
    for name in sorted(key for key in environ if key.startswith(PREFIX)):
        if name not in known:
            raise SettingIsUnknown(name=name, expected=", ".join(known))
        part = known[name]
        try:
            given[part.name] = part.metadata["read"](environ[name])
        except ValueError as error:
            shown = "..." if part.name in HIDDEN else environ[name]
            raise SettingIsMalformed(name=name, value=shown, expected=part.metadata["expected"]) from error
    return Settings(**given)


def prepare(settings: Settings) -> None:
    """Makes the home folder, for its owner only."""
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)


def secret_key(settings: Settings) -> str:
    """The key that signs sessions; where none is set it is made in the home at the first start, mode 0600."""
    return settings.secret_key or _kept(settings, "secret_key")


def trail_key(settings: Settings) -> str:
    """The key that seals the audit trail; where none is set it is made in the home at the first start, mode 0600."""
    return settings.trail_key or _kept(settings, "trail_key")


def kept_trail_key(settings: Settings) -> str | None:
    """The key that seals the audit trail where there is one already; nothing is made."""
    place = settings.home / "trail_key"
    return settings.trail_key or (place.read_text().strip() if place.is_file() else None)


def _kept(settings: Settings, name: str) -> str:
    prepare(settings)
    place = settings.home / name
    fresh = settings.home / f".{name}.{os.getpid()}.{secrets.token_hex(4)}"
    if not place.exists():
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as out:
            out.write(secrets.token_hex(32))
            out.flush()
            os.fsync(out.fileno())
        try:
            os.link(fresh, place)  # the first of several processes wins, whole
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return place.read_text("ascii").strip()


def describe() -> str:
    """The text of docs/settings.md: every setting with its default and what it expects."""
    rows = [
        "# Settings",
        "",
        "Read once at the start from the environment. An unknown `PERFILARIO_` name or a ",
    ]
    rows[-1] += "malformed value stops the program with a message that names it."
    rows += ["", "| setting | default | expects | meaning |", "|---|---|---|---|"]
    for part in fields(Settings):
        default = cast("Any", part.default)
        shown = part.metadata["shown"] or ("" if default is MISSING else str(default))
        notes = part.metadata
        rows.append(f"| `{PREFIX}{part.name.upper()}` | {shown} | {notes['expected']} | {notes['says']} |")
    return "\n".join(rows) + "\n"
