"""The lifecycle of revisions: from draft to in force and out of it, each step by a rule of one table, on record."""

from __future__ import annotations

from profiles.lifecycle.authors import authors
from profiles.lifecycle.case import Said
from profiles.lifecycle.effect import due, waiting, withdraw
from profiles.lifecycle.following import chain_dates, edition, follow
from profiles.lifecycle.moving import enter, locked, says_anew, settle, take_back
from profiles.lifecycle.paper import adopt_signed, give_way, may_adopt, put_in_force
from profiles.lifecycle.plan import Asked, Plan, plan
from profiles.lifecycle.rounds import approve, close, recall, return_to_draft, review, send_to_review
from profiles.lifecycle.table import TABLE, Action, Rule
from profiles.lifecycle.writing import begin_revision, give_code

__all__ = [
    "TABLE",
    "Action",
    "Asked",
    "Plan",
    "Rule",
    "Said",
    "adopt_signed",
    "approve",
    "authors",
    "begin_revision",
    "chain_dates",
    "close",
    "due",
    "edition",
    "enter",
    "follow",
    "give_code",
    "give_way",
    "locked",
    "may_adopt",
    "plan",
    "put_in_force",
    "recall",
    "return_to_draft",
    "review",
    "says_anew",
    "send_to_review",
    "settle",
    "take_back",
    "waiting",
    "withdraw",
]
