"""What is to become of an incoming edition, from what its profile already has: values in, a decision out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from profiles.editions import Edition, Order, compare, has_other_version, has_same_version, oldest_first
from profiles.reasons import Reason

HEADS = ("in_force", "draft", "in_review", "approved")


@dataclass(frozen=True, slots=True)
class Known:
    """An edition that the profile has; `replaceable` is a draft that an import made and nobody touched.

    `digest` is that of its content as it stands, corrections included, `as_read` are those of its file's readings:
    another original of it is read as the first one was, not as a person corrected it.
    """

    id: int
    state: str
    edition: Edition
    digest: str
    replaceable: bool = False
    as_read: frozenset[str] = frozenset()

    def has(self, digest: str) -> bool:
        """Whether this is its content, corrected or as read."""
        return digest == self.digest or digest in self.as_read


@dataclass(frozen=True, slots=True)
class Decision:
    """`outcome` as entries name it; `state` that of a new revision; `revision_id` the one it is equal to or in conflict with.

    `supersedes` are the revisions that give way.
    """

    outcome: str
    reason: Reason
    state: str | None = None
    revision_id: int | None = None
    supersedes: tuple[int, ...] = ()
    remarks: tuple[Reason, ...] = ()


UNIDENTIFIED: Final = Decision("waiting", Reason("unidentified"))
"""Of a profile that names neither a code nor a title."""


def decide(edition: Edition, digest: str, known: Sequence[Known], *, in_force: bool) -> Decision:
    """The decision for an edition of a profile that has `known`; `in_force` takes it as approved on paper."""
    if not known:
        return Decision("new", Reason("first"), state="in_force" if in_force else "draft")
    for one in known:
        if has_same_version(edition, one.edition):
            return _same_version(edition, digest, one)
    equal = _equal(edition, digest, known)
    if equal is not None:
        return Decision("further", Reason("same-content"), revision_id=equal.id)
    return _placed(edition, digest, known, in_force=in_force)


def _same_version(edition: Edition, digest: str, one: Known) -> Decision:
    if not one.has(digest):
        reason = Reason("version-has-other-content", {"version": one.edition.label})
        return Decision("conflict", reason, revision_id=one.id)
    remarks: tuple[Reason, ...] = ()
    if None not in (edition.date, one.edition.date) and edition.date != one.edition.date:
        remarks = (Reason("dates-differ", {"date": str(one.edition.date)}),)
    return Decision("further", Reason("same-content"), revision_id=one.id, remarks=remarks)


def _equal(edition: Edition, digest: str, known: Sequence[Known]) -> Known | None:
    """The edition with equal content; another version number of its own makes it another edition.

    The profile of a manual stays the same edition in the manual's next version, as long as it is the last one.
    """
    found = [
        one
        for one in known
        if one.has(digest)
        and (not has_other_version(edition, one.edition) or (edition.scope != "own" and one.state in HEADS))
    ]
    in_order = oldest_first((one.edition, one) for one in found)
    return in_order[-1] if in_order else None


def _placed(edition: Edition, digest: str, known: Sequence[Known], *, in_force: bool) -> Decision:
    heads = [one for one in known if one.state in HEADS]
    if not heads:
        heads = oldest_first((one.edition, one) for one in known)[-1:]
    order = {one.id: compare(edition, one.edition) for one in heads}
    for one in heads:
        doubt = _doubt(order[one.id], one)
        if doubt is not None:
            return Decision("waiting", doubt, revision_id=one.id)
    remarks = tuple(
        Reason("content-unchanged", {"version": one.edition.label}) for one in known if one.has(digest)
    )[:1]
    newer = [one for one in heads if order[one.id] is Order.OLDER]  # than the incoming one
    older = [one for one in heads if order[one.id] is Order.NEWER]
    if any(one.state not in ("draft", "in_review") for one in newer) or (newer and not in_force):
        code = "overtaken" if all(one.state == "draft" for one in newer) else "older"
        reason = Reason(code, {"version": newer[0].edition.label})
        return Decision("revision", reason, state="superseded", remarks=remarks)
    stays = tuple(Reason("draft-stays", {"version": one.edition.label}) for one in newer)
    return _adopted(older, (*stays, *remarks), in_force=in_force)


def _adopted(older: Sequence[Known], remarks: tuple[Reason, ...], *, in_force: bool) -> Decision:
    drafts = [one for one in older if one.state in ("draft", "in_review")]
    touched = [one for one in drafts if not one.replaceable]
    if touched:
        reason = Reason("draft-is-touched", {"version": touched[0].edition.label})
        return Decision("waiting", reason, revision_id=touched[0].id)
    giving_way = [*drafts, *(one for one in older if in_force and one.state == "in_force")]
    last = oldest_first((one.edition, one) for one in older)[-1:]
    return Decision(
        "revision",
        Reason("newer", {"version": last[0].edition.label}) if last else remarks[0],
        state="in_force" if in_force else "draft",
        supersedes=tuple(one.id for one in giving_way),
        remarks=remarks if last else remarks[1:],
    )


def _doubt(order: Order, one: Known) -> Reason | None:
    if order is Order.CONTRADICTS:
        return Reason("order-contradicts", {"version": one.edition.label})
    if order is Order.UNKNOWN:
        return Reason("order-unknown")
    if order is Order.SAME:
        date: dt.date | None = one.edition.date
        return Reason("same-date", {"date": str(date)})
    return None
