"""Tells a position's profile from other documents that have an aim and duties: regulations, contracts, procedures."""

from __future__ import annotations

from collections.abc import Iterable

from parsers.certainty import INFERRED
from parsers.control import ControlFacts, read_identity
from parsers.document import Document
from parsers.names import Names
from parsers.profile import Item
from parsers.sections.assemble import Body
from parsers.splitting import Part
from parsers.titles import infer_title

_MANY = 3


def is_profile(document: Document, facts: ControlFacts, part: Part, body: Body, names: Names) -> bool:
    """Whether a part has duties, and what only a profile has under its own heading: a post, requirements, relations.

    Where nothing was read as duties, a labelled post with many requirements and what else a profile has makes one.
    A purpose counts where the document names a post, or has a label of a position beside it; sections that are inferred prove nothing.
    """
    profile = body.profile
    titled = any(one.key == "title" for one in body.identity)
    if not profile.functions:
        asked = sum(_told([item]) for item in profile.requirements)
        return titled and asked >= _MANY and (_told(profile.relations) or bool(profile.objectives))
    if titled:
        return True
    if _told(profile.requirements) or _told(profile.relations):
        return True
    if not profile.objectives:
        return False
    if (
        body.identity
        or facts.identity.titles
        or any(infer_title(item.text, item.origins, names.vocabulary) for item in profile.objectives)
    ):
        return True
    return bool(read_identity(document, names.vocabulary, part.start, part.stop, facts).titles)


def _told(items: Iterable[Item]) -> bool:
    return any(item.confidence is None or item.confidence.words[0] not in INFERRED for item in items)
