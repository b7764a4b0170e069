"""Brings the catalogues up to date with the texts of the program: `python -m app.translations.update`.

New texts enter both catalogues (the English one takes them as they are), texts that are gone leave, and
the compiled files are written anew. Spanish is then to be completed by hand, and compiled by a second run.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
LANGUAGES = ("es", "en")
PACKAGES = ("app", "parsers", "profiles", "search_index")
HEADER = "# Texts of the interface; `python -m app.translations.update` keeps the list."
KEYWORDS = {
    "N_": None,
    "_": None,
    "gettext": None,
    "lazy_gettext": None,
    "ngettext": (1, 2),
    "lazy_ngettext": (1, 2),
}


def extracted() -> Catalog:
    """Every text of the program that is to be translated, with the files that hold it."""
    template = Catalog(charset="utf-8")
    for package in PACKAGES:
        found = extract_from_dir(
            ROOT / package,
            method_map=[
                ("**/templates/**.html", "jinja2"),
                ("templates/**.html", "jinja2"),
                ("**.py", "python"),
            ],
            options_map={"**.html": {"trimmed": "true"}},
            keywords=KEYWORDS,
        )
        for path, _line, message, comments, context in found:
            template.add(message, None, [(f"{package}/{path}", 0)], auto_comments=comments, context=context)
    return template


def catalogue(language: str) -> Catalog:
    """The kept catalogue of a language; an empty one where there is none yet."""
    path = _path(language, "po")
    if not path.exists():
        return Catalog(locale=language, project="Perfilario", version="1", header_comment=HEADER, fuzzy=False)
    with path.open("rb") as source:
        return read_po(source, locale=language)


def untranslated(kept: Catalog) -> list[Message]:
    """The messages that have no full translation or a doubtful one."""
    return [message for message in kept if message.id and (message.fuzzy or not _complete(message))]


def compiled(kept: Catalog) -> bytes:
    """What the .mo file of `kept` holds."""
    target = BytesIO()
    write_mo(target, kept)
    return target.getvalue()


def written(kept: Catalog) -> bytes:
    """What the .po file of `kept` holds: without dates and line numbers, so that only texts change it."""
    target = BytesIO()
    write_po(
        target,
        kept,
        width=110,
        sort_output=True,
        omit_header=False,
        include_lineno=False,
        ignore_obsolete=True,
    )
    return target.getvalue()


def main() -> int:
    """0 where both catalogues are complete, else 1 and the open texts on standard error."""
    template, missing = extracted(), 0
    for language in LANGUAGES:
        kept = catalogue(language)
        kept.update(template, no_fuzzy_matching=True, update_creation_date=False)
        if language == "en":
            _take_as_they_are(kept)
        path = _path(language, "po")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(kept))
        _path(language, "mo").write_bytes(compiled(kept))
        for message in untranslated(kept):
            missing += 1
            sys.stderr.write(
                f"{language}: {message.id!r} ({', '.join(sorted({place for place, _ in message.locations}))})\n"
            )
    return 1 if missing else 0


def _path(language: str, suffix: str) -> Path:
    return HERE / language / "LC_MESSAGES" / f"messages.{suffix}"


def _complete(message: Message) -> bool:
    parts = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    return all(parts)


def _take_as_they_are(kept: Catalog) -> None:
    for message in kept:
        if message.id:
            message.string = message.id
            message.flags.discard("fuzzy")


if __name__ == "__main__":
    sys.exit(main())
