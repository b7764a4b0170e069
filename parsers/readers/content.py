"""The visible text of a paragraph with its looks, gathered run by run; the same for every word processor."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree


class Look(NamedTuple):
    """How characters look; None is not set. Every run of characters has two: a tuple is made soonest."""

    bold: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    size: float | None = None

    def over(self, under: Look) -> Look:
        """This look where it is set, else the one under it."""
        return Look(
            under.bold if self.bold is None else self.bold,
            under.hidden if self.hidden is None else self.hidden,
            under.capitals if self.capitals is None else self.capitals,
            under.size if self.size is None else self.size,
        )


@dataclass(slots=True)
class Content:
    """One paragraph, or several whose marks were deleted; `boxes` are the text boxes anchored in it."""

    parts: list[str] = field(default_factory=list)
    bold: int = 0
    plain: int = 0
    sizes: dict[float, int] = field(default_factory=dict)
    boxes: list[etree._Element] = field(default_factory=list)
    breaks_before: bool = False
    breaks_after: bool = False
    fields: list[bool] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What was written so far; a manual line break is a line feed."""
        return "".join(self.parts)

    @property
    def is_bold(self) -> bool:
        return self.bold > 0 and self.plain == 0

    @property
    def size(self) -> float:
        """The size of most characters in points, 0 where none is set."""
        return max(self.sizes, key=lambda size: self.sizes[size]) if self.sizes else 0.0

    def write(self, text: str, style: Look) -> None:
        if self.fields and any(self.fields):  # inside a field's instruction
            return
        self.parts.append(text.upper() if style.capitals else text)
        visible = len("".join(text.split()))
        if visible:
            self.bold += visible if style.bold else 0
            self.plain += 0 if style.bold else visible
            size = style.size or 0.0
            self.sizes[size] = self.sizes.get(size, 0) + visible
