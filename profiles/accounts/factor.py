"""The second factor: codes by time (TOTP, RFC 6238), each of which serves once.

The secret lies encrypted in the database: whoever reads a copy of it without the installation's key makes no codes.
The key is made from that of the audit trail, which stays the same as long as the trail is to verify.
"""

from __future__ import annotations

import base64
import datetime as dt
import hmac
from typing import TYPE_CHECKING, Final

from sqlalchemy.orm import Session

from profiles import trail
from profiles.models import Account

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

PERIOD: Final = 30  # seconds that a code stands for
DRIFT: Final = 1  # periods that a telephone's clock may be ahead or behind
ISSUER: Final = "Perfilario"


def fresh() -> str:
    """A new secret, base32."""
    import pyotp

    return pyotp.random_base32()


def keep(session: Session, account: Account, secret: str) -> None:
    """Keeps the account's secret, encrypted."""
    account.factor = _cipher(session).encrypt(secret.encode()).decode()


def secret_of(session: Session, account: Account) -> str | None:
    """The account's secret; None without one, and for one that was encrypted with another key."""
    from cryptography.fernet import InvalidToken

    if account.factor is None:
        return None
    try:
        return _cipher(session).decrypt(account.factor).decode()
    except InvalidToken:
        return None


def drop(account: Account) -> None:
    """Turns the second factor off."""
    account.factor = account.factor_since = account.factor_step = None


def address(secret: str, login: str) -> str:
    """What the QR code says to the telephone."""
    import pyotp

    return pyotp.TOTP(secret, interval=PERIOD).provisioning_uri(name=login, issuer_name=ISSUER)


def step_of(secret: str, code: str, now: dt.datetime, after: int | None = None) -> int | None:
    """The time step that a code is of, near `now` and later than `after`; None for a wrong or spent one."""
    import pyotp

    said, current = "".join(code.split()), int(now.timestamp()) // PERIOD
    maker = pyotp.TOTP(secret, interval=PERIOD)
    for step in range(current - DRIFT, current + DRIFT + 1):
        if hmac.compare_digest(maker.generate_otp(step).encode(), said.encode()) and (
            after is None or step > after
        ):
            return step
    return None


def use(session: Session, account: Account, code: str, now: dt.datetime) -> bool:
    """Whether the code is good for the account, which it then no longer is; True where no factor is in use."""
    if account.factor_since is None:
        return True
    secret = secret_of(session, account)
    step = step_of(secret, code, now, account.factor_step) if secret else None
    if step is None:
        return False
    account.factor_step = step
    return True


def _cipher(session: Session) -> Fernet:
    from cryptography.fernet import Fernet

    key = hmac.digest(session.info[trail.KEY].encode(), b"second factor", "sha256")
    return Fernet(base64.urlsafe_b64encode(key))
