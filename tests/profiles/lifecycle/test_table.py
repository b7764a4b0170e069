"""The table of the lifecycle, and that nothing changes a state beside it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from profiles.errors import NotAllowed
from profiles.lifecycle import TABLE, Action
from profiles.lifecycle.moving import DEEDS, allowed, alone
from profiles.lifecycle.table import RULES
from profiles.models import STATES
from profiles.trail.deeds import DEEDS as WORDED
from tests.profiles.lifecycle.cast import Cast, draft

ROOT = Path(__file__).parents[3]


def test_each_step_from_a_state_has_one_rule() -> None:
    assert len(RULES) == len(TABLE)
    assert {one.source for one in TABLE} | {one.target for one in TABLE} == set(STATES)
    assert set(DEEDS) == set(Action)
    assert set(DEEDS.values()) <= set(WORDED)


def test_the_end_is_the_end() -> None:
    assert not {"superseded", "withdrawn", "rejected"} & {one.source for one in TABLE}


def test_what_the_program_does_is_nobodys_step(session: Session, played: Cast) -> None:
    case = alone(session, draft(played), played.acting())
    assert allowed(case, Action.GIVE_WAY).rule.target == "superseded"
    own = type(case)(session, played.viewer("quela"), case.revision, case.said, case.acting)
    with pytest.raises(NotAllowed):
        allowed(own, Action.GIVE_WAY)


def test_only_the_lifecycle_changes_the_state_of_a_revision() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for folder in ("profiles", "app", "search_index")
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr == "state"
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id in {"revision", "one", "found", "made", "draft"}
    }
    assert found == {"profiles/imports/write.py", "profiles/lifecycle/moving.py"}
