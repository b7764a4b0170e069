"""What the accounts refuse."""

from __future__ import annotations

from parsers.wording import N_
from profiles.errors import DomainError, NotFound


class AccountIsUnknown(NotFound):
    problem = N_("There is no account '{login}'.")
    remedy = N_("'perfilario user list' names them.")


class ProofIsWrong(DomainError):
    """The password or the code is not the account's, or too many were wrong: the answer is the same for all.

    Nobody learns from it whether the account exists or is locked. Whoever catches it rolls its transaction back and
    counts the failure of `account_id` with `failed`; null is an unknown account.
    """

    problem = N_("That did not match.")
    remedy = N_(
        "Check what you wrote. After several failures nothing is taken for some minutes: wait, then try again."
    )

    def __init__(self, account_id: int | None = None) -> None:
        super().__init__()
        self.account_id = account_id


class LoginIsWrong(ProofIsWrong):
    problem = N_("Account and password do not match.")


class PasswordIsWeak(DomainError):
    """A new password that the policy does not take."""

    problem = N_("The password is not strong enough.")
    remedy = N_("Choose another one.")


class PasswordIsShort(PasswordIsWeak):
    problem = N_("The password is too short.")
    remedy = N_("Take at least {least} characters; several words in a row are good.")


class PasswordIsLong(PasswordIsWeak):
    problem = N_("The password is too long.")
    remedy = N_("Take at most {most} characters.")


class PasswordNamesTheAccount(PasswordIsWeak):
    problem = N_("The password holds the account's own name.")
    remedy = N_("Choose one that does not.")


class PasswordIsCommon(PasswordIsWeak):
    problem = N_("The password is one of those that are tried first.")
    remedy = N_("Choose one that nobody else would think of; several words in a row are good.")


class PasswordsDiffer(PasswordIsWeak):
    problem = N_("The two passwords are not the same.")
    remedy = N_("Write the new password twice.")


class LinkIsSpent(NotFound):
    problem = N_("This link no longer serves.")
    remedy = N_("It serves once and for a limited time; ask for a new one.")


class LoginIsTaken(DomainError):
    problem = N_("There is an account '{login}' already.")
    remedy = N_("Choose another name for the account.")


class LastAdministrator(DomainError):
    problem = N_("It would leave nobody to keep the accounts.")
    remedy = N_("Give somebody else the role of administrator first.")


class FactorIsOn(DomainError):
    problem = N_("The second factor is in use already.")
    remedy = N_("Turn it off first to set it up anew.")


class FactorIsNotOffered(DomainError):
    problem = N_("There is no second factor to confirm.")
    remedy = N_("Begin to set it up again.")


class AccountsExist(DomainError):
    problem = N_("This home has accounts already.")
    remedy = N_("An administrator invites further people; 'perfilario user add' does, too.")


class LoginIsUnusable(DomainError):
    problem = N_("'{login}' cannot be the name of an account.")
    remedy = N_("Take 2 to 64 letters, digits, dots or dashes, without blanks; a mail address is good.")


class NameIsMissing(DomainError):
    problem = N_("The person's name is missing.")
    remedy = N_("Write it as signatures and lists should show it.")


class MailIsUnusable(DomainError):
    problem = N_("'{mail}' is not a mail address.")
    remedy = N_("Write it as in ana@empresa.example, or leave it out.")


class RoleIsNotHeld(NotFound):
    problem = N_("The account '{login}' does not have the role {role} there.")
    remedy = N_("'perfilario user list' shows the roles, with their company and area.")


class AreaIsMissing(DomainError):
    problem = N_("The role of an area head needs its area.")
    remedy = N_("Say which area of the company it is.")


class CompanyIsMissing(DomainError):
    problem = N_("The role of an area head needs its company.")
    remedy = N_("Say which company the area is of.")


class OwnRoles(DomainError):
    problem = N_("Nobody gives or takes roles from themselves.")
    remedy = N_("Ask another administrator, or use 'perfilario user role' on the console.")


class AccountIsDisabled(DomainError):
    problem = N_("The account '{login}' is disabled.")
    remedy = N_("Enable it first.")
