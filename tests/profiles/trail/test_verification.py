"""What a verification finds when somebody changed the catalogue behind the application's back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from profiles import erasure, files, trail
from profiles.acting import Acting
from profiles.models import Account, File, Revision, RevisionFile, Signature
from profiles.revisions.sealing import seal
from profiles.trail import Change, Personal, Subject, anchors
from profiles.trail.troubles import Trouble
from profiles.trail.verification import verify
from profiles.viewer import LOCAL
from tests.profiles import builders


def _catalogue(session: Session, acting: Acting, home: Path) -> Revision:
    """One profile in force with its original, on record, and two signatures: one approved it, one reviewed it."""
    [entry] = builders.enter(session, acting, {"perfil.docx": builders.full()}, in_force=True)
    revision = session.get_one(Revision, entry.revision_id)
    sha256 = files.put(home, b"the original")
    session.add(File(sha256=sha256, size=12, media_type="text/plain", created_at=acting.now))
    session.query(RevisionFile).filter_by(revision_id=revision.id).update({"sha256": sha256})
    session.expire_all()
    session.add(Account(id=4, login="eva", name="Eva Ríos", created_at=acting.now, failures=0))
    session.flush()
    for number, meaning in enumerate(("reviewed", "approved"), start=1):
        session.add(
            Signature(
                id=number, revision_id=revision.id, account_id=4, round=1, meaning=meaning, words="x",
                signed_at=acting.now, source="", content_digest=seal(revision), files=[], with_factor=False,
                after_reset=False,
            )
        )  # fmt: skip
        session.flush()
        signed = {"id": number, "meaning": meaning, "digest": seal(revision), "words": "x"}
        eva = Acting("eva", acting.now, acting.today, account_id=4)
        after = {
            "state": "in_force",
            "sealed": seal(revision),
            "signature": signed,
            "by": Personal("Eva Ríos", 4),
        }
        trail.record(session, eva, "test.signed", Subject("revision", revision.id, 1), Change(after=after))
    return revision


@pytest.fixture
def home(tmp_path: Path, session: Session, acting: Acting) -> Path:
    _catalogue(session, acting, tmp_path)
    return tmp_path


def _tamper(session: Session, statement: str) -> None:
    """Changes the database as somebody would who holds the file: without its triggers."""
    for name in session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
        session.execute(text(f"DROP TRIGGER {name}"))
    session.execute(text(statement))
    session.expire_all()


def _last(session: Session) -> int:
    found = anchors.head(session)
    assert found is not None
    return found.id


def test_what_is_as_recorded_has_no_trouble(session: Session, home: Path, acting: Acting) -> None:
    anchors.anchor(home, session, acting.now)
    assert verify(session, home) == ()


CONTENT = "PF-OP-001 01"
SIGNATURE_LEFT_OVER = Trouble("signature_is_unrecorded", {"signature": 2})
"""Of the entry that was cut off: the signature that it recorded is still there."""
TAMPERINGS: list[tuple[str, Callable[[int], Trouble]]] = [
    (
        "UPDATE trail_entry SET action = 'x' WHERE action = 'test.signed'",
        lambda last: Trouble("entry_was_changed", {"entry": last - 1}),
    ),
    (
        "UPDATE trail_entry SET previous = 'x' WHERE id = (SELECT max(id) FROM trail_entry)",
        lambda last: Trouble("chain_is_broken", {"entry": last}),
    ),
    (
        "UPDATE item SET text = 'Apagar los hornos' WHERE section = 'functions'",
        lambda last: Trouble("content_was_changed", {"document": CONTENT, "entry": last}),
    ),
    (
        "UPDATE revision SET state = 'superseded'",
        lambda last: Trouble("state_was_changed", {"document": CONTENT, "entry": last}),
    ),
    (
        "UPDATE signature SET account_id = 4, meaning = 'prepared' WHERE id = 1",
        lambda last: Trouble("signature_was_changed", {"signature": 1, "entry": last - 1}),
    ),
    (
        "DELETE FROM signature WHERE id = 2",
        lambda last: Trouble("signature_was_changed", {"signature": 2, "entry": last}),
    ),
]


@pytest.mark.parametrize(("statement", "trouble"), TAMPERINGS)
def test_a_tampering_is_named(
    session: Session, home: Path, statement: str, trouble: Callable[[int], Trouble]
) -> None:
    last = _last(session)
    _tamper(session, statement)
    assert verify(session, home) == (trouble(last),)


def test_a_personal_value_of_another_is_found(session: Session, home: Path) -> None:
    _tamper(session, "UPDATE personal_value SET value = 'Ana' WHERE value = 'Eva Ríos'")
    first = _last(session) - 1
    assert verify(session, home) == (Trouble("personal_was_changed", {"entry": first}),)


def test_an_erased_personal_value_is_none(session: Session, home: Path, acting: Acting) -> None:
    erasure.erase_account(session, LOCAL, 4, acting)
    assert verify(session, home) == ()


def test_one_that_was_emptied_without_an_erasure_is_found(session: Session, home: Path) -> None:
    first = _last(session) - 1
    _tamper(
        session,
        "UPDATE personal_value SET value = NULL, salt = NULL, erased_at = '2024-05-02' WHERE value = 'Eva Ríos'",
    )
    assert verify(session, home) == (Trouble("personal_was_changed", {"entry": first}),)


def test_an_entry_taken_out_leaves_a_hole(session: Session, home: Path) -> None:
    last = _last(session)
    _tamper(session, f"DELETE FROM trail_entry WHERE id = {last - 1}")
    assert verify(session, home)[0] == Trouble("entry_is_missing", {"entry": last - 1})


def test_an_end_cut_off_is_found_by_the_head_noted_in_the_home(
    session: Session, home: Path, acting: Acting
) -> None:
    anchors.anchor(home, session, acting.now)
    last = _last(session)
    _tamper(session, f"DELETE FROM trail_entry WHERE id = {last}")
    assert verify(session, home) == (Trouble("end_was_cut", {"entry": last}), SIGNATURE_LEFT_OVER)


def test_an_end_made_anew_is_found_by_a_head_from_elsewhere(
    session: Session, home: Path, acting: Acting
) -> None:
    known = anchors.head(session)
    assert known is not None
    _tamper(session, f"DELETE FROM trail_entry WHERE id = {known.id}")
    trail.record(session, acting, "test.other", Subject("mail", 1))
    assert verify(session, home, [anchors.parse(str(known))]) == (
        Trouble("end_was_cut", {"entry": known.id}),
        SIGNATURE_LEFT_OVER,
    )


def test_originals_are_compared_with_their_hashes(session: Session, home: Path) -> None:
    [original] = (home / "files").rglob("*/*")
    original.chmod(0o600)
    original.write_bytes(b"The original")
    said = {"name": "perfil.docx", "document": CONTENT}
    assert verify(session, home) == (Trouble("original_was_changed", said),)
    original.unlink()
    assert verify(session, home) == (Trouble("original_is_missing", said),)


def test_a_revision_that_is_gone_is_named_unless_its_removal_is_on_record(
    session: Session, home: Path, acting: Acting
) -> None:
    trail.record(
        session, acting, "test.entered", Subject("revision", 90, 1), Change(after={"state": "draft"})
    )
    entry = _last(session)
    assert verify(session, home) == (Trouble("revision_is_missing", {"revision": 90, "entry": entry}),)
    trail.record(session, acting, "test.removed", Subject("revision", 90, 1), Change(after={"removed": True}))
    assert verify(session, home) == ()


def test_a_revision_that_no_entry_speaks_of_is_named(session: Session, home: Path) -> None:
    columns = "profile_id, state, governs, warnings, origins, section_order, adopted, content_digest, touched"
    _tamper(
        session,
        f"INSERT INTO revision ({columns}, version, version_key, created_at) SELECT {columns.replace('state', repr('rejected'), 1)},"
        " '09', '09', created_at FROM revision LIMIT 1",
    )
    assert verify(session, home) == (Trouble("revision_is_unrecorded", {"document": "PF-OP-001 09"}),)


def test_heads_are_noted_once_and_a_torn_line_is_passed_over(
    session: Session, home: Path, acting: Acting
) -> None:
    for _ in range(2):
        anchors.anchor(home, session, acting.now)
    with (home / anchors.NAME).open("a") as out:
        out.write("7:abc")
    assert anchors.anchored(home) == [anchors.head(session)]
    with pytest.raises(ValueError, match="7:abc"):
        anchors.parse("7:abc")
    assert dt.datetime.fromisoformat((home / anchors.NAME).read_text().split()[1]) == acting.now
