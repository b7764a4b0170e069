"""Which new passwords are taken, and how they are kept."""

from __future__ import annotations

import pytest

from profiles.accounts import passwords
from profiles.accounts.errors import (
    PasswordIsCommon,
    PasswordIsLong,
    PasswordIsShort,
    PasswordNamesTheAccount,
)
from tests.profiles.accounts.made import CHEAP, PASSWORD


@pytest.mark.parametrize("password", [PASSWORD, "tres tristes tigres", "x7-Kq2!vB9zL", "ana come manzanas"])
def test_good_ones_are_taken(password: str) -> None:
    passwords.check(password, "ana")


@pytest.mark.parametrize(
    ("password", "refusal"),
    [
        ("corta-1234", PasswordIsShort),
        ("x" * 257, PasswordIsLong),
        ("mario.rossi 2024", PasswordNamesTheAccount),
        ("MARIO.ROSSI-clave", PasswordNamesTheAccount),
        ("contraseña123", PasswordIsCommon),
        ("Contraseña-2024!", PasswordIsCommon),
        ("123456789012", PasswordIsCommon),
        ("passwordpassword", PasswordIsCommon),
        ("aaaaaaaaaaaaaa", PasswordIsCommon),
        ("1q2w3e4r5t6y", PasswordIsCommon),
    ],
)
def test_weak_ones_are_refused(password: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        passwords.check(password, "mario.rossi")


def test_an_accented_name_is_found_however_it_is_composed() -> None:
    with pytest.raises(PasswordNamesTheAccount):
        passwords.check("Jos\u00e9 viene de lejos", "jos\u00e9")


def test_a_hash_is_argon2id_with_its_own_salt() -> None:
    kept = passwords.hashed(PASSWORD)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.matches(kept, PASSWORD)
    assert not passwords.matches(kept, PASSWORD + "x")
    assert not passwords.is_outdated(kept)


def test_accents_count_however_they_are_composed() -> None:
    assert passwords.matches(CHEAP.hash("caf\u00e9 con le\u00f1a"), "cafe\u0301 con len\u0303a")


def test_nothing_matches_where_no_password_is_set() -> None:
    assert not passwords.matches(None, "")
    assert not passwords.matches("no hash", "")


def test_a_hash_of_another_cost_is_outdated() -> None:
    assert passwords.is_outdated(CHEAP.hash(PASSWORD))
