"""What a person lacks against the requirements of a profile: each verdict with its reason and its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from parsers.vocabulary import Vocabulary
from profiles.competence import schooling
from profiles.competence.levels import Comparison, Level, compare, label_in, rank
from profiles.competence.subject import Subject, covers, subject
from profiles.competence.verdicts import Fact, Gap, Need, Reason, Status, Verdict

# From here on a recorded skill is shown as similar; it is not taken as proof.
SIMILAR_FROM = 0.5

# What is recorded, each with the telling words of its text.
Shown = Sequence[tuple[Fact, tuple[str, ...]]]


def check(needs: Sequence[Need], facts: Sequence[Fact], vocabulary: Vocabulary) -> Gap:
    """The gap of a person with `facts` against `needs`.

    Where the document offers branches, the one that the person comes nearest to counts.
    """
    shown = [(fact, subject(fact.text, vocabulary).words) for fact in facts]
    verdicts = [_judge(need, shown, vocabulary) for need in needs]
    taken = _nearest_branch(verdicts)
    return Gap(
        tuple(
            replace(one, status=Status.OTHER_BRANCH, reason=Reason.OTHER_BRANCH)
            if one.need.alternative is not None and one.need.alternative != taken
            else one
            for one in verdicts
        )
    )


def _nearest_branch(verdicts: Iterable[Verdict]) -> str | None:
    missing: dict[str, tuple[int, int]] = {}
    for one in verdicts:
        if one.need.alternative is not None:
            open_, failed = missing.get(one.need.alternative, (0, 0))
            missing[one.need.alternative] = (
                open_ + (one.status is not Status.MET),
                failed + (one.status is Status.NOT_MET),
            )
    return min(missing, key=lambda branch: missing[branch]) if missing else None


def _judge(need: Need, shown: Shown, vocabulary: Vocabulary) -> Verdict:
    if need.kind == "education":
        return _education(need, shown, vocabulary)
    if need.kind == "experience" and need.months is not None:
        return _experience(need, need.months, shown, vocabulary)
    return _topic(need, shown, vocabulary)


def _education(need: Need, shown: Shown, vocabulary: Vocabulary) -> Verdict:
    wanted = schooling.asked(need.text, vocabulary)
    if wanted.rank is None:
        found = _topic(need, shown, vocabulary)
        if found.status is Status.MET:
            return found
        return Verdict(need, Status.NOT_EVIDENCED, Reason.SCHOOLING_NOT_COMPARABLE, found.evidence)
    own = [fact for fact, _ in shown if fact.kind == "education"]
    ranked = [(step, fact) for fact in own if (step := schooling.shown(fact.text, vocabulary)) is not None]
    if not ranked:
        reason = Reason.SCHOOLING_NOT_COMPARABLE if own else Reason.SCHOOLING_NOT_RECORDED
        return Verdict(need, Status.NOT_EVIDENCED, reason, tuple(own))
    ranked.sort(key=lambda pair: -pair[0])
    reaching = tuple(fact for step, fact in ranked if step >= wanted.rank)
    if not reaching:
        return Verdict(need, Status.NOT_MET, Reason.SCHOOLING_LOWER, (ranked[0][1],))
    fitting = tuple(fact for fact in reaching if schooling.in_field(fact.text, wanted, vocabulary))
    if not fitting:
        return Verdict(need, Status.NOT_EVIDENCED, Reason.FIELD_NOT_SHOWN, reaching)
    return Verdict(need, Status.MET, Reason.SCHOOLING_REACHED, fitting[:1])


def _experience(need: Need, months: int, shown: Shown, vocabulary: Vocabulary) -> Verdict:
    """Experience is compared by months: of entries that name the same subject, or of the whole where none is asked.

    A whole that is too short is short for any subject; one that is long enough proves none.
    """
    if months == 0:
        return Verdict(need, Status.MET, Reason.NO_EXPERIENCE_ASKED)
    own = [pair for pair in shown if pair[0].kind == "experience" and pair[0].months is not None]
    if not own:
        return Verdict(need, Status.NOT_EVIDENCED, Reason.MONTHS_NOT_RECORDED)
    asked = subject(need.text, vocabulary)
    named = [fact for fact, words in own if not asked.words or (words and _fits(words, asked))]
    whole = [fact for fact, words in own if asked.words and not words]
    fitting = named or whole
    if not fitting:
        return Verdict(need, Status.NOT_EVIDENCED, Reason.OTHER_EXPERIENCE, tuple(fact for fact, _ in own))
    best = max(fitting, key=lambda fact: fact.months or 0)
    if (best.months or 0) < months:
        return Verdict(need, Status.NOT_MET, Reason.MONTHS_LOWER, (best,))
    if best in whole:
        return Verdict(need, Status.NOT_EVIDENCED, Reason.MONTHS_OF_ANY_KIND, (best,))
    return Verdict(need, Status.MET, Reason.MONTHS_REACHED, (best,))


def _topic(need: Need, shown: Shown, vocabulary: Vocabulary) -> Verdict:
    asked = subject(need.text, vocabulary)
    evidence, similar = _evidence(asked, shown, vocabulary)
    if not evidence:
        reason = Reason.ONLY_SIMILAR if similar else Reason.NOT_RECORDED
        return Verdict(need, Status.NOT_EVIDENCED, reason, similar)
    wanted = need.level
    if not wanted.known:
        wanted = Level(label=label_in(need.text, vocabulary))
    compared = [compare(wanted, _level(fact, vocabulary), vocabulary) for fact in evidence]
    for comparison, status, reason in _BY_LEVEL:
        if comparison in compared:
            return Verdict(need, status, reason, evidence)
    return Verdict(need, Status.MET, Reason.FOUND, evidence)


# The worst of several pieces of evidence decides.
_BY_LEVEL = (
    (Comparison.LOWER, Status.NOT_MET, Reason.LEVEL_LOWER),
    (Comparison.NOT_SHOWN, Status.NOT_EVIDENCED, Reason.LEVEL_NOT_SHOWN),
    (Comparison.NOT_COMPARABLE, Status.NOT_EVIDENCED, Reason.LEVEL_NOT_COMPARABLE),
    (Comparison.REACHED, Status.MET, Reason.LEVEL_REACHED),
)


def _evidence(
    asked: Subject, shown: Shown, vocabulary: Vocabulary
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """What proves the subject, and failing that what comes near: one fact that covers it, else several together."""
    proving = [fact for fact, words in shown if _fits(words, asked)]
    if proving:
        return (_strongest(proving, vocabulary),), ()
    parts = [(fact, words) for fact, words in shown if words and covers(asked.words, words) == 1]
    together = [word for _, words in parts for word in words]
    if covers(together, asked.words) == 1:
        return tuple(fact for fact, _ in parts), ()
    near = [(covers(words, asked.words), fact) for fact, words in shown]
    close = sorted((pair for pair in near if pair[0] >= SIMILAR_FROM), key=lambda pair: -pair[0])
    return (), tuple(fact for _, fact in close[:3])


def _fits(words: tuple[str, ...], asked: Subject) -> bool:
    """Whether words cover all that is asked, or are just one of the alternatives that will do."""
    if covers(words, asked.words) == 1:
        return True
    return any(covers(words, one) == 1 and covers(one, words) == 1 for one in asked.choices)


def _strongest(facts: Sequence[Fact], vocabulary: Vocabulary) -> Fact:
    """Of several records of one skill the one with the highest known level."""

    def strength(fact: Fact) -> tuple[bool, int, int, int]:
        level = _level(fact, vocabulary)
        return level.known, level.percent or 0, level.number or 0, rank(level.label, vocabulary) or 0

    return max(facts, key=strength)


def _level(fact: Fact, vocabulary: Vocabulary) -> Level:
    return fact.level if fact.level.known else Level(label=label_in(fact.text, vocabulary))
