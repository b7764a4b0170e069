"""What a person should know of a profile that was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from parsers.document import Origin, Warning
from parsers.profile import ParsedProfile
from parsers.values import blank
from parsers.vocabulary import Vocabulary, fold


def warnings(
    profile: ParsedProfile, told: tuple[Warning, ...], vocabulary: Vocabulary
) -> tuple[Warning, ...]:
    """The warnings told so far, and those that the finished profile gives rise to."""
    return (*told, *_found(profile, vocabulary))


def _texts(profile: ParsedProfile) -> Iterator[tuple[str, Origin | None]]:
    """The texts of duties, purposes, requirements and notes, each with its place."""
    texts = [(item.text, item.origins) for item in profile.objectives]
    texts += [(item.text, item.origins) for item in profile.functions]
    texts += [(item.text, item.origins) for item in profile.requirements]
    texts += [(item.text, item.origins) for item in profile.notes]
    for text, origins in texts:
        yield text, origins[0] if origins else None


def advert(texts: Iterable[str], vocabulary: Vocabulary) -> tuple[Warning, ...]:
    """A warning where the document speaks as an advert does."""
    if any(vocabulary.mentions("adverts", text) for text in texts):
        return (Warning("advert", "The document reads as an advert, not as a controlled profile."),)
    return ()


def _found(profile: ParsedProfile, vocabulary: Vocabulary) -> Iterator[Warning]:
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
    for text, origin in _texts(profile):
        if blank.reason(text, vocabulary) == "placeholder":
            yield Warning("placeholder-left", f"A filler of the blank form was left in: {text[:80]}", origin)
    uncertain = sum(
        item.uncertain
        for item in (*profile.functions, *profile.requirements, *profile.relations, *profile.approvals)
    )
    if uncertain:
        yield Warning("uncertain-items", f"{uncertain} items need a person's eye.")
