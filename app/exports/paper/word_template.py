"""A company's own Word file as paper: checked when it is brought, filled by plain replacement, never run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from lxml import etree

from app.exports.paper.sheet import Sheet
from parsers.errors import ReadError
from parsers.limits import MIB, Limits
from parsers.readers.archive import Archive
from parsers.readers.detect import Format, detect
from parsers.vocabulary.folding import fold
from parsers.wording import N_

LARGEST: Final = 5 * MIB
LIMITS: Final = Limits(bytes=LARGEST, inflated=50 * MIB)
CONTENT: Final = "content"
NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "company": ("company", "empresa"),
    "kind": ("kind", "documento"),
    "title": ("title", "puesto", "titulo"),
    "code": ("code", "codigo"),
    "version": ("version",),
    "date": ("date", "fecha"),
    "approver": ("approver", "aprobador", "aprobado_por"),
    "mark": ("mark", "marca"),
    CONTENT: (CONTENT, "contenido"),
}
"""Each field of a template with the names that it may have between double braces."""
_FIELD: Final = re.compile(r"\{\{\s*([^{}]{1,40}?)\s*\}\}")
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REACHING: Final = re.compile(r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|MACROBUTTON)\b")
_ACTIVE: Final = ("vbaproject", "/embeddings/", "/activex/", "/ctrlprops/", "vbadata", "/afchunk")


class TemplateIsNotWord(ReadError):
    problem = N_("The template is no Word document (.docx) of at most 5 MB.")
    remedy = N_(
        "Save it in Word or LibreOffice as .docx; templates (.dotx) and documents with macros are not taken."
    )


class TemplateIsActive(ReadError):
    problem = N_("The template holds macros or embedded objects ({part}).")
    remedy = N_("Take them out and save it as .docx: only styles, page, header and footer are used.")

    def __init__(self, *, part: str) -> None:
        super().__init__(part=part)


class TemplateReachesOut(ReadError):
    problem = N_("The template refers to something outside of itself ({part}).")
    remedy = N_(
        "Take links and linked pictures out, or put the pictures into the document, then save it again."
    )

    def __init__(self, *, part: str) -> None:
        super().__init__(part=part)


class FieldIsNotKnown(ReadError):
    problem = N_("The template has a field that is not known: {name}.")
    remedy = N_("The fields are: {names}.")

    def __init__(self, *, name: str, names: str) -> None:
        super().__init__(name=name, names=names)


def check(data: bytes) -> None:
    """Raises a ReadError that says why a file cannot be a template."""
    if len(data) > LARGEST or detect(data, LIMITS) is not Format.DOCX:
        raise TemplateIsNotWord
    archive = Archive.open(data, LIMITS)
    if b"macroEnabled" in archive.content_types():
        raise TemplateIsActive(part="macroEnabled")
    for name in sorted(archive.names):
        if any(active in f"/{name.lower()}" for active in _ACTIVE):
            raise TemplateIsActive(part=name)
        if name.endswith(".rels"):
            _check_relations(archive.xml(name), name)
        elif name.startswith("word/") and name.endswith(".xml"):
            _check_part(archive.xml(name), name)


def values(sheet: Sheet) -> dict[str, str]:
    """What stands in each field; the facts of the header by what they are, not by what they are called."""
    told = dict(zip(("code", "version", "date", "approver"), sheet.control, strict=True))
    mark = sheet.stamp.text if sheet.stamp else ""
    return {"company": sheet.organization, "kind": sheet.kind, "title": sheet.title, "mark": mark, **told}


def fill(root: Any, said: Mapping[str, str]) -> None:
    """Puts values in the place of the fields of every paragraph under an element, also those that Word cut into runs."""
    for paragraph in root.iter(_W + "p"):
        texts = [one for one in paragraph.iter(_W + "t") if _paragraph_of(one) is paragraph]
        whole = "".join(one.text or "" for one in texts)
        for found in reversed([*_FIELD.finditer(whole)]):
            name = field_of(found[1])
            if name is not None and name != CONTENT:
                _replace(texts, found.start(), found.end(), said[name])


def field_of(text: str) -> str | None:
    """The field that a name between braces means, None where it means none."""
    plain = fold(text).replace(" ", "_")
    return next((field for field, names in NAMES.items() if plain in names), None)


def place_of(body: Any) -> Any:
    """The paragraph of a document's body that the content takes the place of, None where there is none."""
    for paragraph in body.iter(_W + "p"):
        found = _FIELD.fullmatch("".join(one.text or "" for one in paragraph.iter(_W + "t")).strip())
        if found and field_of(found[1]) == CONTENT and paragraph.getparent() is body:
            return paragraph
    return None


def _check_relations(root: etree._Element, name: str) -> None:
    for relation in root:
        if relation.get("TargetMode", "").lower() == "external":
            raise TemplateReachesOut(part=relation.get("Target", name)[:80])


def _check_part(root: etree._Element, name: str) -> None:
    for code in root.iter(_W + "instrText", _W + "fldSimple"):
        said = (code.text or "") + (code.get(_W + "instr") or "")
        if reaching := _REACHING.search(said.upper()):
            raise TemplateReachesOut(part=reaching[1])
    for kind in ("object", "altChunk", "control"):
        if root.find(f".//{_W}{kind}") is not None:
            raise TemplateIsActive(part=name)
    for text in _paragraphs(root):
        for found in _FIELD.finditer(text):
            if field_of(found[1]) is None:
                every = ", ".join(" = ".join(names) for names in NAMES.values())
                raise FieldIsNotKnown(name=found[1], names=every)


def _paragraphs(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter(_W + "p"):
        yield "".join(one.text or "" for one in paragraph.iter(_W + "t"))


def _paragraph_of(text: Any) -> Any:
    return next(text.iterancestors(_W + "p"))


def _replace(texts: list[Any], start: int, end: int, value: str) -> None:
    """Replaces a stretch of the texts' joined letters; the first text that it touches takes the value."""
    at = 0
    for text in texts:
        own = text.text or ""
        here, there = max(start - at, 0), min(end - at, len(own))
        if here < len(own) and there > 0 and here < there:
            text.text = own[:here] + value + own[there:]
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            value = ""
        at += len(own)
