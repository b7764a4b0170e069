"""The review of a revision: one view a correction; all answer with the screen as it is then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext

from app import jobs, typed
from app.current import actor, viewer
from app.review import forms, recognised, screens, wording
from app.transaction import session
from profiles import catalogue as reads
from profiles import review as domain
from profiles.review import Target
from profiles.review.fields import POINTERS, value

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

review = Blueprint("review", __name__, url_prefix="/profiles/<int:profile_id>/review")
review.add_app_template_filter(forms.fields, "review_fields")
review.add_app_template_filter(forms.here, "review_place")
review.add_app_template_filter(screens.waiting, "waiting_by_section")
review.add_app_template_filter(wording.correction_name)
review.add_app_template_filter(wording.pointer_name)
review.add_app_template_filter(wording.moved)
review.add_app_template_filter(wording.differences)
review.add_app_template_filter(wording.content_text)
review.add_app_template_filter(wording.content_place)


@review.get("")
def index(profile_id: int) -> str:
    """The document and its items, the doubtful ones first."""
    return _shown(_asked(profile_id), "")


@review.post("/items/<int:item_id>/confirm")
def confirm(profile_id: int, item_id: int) -> str | Response:
    """The item was read rightly."""
    domain.confirm(session(), viewer(), _target(item_id), actor())
    return _answer(profile_id, _next(), gettext("Confirmed."))


@review.post("/items/<int:item_id>/correct")
def correct(profile_id: int, item_id: int) -> str | Response:
    """Other values of the item's fields."""
    section = reads.item(session(), viewer(), item_id).item
    assert section is not None
    typed = forms.typed(request.form, section.section)
    domain.correct(session(), viewer(), _target(item_id), typed, actor())
    return _answer(profile_id, item_id, gettext("The correction is kept."))


@review.post("/items/<int:item_id>/split")
def split(profile_id: int, item_id: int) -> str | Response:
    """The item is two: the second begins at the line break."""
    domain.split(session(), viewer(), _target(item_id), forms.parts(request.form), actor())
    return _answer(profile_id, item_id, gettext("The item is two items now."))


@review.post("/items/<int:item_id>/merge")
def merge(profile_id: int, item_id: int) -> str | Response:
    """The item and the next of its section are one."""
    domain.merge(session(), viewer(), _target(item_id), actor())
    return _answer(profile_id, item_id, gettext("The two items are one now."))


@review.post("/items/<int:item_id>/move")
def move(profile_id: int, item_id: int) -> str | Response:
    """The item belongs to another section or kind."""
    there = forms.destination(request.form.get("there", ""))
    domain.move(session(), viewer(), _target(item_id), there, actor())
    return _answer(profile_id, item_id, gettext("The item was moved."))


@review.post("/items/<int:item_id>/remove")
def remove(profile_id: int, item_id: int) -> str | Response:
    """The item is none."""
    domain.remove(session(), viewer(), _target(item_id), request.form.get("reason", ""), actor())
    return _answer(profile_id, _next(), gettext("The item was removed; the history keeps it."))


@review.post("/sections/<section>/confirm")
def confirm_section(profile_id: int, section: str) -> str | Response:
    """All items of a section that wait for it were read rightly."""
    made = domain.confirm_section(session(), viewer(), _revision_id(), section, actor())
    said = ngettext("%(num)s item confirmed.", "%(num)s items confirmed.", len(made))
    return _answer(profile_id, None, str(said))


@review.post("/add")
def add(profile_id: int) -> str | Response:
    """An item that the reader did not find."""
    there = forms.destination(request.form.get("there", ""))
    found = forms.selection(request.form)
    domain.add(session(), viewer(), _revision_id(), there, found, actor())
    return _answer(profile_id, _number("item"), gettext("The item was added."))


@review.post("/words")
def recognise(profile_id: int) -> str | Response:
    """Has the words of a page that is a picture recognised."""
    shown = screens.screen(session(), viewer(), _asked(profile_id))
    if shown.words in {recognised.OFFERED, recognised.FAILED} and shown.source.file is not None:
        jobs.ask(
            recognised.KIND,
            {
                **recognised.about(shown.source.file.sha256, shown.source.page),
                "company": shown.page.profile.company_id,
            },
        )
    if "HX-Request" in request.headers:
        return _sheet(profile_id)
    where = url_for(
        "review.index",
        profile_id=profile_id,
        revision=shown.revision.id,
        show=shown.show,
        item=_number("item"),
        page=shown.source.page,
    )
    return redirect(where, 303)


@review.get("/sheet")
def sheet(profile_id: int) -> str | tuple[str, int]:
    """The page with its words once they are recognised, as a piece of the screen; nothing before."""
    found = screens.screen(session(), viewer(), _asked(profile_id))
    return ("", 204) if found.words == recognised.WAITING else _sheet(profile_id)


@review.post("/fields")
def correct_fields(profile_id: int) -> str | Response:
    """Control data and facts of the position, all in one form."""
    revision = reads.profile(session(), viewer(), profile_id, _revision_id()).revision
    for pointer in POINTERS:
        typed = request.form.get(pointer)
        if typed is not None and typed.strip() != (value(revision, pointer) or ""):
            domain.correct_field(session(), viewer(), revision.id, pointer, typed, actor())
    return _answer(profile_id, _number("item"), gettext("The correction is kept."))


@review.post("/corrections/<int:correction_id>/take-back")
def take_back(profile_id: int, correction_id: int) -> str | Response:
    """A correction has no effect any more."""
    domain.take_back(session(), viewer(), correction_id, actor())
    return _answer(
        profile_id, _number("item"), gettext("The correction was taken back; the history keeps it.")
    )


def _answer(profile_id: int, item_id: int | None, said: str) -> str | Response:
    asked = _asked(profile_id)
    if "HX-Request" in request.headers:
        session().expire_all()
        address = screens.Address(profile_id, asked.revision_id, asked.show, item_id)
        return _shown(address, said)
    flash(said, "success")
    where = url_for(
        "review.index", profile_id=profile_id, revision=asked.revision_id, show=asked.show, item=item_id
    )
    return redirect(where, 303)


def _shown(address: screens.Address, said: str) -> str:
    alone = "HX-Request" in request.headers and "HX-History-Restore-Request" not in request.headers
    return render_template(
        "review/answer.html" if alone else "review/index.html",
        screen=screens.screen(session(), viewer(), address),
        destinations=forms.destinations(),
        pointers=forms.POINTERS,
        value=value,
        said=said,
    )


def _sheet(profile_id: int) -> str:
    return render_template(
        "review/sheet_answer.html", screen=screens.screen(session(), viewer(), _asked(profile_id))
    )


def _asked(profile_id: int) -> screens.Address:
    show = request.values.get("show")
    return screens.Address(
        profile_id,
        _number("revision"),
        show if show in {screens.UNCERTAIN, screens.ALL} else None,
        _number("item"),
        _number("page"),
    )


def _target(item_id: int) -> Target:
    return Target(item_id, request.form.get("seen"))


def _next() -> int | None:
    return _number("next")


def _revision_id() -> int:
    return _number("revision") or 0


def _number(name: str) -> int | None:
    return typed.number(request.values.get(name))
