"""The second factor: codes by time (TOTP, RFC 6238), each of which serves once."""

from __future__ import annotations

import datetime as dt
import hmac
from typing import Final

from profiles.models import Account

PERIOD: Final = 30  # seconds that a code stands for
DRIFT: Final = 1  # periods that a telephone's clock may be ahead or behind
ISSUER: Final = "Perfilario"


def fresh() -> str:
    """A new secret, base32."""
    import pyotp

    return pyotp.random_base32()


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


def use(account: Account, code: str, now: dt.datetime) -> bool:
    """Whether the code is good for the account, which it then no longer is; True where no factor is in use."""
    if account.factor is None or account.factor_since is None:
        return True
    step = step_of(account.factor, code, now, account.factor_step)
    if step is None:
        return False
    account.factor_step = step
    return True
