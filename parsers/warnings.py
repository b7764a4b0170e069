"""What a person should know of a profile that was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from parsers.document import Warning
from parsers.profile import ParsedProfile
from parsers.vocabulary import fold


def warnings(profile: ParsedProfile, told: tuple[Warning, ...]) -> tuple[Warning, ...]:
    """The warnings told so far, and those that the finished profile gives rise to."""
    return (*told, *_found(profile))


def _found(profile: ParsedProfile) -> Iterator[Warning]:
    if profile.title is None:
        yield Warning("title-missing", "Nothing in the text names the position.")
    if not profile.functions:
        yield Warning("functions-missing", "The profile lists no functions.")
    counts = Counter((fold(item.text), item.group) for item in profile.functions)
    for item in profile.functions:
        if counts.pop((fold(item.text), item.group), 1) > 1:
            origin = item.origins[0] if item.origins else None
            yield Warning("function-twice", f"A function stands twice: {item.text[:80]}", origin)
    if not any(item.kind in {"reports_to", "reports_functionally_to"} for item in profile.relations):
        yield Warning("reporting-line-missing", "The profile names nobody whom the position reports to.")
    uncertain = sum(
        item.uncertain for item in (*profile.functions, *profile.requirements, *profile.relations)
    )
    if uncertain:
        yield Warning("uncertain-items", f"{uncertain} items need a person's eye.")
