"""A chart's state in its address, read leniently, and the part of the chart that it asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parsers.vocabulary import fold
from profiles import keys
from profiles.models import Company
from profiles.organisation.chart import Chart, subset, with_heads


@dataclass(frozen=True, slots=True)
class ChartAddress:
    """What the address asks for: `area` is an area's key, `top` a place's key, `text` words of a title."""

    company: Company
    area: str | None = None
    top: str | None = None
    text: str = ""

    @property
    def narrowed(self) -> bool:
        return self.area is not None or self.top is not None

    @property
    def args(self) -> dict[str, str]:
        """The address again."""
        values = {"company": self.company.id, "area": self.area, "top": self.top, "find": self.text}
        return {key: str(value) for key, value in values.items() if value}


def read(args: Mapping[str, str], companies: Sequence[Company]) -> ChartAddress:
    """The chart that an address asks for, by default the first company's; `companies` is not empty."""
    wanted = args.get("company")
    company = next((one for one in companies if str(one.id) == wanted), companies[0])
    return ChartAddress(
        company, args.get("area") or None, args.get("top") or None, args.get("find", "").strip()[:200]
    )


def narrowed(chart: Chart, wanted: ChartAddress) -> Chart:
    """The sub-tree and the area that the address asks for; heads of an area's positions stay."""
    if wanted.top in chart.places:
        chart = subset(chart, chart.below(wanted.top or ""))
    if wanted.area is not None:
        of_area = [key for key, place in chart.places.items() if keys.area_key(place.area) == wanted.area]
        chart = subset(chart, with_heads(chart, of_area))
    return chart


def areas(chart: Chart) -> list[tuple[str, str]]:
    """The areas on a chart by name; spellings of one area are one."""
    found: dict[str, str] = {}
    for place in chart.places.values():
        if place.area:
            found.setdefault(keys.area_key(place.area), place.area)
    return sorted(found.items(), key=lambda pair: fold(pair[1]))


def found(chart: Chart, wanted: ChartAddress) -> frozenset[str]:
    """The places whose title, code or area hold all words looked for."""
    words = fold(wanted.text).split()
    if not words:
        return frozenset()
    return frozenset(
        key
        for key, place in chart.places.items()
        if all(word in fold(f"{place.title} {place.code or ''} {place.area or ''}") for word in words)
    )
