"""What each address needs: the one table that is asked before a request, and what pages may offer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from flask import request

from app import current
from profiles.permissions import Permission

if TYPE_CHECKING:
    from flask import Flask

OPEN: Final = ""
"""Everybody reaches it, logged in or not."""
ENTERED: Final = "entered"
"""Whoever is logged in reaches it, whatever their roles: it shows and changes their own things only."""

P = Permission
NEEDS: Final[Mapping[str, Permission | str]] = {
    "static": OPEN,
    "bootstrap.static": OPEN,
    "assets.htmx": OPEN,
    "health.check": OPEN,
    "language.switch": OPEN,
    "entering.login": OPEN,
    "entering.enter": OPEN,
    "entering.code": OPEN,
    "entering.give_code": OPEN,
    "entering.leave": ENTERED,
    "links.first": OPEN,
    "links.begin": OPEN,
    "links.forgot": OPEN,
    "links.ask": OPEN,
    "links.link": OPEN,
    "links.use": OPEN,
    "own.index": ENTERED,
    "own.password": ENTERED,
    "own.offer": ENTERED,
    "own.confirm": ENTERED,
    "own.drop": ENTERED,
    "own.end": ENTERED,
    "own.end_others": ENTERED,
    "notices.index": ENTERED,
    "notices.seen": ENTERED,
    "home.index": ENTERED,
    "mine.index": P.SEE_IN_FORCE,
    "mine.ask_sign": P.SEE_IN_FORCE,
    "mine.take_sign": P.SEE_IN_FORCE,
    "mine.ask_refuse": P.SEE_IN_FORCE,
    "mine.take_refuse": P.SEE_IN_FORCE,
    "acknowledging.index": P.SEE_PEOPLE,
    "acknowledging.export": P.EXPORT,
    "acknowledging.profile": P.SEE_PEOPLE,
    "acknowledging.note": P.KEEP_ACKNOWLEDGEMENTS,
    "acknowledging.remind": P.KEEP_ACKNOWLEDGEMENTS,
    "acknowledging.say_editorial": P.KEEP_ACKNOWLEDGEMENTS,
    "acknowledging.end_editorial": P.KEEP_ACKNOWLEDGEMENTS,
    "acknowledging.sheet": P.SEE_PEOPLE,
    "acknowledging.receipt": P.SEE_IN_FORCE,
    "upkeep.index": P.EXPORT,
    "upkeep.export": P.EXPORT,
    "upkeep.download": P.EXPORT,
    "upkeep.make_calendar": P.EXPORT,
    "upkeep.end_calendar": P.EXPORT,
    "upkeep.subscribed": OPEN,
    "upkeep.ask": P.REVIEW,
    "upkeep.sign": P.REVIEW,
    "terms.index": P.SET_TERMS,
    "terms.save": P.SET_TERMS,
    "terms.save_profile": P.SET_TERMS,
    "catalogue.index": P.SEE_IN_FORCE,
    "catalogue.profile": P.SEE_IN_FORCE,
    "catalogue.revision": P.SEE_IN_FORCE,
    "catalogue.item_origin": P.SEE_IN_FORCE,
    "catalogue.field_origin": P.SEE_IN_FORCE,
    "catalogue.page_picture": P.SEE_IN_FORCE,
    "catalogue.original": P.SEE_IN_FORCE,
    "catalogue.export": P.EXPORT,
    "comparison.index": P.SEE_IN_FORCE,
    "comparison.as_json": P.SEE_IN_FORCE,
    "comparison.consequence": P.SEE_IN_FORCE,
    "comparison.mine": P.SEE_IN_FORCE,
    "hub.index": P.SEE_PAST,
    "registers.master": P.SEE_PAST,
    "registers.master_xlsx": P.SEE_PAST,
    "registers.master_pdf": P.SEE_PAST,
    "outputs.ask": P.SEE_PAST,
    "outputs.index": P.SEE_PAST,
    "outputs.rows": P.SEE_PAST,
    "outputs.stop": P.SEE_PAST,
    "outputs.download": P.SEE_PAST,
    "copies.as_word": P.SEE_IN_FORCE,
    "copies.as_pdf": P.SEE_IN_FORCE,
    "numbered.index": P.SEE_COPIES,
    "numbered.of_profile": P.SEE_COPIES,
    "numbered.give": P.KEEP_COPIES,
    "numbered.collect": P.KEEP_COPIES,
    "numbered.file": P.KEEP_COPIES,
    "check.index": P.SEE_IN_FORCE,
    "check.file": P.SEE_IN_FORCE,
    "check.code": P.SEE_IN_FORCE,
    "check.record": P.SEE_COPIES,
    "check.mark": OPEN,
    "paper.index": P.KEEP_COPIES,
    "paper.change": P.KEEP_COPIES,
    "paper.preview": P.KEEP_COPIES,
    "search.index": P.SEE_IN_FORCE,
    "chart.index": P.SEE_IN_FORCE,
    "chart.file": P.EXPORT,
    "chart.titles_index": P.CORRECT,
    "chart.title": P.CORRECT,
    "chart.say": P.CORRECT,
    "review.index": P.CORRECT,
    "review.sheet": P.CORRECT,
    "review.confirm": P.CORRECT,
    "review.correct": P.CORRECT,
    "review.split": P.CORRECT,
    "review.merge": P.CORRECT,
    "review.move": P.CORRECT,
    "review.remove": P.CORRECT,
    "review.confirm_section": P.CORRECT,
    "review.add": P.CORRECT,
    "review.recognise": P.CORRECT,
    "review.correct_fields": P.CORRECT,
    "review.take_back": P.CORRECT,
    "approval.index": P.BE_NAMED,
    "approval.history": P.SEE_IN_FORCE,
    "approval.begin": P.CORRECT,
    "approval.give_code": P.CORRECT,
    "approval.ask_send": P.PREPARE,
    "approval.take_send": P.PREPARE,
    "approval.ask_review": P.BE_NAMED,
    "approval.take_review": P.BE_NAMED,
    "approval.ask_approve": P.BE_NAMED,
    "approval.take_approve": P.BE_NAMED,
    "approval.ask_return": P.BE_NAMED,
    "approval.take_return": P.BE_NAMED,
    "approval.ask_recall": P.PREPARE,
    "approval.take_recall": P.PREPARE,
    "approval.ask_close": P.BE_NAMED,
    "approval.take_close": P.BE_NAMED,
    "approval.ask_withdraw": P.WITHDRAW,
    "approval.take_withdraw": P.WITHDRAW,
    "signers.index": P.SEE_APPROVED,
    "signers.name": P.NAME_SIGNERS,
    "signers.drop": P.NAME_SIGNERS,
    "signers.add_absence": P.BE_NAMED,
    "signers.drop_absence": P.BE_NAMED,
    "adopting.index": P.ADOPT,
    "adopting.adopt": P.ADOPT,
    "gaps.index": P.SEE_PEOPLE,
    "gaps.position": P.SEE_PEOPLE,
    "gaps.export": P.EXPORT,
    "gaps.employee": P.SEE_IN_FORCE,
    "gaps.new": P.KEEP_PEOPLE,
    "gaps.create": P.KEEP_PEOPLE,
    "gaps.edit": P.KEEP_PEOPLE,
    "gaps.change": P.KEEP_PEOPLE,
    "gaps.delete": P.KEEP_PEOPLE,
    "gaps.erase": P.KEEP_PEOPLE,
    "employee_import.index": P.KEEP_PEOPLE,
    "employee_import.upload": P.KEEP_PEOPLE,
    "employee_import.preview": P.KEEP_PEOPLE,
    "employee_import.confirm": P.KEEP_PEOPLE,
    "employee_import.template": P.KEEP_PEOPLE,
    "imports.index": P.SEE_PAST,
    "imports.batch": P.SEE_PAST,
    "imports.progress": P.SEE_PAST,
    "imports.upload": P.IMPORT,
    "imports.again": P.IMPORT,
    "imports.stop": P.IMPORT,
    "imports.correct": P.IMPORT,
    "imports.confirm": P.IMPORT,
    "imports.discard": P.IMPORT,
    "imports.undo": P.IMPORT,
    "imports.identify": P.IMPORT,
    "vocabulary.index": P.CORRECT,
    "vocabulary.progress": P.CORRECT,
    "vocabulary.say": P.CORRECT,
    "vocabulary.take_back": P.CORRECT,
    "vocabulary.read_again": P.CORRECT,
    "vocabulary.apply": P.CORRECT,
    "keeping.index": P.KEEP_ACCOUNTS,
    "keeping.blank": P.KEEP_ACCOUNTS,
    "keeping.create": P.KEEP_ACCOUNTS,
    "keeping.show": P.KEEP_ACCOUNTS,
    "keeping.change": P.KEEP_ACCOUNTS,
    "keeping.disable": P.KEEP_ACCOUNTS,
    "keeping.enable": P.KEEP_ACCOUNTS,
    "keeping.unlock": P.KEEP_ACCOUNTS,
    "keeping.drop_factor": P.KEEP_ACCOUNTS,
    "keeping.end_sessions": P.KEEP_ACCOUNTS,
    "keeping.grant": P.KEEP_ACCOUNTS,
    "keeping.revoke": P.KEEP_ACCOUNTS,
    "keeping.link": P.KEEP_ACCOUNTS,
    "keeping.erase": P.KEEP_ACCOUNTS,
    "trail.index": P.SEE_TRAIL,
    "trail.verified": P.SEE_TRAIL,
    "trail.export": P.SEE_TRAIL,
    "package.index": P.DRAW_PACKAGE,
    "package.draw": P.DRAW_PACKAGE,
    "package.check": P.DRAW_PACKAGE,
    "activity.index": P.SEE_WORK,
    "activity.lists": P.SEE_WORK,
    "activity.cancel": P.KEEP_WORK,
    "activity.retry": P.KEEP_WORK,
    "activity.cancel_mail": P.KEEP_WORK,
    "activity.retry_mail": P.KEEP_WORK,
}
"""By endpoint. The domain asks the same again, for the company or the revision that the request is about."""


def keep(flask: Flask) -> None:
    """Refuses every request whose person lacks what its address needs, before the request does anything."""
    flask.before_request(_ask)
    flask.jinja_env.globals.update(may=may, reaches=reaches)


def may(permission: str, company_id: int | None = None) -> bool:
    """Whether whoever is in may do this in a company; without one, in any."""
    return current.viewer().may(Permission(permission), company_id)


def reaches(endpoint: str) -> bool:
    """Whether whoever is in reaches an address."""
    need = NEEDS[endpoint]
    return current.now_viewer().may(need) if isinstance(need, Permission) else True


def _ask() -> None:
    if request.endpoint is None:
        return
    if request.endpoint not in NEEDS:
        raise LookupError(f"{request.endpoint} is not in the table of app.rights")
    need = NEEDS[request.endpoint]
    if isinstance(need, Permission):
        current.viewer().need(need)
