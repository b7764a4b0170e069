"""From a file's bytes to its profiles, in this process and without limits of time and memory."""

from __future__ import annotations

from parsers.errors import NestedTooDeep, NoProfileFound
from parsers.limits import Limits
from parsers.profile import ParsedProfile
from parsers.readers import read
from parsers.tools import NO_TOOLS, Tools
from parsers.vocabulary import Vocabulary


def parse(
    data: bytes, name: str, vocabulary: Vocabulary, limits: Limits, tools: Tools = NO_TOOLS
) -> tuple[ParsedProfile, ...]:
    """The profiles in the file, at least one; raises a ReadError.

    For files from outside use `parsers.isolation.Worker`, which does this in a process of its own.
    """
    from parsers.recognise import recognise

    try:
        profiles = recognise(read(data, name, limits, tools), vocabulary)
    except RecursionError as error:
        raise NestedTooDeep(limit=limits.depth) from error
    if not profiles:
        raise NoProfileFound
    return profiles
