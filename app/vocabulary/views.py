"""The vocabulary screen: unknown headings with a guess, the company's words, and what reading again would change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext

from app import jobs
from app.current import actor, settings, viewer
from app.reading import reader, texts_of
from app.transaction import session
from app.vocabulary import wording
from parsers.vocabulary import load
from profiles import catalogue as reads
from profiles import jobs as queue
from profiles import review, wordings
from profiles.errors import NotFound
from profiles.review import proposals

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from profiles.models import Company, Job, Wording
    from profiles.review.proposals import Proposal
    from profiles.wordings import Candidate

vocabulary = Blueprint("vocabulary", __name__, url_prefix="/vocabulary")
vocabulary.add_app_template_filter(wording.section_name)
KIND = "read_again"
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Screen:
    """A company's words, what nobody has explained, and what the last reading would change."""

    company: Company
    words: list[Wording]
    candidates: list[Candidate]
    proposals: list[Proposal]
    job: Job | None
    files: int
    changed: bool

    @property
    def unknown(self) -> list[Candidate]:
        """Headings that open no known section."""
        return [one for one in self.candidates if not one.inside]

    @property
    def inside(self) -> list[Candidate]:
        """Headings that only divide a known section, as far as the program sees."""
        return [one for one in self.candidates if one.inside]

    @property
    def at_work(self) -> bool:
        return self.job is not None and self.job.state in {"waiting", "running"}

    @property
    def simple(self) -> int:
        """How many proposals can be applied without a question."""
        return sum(not one.reread.unfit for one in self.proposals)


@vocabulary.get("")
def index() -> str:
    """The words of one company, the default one where the address names none."""
    companies = reads.companies(session(), viewer())
    screen = _screen(_company(companies, request.args.get("company", ""))) if companies else None
    return render_template(
        "vocabulary/index.html",
        screen=screen,
        options=[(company.id, company.name) for company in companies],
        choices=wording.choices(),
        shown=SHOWN,
    )


@vocabulary.get("/<int:company_id>/progress")
def progress(company_id: int) -> Response | tuple[str, int, dict[str, str]]:
    """How far reading again is, as a piece of the page; the page anew once it is over."""
    screen = _screen(_company(reads.companies(session(), viewer()), str(company_id)))
    headers = {} if screen.at_work else {"HX-Refresh": "true"}
    return render_template("vocabulary/progress.html", screen=screen), 200, headers


@vocabulary.post("/<int:company_id>/words")
def say(company_id: int) -> Response:
    """In this company a heading opens a section, or none."""
    key = None if "aside" in request.form else request.form.get("key", "")
    said = wordings.say(session(), viewer(), company_id, request.form.get("text", ""), key, actor())
    name = wording.section_name(said.key)
    flash(gettext("“%(text)s” means: %(section)s.", text=said.text, section=name), "success")
    return _back(company_id)


@vocabulary.post("/words/<int:wording_id>/take-back")
def take_back(wording_id: int) -> Response:
    """A company's word no longer holds."""
    company_id = wordings.take_back(session(), viewer(), wording_id, actor())
    flash(gettext("The wording was removed."), "success")
    return _back(company_id)


@vocabulary.post("/<int:company_id>/read-again")
def read_again(company_id: int) -> Response:
    """Has all files of the company read with its present words; nothing is applied by it."""
    company = _company(reads.companies(session(), viewer()), str(company_id))
    if not _screen(company).at_work:
        total = len(wordings.files_of(session(), company_id))
        jobs.ask(KIND, {"company": company_id}, total)
    return _back(company_id)


@vocabulary.post("/<int:company_id>/apply")
def apply(company_id: int) -> Response:
    """Applies the new reading to one revision, with an answer to each question, or to all without questions."""
    mark = reader(settings(), texts_of(settings(), session(), company_id))
    chosen = request.form.get("revision", "")
    if chosen.isdigit():
        found = [proposals.proposal(session(), viewer(), int(chosen), mark)]
    else:
        every = proposals.proposals(session(), viewer(), company_id, mark)
        found = [one for one in every if not one.reread.unfit]
    answers = {
        int(name.removeprefix("answer-")): value
        for name, value in request.form.items()
        if name.startswith("answer-") and name.removeprefix("answer-").isdigit()
    }
    for one in found:
        review.apply(session(), viewer(), one.revision, one.reading, answers, actor())
    said = ngettext(
        "%(num)s profile was brought up to date.", "%(num)s profiles were brought up to date.", len(found)
    )
    flash(said, "success")
    return _back(company_id)


def _screen(company: Company) -> Screen:
    texts = texts_of(settings(), session(), company.id)
    mark = reader(settings(), texts)
    job = queue.newest(session(), KIND, {"company": company.id})
    words = wordings.wordings(session(), viewer(), company.id)
    return Screen(
        company,
        words,
        wordings.candidates(session(), viewer(), company.id, load(*texts)),
        proposals.proposals(session(), viewer(), company.id, mark),
        job,
        len(wordings.files_of(session(), company.id)),
        bool(wordings.unread(session(), company.id, mark)),
    )


def _company(companies: list[Company], asked: str) -> Company:
    if not asked:
        return companies[0]
    found = next((one for one in companies if str(one.id) == asked), None)
    if found is None:
        raise NotFound
    return found


def _back(company_id: int) -> Response:
    return redirect(url_for("vocabulary.index", company=company_id), 303)
