"""What a company's own paper looks like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Look:
    """The parts of a company's paper; None is the default.

    `kind` is what it calls the document, `colour` is '#rrggbb', `logo` a PNG or JPEG picture, `word` a .docx whose
    styles, page, running header and footer the Word output takes over.
    """

    kind: str | None = None
    footer: str | None = None
    colour: str | None = None
    logo: bytes | None = None
    word: bytes | None = None


DEFAULT: Final = Look()
