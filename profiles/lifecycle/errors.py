"""What the lifecycle refuses, each with its wording."""

from __future__ import annotations

from parsers.wording import N_
from profiles.errors import DomainError, StateForbids


class ChangedMeanwhile(StateForbids):
    """Somebody else was faster; `by` is their name."""

    problem = N_("The version was changed meanwhile by {by}.")
    remedy = N_("Look at it as it is now; if the step is still right, take it again.")


class Hindrance(DomainError):
    """What keeps a draft from being sent to review; the subclasses say what it is."""

    problem = N_("The version is not ready for review.")
    remedy = N_("Complete it, then send it again.")


class TitleIsMissing(Hindrance):
    problem = N_("It names no position.")
    remedy = N_("Write the position into its control data.")


class CodeIsMissing(Hindrance):
    problem = N_("The profile has no code.")
    remedy = N_("Give it its code.")


class VersionIsMissing(Hindrance):
    problem = N_("It has no version number.")
    remedy = N_("Write the version into its control data.")


class DateIsMissing(Hindrance):
    problem = N_("It has no date.")
    remedy = N_("Write the date of issue into its control data.")


class VersionIsNotNewer(Hindrance):
    problem = N_("Version {version} is not newer than version {other}, which it would replace.")
    remedy = N_("Set the version and the date in its control data right.")


class ContentIsEmpty(Hindrance):
    problem = N_("It says nothing yet about the duties of the position.")
    remedy = N_("Write its content, or bring the document.")


class ItemsAreUnconfirmed(Hindrance):
    problem = N_("Items that were read with doubt and that nobody confirmed: {count}.")
    remedy = N_("Look at each beside the document.")


class WarningBlocks(Hindrance):
    """A warning of the reading that must be settled first; `code` and `message` are the warning's own."""

    problem = N_("The document has a defect that must be settled first.")
    remedy = N_("Set it right here, or bring a corrected document.")


class NobodyReviews(Hindrance):
    problem = N_("Nobody is named who could review it.")
    remedy = N_("Name a reviewer for the company or the area who is not its author.")


class NobodyApproves(Hindrance):
    problem = N_("Nobody is named who could approve it.")
    remedy = N_("Name an approver for the company or the area who is not its author.")


class ReasonIsMissing(DomainError):
    problem = N_("No reason is given.")
    remedy = N_("Say why; the reason stays with the version.")


class ChangeReasonIsMissing(ReasonIsMissing):
    problem = N_("It does not say why the profile changes.")
    remedy = N_("From the second version on a reason for the change belongs to the version.")


class AuthorDecides(DomainError):
    problem = N_("Who prepared, brought or corrected a version neither reviews nor approves it.")
    remedy = N_("Another of those named must sign.")


class NotAsked(DomainError):
    problem = N_("You are not asked to sign this version now.")
    remedy = N_("Those who are stand on its page; a deputy signs while the person is absent.")


class SignedAnotherStep(DomainError):
    problem = N_("You have signed another step of this round.")
    remedy = N_("Another of those named must sign this one.")


class ReviewsAreOpen(DomainError):
    problem = N_("Reviews that are still open: {count}.")
    remedy = N_("It can be approved when every reviewer has signed.")


class DayIsMissing(DomainError):
    problem = N_("It does not say from which day the version is in force.")
    remedy = N_("Choose today or a later day.")


class DayIsPast(DomainError):
    problem = N_("The day {day} has passed.")
    remedy = N_("Choose today or a later day.")


class AnotherAwaits(DomainError):
    problem = N_("Version {version} is approved already and comes into force on {day}.")
    remedy = N_("Wait until it is in force, or have it withdrawn.")


class OvertakenMeanwhile(DomainError):
    problem = N_("Version {other}, which is in force, is not older than version {version}.")
    remedy = N_("Withdraw one of the two.")


class DayIsNotHere(DomainError):
    problem = N_("The day from which it is in force has not come.")
    remedy = N_("Wait for it.")


class ApprovedWasChanged(DomainError):
    problem = N_("The content is no longer what was approved.")
    remedy = N_(
        "Somebody changed it outside the program: verify the trail, then withdraw the version and send another one."
    )


class ContentWasChanged(DomainError):
    problem = N_("The content is no longer what was sent to review.")
    remedy = N_(
        "Somebody changed it outside the program: verify the trail, then send the version to review anew."
    )


class OnlyPaperIsAdopted(DomainError):
    problem = N_("It was written or sent to review here, so it cannot be taken as approved on paper.")
    remedy = N_("Send it to review.")


class SignatureNeedsPerson(DomainError):
    problem = N_("Only a person with an account can sign.")
    remedy = N_("Log in, and prove who you are with your password.")


class DraftIsOpen(DomainError):
    problem = N_("The profile has an open draft already, version {version}.")
    remedy = N_("Go on with that one, or close it.")


class NothingToBeginWith(DomainError):
    problem = N_("The profile has no version that a new one could begin with.")
    remedy = N_("Bring its document.")


class CodeIsTaken(DomainError):
    problem = N_("Another profile of the company has the code {code}.")
    remedy = N_("Give another code; or import the document as a version of that profile.")


class CodeIsFixed(DomainError):
    problem = N_("The profile has the code {code}; a code never changes.")
    remedy = N_("Withdraw the profile and begin one with the other code.")
