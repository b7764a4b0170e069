"""What verdicts, outcomes and row errors are called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask_babel import gettext

from parsers.wording import N_
from profiles.competence.sheet import TROUBLES, RowTrouble
from profiles.competence.verdicts import Fact, Reason, Status, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

STATUSES: Mapping[str, str] = {
    Status.MET: N_("Met"),
    Status.NOT_MET: N_("Not met"),
    Status.NOT_EVIDENCED: N_("Not evidenced"),
    Status.OTHER_BRANCH: N_("Other option"),
}

REASONS: Mapping[str, str] = {
    Reason.SCHOOLING_REACHED: N_("Their schooling is at this level or above, in a field that fits."),
    Reason.SCHOOLING_LOWER: N_("Their schooling is below this level."),
    Reason.SCHOOLING_NOT_RECORDED: N_("No schooling is recorded."),
    Reason.SCHOOLING_NOT_COMPARABLE: N_("The level of schooling asked for or recorded is not on the ladder."),
    Reason.FIELD_NOT_SHOWN: N_(
        "The level is reached; that the field of study is the one asked for is not shown."
    ),
    Reason.MONTHS_REACHED: N_("The recorded experience is long enough."),
    Reason.MONTHS_OF_ANY_KIND: N_(
        "The recorded experience is long enough; in which field it was is not recorded."
    ),
    Reason.MONTHS_LOWER: N_("The recorded experience is too short."),
    Reason.MONTHS_NOT_RECORDED: N_("No length of experience is recorded."),
    Reason.NO_EXPERIENCE_ASKED: N_("No experience is asked for."),
    Reason.OTHER_EXPERIENCE: N_("The recorded experience is of another kind."),
    Reason.FOUND: N_("It is recorded."),
    Reason.LEVEL_REACHED: N_("It is recorded at the level asked for or above."),
    Reason.LEVEL_LOWER: N_("It is recorded at a lower level."),
    Reason.LEVEL_NOT_SHOWN: N_("It is recorded, but not its level."),
    Reason.LEVEL_NOT_COMPARABLE: N_("It is recorded on another scale, which cannot be compared."),
    Reason.ONLY_SIMILAR: N_("Only something similar is recorded; a person has to decide."),
    Reason.NOT_RECORDED: N_("Nothing is recorded."),
    Reason.OTHER_BRANCH: N_("The profile offers options; another one is nearer."),
}

OUTCOMES: Mapping[str, str] = {"new": N_("New"), "changed": N_("Changed"), "same": N_("Unchanged")}


FIELDS: Mapping[str, str] = {
    "number": N_("Employee number"),
    "name": N_("Name, or name and surname"),
    "surname": N_("Surname"),
    "mail": N_("Mail address"),
    "account": N_("Account (login)"),
    "position": N_("Position"),
    "area": N_("Area"),
    "since": N_("In the position from"),
    "until": N_("In the position to"),
    "acting": N_("Acting (yes or no)"),
    "education": N_("Schooling"),
    "months": N_("Months of experience"),
    "years": N_("Years of experience"),
    "knowledge": N_("Knowledge"),
    "skill": N_("Skills"),
    "training": N_("Training"),
    "competency": N_("Competencies"),
}


def field_name(field: str) -> str:
    """What a column of a list may be, in words."""
    return gettext(FIELDS[field])


def status(value: Status) -> str:
    return gettext(STATUSES[value])


def reason(verdict: Verdict) -> str:
    return gettext(REASONS[verdict.reason])


def outcome(value: str) -> str:
    return gettext(OUTCOMES[value])


def trouble(one: RowTrouble) -> str:
    """What is wrong with a row and what to do."""
    return " ".join(gettext(template).format(**one.values) for template in TROUBLES[one.trouble])


def level(fact_or_need: Fact) -> str:
    """A level as it is recorded or asked for, '' without one."""
    found = fact_or_need.level
    if found.percent is not None:
        return f"{found.percent} %"
    if found.number is not None:
        return gettext("level %(level)s", level=found.number)
    return found.label or ""
