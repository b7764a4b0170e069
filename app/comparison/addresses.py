"""Which two revisions an address asks for, and how they are to stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app import typed

VIEWS = ("side", "inline")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be compared; None is for the program to choose, `view` by the width of the screen."""

    old: int | None
    new: int | None
    view: str | None


def read(args: Mapping[str, str]) -> Wanted:
    """What an address asks for; values that mean nothing are left out."""
    view = args.get("view")
    return Wanted(
        typed.number(args.get("old")), typed.number(args.get("new")), view if view in VIEWS else None
    )
