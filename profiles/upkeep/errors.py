"""What is refused about periodic reviews, each with its wording."""

from __future__ import annotations

from parsers.wording import N_
from profiles.errors import StateForbids


class NotInForce(StateForbids):
    problem = N_("Only a version in force is reviewed without change.")
    remedy = N_("Look at the version that is in force today.")


class PersonSigns(StateForbids):
    problem = N_("Only a person with an account signs.")
    remedy = N_("Log in and sign it there.")
