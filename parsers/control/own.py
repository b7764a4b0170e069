"""The control data of one profile, from that of its file."""

from __future__ import annotations

from dataclasses import replace

from parsers.control.facts import ControlFacts, Identity
from parsers.profile import Control


def own_control(facts: ControlFacts, identity: Identity, *, alone: bool) -> Control:
    """The control data of a profile whose position is `identity`; `alone` says that its file holds no other.

    A file of several profiles governs none of them, and the codes of their positions are none of its own. A position's
    code is the document's where the file has no other and prints it as a code.
    """
    if not alone:
        return replace(facts.control, governs=None)
    if facts.control.code is not None:
        return facts.control
    if identity.position_code is None or not identity.coded:
        return facts.control
    return replace(facts.control, code=identity.position_code, governs="profile")


def own_position_code(control: Control, identity: Identity) -> str | None:
    """The position's code where it is another one than the document's."""
    return identity.position_code if identity.position_code != control.code else None
