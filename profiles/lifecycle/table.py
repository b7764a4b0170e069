"""The lifecycle: every change of state that there is, who makes it, and what it asks for. There is no other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from profiles.errors import StateForbids
from profiles.lifecycle import guards as g
from profiles.lifecycle.guards import Guard
from profiles.lifecycle.people import has, is_asked, is_the_program
from profiles.permissions import Permission


class Action(StrEnum):
    """A step."""

    SEND = "send"
    REVIEW = "review"
    APPROVE = "approve"
    RETURN = "return"
    RECALL = "recall"
    CLOSE = "close"
    TAKE_EFFECT = "take_effect"
    GIVE_WAY = "give_way"
    ADOPT = "adopt"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Rule:
    """From `source` by `action` to `target`: `who` may take the step, and what must hold.

    `guards` look at the revision, so a page can say beforehand what hinders; `said` looks at what comes with the step.
    """

    source: str
    action: Action
    target: str
    who: Guard
    guards: tuple[Guard, ...] = ()
    said: tuple[Guard, ...] = ()


READY: Final = (
    g.title_is_given,
    g.code_is_given,
    g.version_is_given,
    g.date_is_given,
    g.edition_is_newer,
    g.content_is_there,
    g.items_are_confirmed,
    g.no_warning_blocks,
    g.reviewers_are_named,
    g.approver_is_named,
)
DECIDES: Final = (g.author_does_not_decide, g.content_is_as_sent)
"""What holds for whoever signs for or against a revision in review."""

COMES: Final = (g.day_has_come, g.still_newest, g.content_is_as_approved)

TABLE: Final = (
    Rule("draft", Action.SEND, "in_review", has(Permission.PREPARE), READY, (g.change_is_explained,)),
    Rule("draft", Action.CLOSE, "rejected", has(Permission.PREPARE), said=(g.reason_is_given,)),
    Rule("draft", Action.ADOPT, "in_force", has(Permission.ADOPT), (g.came_on_paper, g.edition_is_newer)),
    Rule("draft", Action.GIVE_WAY, "superseded", is_the_program),
    Rule("in_review", Action.REVIEW, "in_review", is_asked("reviewed"), DECIDES),
    Rule(
        "in_review",
        Action.APPROVE,
        "approved",
        is_asked("approved"),
        (*DECIDES, g.one_step_each, g.reviews_are_done, g.none_other_awaits, g.edition_is_newer),
        (g.day_is_not_past,),
    ),
    Rule(
        "in_review",
        Action.RETURN,
        "draft",
        is_asked("reviewed", "approved"),
        (g.author_does_not_decide,),
        (g.reason_is_given,),
    ),
    Rule(
        "in_review",
        Action.CLOSE,
        "rejected",
        is_asked("reviewed", "approved"),
        (g.author_does_not_decide,),
        (g.reason_is_given,),
    ),
    Rule("in_review", Action.RECALL, "draft", has(Permission.PREPARE), said=(g.reason_is_given,)),
    Rule("approved", Action.TAKE_EFFECT, "in_force", is_the_program, COMES),
    Rule("approved", Action.WITHDRAW, "withdrawn", has(Permission.WITHDRAW), said=(g.reason_is_given,)),
    Rule("in_force", Action.GIVE_WAY, "superseded", is_the_program),
    Rule("in_force", Action.WITHDRAW, "withdrawn", has(Permission.WITHDRAW), said=(g.reason_is_given,)),
)

RULES: Final[Mapping[tuple[str, Action], Rule]] = {(one.source, one.action): one for one in TABLE}


def rule(state: str, action: Action) -> Rule:
    """The rule of a step; raises StateForbids where there is none from this state."""
    found = RULES.get((state, action))
    if found is None:
        raise StateForbids
    return found
