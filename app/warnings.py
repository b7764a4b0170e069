"""What readers warn of and why they doubt, in the reader's language, by stable codes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from parsers.wording import N_

WORDINGS: Final[Mapping[str, str]] = {
    "title-missing": N_("Nothing in the document names the position."),
    "title-inferred": N_("No heading names the position; its title was taken from the text."),
    "functions-missing": N_("No functions were found."),
    "reporting-line-missing": N_("It does not say whom the position reports to."),
    "uncertain-items": N_("{count} items were read with doubt: a person should look at them."),
    "function-twice": N_("A function stands twice: “{text}”"),
    "advert": N_("The document looks like a job advert."),
    "extension-mismatch": N_("The file is called {extension}, but its content is {format}."),
    "encoding-guessed": N_("The file does not say how its letters are encoded; it was guessed."),
    "encoding-damaged": N_("Some letters of the file are damaged."),
    "control-characters": N_("Control characters were left out."),
    "tracked-changes": N_("The document holds open changes; it was read as if all were accepted."),
    "comments": N_("The document holds comments; they were not read."),
    "hidden-text": N_("The document holds hidden text; it was not read."),
    "hidden-sheet": N_("A hidden sheet was left out."),
    "hidden-rows": N_("Hidden rows were left out."),
    "hidden-columns": N_("Hidden columns were left out."),
    "macros-ignored": N_("The document holds macros; they were not run."),
    "external-links": N_("The document refers to other files; they were not opened."),
    "embedded-content": N_("The document embeds other documents; they were not read."),
    "numbering-missing": N_("The numbers of some paragraphs are not defined in the document."),
    "formula-error": N_("A formula gave an error; its cell was left empty."),
    "formula-without-value": N_("A formula has no saved value; its cell was left empty."),
    "page-without-text": N_("A page is a picture without text."),
    "recognised-text": N_("A page is a picture; its text was recognised and may have mistakes."),
    "converted": N_("The file was converted by an office suite before it was read."),
    "page-unreadable": N_("A page is damaged and was left out."),
    "control-contradiction": N_("The control data contradict each other: {details}"),
    "control-pages": N_("The stated number of pages is impossible."),
    "control-placeholder": N_("A field of the control data was never filled in."),
    "control-formula-error": N_("A field of the control data holds a formula's error."),
}

DETAILS: Final[Mapping[str, re.Pattern[str]]] = {
    "uncertain-items": re.compile(r"(?P<count>\d+) items"),
    "function-twice": re.compile(r"A function stands twice: (?P<text>.+)", re.DOTALL),
    "extension-mismatch": re.compile(r"The extension is (?P<extension>.+), the content is (?P<format>.+)\."),
    "control-contradiction": re.compile(r"[^:]*: (?P<details>.+?)(?:\. [^.]* is taken)?\.?$"),
}
"""What a warning's own words say beside its code."""

DOUBTS: Final[Mapping[str, str]] = {
    "kind-by-wording": N_("the kind of requirement was told by its wording"),
    "kind-unknown": N_("the kind of requirement is not clear"),
    "authority-assumed": N_("who decides is assumed"),
    "told-by-verb": N_("the relation was taken from a sentence"),
    "contact-side-assumed": N_("whether the contact is internal or external is assumed"),
    "section-inferred": N_("the section was inferred"),
    "spelling-near": N_("its heading resembles one that is known"),
    "heading-words": N_("its heading is not known; its words suggest the section"),
    "heading-items": N_("its heading is not known; what stands under it suggests the section"),
    "heading-order": N_("its heading is not known; the order of the sections suggests it"),
    "subject-recurs": N_("no heading names the section; its subject suggests it"),
    "kind-inferred": N_("a heading that is not known suggests the kind of requirement"),
    "time-unread": N_("how long is asked for was not understood"),
    "kind-disagrees": N_("its wording suggests another kind of requirement"),
    "column-guessed": N_("what its column means was guessed"),
    "reads-as-label": N_("it reads like a label or a hint of the form"),
    "reads-otherwise": N_("it does not read as items of this section do"),
    "many-unknown-headings": N_("many headings of the document are not known"),
    "no-section": N_("it stands under no known section"),
    "recognised-text": N_("its letters were recognised on a picture"),
    "code-without-label": N_("no label says that this is the code"),
    "control-contradiction": N_("the document contradicts itself"),
    "approval-from-sentence": N_("the approval was taken from a sentence"),
    "approval-under-heading": N_("the approval was taken from a heading"),
}


def text(warning: Mapping[str, Any]) -> str:
    """A warning in the reader's language; one that is not known by its code as its reader worded it."""
    from flask_babel import gettext

    code, message = warning["code"], str(warning["message"])
    template = WORDINGS.get(code)
    if template is None:
        return message
    found = DETAILS[code].search(message) if code in DETAILS else None
    try:
        return str(gettext(template)).format(**(found.groupdict() if found else {}))
    except KeyError:
        return message


def doubt(reason: str | None) -> str:
    """Why the reader was not sure of an item, its words parted by commas; '' where they say nothing to a person."""
    from flask_babel import gettext

    words = (reason or "").split(", ")
    return "; ".join(str(gettext(DOUBTS[word])) for word in words if word in DOUBTS)
