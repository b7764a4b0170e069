"""What a review refuses."""

from __future__ import annotations

from parsers.wording import N_
from profiles.errors import DomainError


class ReviewIsClosed(DomainError):
    """The revision's content can no longer be corrected."""

    problem = N_("This version can no longer be corrected.")
    remedy = N_(
        "Drafts can, and versions taken as already in force until their doubtful items are confirmed. "
        "Bring a new version for anything else."
    )


class ItemIsConfirmed(DomainError):
    problem = N_("The item was confirmed; in a version in force it can no longer be corrected.")
    remedy = N_("Take the confirmation back first, or bring a new version.")


class ItemWasChanged(DomainError):
    problem = N_("Somebody else changed this item meanwhile.")
    remedy = N_("Look at it again as it is now, then repeat the step.")


class NothingBehind(DomainError):
    problem = N_("The item is the last of its section; there is none to join it with.")
    remedy = N_("Move the item to the section of the other one first.")


class PartIsEmpty(DomainError):
    problem = N_("One of the two parts would be empty.")
    remedy = N_("Put the cursor between two words, where the second part begins.")


class LaterCorrectionBuildsOnIt(DomainError):
    problem = N_("A later correction builds on this one.")
    remedy = N_("Take the later one back first.")


class VersionIsTaken(DomainError):
    problem = N_("The profile has another version {version} already.")
    remedy = N_("Look at that version; one of the two is misread.")


class CorrectionsAreOpen(DomainError):
    problem = N_("{count} corrections have no place in the new reading.")
    remedy = N_("Say of each whether it stays or goes.")
