"""What a company's paper looks like."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from profiles.acting import Acting
from profiles.copies import papers
from profiles.copies.look import DEFAULT, Look
from profiles.copies.papers import Wanted
from profiles.errors import NotAllowed, ValueIsNotUsable
from profiles.models import Company, TrailEntry
from profiles.permissions import Role
from profiles.viewer import LOCAL, Holding, Viewer


@pytest.fixture
def baker(session: Session) -> Company:
    made = Company(name="Panificadora Sol")
    session.add(made)
    session.flush()
    return made


def test_what_is_set_is_what_outputs_take(
    session: Session, acting: Acting, baker: Company, tmp_path: Path
) -> None:
    assert papers.look(session, tmp_path, baker.id) == DEFAULT
    wanted = Wanted(" Manual  de puesto ", "Uso interno", "#1F5C3A", logo=b"logo", word=b"PK word")
    papers.change(session, LOCAL, tmp_path, baker.id, wanted, acting)
    assert papers.look(session, tmp_path, baker.id) == Look(
        "Manual de puesto", "Uso interno", "#1f5c3a", b"logo", b"PK word"
    )
    papers.change(session, LOCAL, tmp_path, baker.id, Wanted("Manual", logo=b"", word=None), acting)
    assert papers.look(session, tmp_path, baker.id) == Look("Manual", None, None, None, b"PK word")
    papers.change(session, LOCAL, tmp_path, baker.id, Wanted("Manual"), acting)
    changed = select(TrailEntry.after).where(TrailEntry.action == "paper.changed").order_by(TrailEntry.id)
    assert [sorted(after) for after in session.scalars(changed)] == [
        ["colour", "footer", "kind", "logo_sha256", "word_sha256"],
        ["colour", "footer", "kind", "logo_sha256"],
    ]


@pytest.mark.parametrize("wanted", [Wanted(colour="red"), Wanted(kind="x" * 61), Wanted(footer="x" * 301)])
def test_what_cannot_be_used_is_refused(
    session: Session, acting: Acting, baker: Company, tmp_path: Path, wanted: Wanted
) -> None:
    with pytest.raises(ValueIsNotUsable):
        papers.change(session, LOCAL, tmp_path, baker.id, wanted, acting)


def test_only_quality_sets_it(session: Session, acting: Acting, baker: Company, tmp_path: Path) -> None:
    hr = Viewer("hr", frozenset({Holding(Role.HR, baker.id)}))
    with pytest.raises(NotAllowed):
        papers.change(session, hr, tmp_path, baker.id, Wanted(), acting)
    with pytest.raises(NotAllowed):
        papers.paper(session, hr, baker.id)
    assert papers.paper(session, LOCAL, baker.id) is None
