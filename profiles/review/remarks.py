"""Which warnings of a reading still hold once its content was corrected."""

from __future__ import annotations

from collections import Counter
from typing import Any

from parsers.profile import ParsedProfile
from parsers.vocabulary.folding import fold

COUNTED = "uncertain-items"
HEADS = frozenset({"reports_to", "reports_functionally_to"})


def standing(profile: ParsedProfile) -> list[dict[str, Any]]:
    """The profile's warnings as JSON, without those that its items no longer give rise to."""
    judged = (*profile.functions, *profile.requirements, *profile.relations, *profile.approvals)
    doubtful = sum(one.uncertain for one in judged)
    texts = Counter(fold(one.text) for one in profile.functions)
    told = []
    for warning in profile.to_json()["warnings"]:
        code, about = warning["code"], fold(str(warning["message"]).partition(": ")[2])
        settled = {
            "title-missing": profile.title is not None,
            "functions-missing": bool(profile.functions),
            "reporting-line-missing": any(one.kind in HEADS for one in profile.relations),
            "function-twice": not any(count > 1 and text.startswith(about) for text, count in texts.items()),
            "placeholder-left": not _mentions(profile, about),
            COUNTED: doubtful == 0,
        }
        if not settled.get(code, False):
            message = f"{doubtful} items need a person's eye." if code == COUNTED else warning["message"]
            told.append({**warning, "message": message})
    return told


def _mentions(profile: ParsedProfile, about: str) -> bool:
    """Whether a duty, purpose, requirement or note still begins so."""
    texts = [one.text for one in profile.objectives]
    texts += [one.text for one in profile.functions]
    texts += [one.text for one in profile.requirements]
    texts += [one.text for one in profile.notes]
    return any(fold(text).startswith(about) for text in texts)
