"""Where a notice leads: to what is to be done about it, else to the version that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import url_for

from app.rights import reaches

if TYPE_CHECKING:
    from profiles.models import Notice

OWN: Final = frozenset({"to_acknowledge", "acknowledge_soon", "acknowledge_late"})
LISTS: Final = {"acknowledgements_late": "acknowledging.index", "reviews_due": "upkeep.index"}
REVIEWS: Final = frozenset({"review_soon", "review_due"})


def address(notice: Notice) -> str | None:
    """The address, None where there is none or the reader does not reach it."""
    if notice.kind in LISTS:
        endpoint = LISTS[notice.kind]
        return url_for(endpoint) if reaches(endpoint) else None
    if notice.revision is None:
        return None
    if notice.kind in OWN and notice.done_at is None:
        return url_for("mine.ask_sign", revision_id=notice.revision_id)
    to_review = notice.kind in REVIEWS and notice.done_at is None
    return url_for(
        "upkeep.ask" if to_review else "catalogue.revision",
        profile_id=notice.revision.profile_id,
        revision_id=notice.revision_id,
    )
