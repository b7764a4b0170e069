"""Who asks: every read of the catalogue takes the viewer, and every guard of a step asks one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from profiles.errors import NotAllowed
from profiles.permissions import LOOKING, TABLE, Permission, Role


@dataclass(frozen=True, slots=True)
class Holding:
    """A role in a company, or in every one where `company_id` is null; `area_key` is the area of an area head."""

    role: Role
    company_id: int | None = None
    area_key: str = ""


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person who looks, with the roles held; `trusted` is whoever has the home in their hands: the console.

    `positions` are the ids of those that the person holds today. Who looks at the catalogue `as_of` a day sees what
    was in force then (profiles.catalogue.past), and changes nothing.
    """

    name: str
    holdings: frozenset[Holding] = frozenset()
    account_id: int | None = None
    employee_ids: frozenset[int] = frozenset()
    positions: frozenset[int] = frozenset()
    trusted: bool = False
    as_of: dt.date | None = None

    @property
    def companies(self) -> frozenset[int] | None:
        """The ids of the companies that the person sees anything of, None is all of them."""
        return self.where(Permission.SEE_IN_FORCE)

    def where(self, permission: Permission) -> frozenset[int] | None:
        """The ids of the companies in which the person may do this, None is all of them."""
        if self.as_of is not None and permission not in LOOKING:
            return frozenset()
        if self.trusted:
            return None
        found = {one.company_id for one in self.holdings if one.role in TABLE[permission]}
        return None if None in found else frozenset(one for one in found if one is not None)

    def widely(self, permission: Permission) -> frozenset[int] | None:
        """The ids of the companies in which the person may do this for every area of them, None is all of them."""
        whole = frozenset(one for one in self.holdings if one.role is not Role.AREA_HEAD)
        return replace(self, holdings=whole).where(permission)

    def areas(self, permission: Permission) -> frozenset[tuple[int | None, str]]:
        """The companies and areas in which the person may do this as the head of the area, None is any company."""
        if Role.AREA_HEAD not in TABLE[permission]:
            return frozenset()
        headed = (one for one in self.holdings if one.role is Role.AREA_HEAD and one.area_key)
        return frozenset((one.company_id, one.area_key) for one in headed)

    def may(self, permission: Permission, company_id: int | None = None) -> bool:
        """Whether the person may do this in a company; without one, in any company at all."""
        allowed = self.where(permission)
        return allowed is None or (bool(allowed) if company_id is None else company_id in allowed)

    def need(self, permission: Permission, company_id: int | None = None) -> None:
        """Raises NotAllowed where the person may not."""
        if not self.may(permission, company_id):
            raise NotAllowed


LOCAL = Viewer("local", trusted=True)
"""Whoever runs commands on the home itself, and the program's own work."""
