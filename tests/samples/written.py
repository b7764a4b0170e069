"""The sample company's documents, each written once in a process and not before a test asks for it."""

from __future__ import annotations

from functools import cache

from samples.documents import Sample, planned

PLANNED = {one.name: one for one in planned()}
IN_FORCE = tuple(one.name for one in PLANNED.values() if one.folder == "vigentes")


@cache
def written(name: str) -> Sample:
    """The document of a name."""
    return PLANNED[name].write()


def every() -> tuple[Sample, ...]:
    """All documents, in their order."""
    return tuple(written(name) for name in PLANNED)
