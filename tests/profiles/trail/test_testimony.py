"""What a verification finds of acknowledgements, reviews and editorial changes that nobody recorded so."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from profiles import upkeep
from profiles.acknowledging import editorial
from profiles.trail.testimony import acknowledgements, editorial_changes, reviews
from profiles.trail.troubles import TROUBLES, Trouble
from profiles.upkeep import Statement
from tests.profiles.acknowledging.staff import hire, noted, signs
from tests.profiles.lifecycle.cast import PROOF, Cast, cast, draft, in_force

UNSEEN_ACKNOWLEDGEMENT = """
INSERT INTO acknowledgement (revision_id, outcome, on_date, signed_at, source, content_digest, with_factor,
after_reset, mark) VALUES (2, 'signed', '2024-05-02', '2024-05-02 00:00:00', '', 'x', 0, 0, 'x')
"""
UNSEEN_REVIEW = """
INSERT INTO periodic_review (revision_id, account_id, reviewed_on, words, signed_at, source, content_digest,
files, with_factor, after_reset) VALUES (2, 1, '2024-05-02', 'x', '2024-05-02 00:00:00', '', 'x', '[]', 0, 0)
"""


@pytest.fixture
def played(session: Session) -> Cast:
    """Elmer signed, Inés refused, quality reviewed without change, HR called the change editorial."""
    made = cast(session)
    made.company.acknowledge_days = 10
    in_force(made)
    revision = draft(made)
    made.through(revision)
    hire(made, "elmer", revision)
    ines = hire(made, "ines", revision)
    signs(made, "elmer", revision)
    noted(made, revision, [ines], "refused", reason="No son sus funciones")
    said = Statement(revision.stamp, "Sigue igual.", PROOF, "Nada")
    upkeep.sign(session, made.viewer("quela"), revision.id, said, made.acting("quela"))
    editorial.say(session, made.viewer("hilda"), revision.id, "Una tilde", made.acting("hilda"))
    session.flush()
    return made


def found(session: Session) -> list[Trouble]:
    every = [*acknowledgements(session), *reviews(session), *editorial_changes(session)]
    assert all(TROUBLES[one.kind].format(**one.values) for one in every)
    return every


def tamper(session: Session, statement: str) -> list[str]:
    """What is found after somebody who holds the file changed it, without its triggers."""
    for name in session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
        session.execute(text(f"DROP TRIGGER {name}"))
    session.execute(text(statement))
    session.expire_all()
    return [one.kind for one in found(session)]


def test_what_is_as_recorded(session: Session, played: Cast) -> None:
    assert played.day == 0
    assert found(session) == []
    editorial.take_back(session, played.viewer("hilda"), 2, played.acting("hilda"))
    assert found(session) == []
    editorial.say(session, played.viewer("hilda"), 2, "Otra", played.acting("hilda"))
    assert found(session) == []


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE acknowledgement SET outcome = 'on_paper' WHERE id = 2", "acknowledgement_was_changed"),
        ("UPDATE acknowledgement SET on_date = '2024-01-01' WHERE id = 1", "acknowledgement_was_changed"),
        ("UPDATE acknowledgement SET reason = 'Otra' WHERE id = 2", "acknowledgement_was_changed"),
        ("UPDATE acknowledgement SET reason = 'Otra' WHERE id = 1", "acknowledgement_was_changed"),
        ("UPDATE acknowledgement SET employee_id = NULL WHERE id = 1", "acknowledgement_was_changed"),
        ("UPDATE acknowledgement SET revision_id = 1 WHERE id = 1", "acknowledgement_was_changed"),
        ("UPDATE acknowledgement SET account_id = 1 WHERE id = 1", "acknowledgement_was_changed"),
        ("DELETE FROM acknowledgement WHERE id = 1", "acknowledgement_was_changed"),
        (
            UNSEEN_ACKNOWLEDGEMENT,
            "acknowledgement_is_unrecorded",
        ),
        ("UPDATE periodic_review SET note = 'Todo' WHERE id = 1", "review_was_changed"),
        ("UPDATE periodic_review SET account_id = 1 WHERE id = 1", "review_was_changed"),
        ("DELETE FROM periodic_review", "review_was_changed"),
        (
            UNSEEN_REVIEW,
            "review_is_unrecorded",
        ),
        ("UPDATE editorial_change SET reason = 'Otra'", "editorial_was_changed"),
        ("DELETE FROM editorial_change", "editorial_was_changed"),
        (
            "INSERT INTO editorial_change (revision_id, reason, said_at) VALUES (1, 'x', '2024-05-02')",
            "editorial_is_unrecorded",
        ),
    ],
)
def test_what_was_done_behind_the_application(
    session: Session, played: Cast, statement: str, kind: str
) -> None:
    assert played.day == 0
    assert tamper(session, statement) == [kind]
