"""Signatures: what a person says with their password, in words, bound to what the revision says and to its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from parsers.wording import N_
from profiles.accounts import Proof
from profiles.acting import Acting
from profiles.errors import StateForbids
from profiles.models import MEANINGS, Revision, Signature
from profiles.revisions.sealing import seal

WORDS: Final[Mapping[str, str]] = {
    "prepared": N_("I prepared version {version} of {name} and send it to review."),
    "reviewed": N_("I reviewed version {version} of {name} and agree with it."),
    "approved": N_("I approve version {version} of {name}; it is in force from {date}."),
    "returned": N_("I reviewed version {version} of {name} and return it to be changed."),
    "closed": N_("I reject version {version} of {name} for good."),
    "adopted": N_("I adopt version {version} of {name}, which was approved on paper as it prints."),
    "withdrawn": N_("I withdraw version {version} of {name}."),
}
"""What each signature means, in words; shown to the signer in their language and kept as they read it."""


class WasChangedMeanwhile(StateForbids):
    problem = N_("The version was changed while you looked at it.")
    remedy = N_("Look at it as it is now, and sign again.")


@dataclass(frozen=True, slots=True)
class Sign:
    """What is signed: a meaning of models.MEANINGS, the words that the person read, and the proof that it is they.

    `on_behalf_of` is the account of the person whose deputy signs.
    """

    meaning: str
    words: str
    proof: Proof
    on_behalf_of: int | None = None


def sign(session: Session, revision: Revision, given: Sign, acting: Acting) -> Signature:
    """Keeps a signature of the acting person, bound to the seal of the revision and the hashes of its files."""
    assert given.meaning in MEANINGS
    assert acting.account_id is not None
    session.flush()
    made = Signature(
        revision_id=revision.id,
        account_id=acting.account_id,
        on_behalf_of=given.on_behalf_of,
        round=revision.round,
        meaning=given.meaning,
        words=given.words,
        files=files(revision),
        **bond(revision, given.proof, acting),
    )
    session.add(made)
    session.flush()
    return made


def bond(revision: Revision, proof: Proof, acting: Acting) -> dict[str, Any]:
    """What binds whatever is signed: the moment, where from, the seal of what the revision says, and the proof."""
    return {
        "signed_at": acting.now,
        "source": acting.source,
        "content_digest": seal(revision),
        "with_factor": proof.with_factor,
        "after_reset": proof.after_reset,
    }


def files(revision: Revision) -> list[dict[str, Any]]:
    """The files of a revision as a signature keeps them."""
    return [{"sha256": one.sha256, "ordinal": one.ordinal, "name": one.name} for one in revision.files]


def noted(signature: Signature) -> dict[str, Any]:
    """What the trail says of a signature."""
    return {
        "id": signature.id,
        "meaning": signature.meaning,
        "digest": signature.content_digest,
        "words": signature.words,
        "on_behalf_of": signature.on_behalf_of,
        "with_factor": signature.with_factor,
        "after_reset": signature.after_reset,
    }
