"""What would become of profiles one after another, without entering any."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from profiles import keys
from profiles.imports import identity
from profiles.imports.decide import UNIDENTIFIED, Decision, Known, decide
from profiles.imports.facts import Facts
from profiles.imports.known import known
from profiles.models import Profile


@dataclass(slots=True)
class Foresight:
    """Foresees an import in its order: each profile meets the editions that those before it would have made."""

    session: Session
    in_force: bool
    _made: dict[Hashable, list[Known]] = field(default_factory=dict)
    _states: dict[int, str] = field(default_factory=dict)

    def key(self, company: str, company_id: int, found: Facts) -> Hashable:
        """What is equal for all that are of one profile, None for one that names none."""
        if found.label is None:
            return None
        return _own(company, found, identity.find(self.session, company_id, found))

    def decide(self, company: str, company_id: int, found: Facts, digest: str) -> Decision:
        """The decision on a profile of this company, whose id is 0 where it is not there yet; changes nothing."""
        if found.label is None:
            return UNIDENTIFIED
        profile = identity.find(self.session, company_id, found)
        own = _own(company, found, profile)
        there = known(self.session, profile, digest) if profile is not None else []
        every = [
            replace(one, state=self._states.get(one.id, one.state))
            for one in (*there, *self._made.get(own, ()))
        ]
        decision = decide(found.edition, digest, every, in_force=self.in_force)
        for one in decision.supersedes:
            self._states[one] = "superseded"
        if decision.state is not None:
            # editions that are not there have numbers that none has
            number = -1 - sum(map(len, self._made.values()))
            fresh = Known(
                number, decision.state, found.edition, digest, replaceable=decision.state == "draft"
            )
            self._made.setdefault(own, []).append(fresh)
        return decision


def _own(company: str, found: Facts, profile: Profile | None) -> Hashable:
    if profile is not None:
        return profile.id
    if found.code is not None:
        return company, keys.code_key(found.code)
    return company, keys.title_key(found.title or ""), keys.area_key(found.area)
