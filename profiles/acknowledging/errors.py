"""What is refused about acknowledgements, each with its wording."""

from __future__ import annotations

from parsers.wording import N_
from profiles.errors import DomainError, NotAllowed, StateForbids


class NotYourPosition(NotAllowed):
    """Somebody would take note of a profile whose position they do not hold."""

    problem = N_("You do not hold the position of this profile, so there is nothing for you to sign.")
    remedy = N_("Ask HR to record which position you hold.")


class NobodyIsAsked(StateForbids):
    problem = N_("The company asks nobody to acknowledge its profiles.")
    remedy = N_("Set a term for it among the terms.")


class NoLongerInForce(StateForbids):
    problem = N_("This version is not in force.")
    remedy = N_("Look at the version that is in force today.")


class AlreadyAcknowledged(StateForbids):
    problem = N_("This version has been acknowledged already.")
    remedy = N_("There is nothing more to sign.")


class OwnIsSigned(NotAllowed):
    """Somebody would note their own acknowledgement in place of signing it."""

    problem = N_("Nobody notes their own acknowledgement.")
    remedy = N_("Sign it under 'My position', or have a colleague note it.")


class NobodyWasChosen(DomainError):
    problem = N_("Nobody was chosen who is still to sign.")
    remedy = N_("Tick at least one person.")


class WhyIsMissing(DomainError):
    problem = N_("No reason is given.")
    remedy = N_("Write why; the reason stays on record.")


class ReasonIsOfARefusal(DomainError):
    """A signature on paper would be noted where a reason was written: the Enter key, say, meant the refusal."""

    problem = N_("A reason was written, and a signature has none. Nothing was noted.")
    remedy = N_("Choose 'Refused', or empty the reason.")


class DayIsNotPossible(DomainError):
    problem = N_("{day} cannot be the day of this acknowledgement.")
    remedy = N_("It lies between {first} and {last}.")


class NothingStands(StateForbids):
    """A change of the first version cannot be editorial."""

    problem = N_("No version before this one was in force, so no acknowledgement can stand.")
    remedy = N_("Everybody who holds the position signs the first version.")
