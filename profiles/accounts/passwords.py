"""Passwords: hashed with argon2id, compared in a time that tells nothing, and which new ones are taken."""

from __future__ import annotations

import functools
import unicodedata
from importlib import resources
from typing import TYPE_CHECKING, Final

from profiles.accounts.errors import (
    PasswordIsCommon,
    PasswordIsLong,
    PasswordIsShort,
    PasswordNamesTheAccount,
)

if TYPE_CHECKING:
    from argon2 import PasswordHasher

LEAST: Final = 12
MOST: Final = 256  # hashing takes any length, a request should not
_SHORTEST_NAME: Final = 4


def check(password: str, login: str) -> None:
    """Raises a PasswordIsWeak where a new password of the account is not taken."""
    if len(password) < LEAST:
        raise PasswordIsShort(least=LEAST)
    if len(password) > MOST:
        raise PasswordIsLong(most=MOST)
    plain, name = (unicodedata.normalize("NFKD", text).casefold() for text in (password, login))
    if len(login) >= _SHORTEST_NAME and name in plain:
        raise PasswordNamesTheAccount
    # what is left of a common one that was made longer by digits, signs or by saying it again
    letters = "".join(one for one in plain if one.isalpha())
    if len(set(plain)) < 5 or plain in common() or letters in common() or _half(letters) in common():
        raise PasswordIsCommon


def hashed(password: str) -> str:
    """The argon2id hash with its salt and cost."""
    return hasher().hash(_spelled(password))


def matches(kept: str | None, password: str) -> bool:
    """Whether `password` is the one whose hash is kept; without one it takes as long and is False."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return hasher().verify(kept or _nobody(), _spelled(password)) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Whether the hash was made at another cost than today's."""
    return hasher().check_needs_rehash(kept)


@functools.cache
def hasher() -> PasswordHasher:
    """argon2id with the library's present cost: 64 MB and about 50 ms."""
    from argon2 import PasswordHasher

    return PasswordHasher()


@functools.cache
def common() -> frozenset[str]:
    """What passwords that are tried first are made of: words and runs of keys, without accents."""
    text = resources.files("profiles.accounts").joinpath("common.txt").read_text("utf-8")
    return frozenset(text.split())


@functools.cache
def _nobody() -> str:
    return hasher().hash("")


def _spelled(password: str) -> str:
    """The same bytes however a keyboard composes its accents."""
    return unicodedata.normalize("NFKC", password)


def _half(letters: str) -> str:
    half = letters[: len(letters) // 2]
    return half if half and half * 2 == letters else letters
