"""How well a reading agrees with a careful person's: pure figures over profiles as JSON values."""

from __future__ import annotations

from parsers.scoring.judging import Judgement, Remark, disagreements, is_spare, judge
from parsers.scoring.matching import Matching, matched
from parsers.scoring.pairing import Held, numbered, paired
from parsers.scoring.rules import RULES, Json, Rule, items, predicted_items
from parsers.scoring.scores import Gold, Miscount, Scores, scored
from parsers.scoring.tally import Figures, Tally, total

__all__ = [
    "RULES",
    "Figures",
    "Gold",
    "Held",
    "Json",
    "Judgement",
    "Matching",
    "Miscount",
    "Remark",
    "Rule",
    "Scores",
    "Tally",
    "disagreements",
    "is_spare",
    "items",
    "judge",
    "matched",
    "numbered",
    "paired",
    "predicted_items",
    "scored",
    "total",
]
