"""What the search index must follow."""

from __future__ import annotations

from sqlalchemy.orm import Session

from profiles import outbox
from profiles.acting import Acting
from tests.profiles.builders import enter, parsed


def test_the_outbox_forgets_what_was_followed(session: Session, acting: Acting) -> None:
    enter(session, acting, {"a.docx": parsed(), "b.docx": parsed("PF-2", title="Portero")})
    [first, *_] = outbox.pending(session, most=1)
    outbox.settle(session, [first])
    assert [row.profile_id for row in outbox.pending(session)] == [2]
